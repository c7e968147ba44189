# SPDX-License-Identifier: GPL-3.0-or-later
"""A key that is held down counts once.

X11 tells a repeat as a release and a press of one instant. Qt marks both as repeats only where it has read the two
together; while the program is busy it takes some for a finger, and a key that is leant on skips through a session.
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui

from lbtrainer.qt.override import override

_NO_FINGER_MS: Final = 2
"""A finger takes longer from a release to the next press; the two halves of a repeat have the same instant."""


class HeldKeys(QtCore.QObject):
    """Takes out what is no press of a finger, before any widget sees it."""

    def __init__(self, window: QtGui.QWindow) -> None:
        super().__init__(window)
        self._released: tuple[int, int] | None = None
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        kinds = QtCore.QEvent.Type
        kind = event.type()
        if kind not in (kinds.KeyPress, kinds.KeyRelease) or not isinstance(event, QtGui.QKeyEvent):
            return False
        if event.isAutoRepeat() or not event.timestamp():
            return False
        if kind == kinds.KeyRelease:
            self._released = (event.nativeScanCode(), event.timestamp())
            return False
        before, self._released = self._released, None
        if before is None or before[0] != event.nativeScanCode():
            return False
        return 0 <= event.timestamp() - before[1] <= _NO_FINGER_MS
