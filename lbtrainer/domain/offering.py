# SPDX-License-Identifier: GPL-3.0-or-later
"""What a routine becomes for one person before it is offered: what stands in for what, and whether enough is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.planning import Choices, as_meant, build_plan
from lbtrainer.domain.profile import Profile, why_hidden
from lbtrainer.domain.routine import Routine

FEWEST_MOVES: Final = 3
"""A routine with fewer moves left after the profile's filter is not offered (safety section 2)."""


class StandIn(msgspec.Struct, frozen=True, kw_only=True):
    """One step that is done differently.

    Attributes:
        key: The step's.
        name: The exercise as the routine has it.
        instead: What is done in its place, "" where the step is left out.
        why: One sentence: what is missing, or what speaks against it.
        missing: Equipment words that are not at hand; empty where something else is the reason.
    """

    key: str
    name: str
    instead: str
    why: str
    missing: tuple[str, ...] = ()


def stand_ins(routine: Routine, exercises: Mapping[str, Exercise], profile: Profile) -> tuple[StandIn, ...]:
    """Every step that this person does differently from what is written, in order, shown before the start."""
    everything = Choices(optional=frozenset(step.key for block in routine.blocks for step in block.steps))
    plan = build_plan(routine, exercises, profile=profile, choices=everything)
    done = {} if plan is None else {step.key: step for step in plan.steps}
    found: list[StandIn] = []
    for step in (step for block in routine.blocks for step in block.steps):
        exercise = as_meant(step, exercises[step.exercise])
        planned = done.get(step.key)
        if planned is not None and planned.exercise in {exercise.id, step.start_with}:
            continue
        found.append(
            StandIn(
                key=step.key,
                name=exercise.name,
                instead="" if planned is None else planned.name,
                why=why_hidden(profile, exercise),
                missing=_missing(profile, exercise),
            )
        )
    return tuple(found)


def is_offered(routine: Routine, exercises: Mapping[str, Exercise], profile: Profile) -> bool:
    """Whether enough of the routine is left for this person; one that is written shorter may stay as short."""
    plan = build_plan(routine, exercises, profile=profile)
    written = {step.exercise for block in routine.blocks for step in block.steps if not step.optional}
    return plan is not None and moves_in(plan) >= min(FEWEST_MOVES, len(written))


def moves_in(plan: Plan) -> int:
    """How many different exercises a plan has."""
    return len({step.exercise for step in plan.steps})


def first_offered(
    ids: Sequence[str], routines: Mapping[str, Routine], exercises: Mapping[str, Exercise], profile: Profile
) -> str | None:
    """The first of these routines that is there and has enough left for this person."""
    known = (one for one in ids if one in routines)
    return next((one for one in known if is_offered(routines[one], exercises, profile)), None)


def _missing(profile: Profile, exercise: Exercise) -> tuple[str, ...]:
    if profile.must_not(exercise) or profile.not_yet(exercise) or profile.gear_for(exercise) is not None:
        return ()
    return tuple(word for word in exercise.equipment[0] if not profile.has([word]))
