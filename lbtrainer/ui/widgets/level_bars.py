# SPDX-License-Identifier: GPL-3.0-or-later
"""A level as three rising bars with its word."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.margin_label import MarginLabel

MOST = 3
_EDGE = 18
_WORD_LEFT = 28


def draw_level_bars(painter: QtGui.QPainter, theme: Theme, left: float, middle: float, level: int, dpr: float) -> None:
    """Three bars around the height `middle`, the first `level` (0 to 3) of them full."""
    corner = QtCore.QPointF(left, middle - theme.px(_EDGE) / 2)
    painter.drawPixmap(corner, theme.pixmap(f"level-{MOST}", "track", _EDGE, dpr))
    if level:
        painter.drawPixmap(corner, theme.pixmap(f"level-{min(level, MOST)}", "ink-2", _EDGE, dpr))


class LevelBars(MarginLabel):
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
        draw_level_bars(painter, self._theme, 0, self.height() / 2, self._level, self.devicePixelRatioF())

    def _restyle(self) -> None:
        self.setContentsMargins(self._theme.px(_WORD_LEFT), 0, 0, 0)
