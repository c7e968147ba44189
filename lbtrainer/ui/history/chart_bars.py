# SPDX-License-Identifier: GPL-3.0-or-later
"""The bars of a chart, with round corners and few strokes: those of QtCharts are square and an item each.

They lie in the chart's own scene, so that page, picture and paper show the same.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6 import QtCharts, QtCore, QtGui, QtWidgets

from lbtrainer.ui.history.chart_data import Bar, Count
from lbtrainer.ui.history.chart_look import Look

_ABOVE_GRID: Final = 3.5
"""QtCharts draws grid and axes at 2 and 3, lines and marks from 4 on."""
_SHARE: Final = 0.54
_LEAST_WIDTH: Final = 2
_MANY: Final = 20
_RADIUS: Final = 5
_RADIUS_SHARE: Final = 0.35
_DASH: Final = 3
_TEXT: Final = 13
_COUNT_TEXT: Final = 15
_GAP: Final = 10


class Bars:
    """Upright bars at 0, 1, 2 of the axis below: full, hollow while unfinished, a short dash where there was nothing.

    What is stacked on a bar (`Bar.more`) stands above it in outline.
    """

    def __init__(self, chart: QtCharts.QChart, look: Look, bars: tuple[Bar, ...]) -> None:
        """Build them; they take their places whenever the chart's area changes."""
        self._chart = chart
        self._look = look
        self._bars = bars
        width = 2.0 if len(bars) <= _MANY else 1.0
        self._inset = width / 2
        self._whole = _shape(chart, look.token("surface"), QtGui.QPen(look.token("accent"), width))
        self._now = _shape(chart, look.token("soft"), QtGui.QPen(look.token("accent"), width))
        self._full = _shape(chart, look.token("accent"))
        self._nothing = _shape(chart, look.token("outline"))
        self._words = [
            _words(chart, look, f"{round(bar.value + bar.more):,}", 600, "ink")
            for bar in bars
            if _tells(bar, len(bars))
        ]
        chart.plotAreaChanged.connect(self.place)

    def place(self) -> None:
        """Draw them where the axes have them now."""
        whole, now, full, nothing = (QtGui.QPainterPath() for _ in range(4))
        full.setFillRule(QtCore.Qt.FillRule.WindingFill)
        words = iter(self._words)
        for index, bar in enumerate(self._bars):
            box = self._box(index, bar.value + bar.more)
            radius = min(self._look.px(_RADIUS), box.width() * _RADIUS_SHARE, box.height() / 2)
            inner = box.adjusted(self._inset, self._inset, -self._inset, -self._inset)
            if bar.value + bar.more == 0:
                nothing.addRect(box.adjusted(0, -self._look.px(_DASH), 0, 0))
            elif bar.more:
                whole.addRoundedRect(inner, radius, radius)
            if bar.value:
                part = self._box(index, bar.value)
                if bar.unfinished:
                    now.addRoundedRect(part.adjusted(*_inset(self._inset)), radius, radius)
                else:
                    _add_full(full, part, radius, flat=bool(bar.more))
            if _tells(bar, len(self._bars)):
                _put(next(words), QtCore.QPointF(box.center().x(), box.top() - self._look.px(2)))
        for item, path in ((self._whole, whole), (self._now, now), (self._full, full), (self._nothing, nothing)):
            item.setPath(path)
            item.setVisible(not path.isEmpty())  # an SVG with an empty path cannot be read everywhere

    def _box(self, index: int, value: float) -> QtCore.QRectF:
        share = min(_SHARE, len(self._bars) / _MANY) / 2
        top = self._chart.mapToPosition(QtCore.QPointF(index - share, value))
        foot = self._chart.mapToPosition(QtCore.QPointF(index + share, 0))
        width = max(_LEAST_WIDTH, round(foot.x() - top.x()))  # whole pixels: all alike, and with sharp edges
        return QtCore.QRectF(round(top.x()), round(top.y()), width, round(foot.y()) - round(top.y()))


class CountBars:
    """Lying bars, the first of them highest, each with its word before it and its number behind it."""

    def __init__(self, chart: QtCharts.QChart, look: Look, counts: tuple[Count, ...]) -> None:
        """Build them; they take their places whenever the chart's area changes."""
        self._chart = chart
        self._look = look
        self._counts = counts
        self._full = _shape(chart, look.token("accent"))
        self._times = [_words(chart, look, f"{one.times:,}", 400, "ink-2", size=_COUNT_TEXT) for one in counts]
        self._names = [_words(chart, look, one.word, 400, "ink", size=_COUNT_TEXT) for one in counts]
        chart.plotAreaChanged.connect(self.place)

    def place(self) -> None:
        """Draw them where the axes have them now."""
        full = QtGui.QPainterPath()
        for index, one in enumerate(self._counts):
            row = len(self._counts) - 1 - index
            begin = self._chart.mapToPosition(QtCore.QPointF(0, row + _SHARE / 2))
            box = QtCore.QRectF(begin, self._chart.mapToPosition(QtCore.QPointF(one.times, row - _SHARE / 2)))
            radius = min(self._look.px(_RADIUS), box.width() / 2, box.height() / 2)
            full.addRoundedRect(box, radius, radius)
            name, times = self._names[index], self._times[index]
            gap = self._look.px(_GAP)
            name.setPos(box.left() - gap - name.boundingRect().width(), _beside(name, box))
            times.setPos(box.right() + gap, _beside(times, box))
        self._full.setPath(full)


def room_for_names(counts: tuple[Count, ...], look: Look) -> int:
    """Pixels that the words before lying bars need."""
    metrics = QtGui.QFontMetricsF(look.font(_COUNT_TEXT, 400))
    return math.ceil(max(metrics.horizontalAdvance(one.word) for one in counts)) + look.px(_GAP)


def _beside(words: QtWidgets.QGraphicsSimpleTextItem, bar: QtCore.QRectF) -> float:
    return bar.center().y() - words.boundingRect().height() / 2


def _tells(bar: Bar, beside: int) -> bool:
    """Whether its number stands on it: only the one that still grows, where bars are broad enough for words."""
    return bar.unfinished and bar.value + bar.more > 0 and beside <= _MANY


def _add_full(path: QtGui.QPainterPath, box: QtCore.QRectF, radius: float, *, flat: bool) -> None:
    """A full bar; `flat` above, where something stands on it."""
    round_ = min(radius, box.height() / 2)
    path.addRoundedRect(box, round_, round_)
    if flat:
        path.addRect(QtCore.QRectF(box.left(), box.top(), box.width(), box.height() / 2))


def _shape(chart: QtCharts.QChart, face: QtGui.QColor, edge: QtGui.QPen | None = None) -> QtWidgets.QGraphicsPathItem:
    item = QtWidgets.QGraphicsPathItem(chart)
    item.setBrush(face)
    item.setPen(QtGui.QPen(QtCore.Qt.PenStyle.NoPen) if edge is None else edge)
    item.setZValue(_ABOVE_GRID)
    return item


def _words(
    chart: QtCharts.QChart, look: Look, words: str, weight: int, ink: str, *, size: float = _TEXT
) -> QtWidgets.QGraphicsSimpleTextItem:
    item = QtWidgets.QGraphicsSimpleTextItem(words, chart)
    item.setFont(look.font(size, weight))
    item.setBrush(look.token(ink))
    item.setZValue(_ABOVE_GRID)
    return item


def _put(words: QtWidgets.QGraphicsSimpleTextItem, below: QtCore.QPointF) -> None:
    size = words.boundingRect()
    words.setPos(below.x() - size.width() / 2, below.y() - size.height())


def _inset(by: float) -> tuple[float, float, float, float]:
    return by, by, -by, -by
