# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person sees in a chart: every value where it belongs, in its colour, and few enough marks to read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6 import QtCharts, QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import Place
from lbtrainer.domain.stats import Adherence, ExerciseDay, PainDay, PainWhen, Span, spans
from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.theme import Choice
from lbtrainer.ui.history.chart_data import (
    ChartData,
    aches_chart,
    exercise_chart,
    kept_chart,
    measures,
    pain_chart,
)
from lbtrainer.ui.history.chart_plot import ChartPlot
from lbtrainer.ui.history.week_charts import minutes_chart
from tests.helpers.look import theme_for

MONDAY = date(2026, 6, 1)
SIZE = QtCore.QSizeF(480, 208)
OVER = date(2030, 1, 1)


def minutes(*values: float, walked: int = 0, today: date = OVER) -> ChartData:
    weeks = [MONDAY + timedelta(days=7 * number) for number in range(len(values))]
    return minutes_chart(
        [Span(day, day + timedelta(days=6), one, 1, walked) for day, one in zip(weeks, values, strict=True)], today
    )


def loads(*values: float) -> ChartData:
    days = [ExerciseDay("rdl", MONDAY + timedelta(days=n), "", best_load_kg=one) for n, one in enumerate(values)]
    period = MONDAY, MONDAY + timedelta(days=max(28, len(values)))
    return exercise_chart("RDL", measures(WeightUnit.KG)[0], days, (10, 15), period)


def mornings(*values: int) -> ChartData:
    days = [PainDay(MONDAY + timedelta(days=n), PainWhen.MORNING, 1, one, one) for n, one in enumerate(values)]
    return pain_chart(PainWhen.MORNING, days, MONDAY, MONDAY + timedelta(days=max(28, len(values))))


def aches() -> ChartData:
    return aches_chart([(Place.BACK, 8), (Place.BELOW_KNEE, 3)], MONDAY, MONDAY + timedelta(days=28))


class Seen:
    """A chart as a picture."""

    def __init__(self, data: ChartData, choice: Choice) -> None:
        app = QtWidgets.QApplication.instance()
        assert isinstance(app, QtWidgets.QApplication)
        self.theme = theme_for(app, choice)
        self.plot = ChartPlot(data, self.theme)
        self.scene = QtWidgets.QGraphicsScene()
        self.scene.addItem(self.plot)
        self.plot.resize(SIZE)
        self.data = data
        self._picture = QtGui.QImage(SIZE.toSize(), QtGui.QImage.Format.Format_RGB32)
        painter = QtGui.QPainter(self._picture)
        self.scene.render(painter, QtCore.QRectF(QtCore.QPointF(0, 0), SIZE), self.plot.rect())
        painter.end()

    def colour(self, x: float, y: float) -> str:
        """Which token is seen at a place, given as the chart's axes count; else the colour."""
        found = self._picture.pixelColor(self.plot.mapToPosition(QtCore.QPointF(x, y)).toPoint()).name()
        tokens = ("accent", "soft", "surface", "outline", "rest", "ink")
        return next((one for one in tokens if self.theme.token(one).name() == found), found)


@pytest.fixture(params=[Choice.LIGHT, Choice.DARK])
def see(request: pytest.FixtureRequest, qapp: QtWidgets.QApplication):
    return lambda data: Seen(data, request.param)


class TestBars:
    def test_tell_sessions_walks_the_present_week_and_an_empty_one_apart(self, see):
        seen = see(minutes(100, 0, 40, today=MONDAY + timedelta(days=16)))
        assert seen.colour(0, 50) == "accent"
        assert seen.colour(0, 104) == "surface"
        assert seen.colour(1, 0.5) == "outline"
        assert seen.colour(2, 20) == "soft"
        walked = see(minutes(60, 60, walked=40))
        assert (walked.colour(1, 30), walked.colour(1, 80)) == ("accent", "surface")

    def test_show_what_was_planned_above_what_was_kept(self, see):
        seen = see(
            kept_chart([(MONDAY, Adherence(1, 3)), (MONDAY + timedelta(days=7), Adherence(3, 3))], Adherence(4, 6))
        )
        assert [seen.colour(0, at) for at in (0.5, 2.5)] == ["accent", "surface"]
        assert [seen.colour(1, at) for at in (0.5, 2.5)] == ["accent", "accent"]

    def test_the_one_that_still_grows_has_its_number_on_it(self, see):
        seen = see(minutes(100, 30, walked=10, today=MONDAY + timedelta(days=9)))
        [number] = [one for one in seen.scene.items() if isinstance(one, QtWidgets.QGraphicsSimpleTextItem)]
        top = seen.plot.mapToPosition(QtCore.QPointF(1, 40))
        assert number.text() == "40"
        assert number.sceneBoundingRect().bottom() <= top.y()
        assert abs(number.sceneBoundingRect().center().x() - top.x()) <= 1

    def test_of_many_years_are_no_more_than_can_be_seen_and_cost_no_more_to_draw(self, see):
        first = date(1970, 1, 1)
        seen = see(minutes_chart(spans([], first, OVER), OVER))
        assert len(seen.data.bars) == 61
        few = see(minutes(1, 2, 3))
        assert len(seen.scene.items()) <= len(few.scene.items()) + 10

    def test_of_a_few_weeks_are_no_blocks(self, see):
        seen = see(minutes(100, 100))
        assert seen.colour(0.25, 50) == "surface"


class TestDays:
    @pytest.mark.parametrize("pain", [0, 10])
    def test_at_the_ends_of_the_scale_are_seen_whole(self, see, pain):
        seen = see(mornings(pain, pain, pain))
        at = MONDAY.toordinal() + 2
        around = seen.plot.place_of(seen.data.spots[2])
        for x, y in ((0, 3), (0, -3), (3, 0), (-2, 2)):
            near = seen.plot.mapToValue(around + QtCore.QPointF(x, y))
            assert seen.colour(near.x(), near.y()) == "rest"
        assert seen.colour(at, 5) == "surface"

    def test_one_alone_is_seen_with_its_best_in_the_range_aimed_at(self, see):
        seen = see(loads(20))
        assert seen.colour(MONDAY.toordinal(), 20) == "surface"
        assert seen.colour(MONDAY.toordinal() + 14, 12) == "soft"

    def test_over_a_long_time_are_a_line_without_marks(self, see):
        few, many = see(loads(*[20.0] * 20, 30.0)), see(loads(*[20.0] * 200, 30.0))
        assert squares(few) == 21
        assert squares(many) == 0
        assert many.colour(MONDAY.toordinal() + 100, 20) == "accent"


def squares(seen: Seen) -> int:
    rectangle = QtCharts.QScatterSeries.MarkerShape.MarkerShapeRectangle
    scattered = [one for one in seen.plot.series() if isinstance(one, QtCharts.QScatterSeries)]
    return sum(one.count() for one in scattered if one.markerShape() is rectangle)


@pytest.mark.parametrize("data", [minutes(30, 0, 90), loads(20, 30, 25), mornings(3, 0, 7), aches()])
def test_every_value_is_where_the_pointer_finds_it_and_can_be_marked(see, data):
    seen = see(data)
    for spot in data.spots:
        assert seen.plot.nearest(seen.plot.place_of(spot)) == spot
        seen.plot.mark(spot)
        assert seen.plot.rect().contains(seen.plot.place_of(spot))


@pytest.mark.parametrize("highest", [0.0, 1.0, 3.0, 7.0, 27.5, 45.0, 99.0, 101.0, 185.0, 1234.0, 1e6])
def test_grid_lines_are_few_round_and_hold_everything(see, highest):
    seen = see(minutes(highest))
    (axis,) = seen.plot.axes(QtCore.Qt.Orientation.Vertical)
    steps = axis.max() / axis.tickInterval()
    assert axis.max() >= highest
    assert 2 <= steps <= 6
    assert axis.tickInterval() == int(axis.tickInterval())
