# SPDX-License-Identifier: GPL-3.0-or-later
"""What a routine is found by when somebody types."""

from __future__ import annotations

from lbtrainer.content.library import Library
from lbtrainer.domain.routine import Routine
from lbtrainer.domain.search import Entry, SearchIndex
from lbtrainer.ui.routines.routine_list import goal_word


def search_index(library: Library) -> SearchIndex:
    """Every routine by its name, its goal and the exercises in it."""

    def entry(routine: Routine) -> Entry:
        ids = dict.fromkeys(step.exercise for block in routine.blocks for step in block.steps)
        held = [library.exercises[one] for one in ids]
        inside = " , ".join(name for one in held for name in (one.name, *one.aliases))
        return Entry(routine.id, (routine.name, f"{goal_word(routine.goal.value)} {routine.goal.value}", inside))

    return SearchIndex(entry(routine) for routine in library.routines.values())
