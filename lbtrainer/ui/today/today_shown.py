# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the card of the day: what is proposed, why, what is left out, and what a wish makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from lbtrainer.domain.adaptation import MORNING_UNKNOWN
from lbtrainer.domain.adjust import AS_PLANNED
from lbtrainer.domain.offering import first_offered
from lbtrainer.domain.program import Activity
from lbtrainer.domain.readiness import TRAINING_GOALS
from lbtrainer.domain.routine import Goal, Routine
from lbtrainer.domain.ticked_off import is_walk
from lbtrainer.domain.today import SHORT_INSTEAD, What
from lbtrainer.qt.training import Training
from lbtrainer.ui.main_exercise import main_exercise
from lbtrainer.ui.routines.routine_list import level_number, minutes_text
from lbtrainer.ui.today.today_cards import SHORT_MIN, LessCard, wish_words
from lbtrainer.ui.today.today_day import DayCard, not_yet_told
from lbtrainer.ui.today.today_facts import gear_words
from lbtrainer.ui.today.today_week_grid import MinutesOf

if TYPE_CHECKING:
    from lbtrainer.domain.adjust import Adjusted
    from lbtrainer.domain.program_days import Course
    from lbtrainer.domain.today import Proposal

_AT_REST: Final = "childs-pose"
_WALKING: Final = "brisk-walk"
_WITHOUT_MORE: Final = frozenset({What.REST, What.DONE, What.ACTIVITY})
"""Days without a session on which somebody may do something all the same."""


class ShownDay:
    """The day as it is proposed and wished for; it fills the cards and holds what Start begins.

    Attributes:
        adjusted: What Start begins; None: nothing.
        proposal: What the card shows; None: nothing yet.
    """

    def __init__(self, training: Training, day: DayCard, less: LessCard, minutes_of: MinutesOf) -> None:
        self.adjusted: Adjusted | None = None
        self.proposal: Proposal | None = None
        self._training = training
        self._day = day
        self._less = less
        self._minutes_of = minutes_of
        self._proposals: tuple[Proposal, ...] = ()

    def take(self, proposals: Sequence[Proposal]) -> None:
        """The session of the day stands large; a warm-up before it, and what else there is, below."""
        routines = self._training.library.routines
        sessions = [one for one in proposals if one.routine and routines[one.routine].goal is not Goal.WARM_UP]
        trains = [one for one in sessions if routines[one.routine or ""].goal in TRAINING_GOALS]
        is_over = proposals[0].what in (What.DONE, What.REST)
        proposal = proposals[0] if is_over else next(iter((*trains, *sessions)), proposals[0])
        if self.proposal is None or self.proposal.routine != proposal.routine:
            self._less.forget()
        self.proposal, self._proposals = proposal, tuple(proposals)

    def show(self, course: Course, *, asks_morning: bool) -> None:
        """Fill the cards.

        Args:
            course: The program that is followed.
            asks_morning: How the back was after the newest session can still be said, so it is not yet unknown.
        """
        proposal = self.proposal
        if proposal is None:
            return
        open_still = (MORNING_UNKNOWN.says, MORNING_UNKNOWN.fact) if asks_morning else ()
        why = [text for text in proposal.why if text not in open_still]
        why += [
            f"Besides: {one.item.entry.name}."
            for one in self._proposals
            if one is not proposal and one.item is not None and isinstance(one.item.entry, Activity)
        ]
        review = self._training.coach.review()
        if proposal.routine is None:
            self._show_words(course, proposal, [*why, review] if review else why)
        else:
            self._show_session(self._eyebrow(course, proposal), why, [review] if review else [], proposal.routine)
        self._day.show_review(is_due=bool(review))

    def _eyebrow(self, course: Course, proposal: Proposal) -> str:
        planned = None if proposal.item is None else proposal.item.routine
        if planned is not None and planned != proposal.routine:
            return f"In place of {self._training.library.routine(planned).name} today"
        if proposal.what is What.RELIEF:
            return f"Today in place of {course.program.name}"
        return f"Today in {course.program.name}"

    def _show_words(self, course: Course, proposal: Proposal, why: Sequence[str]) -> None:
        """A day without a session: what it is, and what may be done all the same."""
        self.adjusted = None
        entry = None if proposal.item is None else proposal.item.entry
        name = getattr(entry, "name", proposal.what.value.capitalize())
        self._day.show_day(self._eyebrow(course, proposal), name, why, can_start=False)
        self._day.show_others(self._others())
        self._day.show_anyway(may=proposal.what in _WITHOUT_MORE)
        self._day.show_check(may=proposal.what is What.NOTHING)
        walks = entry is not None and is_walk(entry)
        if walks and isinstance(entry, Activity) and entry.seconds is not None:
            self._day.show_walk(round(entry.seconds.low / 60))
        if proposal.what in _WITHOUT_MORE:
            self._show_still(_WALKING if walks else _AT_REST)
        else:
            self._day.show_no_still()

    def _show_session(self, eyebrow: str, why: Sequence[str], last: Sequence[str], key: str) -> None:
        """The session as it is wished for: what is shown here is what Start begins and what the preview opens."""
        library, wish = self._training.library, self._less.wish
        routine, pain = library.routine(key), self._training.coach.diary.said_today()
        self.adjusted = adjusted = self._training.coach.prepared(key, pain=pain, wish=wish)
        self._less.show_result(self._less_words(why))
        minutes = 0 if adjusted is None else wish.minutes_told(adjusted.plan)
        self._less.offer_short(may=wish.minutes is not None or not 0 < minutes <= SHORT_MIN)
        # What a wish makes of the session stands where it was wished for, and is not said a second time here.
        says = () if adjusted is None or wish != AS_PLANNED else adjusted.says
        changes = [] if adjusted is None else [*adjusted.plan.changes, *says]
        changes, is_there = not_yet_told(changes, why), adjusted is not None
        self._day.show_day(f"{eyebrow}{wish_words(wish)}", routine.name, [*why, *last], changes, can_start=is_there)
        gear = "" if adjusted is None else gear_words(adjusted.plan, library.exercises)
        level = routine.level.value
        self._day.show_facts(minutes_text(minutes, minutes), level_number(level), level.capitalize(), gear)
        self._day.show_others([*self._others(), *self._shorter()])
        self._show_still(main_exercise(routine, library.exercises, adjusted and adjusted.plan).id)

    def _show_still(self, exercise: str) -> None:
        position = self._training.library.exercises[exercise].position.value
        self._day.show_still(self._training.figures, exercise, f"position-{position}")

    def _less_words(self, told: Sequence[str]) -> list[str]:
        """What the wish makes of the session, without what is told already."""
        adjusted, wish = self.adjusted, self._less.wish
        if adjusted is None or wish == AS_PLANNED:
            return []
        says = not_yet_told(adjusted.says, told) or ["It is short and gentle already."]
        if adjusted.fits:
            return says
        return [f"Even at its shortest it takes {wish.minutes_told(adjusted.plan)} minutes.", *says]

    def _others(self) -> list[tuple[str, str, str]]:
        """What else the day has: routine id, when it is done, and its name."""
        routines = self._training.library.routines
        others = [(one.routine, one) for one in self._proposals if one.routine and one is not self.proposal]
        return [
            (key, self._when("Before it" if _comes_first(one, routines) else "Also", key), routines[key].name)
            for key, one in others
        ]

    def _shorter(self) -> list[tuple[str, str, str]]:
        """Something that is short by itself, where even the shortest form of the session takes too long."""
        if self.adjusted is None or self.adjusted.fits:
            return []
        library, profile = self._training.library, self._training.profile()
        found = first_offered(SHORT_INSTEAD, library.routines, library.exercises, profile)
        return [] if found is None else [(found, self._when("Shorter", found), library.routine(found).name)]

    def _when(self, word: str, routine: str) -> str:
        """When another routine of the day is done, with its minutes where they are known."""
        minutes = self._minutes_of(routine)
        return word if minutes is None else f"{word}, {minutes_text(*minutes)}"


def _comes_first(proposal: Proposal, routines: Mapping[str, Routine]) -> bool:
    """Whether it is the program's warm-up, and no break beside it."""
    beside = proposal.item is not None and proposal.item.extra
    return routines[proposal.routine or ""].goal is Goal.WARM_UP and not beside
