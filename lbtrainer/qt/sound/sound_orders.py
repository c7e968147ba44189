# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window and a process that plays for it say to each other, a line of JSON each."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from lbtrainer.qt.sound.side_lines import Line, understood


class Open(Line, frozen=True):
    """Begin a stream; answered by Opened."""


class Write(Line, frozen=True):
    """Samples: 16 bits, one channel, at our own rate."""

    samples: bytes


class Close(Line, frozen=True):
    """End the stream."""


class Opened(Line, frozen=True):
    """Whether a stream has begun, and how much later than `played` says its samples are heard."""

    is_open: bool
    latency_ms: float


class Stood(Line, frozen=True):
    """How a stream stands, in samples of ours: those that came, those that it would take, those that it has played."""

    came: int
    free: int
    played: int


class Broke(Line, frozen=True):
    """The stream has broken off."""


Order: TypeAlias = Open | Write | Close
Answer: TypeAlias = Opened | Stood | Broke


def order_of(line: bytes) -> Order:
    """An order from its line."""
    return msgspec.json.decode(line, type=Order)  # type: ignore[no-any-return]  # a union is no type to mypy


def answer_of(line: bytes) -> Answer | None:
    """An answer from its line; None where it is none."""
    return understood(line, Answer)  # type: ignore[no-any-return]  # a union is no type to mypy
