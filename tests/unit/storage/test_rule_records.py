# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules get the newest sessions, whole, and the morning that is still to be asked for."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, SessionState, Slot
from lbtrainer.storage.history import History, SummaryAnswers
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.rule_records import (
    MorningSaid,
    morning_said_on,
    morning_to_ask,
    newest_leg_sign,
    newest_records,
    past_of,
)
from tests.helpers.records import kept_session, result


def test_the_newest_ones_with_the_sets_that_count_oldest_first(database, clock):
    ids = []
    for number in range(4):
        again = msgspec.structs.replace(result(0), attempt=1, value=12)
        ids.append(kept_session(database, clock, result(0, value=5 + number), again, result(1)))
        clock.forward(days=1)
    found = newest_records(database, limit=3)
    assert [one.summary.id for one in found] == ids[1:]
    assert [[each.value for each in one.sets] for one in found] == [[12, 10]] * 3


def test_trials_and_discarded_sessions_are_left_out(database, clock):
    kept_session(database, clock, result(), preview=True)
    kept_session(database, clock, result(), state=SessionState.DISCARDED)
    assert newest_records(database) == ()


def test_it_is_the_same_as_the_whole_record_but_for_earlier_attempts(database, clock):
    own_id = kept_session(database, clock, result(0), result(1))
    assert newest_records(database) == (History(database, now=clock).session(own_id),)


class TestMorning:
    @pytest.mark.parametrize(("hours", "asks"), [(1, False), (13, False), (14, True), (47, True), (49, False)])
    def test_is_asked_on_a_later_day_within_two_days(self, database, clock, hours, asks):
        own_id = kept_session(database, clock)  # ends at 10:20
        clock.forward(hours=hours)
        found = morning_to_ask(database, clock())
        assert (None if found is None else found.id) == (own_id if asks else None)

    def test_once_answered_it_is_not_asked_again_and_soreness_stands_apart(self, database, clock):
        own_id = kept_session(database, clock)
        clock.forward(hours=20)
        answers = SummaryAnswers(pain_next_morning=PainReport(score=2), soreness=5)
        History(database, now=clock).set_summary(own_id, answers)
        assert morning_to_ask(database, clock()) is None
        assert morning_said_on(database, clock().date()) == MorningSaid(own_id, 2, 5)

    def test_nothing_done_nothing_to_ask(self, database, clock):
        assert morning_to_ask(database, clock()) is None
        assert morning_said_on(database, clock().date()) is None


class TestNewestLegSign:
    def hurt(self, database, clock, *signs, preview=False):
        own_id = kept_session(database, clock, preview=preview)
        slot = Slot(0, 0, 0, 0)
        pain = PainReport(score=1, leg_signs=signs)
        journal = Journal.resumed(database, own_id, now=clock)
        journal.append(
            [], hurts=[Hurt(slot=slot, exercise="x", phase="work", at_ms=1, choice=HurtChoice.END, pain=pain)]
        )
        return clock()

    def test_is_the_time_of_the_last_one(self, database, clock):
        assert newest_leg_sign(database) is None
        self.hurt(database, clock, LegSign.WEAK)
        at = self.hurt(database, clock, LegSign.UNSAID)
        self.hurt(database, clock)
        self.hurt(database, clock, LegSign.NUMB, preview=True)
        assert newest_leg_sign(database) == at

    def test_until_a_morning_was_fine_the_past_reaches_back_to_it(self, database, clock):
        self.hurt(database, clock, LegSign.WEAK)
        clock.forward(days=1)
        later = [kept_session(database, clock) for _ in range(3)]
        assert [one.leg_sign for one in past_of(database, newest=2)] == [True, False, False, False]
        answers = SummaryAnswers(pain_before=PainReport(score=1), pain_next_morning=PainReport(score=1))
        History(database, now=clock).set_summary(later[-1], answers)
        assert len(past_of(database, newest=2)) == 4, "one fine morning is not enough"
        History(database, now=clock).set_summary(later[-2], answers)
        assert [one.leg_sign for one in past_of(database, newest=2)] == [False, False]
