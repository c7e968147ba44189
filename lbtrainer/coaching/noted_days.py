# SPDX-License-Identifier: GPL-3.0-or-later
"""What was planned stays known: days are written down as they pass, and what is followed later never changes them.

A program is a rule that could be asked about any day; only what stood there when the day came counts as planned.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from lbtrainer.domain import program_days
from lbtrainer.domain.program_days import Course
from lbtrainer.domain.stats import Adherence, adherence
from lbtrainer.storage.db import Database
from lbtrainer.storage.planned_days import PlannedDays
from lbtrainer.storage.trends import Trends

_DAY: Final = timedelta(days=1)
_MOST_DAYS: Final = 366
_ACTIVITY: Final = "activity:"


def note_past(database: Database, course: Course, today: date) -> None:
    """Write down what the program had on every day since it was last written down, and what it has today.

    Where nothing can be written now it is done another time: this is part of looking.

    Raises:
        EnvironmentProblem: As `Database` does.
    """
    if database.refusal:
        return
    planned = PlannedDays(database)
    noted = planned.noted_until()
    first = course.start if noted is None else max(course.start, noted + _DAY)
    first = max(first, today - timedelta(days=_MOST_DAYS))
    days = program_days.days(course, (), first, max(0, (today - first).days + 1))
    planned.remember(course.program.id, [item for items in days.values() for item in items], until=today - _DAY)


def forget_coming(database: Database, course: Course | None, today: date) -> None:
    """Before another program, or none: write down the past, and forget what was still planned from today on.

    Raises:
        EnvironmentProblem: As `Database` does.
    """
    planned = PlannedDays(database)
    if course is None:
        planned.remember("", (), until=today - _DAY)  # nothing was planned until now, whatever is chosen next
        return
    note_past(database, course, today)
    planned.forget_from(course.program.id, today)


def kept_this_week(database: Database, today: date) -> Adherence:
    """The days of this week with something planned that were kept, walks aside; today counts once it is kept.

    Raises:
        EnvironmentProblem: As `Database` does.
    """
    rows = Trends(database).planned(today - timedelta(days=today.weekday()), today)
    return adherence(((one.day, one.state) for one in rows if not one.entry.startswith(_ACTIVITY)), today)
