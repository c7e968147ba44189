# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person wants to hear in a session."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

from lbtrainer.domain.speech import CueKind, said_ms
from lbtrainer.domain.units import WeightUnit

FASTEST_HEARD: Final = 2.0
"""Twice the pace still leaves room for the weightier sentences; beyond it, words would be scraps."""


class Verbosity(StrEnum):
    """How much is said."""

    FULL = "full"
    SHORT = "short"
    TONES = "tones"


class Wishes(NamedTuple):
    """What a person wants to hear, and how long it takes to say.

    Attributes:
        off: Kinds that are not spoken.
        tones: Whether tones sound; without them a word says "go".
        said_ms: How long a text takes, in the session's milliseconds.
        unit: In which loads are said.
    """

    verbosity: Verbosity = Verbosity.FULL
    off: frozenset[CueKind] = frozenset()
    tones: bool = True
    said_ms: Callable[[str], int] = said_ms
    unit: WeightUnit = WeightUnit.KG
