# SPDX-License-Identifier: GPL-3.0-or-later
"""When is which sample heard? From what a sound device says to have played, to a steady relation between both clocks.

A device reports in steps of some ten milliseconds, and a busy computer asks late: both make a report look older than it
is, never newer. So the earliest of the last few reports is the true one. Small differences (two clocks are never the
same) are followed slowly, a stream that stood still at once.
"""

from __future__ import annotations

from collections import deque
from typing import Final

REPORTS: Final = 12
"""So many reports are looked at: at 40 ms apart, half a second."""

_FIRST = 4
_JUMP_MS = 12.0
_FOLLOWING = 0.08


class StreamClock:
    """Relates the samples of one stream to a monotonic clock.

    Attributes:
        offset_ms: The instant at which sample 0 was heard; None until it is known.
    """

    def __init__(self, rate_hz: int, *, latency_ms: float = 0.0) -> None:
        """Begin with a new stream.

        Args:
            latency_ms: How much later a sample is heard than the device says.
        """
        self._rate_hz = rate_hz
        self._latency_ms = latency_ms
        self._seen: deque[float] = deque(maxlen=REPORTS)
        self.offset_ms: float | None = None

    def report(self, now_ms: float, played: int) -> None:
        """The device says how many samples it has played."""
        if played <= 0:
            return
        self._seen.append(now_ms - played * 1000 / self._rate_hz + self._latency_ms)
        if len(self._seen) < _FIRST:
            return
        earliest_ms = min(self._seen)
        if self.offset_ms is None or abs(earliest_ms - self.offset_ms) > _JUMP_MS:
            self.offset_ms = earliest_ms
        else:
            self.offset_ms += _FOLLOWING * (earliest_ms - self.offset_ms)

    def sample_at(self, at_ms: float) -> int | None:
        """The sample that is heard at an instant; None until that is known."""
        return None if self.offset_ms is None else round((at_ms - self.offset_ms) * self._rate_hz / 1000)
