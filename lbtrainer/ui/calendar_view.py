# SPDX-License-Identifier: GPL-3.0-or-later
"""The history as months: each day at a glance, and the chosen day with all that was done on it."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Activity, SessionSummary
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.queries import Search
from lbtrainer.ui.date_words import clock_time, local_start, minutes_of, weekday_words
from lbtrainer.ui.history.month_card import MonthCard
from lbtrainer.ui.history.planned_entries import planned_between
from lbtrainer.ui.history.session_rows import pain_text
from lbtrainer.ui.past.activity_words import activity_name
from lbtrainer.ui.widgets.buttons import QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.part_scroll import scroll_whole
from lbtrainer.ui.widgets.tab_order import tab_through

_SIDE: Final = 340
_KEY: Final = (("short-bar", "session"), ("dot", "walk"), ("outline", "planned"), ("today", "today"))
_BUTTON_PAD: Final = 15  # of a quiet button, so that the words below it begin where its own do


class CalendarView(QtWidgets.QWidget):
    """A month and a day.

    Signals:
        entry_requested: The SessionSummary or Activity to open.
        walk_requested: The day on which something is to be logged.
    """

    entry_requested = QtCore.Signal(object)
    walk_requested = QtCore.Signal(object)

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        """Build it without reading."""
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self.month = MonthCard(theme, training)
        self.grid = self.month.grid
        self.day_card = Card(theme, "", side=True)
        self.log = SecondaryButton(theme, "Log a walk", "walk", size=Size.SMALL)
        self._lay_out()
        self.month.day_chosen.connect(self._show_beside)
        self.grid.activated.connect(self._focus_day)
        self.log.clicked.connect(lambda: self.walk_requested.emit(self.grid.day))
        theme.changed.connect(self._restyle)
        self._restyle()

    def refresh(self) -> None:
        """Read the month anew. Raises EnvironmentProblem as the history does."""
        self.show_day(self.grid.day)

    def show_day(self, day: date) -> None:
        """Choose a day, and show its month."""
        self.month.show_day(day)
        self._show_beside(day)

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether the day stands below the month."""
        self._columns.setDirection(columns(narrow))
        self._side.setMaximumWidth(16_777_215 if narrow else self._theme.px(_SIDE))

    def _show_beside(self, day: date) -> None:
        self.log.setEnabled(day <= self._training.now().date())
        while (item := self._entries.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.day_card.set_title(weekday_words(day))
        found = self._training.history.entries(search=Search(since=day, until=day))
        for entry in reversed(found):
            self._entries.addWidget(self._button(entry))
        planned, today = planned_between(self._training, day, day), self._training.now().date()
        for one in planned:
            self._entries.addWidget(Text(one.words(today), "second"))
        if not found and not planned:
            self._entries.addWidget(Text("Nothing on this day.", "second"))
        tab_through(self.day_card)

    def _button(self, entry: SessionSummary | Activity) -> QtWidgets.QWidget:
        facts = f"{clock_time(local_start(entry))}  ·  {minutes_of(entry)} min"
        if isinstance(entry, SessionSummary):
            name, pain = entry.routine_name, pain_text(entry)
            facts += f"  ·  pain {pain}" if pain else ""
        else:
            name = activity_name(entry.kind)
            facts += f"  ·  {entry.note}" if entry.note else ""
        box = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        button = QuietButton(self._theme, name, size=Size.SMALL)
        button.setAccessibleName(f"{name}, {facts}")
        button.clicked.connect(lambda: self.entry_requested.emit(entry))
        column.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        words = Text(facts, "small")
        words.setContentsMargins(self._theme.px(_BUTTON_PAD), 0, 0, 0)
        column.addWidget(words)
        return box

    def _focus_day(self) -> None:
        first = self.day_card.findChild(QuietButton)
        if first is not None:
            first.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self._entries = QtWidgets.QVBoxLayout()
        self.day_card.body.addLayout(self._entries)
        self.day_card.body.addSpacing(self._theme.px(8))
        self.day_card.body.addWidget(self.log, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self._side = QtWidgets.QWidget()
        side = QtWidgets.QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.day_card)
        side.addStretch(1)
        self._columns = QtWidgets.QBoxLayout(columns(narrow=False))
        self._columns.addWidget(self.month, 1)
        self._columns.addWidget(self._side)
        inner = QtWidgets.QWidget()
        inner.setLayout(self._columns)
        scroll_whole(self, inner)

    def _restyle(self) -> None:
        px = self._theme.px
        self._columns.setContentsMargins(0, 0, px(6), px(16))
        self._columns.setSpacing(px(16))
        self._entries.setSpacing(px(12))
        self._side.setMinimumWidth(px(260))
