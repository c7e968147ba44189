# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the earcons in resources/sounds: the same bytes every time, from the notes below.

Each is told from the others by its shape, not by its pitch alone: rising means get ready, one bright bell go, the same
note twice half-way, up and down switch sides, falling rest, and a long chord the end. Struck bars, softened: a person
lies near the loudspeaker with closed eyes. All but the last are over before the words behind them begin.

    python packaging/make_sounds.py [FOLDER]
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

RATE_HZ = 22_050
FOLDER = Path(__file__).parents[1] / "resources" / "sounds"
_FULL = 32_767
_PEAK = 0.5
_ATTACK_S = 0.004
_FADE_S = 0.06
_PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.28, 1.6), (3.93, 0.10, 3.5))
"""Of a struck bar: the frequency's factor, how loud, and how much faster it fades."""


class Note(NamedTuple):
    """One stroke.

    Attributes:
        at_s: When it begins.
        hz: How high it is.
        loud: From 0 to 1.
        fades_s: After so long it is down to about a third.
    """

    at_s: float
    hz: float
    loud: float
    fades_s: float


_C5, _E5, _G5, _A5, _C6, _E6, _G6 = 523.25, 659.26, 783.99, 880.0, 1046.5, 1318.5, 1567.98

EARCONS: Mapping[str, tuple[float, Sequence[Note]]] = {
    "ready": (0.40, (Note(0.0, _E5, 0.8, 0.09), Note(0.14, _A5, 1.0, 0.12))),
    "go": (0.36, (Note(0.0, _C6, 1.0, 0.13), Note(0.0, _G6, 0.35, 0.08))),
    "half": (0.40, (Note(0.0, _G5, 0.9, 0.08), Note(0.17, _G5, 0.9, 0.11))),
    "switch": (0.42, (Note(0.0, _A5, 0.9, 0.07), Note(0.12, _E6, 1.0, 0.07), Note(0.24, _A5, 0.9, 0.10))),
    "rest": (0.42, (Note(0.0, _G5, 0.9, 0.12), Note(0.18, _C5, 1.0, 0.18))),
    "finished": (
        2.20,
        (
            Note(0.0, _C5, 0.7, 0.5),
            Note(0.18, _E5, 0.7, 0.5),
            Note(0.36, _G5, 0.8, 0.6),
            Note(0.54, _C6, 1.0, 0.8),
        ),
    ),
    "tick": (0.09, (Note(0.0, _E6, 0.55, 0.018), Note(0.0, _C5, 0.4, 0.02))),
}


def samples(length_s: float, notes: Sequence[Note]) -> array[int]:
    """An earcon as 16-bit samples; its loudest one has the same height in every earcon, a tick's is lower."""
    count = round(length_s * RATE_HZ)
    mixed = [0.0] * count
    for note in notes:
        first = round(note.at_s * RATE_HZ)
        for index in range(first, count):
            mixed[index] += _stroke(note, (index - first) / RATE_HZ)
    loudest = max(map(abs, mixed))
    height = _PEAK * max(note.loud for note in notes) * _FULL / loudest
    fade = round(_FADE_S * RATE_HZ)
    return array("h", (round(one * height * min(1.0, (count - 1 - i) / fade)) for i, one in enumerate(mixed)))


def _stroke(note: Note, seconds: float) -> float:
    rise = min(1.0, seconds / _ATTACK_S)
    return (
        note.loud
        * rise
        * sum(
            loud * math.exp(-seconds * faster / note.fades_s) * math.sin(2 * math.pi * note.hz * factor * seconds)
            for factor, loud, faster in _PARTIALS
        )
    )


def write(folder: Path) -> None:
    """Write every earcon as a WAV file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (length_s, notes) in EARCONS.items():
        pcm = samples(length_s, notes)
        if sys.byteorder == "big":
            pcm.byteswap()
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(pcm.tobytes())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
