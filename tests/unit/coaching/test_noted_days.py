# SPDX-License-Identifier: GPL-3.0-or-later
"""Kept days against planned: another program, another start or other days of it never rewrite what was planned."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from lbtrainer.coaching.noted_days import kept_this_week
from lbtrainer.domain.program import Day
from lbtrainer.domain.stats import adherence
from lbtrainer.storage.planned_days import PlannedDays
from lbtrainer.storage.settings import Settings
from lbtrainer.storage.trends import Trends
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import training_in


@pytest.fixture
def clock():
    return FakeClock()  # Monday, 22 June 2026


@pytest.fixture
def training(tmp_path, clock):
    return training_in(tmp_path, clock, Settings(program="classic-week", program_start="2026-06-22"))


def forward(clock, days):
    clock.sleep(days * 24 * 3600)


def planned(training, until):
    return [
        (one.day.isoformat(), one.program, one.entry, one.state)
        for one in Trends(training.database).planned(date(2026, 1, 1), until)
    ]


def today(clock):
    return clock.wall.date()


def test_weeks_without_a_look_at_the_page_are_planned_days_all_the_same(training, clock):
    training.coach.week()
    forward(clock, 21)
    training.coach.week()
    rows = Trends(training.database).planned(date(2026, 6, 22), today(clock))
    found = adherence([(one.day, one.state) for one in rows], today(clock))
    assert found.words.startswith("0 of ")
    assert len({one.day for one in rows}) == len({day for day in days_of_classic_week(22) if day <= today(clock)})


def days_of_classic_week(count):
    every = (date(2026, 6, 22) + timedelta(days=number) for number in range(count))
    return [day for day in every if day.weekday() != 6]  # rest on Sundays


def test_another_program_changes_nothing_that_was_planned(training, clock):
    forward(clock, 9)
    before = [row for row in planned_after_look(training, clock) if row[0] < today(clock).isoformat()]
    assert training.follow("strong-back", today(clock)) is None
    forward(clock, 9)
    after = planned_after_look(training, clock)
    changed_on = (today(clock) - timedelta(days=9)).isoformat()
    assert [row for row in after if row[0] < changed_on] == before
    assert {row[1] for row in after if row[0] >= changed_on} == {"strong-back"}


def planned_after_look(training, clock):
    training.coach.week()
    return planned(training, today(clock))


@pytest.mark.parametrize("start", [-9, -2, 0, 5])
def test_another_start_changes_nothing_that_was_planned(training, clock, start):
    forward(clock, 9)
    before = [row for row in planned_after_look(training, clock) if row[0] < today(clock).isoformat()]
    assert training.follow("classic-week", today(clock) + timedelta(days=start)) is None
    after = [row for row in planned_after_look(training, clock) if row[0] < today(clock).isoformat()]
    assert after == before


def test_other_days_of_the_program_change_nothing_that_was_planned(training, clock):
    forward(clock, 4)
    before = [row for row in planned_after_look(training, clock) if row[0] < today(clock).isoformat()]
    programs = training.library.programs
    other = msgspec.structs.replace(programs["classic-week"], days={Day.WED: programs["classic-week"].days[Day.MON]})
    library = training.library
    changed = {**programs, "classic-week": other}
    training.coach._library = lambda: msgspec.structs.replace(library, programs=changed)
    after = [row for row in planned_after_look(training, clock) if row[0] < today(clock).isoformat()]
    assert after == before


def test_a_start_in_the_past_invents_no_missed_days(tmp_path, clock):
    training = training_in(tmp_path, clock, Settings())
    assert training.follow("classic-week", today(clock) - timedelta(days=14)) is None
    assert {row[0] for row in planned_after_look(training, clock)} == {"2026-06-22"}


def test_this_week_counts_days_a_warm_up_with_its_session_and_no_walks(training, clock):
    training.coach.week()
    assert kept_this_week(training.database, today(clock)) == (0, 0), "today is no debt"
    training.coach.note_done("strength-monday", None)
    assert kept_this_week(training.database, today(clock)) == (1, 1)
    forward(clock, 2)
    training.coach.week()
    assert kept_this_week(training.database, today(clock)) == (1, 2)
    assert training.follow("gentle-start", today(clock)) is None
    training.coach.week()
    assert kept_this_week(training.database, today(clock)) == (1, 2)


def test_the_day_up_to_which_it_is_written_down_never_goes_back(training):
    days = PlannedDays(training.database)
    assert days.noted_until() is None
    days.remember("x", (), until=date(2026, 6, 20))
    days.remember("x", (), until=date(2026, 6, 10))
    assert days.noted_until() == date(2026, 6, 20)
