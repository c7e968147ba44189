# SPDX-License-Identifier: GPL-3.0-or-later
"""The five shipped weeks: their days, and enough rest between days that load the back."""

from __future__ import annotations

from datetime import date

import pytest

from lbtrainer.content.library import Library
from lbtrainer.domain.exercise import Exercise, Level, Spine
from lbtrainer.domain.loaded_days import load_of_plan, too_close
from lbtrainer.domain.planning import Choices, build_plan
from lbtrainer.domain.program import Activity, Day, Program
from lbtrainer.domain.program_days import Course, days, loads_planned
from lbtrainer.domain.routine import Routine, Step
from tests.content.part3 import PART_4, WEEK

MONDAY = date(2026, 1, 5)

HEAVY_LIFTS = frozenset({"deadlift", "rack-pull", "stiff-leg-deadlift", "good-morning"})


def _entries(program: Program, day: str) -> tuple[str, ...]:
    return tuple(
        entry.name.split()[-1].casefold() if isinstance(entry, Activity) else entry.routine
        for entry in program.on(Day(day))
    )


def _is_loaded(exercise: Exercise) -> bool:
    """A loaded step of tier 2 or 3 on the lower back or the hamstrings."""
    muscles = {*exercise.muscles.primary, *exercise.muscles.secondary}
    return exercise.loaded and exercise.tier in {2, 3} and bool(muscles & {"lower back", "hamstrings"})


def _is_heavy(step: Step) -> bool:
    return step.exercise in HEAVY_LIFTS and bool(step.dose.reps) and max(each.high for each in step.dose.reps) <= 6


def _steps(library: Library, program: Program, day: str) -> list[Step]:
    routines = [library.routines[entry] for entry in _entries(program, day) if entry in library.routines]
    return [step for routine in routines for block in routine.blocks for step in block.steps]


def _tiers(routine: Routine, library: Library) -> set[int]:
    steps = [step for block in routine.blocks for step in block.steps]
    return {library.exercises[step.start_with or step.exercise].tier for step in steps}


def test_all_five_are_there(library: Library):
    assert library.programs.keys() == PART_4.keys()


@pytest.mark.parametrize("own_id", PART_4)
class TestPrograms:
    def test_the_days_are_those_of_the_fact_sheet(self, library: Library, own_id: str):
        program = library.programs[own_id]
        assert set(program.days) == set(Day), "a day of rest is written down too"
        assert tuple(_entries(program, day) for day in WEEK) == PART_4[own_id]

    def test_a_full_day_lies_between_loaded_days_and_two_beside_a_heavy_one(self, library: Library, own_id: str):
        program = library.programs[own_id]
        steps = {number: _steps(library, program, day) for number, day in enumerate(WEEK)}
        exercises = library.exercises
        loaded = [n for n, each in steps.items() if any(_is_loaded(exercises[step.exercise]) for step in each)]
        heavy = {n for n, each in steps.items() if any(_is_heavy(step) for step in each)}
        for number, following in zip(loaded, [*loaded[1:], *(7 + each for each in loaded[:1])], strict=True):
            full_days = following - number - 1
            assert full_days >= (2 if {number, following % 7} & heavy else 1), f"day {number} to day {following % 7}"

    def test_two_weeks_of_it_give_no_warning_of_the_programs_own(self, library: Library, own_id: str):
        """By the rule that warns people, as their plan is laid: low reps first, and to the top."""
        course = Course(program=library.programs[own_id], start=MONDAY)
        for to_top in (False, True):
            load_of = {
                routine.id: load_of_plan(plan, library.exercises)
                for routine in library.routines.values()
                if (plan := build_plan(routine, library.exercises, choices=Choices(to_top=to_top)))
            }
            fortnight = [item for each in days(course, (), MONDAY, 14).values() for item in each]
            loads = loads_planned(fortnight, load_of)
            assert loads or own_id == "gentle-start"
            assert [too_close(loads, day, load) for day, load in loads.items() if too_close(loads, day, load)] == []

    def test_complete(self, library: Library, own_id: str):
        program = library.programs[own_id]
        assert program.summary
        assert program.sources
        walks = [entry for day in Day for entry in program.on(day) if isinstance(entry, Activity)]
        assert all(entry.seconds or entry.name == "Your sport" for entry in walks)

    def test_asks_for_no_more_than_its_level(self, library: Library, own_id: str):
        program = library.programs[own_id]
        order = list(Level)
        for entry in {entry for day in WEEK for entry in _entries(program, day)} & library.routines.keys():
            assert order.index(library.routines[entry].level) <= order.index(program.level)


def test_the_loaded_days_are_those_one_would_expect(library: Library):
    """The rule above would also hold if nothing counted as loaded."""
    classic = library.programs["classic-week"]
    loaded = [
        day
        for day in WEEK
        if any(_is_loaded(library.exercises[step.exercise]) for step in _steps(library, classic, day))
    ]
    assert loaded == ["mon", "wed", "fri"]
    heavy = [day for day in WEEK if any(map(_is_heavy, _steps(library, library.programs["strong-back"], day)))]
    assert heavy == ["mon", "fri"]


def test_the_classic_week_goes_strength_endurance_hypertrophy_with_easy_days_between(library: Library):
    classic = library.programs["classic-week"]
    assert [_entries(classic, day)[0] for day in WEEK[:5]] == [
        "strength-monday",
        "active-recovery",
        "endurance-wednesday",
        "active-recovery",
        "hypertrophy-friday",
    ]


def test_gentle_pain_relief_is_gentle_all_through(library: Library):
    assert _tiers(library.routines["pain-relief-gentle"], library) == {1}


def test_for_beginners_nothing_above_tier_2(library: Library):
    beginners = [routine for routine in library.routines.values() if routine.level is Level.BEGINNER]
    assert len(beginners) >= 9
    assert {
        routine.id: max(_tiers(routine, library)) for routine in beginners if max(_tiers(routine, library)) > 2
    } == {}


def test_the_morning_bends_forward_in_nothing_but_a_small_cat_cow_and_loads_nothing(library: Library):
    steps = [step for block in library.routines["morning-mobility"].blocks for step in block.steps]
    bending = [step for step in steps if Spine.FLEXES in library.exercises[step.exercise].spine]
    assert [step.exercise for step in bending] == ["cat-cow"]
    assert "middle" in bending[0].note
    assert not any(library.exercises[step.exercise].loaded for step in steps)


def test_the_jefferson_curl_is_done_by_those_who_choose_it(library: Library):
    by_choice = [
        step.optional
        for routine in library.routines.values()
        for block in routine.blocks
        for step in block.steps
        if library.exercises[step.exercise].tier == 4
    ]
    assert by_choice == [True]
