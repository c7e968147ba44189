# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chart shows, told three times: as shapes to draw, as a sentence, and as a table. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from lbtrainer.domain.day_names import plain_day
from lbtrainer.domain.grain import Grain, grain_of_line
from lbtrainer.domain.record import Place
from lbtrainer.domain.stats import (
    Adherence,
    ExerciseDay,
    PainDay,
    PainWhen,
    Point,
    Turn,
    best,
    pain_change,
    seven_day_mean,
)
from lbtrainer.domain.units import WeightUnit, shown
from lbtrainer.ui.date_words import piece_words

_PAIN_TOPS: Final = (8.0, 10.0)
_HEIGHT: Final = 208
_COUNT_ROW: Final = 30
_ENOUGH: Final = 3
_MINUTES_FROM_S: Final = 120
_PLACES: Final = {
    Place.BACK: "Back",
    Place.BUTTOCK: "Buttock",
    Place.THIGH: "Thigh",
    Place.BELOW_KNEE: "Below the knee",
}
_ASKED: Final = {PainWhen.MORNING: "Morning pain", PainWhen.BEFORE: "Pain before", PainWhen.AFTER: "Pain after"}
_TURNS: Final = {
    Turn.LESS: "a clear change from {start}",
    Turn.MORE: "clearly up from {start}; worth telling a professional",
    Turn.NOT_CLEAR: "no clear change from {start}",
}


class Bar(NamedTuple):
    """A week, or a longer piece of time, by its first day, its value, and `more` stacked on it in outline."""

    first: date
    value: float
    more: float = 0.0
    unfinished: bool = False


class Count(NamedTuple):
    """A line of a chart without days: a word and how often."""

    word: str
    times: int


class Spot(NamedTuple):
    """A place that pointer or arrow key can come to, and what is said there.

    `x` counts as the chart's axis does: bars from 0, else the day's ordinal. Of counts, `y` is the line, 0 the lowest.
    """

    x: float
    y: float
    words: str


class ChartData(NamedTuple):
    """Everything about one chart.

    Attributes:
        strong, rest: The sentence beside the title, its first words in bold.
        key: What marks stand for: (`bar`, `bar-2`, `ring`, `line` or `band`) and a word.
        top: What the axis of values reaches at least.
        line: Joined points, with squares on them where `squares`; `best` is one of them.
        dots: Points that stand alone.
        band: Lowest and highest value of a range to be aimed at.
        counts: In place of all of these: words with numbers.
        head, rows: The table.
        missing: Said in place of a drawing when there is too little to see.
    """

    title: str
    first: date
    last: date
    strong: str = ""
    rest: str = ""
    key: tuple[tuple[str, str], ...] = ()
    top: float = 0.0
    bars: tuple[Bar, ...] = ()
    dots: tuple[Point, ...] = ()
    line: tuple[Point, ...] = ()
    squares: bool = False
    best: Point | None = None
    band: tuple[float, float] | None = None
    counts: tuple[Count, ...] = ()
    spots: tuple[Spot, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    missing: str = ""

    @property
    def height(self) -> int:
        """How high it is drawn, in pixels of the composition."""
        return _COUNT_ROW * len(self.counts) if self.counts else _HEIGHT

    @property
    def sentence(self) -> str:
        """The whole of it for a screen reader."""
        return f"{self.title}: {self.missing or self.strong + self.rest}"


class Measure(NamedTuple):
    """One way to look at an exercise: its key, its word, the unit behind the numbers, and the number of a day."""

    key: str
    word: str
    unit: str
    of: Callable[[ExerciseDay], float | None]

    def told(self, value: float) -> str:
        """A value with its unit."""
        return f"{_number(value)} {'rep' if self.unit == 'reps' and value == 1 else self.unit}"


def measures(unit: WeightUnit) -> tuple[Measure, ...]:
    """Every way to look at an exercise, loads in the person's unit."""

    def weight(kg: float | None) -> float | None:
        return None if kg is None else shown(kg, unit)

    return (
        Measure("load", "Load", unit.value, lambda one: weight(one.best_load_kg)),
        Measure("hold", "Longest hold", "s", lambda one: one.best_s),
        Measure("reps", "Most reps", "reps", lambda one: one.best_reps),
        Measure("volume", "Volume", unit.value, lambda one: weight(one.volume_kg) if one.volume_kg else None),
        Measure("held", "Time held", "s", lambda one: one.held_s or None),
    )


def kept_chart(weeks: Sequence[tuple[date, Adherence]], whole: Adherence, grain: Grain = Grain.WEEK) -> ChartData:
    """Kept days against planned ones, week by week or by longer pieces; never days in a row."""
    return ChartData(
        title="Kept days",
        first=weeks[0][0],
        last=grain.after(weeks[-1][0]) - timedelta(days=1),
        strong=whole.words,
        rest=" planned days kept",
        key=(("bar", "kept"), ("bar-2", "planned")),
        top=max(one.planned for _, one in weeks),
        bars=tuple(Bar(day, one.kept, one.planned - one.kept) for day, one in weeks),
        spots=tuple(
            Spot(index, one.planned, f"{of_piece(day, grain)}: {one.words} days kept")
            for index, (day, one) in enumerate(weeks)
        ),
        head=(grain.capitalize(), "Kept", "Planned"),
        rows=tuple((piece_words(day, grain), str(one.kept), str(one.planned)) for day, one in weeks),
    )


def pain_chart(when: PainWhen, answers: Sequence[PainDay], first: date, last: date) -> ChartData:
    """Each day's answer, and the mean of seven days as a line; a change is named only where it is clear."""
    grain = grain_of_line(first, last)
    by_day = grain is Grain.DAY
    days = tuple(Point(one.day, one.mean) for one in answers)
    line = tuple(seven_day_mean(answers)) if by_day else days
    change = pain_change(answers) if grain in {Grain.DAY, Grain.WEEK} else None
    strong, rest = (f"{line[-1].value:.1f}", " of 10 on average lately") if line else ("", "")
    if change is not None:
        strong, rest = f"{change.end:.1f}", f", {_TURNS[change.turn].format(start=f'{change.start:.1f}')}"
    left = _ENOUGH - sum(one.answers for one in answers)
    mean_word = "7-day mean" if by_day else f"mean of the {grain}"
    return ChartData(
        title=_ASKED[when],
        first=first,
        last=last,
        strong=strong,
        rest=rest,
        key=(("ring", "each day"), ("line", mean_word)) if by_day else (("line", mean_word),),
        top=_PAIN_TOPS[any(one.mean > _PAIN_TOPS[0] for one in answers)],
        dots=days if by_day or left > 0 else (),
        line=line if left <= 0 else (),
        spots=tuple(
            Spot(one.day.toordinal(), one.mean, _pain_words(one, mean, grain))
            for one, mean in zip(answers, line, strict=True)
        ),
        head=("Day", "Pain, 0 to 10", "7-day mean") if by_day else (grain.capitalize(), "Mean pain, 0 to 10", "Worst"),
        rows=tuple(
            (
                piece_words(one.day, grain),
                f"{one.mean:.2g}",
                f"{mean.value:.1f}" if by_day else str(one.worst),
            )
            for one, mean in zip(answers, line, strict=True)
        ),
        missing=_more_answers(when, left, any_=bool(answers)),
    )


def exercise_chart(
    name: str,
    measure: Measure,
    days: Sequence[ExerciseDay],
    band: tuple[float, float] | None,
    period: tuple[date, date],
) -> ChartData:
    """One exercise over time with its best. What nobody saw is no best, and has no point here."""
    grain = grain_of_line(*period)
    points = tuple(Point(one.day, float(value)) for one in days if (value := measure.of(one)) is not None)
    if measure.unit == "s" and min((one.value for one in points), default=0.0) >= _MINUTES_FROM_S:
        points = tuple(Point(one.day, round(one.value / 60, 1)) for one in points)
        band = None if band is None else (band[0] / 60, band[1] / 60)
        measure = measure._replace(unit="min")
    top = best(points)
    strong = measure.told(points[-1].value) if points else ""
    rest = ""
    if top is not None:
        rest = ", your best" if top.value == points[-1].value else f", best {_number(top.value)} {_at(top.day, grain)}"
    return ChartData(
        title=f"{measure.word}: {name}",
        first=period[0],
        last=period[1],
        strong=strong,
        rest=rest,
        key=(("band", "aimed at"),) if band else (),
        top=max([one.value for one in points] + ([band[1]] if band else []), default=0.0),
        line=points,
        squares=True,
        best=top,
        band=band,
        spots=tuple(
            Spot(one.day.toordinal(), one.value, f"{of_piece(one.day, grain)}: {measure.told(one.value)}")
            for one in points
        ),
        head=(grain.capitalize(), f"{measure.word}, {measure.unit}", "Best"),
        rows=tuple((piece_words(one.day, grain), _number(one.value), "best" if one == top else "") for one in points),
        missing="" if points else "Only sets that were counted or confirmed show up here; there are none yet.",
    )


def aches_chart(aches: Sequence[tuple[Place, int]], first: date, last: date) -> ChartData:
    """Where it hurt, by how often it was said."""
    counts = tuple(Count(_PLACES[place], times) for place, times in aches)
    most = counts[0] if counts else None
    return ChartData(
        title="Where it hurt",
        first=first,
        last=last,
        strong=most.word if most else "",
        rest=f" most often, {_times(most.times)}" if most else "",
        counts=counts,
        top=most.times if most else 0,
        spots=tuple(
            Spot(one.times, len(counts) - 1 - index, f"{one.word}: {_times(one.times)}")
            for index, one in enumerate(counts)
        ),
        head=("Place", "Times said"),
        rows=tuple((one.word, str(one.times)) for one in counts),
        missing="" if counts else "Nothing hurt in this time, as far as you said.",
    )


def of_piece(begin: date, grain: Grain) -> str:
    """What a value is of: "1 Jun 2026", "Week of 1 Jun 2026", "Jun 2026"."""
    return f"{'Week of ' if grain is Grain.WEEK else ''}{piece_words(begin, grain)}"


def _at(begin: date, grain: Grain) -> str:
    if grain is Grain.DAY:
        return f"on {plain_day(begin)}"
    return f"in {'the week of ' if grain is Grain.WEEK else ''}{piece_words(begin, grain)}"


def _pain_words(one: PainDay, mean: Point, grain: Grain) -> str:
    if grain is Grain.DAY:
        return f"{plain_day(one.day)}: {one.mean:.2g}, mean {mean.value:.1f}"
    return f"{of_piece(one.day, grain)}: mean {one.mean:.2g}, worst {one.worst}"


def _more_answers(when: PainWhen, left: int, *, any_: bool) -> str:
    if left <= 0:
        return ""
    noun = "morning" if when is PainWhen.MORNING else "answer"
    number = {1: "One", 2: "Two", 3: "Three"}[left]
    return f"{number} {'more ' if any_ else ''}{noun}{'' if left == 1 else 's'} and you see a line."


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:g}"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"
