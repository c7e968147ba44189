# SPDX-License-Identifier: GPL-3.0-or-later
"""Weights as they come: the smallest step of each kind of gear, the next heavier load and a lighter one.

A step up is 2 to 10 per cent where the plates allow it, else the smallest there is (ACSM 2009,
https://www.medscape.com/viewarticle/717047; smallest plates for beginners: our own). Everything is kept in kilograms
and stepped in the person's own unit, so that nobody is sent to look for a 4.6 lb plate.
"""

from __future__ import annotations

from collections.abc import Collection
from math import ceil
from typing import Final

import msgspec

from lbtrainer.domain.units import WeightUnit, kept_kg, lb_of

LEAST_RISE, MOST_RISE = 0.02, 0.10
_BAR: Final = "barbell"
_SLIGHTLY: Final = 1e-6
USUAL_BAR_KG: Final = 20.0
"""Of an empty Olympic bar (ours; bars of 5 to 15 kg are sold too)."""


class Steps(msgspec.Struct, frozen=True, kw_only=True):
    """The usual smallest steps of one kind of gear; a barbell takes two plates, one on each side."""

    gear: str
    kg: float
    lb: float


USUAL_STEPS: Final = (
    Steps(gear="barbell", kg=2.5, lb=5.0),
    Steps(gear="dumbbells", kg=1.0, lb=2.5),
    Steps(gear="dumbbell", kg=1.0, lb=2.5),
    Steps(gear="kettlebell", kg=4.0, lb=10.0),
    Steps(gear="plate", kg=1.25, lb=2.5),
)
"""Ours, after what shops sell; the person's own smallest plate counts more."""

_NO_GEAR: Final = Steps(gear="", kg=1.0, lb=2.5)


class Plates(msgspec.Struct, frozen=True, kw_only=True):
    """What the person can step by.

    Attributes:
        unit: What loads are shown and stepped in.
        smallest: The smallest plate that is at hand, in that unit; None: the usual ones.
    """

    unit: WeightUnit = WeightUnit.KG
    smallest: float | None = None


USUAL_PLATES: Final = Plates()


def smallest_step(gear: Collection[str], plates: Plates) -> float:
    """The smallest step of this gear in the person's unit."""
    steps = next((each for each in USUAL_STEPS if each.gear in gear), _NO_GEAR)
    usual = steps.lb if plates.unit is WeightUnit.LB else steps.kg
    if plates.smallest is None or steps.gear not in (_BAR, "plate"):
        return usual
    return plates.smallest * 2 if steps.gear == _BAR else plates.smallest


def heavier_kg(load_kg: float, gear: Collection[str], plates: Plates = USUAL_PLATES) -> float:
    """The next load: the fewest smallest steps that make at least 2 per cent, which is one step but for heavy bars.

    More than 10 per cent comes of the smallest step alone, never of two.
    """
    step = smallest_step(gear, plates)
    load = _in_unit(load_kg, plates.unit)
    steps = max(1, ceil(load * LEAST_RISE / step - _SLIGHTLY))
    return kept_kg(load + steps * step, plates.unit)


def is_big_step(load_kg: float, next_kg: float) -> bool:
    """Whether the step is more than a tenth of the load: then the repetitions go back further."""
    return load_kg <= 0 or next_kg > load_kg * (1 + MOST_RISE) + _SLIGHTLY


def lighter_kg(load_kg: float, percent: int, gear: Collection[str], plates: Plates = USUAL_PLATES) -> float:
    """As near to this percentage of a load as whole smallest steps come, one at least.

    Always rounding down made a quarter of a fifth, and of two breaks nearly a half. The load itself comes back where
    nothing is lighter.
    """
    step = smallest_step(gear, plates)
    load = _in_unit(load_kg, plates.unit)
    down = max(1, round((load - load * percent / 100) / step + _SLIGHTLY))
    left = load - down * step
    return kept_kg(left, plates.unit) if left > _SLIGHTLY else load_kg


def lighter_than_a_bar(load_kg: float, gear: Collection[str]) -> bool:
    """Whether a load is less than the usual bar weighs empty; lighter ones are sold, so nothing is forbidden."""
    return _BAR in gear and load_kg < USUAL_BAR_KG - _SLIGHTLY


def _in_unit(kg: float, unit: WeightUnit) -> float:
    return lb_of(kg) if unit is WeightUnit.LB else kg
