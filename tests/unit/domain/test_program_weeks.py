# SPDX-License-Identifier: GPL-3.0-or-later
"""A week of a program begins on the weekday it was begun on, and counts once something of it was done."""

from __future__ import annotations

import pytest

from lbtrainer.domain.program_days import Course
from lbtrainer.domain.program_weeks import review, week_number, weeks_done, weeks_passed
from tests.helpers.past_days import day
from tests.helpers.shipped import shipped_library

PROGRAM = shipped_library().programs["home-beginner"]
THURSDAY = Course(program=PROGRAM, start=day(3))


def numbers(done, *today):
    return [week_number(THURSDAY, [day(one) for one in done], day(one)) for one in today]


def test_who_begins_on_a_thursday_is_in_the_first_week_until_the_next_wednesday():
    assert numbers([3, 5], 2, 3, 6, 7, 9) == [0, 1, 1, 1, 1]
    assert numbers([3, 5], 10, 16) == [2, 2]


def test_who_pauses_goes_on_where_the_pause_began():
    done = [3, 5, 8, 10, 12]
    assert numbers(done, 17, 24, 31, 37) == [3, 3, 3, 3]
    assert numbers([*done, 31], 31, 38) == [3, 4], "the week counts when it is over"


def test_one_session_makes_a_week_and_more_make_no_second_one():
    assert weeks_done(THURSDAY, [day(3)], day(10)) == 1
    assert weeks_done(THURSDAY, [day(3), day(4), day(4), day(9)], day(10)) == 1


def test_what_was_done_before_the_program_began_is_none_of_it():
    assert weeks_done(THURSDAY, [day(-10), day(2)], day(10)) == 0


@pytest.mark.parametrize(("number", "weeks"), [(-9, 0), (3, 0), (9, 0), (10, 1), (45, 6)])
def test_the_weeks_that_went_by_are_counted_apart(number, weeks):
    assert weeks_passed(THURSDAY, day(number)) == weeks


def test_after_six_weeks_it_is_time_to_look_back():
    assert review(THURSDAY, 5) == ""
    assert review(THURSDAY, 6) == "6 weeks of Home Beginner lie behind you. Look back, and choose what comes next."
