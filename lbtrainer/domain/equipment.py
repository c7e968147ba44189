# SPDX-License-Identifier: GPL-3.0-or-later
"""What people may have at hand, as they are asked for it: rows of plain words over the equipment words of exercises."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import msgspec


class Gear(msgspec.Struct, frozen=True, kw_only=True):
    """One row to tick.

    Attributes:
        name: As it is shown.
        words: The equipment words that a tick stands for; a pair of dumbbells is also one dumbbell.
        instead: What does as well, or what to mind; "" for nothing.
        usual: Most homes have it, or what does instead of it.
    """

    name: str
    words: tuple[str, ...]
    instead: str = ""
    usual: bool = False


AT_HOME: Final = (
    Gear(name="Mat", words=("mat",), instead="A folded blanket or a thick rug", usual=True),
    Gear(name="Chair", words=("chair",), instead="A steady one, without wheels", usual=True),
    Gear(name="Towel or strap", words=("towel", "strap"), instead="A belt or a scarf", usual=True),
    Gear(name="Sturdy table", words=("table",), instead="One that carries your upper body"),
    Gear(name="Stick", words=("stick",), instead="A broom handle"),
    Gear(name="Low step", words=("low-box",), instead="The lowest stair"),
    Gear(name="One light weight", words=("dumbbell", "plate"), instead="A dumbbell, a plate or a full water bottle"),
    Gear(name="Exercise band", words=("band",), instead="A long one, closed or open"),
    Gear(name="Exercise ball", words=("ball",), instead="Large enough to lie over"),
)
WEIGHTS_AND_GYM: Final = (
    Gear(name="Pair of dumbbells", words=("dumbbell", "dumbbells"), instead="Two equal bags with firm handles"),
    Gear(name="Kettlebell", words=("kettlebell",)),
    Gear(name="Barbell with plates", words=("barbell", "plate")),
    Gear(name="Rack or blocks for the bar", words=("rack", "blocks")),
    Gear(name="Flat bench", words=("bench",)),
    Gear(name="Back-extension bench", words=("back-extension-bench",)),
    Gear(name="Glute-ham bench", words=("ghr-bench",)),
    Gear(name="Cable machine", words=("cable",)),
    Gear(name="Pull-up bar", words=("pull-up-bar",)),
)
ALL_GEAR: Final = (*AT_HOME, *WEIGHTS_AND_GYM)


def usual_words() -> tuple[str, ...]:
    """The equipment words of what most homes have."""
    return words_of([gear.name for gear in ALL_GEAR if gear.usual])


def all_words() -> tuple[str, ...]:
    """Every equipment word: what counts as there before anybody was asked."""
    return words_of([gear.name for gear in ALL_GEAR])


def words_of(names: Collection[str]) -> tuple[str, ...]:
    """The equipment words of the ticked rows, each once, in the order of the rows."""
    return tuple(dict.fromkeys(word for gear in ALL_GEAR if gear.name in names for word in gear.words))


def is_at_hand(gear: Gear, words: Collection[str]) -> bool:
    """Whether a row shows as ticked: everything that it stands for is there."""
    return set(gear.words) <= set(words)
