# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules need to know of the past: the newest sessions whole, in three queries however many they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from lbtrainer.domain.adaptation import LEG_SIGN_ENDS_AFTER, MORNING_FINE, asks_for_morning
from lbtrainer.domain.evidence import Morning, Seen, seen
from lbtrainer.domain.record import Hurt, SessionRecord, SessionSummary, SetResult
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import HURT_COLUMNS, SET_COLUMNS, SUMMARY_COLUMNS, hurt_of, set_of, summary_of, utc_time
from lbtrainer.storage.text_search import PAST

NEWEST: Final = 60
"""Sessions that are looked at: two months of training every day. The newest ones, however long ago they were."""

_NEWEST_SESSIONS: Final = (
    f"SELECT {SUMMARY_COLUMNS} FROM session WHERE {PAST} AND preview = 0 ORDER BY started_utc DESC, id DESC LIMIT ?"
)
_COUNTING: Final = f"SELECT session, {SET_COLUMNS} FROM counting_set WHERE session IN (%s) ORDER BY session, at_ms"
_HURTS: Final = f"SELECT session, {HURT_COLUMNS} FROM hurt WHERE session IN (%s) ORDER BY session, seq"
_NEWEST_LEG_SIGN: Final = (
    "SELECT max(hurt.utc) FROM hurt JOIN session ON session.id = hurt.session "
    f"WHERE leg_signs <> '' AND {PAST} AND preview = 0"
)
_SINCE_LEG_SIGN: Final = (
    f"SELECT count(*) FROM session WHERE {PAST} AND preview = 0 AND started_utc >= (SELECT max(started_utc) "
    f"FROM session JOIN hurt ON hurt.session = session.id WHERE leg_signs <> '' AND {PAST} AND preview = 0)"
)
_NEWEST_DAY: Final = (
    f"SELECT local_day FROM session WHERE {PAST} AND preview = 0 ORDER BY started_utc DESC, id DESC LIMIT 1"
)
_DAYS_OF: Final = (
    f"SELECT DISTINCT local_day FROM session WHERE {PAST} AND preview = 0 AND done_sets > 0 "
    "AND local_day >= ? AND routine IN (%s) ORDER BY local_day"
)
# Word for word the expression and the condition of the index session_morning.
_SAID_ON: Final = (
    f"SELECT id, pain_next, soreness_next FROM session WHERE pain_next IS NOT NULL AND {PAST} AND preview = 0 AND "
    "coalesce(date(next_morning_utc, offset_min || ' minutes'), date(local_day, '+1 day')) = ? "
    "AND local_day >= date(?, '-2 days') ORDER BY next_morning_utc DESC LIMIT 1"
)


class MorningSaid(NamedTuple):
    """An answer about the morning after a session, 0 to 10; soreness None: not said."""

    session_id: int
    pain: int
    soreness: int | None


def past_of(
    database: Database, mornings: Sequence[Morning] = (), *, newest: int = NEWEST, calm: Collection[str] = ()
) -> tuple[Seen, ...]:
    """The newest sessions as the rules look at them, the oldest first.

    Args:
        database: The history.
        mornings: Answers of mornings that follow no session, the oldest first.
        newest: How many sessions.
        calm: Ids of the routines that only move, stretch or relieve.

    Where too few of them had a fine morning they reach back to the last sign in a leg, which time alone does not end.

    Raises:
        EnvironmentProblem: As `Database` does.
    """
    found = seen(newest_records(database, limit=newest), mornings, calm=calm)
    if sum(one.morning is MORNING_FINE for one in found) >= LEG_SIGN_ENDS_AFTER:
        return found
    [(number,)] = database.rows(_SINCE_LEG_SIGN)
    if number <= len(found):
        return found
    return seen(newest_records(database, limit=number), mornings, calm=calm)


def newest_records(database: Database, *, limit: int = NEWEST) -> tuple[SessionRecord, ...]:
    """The newest sessions with the sets that count and what hurt, the oldest of them first; trial runs left out.

    Raises:
        EnvironmentProblem: As `Database` does.
    """
    summaries = database.records(summary_of, _NEWEST_SESSIONS, (limit,))
    ids = [one.id for one in summaries]
    marks = ", ".join("?" * len(ids))
    sets: dict[int, list[SetResult]] = {}
    for own_id, result in database.records(lambda row: (row[0], set_of(row[1:])), _COUNTING % marks, ids):
        sets.setdefault(own_id, []).append(result)
    hurts: dict[int, list[Hurt]] = {}
    for own_id, hurt in database.records(lambda row: (row[0], hurt_of(row[1:])), _HURTS % marks, ids):
        hurts.setdefault(own_id, []).append(hurt)
    return tuple(
        SessionRecord(summary=one, sets=tuple(sets.get(one.id, ())), hurts=tuple(hurts.get(one.id, ())))
        for one in reversed(summaries)
    )


def morning_to_ask(database: Database, now: datetime) -> SessionSummary | None:
    """The session after which "how was your back this morning?" is still open; None where there is nothing to ask.

    Args:
        database: The history.
        now: The local time, aware.
    """
    found = database.records(summary_of, _NEWEST_SESSIONS, (1,))
    if not found:
        return None
    [last] = found
    ended = last.ended or last.started + timedelta(milliseconds=last.running_ms)
    open_still = last.pain_next_morning.score is None and asks_for_morning(ended, now)
    return last if open_still else None


def morning_said_on(database: Database, day: date) -> MorningSaid | None:
    """What was answered on a day about the morning after a session; None: nothing.

    What is filled in later for a session of long ago says nothing of that day.
    """
    rows = database.rows(_SAID_ON, (day.isoformat(), day.isoformat()))
    return MorningSaid(*rows[0]) if rows else None


def newest_day(database: Database) -> date | None:
    """The local day of the newest session; None before the first."""
    rows = database.rows(_NEWEST_DAY)
    return date.fromisoformat(rows[0][0]) if rows else None


def days_of(database: Database, routines: Sequence[str], since: date) -> tuple[date, ...]:
    """The local days from `since` on with a session of these routines in which something was done, in order.

    Raises:
        EnvironmentProblem: As `Database` does.
    """
    marks = ", ".join("?" * len(routines))
    rows = database.rows(_DAYS_OF % marks, (since.isoformat(), *routines))
    return tuple(date.fromisoformat(day) for (day,) in rows)


def newest_leg_sign(database: Database) -> datetime | None:
    """When a leg was last numb or weak in a session, or pain spread, UTC; None where it never was."""
    [(utc,)] = database.rows(_NEWEST_LEG_SIGN)
    return None if utc is None else utc_time(utc)
