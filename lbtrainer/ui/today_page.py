# SPDX-License-Identifier: GPL-3.0-or-later
"""Today: what the program has for today and why, one press to start it, the week, and what makes a day kinder.

The page asks the coach and shows; no rule stands here. Without a program it offers those that suit.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.coaching.morning_diary import Question
from lbtrainer.domain.adaptation import MORNING_UNKNOWN
from lbtrainer.domain.adjust import AS_PLANNED
from lbtrainer.domain.pain import PAIN_BANDS
from lbtrainer.domain.record import PainReport
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.date_words import weekday_words
from lbtrainer.ui.today.today_cards import LessCard, MorningCard
from lbtrainer.ui.today.today_columns import TodayColumns
from lbtrainer.ui.today.today_day import DayCard
from lbtrainer.ui.today.today_next_time import NextTimeCard
from lbtrainer.ui.today.today_programs import ProgramsCard
from lbtrainer.ui.today.today_shown import ShownDay
from lbtrainer.ui.today.today_walk import WalkCard
from lbtrainer.ui.today.today_week import WeekCard
from lbtrainer.ui.today.today_week_grid import MinutesOf
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import PageScroll
from lbtrainer.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from lbtrainer.domain.today import Proposal

_FIRST_MORNING: Final = "Thank you. It is one of the first answers, so the dose stays the same until more are there."
_GAP: Final = 24
_ROOM: Final = 32
_LOW: Final = 880
"""Below such a height of the page cards stand closer: the whole of a usual day is seen without scrolling."""
_GAP_WHERE_LOW, _ROOM_WHERE_LOW = 16, 24
_SIGN_GAP: Final = 12
_MOST: Final = 1440 - 88  # the rail stands beside it


class TodayPage(PageScroll):
    """The first page once a program runs.

    Signals:
        start_requested: The plan, and the pain before.
        preview_requested: Id of the routine, and what is wished of it today; something is to be agreed on there.
        check_requested: Something is new since last time, or the signs are to be looked at again.
        routines_requested: Another routine is to be chosen.
        told: A sentence for the window.
    """

    start_requested = QtCore.Signal(object, object)
    preview_requested = QtCore.Signal(str, object)
    check_requested = QtCore.Signal()
    routines_requested = QtCore.Signal()
    told = QtCore.Signal(str)

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        minutes_of: MinutesOf = lambda _: None,
    ) -> None:
        """Build it empty; `minutes_of` says for the week how long each routine takes."""
        super().__init__(theme, parent, most=_MOST)
        self._training = training
        self._asked: Question | None = None
        self._picks = False
        self._low: bool | None = None
        self._date = Text("", "second")
        self._greeting = Text("", "page-title")
        self._kept = Text("", "second", wraps=False)
        self._kept_sign = Sign(theme, "check")
        self.day = DayCard(theme)
        self.programs = ProgramsCard(theme, training)
        self.week = WeekCard(theme, training, minutes_of=minutes_of)
        self.morning = MorningCard(theme)
        self.walk = WalkCard(theme, training)
        self.less = LessCard(theme)
        self.next_time = NextTimeCard(theme, training)
        self._shown = ShownDay(training, self.day, self.less, minutes_of)
        self._lay_out()
        self.day.start_pressed.connect(self._start)
        self.day.new_pressed.connect(self.check_requested)
        self.day.steps_pressed.connect(self._steps)
        self.day.other_pressed.connect(lambda routine: self.preview_requested.emit(routine, AS_PLANNED))
        self.day.anyway_pressed.connect(self.routines_requested)
        self.day.check_pressed.connect(self.check_requested)
        self.day.review_pressed.connect(self.pick_week)
        self.day.walk_pressed.connect(self.walk.log)
        self.programs.chosen.connect(self._follow)
        self.programs.kept.connect(self._keep_week)
        self.week.changed.connect(self.refresh)
        self.week.told.connect(self.told)
        self.week.opened.connect(self._bring_up)
        self.morning.answered.connect(self._answer_morning)
        self.morning.passed_over.connect(self._pass_morning_over)
        self.morning.change_pressed.connect(self._change_morning)
        self.less.wished.connect(self._show_day)
        self.next_time.answered.connect(self._after_answer)
        self.walk.changed.connect(self._after_walk)
        for card in (self.walk, self.next_time):
            card.told.connect(self.told)
        self.narrow_changed.connect(self._turn)

    def refresh(self) -> None:
        """Show the day anew. Raises EnvironmentProblem as the history does."""
        now, coach = self._training.now(), self._training.coach
        self._date.setText(weekday_words(now.date()))
        self._greeting.setText(
            "Good morning" if now.hour < 12 else "Good afternoon" if now.hour < 18 else "Good evening"
        )
        self._show_morning()
        self.walk.refresh()
        self.week.refresh()
        self._show_kept()
        self.next_time.refresh()
        self._take(coach.today(pain=self._pain))

    def pick_week(self) -> None:
        """Offer the programs, also to who follows one: that one stays until another is begun, or kept with a press."""
        self._picks = True
        self.refresh()
        self.focus_list()

    def focus_list(self) -> None:
        """Put the keyboard onto Start, on a day without one onto that day; without a program onto the first week."""
        if not self.programs.isHidden():
            self.programs.focus_first()
        elif self._shown.adjusted is not None:
            self.day.focus_start()
        else:
            self.week.grid.focus_day(self._training.now().date())

    def focus_search(self) -> None:
        """Nothing to search here: as `focus_list`."""
        self.focus_list()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self._picks = False  # who went away without choosing keeps the week

    @property
    def _pain(self) -> int | None:
        """Pain as it was said this morning, which today's proposals go by; None: not said today."""
        return self._training.coach.diary.said_today()

    def _lay_out(self) -> None:
        head = QtWidgets.QHBoxLayout()
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._date)
        words.addWidget(self._greeting)
        head.addLayout(words, 1)
        head.addWidget(self._kept_sign)
        head.addWidget(self._kept)
        head.setSpacing(self._theme.px(_SIGN_GAP))
        self._below_head = QtWidgets.QVBoxLayout()
        right = (self.next_time, self.walk, self.less)
        self._columns = TodayColumns(self._theme, (self.day, self.programs, self.week), right, self.morning)
        self.body.addLayout(head)
        self.body.addLayout(self._below_head)
        self.body.addWidget(self._columns)
        self.body.addStretch(1)
        self._turn(self.narrow)

    def _turn(self, narrow: bool) -> None:
        self._columns.turn(narrow=narrow)
        self.day.set_high(high=not narrow)
        self._date.setVisible(not narrow)  # height is dear there
        self._take_height()

    def _take_height(self) -> None:
        """Cards stand closer in a low window; in one column the page scrolls anyway."""
        low = not self.narrow and self.height() < self._theme.px(_LOW)
        if low == self._low:
            return
        self._low = low
        gap, room = (_GAP_WHERE_LOW, _ROOM_WHERE_LOW) if low else (_GAP, _ROOM)
        self.set_room(room, room)
        self._columns.set_gap(gap)
        for card in (self.day, self.week):
            card.set_low(low=low)
        self._below_head.setContentsMargins(0, self._theme.px(gap), 0, 0)

    def _show_kept(self) -> None:
        kept, due = self._training.coach.kept_this_week()
        self._kept.setText(f"Kept {kept} of {due} planned so far this week" if kept else "")
        self._kept_sign.setVisible(bool(kept))

    def _show_morning(self) -> None:
        """The question; once it is answered, the answer, as long as the day lasts."""
        diary = self._training.coach.diary
        asked, said = diary.question(), diary.said()
        if asked is not None and asked != self._asked:
            self.morning.ask()
        elif said is not None:
            self.morning.show_answer(said.pain, said.soreness)
        self._asked = asked
        self.morning.setVisible(asked is not None or said is not None)

    def _change_morning(self) -> None:
        said = self._training.coach.diary.said()
        if said is not None:
            self._asked = said.question
            self.morning.ask_again(said.pain, said.soreness)

    def _take(self, proposals: Sequence[Proposal]) -> None:
        self._shown.take(proposals)
        self._show_day()

    def _show_day(self) -> None:
        course, proposal = self._training.coach.course, self._shown.proposal
        picks = course is None or self._picks
        self.day.setVisible(not picks)
        self.week.setVisible(not picks)
        self.programs.setVisible(picks)
        self.less.setVisible(not picks and proposal is not None and proposal.routine is not None)
        if course is None or picks:
            self.programs.refresh()
        else:
            self._shown.show(course, asks_morning=not self._is_unknown())

    def _is_unknown(self) -> bool:
        """Whether it can no longer be said how the back was the morning after the newest session."""
        past = self._training.coach.past()
        return self._asked is None and bool(past) and past[-1].morning_answer is None

    def _start(self) -> None:
        """After a long break lighter weights are agreed on first, where the steps are seen."""
        if self._shown.adjusted is None:
            return
        plan = self._shown.adjusted.plan
        if self._training.coach.after_break(plan.routine):
            self._steps()
        else:
            self.start_requested.emit(plan, PainReport(score=self._pain))

    def _steps(self) -> None:
        proposal = self._shown.proposal
        if proposal is not None and proposal.routine is not None:
            self.preview_requested.emit(proposal.routine, self.less.wish)

    def _bring_up(self, widget: QtWidgets.QWidget) -> None:
        """What opened below the week comes into view, else a press seems to do nothing."""

        def bring() -> None:
            self.settle()
            self.ensureWidgetVisible(widget, 0, self._theme.px(_GAP))

        QtCore.QTimer.singleShot(0, self, bring)  # its rows have their room only in the next turn

    def _follow(self, program: str | None, start: date | None) -> None:
        problem = self._training.follow(program, start)
        if problem is not None:
            self.told.emit(str(problem))
        self._keep_week()

    def _keep_week(self) -> None:
        self._picks = False
        self.refresh()
        self.focus_list()

    def _answer_morning(self, pain: int, soreness: int) -> None:
        if self._asked is None:
            return
        coach, sore = self._training.coach, None if soreness < 0 else soreness
        try:
            coach.diary.answer(self._asked, PainReport(score=pain), sore)
        except EnvironmentProblem as problem:
            self.told.emit(str(problem))
            return
        past, after = coach.past(), self._asked.session_id
        means = next((one.morning for one in past if one.id == after), None) or coach.diary.means(past)
        # An answer of 6 and more leaves no session to take less of: what follows stands beside it.
        says = means.fact if pain > PAIN_BANDS[1].high else means.says
        # The answer is there, only nothing to hold it against.
        self.morning.show_meaning(_FIRST_MORNING if means is MORNING_UNKNOWN else says, fine=not means.dose)
        self.next_time.refresh()
        self._take(self._training.coach.today(pain=self._pain))

    def _pass_morning_over(self) -> None:
        try:
            self._training.coach.diary.pass_over()
        except EnvironmentProblem as problem:
            self.told.emit(str(problem))
            return
        self._asked = None
        self.morning.hide()
        self.focus_list()

    def _after_walk(self) -> None:
        """It may have been the walk of the day."""
        self.week.refresh()
        self._take(self._training.coach.today(pain=self._pain))

    def _after_answer(self) -> None:
        self.next_time.refresh()
        self._take(self._training.coach.today(pain=self._pain))
        if self.next_time.isHidden():
            self.focus_list()
