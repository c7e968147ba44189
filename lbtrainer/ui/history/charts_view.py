# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of the history: minutes, kept days, pain, an exercise, and where it hurt, over one period."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.grain import grain_of_bars, week_of
from lbtrainer.domain.stats import PainWhen, adherence, kept_by_piece, spans
from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.trends import Trends
from lbtrainer.ui.exercises.exercise_words import name_of
from lbtrainer.ui.history.chart_card import ChartCard
from lbtrainer.ui.history.chart_data import (
    Measure,
    aches_chart,
    exercise_chart,
    kept_chart,
    measures,
    minutes_chart,
    pain_chart,
)
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.part_scroll import PartScroll
from lbtrainer.ui.widgets.segmented import Segmented

PERIODS: Final = (("28", "4 weeks"), ("84", "12 weeks"), ("364", "Year"), ("", "All time"))
_USUAL: Final = "84"
_WHEN: Final = ((PainWhen.MORNING.value, "Morning"), (PainWhen.BEFORE.value, "Before"), (PainWhen.AFTER.value, "After"))
_AIMED: Final = frozenset({("hold", "s"), ("reps", "reps")})
_LATELY: Final = timedelta(days=84)


class ChartsView(QtWidgets.QWidget):
    """One period above, the cards below in two columns, one on a narrow page.

    Signals:
        save_requested: The ChartData whose picture is wanted in a file.
    """

    save_requested = QtCore.Signal(object)

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        """Build it without reading."""
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._narrow: bool | None = None
        self.period = Segmented(theme, PERIODS, "Period", value=_USUAL)
        self.minutes, self.pain, self.exercise, self.kept, self.aches = (ChartCard(theme) for _ in range(5))
        self.when = Segmented(theme, _WHEN, "When it was asked", value=PainWhen.MORNING.value)
        self.which = DropDown(theme, [], "Exercise")
        self.measure = DropDown(theme, [], "Measure")
        for field in (self.which, self.measure):
            field.setSizeAdjustPolicy(QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.pain.choices.addWidget(self.when)
        self.exercise.choices.addWidget(self.which)
        self.exercise.choices.addWidget(self.measure)
        self._lay_out()
        self.period.chosen.connect(lambda _: self.refresh())
        self.when.chosen.connect(lambda _: self._show_pain(*self._days()))
        self.which.chosen.connect(lambda _: self._show_exercise(*self._days()))
        self.measure.chosen.connect(lambda _: self._show_exercise(*self._days()))
        self._drawing = QtCore.QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        for card in self.cards:
            card.canvas.undrawn.connect(self._drawing.start)
            card.save_requested.connect(lambda card=card: self.save_requested.emit(card.data))
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def cards(self) -> tuple[ChartCard, ...]:
        """Every card, in the order of the page."""
        return self.minutes, self.pain, self.exercise, self.kept, self.aches

    def refresh(self) -> None:
        """Read everything anew. Raises EnvironmentProblem as the history does."""
        first, last = self._days()
        trends = Trends(self._training.database)
        self.minutes.show_data(minutes_chart(spans(trends.days(first, last), first, last), last))
        self._show_kept(trends, first, last)
        self._offer_exercises(trends, first)
        self._show_pain(first, last)
        self._show_exercise(first, last)
        self.aches.show_data(aches_chart(trends.aches(first, last), first, last))

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether the cards stand below each other, in the order of the page."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._columns.setDirection(columns(narrow))
        right = () if narrow else (self.pain, self.kept)
        for column, cards in ((self._left, [one for one in self.cards if one not in right]), (self._right, right)):
            for place, card in enumerate(cards):
                column.insertWidget(place, card)

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self._drawing.stop()

    def _draw_next(self) -> None:
        """One chart at a time: all five together would hold the window up."""
        if not any(card.canvas.draw() for card in self.cards):
            self._drawing.stop()

    def _days(self) -> tuple[date, date]:
        today = self._training.now().date()
        if self.period.value:
            return week_of(today - timedelta(days=int(self.period.value) - 7)), today
        first = Trends(self._training.database).first_day()
        return min(first or today, today - timedelta(days=28)), today

    def _show_kept(self, trends: Trends, first: date, last: date) -> None:
        planned = [(one.day, one.state) for one in trends.planned(first, last)]
        whole = adherence(planned, last)
        self.kept.setVisible(bool(whole.planned))
        if not whole.planned:
            return
        begin = planned[0][0]
        grain = grain_of_bars(begin, last)
        self.kept.show_data(kept_chart(kept_by_piece(planned, grain, begin, last), whole, grain))

    def _show_pain(self, first: date, last: date) -> None:
        when = PainWhen(self.when.value or PainWhen.MORNING.value)
        answers = Trends(self._training.database).pain(when, first, last)
        self.pain.show_data(pain_chart(when, answers, first, last))

    def _offer_exercises(self, trends: Trends, first: date) -> None:
        chosen = self.which.value
        found = trends.exercises(since=first)
        self.which.clear()
        for id_, name in sorted(
            ((id_, name_of(self._training.library.exercises, id_)) for id_ in found), key=lambda one: one[1]
        ):
            self.which.addItem(name, id_)
        self.which.set_value(chosen if chosen in found else self._telling(trends, found))

    def _telling(self, trends: Trends, found: list[str]) -> str:
        """The exercise to begin with: the most done one with a load, else the most done one."""
        today = self._training.now().date()
        totals = [one for one in trends.exercise_totals(today - _LATELY, today) if one.exercise in found]
        loaded = [one.exercise for one in totals if one.best_load_kg]
        return next(iter([*loaded, *(one.exercise for one in totals), *found]), "")

    def _show_exercise(self, first: date, last: date) -> None:
        exercise = self.which.value
        trends = Trends(self._training.database)
        days = trends.exercise(exercise, first, last) if exercise else []
        offered = [one for one in measures(WeightUnit(self._training.settings.units)) if any(map(one.of, days))]
        measure = self._offer_measures(offered)
        aimed = trends.aimed_at(exercise) if exercise else None
        fits = aimed is not None and aimed.low < aimed.high and (measure.key, aimed.unit) in _AIMED
        band = (float(aimed.low), float(aimed.high)) if aimed is not None and fits else None
        self.exercise.setVisible(bool(exercise))
        chart = exercise_chart(self.which.currentText(), measure, days, band, (first, last))
        self.exercise.show_data(chart, titled=False)

    def _offer_measures(self, offered: list[Measure]) -> Measure:
        chosen = self.measure.value
        every = offered or [measures(WeightUnit(self._training.settings.units))[2]]
        self.measure.clear()
        for one in every:
            self.measure.addItem(one.word, one.key)
        found = next((one for one in every if one.key == chosen), every[0])
        self.measure.set_value(found.key)
        return found

    def _lay_out(self) -> None:
        self._left, self._right = QtWidgets.QVBoxLayout(), QtWidgets.QVBoxLayout()
        for card in self.cards:
            card.setSizePolicy(QtWidgets.QSizePolicy.Policy.Ignored, QtWidgets.QSizePolicy.Policy.Preferred)
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._columns = QtWidgets.QBoxLayout(columns(narrow=False))
        self.set_narrow(narrow=False)
        self._columns.addLayout(self._left, 1)
        self._columns.addLayout(self._right, 1)
        inner = QtWidgets.QWidget()
        self._inner = QtWidgets.QVBoxLayout(inner)
        self._inner.addLayout(self._columns)
        self._inner.addStretch(1)
        self._scroll = PartScroll(inner)
        self._outer = QtWidgets.QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self.period, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self._outer.addWidget(self._scroll, 1)

    def _restyle(self) -> None:
        px = self._theme.px
        self._outer.setSpacing(px(16))
        self._inner.setContentsMargins(0, 0, px(6), px(16))
        for box in (self._columns, self._left, self._right):
            box.setSpacing(px(16))
