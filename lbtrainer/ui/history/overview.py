# SPDX-License-Identifier: GPL-3.0-or-later
"""The history at a glance: the month and the newest sessions at the left, the charts that say most beside them."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.queries import Search
from lbtrainer.ui.date_words import weekday_words
from lbtrainer.ui.history.entry_pictures import pictures_for
from lbtrainer.ui.history.history_empty import HistoryEmpty
from lbtrainer.ui.history.leading_charts import LeadingCharts
from lbtrainer.ui.history.month_card import MonthCard
from lbtrainer.ui.history.planned_entries import planned_between
from lbtrainer.ui.history.session_row_delegate import BRIEF_STILL_SIZE, SessionDelegate
from lbtrainer.ui.history.session_rows import SessionRows
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.list_delegate import RowList
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.part_scroll import PartScroll
from lbtrainer.ui.widgets.segmented import Segmented

_SIDE: Final = 360
_LEAST_LIST: Final = 136
_NARROW_CHARTS: Final = 600
_NO_SESSION: Final = ("Your first session will show up here.", "Choose a routine")
_TRIALS_ONLY: Final = ("Only trial runs so far. Your first session will show up here.", "Show trial runs")
_UNBOUNDED: Final = 16_777_215  # QWIDGETSIZE_MAX, which PySide6 does not offer


class Overview(QtWidgets.QWidget):
    """Month, sessions and charts together; a day chosen in the month narrows the sessions to it.

    Attributes:
        month, list, charts: The three parts.
        rows: What the list shows.
        empty: In place of all of them while there is nothing to show.

    Signals:
        entry_requested: The SessionSummary or Activity to open.
        routines_requested: There is no session yet, and the person wants to choose a routine.
        trials_requested: There are trial runs only, and the person wants to see them.
        save_requested: The ChartData whose picture is wanted in a file.
    """

    entry_requested = QtCore.Signal(object)
    routines_requested = QtCore.Signal()
    trials_requested = QtCore.Signal()
    save_requested = QtCore.Signal(object)

    def __init__(self, theme: Theme, training: Training, period: Segmented) -> None:
        """Build it without reading; the period stands in the page's heading."""
        super().__init__()
        self._theme = theme
        self._training = training
        self._narrow: bool | None = None
        self.month = MonthCard(theme, training, brief=True)
        self.list = RowList(theme, "Sessions")
        self.list.setItemDelegate(SessionDelegate(theme, self.list, brief=True))
        picture_of = pictures_for(self.list.viewport(), theme, training, BRIEF_STILL_SIZE, "still-on-card")
        self.rows = SessionRows(lambda: training.history, picture_of, lambda: training.now().year, self)
        self.list.setModel(self.rows)
        self.charts = LeadingCharts(theme, training, period, brief=True)
        self.empty = HistoryEmpty(theme, training.figures)
        self._nothing = Text("", "second")
        self._later = QtCore.QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._later.timeout.connect(self.charts.refresh)
        self.month.day_chosen.connect(self._show_sessions)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.empty.button.clicked.connect(self._leave_empty)
        self.charts.save_requested.connect(self.save_requested)
        theme.changed.connect(self._restyle)
        self._restyle()

    def refresh(self) -> None:
        """Read anew, the charts in the next turn. Raises EnvironmentProblem as the history does."""
        self.month.show_day(self.month.grid.day)
        self._show_sessions(self.month.grid.day)
        nothing = not self._training.history.entries(limit=1)
        self.empty.setVisible(nothing)
        self._scroll.setVisible(not nothing)
        if nothing:
            trials = self._training.history.count(Search(include_preview=True)).number
            self.empty.say(*(_TRIALS_ONLY if trials else _NO_SESSION))
        else:
            self._later.start()

    def wait(self) -> None:
        """Leave unread what is not read yet: the history is about to be another one."""
        self._later.stop()

    def focus_list(self) -> None:
        """Put the keyboard onto the sessions, or onto what there is to do without any."""
        listed: QtWidgets.QWidget = self.month.grid if self.list.isHidden() else self.list
        target = self.empty.button if self._scroll.isHidden() else listed
        target.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether the charts stand below; month and sessions are beside each other then."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._columns.setDirection(columns(narrow))
        self._left.setDirection(columns(not narrow))
        self._restyle()

    def _show_sessions(self, day: date) -> None:
        """The newest, or those of another day than today."""
        today = self._training.now().date()
        self._sessions.set_title("Sessions" if day == today else weekday_words(day))
        self.rows.show_search(Search() if day == today else Search(since=day, until=day))
        planned = [one.words(today) for one in planned_between(self._training, day, day)] if day != today else []
        self.list.setVisible(bool(self.rows.entries))
        self._nothing.setVisible(not self.rows.entries)
        self._nothing.setText("\n".join(planned) or "Nothing on this day.")

    def _leave_empty(self) -> None:
        wanted = self.trials_requested if self.empty.button.text() == _TRIALS_ONLY[1] else self.routines_requested
        wanted.emit()

    def _open(self, index: QtCore.QModelIndex) -> None:
        self.entry_requested.emit(self.rows.entries[index.row()])

    def _lay_out(self) -> None:
        self._sessions = Card(self._theme, "Sessions", side=True)
        self._sessions.body.addWidget(self.list, 1)
        self._sessions.body.addWidget(self._nothing, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        column = QtWidgets.QVBoxLayout(self.charts)
        column.setContentsMargins(0, 0, 0, 0)
        for card in self.charts.cards:
            # As narrow as it must: what a card says goes into a second line then.
            card.setSizePolicy(QtWidgets.QSizePolicy.Policy.Ignored, QtWidgets.QSizePolicy.Policy.Preferred)
            column.addWidget(card, 1)
        column.addStretch(0)
        self._stacked = column
        self._left = QtWidgets.QBoxLayout(columns(narrow=True))
        self._left.addWidget(self.month)
        self._left.addWidget(self._sessions, 1)
        inner = QtWidgets.QWidget()
        self._columns = QtWidgets.QBoxLayout(columns(narrow=False), inner)
        self._columns.addLayout(self._left)
        self._columns.addWidget(self.charts, 1)
        self._scroll = PartScroll(inner)
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.empty, 1)

    def _restyle(self) -> None:
        px = self._theme.px
        gap = px(16 if self._narrow else 24)
        for box in (self._columns, self._left):
            box.setSpacing(gap)
        self._stacked.setSpacing(px(16))
        self._columns.setContentsMargins(0, 0, px(6) if self._narrow else 0, px(16))
        self.month.setFixedWidth(px(_SIDE))
        self._sessions.setMinimumWidth(px(_SIDE))
        self._sessions.setMaximumWidth(_UNBOUNDED if self._narrow else px(_SIDE))
        self.list.setMinimumHeight(px(_LEAST_LIST))
        self.charts.setMinimumHeight(px(_NARROW_CHARTS) if self._narrow else 0)
