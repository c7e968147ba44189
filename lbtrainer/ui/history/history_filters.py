# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history is narrowed to: words, routine, exercise, period, finished or stopped early, and trial runs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import SessionState
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.storage.queries import Search
from lbtrainer.ui.history.history_search import Meant
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.search_field import SearchField
from lbtrainer.ui.widgets.segmented import Segmented
from lbtrainer.ui.widgets.switch import Switch
from lbtrainer.ui.widgets.tab_order import tab_through

_PERIODS: Final = (("4", "4 weeks"), ("12", "12 weeks"), ("52", "Year"), ("", "All time"))
_STATES: Final = (("", "Any"), (SessionState.COMPLETE.value, "Finished"), (SessionState.PARTIAL.value, "Stopped early"))
_ALL_ROUTINES: Final = ("", "All routines")
_ALL_EXERCISES: Final = ("", "All exercises")
_SEARCH_AFTER_MS: Final = 120
_FIELD_WIDTH: Final = 280
_FIELD_PADS: Final = 72


class HistoryFilters(QtWidgets.QWidget):
    """The search line and the filters under the page's title.

    Attributes:
        trials_box: The switch for trial runs with its words; the page finds a place for it.
        is_open: Folded filters have been opened.

    Signals:
        changed: A person asked for something else.
        opened: Folded filters were opened, or closed again.
    """

    changed = QtCore.Signal()
    opened = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = SearchField(theme, "Routine or exercise")
        self.field.setToolTip("Search (Ctrl+F)")
        self.routine = DropDown(theme, [_ALL_ROUTINES], "Routine")
        self.exercise = DropDown(theme, [_ALL_EXERCISES], "Exercise")
        self.period = Segmented(theme, _PERIODS, "Period", value="")
        self.state = Segmented(theme, _STATES, "How it ended", value="")
        self.trials = Switch(theme, "Show trial runs")
        self.trials_box = self._with_words(self.trials, "Trial runs")
        self._fold = SecondaryButton(theme, "", "settings", size=Size.SMALL)
        self._folds = self.is_open = False
        self._flow = FlowLayout(self)
        for part in (self.field, self._fold, self.routine, self.exercise, self.period, self.state):
            self._flow.addWidget(part)
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.changed)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self.field.returnPressed.connect(self.ask_now)
        self._fold.clicked.connect(self._turn)
        for signal in (*(one.chosen for one in self._choices), self.trials.toggled):
            signal.connect(lambda _: self.ask_now())
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_folded(folded=False)

    def set_folded(self, *, folded: bool) -> None:
        """In a small window the filters are behind a button, and while they are open they have the list's room."""
        self._folds, self.is_open = folded, False
        self._show_parts()

    def offer(self, routines: Iterable[tuple[str, str]], exercises: Iterable[tuple[str, str]]) -> None:
        """Offer these routines and exercises, as id and name; the chosen ones stay, if they are there still."""
        for field, every, names in (
            (self.routine, _ALL_ROUTINES, routines),
            (self.exercise, _ALL_EXERCISES, exercises),
        ):
            chosen = field.value
            field.clear()
            for key, name in (every, *names):
                field.addItem(name, key)
            field.set_value(chosen if field.findData(chosen) >= 0 else "")

    def add(self, widget: QtWidgets.QWidget) -> None:
        """Put something behind the filters."""
        self._flow.addWidget(widget)
        tab_through(self)

    @property
    def _choices(self) -> tuple[DropDown | Segmented, ...]:
        return self.routine, self.exercise, self.period, self.state

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    @property
    def narrows(self) -> bool:
        """Whether anything is left out that was no trial."""
        return bool(self.text or any(one.value for one in self._choices))

    def search(self, today: date, meant: Meant) -> Search:
        """What to ask the history for; `meant` is what the typed words may stand for."""
        weeks = self.period.value
        return Search(
            text=self.text,
            routines_of_text=meant.routines,
            exercises_of_text=meant.exercises,
            routine=self.routine.value,
            exercise=self.exercise.value,
            since=today - timedelta(weeks=int(weeks)) if weeks else None,
            state=SessionState(self.state.value) if self.state.value else None,
            include_preview=self.trials.isChecked(),
        )

    def clear(self) -> None:
        """Show all sessions again."""
        self.field.clear()
        for one in self._choices:
            one.set_value("")
        self.ask_now()

    def ask_now(self) -> None:
        """Tell without waiting for the next key."""
        self._timer.stop()
        self._show_parts()
        self.changed.emit()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _turn(self) -> None:
        self.is_open = not self.is_open
        self._show_parts()
        self.opened.emit()

    def _show_parts(self) -> None:
        for part in (self.routine, self.exercise, self.period, self.state, self.trials_box):
            part.setVisible(self.is_open or not self._folds)
        self._fold.setVisible(self._folds)
        chosen = sum(bool(one.value) for one in self._choices) + self.trials.isChecked()
        self._fold.setText("Show the list" if self.is_open else f"Filters: {chosen}" if chosen else "Filters")
        self._take_height()

    def _take_height(self) -> None:
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))  # a low window takes room from the list first

    def _with_words(self, switch: Switch, words: str) -> QtWidgets.QWidget:
        box = QtWidgets.QWidget(self)
        self._trials_row = QtWidgets.QHBoxLayout(box)
        self._trials_row.setContentsMargins(0, 0, 0, 0)
        self._trials_row.addWidget(Text(words, "small", wraps=False))
        self._trials_row.addWidget(switch)
        switch.setToolTip("Sessions at another speed, and demos; they count nowhere")
        return box

    def _restyle(self) -> None:
        theme = self._theme
        self._flow.set_gaps(theme.px(12), theme.px(12))
        self._trials_row.setSpacing(theme.px(10))
        hint = QtGui.QFontMetrics(theme.font()).horizontalAdvance(self.field.placeholderText())
        self.field.setFixedWidth(max(theme.px(_FIELD_WIDTH), hint + theme.px(_FIELD_PADS)))
