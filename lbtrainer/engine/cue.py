# SPDX-License-Identifier: GPL-3.0-or-later
"""What the ear gets: the records of cues and sounds."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple

from lbtrainer.domain.speech import CueKind


class Tone(StrEnum):
    """The earcons; TICK stands in for a counted number where nothing is spoken."""

    READY = "ready"
    GO = "go"
    HALF = "half"
    SWITCH = "switch"
    REST = "rest"
    FINISHED = "finished"
    TICK = "tick"


class Rank(IntEnum):
    """What is dropped first when not everything fits; a count beats an explanation."""

    EXTRA = 0
    ADVICE = 1
    DOSE = 2
    NAME = 3
    PLACE = 4
    TIME = 5
    HALF = 6
    COUNT = 7
    ANSWER = 8


class Cue(NamedTuple):
    """A wish to sound: what, from when on, and until when it still matters.

    Attributes:
        at_ms: The earliest instant, in the session's milliseconds.
        until_ms: The last instant at which it may begin, or by which it must be over when it flows; None: any.
        text: A sentence, not yet in words; "" for a tone alone.
        tone: With a text, it sounds only where the text is not spoken.
        flows: It waits for its turn behind the flowing cues before it; others keep their instant or are dropped.
        detail: Left out when little is to be said.
    """

    at_ms: int
    until_ms: int | None
    kind: CueKind
    rank: Rank
    text: str = ""
    tone: Tone | None = None
    flows: bool = False
    detail: bool = False


class Sound(NamedTuple):
    """A cue with its place: nothing else is spoken while it lasts.

    Attributes:
        text: What is spoken, in words; "" for a tone.
        length_ms: How long it takes; 0 for a tone, which may sound into words.
    """

    at_ms: int
    length_ms: int
    kind: CueKind
    text: str = ""
    tone: Tone | None = None
