# SPDX-License-Identifier: GPL-3.0-or-later
"""What a calendar shows of the program: what was kept of past days, and what is to come, each with where it went."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lbtrainer.domain.program_days import State, entry_key, entry_name
from lbtrainer.qt.training import Training
from lbtrainer.storage.trends import Trends
from lbtrainer.ui.date_words import weekday_words


class Planned(NamedTuple):
    """Something planned for a day.

    Attributes:
        name: The routine's name, or "Walk" and the like.
        came_from: The day the program has it on, where it was moved here from; `moved_to`: where it went.
        extra: A morning or desk break beside the program.
    """

    day: date
    name: str
    state: State
    came_from: date | None = None
    moved_to: date | None = None
    extra: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done on this day."""
        return self.state is State.PLANNED

    def words(self, today: date) -> str:
        """One sentence such as "Planned: Lower-Back Strength, moved here from Monday, 22 June 2026."."""
        if self.state is State.MOVED and self.moved_to is not None:
            return f"{self.name}: moved to {weekday_words(self.moved_to)}"
        if self.state is State.SKIPPED:
            return f"{self.name}: skipped"
        began = "Planned" if self.day >= today else "Was planned"
        moved = f", moved here from {weekday_words(self.came_from)}" if self.came_from is not None else ""
        return f"{began}: {self.name}{moved}"


def planned_between(training: Training, first: date, last: date) -> list[Planned]:
    """Everything planned on these days, both included, but what is done: that is a session.

    Raises:
        EnvironmentProblem: The history cannot be read.
    """
    routines = training.library.routines
    found: dict[tuple[date, str, date | None], Planned] = {}

    def name_of(key: str) -> str:
        known = routines.get(key)
        return known.name if known is not None else entry_name(key)

    for row in Trends(training.database).planned(first, last):
        state = State(row.state)
        found[row.day, row.entry, row.came_from] = Planned(
            row.day, name_of(row.entry), state, row.came_from, row.moved_to
        )
    coming = training.coach.coming(max(first, training.now().date()), last)
    for item in (one for items in coming.values() for one in items):
        came_from = None if item.planned_on == item.day else item.planned_on
        key = entry_key(item.entry)
        shown = Planned(item.day, name_of(key), item.state, came_from, extra=item.extra)
        found.setdefault((item.day, key, came_from), shown)
    return sorted((one for one in found.values() if one.state is not State.DONE), key=lambda one: one.day)
