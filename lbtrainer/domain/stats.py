# SPDX-License-Identifier: GPL-3.0-or-later
"""What the past adds up to: kept days, minutes a week, bests, and whether the pain has changed. Pure functions.

To be read by a physiotherapist without knowing Python. Three rules hold here:

1. Kept days are told against planned days ("9 of 12"); days in a row are never counted, so nothing can be broken.
2. A best is of sets whose number somebody saw: counted, confirmed or edited, never only assumed.
3. A change of pain is called clear only where the mean of a week has moved by 2 points, or by 30 % of where it began
   and one point at least; never by a single day (sources at `CLEAR_POINTS`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from lbtrainer.domain.grain import Grain, grain_of_bars

CLEAR_POINTS: Final = 2.0
"""Agreed minimal important change of a 0-10 scale in low-back pain, or 30 % of the start: Ostelo 2008,
https://paperexplained.cn/articles/paper/detail/c63b17f341638e994cd27cc6d09b4f05e220d5cc; 1.3 to 1.8, rounded to 2:
https://pmc.ncbi.nlm.nih.gov/articles/PMC7053735."""
CLEAR_SHARE: Final = 0.3
LEAST_CLEAR_POINTS: Final = 1.0
"""Below a start of 4 one point is the smallest change that counts:
https://thieme-connect.de/products/all/doi/10.1055/a-1304-3677."""
MEAN_DAYS: Final = 7
LEAST_ANSWERS: Final = 3
"""A mean of fewer answers than this is shown, but no change is read from it."""
_WEEK: Final = timedelta(days=7)


class DayTotal(NamedTuple):
    """What one local day adds up to.

    Attributes:
        complete: Of the sessions, those that were finished.
        minutes: In sessions. `activity_minutes`: walks and the like.
    """

    day: date
    sessions: int = 0
    complete: int = 0
    minutes: float = 0.0
    planned_sets: int = 0
    done_sets: int = 0
    hurts: int = 0
    activities: int = 0
    activity_minutes: int = 0


class ExerciseDay(NamedTuple):
    """One exercise on one day, all its sets together.

    Attributes:
        sets: Done at least in part. `reps`, `held_s`, `volume_kg` (repetitions times load) are of these.
        best_reps, best_s, best_load_kg: Of one set whose number somebody saw; None without such a set.
    """

    exercise: str
    day: date
    name: str
    sets: int = 0
    reps: int = 0
    held_s: int = 0
    volume_kg: float = 0.0
    skipped: int = 0
    hurts: int = 0
    best_reps: int | None = None
    best_s: int | None = None
    best_load_kg: float | None = None


class PainWhen(StrEnum):
    """When the pain was asked for."""

    BEFORE = "before"
    AFTER = "after"
    MORNING = "morning"


class PainDay(NamedTuple):
    """The answers of one kind on one day: how many, their sum, and the highest, each from 0 to 10."""

    day: date
    when: PainWhen
    answers: int
    total: int
    worst: int

    @property
    def mean(self) -> float:
        """The day's own mean."""
        return self.total / self.answers


class Adherence(NamedTuple):
    """Kept days of the planned ones, today's left out until it is kept."""

    kept: int
    planned: int

    @property
    def words(self) -> str:
        """Such as "9 of 12"."""
        return f"{self.kept} of {self.planned}"


class Point(NamedTuple):
    """One value of a line over days."""

    day: date
    value: float


class Span(NamedTuple):
    """A week, month, quarter or year, and what its days add up to.

    Attributes:
        last: Its last day; a span is unfinished while this is still to come.
    """

    first: date
    last: date
    minutes: float = 0.0
    sessions: int = 0
    activity_minutes: int = 0

    @property
    def all_minutes(self) -> float:
        """Sessions and activities together."""
        return self.minutes + self.activity_minutes

    @property
    def grain(self) -> Grain:
        """What it is, by its length."""
        return next(one for one in Grain if one.pieces(self.first, self.first) == [(self.first, self.last)])


class Turn(StrEnum):
    """What became of the pain between two weeks' means."""

    LESS = "less"
    MORE = "more"
    NOT_CLEAR = "not-clear"


class PainChange(NamedTuple):
    """The means of the first and of the last week of a period, and what may be said of them."""

    start: float
    end: float
    turn: Turn


def adherence(states: Iterable[tuple[date, str]], today: date) -> Adherence:
    """Kept days against planned days.

    Args:
        states: Day and state of each planned entry (`planned`, `moved`, `skipped`, `done`); one that was moved counts
            on the day that it was moved to.
        today: Days to come are not counted, nor is today before it is kept.
    """
    due: dict[date, bool] = {}
    for day, state in states:
        done = state == "done"
        if state != "moved" and (done or day < today):
            due[day] = due.get(day, True) and done
    return Adherence(sum(due.values()), len(due))


def kept_by_piece(
    states: Iterable[tuple[date, str]], grain: Grain, first: date, today: date
) -> list[tuple[date, Adherence]]:
    """Kept days of each piece from `first` to `today`, by its first day; the rest as in `adherence`."""
    parts: dict[date, list[tuple[date, str]]] = {begin: [] for begin, _ in grain.pieces(first, today)}
    for day, state in states:
        parts.setdefault(grain.begin(day), []).append((day, state))
    return [(begin, adherence(found, today)) for begin, found in sorted(parts.items())]


def spans(days: Iterable[DayTotal], first: date, last: date) -> list[Span]:
    """The weeks from `first` to `last`, empty ones too; longer spans where weeks would be too many to be seen."""
    grain = grain_of_bars(first, last)
    found = {begin: Span(begin, end) for begin, end in grain.pieces(first, last)}
    for one in days:
        span = found.get(grain.begin(one.day))
        if span is not None:
            found[span.first] = span._replace(
                minutes=span.minutes + one.minutes,
                sessions=span.sessions + one.sessions,
                activity_minutes=span.activity_minutes + one.activity_minutes,
            )
    return list(found.values())


def seven_day_mean(answers: Sequence[PainDay]) -> list[Point]:
    """At each day with an answer, the mean of all answers of the seven days that end with it; days in their order."""
    means: list[Point] = []
    begin, count, total = 0, 0, 0
    for one in answers:
        count, total = count + one.answers, total + one.total
        while answers[begin].day <= one.day - timedelta(days=MEAN_DAYS):
            count, total = count - answers[begin].answers, total - answers[begin].total
            begin += 1
        means.append(Point(one.day, total / count))
    return means


def pain_change(answers: Sequence[PainDay]) -> PainChange | None:
    """What became of the pain from the first week that tells enough to the last one that does.

    None while there are no two such weeks apart from each other.
    """
    early, late = _first_telling(answers), _first_telling(answers[::-1])
    if not early or not late or early[-1].day >= late[-1].day:
        return None
    start, end = _mean(early), _mean(late)
    return PainChange(start, end, turn_of(start, end))


def turn_of(start: float, end: float) -> Turn:
    """Whether a mean that moved from `start` to `end` (0 to 10) has changed clearly, and which way."""
    moved = abs(end - start)
    clear = moved >= CLEAR_POINTS or (moved >= LEAST_CLEAR_POINTS and moved >= CLEAR_SHARE * start)
    if not clear:
        return Turn.NOT_CLEAR
    return Turn.LESS if end < start else Turn.MORE


def best(points: Sequence[Point]) -> Point | None:
    """The highest value, on the first day that reached it; None without any."""
    return max(points, key=lambda one: (one.value, -one.day.toordinal()), default=None)


def _first_telling(answers: Sequence[PainDay]) -> Sequence[PainDay]:
    """The first seven days with three answers or more, from the end that comes first; empty without such."""
    begin = 0
    for index, one in enumerate(answers):
        while abs(one.day - answers[begin].day) >= _WEEK:
            begin += 1
        week = answers[begin : index + 1]
        if sum(day.answers for day in week) >= LEAST_ANSWERS:
            return [day for day in answers[begin:] if abs(day.day - answers[begin].day) < _WEEK]
    return ()


def _mean(days: Sequence[PainDay]) -> float:
    return sum(one.total for one in days) / sum(one.answers for one in days)
