# SPDX-License-Identifier: GPL-3.0-or-later
"""A side process's end of the pipes: orders come as lines, answers go as lines, and an order that hangs ends it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, Final

from PySide6 import QtCore

HANGS_S: Final = 40
"""Longer than anybody waits for an answer."""


class Wire(QtCore.QObject):
    """The two ends of the pipes.

    Signals:
        came: An order, as it was written.
    """

    came = QtCore.Signal(bytes)

    def __init__(self, orders: BinaryIO, answers: BinaryIO, end: Callable[[], object]) -> None:
        """Read from now on, in a thread of its own.

        Args:
            end: Called in that thread when no more orders can come.
        """
        super().__init__()
        self._orders, self._answers, self._end = orders, answers, end
        self._thread = threading.Thread(target=self._read, name="orders", daemon=True)

    def begin(self) -> None:
        """Take orders."""
        self._thread.start()

    def tell(self, answer: bytes) -> None:
        """Write one answer."""
        with suppress(OSError):  # nobody listens any more: the orders end in the same moment
            self._answers.write(answer + b"\n")
            self._answers.flush()

    def _read(self) -> None:
        for line in self._orders:
            self.came.emit(line.rstrip(b"\r\n"))
        self._end()


def ends_when_it_hangs(work: Callable[[], None], limit_s: int = HANGS_S) -> None:
    """Do something that may never come back; the system ends the process then, Python would not get its turn."""
    alarm: Callable[[int], int] | None = getattr(signal, "alarm", None)  # Windows has none
    if alarm is None:
        work()
        return
    alarm(limit_s)
    try:
        work()
    finally:
        alarm(0)
