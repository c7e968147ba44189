# SPDX-License-Identifier: GPL-3.0-or-later
"""A program as people write it: what to do on which day of a week."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from lbtrainer.domain.day_names import WEEKDAYS
from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Level


class Day(StrEnum):
    """The days of a week, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


def day_name(day: date) -> str:
    """The weekday in a sentence."""
    return WEEKDAYS[day.weekday()]


def full_name(day: Day) -> str:
    """A day of a week in a sentence."""
    return WEEKDAYS[list(Day).index(day)]


class Activity(msgspec.Struct, frozen=True, tag="activity"):
    """Something done outside the trainer, such as a walk; `seconds` None: as long as one likes."""

    name: str
    seconds: Range | None = None


class RoutineEntry(msgspec.Struct, frozen=True, tag="routine"):
    """A routine of the library, by its id."""

    routine: str


class Program(msgspec.Struct, frozen=True, kw_only=True):
    """One week of the library; a day without entries is a day of rest."""

    id: str
    name: str
    level: Level
    summary: str
    sources: tuple[str, ...]
    days: dict[Day, tuple[RoutineEntry | Activity, ...]]

    def on(self, day: Day) -> tuple[RoutineEntry | Activity, ...]:
        """What is planned on that day, in order."""
        return self.days.get(day, ())

    @property
    def routines(self) -> tuple[str, ...]:
        """The ids of its routines in the order of the week, each once."""
        entries = (entry for day in Day for entry in self.on(day))
        return tuple(dict.fromkeys(entry.routine for entry in entries if isinstance(entry, RoutineEntry)))
