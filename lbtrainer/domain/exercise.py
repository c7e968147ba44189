# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise as people write it: what it is, how it is done, what is easier, harder or kinder."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from lbtrainer.domain.dose import Dose, Tempo


class Kind(StrEnum):
    """What is counted: repetitions, the seconds of a hold, or the seconds of steady work."""

    REPS = "reps"
    HOLD = "hold"
    TIMED = "timed"


class Sides(StrEnum):
    """Whether there are two sides, and how they take turns."""

    NONE = "none"
    BLOCK = "block"
    ALTERNATE = "alternate"


class Level(StrEnum):
    """How much training it takes for granted."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    EXPERT = "expert"


class Category(StrEnum):
    """What an exercise is for."""

    STRENGTH = "strength"
    CORE = "core"
    MOBILITY = "mobility"
    STRETCH = "stretch"
    CARDIO = "cardio"


class Position(StrEnum):
    """How the body lies, kneels, sits, hangs or stands at the start."""

    STANDING = "standing"
    CHAIR = "chair"
    LONG_SIT = "long-sit"
    KNEELING = "kneeling"
    HALF_KNEELING = "half-kneeling"
    QUADRUPED = "quadruped"
    PRONE = "prone"
    SUPINE = "supine"
    SIDE = "side"
    HANGING = "hanging"
    BENCH_PRONE = "bench-prone"
    BENCH_KNEELING = "bench-kneeling"


class Spine(StrEnum):
    """What the lower back does."""

    NEUTRAL = "neutral"
    FLEXES = "flexes"
    EXTENDS = "extends"
    TURNS = "turns"
    SIDE_BENDS = "side-bends"


class Muscles(msgspec.Struct, frozen=True):
    """Muscle words; `primary` does the work, `secondary` helps."""

    primary: tuple[str, ...]
    secondary: tuple[str, ...] = ()


class SideWords(msgspec.Struct, frozen=True):
    """What is said at the switch, for example "left arm forward"."""

    left: str
    right: str


class Exercise(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise of the library.

    Attributes:
        equipment: Groups of equipment words; any one group is enough, the first is the usual one. `((),)`: none.
        household: Equipment word to what may stand in for it at home.
        dose: What a routine's step takes where it says nothing itself.
        two_ended: A held repetition is held at each of its two ends (cat-cow).
        sees_screen: Whether the screen can be seen while it is done.
        loaded: Done with a weight that must be set up, so the session waits before each set.
        tier: 1 gentle, 2 moderate, 3 demanding, 4 opt-in only.
        easier: Ids down the ladder, nearest first. `harder` up it. `swap`: what to offer when it hurts.
        spoken: One cue of at most 12 words.
    """

    id: str
    name: str
    category: Category
    level: Level
    tier: int
    kind: Kind
    dose: Dose
    position: Position
    muscles: Muscles
    purpose: str
    steps: tuple[str, ...]
    breathing: str
    cues: tuple[str, ...]
    mistakes: tuple[str, ...]
    spoken: str
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    sides: Sides = Sides.NONE
    side_words: SideWords | None = None
    two_ended: bool = False
    tempo: Tempo = Tempo()
    sees_screen: bool = True
    spine: tuple[Spine, ...] = (Spine.NEUTRAL,)
    equipment: tuple[tuple[str, ...], ...] = ((),)
    household: dict[str, str] = {}
    loaded: bool = False
    cautions: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    swap: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
