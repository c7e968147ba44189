# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a chart into any painter: the page, a PNG, an SVG and the sheet of the report get the same strokes.

Painted by hand and not with QtCharts, because its bars know no round corners and no hollow or empty weeks, and because
one drawing then serves screen, files and paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple, Protocol

from PySide6 import QtCore, QtGui

from lbtrainer.ui.chart_data import Bar, ChartData, Spot
from lbtrainer.ui.date_words import axis_day

_AXIS_TEXT: Final = 13
_LABEL_GAP: Final = 10
_FOOT: Final = 28
_HEAD: Final = 30
_BAR_SHARE: Final = 0.53
_WIDEST_BAR: Final = 30
_RADIUS: Final = 5
_LABEL_ROOM: Final = 96
_COUNT_ROW: Final = 30
_YEAR_FROM_DAYS: Final = 400
_MANY_DOTS: Final = 120
_MANY_SQUARES: Final = 60
_BEST: Final = "best"
_LEFT: Final = QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter
_MIDDLE: Final = QtCore.Qt.AlignmentFlag.AlignCenter


class Look(Protocol):
    """The colours, fonts and sizes to draw with: the window's Theme, or paper."""

    def token(self, name: str) -> QtGui.QColor: ...

    def font(self, size: float, weight: int) -> QtGui.QFont: ...

    def px(self, size: float) -> int: ...


class Plane(NamedTuple):
    """Where days and values lie.

    Attributes:
        box: The area between the axes.
        first, last: Ordinals of the days at its ends; a day is one wide.
        top: The value at its upper edge; its lower edge is 0.
    """

    box: QtCore.QRectF
    first: float
    last: float
    top: float

    def x(self, day: float) -> float:
        """Pixels from the left for an ordinal; whole numbers are midnights."""
        return self.box.left() + self.box.width() * (day - self.first) / max(1.0, self.last - self.first)

    def y(self, value: float) -> float:
        """Pixels from above for a value."""
        return self.box.bottom() - self.box.height() * min(value, self.top) / self.top

    def at(self, day: date, value: float) -> QtCore.QPointF:
        """The point in the middle of a day."""
        return QtCore.QPointF(self.x(day.toordinal() + 0.5), self.y(value))


def plane_of(data: ChartData, room: QtCore.QRectF, look: Look) -> Plane:
    """Where a chart's days and values lie inside `room`."""
    metrics = QtGui.QFontMetricsF(look.font(_AXIS_TEXT, 400))
    left = max(metrics.horizontalAdvance(_tick(value)) for value in data.ticks) + look.px(_LABEL_GAP)
    box = room.adjusted(left, look.px(_HEAD), -look.px(6), -look.px(_FOOT))
    return Plane(box, data.first.toordinal(), data.last.toordinal() + 1, data.ticks[-1])


def spot_point(data: ChartData, spot: Spot, room: QtCore.QRectF, look: Look) -> QtCore.QPointF:
    """Where a spot is inside `room`."""
    if data.counts:
        return QtCore.QPointF(room.left(), room.top() + (spot.day + 0.5) * look.px(_COUNT_ROW))
    plane = plane_of(data, room, look)
    return QtCore.QPointF(plane.x(spot.day), plane.y(spot.value))


def paint_chart(
    painter: QtGui.QPainter, data: ChartData, room: QtCore.QRectF, look: Look, *, spot: Spot | None = None
) -> None:
    """Draw the chart into `room`; `spot` is marked."""
    painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
    if data.counts:
        _paint_counts(painter, data, room, look, spot)
        return
    plane = plane_of(data, room, look)
    _paint_grid(painter, data, plane, look)
    if data.missing and not data.dots:
        painter.setPen(look.token("ink-2"))
        painter.setFont(look.font(15, 400))
        painter.drawText(plane.box, int(_MIDDLE | QtCore.Qt.TextFlag.TextWordWrap), data.missing)
        return
    _paint_days(painter, data, plane, look)
    for bar in data.bars:
        _paint_bar(painter, bar, plane, look)
    _paint_line(painter, data, plane, look)
    if spot is not None:
        _paint_spot(painter, spot, plane, look)


def _paint_grid(painter: QtGui.QPainter, data: ChartData, plane: Plane, look: Look) -> None:
    if data.band is not None:
        low, high = data.band
        painter.fillRect(
            QtCore.QRectF(plane.box.left(), plane.y(high), plane.box.width(), plane.y(low) - plane.y(high)),
            look.token("soft"),
        )
    painter.setFont(look.font(_AXIS_TEXT, 400))
    height = look.px(20)
    for value in data.ticks:
        y = plane.y(value)
        painter.setPen(QtGui.QPen(look.token("line"), 1))
        painter.drawLine(QtCore.QPointF(plane.box.left(), y), QtCore.QPointF(plane.box.right(), y))
        painter.setPen(look.token("ink-3"))
        label = QtCore.QRectF(0, y - height / 2, plane.box.left() - look.px(_LABEL_GAP), height)
        painter.drawText(label, int(_RIGHT), _tick(value))


def _paint_days(painter: QtGui.QPainter, data: ChartData, plane: Plane, look: Look) -> None:
    """The words under the axis: as many as have room."""
    painter.setFont(look.font(_AXIS_TEXT, 400))
    painter.setPen(look.token("ink-3"))
    width = look.px(_LABEL_ROOM)
    for middle, words in _day_labels(data, plane, max(2, int(plane.box.width() // width))):
        left = min(max(plane.x(middle) - width / 2, 0), plane.box.right() + look.px(6) - width)
        flags = _MIDDLE
        if left == 0:
            flags = _LEFT
        elif left < plane.x(middle) - width / 2:
            flags = _RIGHT
        box = QtCore.QRectF(left, plane.box.bottom() + look.px(6), width, look.px(20))
        painter.drawText(box, int(flags), words)


def _day_labels(data: ChartData, plane: Plane, most: int) -> list[tuple[float, str]]:
    year = plane.last - plane.first > _YEAR_FROM_DAYS
    if data.bars:
        every = -(-len(data.bars) // most)
        chosen = list(range(len(data.bars) - 1, -1, -every))
        return [
            (
                (bar.first.toordinal() + bar.last.toordinal() + 1) / 2,
                "now" if bar.unfinished else axis_day(bar.first, year=year),
            )
            for bar in (data.bars[index] for index in chosen)
        ]
    days = int(plane.last - plane.first)
    steps = min(most, max(1, days)) - 1
    ordinals = {int(plane.first + (days - 1) * step / max(1, steps)) for step in range(steps + 1)}
    return [(one + 0.5, axis_day(date.fromordinal(one), year=year)) for one in sorted(ordinals)]


def _paint_bar(painter: QtGui.QPainter, bar: Bar, plane: Plane, look: Look) -> None:
    left, right = plane.x(bar.first.toordinal()), plane.x(bar.last.toordinal() + 1)
    width = max(1.5, min((right - left) * _BAR_SHARE, look.px(_WIDEST_BAR)))
    column = QtCore.QRectF((left + right - width) / 2, 0, width, 0)
    line = QtGui.QPen(look.token("accent"), 2 if width > look.px(8) else 1)
    if bar.whole:
        _block(painter, _between(column, plane, 0, bar.whole), QtGui.QPen(look.token("outline"), 1), None, look)
    if not bar.value and not bar.more and not bar.whole:
        dash = QtCore.QRectF(column.left(), plane.y(0) - look.px(3), width, look.px(3))
        painter.fillRect(dash, look.token("outline"))
        return
    face = look.token("soft" if bar.unfinished else "accent")
    if bar.more:
        _block(painter, _between(column, plane, bar.value, bar.value + bar.more), line, look.token("surface"), look)
    if bar.value:
        _block(painter, _between(column, plane, 0, bar.value), line, face, look)
    if bar.unfinished:
        painter.setPen(look.token("ink"))
        painter.setFont(look.font(_AXIS_TEXT, 600))
        over = QtCore.QRectF(left - 40, plane.y(bar.value + bar.more) - look.px(22), right - left + 80, look.px(20))
        painter.drawText(over, int(_MIDDLE), _tick(round(bar.value + bar.more)))


def _between(column: QtCore.QRectF, plane: Plane, low: float, high: float) -> QtCore.QRectF:
    return QtCore.QRectF(column.left(), plane.y(high), column.width(), plane.y(low) - plane.y(high))


def _block(painter: QtGui.QPainter, box: QtCore.QRectF, pen: QtGui.QPen, face: QtGui.QColor | None, look: Look) -> None:
    painter.setPen(pen)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush if face is None else face)
    half = pen.widthF() / 2
    inner = box.adjusted(half, half, -half, -half)
    radius = min(look.px(_RADIUS), inner.width() / 2, max(0.0, inner.height() / 2))
    painter.drawRoundedRect(inner, radius, radius)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)


def _paint_line(painter: QtGui.QPainter, data: ChartData, plane: Plane, look: Look) -> None:
    colour = look.token("accent" if data.squares else "rest")
    radius = look.px(7) / 2 if len(data.dots) <= _MANY_DOTS else look.px(5) / 2
    painter.setBrush(look.token("surface"))
    painter.setPen(QtGui.QPen(look.token("outline"), 1.5))
    for one in data.dots:
        painter.drawEllipse(plane.at(one.day, one.value), radius, radius)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    points = [plane.at(one.day, one.value) for one in data.line]
    if len(points) > 1:
        pen = QtGui.QPen(colour, look.px(2 if data.squares else 3))
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(QtGui.QPolygonF(points))
    painter.setPen(QtGui.QPen(look.token("surface"), 1.5))
    painter.setBrush(colour)
    if data.squares and len(points) <= _MANY_SQUARES:
        half = look.px(9) / 2
        for point in points:
            painter.drawRoundedRect(QtCore.QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half), 2, 2)
    elif points and not data.squares:
        painter.drawEllipse(points[-1], look.px(6), look.px(6))
    if data.best is not None:
        _paint_best(painter, plane.at(data.best.day, data.best.value), plane, look)


def _paint_best(painter: QtGui.QPainter, point: QtCore.QPointF, plane: Plane, look: Look) -> None:
    painter.setBrush(look.token("surface"))
    painter.setPen(QtGui.QPen(look.token("accent"), look.px(2.5)))
    painter.drawEllipse(point, look.px(7), look.px(7))
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    painter.setPen(look.token("ink"))
    painter.setFont(look.font(_AXIS_TEXT, 600))
    width = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(_BEST) + look.px(8)
    left = min(max(point.x() - width / 2, plane.box.left()), plane.box.right() - width)
    painter.drawText(QtCore.QRectF(left, point.y() - look.px(28), width, look.px(20)), int(_MIDDLE), _BEST)


def _paint_spot(painter: QtGui.QPainter, spot: Spot, plane: Plane, look: Look) -> None:
    point = QtCore.QPointF(plane.x(spot.day), plane.y(spot.value))
    painter.setPen(QtGui.QPen(look.token("outline"), 1, QtCore.Qt.PenStyle.DashLine))
    painter.drawLine(QtCore.QPointF(point.x(), plane.box.top()), QtCore.QPointF(point.x(), plane.box.bottom()))
    painter.setPen(QtGui.QPen(look.token("ink"), 2))
    painter.setBrush(look.token("surface"))
    painter.drawEllipse(point, look.px(5), look.px(5))
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)


def _paint_counts(painter: QtGui.QPainter, data: ChartData, room: QtCore.QRectF, look: Look, spot: Spot | None) -> None:
    most = max(one.times for one in data.counts)
    words = look.font(15, 400)
    wide = max(_width(words, [one.word for one in data.counts]), look.px(60)) + look.px(16)
    tail = look.px(72)
    for index, one in enumerate(data.counts):
        top = room.top() + index * look.px(_COUNT_ROW)
        row = QtCore.QRectF(room.left(), top, room.width(), look.px(_COUNT_ROW))
        painter.setFont(look.font(15, 600) if spot is not None and spot.day == index else words)
        painter.setPen(look.token("ink"))
        painter.drawText(row, int(_LEFT), one.word)
        length = max(look.px(6), (room.width() - wide - tail) * one.times / most)
        bar = QtCore.QRectF(room.left() + wide, top + look.px(8), length, look.px(_COUNT_ROW - 16))
        _block(painter, bar, QtGui.QPen(look.token("accent"), 1), look.token("accent"), look)
        painter.setPen(look.token("ink-2"))
        painter.drawText(
            QtCore.QRectF(bar.right() + look.px(10), top, tail, row.height()), int(_LEFT), f"{one.times:,}"
        )


def counts_height(data: ChartData, look: Look) -> int:
    """How high a chart of counts is."""
    return len(data.counts) * look.px(_COUNT_ROW)


def _width(font: QtGui.QFont, words: Sequence[str]) -> float:
    metrics = QtGui.QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in words), default=0.0)


def _tick(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) else f"{value:g}"
