# SPDX-License-Identifier: GPL-3.0-or-later
"""A large row to tick, with a second line under its words where there is more to say."""

from __future__ import annotations

import math
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.check_box import CheckBox
from lbtrainer.ui.widgets.paragraph import RUNNING, Paragraph

_LEFT: Final = 36
_PAD: Final = 7
_KEPT: Final = 8
_NOTE_GAP: Final = 3
_RUNS_ON: Final = 3
"""From so many lines on the box stands beside the first, as a bullet does."""


class CheckRow(CheckBox):
    """Space and click tick it. Enter does not: it goes on to the page, where it means "continue".

    Attributes:
        key: What the row stands for.
    """

    def __init__(
        self,
        theme: Theme,
        key: str,
        text: str,
        note: str = "",
        parent: QtWidgets.QWidget | None = None,
        *,
        least: int = 48,
    ) -> None:
        super().__init__(theme, text, parent)
        self.key = key
        self._note = note
        self._least = least
        self._measured: dict[tuple[int, float], tuple[int, int]] = {}
        self.setAccessibleDescription(note)

    def set_least(self, least: int) -> None:
        """Change the least height of the row; pixels of the composition."""
        if least != self._least:
            self._least = least
            self.updateGeometry()

    @override
    def heightForWidth(self, width: int) -> int:
        words, note = self._heights(width)
        return max(self.theme.px(self._least), words + note + 2 * self.theme.px(_PAD))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self.theme.px(120), self.theme.px(self._least))

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme = self.painter(), self.theme
        self.draw_box(painter)
        words, note = self._heights(self.width())
        left = theme.px(_LEFT)
        top = (self.height() - words - note) // 2
        width = self.width() - left
        painter.setPen(theme.token("ink"))
        Paragraph(self.text(), theme.font(15), width).draw(painter, left, top)
        if self._note:
            painter.setPen(theme.token("ink-2"))
            Paragraph(self._note, theme.font(13), width).draw(painter, left, top + words + theme.px(_NOTE_GAP))

    @override
    def _box(self) -> QtCore.QRect:
        """In the middle of up to two lines, beside the first of more."""
        middle = super()._box()
        line = QtGui.QFontMetrics(self.theme.font(15)).lineSpacing()
        words, note = self._heights(self.width())
        if self._note or words < (_RUNS_ON - 1) * self.theme.px(15) * RUNNING + line:
            return middle
        middle.moveTop((self.height() - words - note + line - middle.height()) // 2)
        return middle

    def _heights(self, width: int) -> tuple[int, int]:
        """Pixels of the words, and of the second line with its gap, in a row of this width.

        A layout asks hundreds of times for the same few widths, so what was measured is kept.
        """
        key = (width, self.theme.scale)
        if key not in self._measured:
            if len(self._measured) >= _KEPT:
                self._measured.clear()
            self._measured[key] = self._measure(width)
        return self._measured[key]

    def _measure(self, width: int) -> tuple[int, int]:
        room = width - self.theme.px(_LEFT)
        words = math.ceil(Paragraph(self.text(), self.theme.font(15), room).height_px)
        if not self._note:
            return words, 0
        note = math.ceil(Paragraph(self._note, self.theme.font(13), room).height_px)
        return words, note + self.theme.px(_NOTE_GAP)
