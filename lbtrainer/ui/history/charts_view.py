# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of the history: minutes or sessions, kept days, pain, an exercise, and where it hurt, over one period."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6 import QtWidgets

from lbtrainer.domain.grain import grain_of_bars
from lbtrainer.domain.stats import PainWhen, adherence, kept_by_piece
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.trends import Trends
from lbtrainer.ui.history.chart_card import ChartCard
from lbtrainer.ui.history.chart_data import aches_chart, kept_chart
from lbtrainer.ui.history.leading_charts import LeadingCharts
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.part_scroll import PartScroll
from lbtrainer.ui.widgets.segmented import Segmented
from lbtrainer.ui.widgets.tab_order import tab_through

_MINUTES, _SESSIONS = "minutes", "sessions"
_HOW_MUCH: Final = ((_MINUTES, "Minutes"), (_SESSIONS, "Sessions"))
_WHEN: Final = ((PainWhen.MORNING.value, "Morning"), (PainWhen.BEFORE.value, "Before"), (PainWhen.AFTER.value, "After"))


class ChartsView(LeadingCharts):
    """The cards in two columns, one on a narrow page.

    Attributes:
        much: Whether the first card shows minutes or sessions a week.
        asked: Which question the card of the pain shows.
        kept, aches: Two cards more.
    """

    def __init__(self, theme: Theme, training: Training, period: Segmented) -> None:
        """Build it without reading."""
        super().__init__(theme, training, period)
        self._narrow: bool | None = None
        self.kept, self.aches = ChartCard(theme), ChartCard(theme)
        self.much = Segmented(theme, _HOW_MUCH, "How much of what", value=_MINUTES)
        self.minutes.choices.addWidget(self.much)
        self.asked = Segmented(theme, _WHEN, "When it was asked", value=PainWhen.MORNING.value)
        self.pain.choices.addWidget(self.asked)
        for card in (self.minutes, self.pain):
            tab_through(card)
        self._lay_out()
        self.much.chosen.connect(lambda _: self._show_weeks(*self._days()))
        self.asked.chosen.connect(lambda _: self._show_pain(*self._days()))
        self._tie(self.kept, self.aches)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    @override
    def when(self) -> PainWhen:
        return PainWhen(self.asked.value or PainWhen.MORNING.value)

    @property
    @override
    def counts_sessions(self) -> bool:
        return self.much.value == _SESSIONS

    @property
    @override
    def cards(self) -> tuple[ChartCard, ...]:
        return self.minutes, self.pain, self.exercise, self.kept, self.aches

    @override
    def refresh(self) -> None:
        super().refresh()
        first, last = self._days()
        trends = Trends(self._training.database)
        self._show_kept(trends, first, last)
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

    def _show_kept(self, trends: Trends, first: date, last: date) -> None:
        planned = [(one.day, one.state) for one in trends.planned(first, last)]
        whole = adherence(planned, last)
        self.kept.setVisible(bool(whole.planned))
        if not whole.planned:
            return
        begin = planned[0][0]
        grain = grain_of_bars(begin, last)
        self.kept.show_data(kept_chart(kept_by_piece(planned, grain, begin, last), whole, grain))

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
        self._outer.addWidget(self._scroll, 1)

    def _restyle(self) -> None:
        px = self._theme.px
        self._inner.setContentsMargins(0, 0, px(6), px(16))
        for box in (self._columns, self._left, self._right):
            box.setSpacing(px(16))
