# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines that close what is scrolled where more of it follows: a card that is cut there goes on behind the line."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.ui.widgets.cards import Hairline

_AWAY_PX: Final = -9
"""A line that has nothing to close stands above the edge: to hide one would have Qt lay out everything anew."""


class ScrollEdges(QtCore.QObject):
    """One line below and, unless the window ends there, one above, each only while there is more on its side."""

    def __init__(self, scroll: QtWidgets.QScrollArea, *, above: bool = True) -> None:
        super().__init__(scroll)
        self._above = above
        self._scroll = scroll
        self._left_px = self._width_px = 0
        self._lines = Hairline(scroll), Hairline(scroll)
        bar = scroll.verticalScrollBar()
        for changed in (bar.valueChanged, bar.rangeChanged):
            changed.connect(self._show)
        self._show()

    def place(self, left_px: int, width_px: int) -> None:
        """Reach from the left edge of what is scrolled to its right one; asked anew when its place changes."""
        self._left_px, self._width_px = left_px, width_px
        self._show()

    def _show(self) -> None:
        bar = self._scroll.verticalScrollBar()
        mores = (self._above and bar.value() > 0, bar.value() < bar.maximum())
        for line, edge, more in zip(self._lines, (0, self._scroll.height() - 1), mores, strict=True):
            line.setGeometry(self._left_px, edge if more else _AWAY_PX, self._width_px, 1)
