# SPDX-License-Identifier: GPL-3.0-or-later
"""Rule 8 of the safety table: loaded days counted in days, with a warning and a better day."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.exercise import Muscles
from lbtrainer.domain.loaded_days import (
    Load,
    better_day,
    early_hint,
    load_of_plan,
    load_of_sets,
    loads_back,
    loads_done,
    needed_between,
    too_close,
)
from tests.helpers import builders as b
from tests.helpers.past_days import day, done_sets, past

LIFT = b.exercise("deadlift", b.reps(8, 10), tier=3, loaded=True)
LIGHT = b.exercise("row", b.reps(8, 10), tier=2, loaded=True)
BIRD = b.exercise("bird", b.reps(8), tier=2)
KNOWN = {one.id: one for one in (LIFT, LIGHT, BIRD)}


@pytest.mark.parametrize(
    ("changes", "loads"),
    [
        ({}, True),
        ({"loaded": False}, False),
        ({"tier": 1}, False),
        ({"muscles": Muscles(primary=("lats",))}, False),
        ({"muscles": Muscles(primary=("lats",), secondary=("hamstrings",))}, True),
    ],
)
def test_what_loads_the_back(changes, loads):
    assert loads_back(msgspec.structs.replace(LIGHT, **changes)) is loads


class TestLoad:
    def test_of_a_plan(self):
        assert load_of_plan(b.plan([BIRD]), KNOWN) is Load.NONE
        assert load_of_plan(b.plan([BIRD, LIGHT]), KNOWN) is Load.LOADED
        assert load_of_plan(b.plan([LIFT]), KNOWN) is Load.LOADED

    def test_heavy_by_its_lifts_with_a_top_of_six_or_less(self):
        assert load_of_plan(b.plan([LIFT], b.step(LIFT, b.reps(5, 6))), KNOWN) is Load.HEAVY
        assert load_of_plan(b.plan([LIFT], b.step(LIFT, b.reps(5, 7))), KNOWN) is Load.LOADED
        assert load_of_plan(b.plan([LIGHT], b.step(LIGHT, b.reps(5, 6))), KNOWN) is Load.LOADED

    @pytest.mark.parametrize("lift", ["deadlift", "rack-pull", "stiff-leg-deadlift", "good-morning"])
    def test_each_of_the_four_lifts_is_heavy_with_six_planned_and_done(self, lift):
        one = b.exercise(lift, b.reps(5, 6), tier=3, loaded=True)
        plan = b.plan([one])
        assert load_of_plan(plan, {lift: one}) is Load.HEAVY
        assert load_of_sets(done_sets(plan.steps[0], effort=3), {lift: one}) is Load.HEAVY

    @pytest.mark.parametrize(("effort", "load"), [(None, 1), (4, 1), (2, 1), (1, 2), (0, 2)])
    def test_heavy_by_the_effort_that_was_left(self, effort, load):
        sets = done_sets(b.plan([LIGHT]).steps[0], effort=effort)
        assert load_of_sets(sets, KNOWN) == load

    def test_what_was_not_done_loads_nothing(self):
        assert load_of_sets(done_sets(b.plan([LIFT]).steps[0], [0]), KNOWN) is Load.NONE

    def test_an_exercise_that_is_gone_counts_by_its_weight(self):
        sets = done_sets(b.plan([LIFT]).steps[0], load_kg=20.0)
        assert load_of_sets(sets, {}) is Load.LOADED

    def test_the_days_of_past_sessions(self):
        light, none = done_sets(b.plan([LIGHT]).steps[0]), done_sets(b.plan([BIRD]).steps[0])
        heavy = done_sets(b.plan([LIGHT]).steps[0], effort=0)
        sessions = [past(0, light), past(1, none), past(2, heavy), past(2, light)]
        assert loads_done(sessions, KNOWN) == {day(0): Load.LOADED, day(2): Load.HEAVY}


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        (Load.LOADED, Load.LOADED, 1),
        (Load.HEAVY, Load.LOADED, 2),
        (Load.LOADED, Load.HEAVY, 2),
        (Load.NONE, Load.HEAVY, 0),
        (Load.HEAVY, Load.NONE, 0),
    ],
)
def test_full_days_between(first, second, days):
    assert needed_between(first, second) == days


class TestTooClose:
    @pytest.mark.parametrize(("number", "close"), [(1, True), (2, False), (-1, True), (-2, False), (0, False)])
    def test_one_full_day_on_both_sides(self, number, close):
        assert (too_close({day(0): Load.LOADED}, day(number), Load.LOADED) is not None) is close

    @pytest.mark.parametrize(("number", "close"), [(1, True), (2, True), (3, False)])
    def test_two_after_a_heavy_one(self, number, close):
        assert (too_close({day(0): Load.HEAVY}, day(number), Load.LOADED) is not None) is close

    def test_the_better_day_minds_what_comes_after(self):
        days = {day(0): Load.LOADED, day(3): Load.LOADED}
        warning = too_close(days, day(1), Load.LOADED)
        assert warning is not None
        assert (warning.first, warning.second, warning.needed, warning.better) == (day(0), day(1), 1, day(5))
        assert warning.says == (
            "Your back does best with one full day between days that load it. Saturday would be better."
        )

    def test_a_better_day_a_week_on_says_so(self):
        days = {day(n): Load.LOADED for n in (0, 2, 4, 6)}
        warning = too_close(days, day(1), Load.LOADED)
        assert warning is not None
        assert "Tuesday next week would be better." in warning.says

    def test_none_within_a_week(self):
        days = {day(n): Load.LOADED for n in range(0, 20, 2)}
        warning = too_close(days, day(1), Load.LOADED)
        assert warning is not None
        assert warning.better is None
        assert "The next one in your plan is soon enough." in warning.says

    def test_what_does_not_load_may_lie_anywhere(self):
        assert too_close({day(0): Load.HEAVY}, day(1), Load.NONE) is None


@pytest.mark.parametrize(("load", "free"), [(Load.LOADED, 5), (Load.HEAVY, 6)])
def test_a_better_day_keeps_its_distance_on_both_sides(load, free):
    days = {day(0): Load.HEAVY, day(3): Load.LOADED, day(9): Load.HEAVY}
    assert better_day(days, day(1), load) == day(free)


@pytest.mark.parametrize(
    ("load", "hour", "told"),
    [(Load.LOADED, 6, True), (Load.HEAVY, 8, True), (Load.LOADED, 9, False), (Load.NONE, 6, False)],
)
def test_early_in_the_day_weights_get_a_hint_and_nothing_else_does(load, hour, told):
    assert bool(early_hint(load, hour)) is told
