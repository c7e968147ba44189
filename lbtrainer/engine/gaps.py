# SPDX-License-Identifier: GPL-3.0-or-later
"""Noticing that the computer slept: two clocks that disagree, or ticks that stayed away."""

from __future__ import annotations

CLOCKS_DISAGREE_MS = 3_000
TICKS_STAYED_AWAY_MS = 10_000


class GapDetector:
    """Watches the wall clock against the monotonic one, from tick to tick.

    On some systems the monotonic clock stands still during sleep, on others it goes on; either way a sleep shows: the
    clocks disagree, or no tick came for far longer than ticks are apart. A wall clock set by hand shows as well: better
    one pause too many than a hold counted while nobody was there.
    """

    def __init__(self) -> None:
        self._last: tuple[int, int] | None = None

    def forget(self) -> None:
        """Begin anew: the next instant is compared with nothing. For after a standstill without ticks."""
        self._last = None

    def gap_ms(self, mono_ms: int, wall_ms: int) -> int:
        """Milliseconds by which time got lost since the last call; 0 when all is well."""
        last, self._last = self._last, (mono_ms, wall_ms)
        if last is None:
            return 0
        gone_ms, wall_gone_ms = mono_ms - last[0], wall_ms - last[1]
        if abs(wall_gone_ms - gone_ms) > CLOCKS_DISAGREE_MS:
            return abs(wall_gone_ms - gone_ms)
        return gone_ms if gone_ms > TICKS_STAYED_AWAY_MS else 0
