# SPDX-License-Identifier: GPL-3.0-or-later
"""The rail at the left: the pages by icon and word, the settings at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.painted_button import PaintedButton

_WIDTH = 88
_ITEM_WIDTH = 72
_ITEM_HEIGHT = 64
_TOP = 16


class RailEntry(NamedTuple):
    """One page: its key, its word and its icon."""

    key: str
    word: str
    icon: str


class NavRail(QtWidgets.QFrame):
    """Shows only the entries it is given; arrows move between them.

    Signals:
        chosen: The key of the entry that a person chose.
    """

    chosen = QtCore.Signal(str)

    def __init__(
        self,
        theme: Theme,
        entries: Sequence[RailEntry],
        foot: Sequence[RailEntry] = (),
        parent: QtWidgets.QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "rail")
        self.setAccessibleName("Pages")
        self._group = QtWidgets.QButtonGroup(self)
        self._items: dict[str, _RailItem] = {}
        self._column = QtWidgets.QVBoxLayout(self)
        for entry in entries:
            self._add(entry)
        self._column.addStretch(1)
        for entry in foot:
            self._add(entry)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_chosen(self, key: str) -> None:
        """Mark an entry without telling anybody; an unknown key marks none."""
        self._group.setExclusive(key in self._items)
        for name, item in self._items.items():
            item.blockSignals(True)
            item.setChecked(name == key)
            item.blockSignals(False)
            item.update()
        self._group.setExclusive(True)

    def _add(self, entry: RailEntry) -> None:
        item = _RailItem(self._theme, entry, self)
        item.toggled.connect(lambda on, key=entry.key: self.chosen.emit(key) if on else None)
        self._group.addButton(item)
        self._items[entry.key] = item
        self._column.addWidget(item)

    def _restyle(self) -> None:
        side = (self._theme.px(_WIDTH) - self._theme.px(_ITEM_WIDTH)) // 2
        top = self._theme.px(_TOP)
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(self._theme.px(8))
        self.setFixedWidth(self._theme.px(_WIDTH))


class _RailItem(PaintedButton):
    def __init__(self, theme: Theme, entry: RailEntry, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, entry.word, parent)
        self._icon = entry.icon
        self.setCheckable(True)
        self._restyle()

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self.theme.px(_ITEM_WIDTH), self.theme.px(_ITEM_HEIGHT))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme, on = self.painter(), self.theme, self.isChecked()
        if on or self.underMouse():
            painter.setBrush(theme.token("surface" if on else "window"))
            painter.drawRoundedRect(self.rect(), theme.px(12), theme.px(12))
        if on:
            painter.setBrush(theme.token("accent"))
            bar = QtCore.QRectF(0, (self.height() - theme.px(24)) / 2, theme.px(3), theme.px(24))
            painter.drawRoundedRect(bar, theme.px(1.5), theme.px(1.5))
        ink = "accent" if on else "ink-2"
        edge = theme.px(24)
        pixmap = theme.pixmap(self._icon, ink, 24, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - edge) // 2, theme.px(10), pixmap)
        painter.setPen(theme.token(ink))
        painter.setFont(fitted(theme, self.text(), self.width(), 600 if on else 500))
        words = QtCore.QRect(0, theme.px(36), self.width(), theme.px(20))
        painter.drawText(words, int(QtCore.Qt.AlignmentFlag.AlignCenter), self.text())


def fitted(theme: Theme, word: str, width_px: int, weight: int) -> QtGui.QFont:
    """The font of 13 px, a little narrower where a wide system font would cut the word."""
    font = theme.font(13, weight)
    wide = QtGui.QFontMetricsF(font).horizontalAdvance(word)
    if wide > width_px:
        font.setStretch(int(100 * width_px / wide))
    return font
