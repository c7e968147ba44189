# SPDX-License-Identifier: GPL-3.0-or-later
"""A finished session ticks what waited for it, its warm-up with it, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lbtrainer.domain.program import Day
from lbtrainer.domain.program_days import Course, State, items_on, moved, skipped
from lbtrainer.domain.ticked_off import ticked, with_walks
from tests.helpers.shipped import shipped_library

LIBRARY = shipped_library()
MONDAY = date(2026, 6, 22)
COURSE = Course(program=LIBRARY.programs["strong-back"], start=MONDAY, desk=frozenset({Day.MON}))
SESSION = "back-strength-builder"


def after(routine, *, days=0, changes=()):
    return ticked(COURSE, changes, LIBRARY.routines, routine, MONDAY + timedelta(days=days), 7)


def states(changes, day=MONDAY):
    return {item.routine: item.state for item in items_on(COURSE, changes, day)}


def test_the_warm_up_goes_with_its_session_and_a_break_does_not():
    assert states(after(SESSION)) == {
        "lower-back-warm-up": State.DONE,
        SESSION: State.DONE,
        "desk-break": State.PLANNED,
    }


def test_a_warm_up_alone_leaves_the_session_open():
    assert states(after("lower-back-warm-up"))[SESSION] is State.PLANNED


@pytest.mark.parametrize(("days", "counts"), [(1, True), (2, True), (3, False)])
def test_up_to_two_days_later_it_still_counts(days, counts):
    assert bool(after(SESSION, days=days)) is counts


def test_what_nothing_waited_for_changes_nothing():
    assert after("kettlebell-power") == ()
    skip = skipped((), items_on(COURSE, (), MONDAY)[1])
    assert SESSION not in {change.entry for change in after(SESSION, changes=skip) if change.state is State.DONE}


def test_a_warm_up_that_was_moved_away_stays_where_it_went():
    (warm_up, _, _) = items_on(COURSE, (), MONDAY)
    changes = moved((), warm_up, MONDAY + timedelta(days=1))
    assert states(after(SESSION, changes=changes), MONDAY + timedelta(days=1))["lower-back-warm-up"] is State.PLANNED


def test_a_walk_ticks_the_walk_of_its_day_and_nothing_else():
    saturday = MONDAY + timedelta(days=5)
    week = {day: items_on(COURSE, (), day) for day in (MONDAY, saturday)}
    after_walks = with_walks(week, {MONDAY, saturday})
    assert [item.state for item in after_walks[saturday]] == [State.DONE]
    assert after_walks[MONDAY] == week[MONDAY]
    assert with_walks(week, set()) == week
