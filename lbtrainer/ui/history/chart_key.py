# SPDX-License-Identifier: GPL-3.0-or-later
"""What the marks of a chart or of the calendar stand for."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

_MARK: Final = 16


class ChartKey(QtWidgets.QWidget):
    """What the marks stand for; each mark as it is drawn, and its word."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: tuple[tuple[str, str], ...] = ()
        theme.changed.connect(self.updateGeometry)

    def show_marks(self, marks: tuple[tuple[str, str], ...]) -> None:
        """Show these."""
        self._marks = marks
        self.setVisible(bool(marks))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._places()[-1] if self._marks else 0, self._theme.px(20))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme = QtGui.QPainter(self), self._theme
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(13))
        for (mark, word), left in zip(self._marks, self._places(), strict=False):
            top = self.height() / 2 - theme.px(5)
            self._paint_mark(painter, mark, QtCore.QRectF(left, top, theme.px(_MARK), theme.px(10)))
            painter.setPen(theme.token("ink-2"))
            box = QtCore.QRect(left + theme.px(_MARK + 6), 0, self.width(), self.height())
            painter.drawText(box, int(QtCore.Qt.AlignmentFlag.AlignVCenter), word)

    def _places(self) -> list[int]:
        metrics, px = QtGui.QFontMetrics(self._theme.font(13)), self._theme.px
        places = [0]
        for _, word in self._marks:
            places.append(places[-1] + px(_MARK + 6) + metrics.horizontalAdvance(word) + px(16))
        return places

    def _paint_mark(self, painter: QtGui.QPainter, mark: str, box: QtCore.QRectF) -> None:
        theme = self._theme
        faces = {"bar": "accent", "bar-2": "surface", "outline": "surface", "band": "soft", "ring": "surface"}
        painter.setBrush(theme.token(faces.get(mark, "surface")))
        if mark == "line":
            painter.setPen(QtGui.QPen(theme.token("rest"), 3))
            painter.drawLine(QtCore.QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
        elif mark == "dot":
            painter.setPen(QtGui.QPen(theme.token("accent"), 2))
            painter.drawEllipse(box.center(), theme.px(3.5), theme.px(3.5))
        elif mark == "short-bar":
            painter.setBrush(theme.token("accent"))
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            short = QtCore.QRectF(box.left(), box.center().y() - theme.px(3), box.width(), theme.px(6))
            painter.drawRoundedRect(short, theme.px(3), theme.px(3))
        elif mark == "ring":
            painter.setPen(QtGui.QPen(theme.token("outline"), 1.5))
            painter.drawEllipse(box.center(), theme.px(3.5), theme.px(3.5))
        else:
            thin = {"outline": "outline", "band": "soft"}.get(mark)
            painter.setPen(QtGui.QPen(theme.token("accent"), 2) if thin is None else QtGui.QPen(theme.token(thin), 1))
            radius = 3 if mark == "outline" else 1
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
