# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps up and down, in the plates that people have."""

from __future__ import annotations

import pytest

from lbtrainer.domain.loads import Plates, heavier_kg, is_big_step, lighter_kg, lighter_than_a_bar, smallest_step
from lbtrainer.domain.units import WeightUnit, kept_kg, lb_of

LB = Plates(unit=WeightUnit.LB)


@pytest.mark.parametrize(
    ("load", "gear", "plates", "heavier"),
    [
        (50, ["barbell"], Plates(), 52.5),
        (60, ["barbell", "rack"], Plates(), 62.5),
        (200, ["barbell"], Plates(), 205),  # one step would be less than 2 per cent
        (50, ["barbell"], Plates(smallest=0.5), 51),
        (50, ["barbell"], Plates(smallest=0.25), 51),
        (8, ["dumbbells"], Plates(), 9),
        (16, ["kettlebell"], Plates(), 20),
        (5, ["back-extension-bench", "plate"], Plates(), 6.25),
        (0, ["barbell"], Plates(), 2.5),
    ],
)
def test_the_next_load_is_a_step_that_there_is(load, gear, plates, heavier):
    assert heavier_kg(load, gear, plates) == pytest.approx(heavier)


@pytest.mark.parametrize("load", [20, 25, 30, 42.5, 60, 87.5, 100, 180, 250])
@pytest.mark.parametrize("gear", ["barbell", "dumbbells", "kettlebell", "plate"])
@pytest.mark.parametrize("plates", [Plates(), LB, Plates(smallest=0.5)])
def test_a_step_is_2_to_10_per_cent_or_the_smallest_there_is(load, gear, plates):
    rise = heavier_kg(load, [gear], plates) - load
    one = kept_kg(smallest_step([gear], plates), plates.unit)
    assert rise == pytest.approx(one) or 0.0199 <= rise / load <= 0.10


def test_pounds_step_in_pounds():
    assert lb_of(heavier_kg(kept_kg(100, WeightUnit.LB), ["barbell"], LB)) == pytest.approx(105)


@pytest.mark.parametrize(
    ("load", "gear", "lighter"),
    [
        (50, "barbell", 40),
        (52.5, "barbell", 42.5),
        (40, "barbell", 32.5),
        (30, "barbell", 25),
        (25, "barbell", 20),
        (8, "dumbbells", 6),
        (16, "kettlebell", 12),
        (8, "kettlebell", 4),
        (4, "kettlebell", 4),
    ],
)
def test_a_fifth_less_as_near_as_the_plates_come(load, gear, lighter):
    assert lighter_kg(load, 80, [gear]) == pytest.approx(lighter)


@pytest.mark.parametrize("load", [1, 4, 7.5, 20, 33, 61, 102.5])
@pytest.mark.parametrize("gear", ["barbell", "dumbbell", "plate"])
def test_lighter_is_never_heavier_and_never_nothing(load, gear):
    assert 0 < lighter_kg(load, 80, [gear]) <= load


def test_a_big_step_is_more_than_a_tenth():
    assert is_big_step(16, 20)
    assert not is_big_step(50, 55)


@pytest.mark.parametrize(
    ("load_kg", "gear", "lighter"),
    [(17.5, ["barbell"], True), (20, ["barbell"], False), (6, ["dumbbells"], False)],
)
def test_lighter_than_an_empty_bar(load_kg, gear, lighter):
    assert lighter_than_a_bar(load_kg, gear) is lighter
