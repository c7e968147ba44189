# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes first after "this hurts" follows from how much and where."""

from __future__ import annotations

import pytest

from lbtrainer.domain.pain_during import during
from lbtrainer.domain.record import HurtChoice, LegSign, Place
from lbtrainer.ui.session.hurt_choices import hurt_choices


def choices(score=None, place=None, *, easier="Knee Plank", can_swap=True, coming="", **known):
    rule = during(score, place=place, **known)
    return hurt_choices(rule, score, place, easier=easier, can_swap=can_swap, coming=coming)


def keys(*args, **known):
    return [choice.key for choice in choices(*args, **known)]


@pytest.mark.parametrize("score", [None, 4, 5])
def test_an_easier_form_is_the_usual_choice(score):
    assert keys(score) == [HurtChoice.EASIER, HurtChoice.SKIP, HurtChoice.END]


@pytest.mark.parametrize("score", [0, 2, 3])
def test_little_pain_may_go_on_with_the_easier_form_beside_it(score):
    first, *others = choices(score)
    assert (first.key, first.detail) == (HurtChoice.GO_ON, f"At {score} that is fine")
    assert [one.key for one in others] == [HurtChoice.EASIER, HurtChoice.END]
    assert keys(score, easier=None) == [HurtChoice.GO_ON, HurtChoice.SKIP, HurtChoice.END]


@pytest.mark.parametrize("score", [6, 7])
def test_strong_pain_leaves_the_exercise_out(score):
    assert keys(score) == [HurtChoice.SKIP, HurtChoice.EASIER, HurtChoice.END]


def test_a_rise_of_three_leaves_it_out_although_the_number_is_small():
    assert keys(5, start=2)[0] is HurtChoice.SKIP
    assert keys(5, start=3)[0] is HurtChoice.EASIER


@pytest.mark.parametrize("score", [8, 10])
def test_very_strong_pain_ends_the_session_first(score):
    assert keys(score) == [HurtChoice.END, HurtChoice.SKIP]


def test_a_second_exercise_that_hurts_ends_the_session_first():
    assert keys(6, stops_before=1) == [HurtChoice.END, HurtChoice.SKIP]
    assert keys(4, stops_before=1)[0] is HurtChoice.EASIER


@pytest.mark.parametrize("can_swap", [True, False])
def test_a_sign_in_the_leg_leaves_only_the_end(can_swap):
    assert keys(1, leg_signs=[LegSign.NUMB], can_swap=can_swap) == [HurtChoice.END]


def test_pain_below_the_knee_leaves_it_out_whatever_the_number():
    assert keys(2, Place.BELOW_KNEE)[0] is HurtChoice.SKIP
    assert keys(None, Place.BELOW_KNEE)[0] is HurtChoice.SKIP
    assert keys(2, Place.THIGH)[0] is HurtChoice.GO_ON


def test_pain_that_has_moved_down_leaves_it_out_and_says_so():
    first = choices(2, Place.THIGH, start_place=Place.BACK)[0]
    assert (first.key, "further down" in first.detail) == (HurtChoice.SKIP, True)


def test_without_an_easier_form_there_are_two():
    assert keys(4, easier=None) == [HurtChoice.SKIP, HurtChoice.END]


def test_in_the_rest_after_it_there_is_nothing_to_swap():
    assert keys(6, can_swap=False) == [HurtChoice.GO_ON, HurtChoice.END]
    assert keys(8, can_swap=False) == [HurtChoice.END, HurtChoice.GO_ON]


def test_skipping_names_what_comes():
    skip = choices(4, easier=None, coming="Pelvic Tilt")[0]
    assert (skip.key, skip.detail) == (HurtChoice.SKIP, "Go on to Pelvic Tilt")
