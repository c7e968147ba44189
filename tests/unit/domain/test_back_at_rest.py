# SPDX-License-Identifier: GPL-3.0-or-later
"""A morning after a day off counts like any other: for today, for what is usual, and for whole weeks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from lbtrainer.domain import adaptation as ladder
from lbtrainer.domain.back_at_rest import judged_today, over_weeks
from lbtrainer.domain.evidence import Morning, seen
from lbtrainer.domain.readiness import readiness
from lbtrainer.domain.record import PainReport, SessionRecord, SessionState, SessionSummary
from tests.helpers.past_days import day, past


def mornings(*scores, first=1):
    """One answer a day from the first day on."""
    return [Morning(day=day(first + number), score=score) for number, score in enumerate(scores)]


def rows(sessions, answers, number):
    return {rule.row for rule in readiness(sessions, day(number), mornings=answers).rules}


class TestThisMorning:
    @pytest.mark.parametrize(("score", "is_raised"), [(1, False), (2, False), (3, True), (6, True)])
    def test_two_above_usual_takes_the_load_off_today(self, score, is_raised):
        ready = readiness([past(0)], day(5), mornings=mornings(1, 1, 1, 1, score))
        assert (ladder.RAISED_TODAY in ready.rules, ready.may_load) == (is_raised, not is_raised)

    def test_it_is_over_the_next_day(self):
        ready = readiness([past(0)], day(6), mornings=mornings(1, 1, 1, 1, 5))
        assert ready.may_load
        assert ladder.RAISED_TODAY not in ready.rules

    def test_with_fewer_than_three_answers_nothing_is_unusual(self):
        answers = mornings(5, first=5)
        assert readiness([past(0)], day(5), mornings=answers).may_load
        assert judged_today([past(0)], answers, day(5)) is ladder.USUAL_TODAY

    def test_answers_after_sessions_tell_what_is_usual_too(self):
        sessions = [past(0), past(2), past(4)]
        answers = mornings(4, first=7)
        assert judged_today(sessions, answers, day(7)) is ladder.RAISED_TODAY


def test_this_morning_is_told_and_not_the_one_before_it_too():
    raised: dict[str, Any] = {"morning": ladder.MORNING_RAISED, "morning_answer": 4}
    ready = readiness([past(0), past(2), past(4), past(6, **raised)], day(8), mornings=mornings(5, first=8))
    assert ready.reasons == (ladder.RAISED_TODAY.says,)


class TestWeeks:
    def test_strong_pain_on_three_days_off_is_severe_with_advice(self):
        ready = readiness([past(0)], day(6), mornings=mornings(6, 7, 6, first=4))
        assert ladder.SEVERE in ready.rules
        assert ready.gentle_week
        assert ready.advice

    def test_it_counts_even_where_the_last_session_is_long_past(self):
        assert ladder.SEVERE.row in rows([past(0)], mornings(6, 7, 6, first=38), 40)

    def test_fine_mornings_between_break_a_week_of_raised_ones(self):
        raised: dict[str, Any] = {"morning": ladder.MORNING_A_LITTLE, "morning_answer": 2}
        sessions = [past(0), past(2), past(4), *(past(number, **raised) for number in (6, 9, 13))]
        assert ladder.A_WEEK_RAISED.row in rows(sessions, [], 14)
        assert ladder.A_WEEK_RAISED.row not in rows(sessions, mornings(1, first=12), 14)

    def test_a_week_of_raised_ones_that_lies_a_week_back_is_over(self):
        raised: dict[str, Any] = {"morning": ladder.MORNING_A_LITTLE, "morning_answer": 2}
        sessions = [past(0), past(2), past(4), *(past(number, **raised) for number in (6, 9, 13))]
        assert ladder.A_WEEK_RAISED.row in rows(sessions, [], 20)
        assert ladder.A_WEEK_RAISED.row not in rows(sessions, [], 21)

    @pytest.mark.parametrize(("today", "is_told"), [(14, True), (20, True), (21, False), (40, False)])
    def test_it_is_told_until_a_week_after_the_last_raised_morning_however_far_the_answers_reach(self, today, is_told):
        raised: dict[str, Any] = {"morning": ladder.MORNING_A_LITTLE, "morning_answer": 2}
        sessions = [past(number, **raised) for number in (6, 9, 13)]
        assert (ladder.A_WEEK_RAISED in over_weeks(sessions, [], day(today))) is is_told

    @pytest.mark.parametrize(("first", "is_told"), [(6, True), (7, False)])
    def test_raised_mornings_within_less_than_a_week_are_not_a_week(self, first, is_told):
        raised: dict[str, Any] = {"morning": ladder.MORNING_A_LITTLE, "morning_answer": 2}
        sessions = [past(number, **raised) for number in (first, 9, 13)]
        assert (ladder.A_WEEK_RAISED in over_weeks(sessions, [], day(14))) is is_told

    def test_a_rise_over_two_weeks_is_seen_on_days_off(self):
        answers = [*mornings(1, 1, 1, first=2), *mornings(4, 4, 4, first=9)]
        assert ladder.RISING.row in rows([past(0)], answers, 12)
        assert ladder.RISING.row not in rows([past(0)], answers[:3], 12)


def test_days_off_tell_what_is_usual_after_a_session(made_record):
    record = made_record(number=10, before=1, morning=3)
    assert seen([record])[0].morning is ladder.MORNING_RAISED
    assert seen([record], mornings(3, 3, 3, first=5))[0].morning is ladder.MORNING_FINE


def test_what_comes_later_does_not(made_record):
    record = made_record(number=10, before=1, morning=3)
    assert seen([record], mornings(3, 3, 3, first=11))[0].morning is ladder.MORNING_RAISED


class TestABreakFromTraining:
    def test_a_stretch_after_a_month_off_does_not_bring_full_weights_back(self):
        sessions = [past(0), past(30, routine="relief-stretches", trained=False)]
        ready = readiness(sessions, day(31))
        assert ladder.TWO_WEEKS_OFF in ready.rules
        assert ready.after_break

    def test_training_ends_the_break(self):
        assert ladder.TWO_WEEKS_OFF not in readiness([past(0), past(30)], day(31)).rules

    def test_of_the_routine_that_was_done_and_not_yet_of_the_others(self):
        sessions = [past(0, routine="friday"), past(30, routine="monday")]
        assert ladder.TWO_WEEKS_OFF in readiness(sessions, day(32), routine="friday").rules
        assert ladder.TWO_WEEKS_OFF not in readiness(sessions, day(32), routine="monday").rules

    def test_the_calm_routines_are_told_by_their_ids(self, made_record):
        records = [made_record(number=1), made_record(number=2, routine="relief-stretches")]
        assert [one.trained for one in seen(records, calm=["relief-stretches"])] == [True, False]


@pytest.fixture
def made_record():
    def make(*, number, before=1, morning=None, routine="test-routine"):
        on = day(number)
        summary = SessionSummary(
            id=number,
            routine=routine,
            routine_name=routine,
            started=datetime(on.year, on.month, on.day, 18, tzinfo=UTC),
            ended=None,
            offset_min=0,
            state=SessionState.COMPLETE,
            pain_before=PainReport(score=before),
            pain_next_morning=PainReport(score=morning),
        )
        return SessionRecord(summary=summary, sets=())

    return make
