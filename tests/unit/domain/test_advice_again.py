# SPDX-License-Identifier: GPL-3.0-or-later
"""The same advice for weeks is said in full once a week, and as a short reminder on the days between."""

from __future__ import annotations

from lbtrainer.domain.advice_again import AGAIN, advice
from lbtrainer.domain.evidence import Morning
from lbtrainer.domain.readiness import readiness
from tests.helpers.past_days import day, past

FULL = ("Please let a doctor or physiotherapist look at it.",)


def told(number, hurts_on, session=0):
    """What is advised on a day, after mornings at 7 on these days and a session before them."""
    mornings = [Morning(day=day(each), score=7) for each in hurts_on if each <= number]
    sessions = (past(session),)
    ready = readiness(sessions, day(number), mornings=mornings)
    return advice(ready, sessions, mornings, day(number))


def test_the_first_day_says_all_of_it_and_the_days_after_remind():
    strong = range(2, 12)
    assert told(3, strong) == (), "two days are no three"
    assert told(4, strong) == FULL
    assert [told(number, strong) for number in range(5, 11)] == [(AGAIN,)] * 6


def test_after_a_week_it_is_said_in_full_again():
    strong = range(2, 26)
    in_full = [number for number in range(2, 14) if told(number, strong) == FULL]
    assert in_full == [4, 11]


def test_who_was_not_there_has_not_been_told():
    assert told(12, (6, 7, 8, 12)) == (AGAIN,)
    assert told(12, (6, 7, 12)) == FULL, "nobody was there on the days between"


def test_without_advice_there_is_no_reminder():
    assert told(3, (2,)) == ()
