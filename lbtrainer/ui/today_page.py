# SPDX-License-Identifier: GPL-3.0-or-later
"""Today: what the program has for today and why, one press to start it, the week, and what makes a day kinder.

The page asks the coach and shows; no rule stands here. Without a program it offers those that suit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.coaching.morning_diary import Question
from lbtrainer.domain.adaptation import MORNING_UNKNOWN
from lbtrainer.domain.adjust import AS_PLANNED
from lbtrainer.domain.pain import PAIN_BANDS
from lbtrainer.domain.program import Activity
from lbtrainer.domain.readiness import TRAINING_GOALS
from lbtrainer.domain.record import PainReport
from lbtrainer.domain.routine import Goal, Routine
from lbtrainer.domain.suggestion import chosen
from lbtrainer.domain.today import What
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.working import Answer
from lbtrainer.ui.date_words import weekday_words
from lbtrainer.ui.main_exercise import main_exercise
from lbtrainer.ui.routines.routine_list import level_number, minutes_text
from lbtrainer.ui.today.today_cards import LessCard, MorningCard, WalkCard
from lbtrainer.ui.today.today_columns import TodayColumns
from lbtrainer.ui.today.today_day import DayCard, not_yet_told
from lbtrainer.ui.today.today_programs import ProgramsCard
from lbtrainer.ui.today.today_suggestion import SuggestionCard
from lbtrainer.ui.today.today_week import WeekCard
from lbtrainer.ui.today.today_week_grid import MinutesOf
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from lbtrainer.domain.adjust import Adjusted
    from lbtrainer.domain.suggestion import Suggestion
    from lbtrainer.domain.today import Proposal

_FIRST_MORNING: Final = "Thank you. It is one of the first answers, so the dose stays the same until more are there."
_GAP: Final = 24
_MOST: Final = 1440 - 88  # the rail stands beside it


class TodayPage(PageScroll):
    """The first page once a program runs.

    Signals:
        start_requested: The plan, and the pain before.
        preview_requested: Id of the routine, and what is wished of it today.
        told: A sentence for the window.
    """

    start_requested = QtCore.Signal(object, object)
    preview_requested = QtCore.Signal(str, object)
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
        self._proposal: Proposal | None = None
        self._adjusted: Adjusted | None = None
        self._asked: Question | None = None
        self._others: list[tuple[str, str, str]] = []
        self._walks: list[str] = []
        self._date = Text("", "second")
        self._greeting = Text("", "page-title")
        self._kept = Text("", "second", wraps=False)
        self.day = DayCard(theme)
        self.programs = ProgramsCard(theme, training)
        self.week = WeekCard(theme, training, minutes_of=minutes_of)
        self.morning = MorningCard(theme)
        self.walk = WalkCard(theme)
        self.less = LessCard(theme)
        self.next_time = SuggestionCard(theme)
        self._suggestion: Suggestion | None = None
        self._lay_out()
        self.day.start_pressed.connect(self._start)
        self.day.steps_pressed.connect(self._steps)
        self.day.other_pressed.connect(lambda routine: self.preview_requested.emit(routine, AS_PLANNED))
        self.programs.chosen.connect(self._follow)
        self.week.changed.connect(self.refresh)
        self.week.told.connect(self.told)
        self.week.opened.connect(self._bring_up)
        self.morning.answered.connect(self._answer_morning)
        self.morning.passed_over.connect(self._pass_morning_over)
        self.morning.change_pressed.connect(self._change_morning)
        self.walk.walked.connect(self._log_walk)
        self.less.wished.connect(self._show_proposal)
        self.next_time.accepted.connect(lambda: self._answer_suggestion(Answer.ACCEPTED))
        self.next_time.declined.connect(lambda: self._answer_suggestion(Answer.DECLINED))
        self.next_time.chosen.connect(self._choose_number)
        self.narrow_changed.connect(self._turn)

    def refresh(self) -> None:
        """Show the day anew. Raises EnvironmentProblem as the history does."""
        now, coach = self._training.now(), self._training.coach
        self._date.setText(weekday_words(now.date()))
        self._greeting.setText(
            "Good morning" if now.hour < 12 else "Good afternoon" if now.hour < 18 else "Good evening"
        )
        self._show_morning()
        self._show_walks()
        self.week.refresh()
        self._show_kept()
        self._show_suggestion()
        self._take(coach.today(pain=self._pain))

    def focus_list(self) -> None:
        """Put the keyboard onto Start, on a day without one onto that day; without a program onto the first week."""
        if not self.programs.isHidden():
            self.programs.focus_first()
        elif self._adjusted is not None:
            self.day.focus_start()
        else:
            self.week.grid.focus_day(self._training.now().date())

    def focus_search(self) -> None:
        """Nothing to search here: as `focus_list`."""
        self.focus_list()

    @property
    def _pain(self) -> int | None:
        """Pain as it was said this morning, which today's proposals go by; None: not said today."""
        return self._training.coach.diary.said_today()

    def _lay_out(self) -> None:
        head = QtWidgets.QHBoxLayout()
        words = QtWidgets.QVBoxLayout()
        words.addWidget(self._date)
        words.addWidget(self._greeting)
        head.addLayout(words, 1)
        head.addWidget(self._kept)
        right = (self.next_time, self.walk, self.less)
        self._columns = TodayColumns(self._theme, (self.day, self.programs, self.week), right, self.morning)
        self.body.addLayout(head)
        self.body.addSpacing(self._theme.px(_GAP))
        self.body.addWidget(self._columns)
        self.body.addStretch(1)
        self._turn(self.narrow)

    def _turn(self, narrow: bool) -> None:
        self._columns.turn(narrow=narrow)
        self.day.set_high(high=not narrow)
        self._date.setVisible(not narrow)  # height is dear there

    def _show_kept(self) -> None:
        kept, due = self._training.coach.kept_this_week()
        self._kept.setText(f"Kept {kept} of {due} planned so far this week" if kept else "")

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

    def _show_walks(self) -> None:
        today = self._training.now().date()
        walks = self._training.carried.activities(since=today - timedelta(days=today.weekday()))
        self.walk.show_minutes(sum(one.minutes for one in walks if one.kind == "walk"))

    def _take(self, proposals: Sequence[Proposal]) -> None:
        """The session of the day stands large; a warm-up before it, and what else there is, below."""
        routines = self._training.library.routines
        sessions = [one for one in proposals if one.routine and routines[one.routine].goal is not Goal.WARM_UP]
        trains = [one for one in sessions if routines[one.routine or ""].goal in TRAINING_GOALS]
        is_over = proposals[0].what in (What.DONE, What.REST)
        proposal = proposals[0] if is_over else next(iter((*trains, *sessions)), proposals[0])
        if self._proposal is None or self._proposal.routine != proposal.routine:
            self.less.forget()
        self._proposal = proposal
        self._others = [
            (one.routine, "Before it" if _comes_first(one, routines) else "Also", routines[one.routine].name)
            for one in proposals
            if one.routine and one is not self._proposal
        ]
        self._walks = [
            f"Besides: {one.item.entry.name}."
            for one in proposals
            if one is not self._proposal and one.item is not None and isinstance(one.item.entry, Activity)
        ]
        self._show_proposal()

    def _show_proposal(self) -> None:
        course, proposal = self._training.coach.course, self._proposal
        self.day.setVisible(course is not None)
        self.programs.setVisible(course is None)
        self.less.setVisible(course is not None and proposal is not None and proposal.routine is not None)
        if course is None or proposal is None:
            self.programs.refresh()
            return
        eyebrow = f"Today in {course.program.name}"
        review = self._training.coach.review()
        # What is not known can still be answered here, beside it.
        open_still = () if self._is_unknown() else (MORNING_UNKNOWN.says, MORNING_UNKNOWN.fact)
        known = [text for text in proposal.why if text not in open_still]
        why, last = [*known, *self._walks], [review] if review else []
        if proposal.routine is None:
            self._adjusted = None
            entry = None if proposal.item is None else proposal.item.entry
            name = getattr(entry, "name", proposal.what.value.capitalize())
            self.day.show_day(eyebrow, name, [*why, *last], can_start=False)
            self.day.show_others(self._others)
            self.day.show_no_still()
            return
        planned = None if proposal.item is None else proposal.item.routine
        if planned is not None and planned != proposal.routine:
            eyebrow = f"In place of {self._training.library.routine(planned).name} today"
        self._show_session(eyebrow, (why, last), proposal.routine)

    def _show_session(self, eyebrow: str, why: tuple[list[str], list[str]], key: str) -> None:
        """The session as it is wished for: what is shown here is what Start begins and what the preview opens."""
        routine = self._training.library.routine(key)
        self._adjusted = adjusted = self._training.coach.prepared(key, pain=self._pain, wish=self.less.wish)
        self.less.show_result(self._less_words())
        minutes = 0 if adjusted is None else self.less.wish.minutes_told(adjusted.plan)
        changes = [] if adjusted is None else [*adjusted.plan.changes, *adjusted.says]
        told = [*why[0], *not_yet_told(changes, why[0]), *why[1]]
        self.day.show_day(eyebrow, routine.name, told, can_start=adjusted is not None)
        level = routine.level.value
        self.day.show_facts(minutes_text(minutes, minutes), level_number(level), level.capitalize())
        self.day.show_others(self._others)
        exercise = main_exercise(routine, self._training.library.exercises, adjusted and adjusted.plan)
        self.day.show_still(self._training.figures, exercise.id, f"position-{exercise.position.value}")

    def _is_unknown(self) -> bool:
        """Whether it can no longer be said how the back was the morning after the newest session."""
        past = self._training.coach.past()
        return self._asked is None and bool(past) and past[-1].morning_answer is None

    def _less_words(self) -> str:
        adjusted = self._adjusted
        if adjusted is None or self.less.wish == AS_PLANNED:
            return ""
        if not adjusted.fits:
            short = self.less.wish.minutes_told(adjusted.plan)
            return f"Even at its shortest it takes {short} minutes. A short routine may suit you better today."
        return " ".join(adjusted.says) or "It is short and gentle already."

    def _start(self) -> None:
        if self._adjusted is not None:
            self.start_requested.emit(self._adjusted.plan, PainReport(score=self._pain))

    def _steps(self) -> None:
        if self._proposal is not None and self._proposal.routine is not None:
            self.preview_requested.emit(self._proposal.routine, self.less.wish)

    def _bring_up(self, widget: QtWidgets.QWidget) -> None:
        """What opened below the week comes into view, else a press seems to do nothing."""

        def bring() -> None:
            self.settle()
            self.ensureWidgetVisible(widget, 0, self._theme.px(_GAP))

        QtCore.QTimer.singleShot(0, self, bring)  # its rows have their room only in the next turn

    def _follow(self, program: str, start: date) -> None:
        problem = self._training.follow(program, start)
        if problem is not None:
            self.told.emit(str(problem))
        self.refresh()
        self.focus_list()

    def _answer_morning(self, pain: int, soreness: int) -> None:
        if self._asked is None:
            return
        coach, sore = self._training.coach, None if soreness < 0 else soreness
        coach.diary.answer(self._asked, PainReport(score=pain), sore)
        past, after = coach.past(), self._asked.session_id
        means = next((one.morning for one in past if one.id == after), None) or coach.diary.means(past)
        # An answer of 6 and more leaves no session to take less of: what follows stands beside it.
        says = means.fact if pain > PAIN_BANDS[1].high else means.says
        # The answer is there, only nothing to hold it against.
        self.morning.show_meaning(_FIRST_MORNING if means is MORNING_UNKNOWN else says, fine=not means.dose)
        self._show_suggestion()
        self._take(self._training.coach.today(pain=self._pain))

    def _pass_morning_over(self) -> None:
        self._training.coach.diary.pass_over()
        self._asked = None
        self.morning.hide()
        self.focus_list()

    def _show_suggestion(self) -> None:
        """What the newest session has earned, one thing at a time."""
        coach, routines = self._training.coach, self._training.library.routines
        past = coach.past()
        routine = past[-1].routine if past else ""
        self._suggestion = coach.suggestion(routine) if routine in routines else None
        self.next_time.setVisible(self._suggestion is not None)
        if self._suggestion is not None:
            self.next_time.show_suggestion(self._suggestion, routines[routine].name)

    def _answer_suggestion(self, answer: Answer) -> None:
        if self._suggestion is None:
            return
        self._training.coach.answer(self._suggestion, answer)
        self._after_answer()

    def _choose_number(self, number: float) -> None:
        if self._suggestion is not None:
            self._training.coach.answer(self._suggestion, Answer.CHANGED, chosen(self._suggestion, number))
            self._after_answer()

    def _after_answer(self) -> None:
        self._show_suggestion()
        self._take(self._training.coach.today(pain=self._pain))
        if self.next_time.isHidden():
            self.focus_list()

    def _log_walk(self, minutes: int) -> None:
        self._training.carried.log_activity("walk", started=self._training.now(), minutes=minutes)
        self._show_walks()


def _comes_first(proposal: Proposal, routines: Mapping[str, Routine]) -> bool:
    """Whether it is the program's warm-up, and no break beside it."""
    beside = proposal.item is not None and proposal.item.extra
    return routines[proposal.routine or ""].goal is Goal.WARM_UP and not beside
