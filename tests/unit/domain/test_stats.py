# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is called kept, best or clear that is not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.grain import Grain
from lbtrainer.domain.stats import (
    Adherence,
    DayTotal,
    PainDay,
    PainWhen,
    Point,
    Turn,
    adherence,
    best,
    kept_by_piece,
    pain_change,
    seven_day_mean,
    spans,
    turn_of,
)

MONDAY = date(2026, 6, 1)


def morning(day: int, pain: int, answers: int = 1) -> PainDay:
    return PainDay(MONDAY + timedelta(days=day), PainWhen.MORNING, answers, pain * answers, pain)


class TestAdherence:
    def test_counts_days_not_entries_and_nothing_to_come(self):
        states = [(MONDAY, "done"), (MONDAY, "done"), (date(2026, 6, 2), "skipped"), (date(2026, 6, 3), "planned")]
        states += [(date(2026, 6, 4), "planned"), (date(2026, 6, 5), "planned")]
        assert adherence(states, date(2026, 6, 4)) == Adherence(1, 3)
        assert adherence(states, date(2026, 6, 4)).words == "1 of 3"

    def test_a_day_half_done_is_not_kept_and_a_moved_one_counts_where_it_went(self):
        states = [(MONDAY, "done"), (MONDAY, "skipped"), (date(2026, 6, 2), "moved"), (date(2026, 6, 3), "done")]
        assert adherence(states, date(2026, 6, 9)) == Adherence(1, 2)

    def test_today_counts_once_it_is_kept(self):
        assert adherence([(MONDAY, "done")], MONDAY) == Adherence(1, 1)


class TestKeptByPiece:
    def test_every_piece_stands_for_itself_the_empty_ones_too(self):
        states = [(MONDAY, "done"), (date(2026, 6, 3), "skipped"), (date(2026, 6, 16), "done")]
        today = date(2026, 6, 18)
        assert kept_by_piece(states, Grain.WEEK, MONDAY, today) == [
            (MONDAY, Adherence(1, 2)),
            (date(2026, 6, 8), Adherence(0, 0)),
            (date(2026, 6, 15), Adherence(1, 1)),
        ]
        assert kept_by_piece(states, Grain.QUARTER, MONDAY, today) == [(date(2026, 4, 1), Adherence(2, 3))]


class TestSpans:
    def test_are_weeks_from_monday_with_the_empty_ones(self):
        days = [DayTotal(date(2026, 6, 7), sessions=1, minutes=20), DayTotal(date(2026, 6, 16), activity_minutes=30)]
        weeks = spans(days, date(2026, 6, 3), date(2026, 6, 17))
        assert [(week.first, week.all_minutes, week.sessions) for week in weeks] == [
            (MONDAY, 20, 1),
            (date(2026, 6, 8), 0, 0),
            (date(2026, 6, 15), 30, 0),
        ]
        assert weeks[-1].last == date(2026, 6, 21)

    def test_are_months_over_years(self):
        months = spans([DayTotal(date(2026, 12, 31), minutes=5)], date(2023, 11, 20), date(2027, 1, 2))
        assert [months[0].first, months[-1].first, len(months)] == [date(2023, 11, 1), date(2027, 1, 1), 39]
        assert (months[-2].minutes, months[-2].last) == (5, date(2026, 12, 31))

    def test_know_what_they_are(self):
        for days, grain in ((100, Grain.WEEK), (1000, Grain.MONTH), (5000, Grain.QUARTER), (20_000, Grain.YEAR)):
            assert {one.grain for one in spans([], MONDAY - timedelta(days=days), MONDAY)} == {grain}

    @given(st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 90)), max_size=30, unique_by=lambda one: one[0]))
    def test_lose_no_minute(self, made):
        days = [DayTotal(MONDAY + timedelta(days=day), minutes=minutes) for day, minutes in sorted(made)]
        last = days[-1].day if days else MONDAY
        assert sum(span.minutes for span in spans(days, MONDAY, last)) == sum(minutes for _, minutes in made)


class TestTheSevenDayMean:
    def test_is_of_answers_and_forgets_the_eighth_day(self):
        means = seven_day_mean([morning(0, 8), morning(6, 2), morning(7, 5, answers=2)])
        assert [point.value for point in means] == [8, 5, 4]

    @given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10)), max_size=40, unique_by=lambda one: one[0]))
    def test_is_the_plain_mean_of_its_window(self, made):
        days = [morning(day, pain) for day, pain in sorted(made)]
        for point in seven_day_mean(days):
            window = [one.total for one in days if timedelta(0) <= point.day - one.day < timedelta(days=7)]
            assert point.value == pytest.approx(sum(window) / len(window))


class TestAChangeOfPain:
    @pytest.mark.parametrize(
        ("start", "end", "turn"),
        [
            (5.0, 3.0, Turn.LESS),
            (5.0, 3.6, Turn.NOT_CLEAR),
            (8.0, 6.0, Turn.LESS),
            (3.0, 2.0, Turn.LESS),
            (1.0, 0.5, Turn.NOT_CLEAR),
            (4.0, 2.9, Turn.NOT_CLEAR),
            (2.0, 4.0, Turn.MORE),
            (0.0, 1.0, Turn.MORE),
            (0.0, 0.9, Turn.NOT_CLEAR),
        ],
    )
    def test_is_clear_from_two_points_or_a_third(self, start, end, turn):
        assert turn_of(start, end) is turn

    def test_is_read_from_two_weeks_with_three_answers_each(self):
        falling = [morning(day, pain) for day, pain in enumerate([5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 2, 2, 2, 2])]
        change = pain_change(falling)
        assert change is not None
        assert (round(change.start, 2), round(change.end, 2), change.turn) == (4.43, 2.29, Turn.LESS)

    @pytest.mark.parametrize(
        "days",
        [
            [],
            [morning(0, 9)],
            [morning(0, 9), morning(1, 9), morning(2, 9), morning(30, 1)],
            [morning(day, 9 - day) for day in range(9)],
        ],
    )
    def test_is_never_read_from_a_day_or_from_too_little(self, days):
        assert pain_change(days) is None


def test_a_best_stands_on_the_day_that_first_reached_it():
    points = [Point(MONDAY, 20), Point(date(2026, 6, 8), 30), Point(date(2026, 6, 9), 30)]
    assert best(points) == points[1]
    assert best([]) is None
