# SPDX-License-Identifier: GPL-3.0-or-later
"""What the marks of a chart or of the calendar stand for."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.history.chart_look import Look

_MARK: Final = 16
_MARK_HEIGHT: Final = 10
_TO_WORD: Final = 6
_APART: Final = 16
_TEXT: Final = 13
_RINGS: Final = {"dot": ("accent", 2.0), "ring": ("outline", 1.5)}
_EDGES: Final = {"bar-2": ("accent", 2.0), "outline": ("outline", 1.0), "today": ("accent", 2.0)}
Marks = tuple[tuple[str, str], ...]


class ChartKey(QtWidgets.QWidget):
    """What the marks stand for; each mark as it is drawn, and its word."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: Marks = ()
        theme.changed.connect(self.updateGeometry)

    def show_marks(self, marks: Marks) -> None:
        """Show these."""
        self._marks = marks
        self.setVisible(bool(marks))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(key_width(self._marks, self._theme), self._theme.px(20))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        paint_key(painter, self._marks, QtCore.QRectF(self.rect()), self._theme)


def key_width(marks: Marks, look: Look) -> int:
    """Pixels that a key takes in one line."""
    return _places(marks, look)[-1] if marks else 0


def paint_key(painter: QtGui.QPainter, marks: Marks, room: QtCore.QRectF, look: Look) -> None:
    """Draw a key from the left of a room, in the middle of its height."""
    painter.setFont(look.font(_TEXT, 400))
    for (mark, word), left in zip(marks, _places(marks, look), strict=False):
        height = look.px(_MARK_HEIGHT)
        top = room.center().y() - height / 2
        _paint_mark(painter, mark, QtCore.QRectF(room.left() + left, top, look.px(_MARK), height), look)
        painter.setPen(look.token("ink-2"))
        box = room.adjusted(left + look.px(_MARK + _TO_WORD), 0, 0, 0)
        painter.drawText(box, int(QtCore.Qt.AlignmentFlag.AlignVCenter), word)


def _places(marks: Marks, look: Look) -> list[int]:
    metrics, px = QtGui.QFontMetrics(look.font(_TEXT, 400)), look.px
    places = [0]
    for _, word in marks:
        places.append(places[-1] + px(_MARK + _TO_WORD) + metrics.horizontalAdvance(word) + px(_APART))
    return places


def _paint_mark(painter: QtGui.QPainter, mark: str, box: QtCore.QRectF, look: Look) -> None:
    px, token = look.px, look.token
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(token({"bar": "accent", "short-bar": "accent", "band": "soft"}.get(mark, "surface")))
    if mark == "line":
        painter.setPen(QtGui.QPen(token("rest"), px(3)))
        painter.drawLine(QtCore.QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
    elif mark in _RINGS:
        ink, width = _RINGS[mark]
        painter.setPen(QtGui.QPen(token(ink), width))
        painter.drawEllipse(box.center(), px(3.5), px(3.5))
    elif mark == "short-bar":
        short = QtCore.QRectF(box.left(), box.center().y() - px(3), box.width(), px(6))
        painter.drawRoundedRect(short, px(3), px(3))
    else:
        if mark in _EDGES:
            ink, width = _EDGES[mark]
            painter.setPen(QtGui.QPen(token(ink), width))
            box = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, px(3), px(3))
