# SPDX-License-Identifier: GPL-3.0-or-later
"""Which exercise stands for a routine in a picture."""

from __future__ import annotations

from collections.abc import Mapping

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.routine import Routine


def main_exercise(routine: Routine, exercises: Mapping[str, Exercise]) -> Exercise:
    """The first exercise of the first block that is no warm-up: what the routine is about."""
    blocks = [block for block in routine.blocks if not block.name.lower().startswith("warm")] or routine.blocks
    steps = [step for step in blocks[0].steps if not step.optional] or blocks[0].steps
    return exercises[steps[0].exercise]
