# SPDX-License-Identifier: GPL-3.0-or-later
"""What hurt and was left out comes back in its easier form, once in each routine."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.adjust import NOTHING_FITS, Adjusted
from lbtrainer.domain.hurt_lately import left_out_lately, softened
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.record import Hurt, HurtChoice, PainReport, Slot, Working
from tests.helpers.past_days import day, done_sets, past
from tests.helpers.shipped import shipped_library

EXERCISES = shipped_library().exercises
ROUTINES = shipped_library().routines


def hurt(exercise="plank", choice=HurtChoice.SKIP):
    pain = PainReport(score=6)
    return Hurt(slot=Slot(0, 0, 0, 0), exercise=exercise, phase="work", at_ms=1, choice=choice, pain=pain)


def done(number, **changes):
    plan = build_plan(ROUTINES["beginner-back"], EXERCISES)
    assert plan is not None
    return past(number, done_sets(plan.steps[0]), **changes)


def left_out(*sessions, number=10, routine="test-routine"):
    return left_out_lately(sessions, day(number), routine)


def test_what_was_left_out_stands_until_the_routine_was_done_again():
    assert left_out(past(6, hurts=(hurt(),))) == {"plank"}
    assert left_out(past(6, hurts=(hurt(),)), done(8)) == frozenset()


def test_a_session_in_which_nothing_was_done_forgets_nothing():
    assert left_out(past(6, hurts=(hurt(),)), past(8)) == {"plank"}
    assert left_out(past(6, hurts=(hurt(),)), past(8), done(9)) == frozenset()


def test_what_ended_the_session_was_left_out_too():
    assert left_out(past(6, hurts=(hurt(choice=HurtChoice.END),))) == {"plank"}


def test_another_routine_remembers_it_too_until_its_own_turn():
    sessions = (past(4), past(6, hurts=(hurt(),), routine="other"))
    assert left_out(*sessions) == {"plank"}
    assert left_out(*sessions, past(8, routine="other")) == {"plank"}
    assert left_out(*sessions, done(8)) == frozenset()


@pytest.mark.parametrize("choice", [HurtChoice.GO_ON, HurtChoice.EASIER])
def test_what_went_on_or_was_made_easier_is_no_matter(choice):
    assert left_out(past(6, hurts=(hurt(choice=choice),))) == frozenset()


def test_after_two_weeks_it_is_over():
    assert left_out(past(0, hurts=(hurt(),)), number=14) == {"plank"}
    assert left_out(past(0, hurts=(hurt(),)), number=15) == frozenset()


def adjusted(routine="beginner-back"):
    plan = build_plan(ROUTINES[routine], EXERCISES)
    assert plan is not None
    return Adjusted(plan, ("Fewer rounds.",))


def test_the_easier_form_stands_in_and_is_told():
    new = softened(adjusted(), {"plank"}, EXERCISES, Profile())
    ids = [step.exercise for step in new.plan.steps]
    assert "plank" not in ids
    assert "knee-plank" in ids
    assert new.says == ("Fewer rounds.", "Plank hurt last time: Knee Plank in its place.")


def test_without_an_easier_form_it_is_left_out_this_once():
    new = softened(adjusted("relief-stretches"), {"childs-pose"}, without_easier("childs-pose"), Profile())
    before = [step.exercise for step in adjusted("relief-stretches").plan.steps]
    assert [step.exercise for step in new.plan.steps] == [own_id for own_id in before if own_id != "childs-pose"]
    assert new.says == ("Fewer rounds.", "Child's Pose hurt last time: left out this once.")
    assert all(new.plan.step_of(phase).exercise != "childs-pose" for phase in new.plan.phases)


def test_where_nothing_would_be_left_something_kinder_is_named():
    every = {step.exercise for step in adjusted("relief-stretches").plan.steps}
    alone = {key: msgspec.structs.replace(one, easier=(), swap=()) for key, one in EXERCISES.items()}
    new = softened(adjusted("relief-stretches"), every, alone, Profile())
    assert new.says[-1] == NOTHING_FITS


def test_nothing_that_hurt_nothing_that_changes():
    same = adjusted()
    assert softened(same, {"deadlift"}, EXERCISES, Profile()) is same


def test_a_weight_without_an_easier_form_left_becomes_lighter():
    plan = build_plan(ROUTINES["strength-monday"], EXERCISES, working={"rdl": Working(load_kg=30.0)})
    assert plan is not None
    with_drill = softened(Adjusted(plan, ()), {"romanian-deadlift"}, without_easier("romanian-deadlift"), Profile())
    (step,) = [step for step in with_drill.plan.steps if step.exercise == "romanian-deadlift"]
    assert step.load_kg == 25.0
    assert with_drill.says == (
        "Romanian Deadlift hurt last time: a lighter weight, and leave it out if it hurts again.",
    )


def without_easier(own_id):
    return {**EXERCISES, own_id: msgspec.structs.replace(EXERCISES[own_id], easier=(), swap=())}
