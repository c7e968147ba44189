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
from lbtrainer.domain.planning import takes_load
from lbtrainer.domain.record import SetResult, Side, Slot, Unit

SetKey = tuple[Slot, int]


class ToldExercise(NamedTuple):
    """An exercise by its id and its name, and whether it is done with a weight."""

    id: str
    name: str
    takes_load: bool = False


def could_have_been(
    asked: PlannedStep | None,
    recorded: SetResult | None,
    exercises: Mapping[str, Exercise],
    *,
    taken: Collection[str],
) -> tuple[ToldExercise, ...]:
    """The exercises that can stand in the place of what was written down, the planned one first.

    Only where the numbers keep their meaning: repetitions for repetitions, seconds for seconds, two sides for two
    sides. A kind that the routine counts in its own way, such as holds of eight seconds, is told with these.

    Args:
        asked: The step as it was planned; None where that is not known: then it could be anything, and nothing is said.
        recorded: One of its sets; None where none was done.
        exercises: The library's.
        taken: Ids that sets of this step have already; their sets could not be told apart again.
    """
    if asked is None or recorded is None:
        return ()
    two_sided, own = recorded.slot.side is not Side.NONE, exercises.get(asked.exercise)
    same_dose = asked.unit is recorded.unit
    found = []
    if same_dose and (asked.sides is not Sides.NONE) == two_sided:
        found.append(ToldExercise(asked.exercise, asked.name, asked.takes_load))
    for id_ in () if own is None else dict.fromkeys((*own.easier, *own.swap, *own.harder)):
        other = exercises[id_]
        same_unit = (Unit.REPS if other.kind is Kind.REPS else Unit.SECONDS) is recorded.unit
        counted_alike = same_unit or (same_dose and own is not None and other.kind is own.kind)
        if counted_alike and (other.sides is not Sides.NONE) == two_sided:
            found.append(ToldExercise(id_, other.name, takes_load(other)))
    return tuple(one for one in found if one.id not in taken)


def retold(results: Sequence[SetResult], other: ToldExercise, laid_down: Mapping[SetKey, float]) -> list[SetResult]:
    """The same sets as sets of another exercise; their numbers stay, and where these come from.

    Args:
        results: The sets.
        other: The other exercise. Where it is done without a weight, its sets have no load.
        laid_down: The loads that sets lost that way, which they have again with a weight.
    """
    told = []
    for one in results:
        load_kg = laid_down.get(set_key(one)) if one.load_kg is None else one.load_kg
        told.append(
            msgspec.structs.replace(
                one, exercise=other.id, exercise_name=other.name, load_kg=load_kg if other.takes_load else None
            )
        )
    return told


def set_key(result: SetResult) -> SetKey:
    """What tells a set from all others of its session."""
    return result.slot, result.attempt
