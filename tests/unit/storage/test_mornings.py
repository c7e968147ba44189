# SPDX-License-Identifier: GPL-3.0-or-later
"""A morning after a day off has one answer, is in the chart of that day, and comes back oldest first."""

from __future__ import annotations

from datetime import date

from lbtrainer.domain.evidence import Morning
from lbtrainer.domain.record import PainReport, Place
from lbtrainer.domain.stats import PainDay, PainWhen
from lbtrainer.storage.history import History
from lbtrainer.storage.mornings import MorningAnswer, Mornings
from lbtrainer.storage.trends import Trends
from tests.helpers.reckoning import reckoned, stored

FIRST, SECOND = date(2026, 11, 3), date(2026, 11, 4)


def test_one_answer_a_day_the_newer_in_the_place_of_the_older(database, clock):
    mornings = Mornings(database, now=clock)
    mornings.keep(FIRST, PainReport(score=2), 3)
    mornings.keep(FIRST, PainReport(score=4, place=Place.BUTTOCK))
    assert mornings.of(FIRST) == MorningAnswer(PainReport(score=4, place=Place.BUTTOCK), None)
    assert Trends(database).pain(PainWhen.MORNING, FIRST, FIRST) == [PainDay(FIRST, PainWhen.MORNING, 1, 4, 4)]
    assert stored(database) == reckoned(database)


def test_passed_over_is_kept_and_no_answer(database, clock):
    mornings = Mornings(database, now=clock)
    mornings.keep(SECOND, PainReport(score=2))
    mornings.keep(SECOND, PainReport(score=None))
    answer = mornings.of(SECOND)
    assert answer is not None
    assert answer.pain.score is None
    assert mornings.newest() == ()
    assert Trends(database).pain(PainWhen.MORNING, FIRST, SECOND) == []
    assert mornings.of(FIRST) is None


def test_the_newest_come_oldest_first(database, clock):
    mornings = Mornings(database, now=clock)
    for day, score in ((SECOND, 2), (FIRST, 5), (date(2026, 11, 1), 1)):
        mornings.keep(day, PainReport(score=score))
    assert mornings.newest(2) == (Morning(day=FIRST, score=5), Morning(day=SECOND, score=2))


def test_it_is_the_newest_word_on_pain(database, clock):
    Mornings(database, now=clock).keep(FIRST, PainReport(score=6))
    assert History(database, now=clock).last_pain().score == 6
