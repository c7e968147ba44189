# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be suggested for next time, and which numbers may be chosen in its place: never more than was earned."""

from __future__ import annotations

import msgspec

from lbtrainer.domain.progress import Condition, Way
from lbtrainer.domain.record import Working
from lbtrainer.domain.units import WeightUnit, kept_kg


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers that may be chosen in the place of a suggested one, which is the most.

    Attributes:
        least, most, step: In `unit`.
        unit: "repetitions", "seconds", "sets", "rounds", "more each", or "kg" and "lb".
    """

    least: float
    most: float
    step: float = 1
    unit: str


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to raise, or after a long break to lower, at one step.

    Attributes:
        now, then: Where the person stands, and where with it.
        says: What is suggested, in one sentence. `reason`: why. `sources`: where the rule comes from.
        asks: A question of its own for demanding exercises, "" for none.
        choice: What else may be chosen; None: there is no number in it.
    """

    routine: str
    key: str
    exercise_name: str
    way: Way
    now: Working
    then: Working
    says: str
    reason: str
    sources: tuple[str, ...]
    asks: str = ""
    choice: Choice | None = None


class Stay(msgspec.Struct, frozen=True, kw_only=True):
    """Nothing to raise yet, and why: the conditions that are not met, or that this is the top of the ladder."""

    reason: str
    missing: tuple[Condition, ...] = ()


def chosen(suggestion: Suggestion, number: float) -> Working:
    """Where one stands with this number; what lies beyond the choice is taken as its nearest end.

    Args:
        suggestion: One that has a choice.
        number: In the unit of the choice.
    """
    choice = suggestion.choice
    if choice is None:
        return suggestion.then
    number = min(choice.most, max(choice.least, number))
    if number >= choice.most:
        return suggestion.then
    if suggestion.way in (Way.LOAD, Way.LESS_LOAD):
        return msgspec.structs.replace(suggestion.then, load_kg=kept_kg(number, WeightUnit(choice.unit)))
    if suggestion.way is Way.TARGET:
        return msgspec.structs.replace(suggestion.then, target=round(number))
    if suggestion.way is Way.ADDED:
        return msgspec.structs.replace(suggestion.then, added=round(number))
    return msgspec.structs.replace(suggestion.then, sets=round(number))
