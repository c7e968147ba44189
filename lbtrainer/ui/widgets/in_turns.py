# SPDX-License-Identifier: GPL-3.0-or-later
"""A long page built piece by piece, one in each turn of the event loop, so that no key or click waits long."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6 import QtCore


class InTurns(QtCore.QObject):
    """What is left to build. It builds while its owner shows: `go_on` belongs into showEvent, `wait` into hideEvent."""

    def __init__(self, owner: QtCore.QObject, pieces: Iterable[Callable[[], object]]) -> None:
        """Know the pieces.

        Args:
            owner: The page; with it goes what is left.
            pieces: Each builds one part and puts it into its place; in the order in which Tab is to reach them.
        """
        super().__init__(owner)
        self._left = deque(pieces)
        self._timer = QtCore.QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def go_on(self) -> None:
        """Build a piece in each turn from now on."""
        if self._left:
            self._timer.start()

    def wait(self) -> None:
        """Build none until told to go on."""
        self._timer.stop()

    def finish(self) -> None:
        """Build at once what is left."""
        while self._left:
            self._next()

    def _next(self) -> None:
        piece = self._left.popleft()
        if not self._left:
            self._timer.stop()
        piece()
