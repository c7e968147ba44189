# SPDX-License-Identifier: GPL-3.0-or-later
"""The history where nothing can be written, to be looked at: a read-only folder, such as a mounted backup; a full disk.

What was closed well is read where it lies. SQLite must write beside a database to read one that was not, and an older
one is upgraded first; both happen to a checked copy, which goes again at the end.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage import connections
from lbtrainer.storage.db import Database, open_database
from lbtrainer.storage.faults import DamagedDatabaseError, told_plainly
from lbtrainer.storage.migrations import MIGRATIONS
from lbtrainer.storage.refusals import CannotWriteError

_READ_ONLY: Final = (
    "You can look, but nothing can be saved: {folder} is read-only. To train, allow writing there and start again."
)
_FULL: Final = (
    "You can look, but nothing can be saved: the disk of {folder} is full. To train, free some space and start again."
)


def open_at_least_to_read(path: Path, *, now: Callable[[], datetime], backups: Path) -> Database:
    """The database at `path` as `open_database` has it, or one that refuses to be written where nothing can be.

    Args:
        path: The file.
        now: The local time, aware.
        backups: As in `open_database`.

    Raises:
        EnvironmentProblem: As `open_database`, where it cannot be read either.
    """
    try:
        return open_database(path, now=now, backups=backups)
    except CannotWriteError as problem:
        if not path.exists():
            raise
        try:
            opened = _in_place(path) or _copied(path, now)
        except EnvironmentProblem:
            raise problem from None  # of the two it is the one that a person can put right
        opened.refusal = (_FULL if problem.is_full else _READ_ONLY).format(folder=path.parent)
        return opened


def _in_place(path: Path) -> Database | None:
    """The file as it lies there; None where something is to be written before it can be read."""
    with told_plainly(path), contextlib.ExitStack() as stack:
        if connections.has_log(path) or connections.inspect(path, known=len(MIGRATIONS)) < len(MIGRATIONS):
            return None
        connection = stack.enter_context(contextlib.closing(connections.connect_read_only(path)))
        connections.check_cheaply(connection, path)
        if connection.execute("SELECT 1 FROM stale_day LIMIT 1").fetchone():
            return None
        stack.pop_all()
        return Database(connection, path)


def _copied(path: Path, now: Callable[[], datetime]) -> Database:
    import tempfile  # hardly anybody needs it

    scratch = tempfile.TemporaryDirectory(prefix="lbtrainer-")
    with told_plainly(path), contextlib.ExitStack() as undo:
        undo.callback(scratch.cleanup)
        opened = _checked(path, Path(scratch.name) / path.name, now)
        undo.pop_all()
    opened.at_end = scratch.cleanup
    return opened


def _checked(path: Path, copy: Path, now: Callable[[], datetime]) -> Database:
    """An open copy of the file with its log; the log's index is made anew."""
    for old, new in ((path, copy), (connections.sidecars(path)[0], connections.sidecars(copy)[0])):
        if old.exists():
            shutil.copyfile(old, new)
    opened = open_database(copy, now=now)
    faults = opened.faults()
    if faults:
        opened.close()
        raise DamagedDatabaseError(path, faults[0])
    return opened
