# SPDX-License-Identifier: GPL-3.0-or-later
"""Has the garbage collector run in the window's own thread only.

Python collects in whichever thread happens to allocate. What is garbage may be a widget, and Qt's parts destroyed in
the thread that plays the sound or writes a file take the whole program down with them.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6 import QtCore

_YOUNGER_BEFORE_OLDER: Final = 10  # as Python's own collector has it by default


class GarbageInTurn(QtCore.QObject):
    """Collects where it is asked to, as often as Python would have; from `__init__` on nobody else does."""

    def __init__(self, owner: QtCore.QObject | None = None) -> None:
        """Stop the collections that Python starts by itself."""
        super().__init__(owner)
        gc.disable()
        self._collections = 0

    def collect_if_due(self) -> None:
        """Free what is garbage, if enough was allocated since the last time. Belongs in the window's thread."""
        if gc.get_count()[0] <= gc.get_threshold()[0]:
            return
        self._collections += 1
        older = self._collections % _YOUNGER_BEFORE_OLDER == 0
        oldest = self._collections % _YOUNGER_BEFORE_OLDER**2 == 0
        gc.collect(2 if oldest else 1 if older else 0)

    def collect_between_turns(self) -> None:
        """Look whenever the event loop of this thread has nothing left to do; that wakes nobody up."""
        QtCore.QAbstractEventDispatcher.instance().aboutToBlock.connect(self.collect_if_due)
