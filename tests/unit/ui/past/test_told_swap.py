# SPDX-License-Identifier: GPL-3.0-or-later
"""What a step may have been afterwards: the ladder of its exercise, where the numbers keep their meaning."""

from __future__ import annotations

from typing import Any

import msgspec

from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.record import Side, Unit
from lbtrainer.ui.past.told_swap import ToldExercise, could_have_been, retold, set_key
from tests.helpers.records import result
from tests.helpers.shipped import shipped_library


def asked(routine: str, key: str) -> PlannedStep:
    library = shipped_library()
    plan = build_plan(library.routines[routine], library.exercises)
    assert plan is not None
    return next(step for step in plan.steps if step.key == key)


def offered(step: PlannedStep | None, *taken: str, **recorded: Any) -> list[str]:
    one = result(unit=step.unit if step else Unit.REPS, **recorded)
    return [told.id for told in could_have_been(step, one, shipped_library().exercises, taken=taken)]


def test_the_ladder_is_offered_and_what_was_planned_comes_first():
    assert offered(asked("strength-monday", "plank"), "plank") == ["knee-plank", "long-lever-plank"]
    assert offered(asked("strength-monday", "plank"), "knee-plank") == ["plank", "long-lever-plank"]


def test_seconds_stay_seconds_and_two_sides_stay_two_sides():
    assert "knee-to-chest" not in offered(asked("relief-stretches", "childs-pose"))
    assert "bird-dog" not in offered(asked("strength-monday", "weighted-back-extension"))
    assert "pelvic-tilt" not in offered(asked("relief-stretches", "knee-to-chest"), side=Side.LEFT)


def test_holds_that_the_routine_counts_as_repetitions_are_told_as_these():
    step = asked("mcgill-big-three", "side-plank")
    assert (step.exercise, step.unit) == ("knee-side-plank", Unit.REPS)
    assert "side-plank" in offered(step, "knee-side-plank", side=Side.LEFT)


def test_what_was_swapped_for_another_kind_in_the_session_does_not_become_it_with_its_numbers():
    step, held = asked("mcgill-big-three", "side-plank"), result(unit=Unit.SECONDS, side=Side.LEFT)
    told = could_have_been(step, held, shipped_library().exercises, taken=())
    assert [one.id for one in told] == ["side-plank"], "the planned one was counted in repetitions"


def test_nothing_is_offered_without_a_plan_or_without_a_set():
    exercises = shipped_library().exercises
    assert could_have_been(None, result(), exercises, taken=()) == ()
    assert could_have_been(asked("strength-monday", "plank"), None, exercises, taken=()) == ()


def test_an_exercise_that_left_the_library_can_only_be_what_was_planned():
    step, held = asked("strength-monday", "plank"), result(unit=Unit.SECONDS)
    assert [one.name for one in could_have_been(step, held, {}, taken={"knee-plank"})] == ["Plank"]
    assert could_have_been(step, held, {}, taken={"plank"}) == ()


def test_numbers_stay_and_a_load_goes_where_there_is_no_weight_until_there_is_one_again():
    sets = [result(number, value=9 + number, hold_each_s=3, load_kg=20.0) for number in range(2)]
    told = retold(sets, ToldExercise("glute-bridge", "Glute Bridge"), {})
    names = {"exercise": "glute-bridge", "exercise_name": "Glute Bridge"}
    assert told == [msgspec.structs.replace(one, **names, load_kg=None) for one in sets]
    back = retold(told, ToldExercise("bird-dog", "Bird Dog", takes_load=True), {set_key(sets[0]): 20.0})
    assert back == [sets[0], msgspec.structs.replace(sets[1], load_kg=None)]
