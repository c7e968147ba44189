# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in for what is missing, shown before the start, and when too little is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.loading import load_library
from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.offering import first_offered, is_offered, stand_ins
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import Profile
from tests.helpers import builders as b

LIBRARY = load_library(Path(__file__).parents[3] / "resources", None)
MAT = Profile(equipment=frozenset({"mat"}))
PREGNANT = Profile(cautions=frozenset({Caution.PREGNANT}))
ON_A_MAT = Profile(cautions=PREGNANT.cautions, equipment=frozenset({"mat"}))


def told(routine, profile):
    return {one.name: one for one in stand_ins(LIBRARY.routines[routine], LIBRARY.exercises, profile)}


def test_missing_gear_is_named_with_its_nearest_equivalent():
    rows = told("strength-monday", MAT)
    assert rows["Romanian Deadlift"].instead == "Hip Hinge Drill"
    assert rows["Romanian Deadlift"].missing == ("barbell",)
    assert rows["Romanian Deadlift"].why == "Needs barbell."
    assert "Plank" not in rows


@pytest.mark.parametrize("routine", LIBRARY.routines)
@pytest.mark.parametrize("profile", [MAT, PREGNANT, Profile(equipment=frozenset())], ids=["mat", "pregnant", "nothing"])
def test_what_is_told_is_what_the_plan_does(routine, profile):
    plan = build_plan(LIBRARY.routines[routine], LIBRARY.exercises, profile=profile)
    names = [] if plan is None else [step.name for step in plan.steps]
    for row in told(routine, profile).values():
        assert row.why
        if row.instead and row.key in {step.key for step in ([] if plan is None else plan.steps)}:
            assert row.instead in names


def test_with_everything_at_hand_nothing_is_different():
    assert told("strength-monday", Profile()) == {}
    assert told("mcgill-big-three", Profile()) == {}, "the easier form that it starts with is as written"


def test_for_somebody_pregnant_it_says_why():
    rows = told("pain-relief-gentle", PREGNANT)
    assert rows["Pelvic Tilt"].why == "Left out for you, because you ticked: Pregnancy."
    assert rows["Pelvic Tilt"].missing == ()
    assert rows["Knee Rolls"].instead == "", "what is there already is not done twice"


def test_fewer_than_three_moves_left_is_not_offered():
    assert is_offered(LIBRARY.routines["pain-relief-gentle"], LIBRARY.exercises, ON_A_MAT)
    assert not is_offered(LIBRARY.routines["relief-stretches"], LIBRARY.exercises, ON_A_MAT)


def test_one_that_is_short_by_itself_may_be_short():
    only = b.exercise("only", b.reps(5))
    assert is_offered(b.routine(b.step(only)), {"only": only}, Profile())


def test_the_first_with_enough_left():
    ids = ["gone", "relief-stretches", "pain-relief-gentle"]
    assert first_offered(ids, LIBRARY.routines, LIBRARY.exercises, ON_A_MAT) == "pain-relief-gentle"
    nothing = Profile(excluded=frozenset(LIBRARY.exercises))
    assert first_offered(ids, LIBRARY.routines, LIBRARY.exercises, nothing) is None
