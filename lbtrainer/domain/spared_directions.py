# SPDX-License-Identifier: GPL-3.0-or-later
"""Pain that moved further down the leg: what bends the same way stays out of the next sessions, for now.

To be read by a physiotherapist. Pain that draws back toward the spine is a good sign, pain that spreads further down a
bad one. Until a later session went without it and its morning was fine, no step bends in that direction; exercises that
keep the back neutral stay. It names nothing that somebody has.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from lbtrainer.domain.adaptation import MORNING_FINE
from lbtrainer.domain.adjust import NOTHING_FITS, Adjusted, relaid
from lbtrainer.domain.evidence import Seen
from lbtrainer.domain.exercise import Exercise, Spine

SAYS: Final = "Pain moved further down lately: nothing that bends you the same way for now."


def spared(past: Sequence[Seen], exercises: Mapping[str, Exercise]) -> frozenset[Spine]:
    """The directions that are left alone today; empty: none.

    Args:
        past: The newest sessions, the oldest first.
        exercises: Every exercise by id; one that is gone tells no direction.
    """
    found: set[Spine] = set()
    for one in reversed(past):
        if one.morning is MORNING_FINE and not one.moved_down:
            break
        for own_id in one.moved_down:
            if own_id in exercises:
                found.update(exercises[own_id].spine)
    return frozenset(found - {Spine.NEUTRAL})


def without(adjusted: Adjusted, directions: Collection[Spine], exercises: Mapping[str, Exercise]) -> Adjusted:
    """The plan without the steps that bend in these directions, with a sentence for each."""
    steps = [None if set(exercises[step.exercise].spine) & set(directions) else step for step in adjusted.plan.steps]
    left_out = [step.name for step, kept in zip(adjusted.plan.steps, steps, strict=True) if kept is None]
    if not left_out:
        return adjusted
    if not any(steps):
        return adjusted._replace(says=(SAYS, NOTHING_FITS))
    told = (SAYS, *(f"{name} is left out." for name in left_out))
    return adjusted._replace(plan=relaid(adjusted.plan, steps), says=(*adjusted.says, *told))
