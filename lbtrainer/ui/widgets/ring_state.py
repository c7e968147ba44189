# SPDX-License-Identifier: GPL-3.0-or-later
"""What the ring shows, as plain values: the page fills them in, the ring only draws."""

from __future__ import annotations

from enum import StrEnum

import msgspec

_LAST_PLAIN_SECOND = 99


class Shape(StrEnum):
    """The form of the ring; it changes with the phase, so that colour never stands alone."""

    HOLD = "hold"
    REPS = "reps"
    REST = "rest"
    READY = "ready"
    SWITCH = "switch"
    WAITING = "waiting"


class RingState(msgspec.Struct, frozen=True, kw_only=True):
    """One moment of the ring.

    Attributes:
        number: The large number; at most three characters stay large.
        sub: The words under it, for example "of 30–45 s".
        sub_is_number: The words belong to the number ("min 32 s") and are set in ink, half-bold.
        fraction: From 0 to 1. HOLD: the part done. REST, READY: the part left. WAITING: the part of this minute.
        minimum: HOLD: where the range begins, from 0 to 1; None without a range.
        minimum_text: The number outside the ring at the minimum.
        reached: The minimum is reached.
        reps: REPS: how many at the top of the range. `reps_minimum`: how many at its low end.
        reps_done: REPS: finished ones. `running`: the part of the running one, from 0 to 1.
        dots: READY: how many seconds it began with.
        paused: Draw it hatched, the number in grey.
        value, maximum: The same for assistive technology, for example seconds done of seconds.
    """

    shape: Shape
    number: str
    sub: str = ""
    sub_is_number: bool = False
    fraction: float = 0.0
    minimum: float | None = None
    minimum_text: str = ""
    reached: bool = False
    reps: int = 0
    reps_minimum: int = 0
    reps_done: int = 0
    running: float = 0.0
    dots: int = 12
    paused: bool = False
    value: int = 0
    maximum: int = 0

    @property
    def mark_at(self) -> float | None:
        """Where the minimum's mark stands, from 0 to 1 clockwise; None where there is no range."""
        at = self.minimum
        if self.shape is Shape.REPS and self.reps:
            at = self.reps_minimum / self.reps
        elif self.shape is not Shape.HOLD:
            return None
        return at if at is not None and 0.0 < at < 1.0 else None


class Words(msgspec.Struct, frozen=True):
    """A number with the words under it, ready for `RingState`."""

    number: str
    sub: str
    sub_is_number: bool = False


def seconds_in_words(seconds: int, sub: str) -> Words:
    """Seconds as the ring shows them: plain up to 99, then the minutes large with "min 32 s" below instead of `sub`."""
    if seconds <= _LAST_PLAIN_SECOND:
        return Words(str(seconds), sub)
    minutes, rest = divmod(seconds, 60)
    return Words(str(minutes), f"min {rest} s", sub_is_number=True)
