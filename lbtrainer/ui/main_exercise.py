# SPDX-License-Identifier: GPL-3.0-or-later
"""Which exercise stands for a routine in a picture."""

from __future__ import annotations

from collections.abc import Mapping

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.routine import Routine


def main_exercise(routine: Routine, exercises: Mapping[str, Exercise], plan: Plan | None = None) -> Exercise:
    """The first exercise of the first block that is no warm-up: what the routine is about.

    Args:
        routine: The routine.
        exercises: By id.
        plan: What is done of it today; what stands in for the exercise there stands for the routine too.
    """
    blocks = [block for block in routine.blocks if not block.name.lower().startswith("warm")] or routine.blocks
    steps = [step for step in blocks[0].steps if not step.optional] or blocks[0].steps
    done = {} if plan is None else {step.key: step.exercise for step in plan.steps}
    return exercises[done.get(steps[0].key, steps[0].exercise)]
