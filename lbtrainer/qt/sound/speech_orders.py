# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window and the process that holds the system's voice say to each other, a line of JSON each."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

import msgspec

from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.side_lines import Line, understood

SYSTEM: Final = "system:"
"""Begins the name of a voice of the system; alone it stands for the one that fits best."""


class SystemVoice(NamedTuple):
    """A voice of the system: its name in the settings, and words to choose it by."""

    name: str
    text: str


class Look(Line, frozen=True):
    """List the voices for English; answered by Listed."""


class Use(Line, frozen=True):
    """Speak like this from now on; answered by Begun or Lost."""

    manner: Manner


class Render(Line, frozen=True):
    """Render a text; answered by Rendered."""

    text: str


class Say(Line, frozen=True):
    """Speak now, in place of what is being said; answered by Said."""

    text: str


class Hush(Line, frozen=True):
    """Stop speaking; not answered."""


class Listed(Line, frozen=True):
    """The voices; none where the system has none for English."""

    voices: tuple[SystemVoice, ...]


class Begun(Line, frozen=True):
    """The voice that was asked for is there; `renders`: it gives samples, else it only speaks by itself."""

    renders: bool


class Rendered(Line, frozen=True):
    """A text's samples: 16 bits, one channel, at our own rate; none when it could not be rendered."""

    text: str
    samples: bytes


class Said(Line, frozen=True):
    """The words are with the voice."""


class Lost(Line, frozen=True):
    """The voice is not there, or has broken: why, for the log."""

    why: str


Order: TypeAlias = Look | Use | Render | Say | Hush
Answer: TypeAlias = Listed | Begun | Rendered | Said | Lost


def order_of(line: bytes) -> Order:
    """An order from its line."""
    return msgspec.json.decode(line, type=Order)  # type: ignore[no-any-return]  # a union is no type to mypy


def answer_of(line: bytes) -> Answer | None:
    """An answer from its line; None where it is none."""
    return understood(line, Answer)  # type: ignore[no-any-return]  # a union is no type to mypy
