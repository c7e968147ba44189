# SPDX-License-Identifier: GPL-3.0-or-later
"""Text in one of the looks of the style sheet."""

from __future__ import annotations

import math
from typing import Any, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.ui.widgets.margin_label import MarginLabel
from lbtrainer.ui.widgets.paragraph import RUNNING, TITLE, Paragraph

_TITLES: Final = frozenset({"first-title", "day-title", "page-title", "detail-title", "section"})
_BOXED: Final = frozenset({"good"})  # the sheet draws a ground of its own behind it, always of one line
_MORE_THAN_ONE: Final = 1.6


class Text(MarginLabel):
    """A label in a look; it wraps unless told not to, is never cut, and its lines stand as far apart as is read well.

    Looks: first-title, day-title, page-title, detail-title, section, lead, large, row, medium, body, second, small,
    small-strong, caption, eyebrow, figure, good.
    """

    def __init__(
        self, text: str = "", look: str = "body", parent: QtWidgets.QWidget | None = None, *, wraps: bool = True
    ) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(text, parent)
        self.setProperty("look", look)
        self.setWordWrap(wraps)

    def set_look(self, look: str) -> None:
        """Change the look in place."""
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def setText(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)

    @override
    def heightForWidth(self, width: int) -> int:
        """Kept until words, font or margins change: a layout asks dozens of times, each answer breaks lines."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._measure(width)
        return height

    @override
    def sizeHint(self) -> QtCore.QSize:
        hint = super().sizeHint()
        return QtCore.QSize(hint.width(), self.heightForWidth(hint.width())) if self.wordWrap() else hint

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if not self._runs_over(self.heightForWidth(self.width())):
            super().paintEvent(event)
            return
        room, flags = self.contentsRect(), QtCore.Qt.AlignmentFlag
        words = self._paragraph(room.width())
        spare = room.height() - words.height_px
        share = 0.0 if self.alignment() & flags.AlignTop else 1.0 if self.alignment() & flags.AlignBottom else 0.5
        painter = QtGui.QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words.draw(painter, room.left(), room.top() + max(0, math.floor(spare * share)))

    @override
    def setContentsMargins(self, *margins: Any) -> None:
        self._heights.clear()
        super().setContentsMargins(*margins)

    @override
    def changeEvent(self, event: QtCore.QEvent) -> None:
        self._heights.clear()
        super().changeEvent(event)

    def _measure(self, width: int) -> int:
        height = super().heightForWidth(width)
        if not self._runs_over(height):
            return height
        margins = self.contentsMargins()
        words = self._paragraph(width - margins.left() - margins.right())
        return math.ceil(words.height_px) + margins.top() + margins.bottom()

    def _runs_over(self, height: int) -> bool:
        """Whether plain words of this height are more than a line."""
        if "<" in self.text() or self.property("look") in _BOXED:
            return False
        margins = self.contentsMargins()
        return height - margins.top() - margins.bottom() > _MORE_THAN_ONE * self.fontMetrics().lineSpacing()

    def _paragraph(self, width: float) -> Paragraph:
        pitch = TITLE if self.property("look") in _TITLES else RUNNING
        across = self.alignment() & QtCore.Qt.AlignmentFlag.AlignHorizontal_Mask
        return Paragraph(self.text(), self.font(), width, across, pitch=pitch)
