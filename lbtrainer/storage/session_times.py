# SPDX-License-Identifier: GPL-3.0-or-later
"""Corrects when a past session was; whatever was noted in it moves along, and the days are added up anew."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Final

from lbtrainer.domain.record import SessionSummary
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import SUMMARY_COLUMNS, local_day, offset_min, summary_of, utc_text, utc_time
from lbtrainer.storage.text_search import PAST

_LONGEST: Final = timedelta(days=1)
_SET: Final = (
    "UPDATE session SET started_utc = ?, offset_min = ?, ended_utc = ?, running_ms = ?, next_morning_utc = ? "
    "WHERE id = ?"
)
_MORNING: Final = "SELECT next_morning_utc FROM session WHERE id = ?"
_SHIFT: Final = "UPDATE {table} SET utc = strftime('%Y-%m-%dT%H:%M:%fZ', utc, ?) WHERE session = ?"
_NOTED_IN: Final = ("set_result", "hurt", "journal")
_NEAR: Final = (
    f"SELECT {SUMMARY_COLUMNS} FROM session WHERE {PAST} AND preview = 0 AND id <> ? AND started_utc > ? "
    "AND started_utc < ? ORDER BY started_utc"
)


def move_session(database: Database, session: SessionSummary, start: datetime, length_ms: int, now: datetime) -> None:
    """Give a session that was closed another beginning and length.

    Its end follows the beginning where the length stays, else it is the beginning and the length. The answer of the
    morning after it stays as many days after it as it was, and is never of a time to come.

    Args:
        database: The history.
        session: As it is now.
        start: Aware, with the offset of the place where it was.
        length_ms: From its beginning to its end, pauses included.
        now: Aware.

    Raises:
        EnvironmentProblem: As `Database` does; nothing was changed.
    """
    by = start - session.started
    ended = session.ended
    if length_ms != session.running_ms or ended is None:
        ended = start + timedelta(milliseconds=length_ms)
    else:
        ended += by
    with database.transaction() as connection:
        ((morning,),) = connection.execute(_MORNING, (session.id,))
        moved = None if morning is None else utc_text(min(_morning(session, start, utc_time(morning)), now))
        times = (utc_text(start), offset_min(start), utc_text(ended), length_ms, moved, session.id)
        connection.execute(_SET, times)
        if by:
            for table in _NOTED_IN:
                connection.execute(_SHIFT.format(table=table), (f"{by.total_seconds():+.3f} seconds", session.id))


def sessions_during(database: Database, start: datetime, end: datetime, *, without: int) -> list[SessionSummary]:
    """The sessions that were going on in some of this time, the first one first; trial runs and one id left out.

    Raises:
        EnvironmentProblem: As `Database` does.
    """
    near = database.records(summary_of, _NEAR, (without, utc_text(start - _LONGEST), utc_text(end)))
    return [one for one in near if one.started + timedelta(milliseconds=one.running_ms) > start]


def _morning(session: SessionSummary, start: datetime, said: datetime) -> datetime:
    """When the morning's answer was given, as many local days after the session as before."""
    days = start.date() - local_day(session)
    then = said.astimezone(timezone(timedelta(minutes=session.offset_min))).replace(tzinfo=None)
    return (then + days).replace(tzinfo=timezone(timedelta(minutes=offset_min(start)))) if days else said
