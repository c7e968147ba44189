# SPDX-License-Identifier: GPL-3.0-or-later
"""What was just taken away, with ten seconds to bring it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.notice import Notice, NoticeKind

UNDO_WITHIN_MS: Final = 10_000


class UndoNotice(Notice):
    """A notice that goes by itself; while its button has the focus, it stays.

    Signals:
        undo: The button was pressed; the notice is gone.
        expired: Nobody pressed it in time.
    """

    undo = QtCore.Signal()
    expired = QtCore.Signal()

    def __init__(
        self, theme: Theme, parent: QtWidgets.QWidget | None = None, *, now_ms: Callable[[], int] | None = None
    ) -> None:
        """Build it hidden; `now_ms` is a monotonic clock in milliseconds, Qt's own unless given."""
        super().__init__(theme, NoticeKind.FINE, "", "trash", parent)
        self._now_ms = now_ms or _running_clock()
        self._until_ms = 0
        self._button = SecondaryButton(theme, "Undo", "undo", size=Size.SMALL)
        self._button.setToolTip("Undo (Ctrl+Z)")
        self._button.clicked.connect(self._undo)
        self.add_action(self._button)
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check)
        self.hide()

    def offer(self, text: str, icon: str = "trash") -> None:
        """Say what was taken away or changed and begin the ten seconds anew."""
        self.show_notice(NoticeKind.FINE, text, icon)
        self._until_ms = self._now_ms() + UNDO_WITHIN_MS
        self.show()
        self._timer.start(UNDO_WITHIN_MS)

    def check(self) -> None:
        """Go, when the time is over; else come back when it will be."""
        left_ms = self._until_ms - self._now_ms()
        if left_ms > 0 or self._button.hasFocus():
            self._timer.start(max(left_ms, 1000))
        else:
            self.hide()
            self.expired.emit()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start(max(1, self._until_ms - self._now_ms()))

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _undo(self) -> None:
        self.hide()
        self.undo.emit()


def _running_clock() -> Callable[[], int]:
    timer = QtCore.QElapsedTimer()
    timer.start()
    return timer.elapsed
