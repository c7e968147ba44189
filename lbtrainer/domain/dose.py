# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of an exercise: ranges of repetitions or seconds, sets, tempo and rest."""

from __future__ import annotations

import msgspec


class Range(msgspec.Struct, frozen=True, order=True):
    """From `low` to `high`, both included: repetitions, sets or seconds, as the field that holds it says."""

    low: int
    high: int

    def clipped(self, value: int) -> int:
        """`value`, or the nearer end when it lies outside."""
        return max(self.low, min(self.high, value))

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


class Tempo(msgspec.Struct, frozen=True):
    """Seconds of one repetition: out, held there, back, held at the start.

    The default, 2 s each way, is ours: no tempo need be enforced (ACSM 2026).
    """

    out_s: float = 2.0
    hold_s: float = 0.0
    back_s: float = 2.0
    rest_s: float = 0.0

    @property
    def rep_s(self) -> float:
        """Length of one repetition in seconds."""
        return self.out_s + self.hold_s + self.back_s + self.rest_s


class Dose(msgspec.Struct, frozen=True, kw_only=True):
    """Sets of repetitions or of seconds; exactly one of `reps` and `seconds` is set.

    Attributes:
        sets: How many sets; one that differs from set to set (6, 4, 2) has as many entries in `reps` as sets.
        reps: One range for all sets, or one for each set.
        seconds: Of a hold (`held`), else of steady work.
        hold_each_s: Held seconds in every repetition (at each end where the exercise has two).
        rest_s: Rest after a set.
    """

    sets: Range = Range(1, 1)
    reps: tuple[Range, ...] = ()
    seconds: Range | None = None
    held: bool = False
    hold_each_s: Range | None = None
    rest_s: int = 0

    def reps_of(self, set_index: int) -> Range:
        """The repetitions of the set with this index, from 0; a dose past its list stays at its last entry."""
        return self.reps[min(set_index, len(self.reps) - 1)]
