# SPDX-License-Identifier: GPL-3.0-or-later
"""The one database file: opened with every check that is cheap, written in whole transactions only."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import private_folder
from lbtrainer.storage import backup, connections
from lbtrainer.storage.faults import DamagedDatabaseError, told_plainly
from lbtrainer.storage.migrations import MIGRATIONS, Migration, upgrade
from lbtrainer.storage.private_files import sync_folder
from lbtrainer.storage.refusals import READ_ONLY, refusing
from lbtrainer.storage.summaries import freshen

Values = Sequence[object] | Mapping[str, object]
T = TypeVar("T")


class Database:
    """An open database; use it from the thread that opened it.

    Attributes:
        path: Where the file lies.
        refusal: Why nothing may be written now, in a sentence; "": it may. Each `transaction` is refused with it at
            once: always where the history is only there to be looked at, else while something else writes for long.
        at_end: Done once the file is closed.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self.refusal = ""
        self.at_end: Callable[[], object] | None = None
        self._connection = connection
        self._file_id = _file_id(path)

    @property
    def version(self) -> tuple[int, int]:
        """Another pair after each write, be it through this connection or another; until then, what was read holds.

        Raises:
            EnvironmentProblem: As in `rows`.
        """
        return self._connection.total_changes, self.rows("PRAGMA data_version")[0][0]

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Every row of a query.

        Raises:
            EnvironmentProblem: The disk or the file does not play along.
        """
        with told_plainly(self.path):
            return self._connection.execute(sql, values).fetchall()

    def each(self, sql: str, values: Values = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query one by one, for results that need not fit into memory. Errors as in `rows`."""
        with told_plainly(self.path):
            yield from self._connection.execute(sql, values)

    def records(self, convert: Callable[[tuple[Any, ...]], T], sql: str, values: Values = ()) -> list[T]:
        """Every row of a query as a record.

        Raises:
            DamagedDatabaseError: A row holds what was never written there (SQLite keeps no check sums).
            EnvironmentProblem: As in `rows`.
        """
        try:
            return [convert(row) for row in self.rows(sql, values)]
        except ValueError as error:
            raise DamagedDatabaseError(self.path, str(error)) from error

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A connection whose writes are all on disk when the block has ended, or none of them.

        Raises:
            EnvironmentProblem: The disk or the file does not play along, or there is a `refusal`; nothing was written.
        """
        if self.refusal:
            raise EnvironmentProblem(self.refusal)
        with told_plainly(self.path):
            self._still_there()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                freshen(self._connection)
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have rolled back already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def faults(self) -> tuple[str, ...]:
        """What a full check finds, empty for a healthy database. Reads the whole file."""
        try:
            with told_plainly(self.path):
                return connections.faults_of(self._connection)
        except DamagedDatabaseError as damage:
            return (str(damage),)

    def close(self) -> None:
        """Close the file; SQLite brings its log into it. Closing again does nothing."""
        with told_plainly(self.path):
            self._connection.close()
        if self.at_end is not None:
            self.at_end()

    def __enter__(self) -> Database:
        """The database itself, closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def _still_there(self) -> None:
        # Writing into a file that was deleted under us succeeds and saves nothing.
        if _file_id(self.path) != self._file_id:
            raise EnvironmentProblem(f"{self.path} was moved or replaced while it was open. Please start again.")


def open_database(
    path: Path,
    *,
    now: Callable[[], datetime],
    backups: Path | None = None,
    busy_timeout_ms: int = connections.BUSY_TIMEOUT_MS,
    steps: Sequence[Migration] = MIGRATIONS,
    begin_anew: bool = False,
) -> Database:
    """Open the database at `path`; make it when it is not there, upgrade it when it is older.

    Args:
        path: The file; its folder is made (0700) when needed.
        now: The local time, aware; it dates the copy that is made before an upgrade.
        backups: Where that copy goes; by default the folder `backups` beside the file.
        busy_timeout_ms: How long to wait for another process that writes.
        steps: The schema's history; other ones are for tests.
        begin_anew: Make it although copies of an older one are in `backups`; somebody wants to.

    Raises:
        LostDatabaseError: It is not there, but copies of it are.
        DamagedDatabaseError: The file is no healthy database of ours. See `backup.set_aside`, `newest_good_copy`.
        NewerDatabaseError: A newer version of the program wrote it. It is not touched.
        EnvironmentProblem: Disk full, read-only, locked.
    """
    copies = backups or path.parent / "backups"
    with told_plainly(path):
        private_folder(path.parent)
        if not begin_anew:
            backup.refuse_lost(path, copies)
        if not path.exists():
            _create(path, steps)
        version = connections.inspect(path, known=len(steps))
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise refusing(READ_ONLY, path)  # SQLite would open some of these, and refuse what is saved later
        if version < len(steps):
            backup.copy_before_upgrade(path, copies, version=version, now=now)
        return Database(_ready(path, busy_timeout_ms, steps, version=version), path)


def _create(path: Path, steps: Sequence[Migration]) -> None:
    log = connections.sidecars(path)[0]
    if log.exists():
        # A new file beside an old log would have the old log played into it.
        raise DamagedDatabaseError(path, f"it is missing, but its log {log.name} is there")
    part = path.with_name(f".{path.name}.{os.getpid()}.new")
    _remove(part)
    try:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with contextlib.closing(connections.connect(part)) as connection:
            upgrade(connection, steps)
            connection.execute("PRAGMA journal_mode=WAL").fetchone()
        _put_in_place(part, path)
    finally:
        _remove(part)


def _put_in_place(part: Path, path: Path) -> None:
    # A link fails where a rename would replace the file that another process made in the same moment.
    try:
        os.link(part, path)
    except FileExistsError:
        return
    except OSError:
        part.rename(path)
    sync_folder(path.parent)


def _remove(part: Path) -> None:
    for file in (part, *connections.sidecars(part)):
        file.unlink(missing_ok=True)


def _ready(path: Path, busy_timeout_ms: int, steps: Sequence[Migration], *, version: int) -> sqlite3.Connection:
    connection = connections.connect(path, busy_timeout_ms=busy_timeout_ms)
    try:
        if version < len(steps):
            upgrade(connection, steps)
        connection.execute("PRAGMA journal_mode=WAL").fetchone()
        connection.execute("PRAGMA foreign_keys=ON")
        connections.check_cheaply(connection, path)
        _add_up(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _add_up(connection: sqlite3.Connection) -> None:
    """What an upgrade, or a program that knows nothing of `summaries`, has left to be added up."""
    if connection.execute("SELECT 1 FROM stale_day LIMIT 1").fetchone():
        connection.execute("BEGIN IMMEDIATE")
        try:
            freshen(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _file_id(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
