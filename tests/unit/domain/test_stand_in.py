# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in for an exercise: never what the profile excludes, and no lift that is done already."""

from __future__ import annotations

from lbtrainer.domain.exercise import Category
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.stand_in import first_allowed, kinder, nearest
from tests.helpers import builders as b


def test_the_way_never_ends_at_what_is_excluded():
    first = b.exercise("first", b.reps(5), swap=("second",))
    second = b.exercise("second", b.reps(5), swap=("first", "third"))
    third = b.exercise("third", b.reps(5))
    known = {one.id: one for one in (first, second, third)}
    profile = Profile(excluded=frozenset({"first", "second"}))
    found = first_allowed(["first"], known, profile)
    assert found is third
    assert first_allowed(["first"], known, Profile(excluded=frozenset(known))) is None
    assert first_allowed(["first"], known, Profile(), without={"first"}) is None


def test_a_kinder_one_is_of_the_same_kind_where_there_is_one():
    cat = b.exercise("cat-cow", b.reps(8), category=Category.MOBILITY)
    light = b.exercise("light", b.reps(8), category=Category.STRENGTH)
    lift = b.exercise("lift", b.reps(8), category=Category.STRENGTH, swap=("cat-cow",), easier=("light",))
    known = {one.id: one for one in (cat, light, lift)}
    assert kinder(lift, known, Profile(), done=()) is light
    assert kinder(lift, known, Profile(), done={"light"}) is cat


def test_the_nearest_is_no_lift_that_is_done_already():
    lift = b.exercise("lift", b.reps(8), loaded=True)
    swing = b.exercise("swing", b.reps(8), loaded=True, easier=("lift",))
    known = {one.id: one for one in (lift, swing)}
    assert nearest(swing, known, Profile(), done=()) is lift
    assert nearest(swing, known, Profile(), done={"lift"}) is None
