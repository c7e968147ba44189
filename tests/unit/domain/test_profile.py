# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person has at hand decides what can be offered."""

from __future__ import annotations

from lbtrainer.domain.profile import Profile
from tests.helpers import builders as b

CHOP = b.exercise("chop", b.reps(10), equipment=(("cable",), ("band", "mat")))


def test_the_first_group_that_is_all_there_is_used():
    assert Profile(equipment=frozenset({"band", "mat"})).gear_for(CHOP) == ("band", "mat")
    assert Profile(equipment=frozenset({"band"})).gear_for(CHOP) is None


def test_before_anybody_asked_everything_counts_as_there():
    assert Profile().gear_for(CHOP) == ("cable",)
    assert Profile().allows(CHOP)


def test_what_needs_nothing_is_always_possible_unless_excluded():
    walk = b.exercise("walk", b.seconds(60))
    assert Profile(equipment=frozenset()).allows(walk)
    assert not Profile(excluded=frozenset({"walk"})).allows(walk)
