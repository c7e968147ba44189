# SPDX-License-Identifier: GPL-3.0-or-later
"""The history for somebody who only reads it: also out of a folder that cannot be written, such as a mounted backup.

SQLite needs to write beside a database to read it safely, and an old one must be upgraded first; both happen to a copy.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from lbtrainer.storage import backup, connections
from lbtrainer.storage.db import Database, open_database


@contextlib.contextmanager
def open_for_reading(path: Path, *, now: Callable[[], datetime], backups: Path) -> Iterator[Database]:
    """The existing database at `path`, or a checked copy of it elsewhere while its folder cannot be written.

    Args:
        path: The file.
        now: The local time, aware.
        backups: As in `open_database`.

    Raises:
        EnvironmentProblem: As `open_database` and `backup.checked_copy`.
    """
    if not path.exists() or _may_write(path):
        with open_database(path, now=now, backups=backups) as database:
            yield database
        return
    with tempfile.TemporaryDirectory(prefix="lbtrainer-") as scratch:
        copy = Path(scratch) / path.name
        backup.checked_copy(path, copy)
        with open_database(copy, now=now) as database:
            yield database


def _may_write(path: Path) -> bool:
    files = (path, *(file for file in connections.sidecars(path) if file.exists()))
    return os.access(path.parent, os.W_OK) and all(os.access(file, os.W_OK) for file in files)
