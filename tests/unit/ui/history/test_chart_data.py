# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart says the same as a drawing, as a sentence and as a table, and nothing that its numbers do not hold."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lbtrainer.domain.record import Place
from lbtrainer.domain.stats import Adherence, DayTotal, ExerciseDay, PainDay, PainWhen, spans
from lbtrainer.domain.units import WeightUnit
from lbtrainer.ui.history.chart_data import (
    aches_chart,
    exercise_chart,
    kept_chart,
    measures,
    pain_chart,
)
from lbtrainer.ui.history.week_charts import minutes_chart

MONDAY = date(2026, 6, 1)
PERIOD = (MONDAY, MONDAY + timedelta(days=83))


def mornings(*scores):
    return [PainDay(MONDAY + timedelta(days=n), PainWhen.MORNING, 1, one, one) for n, one in enumerate(scores)]


class TestPain:
    def test_names_a_clear_change(self):
        chart = pain_chart(PainWhen.MORNING, mornings(5, 5, 5, 4, 4, 4, 4, 3, 2, 2, 2, 2, 2, 2), *PERIOD)
        assert chart.sentence == "Morning pain: 2.1, a clear change from 4.4"

    def test_warns_calmly_of_a_rise(self):
        chart = pain_chart(PainWhen.MORNING, mornings(*[2] * 7, *[5] * 7), *PERIOD)
        assert chart.rest == ", clearly up from 2.0; worth telling a professional"

    @pytest.mark.parametrize(
        ("scores", "said"),
        [
            ((), "Three mornings and you see a line."),
            ((4,), "Two more mornings and you see a line."),
            ((4, 4), "One more morning and you see a line."),
        ],
    )
    def test_with_too_little_shows_the_points_and_says_what_is_missing(self, scores, said):
        chart = pain_chart(PainWhen.MORNING, mornings(*scores), *PERIOD)
        assert (chart.missing, chart.line, len(chart.dots)) == (said, (), len(scores))

    def test_is_drawn_on_one_scale_and_only_what_goes_beyond_it_on_another(self):
        assert pain_chart(PainWhen.BEFORE, mornings(1, 1, 1), *PERIOD).top == 8
        assert pain_chart(PainWhen.BEFORE, mornings(8, 1, 1), *PERIOD).top == 8
        assert pain_chart(PainWhen.BEFORE, mornings(1, 9, 1), *PERIOD).top == 10


class TestYears:
    def test_are_named_by_their_pieces_in_words_and_table(self):
        years = minutes_chart(
            spans([DayTotal(date(1990, 5, 1), sessions=2, minutes=50)], date(1990, 1, 1), MONDAY), MONDAY
        )
        assert years.title == "Minutes a year"
        assert years.spots[0].words == "1990: 2 sessions, 50 min"
        assert years.rows[0] == ("1990", "2", "50", "0")
        quarter = PainDay(date(2026, 4, 1), PainWhen.MORNING, 12, 30, 6)
        pain = pain_chart(PainWhen.MORNING, [quarter], date(2010, 1, 1), MONDAY)
        assert pain.rows == (("Apr to Jun 2026", "2.5", "6"),)
        assert pain.spots[0].words == "Apr to Jun 2026: mean 2.5, worst 6"
        assert pain.key == (("line", "mean of the quarter"),)

    def test_do_not_say_that_a_best_was_on_their_first_day(self):
        days = [
            ExerciseDay("rdl", date(2026, 5, 1), "", best_load_kg=30.0),
            ExerciseDay("rdl", MONDAY, "", best_load_kg=20.0),
        ]
        chart = exercise_chart("RDL", measures(WeightUnit.KG)[0], days, None, (date(2023, 1, 1), MONDAY))
        assert chart.rest == ", best 30 in May 2026"


class TestAnExercise:
    days = (
        ExerciseDay("rdl", MONDAY, "", best_load_kg=20.0, volume_kg=480.0),
        ExerciseDay("rdl", MONDAY + timedelta(days=2), "", best_load_kg=30.0),
        ExerciseDay("rdl", MONDAY + timedelta(days=4), "", best_load_kg=None),
        ExerciseDay("rdl", MONDAY + timedelta(days=6), "", best_load_kg=25.0),
    )

    def test_has_its_best_and_the_value_of_each_day(self):
        load = measures(WeightUnit.KG)[0]
        chart = exercise_chart("Romanian Deadlift", load, self.days, None, PERIOD)
        assert chart.sentence == "Load: Romanian Deadlift: 25 kg, best 30 on 3 Jun 2026"
        assert [row[1:] for row in chart.rows] == [("20", ""), ("30", "best"), ("25", "")]
        assert chart.spots[0].words == "1 Jun 2026: 20 kg"

    @pytest.mark.parametrize(("done", "told"), [(1, "1 rep"), (2, "2 reps")])
    def test_of_a_single_repetition_is_no_plural(self, done, told):
        days = (ExerciseDay("curl", MONDAY, "", best_reps=done),)
        chart = exercise_chart("Curl", measures(WeightUnit.KG)[2], days, None, PERIOD)
        assert chart.strong == told
        assert chart.spots[0].words.endswith(told)

    def test_is_shown_in_the_persons_unit(self):
        load = measures(WeightUnit.LB)[0]
        assert exercise_chart("RDL", load, self.days[:1], None, PERIOD).strong == "44 lb"

    def test_of_sets_that_nobody_saw_has_no_line(self):
        chart = exercise_chart("Plank", measures(WeightUnit.KG)[1], self.days, (30, 45), PERIOD)
        assert (chart.line, chart.best) == ((), None)
        assert "counted or confirmed" in chart.missing


def test_kept_days_are_told_against_planned_ones():
    chart = kept_chart([(MONDAY, Adherence(2, 3)), (MONDAY + timedelta(days=7), Adherence(3, 3))], Adherence(5, 6))
    assert chart.sentence == "Kept days: 5 of 6 planned days kept"
    assert [(bar.value, bar.more) for bar in chart.bars] == [(2, 1), (3, 0)]
    assert chart.spots[0] == (0, 3, "Week of 1 Jun 2026: 2 of 3 days kept")


def test_where_it_hurt_is_counted():
    chart = aches_chart([(Place.BELOW_KNEE, 3), (Place.BACK, 1)], *PERIOD)
    assert chart.sentence == "Where it hurt: Below the knee most often, 3 times"
    assert chart.rows == (("Below the knee", "3"), ("Back", "1"))
    assert [tuple(one) for one in chart.spots] == [(3, 1, "Below the knee: 3 times"), (1, 0, "Back: once")]
    assert aches_chart([], *PERIOD).missing
