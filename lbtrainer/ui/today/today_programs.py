# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing a week: the programs that suit, then the day it begins on with how its days will lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.content.cache import usual_equipment
from lbtrainer.domain.profile import offered_programs
from lbtrainer.domain.program import Day, Program, RoutineEntry, day_name
from lbtrainer.domain.program_days import Item
from lbtrainer.domain.readiness import TRAINING_GOALS
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.broken_files import BrokenFile, broken_files
from lbtrainer.ui.routines.routine_list import equipment_text
from lbtrainer.ui.today.today_day_panel import day_words
from lbtrainer.ui.today.today_week_grid import item_words
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.chip import Chip
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from lbtrainer.domain.loaded_days import TooClose

_DAYS_AHEAD: Final = 7
_GONE: Final = "The file of your week cannot be used any more. Mend it, or pick another week."
_LEAD: Final = "Stay with it for four to six weeks, then look back and decide."


class ProgramsCard(Card):
    """Two questions in the same place: which week, and from which day on. Escape goes back to the first.

    Signals:
        chosen: Id of the program, and the day it begins on; None and None: no program any more.
        kept: The program that is followed stays.
    """

    chosen = QtCore.Signal(object, object)
    kept = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._training = training
        self._programs: tuple[Program, ...] = ()
        self._starting: Program | None = None
        self._title = Text("Pick a week that fits you.", "day-title")
        self._list = QtWidgets.QVBoxLayout()
        self._start = _StartDay(theme)
        self._lead = Text(_LEAD, "second")
        self._keep = SecondaryButton(theme, "")
        self._none = QuietButton(theme, "No program for now")
        self._followed = QtWidgets.QWidget()
        foot = QtWidgets.QHBoxLayout(self._followed)
        foot.setContentsMargins(0, theme.px(4), 0, 0)
        foot.addWidget(self._keep)
        foot.addWidget(self._none)
        foot.addStretch(1)
        self.body.addWidget(self._title)
        self.body.addWidget(self._lead)
        self.body.addSpacing(theme.px(12))
        self.body.addLayout(self._list)
        self.body.addWidget(self._followed)
        self.body.addWidget(self._start)
        self._keep.clicked.connect(self.kept)
        self._none.clicked.connect(lambda: self.chosen.emit(None, None))
        self._start.day_chosen.connect(self._show_start)
        self._start.back_pressed.connect(self._back)
        self._start.begin_pressed.connect(self._begin)
        self._start.hide()

    def refresh(self) -> None:
        """Offer what suits the person today."""
        programs = self._training.library.programs
        self._programs = tuple(programs[one] for one in offered_programs(self._training.profile(), programs))
        self._starting = None
        self._clear()
        self._title.setText("Pick a week that fits you.")
        self._lead.show()
        for program in self._programs:
            self._list.addWidget(self._row(program))
        for file in broken_files(self._training, "programs"):
            self._list.addWidget(self._broken_row(file))
        self._lead.setText(_GONE if self._is_lost else _LEAD)
        course = self._training.coach.course
        self._followed.setVisible(course is not None)
        if course is not None:
            self._keep.setText(f"Keep {course.program.name}")
        self._start.hide()
        tab_through(self)  # the rows are new, and would come last of the window

    @property
    def _is_lost(self) -> bool:
        """Whether a program is followed that is no more there."""
        return self._training.settings.program is not None and self._training.coach.course is None

    def focus_first(self) -> None:
        """Put the keyboard onto the first program, or onto the one thing to do."""
        if self._starting is not None:
            self._start.begin.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
            return
        first = next((one for one in self.findChildren(SecondaryButton) if one is not self._keep), None)
        if first is not None:
            first.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self._starting is not None:
            self._back()
        elif event.key() == QtCore.Qt.Key.Key_Escape and not self._followed.isHidden():
            self.kept.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, program: Program) -> QtWidgets.QWidget:
        button = SecondaryButton(self._theme, "Choose", size=Size.SMALL)
        button.setAccessibleName(f"Choose {program.name}")
        button.clicked.connect(self._choosing(program))
        return self._with_button(program.name, (program.summary, self._facts(program)), button)

    def _with_button(self, name: str, lines: Sequence[str], button: SecondaryButton) -> QtWidgets.QWidget:
        """A name with one or two lines below it, and at the right what can be done."""
        holder = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, self._theme.px(12))
        row.setSpacing(self._theme.px(16))
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(self._theme.px(2))
        for text, look in zip((name, *lines), ("row", "second", "small"), strict=False):
            words.addWidget(Text(text, look))
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(button)
        return holder

    def _broken_row(self, file: BrokenFile) -> QtWidgets.QWidget:
        """A week of the person's own that cannot be chosen as it is written."""
        button = SecondaryButton(self._theme, "Open file", size=Size.SMALL)
        button.setAccessibleName(f"Open file {file.path.name}")
        button.clicked.connect(lambda: QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(file.path))))
        return self._with_button(f"{file.path.name} cannot be used", (file.says,), button)

    def _facts(self, program: Program) -> str:
        """For whom, how often it trains, and what it needs, in one line."""
        routines, exercises = self._training.library.routines, self._training.library.exercises
        own = [routines[one] for one in program.routines if one in routines]
        trains = {key for key, one in routines.items() if one.goal in TRAINING_GOALS}
        on = {day for day in Day for one in program.on(day) if isinstance(one, RoutineEntry) and one.routine in trains}
        gear = equipment_text([word for one in own for word in usual_equipment(one, exercises)])
        often = f"training on {len(on)} {'days' if len(on) > 1 else 'day'}" if on else ""
        yours = "Yours" if self._training.library.is_yours("programs", program.id) else ""
        return "  ·  ".join(filter(None, (yours, program.level.value.capitalize(), often, gear)))

    def _choosing(self, program: Program) -> Callable[[], None]:
        def choose() -> None:
            self._starting = program
            self._clear()
            self._title.setText(program.name)
            self._lead.hide()
            self._followed.hide()
            self._show_start(self._training.now().date())
            self.focus_first()

        return choose

    def _show_start(self, day: date) -> None:
        if self._starting is None:
            return
        week, warning = self._training.coach.trial_week(self._starting.id, day)
        names = {
            on: " and ".join(item_words(item, self._training.library.routines) for item in items) or "Rest"
            for on, items in _program_only(week).items()
        }
        self._start.show_start(day, self._training.now().date(), names, warning)
        self._start.show()

    def _back(self) -> None:
        self.refresh()
        self.focus_first()

    def _begin(self, day: date) -> None:
        if self._starting is not None:
            self.chosen.emit(self._starting.id, day)

    def _clear(self) -> None:
        while (old := self._list.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()


class _StartDay(QtWidgets.QWidget):
    """The days as chips, how the first week lies from there, and Begin.

    Attributes:
        begin: The one thing to do.

    Signals:
        day_chosen: Show how the week lies from another day on.
        begin_pressed: Begin on this day.
        back_pressed: Another week.
    """

    day_chosen = QtCore.Signal(object)
    begin_pressed = QtCore.Signal(object)
    back_pressed = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._day = date.min
        self._chips: list[Chip] = []
        self._days = QtWidgets.QWidget()
        flow = FlowLayout(self._days, gap_px=theme.px(8), line_gap_px=theme.px(8))
        for number in range(_DAYS_AHEAD):
            chip = Chip(theme, "")
            chip.clicked.connect(self._choosing(number))
            flow.addWidget(chip)
            self._chips.append(chip)
        self._first = date.min
        self._week = QtWidgets.QGridLayout()
        self._week.setHorizontalSpacing(theme.px(16))
        self._week.setVerticalSpacing(theme.px(8))
        self._week.setColumnStretch(1, 1)
        self._warning = Notice(theme, NoticeKind.MIND, "")
        self.begin = PrimaryButton(theme, "", size=Size.LARGE)
        self._back = QuietButton(theme, "Another week")
        buttons = QtWidgets.QHBoxLayout()
        buttons.addWidget(self.begin)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        whole.addWidget(Text("Which day shall it begin on?", "second"))
        whole.addWidget(self._days)
        whole.addLayout(self._week)
        whole.addWidget(self._warning)
        whole.addSpacing(theme.px(12))
        whole.addLayout(buttons)
        self.begin.clicked.connect(lambda: self.begin_pressed.emit(self._day))
        self._back.clicked.connect(self.back_pressed)

    def show_start(self, day: date, today: date, week: Mapping[date, str], warning: TooClose | None) -> None:
        """Show what follows from beginning on a day.

        Args:
            day: The day.
            today: The first one that can be chosen.
            week: The days of the first week with what is on them.
            warning: What speaks against that day; None: nothing.
        """
        self._day, self._first = day, today
        for number, chip in enumerate(self._chips):
            one = today + timedelta(days=number)
            near = ("Today", "Tomorrow")[number] if number < 2 else f"{day_name(one)[:3]} {one.day}"
            chip.set_text(near)
            chip.setAccessibleName(f"Begin on {day_words(one, today, inside=True)}")
            chip.setChecked(one == day)
        while (old := self._week.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        top = QtCore.Qt.AlignmentFlag.AlignTop
        self._week.setContentsMargins(0, self._theme.px(8), 0, 0)
        for row, (one, words) in enumerate(week.items()):
            self._week.addWidget(Text(f"{day_name(one)[:3]} {one.day}", "row", wraps=False), row, 0, top)
            self._week.addWidget(Text(words, "second"), row, 1)
        self._warning.setVisible(warning is not None)
        if warning is not None:
            self._warning.show_notice(NoticeKind.MIND, warning.says)
        on = day_words(day, today, inside=True)
        self.begin.setText(f"Begin {on}" if day - today < timedelta(days=2) else f"Begin on {on}")

    def _choosing(self, number: int) -> Callable[[], None]:
        return lambda: self.day_chosen.emit(self._first + timedelta(days=number))


def _program_only(week: Mapping[date, Sequence[Item]]) -> dict[date, list[Item]]:
    return {day: [item for item in items if not item.extra] for day, items in week.items()}
