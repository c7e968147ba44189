# SPDX-License-Identifier: GPL-3.0-or-later
"""Connections to one database file, and a look at the file before SQLite may touch it."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from lbtrainer.storage.faults import DamagedDatabaseError, NewerDatabaseError

# "LBTr", so that `file` and other programs can tell whose database this is.
APPLICATION_ID = 0x4C425472
BUSY_TIMEOUT_MS = 2000
_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


def sidecars(path: Path) -> tuple[Path, Path]:
    """The write-ahead log and the shared memory file that SQLite keeps beside `path`."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def is_there(path: Path) -> bool:
    """Whether there is a history at `path`: its file, or only the log of one whose file is gone, which is damage."""
    return path.exists() or sidecars(path)[0].exists()


def has_log(path: Path) -> bool:
    """Whether something of the history stands in the log beside it only: it is open, or was not closed well."""
    log = sidecars(path)[0]
    return log.exists() and log.stat().st_size > 0


def connect(path: Path, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> sqlite3.Connection:
    """A connection that reads and writes the existing file `path`; it never makes a new one.

    Transactions are ours to begin and end. `synchronous=FULL`: a commit returns when the disk has it.
    """
    connection = _connect(path, "mode=rw", busy_timeout_ms)
    try:
        connection.execute("PRAGMA synchronous=FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection to a file that nobody writes; it leaves nothing behind beside the file."""
    return _connect(path, "mode=ro" if has_log(path) else "mode=ro&immutable=1", BUSY_TIMEOUT_MS)


def inspect(path: Path, *, known: int) -> int:
    """The schema version of the file, found without changing a byte of it.

    Raises:
        DamagedDatabaseError: Empty, cut short, not a database, or a database of another program.
        NewerDatabaseError: A schema beyond `known`.
        OSError, sqlite3.Error: The system or SQLite refused.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        raise DamagedDatabaseError(path, "the file is empty")
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise DamagedDatabaseError(path, "this is not a database")
    version, owner = _number(header, 60), _number(header, 68)
    if has_log(path):
        # What the log holds is newer than the file's own header.
        with contextlib.closing(_connect(path, "mode=ro", BUSY_TIMEOUT_MS)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            owner = connection.execute("PRAGMA application_id").fetchone()[0]
    if owner != APPLICATION_ID or version < 1:
        raise DamagedDatabaseError(path, "it is not a history of Lower Back Trainer")
    if version > known:
        raise NewerDatabaseError(path, version=version, known=known)
    return version


def check_cheaply(connection: sqlite3.Connection, path: Path) -> None:
    """Read the schema, which parses every table's text and meets a file that was cut short.

    The whole file is checked before each copy and by the doctor.

    Raises:
        DamagedDatabaseError: A table is missing.
        sqlite3.Error: SQLite refused.
    """
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    missing = {"session", "set_result", "journal"} - names
    if missing:
        raise DamagedDatabaseError(path, f"the table {min(missing)} is missing")
    connection.execute("SELECT max(id) FROM session").fetchone()


def faults_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What a full check of the whole file finds, at most ten lines; empty for a healthy file. Takes a while."""
    lines = [line for row in connection.execute("PRAGMA integrity_check(10)") for line in row[0].splitlines()]
    broken = [f"{row[0]} row {row[1]} points nowhere" for row in connection.execute("PRAGMA foreign_key_check")]
    told = [line for line in lines if line != "ok" and not line.startswith("***")]
    return tuple(told[:10]) + tuple(broken[:10])


def _connect(path: Path, mode: str, busy_timeout_ms: int) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{mode}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=busy_timeout_ms / 1000)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")
