# SPDX-License-Identifier: GPL-3.0-or-later
"""Small exercises, routines and plans for tests: only what a test is about needs to be named."""

from __future__ import annotations

from collections.abc import Iterable

from lbtrainer.domain.dose import Dose, Range
from lbtrainer.domain.exercise import (
    Category,
    Exercise,
    Kind,
    Level,
    Muscles,
    Position,
    Sides,
    SideWords,
)
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.planning import AS_WRITTEN, Choices, build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.routine import Block, Goal, Routine, Step


def reps(low: int, high: int | None = None, *, sets: int = 1, each_s: int | None = None, rest_s: int = 0) -> Dose:
    """Sets of repetitions."""
    return Dose(
        sets=Range(sets, sets),
        reps=(Range(low, high or low),),
        hold_each_s=None if each_s is None else Range(each_s, each_s),
        rest_s=rest_s,
    )


def seconds(low: int, high: int | None = None, *, sets: int = 1, rest_s: int = 0, held: bool = True) -> Dose:
    """Sets of seconds: of a hold, or of steady work."""
    return Dose(sets=Range(sets, sets), seconds=Range(low, high or low), held=held, rest_s=rest_s)


def exercise(name: str, dose: Dose, **changes: object) -> Exercise:
    """An exercise; its kind follows from the dose."""
    sides = changes.get("sides", Sides.NONE)
    fields: dict[str, object] = {
        "id": name,
        "name": name.replace("-", " ").title(),
        "category": Category.CORE,
        "level": Level.BEGINNER,
        "tier": 1,
        "kind": Kind.REPS if dose.reps else Kind.HOLD if dose.held else Kind.TIMED,
        "dose": dose,
        "position": Position.SUPINE,
        "muscles": Muscles(primary=("lower back",)),
        "purpose": "",
        "steps": (),
        "breathing": "",
        "cues": (),
        "mistakes": (),
        "spoken": "",
        "sources": (),
        "equipment": (("dumbbells",),) if changes.get("loaded") else ((),),
        "side_words": None if sides is Sides.NONE else SideWords(left="left leg", right="right leg"),
    }
    return Exercise(**{**fields, **changes})  # type: ignore[arg-type]


def step(of: Exercise, dose: Dose | None = None, **changes: object) -> Step:
    """A step of this exercise, with its own dose unless one is given."""
    fields: dict[str, object] = {"exercise": of.id, "key": of.id, "dose": dose or of.dose, "sides": of.sides}
    return Step(**{**fields, **changes})  # type: ignore[arg-type]


def routine(*steps: Step, rounds: int = 1, most_rounds: int | None = None, round_rest_s: int = 0) -> Routine:
    """A routine of one block."""
    block = Block(name="Main", steps=steps, rounds=Range(rounds, most_rounds or rounds), round_rest_s=round_rest_s)
    return routine_of(block)


def routine_of(*blocks: Block) -> Routine:
    """A routine of these blocks."""
    return Routine(
        id="test-routine",
        name="Test Routine",
        goal=Goal.GENERAL,
        level=Level.BEGINNER,
        summary="",
        sources=(),
        blocks=blocks,
    )


def plan(
    exercises: Iterable[Exercise],
    *steps: Step,
    profile: Profile | None = None,
    choices: Choices = AS_WRITTEN,
    rounds: int = 1,
    round_rest_s: int = 0,
) -> Plan:
    """The plan of a routine of one block; without steps, each exercise once."""
    known = {one.id: one for one in exercises}
    made = build_plan(
        routine(*(steps or tuple(step(one) for one in known.values())), rounds=rounds, round_rest_s=round_rest_s),
        known,
        profile=profile or Profile(),
        choices=choices,
    )
    assert made is not None
    return made
