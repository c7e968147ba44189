# SPDX-License-Identifier: GPL-3.0-or-later
"""Seven days beside each other, or in a small window below each other; what each is about, in a few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, TypeAlias

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.program import Activity
from lbtrainer.domain.program_days import Item, State
from lbtrainer.domain.readiness import TRAINING_GOALS
from lbtrainer.domain.routine import Goal, Routine
from lbtrainer.domain.units import whole_minutes
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.today.today_day_button import DayButton
from lbtrainer.ui.widgets.page_scroll import columns

_GAP: Final = 4
MinutesOf: TypeAlias = Callable[[str], tuple[int, int] | None]
"""Least and most minutes of a routine by its id, as the list of routines has them; None: not known."""


class WeekGrid(QtWidgets.QWidget):
    """The days of a week, Monday first; arrows go from day to day, and at most one is chosen.

    They stand beside each other where each has room for its longest word, else below each other; then the list begins
    with the first day of the program, because empty rows above it would only be scrolled past.

    Signals:
        chosen: The day that was pressed; None: the chosen one was pressed again.
    """

    chosen = QtCore.Signal(object)

    def __init__(self, theme: Theme, minutes_of: MinutesOf, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes_of = minutes_of
        self._days: list[date] = []
        self._begins = date.min
        self._lasted: Callable[[Item], int | None] = lambda _: None
        self._buttons = [DayButton(theme) for _ in range(7)]
        self._row = QtWidgets.QBoxLayout(columns(False), self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(_GAP))
        for number, button in enumerate(self._buttons):
            self._row.addWidget(button, 1)
            button.clicked.connect(self._pressing(number))

    def show_week(
        self,
        week: Mapping[date, Sequence[Item]],
        routines: Mapping[str, Routine],
        today: date,
        chosen: date | None,
        begins: date,
        lasted: Callable[[Item], int | None] = lambda _: None,
    ) -> None:
        """Show these seven days.

        Args:
            week: Day to what is on it.
            routines: By id, for their names.
            today: Which day is marked as today.
            chosen: The day whose particulars show below; None: no day's.
            begins: The day on which the program begins.
            lasted: How many minutes something took that is done; None: not known.
        """
        self._lasted = lasted
        self._days, self._begins = list(week), begins
        for button, (day, items) in zip(self._buttons, week.items(), strict=True):
            shown = [item for item in items if not item.extra and item.state is not State.SKIPPED]
            skipped = not shown and any(item.state is State.SKIPPED for item in items)
            shape = "skipped" if skipped else _shape(shown, is_today=day == today)
            words = main_words([item for item in items if not item.extra] if skipped else shown, routines)
            minutes = self._minutes(_main(shown, routines))
            if day < begins:
                words, shape, minutes = "", "before", None
            button.show_day(day, words, shape, minutes, is_today=day == today)
            button.setChecked(day == chosen)
            button.setEnabled(day >= begins)
        self._turn()

    def _minutes(self, item: Item | None) -> tuple[int, int] | None:
        if item is None:
            return None
        took = self._lasted(item) if item.state is State.DONE else None
        if took is not None:
            return took, took
        if isinstance(item.entry, Activity):
            long = item.entry.seconds
            return None if long is None else (whole_minutes(long.low * 1000), whole_minutes(long.high * 1000))
        return self._minutes_of(item.entry.routine)

    def focus_day(self, day: date) -> None:
        """Put the keyboard onto a day of the week."""
        if day in self._days:
            self._buttons[self._days.index(day)].setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Up: -1, keys.Key_Right: 1, keys.Key_Down: 1}
        step = steps.get(keys(event.key()))
        focused = self.focusWidget()
        if step is None or focused not in self._buttons:
            super().keyPressEvent(event)
            return
        number = self._buttons.index(focused) + step
        if 0 <= number < len(self._buttons) and self._buttons[number].isEnabled():
            self._buttons[number].setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _turn(self) -> None:
        room = self.width() - 6 * self._row.spacing()
        needed = [button.widest_px for button in self._buttons]
        in_rows = sum(needed) > room
        all_alike = in_rows or max(needed) <= room / len(needed)
        for number, width in enumerate(needed):  # a long word takes what a day of rest can spare
            self._row.setStretch(number, 1 if all_alike else width)
        self._row.setDirection(columns(in_rows))
        skips = in_rows and any(day >= self._begins for day in self._days)
        for button in self._buttons:
            button.lie(in_row=in_rows)
        for button, day in zip(self._buttons, self._days, strict=False):
            button.setVisible(not skips or day >= self._begins)

    def _pressing(self, number: int) -> Callable[[], None]:
        def pressed() -> None:
            for other, button in enumerate(self._buttons):
                if other != number:
                    button.setChecked(False)
            self.chosen.emit(self._days[number] if self._buttons[number].isChecked() else None)

        return pressed


def main_words(items: Sequence[Item], routines: Mapping[str, Routine]) -> str:
    """What a day is about, in a few words: what trains before what is easy, a warm-up last; "Rest" for nothing.

    Where a second session was moved to the day it is not passed over in silence.
    """
    item = _main(items, routines)
    if item is None:
        return "Rest"
    trains = sum(_rank(routines.get(one.routine or "")) == 0 for one in items)
    return f"{item_words(item, routines)} and {trains - 1} more" if trains > 1 else item_words(item, routines)


def item_words(item: Item, routines: Mapping[str, Routine]) -> str:
    """The name of one entry."""
    if isinstance(item.entry, Activity):
        return item.entry.name
    routine = routines.get(item.entry.routine)
    return item.entry.routine if routine is None else routine.name


def _main(items: Sequence[Item], routines: Mapping[str, Routine]) -> Item | None:
    return min(items, key=lambda item: _rank(routines.get(item.routine or "")), default=None)


def _rank(routine: Routine | None) -> int:
    if routine is None:
        return 2
    return 0 if routine.goal in TRAINING_GOALS else 2 if routine.goal is Goal.WARM_UP else 1


def _shape(items: Sequence[Item], *, is_today: bool) -> str:
    routines = [item for item in items if item.routine]
    if items and all(item.state is State.DONE for item in routines or items):
        return "done"
    if is_today and items:
        return "today"
    if not items:
        return "rest"
    return "planned" if routines else "walk"
