# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving and skipping the days of a program, and taking the last such change back.

What stands together on a day moves together: a warm-up goes where its session goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from lbtrainer.domain.program_days import Item, State

if TYPE_CHECKING:
    from lbtrainer.coaching.coach import Coach
    from lbtrainer.domain.loaded_days import TooClose

AHEAD_DAYS: Final = 7


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What came to a day from one and the same day of the program: its own entries, or those that were moved there.

    Attributes:
        day: Where it stands. `planned_on`: the day that the program has it on.
        items: At least one; breaks beside the program are none of it.
    """

    day: date
    planned_on: date
    items: tuple[Item, ...]

    @property
    def open(self) -> tuple[Item, ...]:
        """What is still to be done."""
        return tuple(item for item in self.items if item.is_open)

    @property
    def is_skipped(self) -> bool:
        """Whether nothing is left to do, and something was skipped."""
        return not self.open and any(item.state is State.SKIPPED for item in self.items)

    @property
    def is_moved(self) -> bool:
        """Whether it stands on another day than the program's."""
        return self.day != self.planned_on


def parts_of(items: Iterable[Item]) -> tuple[Part, ...]:
    """The parts of one day, its own first."""
    found: dict[date, list[Item]] = {}
    for item in items:
        if not item.extra:
            found.setdefault(item.planned_on, []).append(item)
    parts = [Part(day=own[0].day, planned_on=day, items=tuple(own)) for day, own in found.items()]
    return tuple(sorted(parts, key=lambda part: (part.is_moved, part.planned_on)))


class WeekPlan:
    """Changes the planned days. All methods raise EnvironmentProblem as the coach does.

    Attributes:
        can_undo: There is a change to take back.
    """

    def __init__(self, coach: Coach, today: Callable[[], date]) -> None:
        self._coach = coach
        self._today = today
        self._before: tuple[Item, ...] = ()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    def days_for(self, part: Part) -> tuple[date, ...]:
        """The days that a part may be moved to: today and a week ahead, without the day it stands on."""
        days = (self._today() + timedelta(days=number) for number in range(AHEAD_DAYS + 1))
        return tuple(day for day in days if day != part.day)

    def against(self, part: Part, to: date) -> TooClose | None:
        """What speaks against moving it to a day, with a better one; None: nothing."""
        found = (self._coach.warning_for(item, to) for item in part.open)
        return next((warning for warning in found if warning is not None), None)

    def move(self, part: Part, to: date) -> None:
        """Put what is open of it on another day."""
        self._before = part.open
        for item in part.open:
            self._coach.move(item, to)

    def skip(self, part: Part) -> None:
        """Leave out what is open of it."""
        self._before = part.open
        for item in part.open:
            self._coach.skip(item)

    def put_back(self, part: Part) -> None:
        """Have it planned again as the program has it: what was skipped, or what was moved."""
        items = part.open or tuple(item for item in part.items if item.state is State.SKIPPED)
        self._before = items
        for item in items:
            self._coach.put_back(item)

    def undo(self) -> None:
        """Take the last change back; without one nothing happens."""
        before, self._before = self._before, ()
        self._restore(before)

    def _restore(self, items: Sequence[Item]) -> None:
        for item in items:
            if item.state is State.SKIPPED:
                self._coach.skip(item)
            else:
                self._coach.move(item, item.day)
