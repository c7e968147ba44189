# SPDX-License-Identifier: GPL-3.0-or-later
"""Preview and Ready in one: what comes, how the back is, what is needed; Enter starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.adjust import AS_PLANNED, Wish
from lbtrainer.domain.equipment import ALL_GEAR, Gear
from lbtrainer.domain.planning import Choices
from lbtrainer.domain.profile import for_person
from lbtrainer.domain.record import PainReport, Working
from lbtrainer.domain.routine import Routine
from lbtrainer.domain.units import WeightUnit, whole_minutes
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.preview.preflight_card import PreflightCard
from lbtrainer.ui.preview.preview_foot import PreviewFoot
from lbtrainer.ui.preview.preview_head import PreviewHead
from lbtrainer.ui.preview.preview_offer import PreviewOffer, dose_words, start_words
from lbtrainer.ui.preview.preview_pain import PainCard
from lbtrainer.ui.preview.preview_side import GearCard, HowCard, needed_for
from lbtrainer.ui.preview.preview_steps import StepsCard
from lbtrainer.ui.widgets.centred_page import CentredPage
from lbtrainer.ui.widgets.column_scroll import ColumnScroll
from lbtrainer.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from lbtrainer.domain.adjust import Adjusted
    from lbtrainer.domain.loaded_days import TooClose

_SIDE_WIDTH = 376
_GUTTER = 12
_GENTLER = ("pain-relief-gentle", "relief-stretches")


class PreviewPage(CentredPage):
    """One routine with everything that can be chosen about it today; number keys say how the back is.

    Signals:
        start_requested: The plan, and the pain before it as a PainReport.
        back_requested: Leave without starting.
        get_checked_requested: Something is new since last time.
        exercise_requested: Id of an exercise to show in full.
        told: A sentence about something that could not be kept.
    """

    start_requested = QtCore.Signal(object, object)
    back_requested = QtCore.Signal()
    get_checked_requested = QtCore.Signal()
    exercise_requested = QtCore.Signal(str)
    told = QtCore.Signal(str)

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        preflight: PreflightCard | None = None,
    ) -> None:
        """Build it empty.

        Args:
            theme: The look.
            training: Plans and remembers.
            parent: Qt's parent.
            preflight: Tells what leads the session; None where nothing can be asked.
        """
        super().__init__(theme, parent)
        self._preflight = preflight
        self._training = training
        self._routine: Routine | None = None
        self._choices = Choices()
        self._wish = AS_PLANNED
        self._close: TooClose | None = None
        self._gentler = ""
        self._scale = theme.scale
        self._head = PreviewHead(theme)
        self._steps = StepsCard(theme, training.figures)
        self._pain = PainCard(theme)
        self._checked_utc: str | None = None  # the answer to the check that stood when something was new
        self._gear = GearCard(theme)
        self._how = HowCard(theme)
        self._offer = PreviewOffer(theme, training)
        self._foot = PreviewFoot(theme, None if preflight is None else preflight.row)
        self._lay_out()
        self._connect()
        theme.changed.connect(self.arrange)
        self.arrange()

    def show_routine(self, routine: str, wish: Wish = AS_PLANNED, said: PainReport | None = None) -> None:
        """Show a routine, with everything as it is by default and the last answer about pain.

        Args:
            routine: Its id.
            wish: For less time, or for a bad day.
            said: About pain, here and now; None: not yet.

        Raises:
            EnvironmentProblem: The history cannot be read.
        """
        settings = self._training.settings
        self._routine = self._training.library.routines[routine]
        self._wish = wish
        self._close = self._training.coach.warning_today(routine)
        self._choices = Choices(to_top=settings.to_the_top, hands_free=not settings.loaded_waits)
        routines = self._training.library.routines
        self._gentler = next((one for one in _GENTLER if one in routines), "")
        gentler = routines[self._gentler].name if self._gentler not in ("", routine) else ""
        self._pain.ask(said or self._training.history.last_pain(), gentler)
        self._gear.forget()
        self._build()
        self._top()
        if self._preflight is not None:
            self._preflight.begin()
        self._foot.first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def name_way_back(self, page: str) -> None:
        """Say where Back leads: "Routines", or "Today"."""
        self._head.name_way_back(page)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.arrange()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        if self._routine is not None:
            self.arrange()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        if self._preflight is not None:
            self._preflight.stop()
        super().hideEvent(event)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            self.back_requested.emit()
        elif event.key() in (keys.Key_Return, keys.Key_Enter) and not event.isAutoRepeat():
            if isinstance(self.focusWidget(), QtWidgets.QAbstractSpinBox):
                self._foot.first.setFocus()  # Enter has finished the number; the next one starts
            else:
                self._foot.first.click()
        elif not self._pain.take_digit(event):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._head.back_pressed.connect(self.back_requested)
        self._foot.start_pressed.connect(self._begin)
        self._foot.kinder_pressed.connect(self._be_kind)
        self._steps.rounds_chosen.connect(self._choose_rounds)
        self._steps.optional_chosen.connect(self._choose_optional)
        self._steps.load_chosen.connect(self._keep_load)
        self._steps.opened.connect(lambda row: QtCore.QTimer.singleShot(0, row, lambda: self._bring_up(row)))
        self._steps.exercise_requested.connect(self.exercise_requested)
        self._pain.gentler_pressed.connect(lambda: self.show_routine(self._gentler, said=self._pain.report))
        self._pain.new_answered.connect(self._ask_what_is_new)
        self._pain.answered.connect(self._refresh)
        self._offer.answered.connect(self._build)
        self._offer.told.connect(self.told)
        self._gear.gear_changed.connect(self._keep_gear)
        self._how.hands_free_chosen.connect(self._choose_hands_free)
        self._how.to_top_chosen.connect(self._choose_to_top)

    def _build(self) -> None:
        """Lay the routine out anew, with the rows of all steps that this person can do."""
        self._scale = self._theme.scale
        routine = self._of_today()
        every = frozenset(step.key for block in routine.blocks for step in block.steps if step.optional)
        full = self._training.plan(routine.id, self._choices._replace(optional=every))
        if full is not None:
            profile, unit = self._training.profile(), WeightUnit(self._training.settings.units)
            exercises = {key: for_person(profile, one) for key, one in self._training.library.exercises.items()}
            self._steps.build(routine, full, exercises, unit)
            self._order_tabs()
        self._how.ask(full, hands_free=self._choices.hands_free, to_top=self._choices.to_top)
        self._refresh()

    def _refresh(self) -> None:
        """Show what the choices and the answer about pain make of it."""
        routine = self._of_today()
        adjusted = self._prepared(self._choices)
        top = self._prepared(self._choices._replace(to_top=True))
        low, high = (None if one is None else one.plan for one in (adjusted, top))
        ready = self._training.coach.ready(routine.id, pain=self._wish.counts_as(self._pain.answer))
        self._offer.show_for(routine, ready)
        self._steps.show_suggestion(self._offer.suggestion)
        self._steps.setVisible(low is not None)
        self._foot.show_routine(routine.name, possible=low is not None, kinder=self._pain.kinder)
        minutes = [0 if plan is None else whole_minutes(plan.length_ms) for plan in (low, high)]
        self._head.show_routine(routine, low, minutes[0], max(minutes))
        if low is not None and high is not None:
            self._steps.show_plans(low, high)
        if adjusted is not None:
            self._foot.caption.setText(start_words(adjusted, self._training))
            self._steps.show_words(dose_words(adjusted, ready, self._close))
        exercises, profile = self._training.library.exercises, self._training.profile()
        needed = needed_for(routine, low, exercises, profile, optional=self._choices.optional)
        self._gear.show_needs(needed, self._training.settings.equipment)

    def _begin(self) -> None:
        if self._pain.is_new and self._training.settings.red_flag_utc == self._checked_utc:
            self._ask_what_is_new()  # the check was left without an answer, and the yes stands
        elif (prepared := self._prepared(self._choices)) is not None:
            self.start_requested.emit(prepared.plan, self._pain.report)

    def _ask_what_is_new(self) -> None:
        self._checked_utc = self._training.settings.red_flag_utc
        self.get_checked_requested.emit()

    def _be_kind(self) -> None:
        """Rest leaves the page; where relief is left, it is shown."""
        (self.back_requested if self._pain.rests else self._pain.gentler_pressed).emit()

    def _prepared(self, choices: Choices) -> Adjusted | None:
        """Today's plan as the rules would have it after what was said about pain."""
        return self._training.coach.prepared(self._of_today().id, choices, pain=self._pain.answer, wish=self._wish)

    def _choose_rounds(self, block: int, rounds: int) -> None:
        self._choices = self._choices._replace(rounds={**self._choices.rounds, block: rounds})
        self._refresh()

    def _choose_optional(self, key: str, on: bool) -> None:
        chosen = self._choices.optional | {key} if on else self._choices.optional - {key}
        self._choices = self._choices._replace(optional=chosen)
        self._refresh()

    def _choose_hands_free(self, on: bool) -> None:
        self._choices = self._choices._replace(hands_free=on)
        if not on and not self._training.settings.loaded_waits:
            self._keep(loaded_waits=True)  # the setting would else have the last word
        self._refresh()

    def _choose_to_top(self, on: bool) -> None:
        self._choices = self._choices._replace(to_top=on)
        if not on and self._training.settings.to_the_top:
            self._keep(to_the_top=False)
        self._refresh()

    def _keep_load(self, key: str, load_kg: float) -> None:
        routine = self._of_today().id
        working = self._training.carried.working_loads(routine).get(key, Working())
        try:
            self._offer.keep_load(routine, key, msgspec.structs.replace(working, load_kg=load_kg or None))
        except EnvironmentProblem as problem:
            self.told.emit(str(problem))
        self._refresh()  # today's load may be a part of the agreed one

    def _keep_gear(self, gear: Gear, there: bool) -> None:
        have = self._training.settings.equipment
        words = dict.fromkeys(word for one in ALL_GEAR for word in one.words) if have is None else dict.fromkeys(have)
        for word in gear.words:
            if there:
                words[word] = None
            else:
                words.pop(word, None)
        self._keep(equipment=tuple(words))
        self._build()

    def _keep(self, **changes: object) -> None:
        problem = self._training.change_settings(**changes)
        if problem is not None:
            self.told.emit(str(problem))

    def _of_today(self) -> Routine:
        assert self._routine is not None, "show_routine comes first"
        return self._routine

    def _lay_out(self) -> None:
        self._left, self._right = ColumnScroll("What you will do"), ColumnScroll("Before you start")
        self._left.column.insertWidget(0, self._steps)
        self._side = QtWidgets.QVBoxLayout()
        self._side.addWidget(self._right, 1)
        self._row = QtWidgets.QHBoxLayout()
        self._row.addWidget(self._left, 1)
        self._row.addLayout(self._side)
        self._column = QtWidgets.QVBoxLayout(self.inner)
        self._column.addWidget(self._head)
        self._column.addLayout(self._row, 1)

    @override
    def arrange(self) -> None:
        """One column under the wide width: the question about pain above the steps, the other cards below them."""
        theme = self._theme
        self.take_form()
        column = (self._right if self.wide else self._left).column
        asked = (self._pain,) if self._preflight is None else (self._pain, self._preflight)
        beside = (*asked, self._offer, *(() if self.wide else (self._steps,)), self._gear, self._how)
        for number, card in enumerate(beside):
            column.insertWidget(number, card)
        for part in (self._head, self._pain, self._steps):
            part.set_low(low=not self.wide)
        (self._side if self.wide else self._column).addWidget(self._foot)
        self._foot.place(column, len(beside), height_px=self.height(), low=not self.wide)
        self._right.setVisible(self.wide)
        self._right.setFixedWidth(theme.px(_SIDE_WIDTH) + (gutter := theme.px(_GUTTER)))
        for edge in (self._head, self._foot):
            edge.setContentsMargins(0, 0, gutter, 0)
        margin, top, below, gap = map(theme.px, (40, 28, 28, 16) if self.wide else (24, 12, 12, 8))
        self._column.setContentsMargins(margin, top, margin - gutter, below)
        self._column.setSpacing(gap)
        self._row.setSpacing(theme.px(24) - gutter if self.wide else 0)
        self._side.setSpacing(theme.px(16))
        for scroll in (self._left, self._right):
            scroll.space(theme.px(16 if self.wide else 12), gutter)
        if theme.scale != self._scale and self.isVisible():  # else when it shows again
            self._gear.forget()
            self._build()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """As one reads, Start last; on a narrow page it is in view below the first cards, and follows them."""
        looks = () if self._preflight is None else (self._preflight, self._preflight.row)
        asked, chosen = (self._pain, *looks[:1]), (self._gear, self._how)
        start = (*looks[1:], *self._foot.buttons)
        if self.wide:
            tab_through(self._head, self._steps, *asked, self._offer, *chosen, *start)
        else:
            tab_through(self._head, *asked, *start, self._offer, self._steps, *chosen)

    def _bring_up(self, row: QtWidgets.QWidget) -> None:
        self._order_tabs()
        self._left.bring_up(row, self._theme.px(8))

    def _top(self) -> None:
        for scroll in (self._left, self._right):
            scroll.to_top()
