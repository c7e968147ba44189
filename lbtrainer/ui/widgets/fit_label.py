# SPDX-License-Identifier: GPL-3.0-or-later
"""A label that is never cut: it wraps to two lines, then shrinks to a floor, then takes a third line."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

_LINES_BEFORE_SHRINKING = 2
_SMALLEST_PX = 11


class FitLabel(QtWidgets.QLabel):
    """Text as large as `set_sizes` allows in the width it gets; its height follows from that."""

    def __init__(
        self, theme: Theme, text: str = "", parent: QtWidgets.QWidget | None = None, *, weight: int = 700
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._weight = weight
        self._largest_px = 59
        self._floor_px = 50
        self.setWordWrap(True)
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._fit)

    def set_sizes(self, largest_px: float, floor_px: float) -> None:
        """Sizes of the font in logical pixels: at best, and what it may shrink to before a third line is taken."""
        self._largest_px, self._floor_px = round(largest_px), round(min(largest_px, floor_px))
        self._fit()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        font = self._font_for(width)
        return round(_lines(self.text(), font, width) * QtGui.QFontMetricsF(font).lineSpacing()) + 1

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._floor_px * 4, self.heightForWidth(max(self.width(), self._floor_px * 4)))

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        font = self._font_for(max(1, self.width()))
        if font != self.font():
            self.setFont(font)
        self.updateGeometry()

    def _font_for(self, width: int) -> QtGui.QFont:
        """The largest font in two lines; at the floor any number of lines; smaller only for a word wider than all."""
        size = self._largest_px
        while size > self._floor_px:
            font = self._theme.font(size, self._weight, scaled=False)
            if _lines(self.text(), font, width) <= _LINES_BEFORE_SHRINKING and self._words_fit(font, width):
                return font
            size -= 1
        font = self._theme.font(size, self._weight, scaled=False)
        while size > _SMALLEST_PX and not self._words_fit(font, width):
            size -= 1
            font = self._theme.font(size, self._weight, scaled=False)
        return font

    def _words_fit(self, font: QtGui.QFont, width: int) -> bool:
        metrics = QtGui.QFontMetricsF(font)
        return all(metrics.horizontalAdvance(word) <= width for word in self.text().split())


def _lines(text: str, font: QtGui.QFont, width: int) -> int:
    """How many lines `text` takes in `width`."""
    layout = QtGui.QTextLayout(text, font)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return max(1, count)
