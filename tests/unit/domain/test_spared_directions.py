# SPDX-License-Identifier: GPL-3.0-or-later
"""Row "leg pain": moving downward after an exercise stops it and drops that bending direction for now."""

from __future__ import annotations

from lbtrainer.domain import adaptation as ladder
from lbtrainer.domain.adjust import NOTHING_FITS, Adjusted
from lbtrainer.domain.exercise import Spine
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.record import Hurt, HurtChoice, PainReport, Place, Slot
from lbtrainer.domain.spared_directions import SAYS, spared, without
from tests.helpers.past_days import past
from tests.helpers.shipped import shipped_library

LIBRARY = shipped_library()
EXERCISES = LIBRARY.exercises


def hurt(exercise="cat-cow", place=Place.THIGH):
    pain = PainReport(score=2, place=place)
    return Hurt(slot=Slot(0, 0, 0, 0), exercise=exercise, phase="work", at_ms=1, choice=HurtChoice.SKIP, pain=pain)


def moved(number=0, *hurts, **changes):
    return past(number, hurts=hurts or (hurt(),), before_place=Place.BACK, **changes)


def adjusted(routine):
    plan = build_plan(LIBRARY.routines[routine], EXERCISES)
    assert plan is not None
    return Adjusted(plan, ())


def test_what_bends_the_same_way_is_left_alone_until_a_session_went_well():
    assert spared([moved()], EXERCISES) == {Spine.FLEXES, Spine.EXTENDS}
    unknown = past(2, morning=ladder.MORNING_UNKNOWN)
    assert spared([moved(), unknown], EXERCISES) == {Spine.FLEXES, Spine.EXTENDS}
    assert spared([moved(), past(2)], EXERCISES) == frozenset()


def test_pain_that_stays_draws_back_or_was_not_placed_before_spares_nothing():
    assert spared([moved(0, hurt(place=Place.BACK))], EXERCISES) == frozenset()
    assert spared([past(0, hurts=(hurt(),))], EXERCISES) == frozenset()


def test_a_neutral_exercise_and_one_that_is_gone_tell_no_direction():
    assert spared([moved(0, hurt("plank"), hurt("gone"))], EXERCISES) == frozenset()


def test_the_steps_that_bend_so_are_left_out_and_told():
    new = without(adjusted("beginner-back"), {Spine.FLEXES}, EXERCISES)
    assert not [step for step in new.plan.steps if Spine.FLEXES in EXERCISES[step.exercise].spine]
    assert new.says[0] == SAYS
    assert "Cat-Cow is left out." in new.says


def test_where_nothing_bends_so_it_is_the_very_same():
    same = adjusted("beginner-back")
    assert without(same, frozenset(), EXERCISES) is same


def test_where_nothing_would_be_left_it_says_so():
    every = frozenset(Spine)
    assert without(adjusted("relief-stretches"), every, EXERCISES).says == (SAYS, NOTHING_FITS)
