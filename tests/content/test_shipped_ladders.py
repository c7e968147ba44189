# SPDX-License-Identifier: GPL-3.0-or-later
"""The ladders of the shipped exercises: up, down, and aside when it hurts."""

from __future__ import annotations

from graphlib import TopologicalSorter
from itertools import pairwise

import pytest

from lbtrainer.content.library import Library
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.stand_in import first_allowed
from tests.content.part2 import LADDERS, ONE_WAY, PART_2


@pytest.mark.parametrize("ladder", LADDERS)
def test_a_ladder_is_whole_from_its_lowest_rung_to_its_highest(library: Library, ladder: str):
    for lower, upper in pairwise(ladder.split(" > ")):
        assert upper in library.exercises[lower].harder
        assert lower in library.exercises[upper].easier


@pytest.mark.parametrize("own_id", PART_2)
def test_each_way_up_is_a_way_down_and_back(library: Library, own_id: str):
    exercise = library.exercises[own_id]
    assert all(own_id in library.exercises[other].easier for other in exercise.harder)
    if own_id not in ONE_WAY:
        assert all(own_id in library.exercises[other].harder for other in exercise.easier)


@pytest.mark.parametrize("own_id", sorted(ONE_WAY))
def test_an_easier_form_from_another_family_does_not_lead_back(library: Library, own_id: str):
    easier = library.exercises[own_id].easier
    assert easier
    assert not any(own_id in library.exercises[other].harder for other in easier)


def test_no_ladder_runs_in_a_circle(library: Library):
    below = {own_id: set(exercise.easier) for own_id, exercise in library.exercises.items()}
    order = list(TopologicalSorter(below).static_order())
    assert len(order) == len(PART_2)


def test_no_rung_leads_down_to_a_higher_tier(library: Library):
    for exercise in library.exercises.values():
        assert all(library.exercises[other].tier <= exercise.tier for other in exercise.easier)


@pytest.mark.parametrize("own_id", PART_2)
def test_what_hurts_is_swapped_for_something_else_that_is_no_harder(library: Library, own_id: str):
    exercise = library.exercises[own_id]
    assert exercise.swap
    assert own_id not in exercise.swap
    assert all(library.exercises[other].tier <= exercise.tier for other in exercise.swap)


@pytest.mark.parametrize("own_id", PART_2)
def test_there_is_a_swap_with_nothing_but_a_mat_and_a_chair(library: Library, own_id: str):
    at_hand = Profile(equipment=frozenset({"mat", "chair"}))
    assert first_allowed(library.exercises[own_id].swap, library.exercises, at_hand, without={own_id}) is not None
