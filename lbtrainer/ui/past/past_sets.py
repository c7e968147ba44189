# SPDX-License-Identifier: GPL-3.0-or-later
"""A past session's sets in the order of its plan, ready to be shown: one row for each step, one cell for each set.

Pure: records in, rows out. What the plan asked for and nobody did is there too, as a cell without a result.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from lbtrainer.domain.dose import Range
from lbtrainer.domain.effort import grows
from lbtrainer.domain.exercise import Exercise, Kind
from lbtrainer.domain.plan import PhaseKind, Plan, PlannedStep
from lbtrainer.domain.planning import takes_load
from lbtrainer.domain.record import SessionRecord, SetResult, SetStatus, Side, Slot, Source, Unit
from lbtrainer.domain.routine import Goal
from lbtrainer.engine.results import set_result
from lbtrainer.ui.past.told_swap import ToldExercise, could_have_been

MINUTES_FROM_S: Final = 120
_ASKED_FROM_TIER: Final = 2


class Shown(StrEnum):
    """What a row's numbers count, as the word behind them."""

    REPS = "reps"
    SECONDS = "s"
    MINUTES = "min"


class SetAt(NamedTuple):
    """One cell: the result that counts (None: not reached), the earlier tries of the same set, and what was planned.

    `planned` is None where that is not known, or where something else was done in its place.
    """

    slot: Slot
    result: SetResult | None
    tries: tuple[SetResult, ...] = ()
    planned: PlannedStep | None = None

    @property
    def can_be_taken_back(self) -> bool:
        """Whether its number may go, so that it is "not reached" again.

        Only one that somebody gave by hand: it is that person's word alone, and may be taken back. What ran in the
        session and was left as it ran stays; 0 says that it was skipped. And only where the plan asks for the set: its
        cell stays there with a dash, and takes a number again.
        """
        edited = self.result is not None and self.result.source is Source.EDITED
        return edited and not self.tries and self.planned is not None

    def written_down(self, value: int, at_ms: int) -> SetResult | None:
        """The result of a set that was not reached in the session, and done all the same; None where it has one.

        Args:
            value: Repetitions or seconds, as they are kept.
            at_ms: When the session ended, in milliseconds since its start.
        """
        step = self.planned
        if step is None or self.result is not None:
            return None
        return set_result(step, self.slot, value, source=Source.EDITED, at_ms=at_ms)


class SideLine(NamedTuple):
    """The cells of one side, rounds after one another."""

    side: Side
    cells: tuple[SetAt, ...]


class StepRow(NamedTuple):
    """One step of the session with one exercise.

    Attributes:
        planned: The dose in words; "" where nothing is known of it.
        in_place_of: The exercise that it was swapped for, "" where it was not.
        has_load: Whether there is a weight; `load_kg` None then means that it was not said.
        load_kg: Of its last set that was done; where `loads_differ` it is not that of the others.
        asks_effort: What was left at the end is asked here: once for each exercise.
        could_be: The other exercises that may be told in its place.
    """

    exercise: str
    name: str
    planned: str
    shown: Shown
    lines: tuple[SideLine, ...]
    in_place_of: str = ""
    has_load: bool = False
    load_kg: float | None = None
    asks_effort: bool = False
    effort: int | None = None
    could_be: tuple[ToldExercise, ...] = ()

    @property
    def cells(self) -> tuple[SetAt, ...]:
        """Every cell, side after side."""
        return tuple(cell for line in self.lines for cell in line.cells)

    @property
    def results(self) -> tuple[SetResult, ...]:
        """Every result that counts."""
        return tuple(cell.result for cell in self.cells if cell.result is not None)

    @property
    def loads_differ(self) -> bool:
        """Whether its sets were done with different loads; one that was not done has none."""
        return len({_to_tenths(result.load_kg) for result in self.results if result.value}) > 1

    @property
    def first_slot(self) -> Slot:
        """What tells it from the other rows of its session."""
        return self.cells[0].slot

    @property
    def is_done(self) -> bool:
        """Whether anything of it was done."""
        return any(result.value for result in self.results)

    def number(self, value: int) -> int:
        """A result's value as the cell shows it."""
        return round(value / 60) if self.shown is Shown.MINUTES else value

    def value(self, number: int) -> int:
        """The value behind a number typed into a cell."""
        return number * 60 if self.shown is Shown.MINUTES else number


class _Place(NamedTuple):
    """What makes one row: a step of a block, as done with one exercise."""

    block: int
    step: int
    exercise: str


def rows_of(
    record: SessionRecord, plan: Plan | None, exercises: Mapping[str, Exercise], goal: Goal = Goal.GENERAL
) -> tuple[StepRow, ...]:
    """The rows of a session in the order of its plan.

    Args:
        record: The session with all attempts.
        plan: What it followed at its start; without it, only what was done is known.
        exercises: The library's, for what the plan does not tell.
        goal: What the routine is for: in one that trains, whatever may grow is asked about.
    """
    planned = {} if plan is None else dict(_planned_slots(plan))
    cells = _cells(record.sets, planned)
    taken: dict[tuple[int, int], set[str]] = {}
    for one in record.sets:
        taken.setdefault((one.slot.block, one.slot.step), set()).add(one.exercise)
    rows = [
        _row(place, found, planned, exercises, goal, taken=taken.get((place.block, place.step), set()))
        for place, found in cells.items()
    ]
    last_of = {row.exercise: index for index, row in enumerate(rows) if row.results}
    return tuple(
        row if last_of.get(row.exercise) == index else row._replace(asks_effort=False) for index, row in enumerate(rows)
    )


def _planned_slots(plan: Plan) -> Iterable[tuple[Slot, PlannedStep]]:
    for phase in plan.phases:
        if phase.kind is PhaseKind.WORK:
            slot, step = phase.slot, plan.step_of(phase)
            sides = (Side.LEFT, Side.RIGHT) if slot.side is Side.BOTH else (slot.side,)
            for side in sides:
                yield Slot(slot.block, slot.round, slot.step, slot.set, side), step


def _cells(results: Iterable[SetResult], planned: Mapping[Slot, PlannedStep]) -> dict[_Place, list[SetAt]]:
    attempts: dict[Slot, list[SetResult]] = {}
    for result in sorted(results, key=lambda one: one.attempt):
        attempts.setdefault(result.slot, []).append(result)
    done: dict[tuple[int, int], set[str]] = {}
    swapped = set()
    for slot, tries in attempts.items():
        done.setdefault((slot.block, slot.step), set()).add(tries[-1].exercise)
        if slot not in planned or tries[-1].exercise != planned[slot].exercise:
            swapped.add((slot.block, slot.step))
    cells: dict[_Place, list[SetAt]] = {}
    for slot in sorted(attempts.keys() | planned.keys(), key=lambda one: (one.block, one.step, one)):
        tries, place = attempts.get(slot, []), (slot.block, slot.step)
        exercise = tries[-1].exercise if tries else planned[slot].exercise
        if not tries and place in swapped:
            if len(done[place]) > 1 or slot.side not in {
                one.side for one in attempts if (one.block, one.step) == place
            }:
                continue  # the exercise taken instead has sets of its own
            (exercise,) = done[place]  # it was done from the first set on, and these were not reached
        step = planned.get(slot)
        cell = SetAt(
            slot,
            tries[-1] if tries else None,
            tuple(tries[:-1]),
            step if step is not None and step.exercise == exercise else None,
        )
        cells.setdefault(_Place(slot.block, slot.step, exercise), []).append(cell)
    return cells


def _row(
    place: _Place,
    cells: list[SetAt],
    planned: Mapping[Slot, PlannedStep],
    exercises: Mapping[str, Exercise],
    goal: Goal,
    *,
    taken: Collection[str],
) -> StepRow:
    asked = next((planned[cell.slot] for cell in cells if cell.slot in planned), None)
    step = asked if asked is not None and asked.exercise == place.exercise else None
    results = [cell.result for cell in cells if cell.result is not None]
    exercise = exercises.get(place.exercise)
    unit = results[0].unit if results else step.unit if step else Unit.REPS
    lifted = sorted((one for one in results if one.load_kg is not None), key=lambda one: bool(one.value))
    has_load = bool(lifted) or (step.takes_load if step else exercise is not None and takes_load(exercise))
    tier = step.tier if step else exercise.tier if exercise else 1
    done = any(result.status is not SetStatus.SKIPPED for result in results)
    may_grow = exercise is not None and grows(exercise, goal)
    efforts = [result.effort for result in sorted(results, key=lambda one: one.at_ms) if result.effort is not None]
    return StepRow(
        exercise=place.exercise,
        name=results[0].exercise_name if results else step.name if step else place.exercise,
        planned=_planned_words(cells, step, exercise),
        shown=_shown(unit, cells, step),
        lines=_lines(cells),
        in_place_of="" if asked is None or step is not None else asked.name,
        has_load=has_load,
        load_kg=lifted[-1].load_kg if lifted else None,
        asks_effort=done and (may_grow or (unit is Unit.REPS and (has_load or tier >= _ASKED_FROM_TIER))),
        effort=efforts[-1] if efforts else None,
        could_be=could_have_been(asked, results[0] if results else None, exercises, taken=taken),
    )


def _to_tenths(load_kg: float | None) -> float | None:
    """What was typed in pounds is never quite the load that was set in kilograms."""
    return None if load_kg is None else round(load_kg, 1)


def _lines(cells: list[SetAt]) -> tuple[SideLine, ...]:
    sides = sorted({cell.slot.side for cell in cells}, key=list(Side).index)
    return tuple(SideLine(side, tuple(cell for cell in cells if cell.slot.side is side)) for side in sides)


def _shown(unit: Unit, cells: list[SetAt], step: PlannedStep | None) -> Shown:
    if unit is Unit.REPS:
        return Shown.REPS
    bounds = [_bounds(cell, step) for cell in cells]
    long = all(found is None or found.low >= MINUTES_FROM_S for found in bounds)
    short = any(cell.result is not None and 0 < cell.result.value < MINUTES_FROM_S for cell in cells)
    return Shown.MINUTES if long and not short else Shown.SECONDS


def _bounds(cell: SetAt, step: PlannedStep | None) -> Range | None:
    """The range that was planned for one set."""
    if cell.result is not None:
        return Range(cell.result.low, cell.result.high)
    if step is None:
        return None
    amount = step.sets[min(cell.slot.set, len(step.sets) - 1)]
    return Range(amount.low, amount.high)


def _planned_words(cells: list[SetAt], step: PlannedStep | None, exercise: Exercise | None) -> str:
    """The dose of a row: "3 sets of 8–10", "3 holds of 30–45 s", "6 · 4 · 2 × 8 s, each side", "5–10 min"."""
    first_side = cells[0].slot.side
    ranges = [found for cell in cells if cell.slot.side is first_side and (found := _bounds(cell, step)) is not None]
    if not ranges:
        return ""
    result = next((cell.result for cell in cells if cell.result is not None), None)
    is_reps = step.kind is Kind.REPS if step else result is not None and result.unit is Unit.REPS
    held_s = step.hold_each_s if step else result.hold_each_s if result else 0
    kind = step.kind if step else exercise.kind if exercise else Kind.REPS
    words = _reps_words(ranges, held_s) if is_reps else _seconds_words(ranges, kind)
    return f"{words}, each side" if first_side is not Side.NONE else words


def _reps_words(ranges: list[Range], held_s: int) -> str:
    each = f" × {held_s} s" if held_s else ""
    if any(one != ranges[0] for one in ranges):
        return " · ".join(str(one) for one in ranges) + (each or " reps")
    return f"{len(ranges)} sets of {ranges[0]}{each}" if len(ranges) > 1 else f"{ranges[0]}{each or ' reps'}"


def _seconds_words(ranges: list[Range], kind: Kind) -> str:
    whole = all(one.low >= MINUTES_FROM_S and one.low % 60 == one.high % 60 == 0 for one in ranges)
    texts = [f"{Range(one.low // 60, one.high // 60)} min" if whole else f"{one} s" for one in ranges]
    if any(text != texts[0] for text in texts):
        return " · ".join(texts)
    many = "holds" if kind is Kind.HOLD else "times"
    if len(texts) == 1:
        return texts[0]
    return f"{len(texts)} {many} of {texts[0]}" if kind is Kind.HOLD else f"{len(texts)} {many} {texts[0]}"
