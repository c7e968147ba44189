# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session sounds like, for tests: texts and tones with seconds since the phase began."""

from __future__ import annotations

from lbtrainer.domain.hearing import Wishes
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.engine.cue import Sound, Tone
from lbtrainer.engine.cues import Heard, sounds_of, transcript
from tests.helpers.sessions import Session

ALL = Wishes()


def of_kind(plan: Plan, kind: PhaseKind, number: int = 0, wishes: Wishes = ALL) -> Heard:
    """The n-th phase of a kind, from 0."""
    found = [one for one in transcript(plan, wishes) if one.phase is not None and one.phase.kind is kind]
    return found[number]


def texts(heard: Heard) -> list[str]:
    """What is said, in order."""
    return [sound.text for sound in heard.sounds if sound.text]


def tones(heard: Heard) -> list[tuple[float, Tone]]:
    """The tones with their seconds in the phase."""
    return [((s.at_ms - heard.start_ms) / 1000, s.tone) for s in heard.sounds if s.tone is not None]


def at(heard: Heard, text: str) -> float:
    """The second of the phase at which a text begins."""
    return next((sound.at_ms - heard.start_ms) / 1000 for sound in heard.sounds if sound.text == text)


def now(session: Session, wishes: Wishes = ALL) -> tuple[Sound, ...]:
    """What is still to be heard in the phase at hand."""
    return sounds_of(session.machine.state, wishes, from_ms=session.at_ms)
