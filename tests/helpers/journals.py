# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal in memory, whose disk can be made to refuse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lbtrainer.domain.record import Hurt, SessionState, SetResult
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.journal import Entry


class FakeJournal:
    """Behaves as `storage.journal.Journal`: what the disk refuses waits and goes first later.

    Attributes:
        refuses: While True nothing is written.
        entries, results, hurts, closed: What is "on disk".
    """

    def __init__(self) -> None:
        self.refuses = False
        self.entries: list[Entry] = []
        self.results: list[SetResult] = []
        self.hurts: list[Hurt] = []
        self.closed: SessionState | None = None
        self._waiting: list[tuple[Sequence[Entry], Sequence[SetResult], Sequence[Hurt], SessionState | None]] = []

    @property
    def pending(self) -> int:
        return len(self._waiting)

    def append(
        self, entries: Sequence[Entry], *, results: Sequence[SetResult] = (), hurts: Sequence[Hurt] = ()
    ) -> EnvironmentProblem | None:
        self._waiting.append((entries, results, hurts, None))
        return self.retry()

    def close(self, state: SessionState, *, ended: datetime, running_ms: int) -> EnvironmentProblem | None:
        self._waiting.append(((), (), (), state))
        return self.retry()

    def retry(self) -> EnvironmentProblem | None:
        if self.refuses:
            return EnvironmentProblem("The disk is full.")
        for entries, results, hurts, state in self._waiting:
            self.entries += entries
            self.results += results
            self.hurts += hurts
            self.closed = state or self.closed
        self._waiting.clear()
        return None
