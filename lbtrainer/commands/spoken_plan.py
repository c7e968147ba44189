# SPDX-License-Identifier: GPL-3.0-or-later
"""What is heard in a session before it starts, with times: for authors, and for people who want to know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lbtrainer.commands.printing import print_json
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.engine.cue import Sound
from lbtrainer.engine.cues import Heard, transcript
from lbtrainer.storage.person import wishes_of
from lbtrainer.storage.settings import Settings

PHASE_WORDS: Mapping[PhaseKind, str] = MappingProxyType(
    {
        PhaseKind.READY: "get ready",
        PhaseKind.WORK: "work",
        PhaseKind.SWITCH: "switch sides",
        PhaseKind.REST: "rest",
        PhaseKind.WAIT: "waiting",
    }
)
_END = "end"


def clock_text(length_ms: int) -> str:
    """A time or a length as it reads on a stopwatch: "0:05", "12:30", "1:02:30"."""
    minutes, seconds = divmod(round(length_ms / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def print_spoken(plan: Plan, settings: Settings, *, as_json: bool) -> None:
    """Print the transcript, as this person's settings want it."""
    heard = list(transcript(plan, wishes_of(settings)))
    if as_json:
        print_json({"routine": plan.routine, "heard": [_document(one) for one in heard]})
    else:
        print(*_lines(plan, heard), sep="\n")


def _lines(plan: Plan, heard: list[Heard]) -> Iterator[str]:
    yield f"{plan.routine_name} ({plan.routine})"
    for one in heard:
        yield ""
        kind = _END if one.phase is None else PHASE_WORDS[one.phase.kind]
        name = "" if one.phase is None else plan.step_of(one.phase).name
        yield f"{clock_text(one.start_ms)}  {kind}  {name}".rstrip()
        for sound in one.sounds:
            yield f"  {_instant_text(sound.at_ms):>8}  {sound.text or f'({sound.tone})'}"


def _instant_text(at_ms: int) -> str:
    minutes, tenths = divmod(round(at_ms / 100), 600)
    return f"{minutes}:{tenths // 10:02}.{tenths % 10}"


def _document(one: Heard) -> dict[str, object]:
    return {
        "start_s": one.start_ms / 1000,
        "kind": _END if one.phase is None else one.phase.kind.value,
        "sounds": [_sound(sound) for sound in one.sounds],
    }


def _sound(sound: Sound) -> dict[str, object]:
    return {
        "at_s": sound.at_ms / 1000,
        "length_s": sound.length_ms / 1000,
        "kind": sound.kind.value,
        "text": sound.text,
        "tone": None if sound.tone is None else sound.tone.value,
    }
