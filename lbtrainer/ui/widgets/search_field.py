# SPDX-License-Identifier: GPL-3.0-or-later
"""The line to search with, apart from the fields that can wait: it is part of the first window.

No event filter hears its keys: for one, PySide6 builds the classes of all events before the first paint, 5 ms.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

_CROSS_PX = 40
"""At the right, in pixels of the composition: as wide as a finger of the mouse needs it."""


class SearchField(QtWidgets.QLineEdit):
    """A line to search with: a glass at the left; Escape empties it, and so does the cross at the right.

    Attributes:
        keys_for_list: Is asked first with each key; True when the key was for the list below.
    """

    keys_for_list: Callable[[QtGui.QKeyEvent], bool] | None = None

    def __init__(self, theme: Theme, hint: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "search")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMouseTracking(True)
        self.textChanged.connect(self._make_room)
        theme.changed.connect(self._make_room)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if self.keys_for_list is not None and self.keys_for_list(event):
            return
        if event.key() == QtCore.Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        shapes = QtCore.Qt.CursorShape
        self.setCursor(shapes.PointingHandCursor if self._is_on_cross(event.position()) else shapes.IBeamCursor)

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        if self._is_on_cross(event.position()):
            self.clear()
        else:
            super().mousePressEvent(event)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        edge = self._theme.px(20)
        glass = self._theme.pixmap("search", "ink-2", 20, self.devicePixelRatioF())
        painter = QtGui.QPainter(self)
        painter.drawPixmap(self._theme.px(16), (self.height() - edge) // 2, glass)
        if self.text():
            cross = self._theme.pixmap("close", "ink-2", 20, self.devicePixelRatioF())
            left = self.width() - (self._theme.px(_CROSS_PX) + edge) // 2
            painter.drawPixmap(left, (self.height() - edge) // 2, cross)

    def _is_on_cross(self, at: QtCore.QPointF) -> bool:
        return bool(self.text()) and at.x() >= self.width() - self._theme.px(_CROSS_PX)

    def _make_room(self) -> None:
        """What is typed never runs under the cross."""
        self.setTextMargins(0, 0, self._theme.px(_CROSS_PX - 12) if self.text() else 0, 0)
        self.update()
