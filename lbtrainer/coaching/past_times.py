# SPDX-License-Identifier: GPL-3.0-or-later
"""Corrects when a session or a walk was: a clock that stood wrong, a session left running over lunch.

The day that counts for it follows everywhere: what it had ticked in a program goes with it, is open again, or is
another entry now.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

from lbtrainer.coaching import noted_days
from lbtrainer.content.library import Library
from lbtrainer.domain.corrected_times import Zone, odd_year, placed, refusal
from lbtrainer.domain.program_days import Course
from lbtrainer.domain.record import Activity, SessionSummary
from lbtrainer.domain.ticked_off import carried_along, ticked
from lbtrainer.domain.units import whole_minutes
from lbtrainer.storage.db import Database
from lbtrainer.storage.planned_days import PlannedDays
from lbtrainer.storage.rows import local_day
from lbtrainer.storage.session_times import move_session, sessions_during
from lbtrainer.storage.working import CarriedOver

_MOVED_WITHIN = timedelta(days=14)


class PastTimes:
    """Refuses what cannot have been, in one sentence. Methods raise EnvironmentProblem as `Database` does."""

    def __init__(
        self,
        library: Callable[[], Library],
        database: Callable[[], Database],
        course: Callable[[], Course | None],
        now: Callable[[], datetime],
        zone: Callable[[], Zone],
    ) -> None:
        """Know where to ask.

        Args:
            library: For the routines of a program.
            database: The open history.
            course: The program that is followed, None without one.
            now: The local time, aware.
            zone: This computer's.
        """
        self._library = library
        self._database = database
        self._course = course
        self._now = now
        self._zone = zone

    def correct_session(self, session: SessionSummary, wall: datetime, minutes: int) -> str:
        """Give a session another beginning and length; why it was not done, "" when it is on disk.

        Args:
            session: As it is now; one that runs cannot be corrected.
            wall: Its beginning as typed, without a zone.
            minutes: The length that shows; where it is the same, it stays to the millisecond.
        """
        if against := odd_year(wall, self._now()):
            return against
        start = placed(wall, _local(session), self._zone())
        same = minutes == whole_minutes(session.running_ms)
        length_ms = session.running_ms if same else minutes * 60_000
        length = timedelta(milliseconds=max(1, length_ms) if same else length_ms)
        against = refusal(start, length, self._now()) or self._another(session, start, length)
        if against:
            return against
        move_session(self._database(), session, start, length_ms, self._now())
        if start.date() != local_day(session):
            self._tick_anew(session, start.date())
        return ""

    def correct_activity(self, one: Activity, wall: datetime, minutes: int) -> str:
        """As `correct_session`, for a walk or the like; nobody minds what else was going on."""
        if against := odd_year(wall, self._now()):
            return against
        start = placed(wall, _local(one), self._zone())
        against = refusal(start, timedelta(minutes=minutes), self._now(), may_go_on=True)
        if not against:
            carried = CarriedOver(self._database(), now=self._now)
            carried.edit_activity(one.id, kind=one.kind, started=start, minutes=minutes, note=one.note)
        return against

    def _another(self, session: SessionSummary, start: datetime, length: timedelta) -> str:
        """Which other session was going on then; one that lay across this one before does not count."""
        database, was = self._database(), timedelta(milliseconds=session.running_ms)
        before = sessions_during(database, session.started, session.started + was, without=session.id)
        for other in sessions_during(database, start, start + length, without=session.id):
            if other.id not in {one.id for one in before}:
                begin = _local(other)
                end = begin + timedelta(milliseconds=other.running_ms)
                return f"{other.routine_name} was going on then, from {begin:%H:%M} to {end:%H:%M}."
        return ""

    def _tick_anew(self, session: SessionSummary, day: date) -> None:
        planned = PlannedDays(self._database())
        stays = False
        for program, before in planned.done_by(session.id).items():
            after = carried_along(before, day)
            planned.keep(program, before, after)
            stays = stays or bool(after)
        course = self._course()
        if course is None or stays or session.preview or not session.done_sets:
            return
        noted_days.note_past(self._database(), course, self._now().date())
        changes = planned.changes(course.program.id, since=day - _MOVED_WITHIN)
        after = ticked(course, changes, self._library().routines, session.routine, day, session.id)
        planned.keep(course.program.id, changes, after)


def _local(entry: SessionSummary | Activity) -> datetime:
    """Its beginning as an aware time of the place where it was."""
    return entry.started.astimezone(timezone(timedelta(minutes=entry.offset_min)))
