# SPDX-License-Identifier: GPL-3.0-or-later
"""How far somebody has come in a program, by what the history holds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lbtrainer.domain.program_days import Course
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, training_in
from tests.helpers.shipped import shipped_library


@pytest.fixture
def clock():
    return FakeClock()  # a Monday, early


@pytest.fixture
def training(tmp_path, clock):
    made = training_in(tmp_path, clock)
    yield made
    made.forget_history()


def begun(clock, days_ago):
    day = clock.wall.date() - timedelta(days=days_ago)
    return Course(program=shipped_library().programs["home-beginner"], start=day)


def test_a_week_without_a_session_of_the_program_does_not_count(training, clock):
    past, course = PastSessions(training, clock), begun(clock, 28)
    past.add("no-equipment-beginner", days_ago=27)
    past.add("athlete-back", days_ago=20)
    past.add("beginner-back", days_ago=6, preview=True)
    assert (training.coach.weeks.done(course), training.coach.weeks.number(course)) == (1, 2)
    past.add("beginner-back", days_ago=14)
    assert (training.coach.weeks.done(course), training.coach.weeks.number(course)) == (2, 3)


def test_a_session_in_which_nothing_was_done_makes_no_week(training, clock):
    PastSessions(training, clock).add("no-equipment-beginner", (), days_ago=6)
    assert training.coach.weeks.done(begun(clock, 7)) == 0


def test_the_coming_week_is_the_next_one_and_before_the_program_there_is_none(training, clock):
    weeks = training.coach.weeks
    assert [weeks.number(begun(clock, -3)), weeks.number(begun(clock, -3), next_one=True)] == [0, 1]
    assert [weeks.number(begun(clock, 3)), weeks.number(begun(clock, 3), next_one=True)] == [1, 2]
    assert weeks.number(begun(clock, -9), next_one=True) == 0
