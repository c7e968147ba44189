# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from lbtrainer.qt.runner import Instant

START = datetime(2026, 6, 22, 7, 42, tzinfo=timezone(timedelta(hours=2)))


class FakeClock:
    """Both clocks of the session; calling it reads them.

    Attributes:
        mono_ms: The monotonic clock.
        wall: The wall clock, aware local time.
    """

    def __init__(self, wall: datetime = START) -> None:
        self.mono_ms = 1_000_000
        self.wall = wall

    def __call__(self) -> Instant:
        return Instant(self.mono_ms, self.wall)

    def advance(self, seconds: float) -> None:
        """Both clocks go on."""
        self.mono_ms += round(seconds * 1000)
        self.wall += timedelta(seconds=seconds)

    def sleep(self, seconds: float) -> None:
        """The computer sleeps: only the wall clock goes on."""
        self.wall += timedelta(seconds=seconds)
