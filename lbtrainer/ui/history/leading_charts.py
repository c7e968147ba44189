# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts that say most: minutes, pain and an exercise, over one period; the overview and the page of charts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.grain import week_of
from lbtrainer.domain.stats import PainWhen, spans
from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.trends import Trends
from lbtrainer.ui.exercises.exercise_words import name_of
from lbtrainer.ui.history.chart_card import ChartCard
from lbtrainer.ui.history.chart_data import Measure, exercise_chart, measures, pain_chart
from lbtrainer.ui.history.week_charts import minutes_chart, sessions_chart
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.segmented import Segmented
from lbtrainer.ui.widgets.tab_order import tab_through

PERIODS: Final = (("28", "4 weeks"), ("84", "12 weeks"), ("364", "Year"), ("", "All time"))
_USUAL: Final = "84"
_AIMED: Final = frozenset({("hold", "s"), ("reps", "reps")})
_LATELY: Final = timedelta(days=84)


def period_choice(theme: Theme) -> Segmented:
    """How long a time charts show; one choice for all of them."""
    return Segmented(theme, PERIODS, "Period", value=_USUAL)


class LeadingCharts(QtWidgets.QWidget):
    """Reads and draws the cards; where they stand is the subclass's matter.

    Attributes:
        period: The time that they show.
        minutes, pain, exercise: The cards.
        which, measure: What the card of an exercise shows.

    Signals:
        save_requested: The ChartData whose picture is wanted in a file.
    """

    save_requested = QtCore.Signal(object)

    def __init__(self, theme: Theme, training: Training, period: Segmented, *, brief: bool = False) -> None:
        """Build it without reading; `brief` cards share the height that there is."""
        super().__init__()
        self._theme = theme
        self._training = training
        self.period = period
        self.minutes, self.pain, self.exercise = (ChartCard(theme, brief=brief) for _ in range(3))
        self.which = DropDown(theme, [], "Exercise")
        self.measure = DropDown(theme, [], "Measure")
        for field in (self.which, self.measure):
            field.setSizeAdjustPolicy(QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToContents)
            self.exercise.choices.addWidget(field)
            field.chosen.connect(lambda _: self._show_exercise(*self._days()))
        tab_through(self.exercise)
        self._drawing = QtCore.QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        self._tie(self.minutes, self.pain, self.exercise)

    @property
    def cards(self) -> tuple[ChartCard, ...]:
        """Every card, in the order of the page."""
        return self.minutes, self.pain, self.exercise

    def refresh(self) -> None:
        """Read everything anew. Raises EnvironmentProblem as the history does."""
        first, last = self._days()
        trends = Trends(self._training.database)
        self._show_weeks(first, last)
        self._offer_exercises(trends, first)
        self._show_pain(first, last)
        self._show_exercise(first, last)

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self._drawing.stop()

    @property
    def when(self) -> PainWhen:
        """Of which question the answers show."""
        return PainWhen.MORNING

    @property
    def counts_sessions(self) -> bool:
        """Whether the first card has sessions a week, not minutes."""
        return False

    def _tie(self, *cards: ChartCard) -> None:
        for card in cards:
            card.canvas.undrawn.connect(self._drawing.start)
            card.save_requested.connect(lambda card=card: self.save_requested.emit(card.data))

    def _draw_next(self) -> None:
        """One chart at a time: all together would hold the window up."""
        if not any(card.canvas.draw() for card in self.cards):
            self._drawing.stop()

    def _days(self) -> tuple[date, date]:
        today = self._training.now().date()
        if self.period.value:
            return week_of(today - timedelta(days=int(self.period.value) - 7)), today
        first = Trends(self._training.database).first_day()
        return min(first or today, today - timedelta(days=28)), today

    def _show_weeks(self, first: date, last: date) -> None:
        weeks = spans(Trends(self._training.database).days(first, last), first, last)
        self.minutes.show_data((sessions_chart if self.counts_sessions else minutes_chart)(weeks, last))

    def _show_pain(self, first: date, last: date) -> None:
        answers = Trends(self._training.database).pain(self.when, first, last)
        self.pain.show_data(pain_chart(self.when, answers, first, last))

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
