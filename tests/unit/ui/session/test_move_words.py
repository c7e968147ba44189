# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the two ways of a repetition never say the wrong way."""

from __future__ import annotations

from lbtrainer.ui.session.move_words import move_words


def test_a_lift_from_the_floor_and_one_from_the_top_begin_differently():
    assert move_words("deadlift") == ("Lift", "Lower")
    assert move_words("romanian-deadlift") == ("Lower", "Lift")


def test_an_exercise_of_ones_own_is_neither_lifted_nor_lowered():
    assert move_words("my-own") == ("Go", "Return")
    assert move_words("my-own", held=True) == ("Go", "Release")


def test_cat_cow_says_which_way_as_its_cue_does():
    assert move_words("cat-cow", held=True) == ("Round", "Sink")
