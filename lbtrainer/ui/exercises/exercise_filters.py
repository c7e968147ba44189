# SPDX-License-Identifier: GPL-3.0-or-later
"""What the list of exercises can be narrowed to: equipment, position, muscle and level."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lbtrainer.domain.exercise import Exercise, Level, Position
from lbtrainer.ui.exercises.exercise_list import AT_HAND, MAT_ONLY, Filters
from lbtrainer.ui.exercises.exercise_words import place_word, sentence_case
from lbtrainer.ui.widgets.filter_bar import Facet, FilterBar

_GEAR: Final = ((AT_HAND, "What I have"), (MAT_ONLY, "Mat only"))


def exercise_facets(exercises: Iterable[Exercise]) -> tuple[Facet, ...]:
    """What these exercises can be filtered by."""
    known = list(exercises)
    muscles = {word for one in known for word in (*one.muscles.primary, *one.muscles.secondary)}
    places, levels = {one.position: place_word(one.position) for one in known}, {one.level for one in known}
    choices = {
        "Equipment": ("gear", _GEAR),
        "Position": ("position", tuple((one.value, places[one]) for one in Position if one in places)),
        "Muscle": ("muscle", tuple((word, sentence_case(word)) for word in sorted(muscles))),
        "Level": ("level", tuple((one.value, one.value.capitalize()) for one in Level if one in levels)),
    }
    return tuple(Facet(key, title, words, behind=True) for title, (key, words) in choices.items())


def exercise_filters(bar: FilterBar) -> Filters:
    """What is chosen on the bar."""
    return Filters(**{key: bar.one_of(key) for key in Filters._fields})
