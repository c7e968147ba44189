# SPDX-License-Identifier: GPL-3.0-or-later
"""How far somebody has come in a program, told by the sessions of the history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from lbtrainer.domain.program_days import Course
from lbtrainer.domain.program_weeks import week_number, weeks_done
from lbtrainer.storage.db import Database
from lbtrainer.storage.rule_records import days_of


class ProgramWeeks:
    """Counts the weeks that were done. All methods raise EnvironmentProblem as the database does."""

    def __init__(self, database: Callable[[], Database], now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def done(self, course: Course) -> int:
        """How many weeks of the program lie behind somebody, the present one left out."""
        return weeks_done(course, self._days(course), self._now().date())

    def number(self, course: Course, *, next_one: bool = False) -> int:
        """Which week of the program it is, or will be in seven days, from 1; 0 before the program begins."""
        today = self._now().date()
        if today + timedelta(days=7 * next_one) < course.start:
            return 0
        return week_number(course, self._days(course), today) + next_one

    def _days(self, course: Course) -> tuple[date, ...]:
        return days_of(self._database(), course.program.routines, course.start)
