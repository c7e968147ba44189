# SPDX-License-Identifier: GPL-3.0-or-later
"""When the weeks of a program are over: what is said, and which programs may follow.

To be read by a physiotherapist. Six weeks on, pain that still asks for the gentle form is sent to be looked at, pauses
or not; and after six weeks that were done, who is careful with something is asked whether that is still right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from lbtrainer.domain.adaptation import NOT_EASED_FROM, NOT_EASED_SAYS, STILL_CAREFUL_SAYS
from lbtrainer.domain.evidence import Morning, Seen
from lbtrainer.domain.profile import Profile, fitting_programs
from lbtrainer.domain.program import Program
from lbtrainer.domain.program_days import Course, following_says, next_programs
from lbtrainer.domain.program_weeks import SUGGESTED_WEEKS, review, weeks_passed

_LATELY: Final = timedelta(days=14)


def average_pain(past: Iterable[Seen], mornings: Iterable[Morning], today: date) -> float | None:
    """The mean of what was said about the back at rest in the last two weeks; None: nothing was said."""
    said = [*((one.day, one.before) for one in past), *((one.day, one.score) for one in mornings)]
    recent = [score for day, score in said if score is not None and today - day <= _LATELY]
    return sum(recent) / len(recent) if recent else None


def following(
    course: Course, profile: Profile, programs: Mapping[str, Program], *, pain: float | None
) -> tuple[str, ...]:
    """Ids of the programs that may come next, the same one first."""
    return next_programs(course, fitting_programs(profile), programs, pain=pain)


def look_back(
    course: Course, today: date, profile: Profile, programs: Mapping[str, Program], *, weeks: int, pain: float | None
) -> str:
    """A few sentences when it is time to look back, or pain has not eased for as long; "" before.

    Args:
        course: What is followed.
        today: The local day.
        profile: The person.
        programs: Every program by id.
        weeks: Weeks of it that were done.
        pain: Average resting pain of the last two weeks; None: not known.
    """
    hurts = pain is not None and pain >= NOT_EASED_FROM and weeks_passed(course, today) >= SUGGESTED_WEEKS
    not_eased = NOT_EASED_SAYS if hurts else ""
    words = review(course, weeks)
    if not words:
        return not_eased
    careful = STILL_CAREFUL_SAYS if profile.cautions else ""
    names = [programs[one].name for one in following(course, profile, programs, pain=pain)]
    return " ".join(filter(None, (words, not_eased, careful, following_says(names))))
