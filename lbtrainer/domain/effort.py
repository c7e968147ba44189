# SPDX-License-Identifier: GPL-3.0-or-later
"""How much was left at the end of an exercise: asked once for each that grows, from 0 to 4, where 4 means four or more.

To be read by a physiotherapist. Repetitions are counted one by one (reps in reserve, Helms 2016, PMC4961270); of a
hold, five seconds stand for one of them (ours). What was never asked can never be said, so whatever the rules hold
against an answer has to be asked for: `grows` decides both.
"""

from __future__ import annotations

from typing import Final

from lbtrainer.domain.exercise import Category, Exercise
from lbtrainer.domain.readiness import TRAINING_GOALS
from lbtrainer.domain.record import Unit
from lbtrainer.domain.routine import Goal

MOST: Final = 4
SECONDS_EACH: Final = 5
GROWING_CATEGORIES: Final = frozenset({Category.STRENGTH, Category.CORE})


def grows(exercise: Exercise, goal: Goal) -> bool:
    """Whether an exercise may be raised in a routine for this: strength and core, in one that trains."""
    return goal in TRAINING_GOALS and exercise.category in GROWING_CATEGORIES


def effort_text(effort: int, unit: Unit) -> str:
    """What was left, such as "2", "4+", "10 s" or "20+ s".

    Args:
        effort: 0 to 4.
        unit: What the exercise is counted in.
    """
    more = "+" if effort >= MOST else ""
    return f"{effort}{more}" if unit is Unit.REPS else f"{effort * SECONDS_EACH}{more} s"
