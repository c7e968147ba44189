# SPDX-License-Identifier: GPL-3.0-or-later
"""The line to search with, apart from the fields that can wait: it is part of the first window.

No event filter hears its keys: for one, PySide6 builds the classes of all events before the first paint, 5 ms.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme


class SearchField(QtWidgets.QLineEdit):
    """A line to search with: a glass at the left, Escape empties it.

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
        theme.changed.connect(self.update)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if self.keys_for_list is not None and self.keys_for_list(event):
            return
        if event.key() == QtCore.Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        edge = self._theme.px(20)
        glass = self._theme.pixmap("search", "ink-2", 20, self.devicePixelRatioF())
        QtGui.QPainter(self).drawPixmap(self._theme.px(16), (self.height() - edge) // 2, glass)
