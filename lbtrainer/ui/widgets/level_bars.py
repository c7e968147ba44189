# SPDX-License-Identifier: GPL-3.0-or-later
"""A level as three rising bars with its word."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from lbtrainer.qt.theme import Theme

_BAR = 4
_STRIDE = 7
_HEIGHTS = (6, 10, 14)
_WORD_LEFT = 28


def draw_level_bars(painter: QtGui.QPainter, theme: Theme, left: float, middle: float, level: int) -> None:
    """Three bars around the height `middle`, the first `level` of them full."""
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    foot = middle + theme.px(_HEIGHTS[-1]) / 2
    for index, height in enumerate(_HEIGHTS):
        painter.setBrush(theme.token("ink-2" if index < level else "track"))
        bar = QtCore.QRectF(left + index * theme.px(_STRIDE), foot - theme.px(height), theme.px(_BAR), theme.px(height))
        painter.drawRoundedRect(bar, theme.px(_BAR) / 2, theme.px(_BAR) / 2)


class LevelBars(QtWidgets.QLabel):
    """The bars before a label's words; a screen reader hears the word."""

    def __init__(self, theme: Theme, level: int, word: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._theme = theme
        self._level = level
        self.setProperty("look", "second")
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_level(self, level: int, word: str) -> None:
        """Show another level, from 1 to 3."""
        self._level = level
        self.setText(word)
        self.update()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        draw_level_bars(painter, self._theme, 0, self.height() / 2, self._level)

    def _restyle(self) -> None:
        self.setContentsMargins(self._theme.px(_WORD_LEFT), 0, 0, 0)
