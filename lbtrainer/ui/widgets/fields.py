# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields to choose with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme


class DropDown(QtWidgets.QComboBox):
    """A choice of several words behind a field; each has a key.

    Signals:
        chosen: The key of the word that a person chose.
    """

    chosen = QtCore.Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: Sequence[tuple[str, str]],
        name: str,
        parent: QtWidgets.QWidget | None = None,
        *,
        value: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAccessibleDescription("")
        self.setItemDelegate(QtWidgets.QStyledItemDelegate(self))  # its own draws rows of a menu, past the style sheet
        for key, text in words:
            self.addItem(text, key)
        self.set_value(value)
        self.activated.connect(lambda _: self.chosen.emit(self.value))
        theme.changed.connect(self.update)

    @property
    def value(self) -> str:
        """The key of the word that shows, "" for none."""
        key = self.currentData()
        return key if isinstance(key, str) else ""

    def set_value(self, key: str) -> None:
        """Show a word without telling anybody."""
        self.setCurrentIndex(self.findData(key))

    @override
    def setAccessibleDescription(self, description: str) -> None:
        """What it is for comes first: on Linux, Qt gives a screen reader the chosen word in the name's place."""
        super().setAccessibleDescription(". ".join(filter(None, (self.accessibleName(), description))))

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self._theme.px(10)

    @override
    def showPopup(self) -> None:
        from lbtrainer.ui.widgets.menu import RADIUS, round_corners, see_through

        popup = self.view().window()
        if not popup.isVisible() and popup is not self.window():
            see_through(popup)
        super().showPopup()
        round_corners(self.view().window(), self._theme.px(RADIUS))

    @override
    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change a choice

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        edge = self._theme.px(16)
        arrow = self._theme.pixmap("chevron-down", "ink-2", 16, self.devicePixelRatioF())
        left = self.width() - edge - self._theme.px(12)
        QtGui.QPainter(self).drawPixmap(left, (self.height() - edge) // 2, arrow)
