# SPDX-License-Identifier: GPL-3.0-or-later
"""Weights in kilograms and pounds: what is kept is always kilograms, what is shown and typed is the person's unit.

And a session's length as people tell it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

KG_PER_LB: Final = 0.45359237
"""Exact, by the international yard and pound agreement of 1959."""

_SHOWN_STEPS_PER_KG: Final = 4
_SHOWN_STEPS_PER_LB: Final = 2


class WeightUnit(StrEnum):
    """The unit that is shown; its value is the word behind the number."""

    KG = "kg"
    LB = "lb"


def lb_of(kg: float) -> float:
    """Kilograms in pounds."""
    return kg / KG_PER_LB


def kg_of(lb: float) -> float:
    """Pounds in kilograms."""
    return lb * KG_PER_LB


def shown(kg: float, unit: WeightUnit) -> float:
    """A kept weight as it is shown: to a quarter of a kilogram, or half a pound, which the smallest plates are."""
    if unit is WeightUnit.LB:
        return round(lb_of(kg) * _SHOWN_STEPS_PER_LB) / _SHOWN_STEPS_PER_LB
    return round(kg * _SHOWN_STEPS_PER_KG) / _SHOWN_STEPS_PER_KG


def kept_kg(typed: float, unit: WeightUnit) -> float:
    """A typed weight as it is kept, in kilograms and unrounded, so that `shown` gives back what was typed."""
    return kg_of(typed) if unit is WeightUnit.LB else typed


def weight_text(kg: float, unit: WeightUnit) -> str:
    """A kept weight with its unit: "20 kg", "2.5 kg", "44 lb"."""
    return f"{shown(kg, unit):g} {unit.value}"


def whole_minutes(length_ms: float) -> int:
    """A length as it is told: in whole minutes, at least one."""
    return max(1, round(length_ms / 60_000))
