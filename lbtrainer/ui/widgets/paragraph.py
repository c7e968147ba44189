# SPDX-License-Identifier: GPL-3.0-or-later
"""Running text with room between its lines: Qt's own drawing puts them 1.2 letters apart, which tires whoever reads.

Only what lies between lines is wider: one line is as high as ever, so rows and buttons keep their measure. Part of the
first window: nothing here names `Qt` on import (platform facts, start-up).
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui

RUNNING: Final = 1.45
"""From line to line in running text, in heights of its letters: 22 px for letters of 15."""
TITLE: Final = 1.25

_LINE_SEPARATOR: Final = "\u2028"


class Paragraph:
    """Words broken into lines of a width, ready to be drawn.

    Attributes:
        height_px: Of all lines, nothing above the first or below the last.
    """

    def __init__(
        self,
        text: str,
        font: QtGui.QFont,
        width_px: float,
        align: QtCore.Qt.AlignmentFlag | None = None,
        *,
        pitch: float = RUNNING,
    ) -> None:
        """Break it; `align` is the side of the lines, None that of the script."""
        self._layout = QtGui.QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
        option = QtGui.QTextOption() if align is None else QtGui.QTextOption(align)
        option.setWrapMode(QtGui.QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(option)
        step, top = round(font.pixelSize() * pitch), 0.0
        self.height_px = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width_px))
            line.setPosition(QtCore.QPointF(0, top))
            self.height_px = top + line.height()
            top += max(line.height(), step)
        self._layout.endLayout()

    def draw(self, painter: QtGui.QPainter, left_px: float, top_px: float) -> None:
        """Draw it with the painter's pen."""
        self._layout.draw(painter, QtCore.QPointF(left_px, top_px))
