# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes an exported history in: first what would happen, then all of it in one transaction, and the way back.

A session is the same on every computer by its uuid. What is here and differs is a conflict: the present one stays,
unless the person wants the file's. What the last import changed is kept in the database until the next one, so it can
be undone after the program was closed too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from lbtrainer.storage.db import Database
from lbtrainer.storage.exchange import (
    ActivityRow,
    DecisionRow,
    MorningRow,
    PlannedRow,
    SessionRow,
    WorkingRow,
)
from lbtrainer.storage.exports import Export
from lbtrainer.storage.intake_rows import add, insert_session, put, rewrite_session
from lbtrainer.storage.long_work import Watch, unwatched
from lbtrainer.storage.rows import utc_text, utc_time
from lbtrainer.storage.set_lines import completed
from lbtrainer.storage.summaries import freshen
from lbtrainer.storage.transfer import exported_session

_META: Final = "last-import"
_AT_ONCE: Final = 100
"""Sessions between two times that their days are added up, so that stopping never waits for all of them."""
R = TypeVar("R", bound=Struct)


class Mark(NamedTuple):
    """What a plan keeps of a session; the rest is read again when it is taken in.

    Attributes:
        id: Its number in the file.
        day: Of its start, as the person's own calendar showed it.
    """

    id: int
    uuid: str
    day: date


class ImportPlan(NamedTuple):
    """What taking a document in would do; nothing is written yet.

    Attributes:
        new: Sessions that are not here.
        same: How many sessions are here just so.
        conflicts: Sessions that are here but differ, or were deleted here.
        unfinished: How many were still running when the file was made; they are left out.
        activities, planned, decisions, working, mornings: What is new of these.
        other_conflicts: Planned days, working loads and mornings that are here but differ; as the file has them.
    """

    new: tuple[Mark, ...]
    same: int
    conflicts: tuple[Mark, ...]
    unfinished: int
    activities: tuple[ActivityRow, ...]
    planned: tuple[PlannedRow, ...]
    decisions: tuple[DecisionRow, ...]
    working: tuple[WorkingRow, ...]
    mornings: tuple[MorningRow, ...]
    other_conflicts: tuple[PlannedRow | WorkingRow | MorningRow, ...]
    document: Export

    @property
    def is_empty(self) -> bool:
        """Whether everything in the file is here already, so that there is nothing to do."""
        parts = (self.new, self.conflicts, self.activities, self.planned, self.decisions, self.working, self.mornings)
        return not any((*parts, self.other_conflicts))


class _Undo(Struct):
    """What an import did: keys of what it added, and what it replaced as it was."""

    utc: str
    sessions: list[str] = []
    activities: list[int] = []
    planned: list[tuple[str, str, str]] = []
    decisions: list[int] = []
    working: list[tuple[str, str]] = []
    mornings: list[str] = []
    old_sessions: list[tuple[SessionRow, str | None]] = []
    old_planned: list[PlannedRow] = []
    old_working: list[WorkingRow] = []
    old_mornings: list[MorningRow] = []


def plan_import(database: Database, document: Export, watch: Watch = unwatched) -> ImportPlan:
    """Compare a document with what is here.

    Args:
        database: Where it may go.
        document: Checked.
        watch: Told how much of it is compared.

    Raises:
        UserError: As `Export`.
        EnvironmentProblem: As `Database` does.
    """
    here = {uuid: (id_, gone) for uuid, id_, gone in database.rows("SELECT uuid, id, deleted_utc FROM session")}
    new, conflicts = list[Mark](), list[Mark]()
    same = unfinished = 0
    for session in document.sessions(watch):
        if session.state == "running":
            unfinished += 1
        elif session.uuid not in here:
            new.append(_mark(session))
        elif here[session.uuid][1] is None and _is_same(database, here[session.uuid][0], session, document):
            same += 1
        else:
            conflicts.append(_mark(session))
    planned = _split(document.planned_days, _present(database, "planned_day", PlannedRow), _planned_key)
    working = _split(document.working, _present(database, "working", WorkingRow), _working_key)
    mornings = _split(document.mornings, _present(database, "morning", MorningRow), _morning_key)
    return ImportPlan(
        new=tuple(new),
        same=same,
        conflicts=tuple(conflicts),
        unfinished=unfinished,
        activities=_unknown(document.activities, _present(database, "activity", ActivityRow)),
        planned=planned[0],
        decisions=_unknown(document.decisions, _present(database, "decision", DecisionRow)),
        working=working[0],
        mornings=mornings[0],
        other_conflicts=(*planned[1], *working[1], *mornings[1]),
        document=document,
    )


def carry_out(
    database: Database, plan: ImportPlan, *, now: datetime, take_theirs: bool = False, watch: Watch = unwatched
) -> None:
    """Do what was planned, all of it or nothing.

    Args:
        database: Where to.
        plan: Of this very database, unchanged since.
        now: The local time, aware.
        take_theirs: Of conflicts the file's side is taken; else the present one stays.
        watch: Told how much is done; what it raises ends the work.

    Raises:
        UserError: The file was changed since.
        EnvironmentProblem: As `Database.transaction`. Whatever is raised, nothing was changed.
    """
    undo = _Undo(utc_text(now))
    with database.transaction() as connection:
        _take_sessions(database, connection, plan, undo, watch, take_theirs=take_theirs)
        if take_theirs:
            _replace(database, connection, plan, undo)
        ids = _ids(connection, plan.document)
        for planned in plan.planned:
            put(connection, "planned_day", _here(planned, ids))
            undo.planned.append(_planned_key(planned))
        for working in plan.working:
            put(connection, "working", working)
            undo.working.append(_working_key(working))
        for morning in plan.mornings:
            put(connection, "morning", morning)
            undo.mornings.append(morning.day)
        undo.activities += [add(connection, "activity", one) for one in plan.activities]
        undo.decisions += [add(connection, "decision", _here(one, ids)) for one in plan.decisions]
        kept = (_META, msgspec.json.encode(undo).decode())
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", kept)


def undo_import(database: Database, watch: Watch = unwatched) -> bool:
    """Take the last import back; False when there is none. What was done since stays.

    Args:
        database: Where it went.
        watch: Told how much is done; what it raises ends the work.

    Raises:
        EnvironmentProblem: As `Database.transaction`. Whatever is raised, nothing was changed.
    """
    with database.transaction() as connection:
        found = connection.execute("SELECT value FROM meta WHERE key = ?", (_META,)).fetchone()
        if found is None:
            return False
        undo = msgspec.json.decode(found[0], type=_Undo)
        connection.executemany("DELETE FROM decision WHERE id = ?", [(one,) for one in undo.decisions])
        connection.executemany("DELETE FROM activity WHERE id = ?", [(one,) for one in undo.activities])
        connection.executemany("DELETE FROM planned_day WHERE day = ? AND program = ? AND entry = ?", undo.planned)
        connection.executemany("DELETE FROM working WHERE routine = ? AND key = ?", undo.working)
        connection.executemany("DELETE FROM morning WHERE day = ?", [(one,) for one in undo.mornings])
        _drop_sessions(connection, undo.sessions, watch)
        for session, deleted_utc in undo.old_sessions:
            rewrite_session(connection, session, deleted_utc)
        for row in undo.old_planned:
            put(connection, "planned_day", row)
        for step in undo.old_working:
            put(connection, "working", step)
        for morning in undo.old_mornings:
            put(connection, "morning", morning)
        connection.execute("DELETE FROM meta WHERE key = ?", (_META,))
    return True


def _take_sessions(
    database: Database,
    connection: sqlite3.Connection,
    plan: ImportPlan,
    undo: _Undo,
    watch: Watch,
    *,
    take_theirs: bool,
) -> None:
    new = {one.uuid for one in plan.new}
    taken = {one.uuid for one in plan.conflicts} if take_theirs else set()
    if not new and not taken:
        return
    for number, session in enumerate(plan.document.sessions(watch)):
        if number % _AT_ONCE == 0:
            freshen(connection)
        if session.uuid in new:
            insert_session(connection, session)
            undo.sessions.append(session.uuid)
        elif session.uuid in taken:
            sql = "SELECT id, deleted_utc FROM session WHERE uuid = ?"
            id_, gone = connection.execute(sql, (session.uuid,)).fetchone()
            ours = exported_session(database, id_)
            undo.old_sessions.append((ours, gone))
            rewrite_session(connection, _completed(session, ours, plan.document), None)


def _drop_sessions(connection: sqlite3.Connection, uuids: Sequence[str], watch: Watch) -> None:
    for first in range(0, len(uuids), _AT_ONCE):
        watch(first / len(uuids))
        some = [(one,) for one in uuids[first : first + _AT_ONCE]]
        connection.executemany("DELETE FROM session WHERE uuid = ?", some)
        freshen(connection)


def _replace(database: Database, connection: sqlite3.Connection, plan: ImportPlan, undo: _Undo) -> None:
    ids = _ids(connection, plan.document)
    old_planned = _present(database, "planned_day", PlannedRow)
    old_working = _present(database, "working", WorkingRow)
    old_mornings = _present(database, "morning", MorningRow)
    for row in plan.other_conflicts:
        if isinstance(row, PlannedRow):
            undo.old_planned += [one for one in old_planned if _planned_key(one) == _planned_key(row)]
            put(connection, "planned_day", _here(row, ids))
        elif isinstance(row, WorkingRow):
            undo.old_working += [one for one in old_working if _working_key(one) == _working_key(row)]
            put(connection, "working", row)
        else:
            undo.old_mornings += [one for one in old_mornings if one.day == row.day]
            put(connection, "morning", row)


def _mark(session: SessionRow) -> Mark:
    day = (utc_time(session.started_utc) + timedelta(minutes=session.offset_min)).date()
    return Mark(session.id, session.uuid, day)


def _completed(session: SessionRow, ours: SessionRow, document: Export) -> SessionRow:
    """With what the file cannot tell: a CSV knows sets only, and an older export no journal."""
    if document.sets_only:
        return completed(session, ours)
    return session if session.journal else msgspec.structs.replace(session, journal=ours.journal)


def _is_same(database: Database, id_: int, session: SessionRow, document: Export) -> bool:
    ours = exported_session(database, id_)
    return ours == msgspec.structs.replace(_completed(session, ours, document), id=id_)


def _present(database: Database, table: str, kind: type[R]) -> list[R]:
    # Deleted activities are among them: an import does not bring back what was deleted here.
    columns = kind.__struct_fields__
    rows = database.rows(f"SELECT {', '.join(columns)} FROM {table}")
    return [msgspec.convert(dict(zip(columns, row, strict=True)), kind, strict=False) for row in rows]


def _split(theirs: Iterable[R], present: Iterable[R], key: Any) -> tuple[tuple[R, ...], tuple[R, ...]]:
    """What is not here, and what is here and differs; the session of a planned day has another number here."""
    here = {key(one): _bare(one) for one in present}
    new = tuple(one for one in theirs if key(one) not in here)
    return new, tuple(one for one in theirs if key(one) in here and here[key(one)] != _bare(one))


def _unknown(theirs: Iterable[R], present: Iterable[R]) -> tuple[R, ...]:
    here = {_bare(one) for one in present}
    return tuple(one for one in theirs if _bare(one) not in here)


def _bare(row: Struct) -> tuple[Any, ...]:
    """A row without the numbers that hold only inside one file."""
    return tuple(value for name, value in msgspec.structs.asdict(row).items() if name not in {"id", "session"})


def _planned_key(row: PlannedRow) -> tuple[str, str, str]:
    return row.day, row.program, row.entry


def _working_key(row: WorkingRow) -> tuple[str, str]:
    return row.routine, row.key


def _morning_key(row: MorningRow) -> str:
    return row.day


def _ids(connection: sqlite3.Connection, document: Export) -> dict[int, int]:
    """The document's session numbers to those here."""
    here = dict(connection.execute("SELECT uuid, id FROM session").fetchall())
    return {number: here[uuid] for number, uuid in document.ids.items() if uuid in here}


def _here(row: R, ids: dict[int, int]) -> R:
    session = getattr(row, "session", None)
    return msgspec.structs.replace(row, session=ids.get(session) if session is not None else None)
