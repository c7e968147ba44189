# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the chosen day of the week, with what can be done with it: move, skip, put back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6 import QtCore, QtWidgets

from lbtrainer.coaching.week_plan import Part
from lbtrainer.domain.loaded_days import TooClose
from lbtrainer.domain.program import day_name
from lbtrainer.domain.routine import Routine
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.today.today_week_grid import item_words, main_words
from lbtrainer.ui.widgets.buttons import QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.chip import Chip
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind

_REST = "Nothing is planned here. A session of another day can be moved to it."


class DayPanel(QtWidgets.QWidget):
    """One row for each part of the day; the question where to move one takes their place.

    Signals:
        move_chosen: The part, and the day it is to go to. Nothing has happened yet.
        agreed: The part, and the day it goes to although something speaks against it, or the better one.
        skip_pressed, back_pressed: The part.
    """

    move_chosen = QtCore.Signal(object, object)
    agreed = QtCore.Signal(object, object)
    skip_pressed = QtCore.Signal(object)
    back_pressed = QtCore.Signal(object)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Text("", "row")
        self._rows = QtWidgets.QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        self._days_for: Callable[[Part], Sequence[date]] = lambda _: ()
        self._today = date.min
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, theme.px(4), 0, 0)
        whole.setSpacing(theme.px(8))
        whole.addWidget(self._title)
        whole.addLayout(self._rows)

    def show_day(
        self,
        day: date,
        parts: Sequence[Part],
        routines: Mapping[str, Routine],
        today: date,
        days_for: Callable[[Part], Sequence[date]],
    ) -> None:
        """Show what stands on a day.

        Args:
            day: The day.
            parts: Of it; none on a day of rest.
            routines: By id, for their names.
            today: For "today" and "tomorrow".
            days_for: Where a part may go.
        """
        self._today, self._days_for = today, days_for
        self._clear()
        self._title.setText(day_words(day, today))
        if not parts:
            self._rows.addWidget(Text(_REST, "second"))
        for part in parts:
            self._rows.addWidget(self._row(part, routines))

    def ask_where(self, part: Part, name: str) -> None:
        """In place of the rows: the days that a part may go to."""
        self._clear()
        self._title.setText(f"Move {name} to")
        holder = QtWidgets.QWidget()
        flow = FlowLayout(holder, gap_px=self._theme.px(8), line_gap_px=self._theme.px(8))
        for day in self._days_for(part):
            chip = Chip(self._theme, _short_words(day, self._today))
            chip.setCheckable(False)
            chip.setAccessibleName(f"Move {name} to {day_words(day, self._today)}")
            chip.clicked.connect(self._saying(self.move_chosen, part, day))
            flow.addWidget(chip)
        self._rows.addWidget(holder)
        first = holder.findChild(Chip)
        if first is not None:
            first.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def warn(self, part: Part, to: date, warning: TooClose) -> None:
        """In place of the rows: what speaks against that day, a better one, and the wish all the same."""
        self._clear()
        self._title.setText(f"{day_words(to, self._today)} is close to another day that loads your back")
        self._rows.addWidget(Notice(self._theme, NoticeKind.MIND, warning.says))
        row = QtWidgets.QHBoxLayout()
        better = warning.better
        first: QtWidgets.QPushButton | None = None
        if better is not None:
            stays = better == part.day
            words = f"{'Leave it on' if stays else 'Move to'} {day_words(better, self._today, inside=True)}"
            first = SecondaryButton(self._theme, words, size=Size.SMALL)
            first.clicked.connect(self._saying(self.agreed, part, better))
            row.addWidget(first)
        anyway = QuietButton(self._theme, f"{day_words(to, self._today)} all the same", size=Size.SMALL)
        anyway.clicked.connect(self._saying(self.agreed, part, to))
        row.addWidget(anyway)
        row.addStretch(1)
        holder = QtWidgets.QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(holder)
        (first or anyway).setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _row(self, part: Part, routines: Mapping[str, Routine]) -> QtWidgets.QWidget:
        names = [item_words(item, routines) for item in part.items]
        main = main_words(part.items, routines)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(" and ".join(names)))
        state = _state_words(part)
        if state:
            words.addWidget(Text(state, "small"))
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addLayout(words, 1)
        for button in self._buttons(part, main):
            row.addWidget(button)
        holder = QtWidgets.QWidget()
        holder.setLayout(row)
        return holder

    def _buttons(self, part: Part, main: str) -> list[QtWidgets.QPushButton]:
        if part.is_skipped:
            back = SecondaryButton(self._theme, "Put it back", size=Size.SMALL)
            back.setAccessibleName(f"Put {main} back")
            back.clicked.connect(self._saying(self.back_pressed, part))
            return [back]
        if not part.open:
            return []
        move = SecondaryButton(self._theme, "Move to another day", size=Size.SMALL)
        move.setAccessibleName(f"Move {main} to another day")
        move.clicked.connect(lambda: self.ask_where(part, main))
        skip = QuietButton(self._theme, "Skip this day", size=Size.SMALL)
        skip.setAccessibleName(f"Skip {main}")
        skip.clicked.connect(self._saying(self.skip_pressed, part))
        return [move, skip]

    def _saying(self, signal: QtCore.SignalInstance, *arguments: object) -> Callable[[], None]:
        return lambda: signal.emit(*arguments)

    def _clear(self) -> None:
        while (old := self._rows.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def day_words(day: date, today: date, *, inside: bool = False) -> str:
    """A day near today: "Today", "Tomorrow", "Wednesday", "Monday 29"; `inside` a sentence the first two are small."""
    ahead = (day - today).days
    near = {0: "Today", 1: "Tomorrow"}.get(ahead)
    if near is not None:
        return near.lower() if inside else near
    return day_name(day) if -7 < ahead < 7 else f"{day_name(day)} {day.day}"


def _short_words(day: date, today: date) -> str:
    ahead = (day - today).days
    return {0: "Today", 1: "Tomorrow"}.get(ahead) or f"{day_name(day)[:3]} {day.day}"


def _state_words(part: Part) -> str:
    if part.is_skipped:
        return "Skipped. That is fine: your week goes on as it is."
    came = f"Moved here from {day_name(part.planned_on)}." if part.is_moved else ""
    return came if part.open else " ".join(filter(None, ("Done.", came)))
