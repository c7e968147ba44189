# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines that the window and a side process exchange: one record each, as JSON that carries the record's name."""

from __future__ import annotations

import msgspec


class Line(msgspec.Struct, frozen=True, tag=True):
    """What is said in one line; `speech_orders` and `sound_orders` have them all."""


def line_of(said: Line) -> bytes:
    """The line that is sent, without its end."""
    return msgspec.json.encode(said)
