# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in for what is told, and when too little of a routine is left."""

from __future__ import annotations

from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.offering import first_offered, is_offered
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import Profile
from tests.helpers import builders as b
from tests.helpers.shipped import shipped_library

LIBRARY = shipped_library()
MAT = Profile(equipment=frozenset({"mat"}))
PREGNANT = Profile(cautions=frozenset({Caution.PREGNANT}))
ON_A_MAT = Profile(cautions=PREGNANT.cautions, equipment=frozenset({"mat"}))


def test_what_stands_in_for_what_is_told():
    """For missing gear, for care, and not where everything is at hand or the routine itself begins with another."""
    assert "Hip Hinge Drill instead of Romanian Deadlift." in changes("strength-monday", MAT)
    assert "Knee Rolls is left out." in changes("pain-relief-gentle", PREGNANT), "what is there is not done twice"
    assert changes("strength-monday", Profile()) == ()
    assert changes("mcgill-big-three", Profile()) == ()


def changes(routine, profile):
    plan = build_plan(LIBRARY.routines[routine], LIBRARY.exercises, profile=profile)
    return () if plan is None else plan.changes


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
