# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that was done, newest first; an entry opens beside the list, or in a small window in its place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import SessionSummary
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.queries import Search
from lbtrainer.ui.history.entry_pictures import pictures_for
from lbtrainer.ui.history.found_count import FoundCount
from lbtrainer.ui.history.history_empty import HistoryEmpty
from lbtrainer.ui.history.history_filters import HistoryFilters
from lbtrainer.ui.history.history_search import HistorySearch
from lbtrainer.ui.history.session_row_delegate import STILL_SIZE, SessionDelegate
from lbtrainer.ui.history.session_rows import Entry, SessionRows, entry_name
from lbtrainer.ui.past.entry_detail import EntryDetail
from lbtrainer.ui.widgets.list_delegate import RowList
from lbtrainer.ui.widgets.moment import Moment
from lbtrainer.ui.widgets.undo_notice import UndoNotice

_BESIDE_FROM: Final = 1080
_LIST_WIDTH: Final = 416  # a day, its time and its minutes in one line
_MOST_FETCHED: Final = 1000
_UNBOUNDED: Final = 16_777_215  # QWIDGETSIZE_MAX, which PySide6 does not offer
_NO_SESSION: Final = ("Your first session will show up here.", "Choose a routine")
_NO_MATCH: Final = ("No session fits this.", "Show all sessions")


class HistoryList(QtWidgets.QWidget):
    """The list of past sessions and walks with search and filters, and the one chosen.

    Signals:
        again_requested: The id of the routine to do again.
        routines_requested: There is no session yet, and the person wants to choose a routine.
    """

    again_requested = QtCore.Signal(str)
    routines_requested = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        now_ms: Callable[[], int] | None = None,
    ) -> None:
        """Build it without reading; `now_ms` is the monotonic clock of the undo notice."""
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._beside: bool | None = None
        self._deleted: Entry | None = None
        self._follows = False
        self._rested = Moment(self, self._show_current)
        self._names = HistorySearch(training)
        self.filters = HistoryFilters(theme)
        self.list = RowList(theme, "Sessions")
        self.list.setItemDelegate(SessionDelegate(theme, self.list))
        picture_of = pictures_for(self.list.viewport(), theme, training, STILL_SIZE, "still-on-window")
        self.rows = SessionRows(lambda: training.history, picture_of, lambda: training.now().year, self)
        self.list.setModel(self.rows)
        self.side = EntryDetail(theme, training)
        self.detail = self.side.session
        self.undo = UndoNotice(theme, now_ms=now_ms)
        self.empty = HistoryEmpty(theme, training.figures)
        self.count = FoundCount(lambda: training.history.count(self._wanted()))
        self._lay_out()
        self._connect()
        theme.changed.connect(self._rescale)
        self._restyle()

    def refresh(self) -> None:
        """Read the history anew; the chosen session stays chosen."""
        chosen = self._chosen()
        with suppress(EnvironmentProblem):  # the list itself says so, in the next line
            self.filters.offer(self._names.routines(), self._names.exercises_done())
        self._show_found(at_least=len(self.rows.entries))
        self._choose(chosen)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self.filters.add(self.filters.trials_box)
        self.filters.add(self.count)
        self._main = QtWidgets.QWidget()
        self._columns = QtWidgets.QHBoxLayout()
        self._columns.addWidget(self.list)
        self._columns.addWidget(self.side, 1)
        self._column = QtWidgets.QVBoxLayout(self._main)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.filters)
        self._column.addLayout(self._columns, 1)
        self._column.addWidget(self.empty, 1)
        self.stack = QtWidgets.QStackedWidget()
        self.stack.addWidget(self._main)
        self._outer = QtWidgets.QVBoxLayout(self)
        self._outer.addWidget(self.stack, 1)
        self._outer.addWidget(self.undo)

    def _connect(self) -> None:
        self.filters.changed.connect(self._search)
        self.filters.opened.connect(self._tell_empty)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.side.changed.connect(self._follow)
        self.side.delete_requested.connect(lambda: self._delete(self.side.entry))
        self.side.again_requested.connect(self.again_requested)
        self.side.back_requested.connect(self._back)
        self.undo.undo.connect(self._undelete)
        self.empty.button.clicked.connect(self._leave_empty)
        self._shortcut("Ctrl+Z", self._undelete, self)
        for key in ("Escape", "Alt+Left"):  # of the list they are the window's: to the page before
            self._shortcut(key, self._back, self.side)
        self._shortcut("Delete", lambda: self._delete(self._chosen()), self.list)

    def open_entry(self, entry: Entry) -> None:
        """Show this one, whatever the list was narrowed to; one from long ago without its row."""
        if self.filters.narrows:
            self.filters.clear()
        self._show_found(at_least=len(self.rows.entries))
        nowhere = QtCore.QModelIndex()
        while (
            self.rows.row_of(entry) < 0 and self.rows.canFetchMore(nowhere) and len(self.rows.entries) < _MOST_FETCHED
        ):
            self.rows.fetchMore(nowhere)
        if self.rows.row_of(entry) >= 0:
            self._choose(entry)
            self._open()
        else:
            self.list.clearSelection()
        if self._beside:
            self.side.show_entry(entry)

    def focus_list(self) -> None:
        """Put the keyboard onto the list; without a session, onto what there is to do instead."""
        (self.empty.button if self.list.isHidden() else self.list).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _shortcut(self, key: str, act: Callable[[], object], widget: QtWidgets.QWidget) -> None:
        shortcut = QtGui.QShortcut(QtGui.QKeySequence(key), widget)
        shortcut.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def focus_search(self) -> None:
        """Put the keyboard into the search; the window's Ctrl+F, a second one here would silence both."""
        self._back()
        self.filters.field.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def _search(self) -> None:
        chosen = self._chosen()
        self._show_found()
        self._choose(chosen, at_once=False)

    def _show_found(self, *, at_least: int = 0) -> None:
        try:
            self.rows.show_search(self._wanted(), at_least=at_least)
        except EnvironmentProblem as problem:
            self.empty.say(str(problem), "Try again")
        else:
            self.empty.say(*(_NO_MATCH if self.filters.narrows else _NO_SESSION))
        self._tell_empty()
        self.count.show_rows(self.rows)

    def _wanted(self) -> Search:
        return self.filters.search(self._training.now().date(), self._names.meant(self.filters.text))

    def _tell_empty(self) -> None:
        nothing = not self.rows.entries
        self.empty.setVisible(nothing)
        # A layout of hidden parts takes its share of the room all the same.
        self._column.setStretchFactor(self._columns, int(not nothing))
        self.list.setVisible(not nothing and not self.filters.is_open)
        self.side.setVisible(not nothing and self._beside is not False)
        self.filters.setVisible(not nothing or self.filters.narrows or self._has_trials())
        self.count.setVisible(not nothing and not self.filters.is_open)

    def _has_trials(self) -> bool:
        """Whether the switch for trial runs would show something."""
        try:
            return self.filters.trials.isChecked() or bool(
                self._training.history.count(Search(include_preview=True)).number
            )
        except EnvironmentProblem:
            return False

    def _chosen(self) -> Entry | None:
        index = self.list.currentIndex()
        return self.rows.entries[index.row()] if index.isValid() else None

    def _choose(self, entry: Entry | None, *, else_row: int = 0, at_once: bool = True) -> None:
        row = -1 if entry is None else self.rows.row_of(entry)
        if row < 0:
            row = min(else_row, len(self.rows.entries) - 1)
        if row >= 0:
            self.list.setCurrentIndex(self.rows.index(row))  # after a reset none is current: the detail follows
        if at_once:
            self._rested.finish()

    def _follow(self, entry: Entry) -> None:
        """What was changed beside the list stands in its row; one of another time finds its new place."""
        if not self.rows.take_over(entry):
            return
        self._follows = True  # what stands beside it is this entry already, and somebody is typing there
        self._show_found(at_least=len(self.rows.entries))
        row = self.rows.row_of(entry)
        self.list.setCurrentIndex(self.rows.index(row) if row >= 0 else QtCore.QModelIndex())
        self._follows = False

    def _current_changed(self) -> None:
        """Whoever goes down the list by key waits for the row, not for the sets beside it."""
        if self._beside and not self._follows:
            with self._rested.put_off():
                self._rested.act()

    def _show_current(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.side.show_entry(chosen)

    def _open(self) -> None:
        """In a small window the session is a page of its own; beside the list it shows without a rest."""
        self._rested.finish()
        if self._beside is False and self._chosen() is not None:
            self._show_current()
            self.stack.setCurrentWidget(self.side)
            self.side.show()
            self.side.focus_back()

    def _back(self) -> None:
        if self.stack.currentWidget() is self.side:
            self.side.flush()
            self.stack.setCurrentWidget(self._main)
            self.list.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _delete(self, entry: Entry | None) -> None:
        if entry is None:
            return
        row = self.rows.row_of(entry)
        self.side.flush()
        if isinstance(entry, SessionSummary):
            self._training.history.delete(entry.id)
        else:
            self._training.carried.delete_activity(entry.id)
        self._deleted = entry
        self._back()
        self._show_found(at_least=len(self.rows.entries))
        self._choose(None, else_row=max(row, 0))
        self.list.setFocus()
        self.undo.offer(f"{entry_name(entry)} was deleted.")

    def _undelete(self) -> None:
        if self._deleted is None or (self.undo.isHidden() and self.sender() is not self.undo):
            return
        entry, self._deleted = self._deleted, None
        self.undo.hide()
        if isinstance(entry, SessionSummary):
            self._training.history.undelete(entry.id)
        else:
            self._training.carried.undelete_activity(entry.id)
        self._show_found(at_least=len(self.rows.entries) + 1)
        self._choose(entry)
        self.list.setFocus()

    def _leave_empty(self) -> None:
        if self.filters.narrows:
            self.filters.clear()
        elif self.empty.button.text() == _NO_SESSION[1]:
            self.routines_requested.emit()
        else:
            self.refresh()

    def _fit(self) -> None:
        beside = self.window().width() >= self._theme.px(_BESIDE_FROM)
        if beside == self._beside:
            return
        self._beside = beside
        self.stack.setCurrentWidget(self._main)
        if beside:
            self._columns.addWidget(self.side, 1)
        else:
            self.stack.addWidget(self.side)
        self.filters.set_folded(folded=not beside)
        self.side.set_own_page(own=not beside)
        self._restyle()
        self._tell_empty()
        if beside:  # the next turn is the list's: it need not wait for the sets of its newest entry
            QtCore.QTimer.singleShot(0, self, lambda: QtCore.QTimer.singleShot(0, self, self._show_current))

    def _rescale(self) -> None:
        if self.isVisible():  # else when it shows again
            self._fit()
        self._restyle()

    def _restyle(self) -> None:
        theme = self._theme
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(theme.px(12))
        self._column.setSpacing(theme.px(16))
        self._columns.setSpacing(theme.px(24))
        most = theme.px(_LIST_WIDTH) if self._beside else _UNBOUNDED
        self.list.setMinimumWidth(theme.px(_LIST_WIDTH) if self._beside else 0)
        self.list.setMaximumWidth(most)
