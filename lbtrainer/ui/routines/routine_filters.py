# SPDX-License-Identifier: GPL-3.0-or-later
"""What the list of routines can be narrowed to: goal, favourites, length, equipment and level.

Part of the first paint: nothing heavy is imported here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from lbtrainer.ui.widgets.filter_bar import Facet, FilterBar

if TYPE_CHECKING:
    from lbtrainer.content.index import IndexRow

_SHORT_MIN = 15
LEVELS = ("beginner", "intermediate", "expert")
GOAL_GROUPS: Mapping[str, tuple[str, frozenset[str]]] = {
    "relief": ("Relief", frozenset({"relief", "stretch", "recovery"})),
    "mobility": ("Mobility", frozenset({"mobility", "warm-up"})),
    "core": ("Core", frozenset({"core", "endurance", "general"})),
    "strength": ("Strength", frozenset({"strength", "hypertrophy", "performance"})),
}
"""The filters by goal: their words, and the goals each lets through."""


class Filters(NamedTuple):
    """What a row must be like to show.

    Attributes:
        groups: Keys of GOAL_GROUPS, any of which will do; empty: every goal.
        short: Under 15 minutes, all of its rounds included.
        mat_only: Needs a mat at most.
        favourites: Is one of the person's favourites.
        at_hand: Can be done as written with the equipment at hand.
        level: beginner, intermediate or expert; "": any.
    """

    groups: frozenset[str] = frozenset()
    short: bool = False
    mat_only: bool = False
    at_hand: bool = False
    favourites: bool = False
    level: str = ""

    def lets_through(self, row: IndexRow) -> bool:
        """Whether a routine fits; a file that cannot be used shows only while nothing is filtered."""
        if not is_usable(row):
            return self == NO_FILTERS
        goals = {goal for key in self.groups for goal in GOAL_GROUPS[key][1]}
        return (
            (not goals or row.goal in goals)
            and (not self.short or row.minutes_high < _SHORT_MIN)
            and (not self.mat_only or set(row.equipment) <= {"mat"})
            and self.level in ("", row.level)
        )


NO_FILTERS = Filters()


_SHORT, _MAT, _AT_HAND, _FAVOURITES = "short", "mat", "at-hand", "favourites"
_WORDS = ((_FAVOURITES, "Favourites"), (_SHORT, "Under 15 min"), (_MAT, "Mat only"), (_AT_HAND, "With what I have"))
ROUTINE_FACETS = (
    Facet("goal", "Goal", tuple((key, word) for key, (word, _) in GOAL_GROUPS.items()), many=True),
    Facet("more", "More", _WORDS, many=True),
    Facet("level", "Level", tuple((level, level.capitalize()) for level in LEVELS)),
)


def routine_filters(bar: FilterBar) -> Filters:
    """What is chosen on the bar."""
    more = bar.of("more")
    return Filters(
        groups=bar.of("goal"),
        short=_SHORT in more,
        mat_only=_MAT in more,
        at_hand=_AT_HAND in more,
        favourites=_FAVOURITES in more,
        level=bar.one_of("level"),
    )


def is_usable(row: IndexRow) -> bool:
    """Whether the row is a routine that can be done; else it is a user's file with its problem."""
    return row.minutes_high > 0
