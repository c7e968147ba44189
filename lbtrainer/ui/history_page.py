# SPDX-License-Identifier: GPL-3.0-or-later
"""The history at a glance, as a list, as a calendar and as charts, and what leaves it: report, files, copies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.coaching.walks_done import WALK, began
from lbtrainer.errors import EnvironmentProblem, LbtError
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.intake import ImportPlan
from lbtrainer.ui.calendar_view import CalendarView
from lbtrainer.ui.history.chart_data import ChartData
from lbtrainer.ui.history.charts_view import ChartsView
from lbtrainer.ui.history.history_actions import Chooser, FileKind, HistoryActions, ask_for_file
from lbtrainer.ui.history.history_list import HistoryList
from lbtrainer.ui.history.import_card import ImportCard
from lbtrainer.ui.history.leading_charts import period_choice
from lbtrainer.ui.history.overview import Overview
from lbtrainer.ui.history.report_card import ReportCard
from lbtrainer.ui.history.session_rows import Entry
from lbtrainer.ui.widgets.buttons import IconButton, QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.segmented import Segmented

VIEWS: Final = (("overview", "Overview"), ("list", "List"), ("calendar", "Calendar"), ("charts", "Charts"))
_WITH_PERIOD: Final = ("overview", "charts")
_WIDE_FROM: Final = 1080
_USUAL_WALK_MIN: Final = 30
_MIDDAY: Final = time(12, 0)


class HistoryPage(QtWidgets.QWidget):
    """Four views of one history under one heading.

    Attributes:
        overview: What opens first; `list_view`, `calendar` and `charts` are built when they are first asked for.
        period: The time that charts show.
        exchange: What leaves the history and comes back.

    Signals:
        again_requested: The id of the routine to do again.
        routines_requested: There is no session yet, and the person wants to choose a routine.
        restore_requested: The copy (a Path) that is to take the history's place.
    """

    again_requested = QtCore.Signal(str)
    routines_requested = QtCore.Signal()
    restore_requested = QtCore.Signal(object)

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        now_ms: Callable[[], int] | None = None,
        choose: Chooser = ask_for_file,
    ) -> None:
        """Build it without reading.

        Args:
            theme: The look.
            training: Whose history.
            parent: Qt's parent.
            now_ms: The monotonic clock of the undo notice.
            choose: Asks for a file; another one is for tests.
        """
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self.setAccessibleName("History")
        self._now_ms = now_ms
        self._is_working = False
        self.views = Segmented(theme, VIEWS, "Show as", value="overview")
        self.period = period_choice(theme)
        self.overview = Overview(theme, training, self.period)
        self._list: HistoryList | None = None
        self.calendar: CalendarView | None = None
        self.charts: ChartsView | None = None
        self.log = SecondaryButton(theme, "Log a walk", "walk")
        self.report = SecondaryButton(theme, "Report", "note")
        self._words = {self.log: self.log.text(), self.report: self.report.text()}
        for button, words in self._words.items():
            button.setAccessibleName(words)
        self.log.setToolTip("Log a walk or something else that you did")
        self.report.setToolTip("Report: one or two pages for your physiotherapist, as PDF")
        self.more = IconButton(theme, "more", "Files and copies", edge=44)
        self.notice = Notice(theme, NoticeKind.FINE, "")
        self.stop = QuietButton(theme, "Stop", size=Size.SMALL)
        self._put_away = IconButton(theme, "close", "Put away", edge=32)
        for action in (self.stop, self._put_away):
            self.notice.add_action(action)
        self.stop.hide()
        self.notice.hide()
        self.ask = ImportCard(theme)
        self.ask.hide()
        self.sheet = ReportCard(theme, training)
        self.sheet.hide()
        self.exchange = HistoryActions(self, training, choose)
        self._stack = QtWidgets.QStackedWidget()
        self._stack.addWidget(self.overview)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._restyle()

    def refresh(self) -> None:
        """Read what shows anew. Raises EnvironmentProblem where there is no history to read."""
        self._training.history  # noqa: B018  (opened here: a damaged one is the window's matter, not the list's)
        self._showing().refresh()

    @property
    def list_view(self) -> HistoryList:
        """The list."""
        if self._list is None:
            self._list = HistoryList(self._theme, self._training, now_ms=self._now_ms)
            self._list.again_requested.connect(self.again_requested)
            self._list.routines_requested.connect(self.routines_requested)
            self._stack.addWidget(self._list)
        return self._list

    def show_view(self, key: str) -> None:
        """Show the overview, the list, the calendar or the charts."""
        self.views.set_value(key)
        view = self._showing()
        self._told(self.refresh)  # first, so that what shows is laid out once
        self._stack.setCurrentWidget(view)
        self._fit()

    def focus_list(self) -> None:
        """Put the keyboard onto what shows."""
        view = self._showing()
        if isinstance(view, CalendarView):
            view.grid.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        elif isinstance(view, ChartsView):
            view.minutes.canvas.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        else:
            view.focus_list()

    def focus_search(self) -> None:
        """Put the keyboard into the search of the list."""
        self.show_view("list")
        self.list_view.focus_search()

    def log_walk(self, day: date | None = None) -> None:
        """Log a walk of the usual length and open it, so that it can be corrected where it stands."""
        now, carried = self._training.now(), self._training.carried
        today = day is None or day == now.date()

        def write() -> None:
            last = next((one for one in carried.activities() if one.kind == WALK), None)
            minutes = last.minutes if last else _USUAL_WALK_MIN
            started = began(now, minutes) if today else datetime.combine(day or now, _MIDDAY, now.tzinfo)
            walked = carried.log_activity(WALK, started=started, minutes=minutes)
            entry = carried.activity(walked)
            if entry is not None:
                self.open_entry(entry)
                self.list_view.side.activity.minutes.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

        self._told(write)

    def _show_trials(self) -> None:
        self.list_view.filters.trials.setChecked(True)
        self.show_view("list")

    def open_entry(self, entry: Entry) -> None:
        """Show a session or a walk in the list."""
        self.show_view("list")
        self.list_view.focus_list()  # else what had the focus is hidden, and Qt takes the first field of the page
        self._told(lambda: self.list_view.open_entry(entry))

    def tell(self, sentence: str, *, kind: NoticeKind = NoticeKind.FINE) -> None:
        """Say something under the heading until it is put away."""
        self.stop.hide()
        self._is_working = False
        self.notice.show_notice(kind, sentence)
        self.notice.show()

    def _tell_working(self, sentence: str, can_stop: bool) -> None:
        """What goes on is said until it is put away, and then no more; a screen reader hears how it began and ends."""
        if not self._is_working:
            self.tell(sentence)
            self._is_working = True
        elif self.notice.isVisible():
            self.notice.show_notice(NoticeKind.FINE, sentence)
        self.stop.setVisible(can_stop)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self.notice.hide()

    def _showing(self) -> Overview | HistoryList | CalendarView | ChartsView:
        if self.views.value == "list":
            return self.list_view
        if self.views.value == "calendar":
            return self._calendar()
        return self._charts() if self.views.value == "charts" else self.overview

    def _ask(self, plan: ImportPlan) -> None:
        """The file is read: the card tells what it brings."""
        self._is_working = False
        self.notice.hide()
        self.ask.show_plan(plan)

    def _log_today(self) -> None:
        self.log_walk()

    def _told(self, work: Callable[[], object]) -> None:
        try:
            work()
        except (EnvironmentProblem, LbtError) as problem:
            self.tell(str(problem), kind=NoticeKind.MIND)

    def _calendar(self) -> CalendarView:
        if self.calendar is None:
            self.calendar = CalendarView(self._theme, self._training)
            self.calendar.entry_requested.connect(self.open_entry)
            self.calendar.walk_requested.connect(self.log_walk)
            self._stack.addWidget(self.calendar)
        return self.calendar

    def _charts(self) -> ChartsView:
        if self.charts is None:
            self.charts = ChartsView(self._theme, self._training, self.period)
            self.charts.save_requested.connect(self._save_chart)
            self._stack.addWidget(self.charts)
        return self.charts

    def _save_chart(self, data: ChartData) -> None:
        from lbtrainer.ui.history.chart_files import save_chart

        def save(path: Path) -> None:
            save_chart(path, data, self._theme)
            self.tell(f"The picture is in {path}")

        self.exchange.choose(FileKind.PICTURE, lambda path: self._told(lambda: save(path)))

    def _lay_out(self) -> None:
        self._title = Text("History", "page-title", wraps=False)
        self._left, self._right = FlowLayout(), FlowLayout()
        for part in (self._title, self.views):
            self._left.addWidget(part)
        self._right.addWidget(self.period)
        for button in (self.log, self.report, self.more):
            self._right.addWidget(button)
        self._heading = QtWidgets.QBoxLayout(columns(narrow=False))
        self._heading.addLayout(self._left, 1)
        self._heading.addLayout(self._right)
        self._outer = QtWidgets.QVBoxLayout(self)
        self._outer.addLayout(self._heading)
        self._outer.addWidget(self.notice)
        self._outer.addWidget(self.ask)
        self._outer.addWidget(self.sheet)
        self._outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.views.chosen.connect(self.show_view)
        self.period.chosen.connect(lambda _: self._told(self.refresh))
        self.overview.entry_requested.connect(self.open_entry)
        self.overview.routines_requested.connect(self.routines_requested)
        self.overview.trials_requested.connect(self._show_trials)
        self.overview.save_requested.connect(self._save_chart)
        self.log.clicked.connect(self._log_today)
        for wanted in (self.report.clicked, self.exchange.report_wanted):
            wanted.connect(lambda: self._told(self.sheet.ask))
        self.sheet.save_requested.connect(self.exchange.save_report)
        self.sheet.print_requested.connect(self.exchange.print_report)
        self.more.clicked.connect(lambda: self.exchange.open_menu(self.more))
        self._put_away.clicked.connect(self.notice.hide)
        self.stop.clicked.connect(self.exchange.files.stop)
        self.exchange.working.connect(self._tell_working)
        self.exchange.told.connect(self.tell)
        self.exchange.failed.connect(lambda sentence: self.tell(sentence, kind=NoticeKind.MIND))
        self.exchange.changed.connect(lambda: self._told(self.refresh))
        self.exchange.planned.connect(self._ask)
        self.restore_requested.connect(self.overview.wait)
        self.exchange.restore_chosen.connect(self.restore_requested)
        self.ask.agreed.connect(self.exchange.take_in)

    def _fit(self) -> None:
        wide = self._is_wide()
        self.period.setVisible(self.views.value in _WITH_PERIOD)
        for view in (self.overview, self.calendar, self.charts):
            if view is not None:
                view.set_narrow(narrow=not wide)
        self._restyle()

    def _is_wide(self) -> bool:
        return self.window().width() >= self._theme.px(_WIDE_FROM)

    def _restyle(self) -> None:
        theme, wide = self._theme, self._is_wide()
        side, top = (40, 36) if wide else (24, 20)  # the title as high as that of the routines
        self._outer.setContentsMargins(theme.px(side), theme.px(top), theme.px(side), theme.px(16))
        self._outer.setSpacing(theme.px(16))
        gap = theme.px(24 if wide else 14)
        self._left.set_gaps(gap, theme.px(8))
        self._right.set_gaps(theme.px(12), theme.px(8))
        self._heading.setSpacing(gap)
        room = self.width() - 2 * theme.px(side)
        self._say_words(said=True)
        if self._needed() + gap > room:
            self._say_words(said=False)
        stacked = self._needed() + gap > room
        if stacked:
            self._say_words(said=self._right.sizeHint().width() <= room)
        self._heading.setDirection(columns(narrow=stacked))

    def _say_words(self, *, said: bool) -> None:
        for button, words in self._words.items():
            button.setText(words if said else "")

    def _needed(self) -> int:
        """Pixels that the heading needs in one line."""
        return self._left.sizeHint().width() + self._right.sizeHint().width()
