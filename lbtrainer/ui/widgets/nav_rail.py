# SPDX-License-Identifier: GPL-3.0-or-later
"""The rail at the left: the pages by icon and word, the settings at its foot.

Part of the first window: it is drawn by the style sheet, and nothing here names `Qt` (platform facts, start-up).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

_WIDTH = 88
_ITEM_WIDTH = 72
_ITEM_HEIGHT = 64
_TOP = 16
_BAR = (3, 24)
_TEXT_UNDER_ICON = 3  # Qt.ToolButtonTextUnderIcon


class RailEntry(NamedTuple):
    """One page: its key, its word, its icon, and the shortcut that its tooltip tells."""

    key: str
    word: str
    icon: str
    shortcut: str = ""


class NavRail(QtWidgets.QFrame):
    """Shows only the entries it is given; arrows move between them.

    Signals:
        chosen: The key of the entry that a person chose.
    """

    spoken_role = "PageTabList"
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
            item.restyle()
        self._group.setExclusive(True)

    def _add(self, entry: RailEntry) -> None:
        item = _RailItem(self._theme, entry, self)
        item.toggled.connect(lambda on, key=entry.key: self._toggled(key, on=on))
        self._group.addButton(item)
        self._items[entry.key] = item
        self._column.addWidget(item)

    def _toggled(self, key: str, *, on: bool) -> None:
        self._items[key].restyle()
        if on:
            self.chosen.emit(key)

    def _restyle(self) -> None:
        side = (self._theme.px(_WIDTH) - self._theme.px(_ITEM_WIDTH)) // 2
        top = self._theme.px(_TOP)
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(self._theme.px(8))
        self.setFixedWidth(self._theme.px(_WIDTH))
        for item in self._items.values():
            item.restyle()


class _RailItem(QtWidgets.QToolButton):
    spoken_role = "PageTab"

    def __init__(self, theme: Theme, entry: RailEntry, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = entry.icon
        self.setText(entry.word)
        self.setAccessibleName(entry.word)
        if entry.shortcut:
            self.setToolTip(f"{entry.word} ({entry.shortcut})")
            self.setAccessibleDescription(entry.shortcut)
        self.setProperty("look", "rail")
        self.setProperty("toolButtonStyle", _TEXT_UNDER_ICON)
        self.setCheckable(True)

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self._theme.px(12)

    def restyle(self) -> None:
        theme, dpr = self._theme, self.devicePixelRatioF()
        colour = "accent" if self.isChecked() else "ink-2"
        self.setIcon(QtGui.QIcon(theme.pixmap(self._icon, colour, 24, dpr)))
        self.setIconSize(QtCore.QSize(theme.px(24), theme.px(24)))
        width = theme.px(_ITEM_WIDTH)
        self.setFont(_fitted(theme, self.text(), width, 600 if self.isChecked() else 500))
        self.setFixedSize(width, theme.px(_ITEM_HEIGHT))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            bar = self._theme.plate(*_BAR, 1.5, "accent", self.devicePixelRatioF())
            QtGui.QPainter(self).drawPixmap(0, (self.height() - self._theme.px(_BAR[1])) // 2, bar)


def _fitted(theme: Theme, word: str, width_px: int, weight: int) -> QtGui.QFont:
    """The font of 13 px, a little narrower where a wide system font would cut the word."""
    font = theme.font(13, weight)
    wide = QtGui.QFontMetricsF(font).horizontalAdvance(word)
    if wide > width_px:
        font.setStretch(int(100 * width_px / wide))
    return font
