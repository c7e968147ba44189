# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk ticks the walk of the local day it was taken on, as long as it is in the history."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lbtrainer.coaching.walks_done import began, ticked_walks
from lbtrainer.domain.program_days import State
from lbtrainer.storage.settings import Settings
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import training_in


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def training(tmp_path, clock):
    return training_in(tmp_path, clock, Settings(program="strong-back", program_start="2026-06-01"))


def states(training, clock, day):
    week = ticked_walks(training.database, training.coach.coming(day, day), clock.wall)
    return [item.state for item in week[day]]


def test_late_in_the_evening_it_still_belongs_to_its_local_day(training, clock):
    clock.advance(5 * 86_400)
    saturday = clock.wall.date()
    walked = training.carried.log_activity("walk", started=clock.wall.replace(hour=23, minute=50), minutes=10)
    assert states(training, clock, saturday) == [State.DONE]
    training.carried.delete_activity(walked)
    assert states(training, clock, saturday) == [State.PLANNED]


def test_a_walk_on_another_day_leaves_it_open(training, clock):
    saturday = clock.wall.date() + timedelta(days=5)
    training.carried.log_activity("walk", started=clock.wall, minutes=60)
    assert states(training, clock, saturday) == [State.PLANNED]


def test_without_days_there_is_nothing_to_tick(training, clock):
    assert ticked_walks(training.database, {}, clock.wall) == {}


def test_a_walk_that_is_logged_now_lies_behind_and_never_on_the_day_before(clock):
    noon = clock.wall.replace(hour=12, minute=0)
    assert began(noon, 30) == noon - timedelta(minutes=30)
    assert began(noon.replace(hour=0, minute=10), 30) == noon.replace(hour=0)
