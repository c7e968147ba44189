# SPDX-License-Identifier: GPL-3.0-or-later
"""The adaptation ladder, row by row: each test names the row of the safety table that it holds."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from lbtrainer.domain import adaptation as ladder
from lbtrainer.domain.adaptation import Dose
from lbtrainer.domain.pain_during import DURING

ZONE = timezone(timedelta(hours=1))


class TestEnd:
    @pytest.mark.parametrize(("end", "less"), [(1, False), (2, False), (3, True), (9, True)])
    def test_end_above_start_by_2(self, end, less):
        rule = ladder.at_end(1, end)
        assert (rule is not None and rule.sets_less == 1) is less

    def test_what_was_not_said_changes_nothing(self):
        assert ladder.at_end(None, 8) is None
        assert ladder.at_end(1, None) is None


class TestMorning:
    @pytest.mark.parametrize(
        ("answer", "row", "dose"),
        [
            (1, "next morning, at or below usual", Dose.MORE),
            (2, "next morning, at or below usual", Dose.MORE),
            (3, "next morning, +1", Dose.SAME),
            (4, "next morning, +2 or more", Dose.LESS),
            (10, "next morning, +2 or more", Dose.LESS),
            (None, "next morning, no answer", Dose.SAME),
        ],
    )
    def test_against_a_usual_of_two(self, answer, row, dose):
        rule = ladder.next_morning(answer, 2)
        assert (rule.row, rule.dose) == (row, dose)

    def test_two_or_more_cuts_a_third_goes_easier_and_loads_nothing_that_day(self):
        rule = ladder.next_morning(5, 2)
        assert (rule.third_less, rule.easier_rung, rule.no_load) == (True, True, True)

    def test_without_anything_to_hold_it_against_the_dose_is_repeated(self):
        assert ladder.next_morning(0, None).dose is Dose.SAME

    def test_usual_is_the_median_of_the_last_seven(self):
        assert ladder.usual([9, 9, 9, 9, 9, 9, 1, 1, 2, 2, 2, 3, 3], before=0) == 2

    @pytest.mark.parametrize("answers", [[], [7], [7, 7]])
    def test_with_fewer_than_three_it_is_the_value_before_the_session(self, answers):
        assert ladder.usual(answers, before=2) == 2

    @pytest.mark.parametrize(
        ("ended", "now", "asks"),
        [
            ((3, 20), (4, 7), True),
            ((3, 20), (3, 23), False),
            ((3, 10), (3, 18), False),
            ((3, 23), (4, 4), False),
            ((3, 23), (4, 5), True),
            ((3, 20), (5, 20), True),
            ((3, 20), (5, 21), False),
        ],
    )
    def test_asked_6_to_48_hours_after_on_a_later_day(self, ended, now, asks):
        moments = [datetime(2026, 3, day, hour, tzinfo=ZONE) for day, hour in (ended, now)]
        assert ladder.asks_for_morning(*moments) is asks


class TestWeeks:
    @pytest.mark.parametrize(
        ("days", "row"),
        [
            (0, None),
            (6, None),
            (7, "7-13 days off"),
            (13, "7-13 days off"),
            (14, "14+ days off"),
            (400, "14+ days off"),
        ],
    )
    def test_days_off(self, days, row):
        rule = ladder.days_off(days)
        assert (None if rule is None else rule.row) == row

    def test_a_week_off_repeats_and_two_take_a_fifth_and_a_set(self):
        assert ladder.A_WEEK_OFF.dose is Dose.SAME
        assert (ladder.TWO_WEEKS_OFF.load_percent, ladder.TWO_WEEKS_OFF.sets_less) == (80, 1)

    def test_two_weeks_average_rising_by_2(self):
        assert ladder.rising([1, 1, 2], [3, 3, 4])
        assert not ladder.rising([1, 1, 2], [3, 3, 3])
        assert not ladder.rising([1, 1], [9, 9, 9])


class TestTables:
    def test_each_row_says_something_and_has_a_source(self):
        told = [(one.says, one.sources) for one in DURING]
        told += [(one.says, one.sources) for one in ladder.NEXT_DOSE]
        assert all(says.endswith(".") and sources for says, sources in told)

    def test_no_row_diagnoses_or_promises(self):
        words = " ".join([rule.says for rule in DURING] + [one.says + one.advise for one in ladder.NEXT_DOSE])
        for forbidden in ("cure", "heal", "disc", "hernia", "injur", "danger", "damage", "you have a "):
            assert forbidden not in words.casefold()

    def test_a_rule_that_advises_a_visit_is_gentle_too(self):
        advising = [rule for rule in ladder.NEXT_DOSE if rule.advise]
        assert {rule.row for rule in advising} == {
            "raised beyond 1-2 weeks", "severe", "2 weeks, average rising by 2+",
            "leg numbness, weakness or spreading pain in a session",
        }  # fmt: skip
        assert all(rule.gentle for rule in advising)

    def test_the_fact_is_told_without_what_follows(self):
        assert ladder.TWO_WEEKS_OFF.fact == "It is two weeks or more since you last trained like this."
