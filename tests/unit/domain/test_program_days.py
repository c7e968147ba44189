# SPDX-License-Identifier: GPL-3.0-or-later
"""A program in somebody's calendar: start on any day, move, skip, do, breaks, the week at a glance."""

from __future__ import annotations

import pytest

from lbtrainer.domain.exercise import Level
from lbtrainer.domain.loaded_days import Load
from lbtrainer.domain.program import Activity, Day, Program, RoutineEntry
from lbtrainer.domain.program_days import (
    Course,
    State,
    days,
    done,
    entry_key,
    following_says,
    items_on,
    loads_planned,
    moved,
    next_programs,
    program_day,
    skipped,
    warning_for_move,
    week_of,
)
from tests.helpers.past_days import day

LIFT, CALM, WALK = RoutineEntry("lift"), RoutineEntry("calm"), Activity("Walk")
LOAD_OF = {"lift": Load.LOADED}


def program(own_id="week", level=Level.BEGINNER):
    entries = {Day.MON: (LIFT,), Day.TUE: (WALK, CALM), Day.WED: (LIFT,)}
    return Program(id=own_id, name="The Week", level=level, summary="", sources=(), days=entries)


COURSE = Course(program=program(), start=day(0))


def keys(items):
    return [(entry_key(item.entry), item.state.value) for item in items]


class TestStart:
    def test_the_first_day_falls_on_the_day_it_is_started(self):
        late = Course(program=program(), start=day(3))
        assert program_day(late, day(2)) is None
        assert [program_day(late, day(n)) for n in (3, 4, 10)] == [Day.MON, Day.TUE, Day.MON]
        assert keys(items_on(late, [], day(3))) == [("lift", "planned")]
        assert items_on(late, [], day(2)) == ()


class TestChanges:
    def item(self, number=0):
        return items_on(COURSE, [], day(number))[0]

    def test_a_moved_entry_leaves_its_day_and_arrives(self):
        changes = moved([], self.item(), day(4))
        assert keys(items_on(COURSE, changes, day(0))) == []
        (arrived,) = items_on(COURSE, changes, day(4))
        assert (arrived.planned_on, arrived.is_open) == (day(0), True)

    def test_moved_back_nothing_is_left_of_it(self):
        there = moved([], self.item(), day(4))
        (arrived,) = items_on(COURSE, there, day(4))
        assert moved(there, arrived, day(0)) == ()

    def test_moved_again_it_is_only_in_one_place(self):
        changes = moved([], self.item(), day(4))
        changes = moved(changes, items_on(COURSE, changes, day(4))[0], day(5))
        everywhere = [item for items in days(COURSE, changes, day(0), 7).values() for item in items]
        assert sum(item.planned_on == day(0) for item in everywhere) == 1

    def test_skipped_it_stands_there_and_is_not_open(self):
        (item,) = items_on(COURSE, skipped([], self.item()), day(0))
        assert item.state is State.SKIPPED
        assert not item.is_open

    def test_done_where_it_stands(self):
        (item,) = items_on(COURSE, done([], self.item(), 7), day(0))
        assert (item.state, item.session) == (State.DONE, 7)

    def test_done_on_another_day_it_is_done_there_and_gone_here(self):
        changes = moved([], self.item(), day(4))
        changes = done(changes, items_on(COURSE, changes, day(4))[0], 7)
        assert items_on(COURSE, changes, day(0)) == ()
        assert keys(items_on(COURSE, changes, day(4))) == [("lift", "done")]

    def test_a_change_concerns_its_own_entry_only(self):
        walk = items_on(COURSE, [], day(1))[0]
        assert keys(items_on(COURSE, skipped([], walk), day(1))) == [
            ("activity:Walk", "skipped"),
            ("calm", "planned"),
        ]


class TestBreaks:
    COURSE = Course(program=program(), start=day(0), morning=frozenset({Day.MON}), desk=frozenset({Day.MON, Day.TUE}))

    def test_stand_beside_the_program_on_their_weekdays(self):
        monday = items_on(self.COURSE, [], day(0))
        assert keys(monday) == [("lift", "planned"), ("morning-mobility", "planned"), ("desk-break", "planned")]
        assert [item.extra for item in monday] == [False, True, True]
        assert keys(items_on(self.COURSE, [], day(2))) == [("lift", "planned")]

    def test_are_done_and_skipped_like_anything_else(self):
        desk = items_on(self.COURSE, [], day(0))[2]
        assert items_on(self.COURSE, done([], desk, 3), day(0))[2].state is State.DONE


class TestLoads:
    def test_what_is_open_loads_its_day(self):
        items = [item for found in days(COURSE, [], day(0), 7).values() for item in found]
        assert loads_planned(items, LOAD_OF) == {day(0): Load.LOADED, day(2): Load.LOADED}

    def test_what_is_skipped_does_not(self):
        changes = skipped([], items_on(COURSE, [], day(0))[0])
        items = [item for found in days(COURSE, changes, day(0), 7).values() for item in found]
        assert loads_planned(items, LOAD_OF) == {day(2): Load.LOADED}

    def test_a_move_beside_another_loaded_day_is_warned_of_and_a_better_one_proposed(self):
        loads = {day(0): Load.LOADED, day(2): Load.LOADED}
        item = items_on(COURSE, [], day(0))[0]
        warning = warning_for_move(loads, item, day(1), LOAD_OF)
        assert warning is not None
        assert warning.better == day(4)
        assert warning_for_move(loads, item, day(4), LOAD_OF) is None

    def test_a_calm_entry_may_go_anywhere(self):
        calm = items_on(COURSE, [], day(1))[1]
        assert warning_for_move({day(0): Load.LOADED}, calm, day(1), LOAD_OF) is None


class TestWeek:
    def test_goes_from_monday_to_sunday_whenever_it_is_asked(self):
        week = week_of(COURSE, [], day(3))
        assert list(week) == [day(n) for n in range(7)]


@pytest.mark.parametrize(
    ("pain", "following"),
    [
        (1.0, ("week", "same", "harder")),
        (2.0, ("week", "same", "harder")),
        (2.1, ("week", "gentle-start")),
        (None, ("week", "gentle-start")),
    ],
)
def test_what_comes_next_depends_on_the_pain_of_late(pain, following):
    programs = {one.id: one for one in (program(), program("same"), program("gentle-start"))}
    programs |= {one.id: one for one in (program("harder", Level.INTERMEDIATE), program("wild", Level.EXPERT))}
    fitting = ["wild", "same", "gentle-start", "harder", "gone"]
    assert next_programs(COURSE, fitting, programs, pain=pain) == following


def test_what_comes_next_is_no_step_back():
    programs = {one.id: one for one in (program("easier"), program("same", Level.INTERMEDIATE))}
    strong = Course(program=program("strong", Level.INTERMEDIATE), start=day(0))
    assert next_programs(strong, ["easier", "same"], programs, pain=0.5) == ("strong", "same")


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["A"], "A again would suit now."),
        (["A", "B"], "A again, or B, would suit now."),
        (["A", "B", "C"], "A again, or B or C, would suit now."),
    ],
)
def test_what_comes_next_is_named(names, says):
    assert following_says(names) == says
