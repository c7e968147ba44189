# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that takes something away today comes together in one plan, in the order of care."""

from __future__ import annotations

from lbtrainer.domain.plan_today import todays_plan
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.readiness import readiness
from lbtrainer.domain.record import Hurt, HurtChoice, PainReport, Place, Slot
from lbtrainer.domain.spared_directions import SAYS
from tests.helpers.past_days import day, past
from tests.helpers.shipped import shipped_library

LIBRARY = shipped_library()


def hurt(exercise, place):
    pain = PainReport(score=4, place=place)
    return Hurt(slot=Slot(0, 0, 0, 0), exercise=exercise, phase="work", at_ms=1, choice=HurtChoice.SKIP, pain=pain)


def told(*sessions, pain=None):
    plan = build_plan(LIBRARY.routines["beginner-back"], LIBRARY.exercises)
    assert plan is not None
    ready = readiness(sessions, day(2), routine="beginner-back", pain=pain)
    return todays_plan(plan, ready, sessions, day(2), exercises=LIBRARY.exercises, profile=Profile()), plan


def test_on_a_good_day_it_is_the_very_plan():
    adjusted, plan = told(past(0))
    assert adjusted.plan is plan
    assert adjusted.says == ()


def test_the_day_first_then_the_direction_then_the_exercise():
    hurts = (hurt("cat-cow", Place.THIGH), hurt("plank", Place.BACK))
    session = past(0, hurts=hurts, before_place=Place.BACK, routine="other")
    adjusted, _ = told(session, pain=4)
    says = adjusted.says
    assert says.index(SAYS) > next(number for number, text in enumerate(says) if "set" in text.casefold())
    assert says[-1] == "Plank hurt last time: Knee Plank in its place."
