# SPDX-License-Identifier: GPL-3.0-or-later
"""The history for somebody who only reads it: also from a read-only folder, such as a mounted backup, or a full disk.

SQLite needs to write beside a database to read it safely, and an old one must be upgraded first; both happen to a copy.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage import backup
from lbtrainer.storage.db import Database, open_database
from lbtrainer.storage.faults import DamagedDatabaseError, NewerDatabaseError


@contextlib.contextmanager
def open_for_reading(path: Path, *, now: Callable[[], datetime], backups: Path) -> Iterator[Database]:
    """The existing database at `path`, or a checked copy of it elsewhere while it cannot be opened where it is.

    Args:
        path: The file.
        now: The local time, aware.
        backups: As in `open_database`.

    Raises:
        EnvironmentProblem: As `open_database`, where there is nothing to copy from either.
    """
    with contextlib.ExitStack() as stack:
        yield _opened(path, now, backups, stack)


def _opened(path: Path, now: Callable[[], datetime], backups: Path, stack: contextlib.ExitStack) -> Database:
    try:
        return stack.enter_context(open_database(path, now=now, backups=backups))
    except (DamagedDatabaseError, NewerDatabaseError):
        raise
    except EnvironmentProblem as problem:
        if not path.exists():
            raise
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="lbtrainer-"))
        copy = Path(scratch) / path.name
        try:
            backup.checked_copy(path, copy)
        except EnvironmentProblem:
            raise problem from None  # of the two it is the one that a person can put right
        return stack.enter_context(open_database(copy, now=now))
