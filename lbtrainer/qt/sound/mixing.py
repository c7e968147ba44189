# SPDX-License-Identifier: GPL-3.0-or-later
"""Tones and words, each placed by its first sample, become one stream of samples. No Qt, no clock."""

from __future__ import annotations

import math
from array import array
from typing import Final, NamedTuple

RATE_HZ: Final = 22_050
"""Samples in a second of everything that is mixed."""

SPEECH: Final = 2_600.0
"""Root mean square of speech in 16-bit steps, 22 dB below full scale: voices differ by up to 14 dB of themselves."""

_LOWEST, _HIGHEST = -32_768, 32_767
_HEARD = 200
_FADE = 220  # samples: 10 ms


class _Part(NamedTuple):
    first: int
    samples: array[int]


class Mixer:
    """A stream that is taken piece by piece.

    Attributes:
        head: The next sample to be taken: nothing can be placed before it any more.
        end: Behind the last sample that sounds or has sounded; from there on there is silence.
    """

    def __init__(self) -> None:
        self.head = self.end = 0
        self._parts: list[_Part] = []

    def put(self, first: int, samples: array[int]) -> None:
        """Place samples; what would lie before the head is not heard."""
        self._parts.append(_Part(first, samples))
        self.end = max(self.end, first + len(samples))

    def cut(self) -> None:
        """End everything that sounds within 10 ms of the head."""
        left: list[_Part] = []
        for part in self._parts:
            tail = part.samples[self.head - part.first :][:_FADE] if part.first < self.head else array("h")
            if tail:
                left.append(_Part(self.head, _faded(tail)))
        self._parts = left
        self.end = min(self.end, self.head + _FADE)

    def take(self, count: int) -> bytes:
        """The next samples of the stream, silence where there is nothing."""
        mixed = array("h", bytes(2 * count))
        behind = self.head + count
        busy: list[tuple[int, int]] = []
        for part in self._parts:
            begin, end = max(part.first, self.head), min(part.first + len(part.samples), behind)
            if begin >= end:
                continue
            piece = part.samples[begin - part.first : end - part.first]
            at = begin - self.head
            if any(begin < other_end and end > other_begin for other_begin, other_end in busy):
                piece = _sum(mixed[at : at + len(piece)], piece)
            mixed[at : at + len(piece)] = piece
            busy.append((begin, end))
        self.head = behind
        self._parts = [part for part in self._parts if part.first + len(part.samples) > behind]
        return mixed.tobytes()


def scaled(samples: array[int], volume: float) -> array[int]:
    """Samples so many times as loud."""
    if volume == 1.0:
        return samples
    return array("h", (max(_LOWEST, min(_HIGHEST, round(one * volume))) for one in samples))


def loudness(samples: array[int]) -> float:
    """Root mean square of every fourth sample that is heard: enough to compare voices."""
    heard = [one for one in samples[::4] if one]
    return math.sqrt(sum(one * one for one in heard) / max(1, len(heard)))


def resampled(samples: array[int], rate_hz: int) -> array[int]:
    """Samples of another rate at ours, each between its two neighbours."""
    if rate_hz == RATE_HZ or not samples:
        return samples
    step, last = rate_hz / RATE_HZ, len(samples) - 1
    places = (index * step for index in range(int(len(samples) / step)))
    cuts = ((min(int(place), last), place % 1.0) for place in places)
    return array("h", (round(samples[at] + part * (samples[min(at + 1, last)] - samples[at])) for at, part in cuts))


def without_lead(samples: array[int]) -> array[int]:
    """Samples from where they begin to be heard: a voice breathes in first, and a count would come late."""
    begin = next((index for index, one in enumerate(samples) if abs(one) > _HEARD), 0)
    return samples[max(0, begin - _FADE // 4) :]


def _faded(samples: array[int]) -> array[int]:
    count = len(samples)
    return array("h", (one * (count - index) // count for index, one in enumerate(samples)))


def _sum(one: array[int], other: array[int]) -> array[int]:
    pairs = zip(one, other, strict=True)
    return array("h", (max(_LOWEST, min(_HIGHEST, a + b)) for a, b in pairs))
