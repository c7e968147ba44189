# SPDX-License-Identifier: GPL-3.0-or-later
"""Days of a program are moved with all that belongs to them, skipped, and put back as they were."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lbtrainer.coaching.week_plan import WeekPlan, parts_of
from lbtrainer.domain.program_days import State
from lbtrainer.storage.settings import Settings
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, training_in


@pytest.fixture
def clock():
    return FakeClock()  # a Monday


@pytest.fixture
def training(tmp_path, clock):
    training = training_in(tmp_path, clock, Settings(program="strong-back", program_start="2026-06-15"))
    yield training
    training.forget_history()


@pytest.fixture
def today(clock):
    return clock.wall.date()


@pytest.fixture
def plan(training, today):
    return WeekPlan(training.coach, lambda: today)


def part(training, day):
    return parts_of(training.coach.week()[day])[-1]


def on(training, day):
    return [item.routine for item in training.coach.week()[day] if item.state is State.PLANNED]


def test_a_warm_up_goes_where_its_session_goes(training, plan, today):
    plan.move(part(training, today), today + timedelta(days=1))
    assert on(training, today) == []
    assert on(training, today + timedelta(days=1)) == [
        "active-recovery",
        "lower-back-warm-up",
        "back-strength-builder",
    ]
    plan.undo()
    assert on(training, today) == ["lower-back-warm-up", "back-strength-builder"]
    assert on(training, today + timedelta(days=1)) == ["active-recovery"]


def test_a_day_skipped_is_put_back_and_that_is_undone_too(training, plan, today):
    plan.skip(part(training, today))
    skipped = part(training, today)
    assert skipped.is_skipped
    plan.put_back(skipped)
    assert part(training, today).open
    plan.undo()
    assert part(training, today).is_skipped


def test_what_was_moved_and_then_skipped_comes_back_to_the_day_it_was_moved_to(training, plan, today):
    there = today + timedelta(days=3)
    plan.move(part(training, today), there)
    plan.skip(part(training, there))
    assert on(training, there) == ["active-recovery"]
    plan.undo()
    arrived = part(training, there)
    assert arrived.is_moved
    assert len(arrived.open) == 2
    plan.put_back(arrived)
    assert on(training, today) == ["lower-back-warm-up", "back-strength-builder"]


def test_nothing_is_undone_twice(training, plan, today):
    plan.skip(part(training, today))
    assert plan.can_undo
    plan.undo()
    assert not plan.can_undo
    plan.undo()
    assert part(training, today).open


def test_next_to_a_loaded_day_it_warns_and_names_a_better_one(training, plan, today):
    friday = part(training, today + timedelta(days=4))
    warning = plan.against(friday, today + timedelta(days=1))
    assert warning is not None
    assert warning.better == today + timedelta(days=3)
    assert plan.against(friday, warning.better) is None
    easy = part(training, today + timedelta(days=1))
    assert plan.against(easy, today) is None


def test_it_moves_to_today_or_later_and_never_to_where_it_is(training, plan, today):
    days = plan.days_for(part(training, today + timedelta(days=2)))
    assert days[0] == today
    assert today + timedelta(days=2) not in days
    assert len(days) == 7


def test_a_trial_week_lies_from_its_day_on_and_knows_what_was_done(training, clock, today):
    PastSessions(training, clock).add("strength-monday", days_ago=1)
    week, warning = training.coach.trial_week("strong-back", today)
    assert next(iter(week)) == today
    assert warning is not None
    assert warning.better is not None
    assert warning.better > today
    assert training.coach.trial_week("strong-back", warning.better)[1] is None
    assert training.coach.trial_week("gentle-start", today)[1] is None


def test_another_program_begins_without_the_old_ones_plans(training, plan, today):
    plan.move(part(training, today), today + timedelta(days=2))
    plan.skip(part(training, today + timedelta(days=1)))
    assert training.follow("strong-back", today) is None
    assert on(training, today) == ["lower-back-warm-up", "back-strength-builder"]
    assert on(training, today + timedelta(days=1)) == ["active-recovery"]
    assert training.follow(None) is None
    assert training.coach.course is None
    assert training.database.rows("SELECT day FROM planned_day WHERE day > ?", (today.isoformat(),)) == []


def test_a_program_that_begins_later_says_so(training, today):
    training.follow("strong-back", today + timedelta(days=3))
    assert training.coach.today()[0].why == ("Your program begins on Thursday. Until then a walk is welcome.",)
    coming = training.coach.coming(today, today + timedelta(days=3))
    assert [len(items) for items in coming.values()] == [0, 0, 0, 2]
