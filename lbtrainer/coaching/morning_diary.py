# SPDX-License-Identifier: GPL-3.0-or-later
"""How the back was this morning: asked at most once a day, on days off too, and never again once it was passed over.

The answer belongs to the session before it where there is one, else to its day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from lbtrainer.domain.adaptation import NextRule
from lbtrainer.domain.back_at_rest import judged_today
from lbtrainer.domain.evidence import Morning, Seen
from lbtrainer.domain.record import PainReport
from lbtrainer.storage import rule_records
from lbtrainer.storage.db import Database
from lbtrainer.storage.history import History, SummaryAnswers
from lbtrainer.storage.mornings import Mornings


class Question(NamedTuple):
    """This morning's question.

    Attributes:
        session_id: The session that the morning follows; None: it follows a day off.
    """

    session_id: int | None


class Said(NamedTuple):
    """What was answered this morning, 0 to 10, and to which question; soreness None: not said."""

    question: Question
    pain: int
    soreness: int | None


class MorningDiary:
    """Asks, and keeps what was answered. All methods raise EnvironmentProblem as the database does."""

    def __init__(self, database: Callable[[], Database], now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def question(self) -> Question | None:
        """What is to be asked today; None: it was answered or passed over, or there is nothing to ask.

        From the first session on. Who has trained today already has said how the back is.
        """
        database, today = self._database(), self._now().date()
        if self._mornings.of(today) is not None or rule_records.morning_said_on(database, today) is not None:
            return None
        after = rule_records.morning_to_ask(database, self._now())
        if after is not None:
            return Question(after.id)
        newest = rule_records.newest_day(database)
        return None if newest is None or newest >= today else Question(None)

    def answer(self, question: Question, pain: PainReport, soreness: int | None = None) -> None:
        """Keep how the back was, and the sore muscles apart from it; again: in the place of what was said."""
        if question.session_id is None:
            self._mornings.keep(self._now().date(), pain, soreness)
        else:
            answers = SummaryAnswers(pain_next_morning=pain, soreness=soreness)
            History(self._database(), now=self._now).set_summary(question.session_id, answers)

    def pass_over(self) -> None:
        """Not today: nothing is asked again before tomorrow."""
        self._mornings.keep(self._now().date(), PainReport(score=None))

    def said(self) -> Said | None:
        """What was answered today and can be corrected while the day lasts; None: nothing, or it was passed over."""
        today = self._now().date()
        own = self._mornings.of(today)
        if own is not None and own.pain.score is not None:
            return Said(Question(None), own.pain.score, own.soreness)
        after = rule_records.morning_said_on(self._database(), today)
        return None if after is None else Said(Question(after.session_id), after.pain, after.soreness)

    def said_today(self) -> int | None:
        """Pain as it was said this morning, 0 to 10; None: not said."""
        said = self.said()
        return None if said is None else said.pain

    def means(self, past: Sequence[Seen]) -> NextRule:
        """What today's answer after a day off leads to, held against what is usual in the sessions of the past."""
        return judged_today(past, self.days_off(), self._now().date())

    def days_off(self) -> tuple[Morning, ...]:
        """The answers that follow no session, the oldest first."""
        return self._mornings.newest()

    @property
    def _mornings(self) -> Mornings:
        return Mornings(self._database(), now=self._now)
