# SPDX-License-Identifier: GPL-3.0-or-later
"""Days that load the lower back, and how many full days lie between two of them (rule 8 of the safety table).

To be read by a physiotherapist. Counted in days and never in hours: one full day between two loaded days, two beside a
heavy one. A day is heavy by its lifts (deadlift, rack pull, stiff-leg deadlift, good morning with a top of six or
fewer) or because a loaded set left no more than one repetition. A warning and a better day follow, never a lock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

import msgspec

from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.evidence import Seen
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.program import day_name
from lbtrainer.domain.record import SetResult, SetStatus, Unit
from lbtrainer.domain.sources import LIFTS_ARTICLE, WEEK_ARTICLE

SOURCES: Final = (
    WEEK_ARTICLE,
    LIFTS_ARTICLE,
    "https://guide.incentahealth.com/Exercise/Info/Principle/Recovery.htm",
    "https://www.researchgate.net/publication/271135793",
    OURS,
)
BACK_MUSCLES: Final = frozenset({"lower back", "hamstrings"})
LEAST_TIER: Final = 2
HEAVY_LIFTS: Final = frozenset({"deadlift", "rack-pull", "stiff-leg-deadlift", "good-morning"})
HEAVY_TOP_REPS: Final = 6
HEAVY_EFFORT: Final = 1
"""Repetitions left: one or none."""
EARLY_BEFORE_HOUR: Final = 9
EARLY_SAYS: Final = "Just up? Weights can wait an hour."
EARLY_SOURCES: Final = (
    "https://link.springer.com/article/10.1023/A:1013542119063",
    "https://pubmed.ncbi.nlm.nih.gov/9854759",
    OURS,
)
_SEARCH_DAYS: Final = 7
_WEEK_DAYS: Final = 6


class Load(IntEnum):
    """How much a day loads the lower back."""

    NONE = 0
    LOADED = 1
    HEAVY = 2


FULL_DAYS_BETWEEN: Final[Mapping[Load, int]] = {Load.NONE: 0, Load.LOADED: 1, Load.HEAVY: 2}


class TooClose(msgspec.Struct, frozen=True, kw_only=True):
    """Two loaded days that lie too close together.

    Attributes:
        first, second: The days; `needed`: full days that should lie between.
        better: The nearest later day for the second that fits; None: none within a week.
    """

    first: date
    second: date
    needed: int
    better: date | None = None
    sources: tuple[str, ...] = SOURCES

    @property
    def says(self) -> str:
        """The warning, in one or two sentences."""
        days = "one full day between days that load it"
        if self.needed > 1:
            days = "two full days between a heavy day and the next that loads it"
        if self.better is None:
            better = "The next one in your plan is soon enough."
        else:
            week = " next week" if (self.better - self.second).days >= _WEEK_DAYS else ""
            better = f"{day_name(self.better)}{week} would be better."
        return f"Your back does best with {days}. {better}"


def loads_back(exercise: Exercise) -> bool:
    """Whether an exercise loads the lower back: with weight, of tier 2 or higher, on lower back or hamstrings."""
    muscles = {*exercise.muscles.primary, *exercise.muscles.secondary}
    return exercise.loaded and exercise.tier >= LEAST_TIER and bool(muscles & BACK_MUSCLES)


def load_of_plan(plan: Plan, exercises: Mapping[str, Exercise]) -> Load:
    """How much a planned session loads the back."""
    found = Load.NONE
    for step in plan.steps:
        if not loads_back(exercises[step.exercise]):
            continue
        top = max(each.high for each in step.sets)
        heavy = step.exercise in HEAVY_LIFTS and step.unit is Unit.REPS and top <= HEAVY_TOP_REPS
        found = max(found, Load.HEAVY if heavy else Load.LOADED)
    return found


def early_hint(load: Load, hour: int) -> str:
    """A hint, never a lock: in the first hour after waking the discs hold more water, so weights may wait.

    Args:
        load: How much the session would load the back.
        hour: The local hour; when somebody got up is not known.
    """
    return EARLY_SAYS if load and hour < EARLY_BEFORE_HOUR else ""


def load_of_sets(sets: Sequence[SetResult], exercises: Mapping[str, Exercise]) -> Load:
    """How much a session that was done loaded the back; an exercise that is no longer known counts as loaded."""
    found = Load.NONE
    for one in sets:
        exercise = exercises.get(one.exercise)
        done = one.value > 0 and one.status is not SetStatus.SKIPPED
        if not done or not (loads_back(exercise) if exercise else bool(one.load_kg)):
            continue
        low_reps = one.exercise in HEAVY_LIFTS and one.unit is Unit.REPS and one.high <= HEAVY_TOP_REPS
        to_the_limit = one.effort is not None and one.effort <= HEAVY_EFFORT
        found = max(found, Load.HEAVY if low_reps or to_the_limit else Load.LOADED)
    return found


def loads_done(past: Sequence[Seen], exercises: Mapping[str, Exercise]) -> dict[date, Load]:
    """Day to how much it loaded the back; days that did not are left out."""
    days: dict[date, Load] = {}
    for one in past:
        load = load_of_sets(one.sets, exercises)
        if load:
            days[one.day] = max(load, days.get(one.day, Load.NONE))
    return days


def needed_between(first: Load, second: Load) -> int:
    """Full days that should lie between two days; none where one of them does not load the back."""
    if not first or not second:
        return 0
    return max(FULL_DAYS_BETWEEN[first], FULL_DAYS_BETWEEN[second])


def too_close(days: Mapping[date, Load], wanted: date, load: Load) -> TooClose | None:
    """What speaks against loading the back on a day, with a better one; None where nothing does.

    Args:
        days: Loaded days, done and planned; the wanted day itself is not looked at.
        wanted: The day in question.
        load: How much it would load the back.
    """
    clash = _clash(days, wanted, load)
    if clash is None:
        return None
    first, second = sorted((clash, wanted))
    return TooClose(
        first=first,
        second=second,
        needed=needed_between(days[clash], load),
        better=better_day(days, wanted, load),
    )


def better_day(days: Mapping[date, Load], wanted: date, load: Load) -> date | None:
    """The nearest later day on which nothing speaks against it; None: none within a week."""
    later = (wanted + timedelta(days=number) for number in range(1, _SEARCH_DAYS + 1))
    return next((day for day in later if day not in days and _clash(days, day, load) is None), None)


def _clash(days: Mapping[date, Load], wanted: date, load: Load) -> date | None:
    """The loaded day nearest to the wanted one that lies too close to it; None where none does."""
    if not load:
        return None
    near = [
        day
        for day, other in days.items()
        if day != wanted and abs((day - wanted).days) - 1 < needed_between(other, load)
    ]
    return min(near, key=lambda day: (abs((day - wanted).days), day), default=None)
