# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines that the window and a side process exchange: one record each, as JSON that carries the record's name."""

from __future__ import annotations

import logging
from typing import Any

import msgspec

_log = logging.getLogger(__name__)


class Line(msgspec.Struct, frozen=True, tag=True):
    """What is said in one line; `speech_orders` and `sound_orders` have them all."""


def line_of(said: Line) -> bytes:
    """The line that is sent, without its end."""
    return msgspec.json.encode(said)


def understood(line: bytes, kind: Any) -> Any:
    """The record in a line, of a kind or a union of kinds; None, and a word in the log, where it holds none of them."""
    try:
        return msgspec.json.decode(line, type=kind)
    except ValueError:  # msgspec's own, and Python's of a text that is no UTF-8
        _log.warning("not understood: %r", line[:200])
        return None
