# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies that are checked before they count, and the way back from them.

Everything here takes paths and opens connections of its own, so that a copy may be made on another thread.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from lbtrainer.errors import EnvironmentProblem, LbtError
from lbtrainer.paths import private_folder
from lbtrainer.storage import connections
from lbtrainer.storage.faults import (
    DamagedDatabaseError,
    LostDatabaseError,
    NewerDatabaseError,
    from_sqlite,
    told_plainly,
)
from lbtrainer.storage.migrations import MIGRATIONS
from lbtrainer.storage.private_files import sync_file, sync_folder

KEPT_DAILY = 7
_DAILY = re.compile(r"daily-(\d{4}-\d{2}-\d{2})\.db")


def checked_copy(source: Path, target: Path) -> None:
    """Copy the database `source`, in use or not, to the single file `target` (0600), which is replaced.

    The copy is checked as a whole before it takes its name; until then an older `target` stays.

    Raises:
        DamagedDatabaseError: The source is damaged; `target` is as it was.
        EnvironmentProblem: `target` cannot be written, or is the source itself.
    """
    with told_plainly(target):
        if target.exists() and source.samefile(target):
            raise EnvironmentProblem(f"{target} is the history itself; please choose another file for the copy.")
        with told_plainly(source), contextlib.suppress(NewerDatabaseError):  # a copy of what is newer is one, too
            connections.inspect(source, known=len(MIGRATIONS))
        _copy(source, target, _connect_somehow)


def daily_copy(path: Path, backups: Path, *, today: date) -> Path | None:
    """Make today's checked copy in `backups` and keep the last seven; None when it was there already.

    Raises:
        DamagedDatabaseError: The history is damaged; no older copy is removed then.
        EnvironmentProblem: The copy cannot be written.
    """
    target = backups / f"daily-{today.isoformat()}.db"
    with told_plainly(target):
        private_folder(backups)
        if target.exists():
            return None
    checked_copy(path, target)
    with told_plainly(backups):
        for old in _daily_copies(backups, today=today)[KEPT_DAILY:]:
            old.unlink(missing_ok=True)
    return target


def copy_before_upgrade(path: Path, backups: Path, *, version: int, now: Callable[[], datetime]) -> Path:
    """The checked copy that is made before an upgrade from schema `version`; these are never removed."""
    with told_plainly(backups):
        private_folder(backups)
        target = _free_name(backups / f"schema-{version}-{_stamp(now())}.db")
    checked_copy(path, target)
    return target


def newest_good_copy(backups: Path) -> Path | None:
    """The newest copy in `backups` that passes a full check and that this version can read, or None."""
    return next((file for file in copies_in(backups) if _is_good(file)), None)


def copies_in(backups: Path) -> list[Path]:
    """Every copy in `backups`, unchecked, the newest first."""
    copies = [file for file in backups.glob("*.db") if not file.name.startswith(".")]
    return sorted(copies, key=lambda file: (file.stat().st_mtime_ns, file.name), reverse=True)


def refuse_lost(path: Path, backups: Path) -> None:
    """Nothing to say where there is a history, or never was one.

    Raises:
        LostDatabaseError: There is none at `path`, but copies of one are in `backups`.
    """
    if not connections.is_there(path) and (copies := copies_in(backups)):
        raise LostDatabaseError(path, copies[0])


def set_aside(path: Path, *, now: Callable[[], datetime], why: str = "damaged") -> Path:
    """Rename a database with its log to a dated name beside it, never over another file; the new name.

    The file goes first: a log without its file is noticed at the next start, a file without its log is not.

    Raises:
        EnvironmentProblem: The folder cannot be written.
    """
    with told_plainly(path):
        aside = _free_name(path.with_name(f"{path.stem}-{why}-{_stamp(now())}{path.suffix}"))
        old_names = (path, *connections.sidecars(path))
        for old, new in zip(old_names, (aside, *connections.sidecars(aside)), strict=True):
            if old.exists():
                old.rename(new)
        sync_folder(path.parent)
    return aside


def restore(copy: Path, path: Path, *, now: Callable[[], datetime]) -> Path | None:
    """Put the checked content of `copy` in the place of the database `path`; hold the window's lock meanwhile.

    Returns:
        Where the present database was kept, or None when there was none.

    Raises:
        DamagedDatabaseError, NewerDatabaseError: `copy` cannot be used; nothing was changed.
        EnvironmentProblem: The disk does not play along, or the database is in use.
    """
    with told_plainly(copy):
        connections.inspect(copy, known=len(MIGRATIONS))
        if path.exists() and copy.samefile(path):
            raise EnvironmentProblem(f"{copy} is the present history itself; please choose a copy.")
    fresh = path.with_name(f".{path.name}.{os.getpid()}.restored")
    try:
        with told_plainly(path):
            private_folder(path.parent)
            _copy(copy, fresh, connections.connect_read_only, told_as=path)
        kept = _make_way(path, now=now)
        with told_plainly(path):
            fresh.replace(path)
            sync_folder(path.parent)
    finally:
        fresh.unlink(missing_ok=True)
    return kept


def _connect_somehow(path: Path) -> sqlite3.Connection:
    """A connection to copy from, also where the disk is full or read-only: then is when a copy is needed most."""
    try:
        connection = connections.connect(path)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            connection.close()
            raise
    except sqlite3.OperationalError:
        return connections.connect_read_only(path)
    return connection


def _copy(
    source: Path, target: Path, connect: Callable[[Path], sqlite3.Connection], *, told_as: Path | None = None
) -> None:
    """`told_as` is what an error names in place of `target`, where that is a file in between."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        _copy_and_check(source, part, connect)
        part.replace(target)
    except OSError as error:
        if error.filename == str(part):
            error.filename = str(told_as or target)
        raise
    finally:
        for file in (part, part.with_name(f"{part.name}-journal")):
            file.unlink(missing_ok=True)
    sync_folder(target.parent)


def _copy_and_check(source: Path, part: Path, connect: Callable[[Path], sqlite3.Connection]) -> None:
    with contextlib.closing(connections.connect(part)) as copy:
        try:
            with contextlib.closing(connect(source)) as original:
                original.backup(copy)
            # Without a log of its own the copy is one file that can be carried away.
            copy.execute("PRAGMA journal_mode=DELETE").fetchone()
            faults = connections.faults_of(copy)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            # What is broken in the copy came from the source; the copy itself is open already.
            told = from_sqlite(error, source)
            code = getattr(error, "sqlite_errorcode", 0)
            of_source = isinstance(told, DamagedDatabaseError) or code == sqlite3.SQLITE_CANTOPEN
            raise told if of_source else error from error
        if faults:
            raise DamagedDatabaseError(source, faults[0])
    # The commits inside have synced what they wrote; this makes it hold whatever the copy's own settings are.
    sync_file(part)


def _make_way(path: Path, *, now: Callable[[], datetime]) -> Path | None:
    log = connections.sidecars(path)[0]
    if not path.exists() and not log.exists():
        return None
    try:
        with told_plainly(path):
            if not path.exists():
                raise DamagedDatabaseError(path, "it is missing")
            connections.inspect(path, known=len(MIGRATIONS))
            kept = _free_name(path.with_name(f"{path.stem}-replaced-{_stamp(now())}{path.suffix}"))
            _copy(path, kept, connections.connect)
            try:
                _take_log_away(path)
            except sqlite3.Error:
                kept.unlink()
                raise
    except (DamagedDatabaseError, NewerDatabaseError):
        return set_aside(path, now=now, why="replaced")
    return kept


def _take_log_away(path: Path) -> None:
    """Needs the file for itself. A log that stayed would be played into the file that comes next, and ruin it."""
    with contextlib.closing(connections.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()


def _daily_copies(backups: Path, *, today: date) -> list[Path]:
    """Newest first; copies from days to come (the clock was wrong) count as the oldest."""
    dated = [(match[1], file) for file in backups.iterdir() if (match := _DAILY.fullmatch(file.name))]
    newest_first = sorted(dated, key=lambda pair: (pair[0] <= today.isoformat(), pair[0]), reverse=True)
    return [file for _, file in newest_first]


def _is_good(file: Path) -> bool:
    try:
        with told_plainly(file):
            connections.inspect(file, known=len(MIGRATIONS))
            with contextlib.closing(connections.connect_read_only(file)) as connection:
                return not connections.faults_of(connection)
    except LbtError:
        return False


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d-%H%M%S")


def _free_name(path: Path) -> Path:
    names = itertools.chain([path], (path.with_stem(f"{path.stem}-{n}") for n in itertools.count(2)))
    return next(name for name in names if not any(file.exists() for file in (name, *connections.sidecars(name))))
