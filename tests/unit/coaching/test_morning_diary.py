# SPDX-License-Identifier: GPL-3.0-or-later
"""One question a day: about the session before it, else about the day off; passed over, it waits till tomorrow."""

from __future__ import annotations

import pytest

from lbtrainer.coaching.morning_diary import Question
from lbtrainer.domain.evidence import Morning
from lbtrainer.domain.record import PainReport
from lbtrainer.storage.history import SummaryAnswers
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, training_in


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def training(tmp_path, clock):
    return training_in(tmp_path, clock)


@pytest.fixture
def diary(training):
    return training.coach.diary


def trained(training, clock, days_ago, **answers):
    return PastSessions(training, clock).add("active-recovery", days_ago=days_ago, answers=SummaryAnswers(**answers))


def test_before_the_first_session_nothing_is_asked(diary):
    assert diary.question() is None


def test_the_day_after_a_session_it_is_about_that_session(training, clock, diary):
    own_id = trained(training, clock, 0.6)
    assert diary.question() == Question(own_id)
    diary.answer(Question(own_id), PainReport(score=3))
    assert diary.question() is None
    assert diary.said_today() == 3
    assert diary.days_off() == ()


def test_on_a_day_off_it_is_about_the_day(training, clock, diary):
    trained(training, clock, 5, pain_next_morning=PainReport(score=1))
    assert diary.question() == Question(None)
    diary.answer(Question(None), PainReport(score=4), 2)
    assert diary.question() is None
    assert diary.said_today() == 4
    assert diary.days_off() == (Morning(day=clock.wall.date(), score=4),)
    clock.sleep(24 * 3600)
    assert diary.question() == Question(None)
    assert diary.said_today() is None


def test_passed_over_it_is_not_asked_again_today(training, clock, diary):
    own_id = trained(training, clock, 0.6)
    diary.pass_over()
    assert diary.question() is None
    assert diary.said_today() is None
    clock.sleep(24 * 3600)
    assert diary.question() == Question(own_id), "within two days the morning after can still be answered"


def test_who_has_trained_today_is_not_asked(training, clock, diary):
    trained(training, clock, 5)
    trained(training, clock, 0)
    assert diary.question() is None


def test_a_sore_morning_off_takes_the_weights_off_that_day(training, clock, diary):
    for ago in (9, 7, 5, 3):
        trained(training, clock, ago, pain_before=PainReport(score=1), pain_next_morning=PainReport(score=1))
    assert training.coach.ready("strength-monday").may_load
    diary.answer(Question(None), PainReport(score=4))
    assert not training.coach.ready("strength-monday").may_load
    assert "this morning" in diary.means(training.coach.past()).says


def test_what_is_filled_in_for_a_session_before_the_newest_says_nothing_of_this_morning(training, clock, diary):
    older = trained(training, clock, 1.6)
    newer = trained(training, clock, 0.6)
    training.history.set_summary(older, SummaryAnswers(pain_next_morning=PainReport(score=7)))
    assert diary.said_today() is None
    assert diary.question() == Question(newer)
    diary.answer(Question(newer), PainReport(score=1))
    assert diary.said_today() == 1
