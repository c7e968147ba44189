# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes first after "this hurts" follows from how much and where."""

from __future__ import annotations

import pytest

from lbtrainer.domain.record import HurtChoice, Place
from lbtrainer.ui.hurt_choices import hurt_choices


def keys(score: int | None, place: Place | None = None, *, easier: str | None = "Knee Plank", can_swap: bool = True):
    return [choice.key for choice in hurt_choices(score, place, easier=easier, can_swap=can_swap)]


@pytest.mark.parametrize("score", [None, 0, 4, 5])
def test_an_easier_form_is_the_usual_choice(score):
    assert keys(score) == [HurtChoice.EASIER, HurtChoice.SKIP, HurtChoice.END]


@pytest.mark.parametrize("score", [6, 10])
def test_strong_pain_leaves_the_exercise_out(score):
    assert keys(score) == [HurtChoice.SKIP, HurtChoice.EASIER, HurtChoice.END]


def test_pain_below_the_knee_leaves_it_out_whatever_the_number():
    assert keys(2, Place.BELOW_KNEE)[0] is HurtChoice.SKIP
    assert keys(None, Place.BELOW_KNEE)[0] is HurtChoice.SKIP
    assert keys(2, Place.THIGH)[0] is HurtChoice.EASIER


def test_without_an_easier_form_there_are_two():
    assert keys(3, easier=None) == [HurtChoice.SKIP, HurtChoice.END]


def test_in_the_rest_after_it_there_is_nothing_to_swap():
    assert keys(8, can_swap=False) == [HurtChoice.GO_ON, HurtChoice.END]


def test_skipping_names_what_comes():
    skip = next(one for one in hurt_choices(3, None, easier=None, can_swap=True, coming="Pelvic Tilt"))
    assert (skip.key, skip.detail) == (HurtChoice.SKIP, "Go on to Pelvic Tilt")
