# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work beside the window, one piece after the other: whoever asks for it never waits."""

from __future__ import annotations

import threading
from collections.abc import Callable


class WorkQueue:
    """Does what it is given in the order in which it came, each in a thread of its own.

    What a piece raises goes where the faults of threads go, and the next has its turn all the same.
    """

    def __init__(self) -> None:
        self._last: threading.Thread | None = None

    def start(self, work: Callable[[], object]) -> None:
        """Have `work` done as soon as all before it has ended; returns at once."""
        before = self._last

        def run() -> None:
            if before is not None:
                before.join()
            work()

        self._last = threading.Thread(target=run, daemon=True)
        self._last.start()

    def wait(self) -> None:
        """Until nothing runs; for the end of the program and for tests."""
        if self._last is not None:
            self._last.join()
