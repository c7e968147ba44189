# SPDX-License-Identifier: GPL-3.0-or-later
"""Which week of a program it is: weeks that were done count, weeks that went by do not.

A week of a program begins on the weekday that the program was begun on, whatever the calendar's weeks are, and it
counts once a session of the program was done in it. So who begins on a Thursday is in the first week until the next
Wednesday, and who pauses for two weeks goes on where the pause began (ours: four to six weeks are meant as weeks of
training, AAOS sheet; content sheet part 4).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from lbtrainer.domain.program_days import Course

SUGGESTED_WEEKS: Final = 6
"""Four to six weeks, then look back (AAOS sheet; content sheet part 4)."""
_WEEK: Final = 7


def weeks_done(course: Course, done: Iterable[date], today: date) -> int:
    """How many weeks of the program lie behind somebody, today's own left out.

    Args:
        course: What is followed.
        done: Days on which a session of the program was done.
        today: The local day.
    """
    now = _week(course, today)
    return len({week for day in done if 0 <= (week := _week(course, day)) < now})


def weeks_passed(course: Course, today: date) -> int:
    """How many whole weeks have gone by since the program began, whatever was done in them; 0 before."""
    return max(0, _week(course, today))


def week_number(course: Course, done: Iterable[date], today: date) -> int:
    """Which week of the program it is for somebody, from 1; 0 before the program begins. Arguments: `weeks_done`."""
    return 0 if today < course.start else weeks_done(course, done, today) + 1


def review(course: Course, weeks: int) -> str:
    """One sentence when so many weeks are done that it is time to look back; "" before."""
    if weeks < SUGGESTED_WEEKS:
        return ""
    return f"{weeks} weeks of {course.program.name} lie behind you. Look back, and choose what comes next."


def _week(course: Course, day: date) -> int:
    """From 0; negative before the program begins."""
    return (day - course.start).days // _WEEK
