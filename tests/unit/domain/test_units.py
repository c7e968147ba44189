# SPDX-License-Identifier: GPL-3.0-or-later
"""Weights are kept in kilograms and come back as they were typed, in either unit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.units import WeightUnit, kept_kg, kg_of, lb_of, shown, weight_text, whole_minutes


def test_a_pound_is_what_the_law_says():
    assert kg_of(1) == 0.45359237
    assert lb_of(kg_of(135)) == pytest.approx(135)


@given(st.integers(min_value=0, max_value=2000))
def test_typed_in_pounds_it_shows_as_typed(halves):
    assert shown(kept_kg(halves / 2, WeightUnit.LB), WeightUnit.LB) == halves / 2


@given(st.integers(min_value=0, max_value=2000))
def test_typed_in_kilograms_it_shows_as_typed(quarters):
    assert shown(kept_kg(quarters / 4, WeightUnit.KG), WeightUnit.KG) == quarters / 4


def test_what_is_kept_is_not_rounded():
    assert kept_kg(45, WeightUnit.LB) == pytest.approx(20.41165665)


@pytest.mark.parametrize(
    ("kg", "unit", "text"),
    [
        (20, WeightUnit.KG, "20 kg"),
        (2.5, WeightUnit.KG, "2.5 kg"),
        (20, WeightUnit.LB, "44 lb"),
        (kg_of(45), WeightUnit.KG, "20.5 kg"),
        (0, WeightUnit.LB, "0 lb"),
    ],
)
def test_it_is_shown_as_plates_come(kg, unit, text):
    assert weight_text(kg, unit) == text


@pytest.mark.parametrize(("length_ms", "minutes"), [(0, 1), (20_000, 1), (100_000, 2), (1_490_000, 25)])
def test_a_length_is_told_in_minutes_and_never_as_none(length_ms, minutes):
    assert whole_minutes(length_ms) == minutes
