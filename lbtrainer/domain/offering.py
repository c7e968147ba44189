# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether enough of a routine is left for one person that it is offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.routine import Routine

FEWEST_MOVES: Final = 3
"""A routine with fewer moves left after the profile's filter is not offered (safety section 2)."""


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
