# SPDX-License-Identifier: GPL-3.0-or-later
"""What a step may have been afterwards: the ladder of its exercise, where the numbers keep their meaning."""

from __future__ import annotations

from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.planning import build_plan, swapped
from lbtrainer.domain.profile import Profile
from lbtrainer.ui.past.told_swap import could_have_been, retold, set_key
from tests.helpers.records import result
from tests.helpers.shipped import shipped_library


def asked(routine: str, key: str) -> PlannedStep:
    library = shipped_library()
    plan = build_plan(library.routines[routine], library.exercises)
    assert plan is not None
    return next(step for step in plan.steps if step.key == key)


def offered(step: PlannedStep | None, *taken: str) -> list[str]:
    return [one.id for one in could_have_been(step, shipped_library().exercises, taken=taken)]


def test_the_ladder_is_offered_and_what_was_planned_comes_first():
    assert offered(asked("strength-monday", "plank"), "plank") == ["knee-plank", "long-lever-plank"]
    assert offered(asked("strength-monday", "plank"), "knee-plank") == ["plank", "long-lever-plank"]


def test_seconds_stay_seconds_and_two_sides_stay_two_sides():
    assert "knee-to-chest" not in offered(asked("relief-stretches", "childs-pose"))
    assert "bird-dog" not in offered(asked("strength-monday", "weighted-back-extension"))
    assert "pelvic-tilt" not in offered(asked("relief-stretches", "knee-to-chest"))


def test_nothing_is_offered_where_no_plan_is_known():
    assert offered(None) == []


def test_an_exercise_that_left_the_library_can_only_be_what_was_planned():
    step = asked("strength-monday", "plank")
    assert [one.name for one in could_have_been(step, {}, taken={"knee-plank"})] == ["Plank"]
    assert could_have_been(step, {}, taken={"plank"}) == ()


def test_numbers_stay_and_a_load_goes_where_there_is_no_weight_until_there_is_one_again():
    lift = asked("strength-monday", "rdl")
    sets = [result(number, exercise="romanian-deadlift", value=9 + number, load_kg=20.0) for number in range(2)]
    bridge = swapped(lift, shipped_library().exercises["glute-bridge"], Profile())
    told = retold(sets, bridge, {})
    assert [(one.exercise, one.exercise_name, one.value, one.load_kg) for one in told] == [
        ("glute-bridge", "Glute Bridge", 9, None),
        ("glute-bridge", "Glute Bridge", 10, None),
    ]
    back = retold(told, lift, {set_key(sets[0]): 20.0})
    assert [(one.exercise, one.value, one.load_kg) for one in back] == [
        ("romanian-deadlift", 9, 20.0),
        ("romanian-deadlift", 10, None),
    ]
