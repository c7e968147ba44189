# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of planned days comes back as it was kept, and can be counted."""

from __future__ import annotations

import pytest

from lbtrainer.domain.exercise import Level
from lbtrainer.domain.program import Activity, Day, Program, RoutineEntry
from lbtrainer.domain.program_days import Course, days, done, items_on, moved, skipped
from lbtrainer.domain.stats import adherence
from lbtrainer.storage.planned_days import PlannedDays
from tests.helpers.past_days import day
from tests.helpers.records import kept_session

PROGRAM = Program(
    id="week",
    name="Week",
    level=Level.BEGINNER,
    summary="",
    sources=(),
    days={Day.MON: (RoutineEntry("lift"),), Day.TUE: (Activity("Walk"),), Day.WED: (RoutineEntry("lift"),)},
)
COURSE = Course(program=PROGRAM, start=day(0))


@pytest.fixture
def planned(database):
    return PlannedDays(database)


def first(number, changes=()):
    return items_on(COURSE, changes, day(number))[0]


def states(database):
    rows = database.rows("SELECT day, state FROM planned_day ORDER BY day, entry")
    return [(text[-2:], state) for text, state in rows]


@pytest.mark.parametrize("how", [skipped, lambda changes, item: moved(changes, item, day(4))])
def test_a_change_comes_back(planned, how):
    changes = how((), first(0))
    planned.keep("week", (), changes)
    assert planned.changes("week", since=day(0)) == changes
    assert planned.changes("other", since=day(0)) == ()
    assert planned.changes("week", since=day(1)) == ()


def test_done_with_its_session(planned, database, clock):
    changes = done((), first(0), kept_session(database, clock))
    planned.keep("week", (), changes)
    assert planned.changes("week", since=day(0)) == changes


def test_moved_and_done_there_it_counts_on_the_day_it_was_moved_to(planned, database, clock):
    there = moved((), first(0), day(1))
    planned.keep("week", (), there)
    assert states(database) == [("02", "moved"), ("03", "planned")]
    arrived = next(item for item in items_on(COURSE, there, day(1)) if item.planned_on == day(0))
    after = done(there, arrived, kept_session(database, clock))
    planned.keep("week", there, after)
    assert planned.changes("week", since=day(0)) == after
    assert states(database) == [("02", "moved"), ("03", "done")]


def test_taken_back_it_is_planned_again(planned, database):
    there = moved((), first(0), day(4))
    planned.keep("week", (), there)
    planned.keep("week", there, ())
    assert planned.changes("week", since=day(0)) == ()
    assert states(database) == [("02", "planned")]


def test_what_is_remembered_can_be_counted_and_changes_nothing(planned, database, clock):
    changes = done((), first(0), kept_session(database, clock))
    planned.keep("week", (), changes)
    items = [item for found in days(COURSE, changes, day(0), 3).values() for item in found]
    planned.remember("week", items)
    planned.remember("week", items)
    assert states(database) == [("02", "done"), ("03", "planned"), ("04", "planned")]
    assert planned.changes("week", since=day(0)) == changes
    rows = database.rows("SELECT day, state FROM planned_day")
    assert adherence([(type(day(0)).fromisoformat(text), state) for text, state in rows], day(9)).words == "1 of 3"
