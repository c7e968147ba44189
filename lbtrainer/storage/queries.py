# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions about past sessions. Lists go page by page along an index, so that their length costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import msgspec

from lbtrainer.domain.record import Activity, PainReport, SessionRecord, SessionState, SessionSummary
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import (
    ACTIVITY_COLUMNS,
    HURT_COLUMNS,
    SET_COLUMNS,
    SUMMARY_COLUMNS,
    activity_of,
    hurt_of,
    pain_of,
    set_of,
    summary_of,
    utc_text,
    utc_time,
)
from lbtrainer.storage.text_search import PAST, Way, newest_of, of_exercises, part, ways_of_text

MOST_COUNTED = 2_000
_BEHIND_ALL = 2**62
_SLOT_ORDER = "block, round, step, set_no, side, attempt"
_NEWEST_FIRST = "ORDER BY started_utc DESC, id DESC LIMIT ?"
_KEPT = "SELECT coalesce(sum({counted}), 0) FROM {table} WHERE day BETWEEN ? AND ?"
_LAST_DONE = (
    f"SELECT routine, max(started_utc) FROM session WHERE {PAST} AND preview = 0 AND done_sets > 0 "
    "AND routine IN (%s) GROUP BY routine"
)
# Newest answer of all kinds; a session gives up to three, a morning without one its own.
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
    UNION ALL
    SELECT pain, place, utc, 0, 3 FROM morning WHERE pain IS NOT NULL
) ORDER BY utc DESC, id DESC, kind DESC LIMIT 1
"""


class Count(NamedTuple):
    """A number of sessions; `is_more`: there are more than that."""

    number: int
    is_more: bool = False


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
    database: Database, search: Search, *, limit: int, before: SessionSummary | Activity | None = None
) -> tuple[SessionSummary, ...]:
    """Up to `limit` sessions, newest first, behind `before` (the last one of the page before)."""
    where, values = _conditions(database, search)
    if before is not None:
        where.append("(started_utc, id) < (?, ?)")
        values += [utc_text(before.started), before.id if isinstance(before, SessionSummary) else 0]
    found = _found(database, search, Way(" AND ".join(where), tuple(values)), limit)
    sql = f"SELECT {SUMMARY_COLUMNS} FROM session WHERE {found.condition} {_NEWEST_FIRST}"
    return tuple(database.records(summary_of, sql, (*found.values, limit)))


def activity_page(
    database: Database, search: Search, *, limit: int, before: SessionSummary | Activity | None = None
) -> tuple[Activity, ...]:
    """Up to `limit` walks and the like behind `before`; none where only sessions are asked for."""
    if search.routine or search.exercise or search.state is not None:
        return ()
    where = ["deleted_utc IS NULL"]
    values: list[Any] = []
    if search.text:
        where.append("(kind LIKE ? ESCAPE '\\' OR note LIKE ? ESCAPE '\\')")
        values += [part(search.text)] * 2
    for day, sql in ((search.since, "local_day >= ?"), (search.until, "local_day <= ?")):
        if day is not None:
            where.append(sql)
            values.append(day.isoformat())
    if before is not None:
        where.append("(started_utc, id) < (?, ?)")
        values += [utc_text(before.started), before.id if isinstance(before, Activity) else _BEHIND_ALL]
    chosen = f"SELECT {ACTIVITY_COLUMNS} FROM activity WHERE {' AND '.join(where)}"
    sql = f"{chosen} ORDER BY started_utc DESC, id DESC LIMIT ?"
    return tuple(database.records(activity_of, sql, (*values, limit)))


def entries(
    database: Database, search: Search, *, limit: int, before: SessionSummary | Activity | None = None
) -> tuple[SessionSummary | Activity, ...]:
    """Sessions and activities together, newest first, page by page as `page`."""
    found: list[SessionSummary | Activity] = [
        *page(database, search, limit=limit, before=before),
        *activity_page(database, search, limit=limit, before=before),
    ]
    return tuple(sorted(found, key=_newest, reverse=True)[:limit])


def count(database: Database, search: Search, *, most: int = MOST_COUNTED) -> Count:
    """How many sessions the whole list has; where no days added up tell it, nobody waits for more than `most`."""
    if not (search.text or search.routine or search.exercise or search.include_preview):
        return Count(_kept(database, search))
    where, values = _conditions(database, search)
    found: set[int] = set()
    for way in _ways(database, search):
        sql = f"SELECT id FROM session WHERE {' AND '.join((*where, way.condition))} LIMIT ?"
        found.update(id_ for (id_,) in database.rows(sql, (*values, *way.values, most + 1)))
        if len(found) > most:
            return Count(most, is_more=True)
    return Count(len(found))


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


def _newest(entry: SessionSummary | Activity) -> tuple[datetime, bool, int]:
    return entry.started, isinstance(entry, SessionSummary), entry.id


def _conditions(database: Database, search: Search) -> tuple[list[str], list[Any]]:
    """Everything that a session must fulfil but the text."""
    wanted: list[tuple[bool, str, list[Any]]] = [
        (True, PAST, []),
        (not search.include_preview, "preview = 0", []),
        (search.state is not None, "state = ?", [search.state and search.state.value]),
        (bool(search.routine), "routine = ?", [search.routine]),
        (search.since is not None, "local_day >= ?", [search.since and search.since.isoformat()]),
        (search.until is not None, "local_day <= ?", [search.until and search.until.isoformat()]),
    ]
    chosen = [(sql, values) for is_wanted, sql, values in wanted if is_wanted]
    if search.exercise:
        way = of_exercises(database, (search.exercise,))
        chosen.append((way.condition, list(way.values)))
    return [sql for sql, _ in chosen], [value for _, values in chosen for value in values]


def _found(database: Database, search: Search, all_of: Way, limit: int) -> Way:
    """What a search asks of a session; with a text, that it is among the first `limit` on one of the text's ways."""
    if not search.text:
        return all_of
    return newest_of(_ways(database, search), all_of.condition, all_of.values, limit)


def _ways(database: Database, search: Search) -> list[Way]:
    if not search.text:
        return [Way("TRUE", ())]
    return ways_of_text(database, search.text, search.routines_of_text, search.exercises_of_text)


def _kept(database: Database, search: Search) -> int:
    """The sessions of whole days, counted already."""
    counted = {None: "sessions", SessionState.COMPLETE: "complete", SessionState.PARTIAL: "sessions - complete"}
    everything = search.since is None and search.until is None
    sql = _KEPT.format(counted=counted[search.state], table="month_total" if everything else "day_total")
    [(number,)] = database.rows(sql, ((search.since or date.min).isoformat(), (search.until or date.max).isoformat()))
    return int(number)
