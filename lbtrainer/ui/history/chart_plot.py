# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart as QtCharts draws it, in our colours: page, PNG, SVG and the sheet of the report show the same one.

Importing this loads QtCharts, 30 ms: only where something is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6 import QtCharts, QtCore, QtGui, QtWidgets

from lbtrainer.domain.grain import Grain, grain_of_bars
from lbtrainer.domain.stats import Point
from lbtrainer.ui.date_words import axis_day
from lbtrainer.ui.history.chart_bars import Bars, CountBars, room_for_names
from lbtrainer.ui.history.chart_data import ChartData, Spot
from lbtrainer.ui.history.chart_look import Look

_AXIS_TEXT: Final = 13
_HEAD: Final = 26
_BARE_HEAD: Final = 10
_END: Final = 34
_MANY_BARS: Final = 20
_TICKS: Final = 5
_LEAST_TOP: Final = 3.0
_SMALL_TOP: Final = 10.0
_DAY_LABELS: Final = 4
_BAR_LABELS: Final = 5
_EDGE: Final = 0.08
_LOW_TICKS: Final = 3
_LOW_EDGE: Final = 0.12
_LEAST_EDGE: Final = 0.05
_YEAR_FROM_DAYS: Final = 400
_MANY_DOTS: Final = 120
_MANY_SQUARES: Final = 40
_COUNT_ROOM: Final = 1.3
_BELOW: Final = QtCore.Qt.AlignmentFlag.AlignBottom
_LEFT: Final = QtCore.Qt.AlignmentFlag.AlignLeft


class ChartPlot(QtCharts.QChart):
    """One chart. Bars stand at 0, 1, 2 of the axis below, days at their ordinals; counts lie, words at their left."""

    def __init__(self, data: ChartData, look: Look, *, for_pointer: bool = True, low: bool = False) -> None:
        """Build it.

        Args:
            data: What it shows.
            look: What it is drawn with.
            for_pointer: Whether room is left above for the words of a value that the pointer comes to.
            low: Whether it is so low that few words fit beside it.
        """
        super().__init__()
        self._data = data
        self._look = look
        self._for_pointer = for_pointer
        self._low = low
        self._top = 0.0
        self.setBackgroundBrush(look.token("surface"))
        self.setBackgroundRoundness(0)
        right = _END if len(data.bars) > _MANY_BARS else _END // 2  # half the word below the last bar
        self.setMargins(
            QtCore.QMargins(0, 0 if data.counts else look.px(_HEAD if for_pointer else _BARE_HEAD), look.px(right), 0)
        )
        self.layout().setContentsMargins(0, 0, 0, 0)
        self.legend().hide()
        self.setLocalizeNumbers(True)  # 1,500
        self.setLocale(QtCore.QLocale(QtCore.QLocale.Language.English, QtCore.QLocale.Country.UnitedStates))
        if data.counts:
            self._show_counts()
        elif data.bars:
            self._show_bars()
        else:
            self._show_days()
        self._rule = self._line((), QtGui.QPen(look.token("outline"), 1, QtCore.Qt.PenStyle.DashLine))
        self._ring = self._scatter((), 10, "surface", self._pen("ink", 2))
        self.mark(None)

    def nearest(self, place: QtCore.QPointF) -> Spot:
        """The spot that a place in the chart is nearest to: along the days, or along the lines of counts."""
        at, lie = self.mapToValue(place), bool(self._data.counts)
        return min(self._data.spots, key=lambda one: abs(one.y - at.y()) if lie else abs(one.x - at.x()))

    def place_of(self, spot: Spot) -> QtCore.QPointF:
        """Where a spot is in the chart."""
        return self.mapToPosition(QtCore.QPointF(spot.x, spot.y))

    def mark(self, spot: Spot | None) -> None:
        """Mark a spot, or none."""
        self._ring.setVisible(spot is not None)
        self._rule.setVisible(spot is not None and not self._data.counts)
        if spot is not None:
            self._ring.replace([QtCore.QPointF(spot.x, spot.y)])
            self._rule.replace([QtCore.QPointF(spot.x, 0), QtCore.QPointF(spot.x, self._top)])

    def _show_bars(self) -> None:
        bars = self._data.bars
        self._lay_axes((-0.5, len(bars) - 0.5), self._bar_labels(), edge=0.0)
        self._marks: Bars | CountBars = Bars(self, self._look, bars)

    def _show_days(self) -> None:
        data, first, last = self._data, self._data.first.toordinal(), self._data.last.toordinal()
        self._lay_axes((first, last), self._day_labels(), edge=_EDGE if self._for_pointer else _LOW_EDGE)
        if data.band is not None:
            self._band(*data.band)
        many = len(data.dots) > _MANY_DOTS
        self._scatter(data.dots, 5 if many else 8, "surface", self._pen("outline", 1.5))
        colour, width = ("accent", 2) if data.squares else ("rest", 3)
        self._line(data.line, self._pen(colour, self._look.px(width)))
        around = self._pen("surface", 1.5)
        if not data.squares:
            self._scatter(data.line[-1:], 13, colour, around)
        elif len(data.line) <= _MANY_SQUARES:
            squares = self._scatter(data.line, 10, colour, around)
            squares.setMarkerShape(QtCharts.QScatterSeries.MarkerShape.MarkerShapeRectangle)
        if data.best is not None:
            best = self._scatter([data.best], 14, "surface", self._pen("accent", self._look.px(2.5)))
            best.setPointLabelsFont(self._look.font(_AXIS_TEXT, 600))
            best.setPointLabelsColor(self._look.token("ink"))
            best.setPointLabelsFormat("best")
            best.setPointLabelsClipping(False)
            best.setPointLabelsVisible(True)

    def _show_counts(self) -> None:
        counts = self._data.counts
        ends = ((0, self._data.top * _COUNT_ROOM, _BELOW), (-0.5, len(counts) - 0.5, _LEFT))
        for low, high, side in ends:
            axis = QtCharts.QValueAxis(self)
            axis.setRange(low, high)
            self.addAxis(axis, side)
            axis.hide()
        margins = self.margins()
        margins.setLeft(room_for_names(counts, self._look))
        self.setMargins(margins)
        self._marks = CountBars(self, self._look, counts)

    def _lay_axes(self, ends: tuple[float, float], labels: Iterable[tuple[float, str]], *, edge: float) -> None:
        """`edge` is the share of the axes that stays free at their ends, so that no mark is cut there."""
        below, left = QtCharts.QCategoryAxis(self), QtCharts.QValueAxis(self)
        below.setLabelsPosition(QtCharts.QCategoryAxis.AxisLabelsPosition.AxisLabelsPositionOnValue)
        spare = max(1.0, ends[1] - ends[0]) * edge / 2
        below.setRange(ends[0] - spare, ends[1] + spare)
        for at, words in labels:
            below.append(words, at)
        reach, ticks = max(self._data.top, _LEAST_TOP), _LOW_TICKS if self._low else _TICKS
        left.setRange(0, reach)
        left.setTickCount(ticks)
        if reach > _SMALL_TOP or reach % (ticks - 1):  # a small one that divides evenly is nice as it is
            left.applyNiceNumbers()
        self._top = left.max()
        left.setTickInterval(self._top / (left.tickCount() - 1))
        left.setTickType(QtCharts.QValueAxis.TickType.TicksDynamic)
        left.setRange(-self._top * edge, self._top * (1 + max(edge, _LEAST_EDGE)))
        left.setLabelFormat("%.0f")
        self.addAxis(below, _BELOW)
        self.addAxis(left, _LEFT)
        self._dress(below)
        self._dress(left)
        left.setGridLinePen(self._pen("line", 1))
        left.setGridLineVisible(True)

    def _dress(self, axis: QtCharts.QAbstractAxis, *, size: float = _AXIS_TEXT, ink: str = "ink-3") -> None:
        axis.setLabelsFont(self._look.font(size, 400))
        axis.setLabelsColor(self._look.token(ink))
        axis.setTruncateLabels(False)
        axis.setLineVisible(False)
        axis.setGridLineVisible(False)

    def _bar_labels(self) -> Iterable[tuple[float, str]]:
        bars = self._data.bars
        for at in sorted(range(len(bars) - 1, -1, -len(bars) // _BAR_LABELS)):
            yield at, "now" if bars[at].unfinished else self._word(bars[at].first)

    def _day_labels(self) -> Iterable[tuple[float, str]]:
        first, days = self._data.first.toordinal(), (self._data.last - self._data.first).days
        for at in sorted({first + days * step // _DAY_LABELS for step in range(_DAY_LABELS + 1)}):
            yield at, self._word(date.fromordinal(at))

    def _word(self, day: date) -> str:
        grain = grain_of_bars(self._data.first, self._data.last)
        long = (self._data.last - self._data.first).days > _YEAR_FROM_DAYS
        return axis_day(day, Grain.MONTH if long and grain is Grain.WEEK else grain)

    def _add(self, series: QtCharts.QAbstractSeries) -> None:
        self.addSeries(series)
        for axis in self.axes():
            series.attachAxis(axis)

    def _line(self, points: Iterable[Point], pen: QtGui.QPen) -> QtCharts.QLineSeries:
        line = QtCharts.QLineSeries(self)
        line.setPen(pen)
        line.replace(_places(points))
        self._add(line)
        return line

    def _scatter(self, points: Iterable[Point], size: float, face: str, edge: QtGui.QPen) -> QtCharts.QScatterSeries:
        marks = QtCharts.QScatterSeries(self)
        marks.setMarkerSize(self._look.px(size))
        marks.setBrush(self._look.token(face))
        marks.setPen(edge)
        marks.replace(_places(points))
        self._add(marks)
        return marks

    def _band(self, low: float, high: float) -> None:
        ends = self._data.first.toordinal(), self._data.last.toordinal()
        edges = [QtCharts.QLineSeries(self) for _ in ends]
        for edge, value in zip(edges, (high, low), strict=True):
            edge.replace([QtCore.QPointF(at, value) for at in ends])
        band = QtCharts.QAreaSeries(*edges)
        band.setBrush(self._look.token("soft"))
        band.setPen(self._pen("soft", 0))
        self._add(band)

    def _pen(self, token: str, width: float) -> QtGui.QPen:
        pen = QtGui.QPen(self._look.token(token), width)
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        return pen


def view_in(parent: QtWidgets.QWidget) -> QtCharts.QChartView:
    """An empty view that fills `parent` and leaves it pointer, wheel and keys."""
    view = QtCharts.QChartView(parent)
    view.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
    view.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
    view.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
    view.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    view.setGeometry(parent.rect())
    view.show()
    return view


def _places(points: Iterable[Point]) -> list[QtCore.QPointF]:
    return [QtCore.QPointF(one.day.toordinal(), one.value) for one in points]
