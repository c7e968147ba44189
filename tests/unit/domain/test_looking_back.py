# SPDX-License-Identifier: GPL-3.0-or-later
"""Six weeks on: what is said about the pain and about what one is careful with, and which programs may follow."""

from __future__ import annotations

import pytest

from lbtrainer.domain.adaptation import NOT_EASED_SAYS, STILL_CAREFUL_SAYS
from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.evidence import Morning
from lbtrainer.domain.looking_back import average_pain, following, look_back
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.program_days import Course
from tests.helpers.past_days import day, past
from tests.helpers.shipped import shipped_library

PROGRAMS = shipped_library().programs
COURSE = Course(program=PROGRAMS["home-beginner"], start=day(0))


def said(number=42, pain=1.0, profile=None, weeks=6):
    return look_back(COURSE, day(number), profile or Profile(), PROGRAMS, weeks=weeks, pain=pain)


def test_before_six_weeks_are_done_nothing_is_said():
    assert said(weeks=5) == ""
    assert said().startswith("6 weeks of Home Beginner lie behind you.")


@pytest.mark.parametrize(("number", "pain", "words"), [(41, 5.0, ""), (42, 5.0, NOT_EASED_SAYS), (42, 2.9, "")])
def test_a_pause_puts_the_advice_about_pain_off_by_no_day(number, pain, words):
    careful = Profile(cautions=frozenset({Caution.PREGNANT}))
    assert said(number, pain=pain, profile=careful, weeks=3) == words


@pytest.mark.parametrize(("pain", "told"), [(None, False), (2.9, False), (3.0, True), (7.0, True)])
def test_pain_that_still_asks_for_the_gentle_form_is_sent_to_be_looked_at(pain, told):
    assert (NOT_EASED_SAYS in said(pain=pain)) is told


def test_who_is_careful_is_asked_whether_that_is_still_right():
    assert STILL_CAREFUL_SAYS not in said()
    assert STILL_CAREFUL_SAYS in said(profile=Profile(cautions=frozenset({Caution.PREGNANT})))


def test_it_ends_with_what_may_follow():
    assert following(COURSE, Profile(), PROGRAMS, pain=1.0) == ("home-beginner", "classic-week")
    assert said().endswith("Home Beginner again, or Classic Week, would suit now.")
    assert said(pain=5.0).endswith("Home Beginner again, or Gentle Start, would suit now.")


def test_the_pain_is_the_mean_of_the_last_two_weeks_on_days_with_a_session_and_without():
    sessions = [past(0, before=9), past(20, before=2), past(22, before=None)]
    mornings = [Morning(day=day(1), score=9), Morning(day=day(21), score=4)]
    assert average_pain(sessions, mornings, day(30)) == 3.0
    assert average_pain((), (), day(30)) is None
