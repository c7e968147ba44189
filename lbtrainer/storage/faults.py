# SPDX-License-Identifier: GPL-3.0-or-later
"""What SQLite answers when the disk does not play along, as sentences for people."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from lbtrainer.errors import BugError, EnvironmentProblem
from lbtrainer.storage.refusals import CANNOT_OPEN, DISK_ERROR, FULL, LOCKED, READ_ONLY, REFUSED, from_system, refusing

DAMAGED = "{path} is damaged: {detail}. It is left as it is."

_PRIMARY_CODE = 0xFF
_LEAST_FREE_BYTES = 65_536
"""SQLite opens no database in WAL with less: its index takes 32 KiB, its first page of the log a little more."""
_SENTENCES = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_PERM: REFUSED,
    sqlite3.SQLITE_AUTH: REFUSED,
    sqlite3.SQLITE_CANTOPEN: CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: DISK_ERROR,
    sqlite3.SQLITE_PROTOCOL: LOCKED,
}


class DamagedDatabaseError(EnvironmentProblem):
    """The file is no healthy database of ours; it can be set aside and a copy used in its place."""

    def __init__(self, path: Path, detail: str) -> None:
        self.path = path
        super().__init__(DAMAGED.format(path=path, detail=detail))


class LostDatabaseError(DamagedDatabaseError):
    """The file is gone, but copies of it are there: somebody has trained, and must not begin anew unawares."""

    def __init__(self, path: Path, newest: Path) -> None:
        super().__init__(path, "it is gone")
        self.args = (f"The history {path} is gone, but copies of it are there: the newest is {newest.name}.",)


class NewerDatabaseError(EnvironmentProblem):
    """A newer version of the program wrote the file; it is not touched."""

    def __init__(self, path: Path, *, version: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer version of Lower Back Trainer (its format is {version}, this version "
            f"reads up to {known}). Nothing was changed. Please update the program."
        )


@contextlib.contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what goes wrong with the file `path` inside the block into our own errors.

    Raises:
        EnvironmentProblem: The machine refused (disk full, read-only, locked); `DamagedDatabaseError` for damage.
        BugError: SQLite found a fault in what we asked of it.
    """
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise from_sqlite(error, path) from error
    except OSError as error:
        raise from_system(error, path) from error


def from_sqlite(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> EnvironmentProblem | BugError:
    """The error of ours for one of SQLite's; it cannot even be decoded when it tells of a damaged name."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or _tells_of_damage(error):
        return DamagedDatabaseError(path, str(error))
    if code == sqlite3.SQLITE_IOERR and _free_bytes(path) < _LEAST_FREE_BYTES:
        code = sqlite3.SQLITE_FULL  # no room for the log's index is told as an error of the disk
    if code == sqlite3.SQLITE_CANTOPEN and path.exists() and not os.access(path.parent, os.W_OK):
        code = sqlite3.SQLITE_READONLY
    if code in _SENTENCES:
        return refusing(_SENTENCES[code], path, error)
    return BugError(f"{path}: {error}")


def _free_bytes(path: Path) -> int:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return _LEAST_FREE_BYTES


def _tells_of_damage(error: sqlite3.Error | UnicodeDecodeError) -> bool:
    # A text that cannot be text has no code of its own. A table or column of ours that is not there means that the
    # schema's own text was hit: the statements themselves are constants.
    return isinstance(error, UnicodeDecodeError) or str(error).startswith(("Could not decode to UTF-8", "no such "))
