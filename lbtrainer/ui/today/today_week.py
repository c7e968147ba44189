# SPDX-License-Identifier: GPL-3.0-or-later
"""The week at a glance, and changing it: a day is moved or skipped, a morning or a desk break added, all undone again.

What is chosen is kept at once; a day that would load the back too soon is asked about first, with a better one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.coaching.walks_done import WALK
from lbtrainer.coaching.week_plan import Part, WeekPlan, parts_of
from lbtrainer.domain.program_days import Item
from lbtrainer.domain.program_weeks import SUGGESTED_WEEKS
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.date_words import local_start, minutes_of
from lbtrainer.ui.today.today_besides import Besides
from lbtrainer.ui.today.today_day_panel import DayPanel, day_words
from lbtrainer.ui.today.today_week_grid import MinutesOf, WeekGrid
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.cards import Card, Hairline
from lbtrainer.ui.widgets.tab_order import tab_through
from lbtrainer.ui.widgets.undo_notice import UndoNotice


class WeekCard(Card):
    """This week or the next one, the chosen day below it, and what there is beside the program.

    Signals:
        changed: The plan is another now.
        told: A sentence about something that could not be kept.
        opened: A part below the week that tells something new, and should be in view.
    """

    changed = QtCore.Signal()
    told = QtCore.Signal(str)
    opened = QtCore.Signal(object)

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        minutes_of: MinutesOf,
        now_ms: Callable[[], int] | None = None,
    ) -> None:
        """Build it empty; `now_ms` is the monotonic clock of the undo notice, Qt's own unless given."""
        super().__init__(theme, "This week", parent=parent)
        self._training = training
        self._plan = WeekPlan(training.coach, lambda: training.now().date())
        self._chosen: date | None = None
        self._ahead = False
        self._week: dict[date, tuple[Item, ...]] = {}
        self.grid = WeekGrid(theme, minutes_of)
        self.panel = DayPanel(theme)
        self.besides = Besides(theme)
        self.undo = UndoNotice(theme, now_ms=now_ms)
        self.other_week = QuietButton(theme, "Next week", "chevron-right", size=Size.SMALL, flush=True)
        self.heading.addWidget(self.other_week)
        self._line = Hairline()
        for widget in (self.grid, self._line, self.panel, self.undo, Hairline(), self.besides):
            self.body.addWidget(widget)
        self.grid.chosen.connect(self._choose)
        self.other_week.clicked.connect(self._turn)
        self.panel.move_chosen.connect(self._ask)
        self.panel.agreed.connect(self._move)
        self.panel.skip_pressed.connect(self._skip)
        self.panel.back_pressed.connect(self._put_back)
        self.undo.undo.connect(self._undo)
        self.besides.chosen.connect(self._keep_besides)

    def refresh(self) -> None:
        """Show the week anew, hidden where no program is followed. Raises EnvironmentProblem as the history does."""
        coach, today = self._training.coach, self._today
        course = coach.course
        self._week = coach.week(next_one=self._ahead)
        self.setVisible(course is not None)
        if course is None:
            return
        if self._chosen not in self._week:
            self._chosen = None
        number = coach.weeks.number(course, next_one=self._ahead)
        self.set_title("Next week" if self._ahead else "This week")
        of = f" of {SUGGESTED_WEEKS}" if number <= SUGGESTED_WEEKS else ""
        self.set_fact(f"{course.program.name}, week {number}{of}" if number else course.program.name)
        self.other_week.setText("This week" if self._ahead else "Next week")
        self.other_week.show_icon("chevron-left" if self._ahead else "chevron-right")
        routines = self._training.library.routines
        self.grid.show_week(self._week, routines, today, self._chosen, course.start, self._lasted())
        settings = self._training.settings
        self.besides.show_days(settings.mornings, settings.desk_breaks)
        self._show_panel()

    @property
    def week(self) -> dict[date, tuple[Item, ...]]:
        """What is shown, day by day."""
        return self._week

    def _lasted(self) -> Callable[[Item], int | None]:
        """Minutes that something took which is done: of its session, else of the walks of its day."""
        history = self._training.history
        walks = [one for one in self._training.carried.activities(since=min(self._week)) if one.kind == WALK]

        def lasted(item: Item) -> int | None:
            if item.session is not None:
                record = history.session(item.session)
                return None if record is None else minutes_of(record.summary)
            walked = sum(one.minutes for one in walks if local_start(one).date() == item.day)
            return walked if item.routine is None and walked else None

        return lasted

    @property
    def _today(self) -> date:
        return self._training.now().date()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.matches(QtGui.QKeySequence.StandardKey.Undo) and self._plan.can_undo:
            self._undo()
        elif event.key() == QtCore.Qt.Key.Key_Escape and self._chosen is not None:
            self._leave(self._chosen)
        else:
            super().keyPressEvent(event)

    def _show_panel(self) -> None:
        shown = self._chosen is not None
        self.panel.setVisible(shown)
        self._line.setVisible(shown)
        if self._chosen is not None:
            self.panel.show_day(
                self._chosen,
                parts_of(self._week[self._chosen]),
                self._training.library.routines,
                self._today,
                self._plan.days_for,
            )
            # What is new in the panel would come last, behind everything else of the window.
            tab_through(self.other_week, self.grid, self.panel, self.undo, self.besides)

    def _choose(self, day: date | None) -> None:
        self._chosen = day
        self._show_panel()
        if day is not None:
            self.opened.emit(self.panel)

    def _leave(self, day: date) -> None:
        self._chosen = None
        self.grid.focus_day(day)
        self.refresh()

    def _turn(self) -> None:
        self._ahead = not self._ahead
        self._chosen = None
        self._guarded(lambda: None)

    def _ask(self, part: Part, to: date) -> None:
        """Move it, unless it would come too close to another day that loads the back."""
        warning = self._plan.against(part, to)
        if warning is None:
            self._move(part, to)
        else:
            self.panel.warn(part, to, warning)
            self.opened.emit(self.panel)

    def _move(self, part: Part, to: date) -> None:
        if to == part.day:
            self._show_panel()
            self.grid.focus_day(to)
            return
        self._change(lambda: self._plan.move(part, to), f"Moved to {day_words(to, self._today, inside=True)}.", to)

    def _skip(self, part: Part) -> None:
        self._change(lambda: self._plan.skip(part), f"{day_words(part.day, self._today)} is skipped.", part.day)

    def _put_back(self, part: Part) -> None:
        self._change(lambda: self._plan.put_back(part), "It is back on its own day.", part.planned_on)

    def _change(self, act: Callable[[], None], told: str, day: date) -> None:
        """Keep a change, show what it makes of the week, and offer to take it back."""
        if day in self._week:
            self._chosen = day
        if self._guarded(act):
            self.undo.offer(told, "calendar")
            self.changed.emit()
            self.opened.emit(self.undo)
        self.grid.focus_day(day)

    def _undo(self) -> None:
        self.undo.hide()
        if self._guarded(self._plan.undo):
            self.changed.emit()
        if self._chosen is not None:
            self.grid.focus_day(self._chosen)

    def _keep_besides(self, setting: str, days: tuple[str, ...]) -> None:
        problem = self._training.change_settings(**{setting: days})
        if problem is not None:
            self.told.emit(str(problem))
        self.refresh()
        self.changed.emit()

    def _guarded(self, act: Callable[[], None]) -> bool:
        try:
            act()
            self.refresh()
        except EnvironmentProblem as problem:
            self.told.emit(str(problem))
            return False
        return True
