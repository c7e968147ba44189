# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions about past sessions. Lists go page by page along an index, so that their length costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import msgspec

from lbtrainer.domain.record import PainReport, SessionRecord, SessionState, SessionSummary
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import (
    HURT_COLUMNS,
    SET_COLUMNS,
    SUMMARY_COLUMNS,
    hurt_of,
    pain_of,
    set_of,
    summary_of,
    utc_text,
    utc_time,
)

# Word for word the condition of the index session_newest: SQLite uses it only then.
PAST = "deleted_utc IS NULL AND state IN ('complete', 'partial')"
_SLOT_ORDER = "block, round, step, set_no, side, attempt"
_TEXT = "routine_name LIKE ? ESCAPE '\\' OR note LIKE ? ESCAPE '\\'"
_OF_ROUTINES = "routine IN (%s)"
_OF_EXERCISES = "id IN (SELECT session FROM set_result WHERE exercise IN (%s))"
_LAST_DONE = (
    f"SELECT routine, max(started_utc) FROM session WHERE {PAST} AND preview = 0 AND done_sets > 0 "
    "AND routine IN (%s) GROUP BY routine"
)
# Newest answer of all kinds; a session gives up to three.
_LAST_PAIN = f"""
SELECT score, place FROM (
    SELECT pain_before AS score, place_before AS place, started_utc AS utc, id, 0 AS kind FROM session
    WHERE {PAST} AND preview = 0 AND pain_before IS NOT NULL
    UNION ALL
    SELECT pain_after, place_after, coalesce(ended_utc, started_utc), id, 1 FROM session
    WHERE {PAST} AND preview = 0 AND pain_after IS NOT NULL
    UNION ALL
    SELECT pain_next, place_next, coalesce(next_morning_utc, ended_utc, started_utc), id, 2 FROM session
    WHERE {PAST} AND preview = 0 AND pain_next IS NOT NULL
) ORDER BY utc DESC, id DESC, kind DESC LIMIT 1
"""


class Search(msgspec.Struct, frozen=True, kw_only=True):
    """What the history list is narrowed to; a field left alone does not narrow.

    Attributes:
        text: Part of a routine's name or of a note, in any case.
        routines_of_text: Ids of the routines whose names fit the text, though it may not be part of them.
        exercises_of_text: Ids of the exercises whose names fit the text: a session with one of them is found too.
        routine, exercise: Ids.
        since, until: First and last local day.
        state: COMPLETE or PARTIAL only.
        include_preview: Sessions at another speed and demos too.
    """

    text: str = ""
    routines_of_text: tuple[str, ...] = ()
    exercises_of_text: tuple[str, ...] = ()
    routine: str = ""
    exercise: str = ""
    since: date | None = None
    until: date | None = None
    state: SessionState | None = None
    include_preview: bool = False


def page(
    database: Database, search: Search, *, limit: int, before: SessionSummary | None = None
) -> tuple[SessionSummary, ...]:
    """Up to `limit` sessions, newest first, behind `before` (the last one of the page before)."""
    where, values = _conditions(search)
    if before is not None:
        where.append("(started_utc, id) < (?, ?)")
        values += [utc_text(before.started), before.id]
    sql = (
        f"SELECT {SUMMARY_COLUMNS} FROM session WHERE {' AND '.join(where)} ORDER BY started_utc DESC, id DESC LIMIT ?"
    )
    return tuple(database.records(summary_of, sql, (*values, limit)))


def count(database: Database, search: Search) -> int:
    """How many sessions the whole list has."""
    where, values = _conditions(search)
    [(number,)] = database.rows(f"SELECT count(*) FROM session WHERE {' AND '.join(where)}", values)
    return int(number)


def record(database: Database, session_id: int) -> SessionRecord | None:
    """A whole session, in any state and deleted ones too; None when there is no such one."""
    found = database.records(summary_of, f"SELECT {SUMMARY_COLUMNS} FROM session WHERE id = ?", (session_id,))
    return record_of(database, found[0]) if found else None


def record_of(database: Database, summary: SessionSummary) -> SessionRecord:
    """The summary with its sets (all attempts, in the order of the plan) and hurts."""
    of_session = "WHERE session = ? ORDER BY"
    sets = database.records(set_of, f"SELECT {SET_COLUMNS} FROM set_result {of_session} {_SLOT_ORDER}", (summary.id,))
    hurts = database.records(hurt_of, f"SELECT {HURT_COLUMNS} FROM hurt {of_session} seq", (summary.id,))
    return SessionRecord(summary=summary, sets=tuple(sets), hurts=tuple(hurts))


def last_done(database: Database, routines: Sequence[str]) -> dict[str, datetime]:
    """When each of these routines was last begun, with a set done in it, UTC; one never done is left out."""
    marks = ", ".join("?" * len(routines))
    return dict(database.records(lambda row: (row[0], utc_time(row[1])), _LAST_DONE % marks, list(routines)))


def last_pain(database: Database) -> PainReport:
    """The newest answer to "how is your pain", whenever it was asked; score None when it never was."""
    found = database.records(lambda row: pain_of(*row), _LAST_PAIN)
    return found[0] if found else PainReport(score=None)


def _conditions(search: Search) -> tuple[list[str], list[Any]]:
    wanted: list[tuple[bool, str, list[Any]]] = [
        (True, PAST, []),
        (not search.include_preview, "preview = 0", []),
        (search.state is not None, "state = ?", [search.state and search.state.value]),
        (bool(search.routine), "routine = ?", [search.routine]),
        (search.since is not None, "local_day >= ?", [search.since and search.since.isoformat()]),
        (search.until is not None, "local_day <= ?", [search.until and search.until.isoformat()]),
        (bool(search.exercise), "id IN (SELECT session FROM set_result WHERE exercise = ?)", [search.exercise]),
        (bool(search.text), *_text_condition(search)),
    ]
    chosen = [(sql, values) for is_wanted, sql, values in wanted if is_wanted]
    return [sql for sql, _ in chosen], [value for _, values in chosen for value in values]


def _text_condition(search: Search) -> tuple[str, list[Any]]:
    either, values = [_TEXT], [_part(search.text)] * 2
    for condition, ids in ((_OF_ROUTINES, search.routines_of_text), (_OF_EXERCISES, search.exercises_of_text)):
        if ids:
            either.append(condition % ", ".join("?" * len(ids)))
            values += ids
    return f"({' OR '.join(either)})", values


def _part(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
