# SPDX-License-Identifier: GPL-3.0-or-later
"""A month with what was done and what is planned: the calendar's large one, and the small one of the overview."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.program_days import State
from lbtrainer.domain.stats import DayTotal, PainWhen
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.trends import Trends
from lbtrainer.ui.date_words import month_words
from lbtrainer.ui.history.chart_key import ChartKey
from lbtrainer.ui.history.month_grid import DayFacts, MonthGrid, moved
from lbtrainer.ui.history.planned_entries import Planned, planned_between
from lbtrainer.ui.widgets.buttons import IconButton, QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text

_KEY: Final = (("short-bar", "session"), ("dot", "walk"), ("outline", "planned"), ("today", "today"))
_BRIEF_EDGE: Final = 32


class MonthCard(Card):
    """A month of the calendar; a `brief` one is for the side of a page.

    Attributes:
        grid: Its days.
        before, after: To the months beside it.
        today: Back to today; the brief one has Home for that.

    Signals:
        day_chosen: The day that a person came to; it shows already.
    """

    day_chosen = QtCore.Signal(object)

    def __init__(self, theme: Theme, training: Training, *, brief: bool = False) -> None:
        """Build it without reading."""
        super().__init__(theme, side=brief)
        self._training = training
        self.grid = MonthGrid(theme, training.now().date(), brief=brief)
        self._month = Text("", "row" if brief else "section", wraps=False)
        edge = _BRIEF_EDGE if brief else 44
        self.before = IconButton(theme, "chevron-left", "The month before", key="Page Up", edge=edge)
        self.after = IconButton(theme, "chevron-right", "The month after", key="Page Down", edge=edge)
        self.today = QuietButton(theme, "Today", size=Size.SMALL)
        key = ChartKey(theme, self)
        key.show_marks(_KEY)
        self.body.addLayout(self._brief_head() if brief else self._head())
        self.body.addWidget(self.grid, 0 if brief else 1)
        self.body.addWidget(key, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.grid.day_chosen.connect(self._come_to)
        self.before.clicked.connect(lambda: self._come_to(moved(self.grid.day, -1)))
        self.after.clicked.connect(lambda: self._come_to(moved(self.grid.day, 1)))
        self.today.clicked.connect(lambda: self._come_to(training.now().date()))

    def show_day(self, day: date) -> None:
        """Choose a day, and show its month, read anew. Raises EnvironmentProblem as the history does."""
        first = day.replace(day=1)
        facts = _facts(self._training, first, moved(first, 1) - timedelta(days=1))
        self.grid.show_month(day, self._training.now().date(), facts)
        self._month.setText(month_words(day))

    def _come_to(self, day: date) -> None:
        self.show_day(day)
        self.day_chosen.emit(day)

    def _head(self) -> FlowLayout:
        head = FlowLayout(gap_px=self._theme.px(12))
        for part in (self.before, self.after, self._month, self.today):
            head.addWidget(part)
        self._month.setContentsMargins(self._theme.px(4), 0, self._theme.px(4), 0)
        return head

    def _brief_head(self) -> QtWidgets.QHBoxLayout:
        head = QtWidgets.QHBoxLayout()
        self._month.setContentsMargins(self._theme.px(2), 0, 0, 0)  # the J of June begins left of its place
        head.addWidget(self._month, 1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        self.today.setParent(self)
        self.today.hide()
        return head


def _facts(training: Training, first: date, last: date) -> dict[date, DayFacts]:
    trends = Trends(training.database)
    facts = {one.day: DayFacts(one) for one in trends.days(first, last)}
    for when in PainWhen:
        for one in trends.pain(when, first, last):
            present = facts.get(one.day, DayFacts(DayTotal(one.day)))
            facts[one.day] = present._replace(worst=max(one.worst, present.worst or 0))
    for planned in planned_between(training, first, last):
        if not planned.extra:
            present = facts.get(planned.day, DayFacts(DayTotal(planned.day)))
            facts[planned.day] = _with_planned(present, planned)
    return facts


def _with_planned(facts: DayFacts, one: Planned) -> DayFacts:
    if one.is_open:
        return facts._replace(planned=facts.planned + 1, arrived=facts.arrived + (one.came_from is not None))
    if one.state is State.MOVED:
        return facts._replace(left=facts.left + 1)
    return facts._replace(skipped=facts.skipped + 1)
