# SPDX-License-Identifier: GPL-3.0-or-later
"""Which other exercise a step of a past session may have been: what the session itself could have offered there.

Pure: the exercise that was planned, and what the library calls easier, harder or a swap for it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import msgspec

from lbtrainer.domain.exercise import Exercise, Kind, Sides
from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.record import SetResult, Slot

SetKey = tuple[Slot, int]


class OtherExercise(NamedTuple):
    """An exercise by its id and its name."""

    id: str
    name: str


def could_have_been(
    asked: PlannedStep | None, exercises: Mapping[str, Exercise], *, taken: Collection[str]
) -> tuple[OtherExercise, ...]:
    """The exercises that can stand in the place of what was written down, the planned one first.

    Only with the same numbers: repetitions for repetitions, seconds for seconds, and two sides for two sides. Else the
    numbers that are kept would mean something else.

    Args:
        asked: The step as it was planned; None where that is not known: then it could be anything, and nothing is said.
        exercises: The library's.
        taken: Ids that sets of this step have already; their sets could not be told apart again.
    """
    if asked is None:
        return ()
    own = exercises.get(asked.exercise)
    ids = () if own is None else (*own.easier, *own.swap, *own.harder)
    found = {asked.exercise: asked.name}
    found |= {one: exercises[one].name for one in ids if one in exercises and _fits(exercises[one], asked)}
    return tuple(OtherExercise(*one) for one in found.items() if one[0] not in taken)


def retold(results: Sequence[SetResult], step: PlannedStep, laid_down: Mapping[SetKey, float]) -> list[SetResult]:
    """The same sets as sets of another exercise; the numbers stay, and where they come from.

    Args:
        results: The sets.
        step: The other exercise, as it would have been planned. Without a weight, its sets have no load.
        laid_down: The loads that sets lost that way, which they have again with a weight.
    """
    return [
        msgspec.structs.replace(
            one,
            exercise=step.exercise,
            exercise_name=step.name,
            hold_each_s=step.hold_each_s if step.kind is Kind.REPS else 0,
            load_kg=(laid_down.get(set_key(one)) if one.load_kg is None else one.load_kg) if step.takes_load else None,
        )
        for one in results
    ]


def set_key(result: SetResult) -> SetKey:
    """What tells a set from all others of its session."""
    return result.slot, result.attempt


def _fits(exercise: Exercise, asked: PlannedStep) -> bool:
    same_unit = (exercise.kind is Kind.REPS) == (asked.kind is Kind.REPS)
    return same_unit and (exercise.sides is Sides.NONE) == (asked.sides is Sides.NONE)
