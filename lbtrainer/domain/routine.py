# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine as people write it: blocks of steps, each one exercise with its dose."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from lbtrainer.domain.dose import Dose, Range, Tempo
from lbtrainer.domain.exercise import Level, Sides


class Goal(StrEnum):
    """What a routine is for."""

    STRENGTH = "strength"
    ENDURANCE = "endurance"
    HYPERTROPHY = "hypertrophy"
    CORE = "core"
    GENERAL = "general"
    MOBILITY = "mobility"
    STRETCH = "stretch"
    RELIEF = "relief"
    RECOVERY = "recovery"
    WARM_UP = "warm-up"
    PERFORMANCE = "performance"


class StandIn(msgspec.Struct, frozen=True, kw_only=True):
    """What to do in a step's place when a piece of equipment is not there; `dose` None: the exercise's own."""

    exercise: str
    dose: Dose | None = None


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise with its dose inside a block.

    Attributes:
        key: Stable name inside the routine; results, loads and targets are stored under it.
        dose: Already complete: what the step leaves out was taken from the exercise.
        sides: As the exercise says, unless the step says otherwise.
        tempo: None: the exercise's own.
        wait: True: waits before each set. None: as the exercise's `loaded` says.
        ramp: True or False: with or without the lighter sets first. None: by tier and load.
        gear: The group of the exercise's equipment that this step is meant with. None: any of them, as it says.
        start_with: Exercise id to do in its place until told otherwise.
        begin: Repetitions of each set for somebody who begins small, until told otherwise; empty: those of the dose.
        without: Missing equipment word to its stand-in.
        optional: Left out unless asked for.
    """

    exercise: str
    key: str
    dose: Dose
    sides: Sides
    optional: bool = False
    tempo: Tempo | None = None
    wait: bool | None = None
    ramp: bool | None = None
    note: str = ""
    gear: tuple[str, ...] | None = None
    start_with: str = ""
    begin: tuple[Range, ...] = ()
    without: dict[str, StandIn] = {}


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A run of steps, repeated `rounds` times; the low end is the default. `round_rest_s` lies between rounds."""

    name: str
    steps: tuple[Step, ...]
    rounds: Range = Range(1, 1)
    round_rest_s: int = 0


class Routine(msgspec.Struct, frozen=True, kw_only=True):
    """One routine of the library."""

    id: str
    name: str
    goal: Goal
    level: Level
    summary: str
    sources: tuple[str, ...]
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
