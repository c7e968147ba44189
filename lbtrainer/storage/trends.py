# SPDX-License-Identifier: GPL-3.0-or-later
"""What calendar, charts and report ask: days added up (`summaries`), never sessions or sets, so length costs little.

Over a long time each row is a whole week, month, quarter or year (`grain_of_line`), dated with its first day: nobody
could see more.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from lbtrainer.domain.grain import Grain, grain_of_line
from lbtrainer.domain.record import Place
from lbtrainer.domain.stats import DayTotal, ExerciseDay, PainDay, PainWhen
from lbtrainer.storage.db import Database
from lbtrainer.storage.planned_days import own_entry

_FIRST_DAY: Final = {
    Grain.DAY: "day",
    Grain.WEEK: "date(day, '-6 days', 'weekday 1')",
    Grain.MONTH: "substr(day, 1, 7) || '-01'",
    Grain.QUARTER: "substr(day, 1, 5) || printf('%02d-01', (substr(day, 6, 2) - 1) / 3 * 3 + 1)",
    Grain.YEAR: "substr(day, 1, 4) || '-01-01'",
}
_BY_DAYS: Final = frozenset({Grain.DAY, Grain.WEEK})
_DAYS: Final = (
    "SELECT {day}, sum(sessions), sum(complete), sum(running_ms) / 60000.0, sum(planned_sets), sum(done_sets), "
    "sum(hurts), sum(activities), sum(activity_minutes) FROM {rows} GROUP BY 1 ORDER BY 1"
)
_EXERCISE: Final = (
    "SELECT exercise, {day}, max(name), sum(sets), sum(reps), sum(held_s), sum(volume_kg), sum(skipped), sum(hurts), "
    "max(best_reps), max(best_s), max(best_load_kg) FROM {rows} GROUP BY 2 ORDER BY 2"
)
_PAIN: Final = "SELECT {day}, kind, sum(answers), sum(total), max(worst) FROM {rows} GROUP BY 1 ORDER BY 1"
_ACHES: Final = "SELECT place, sum(times) FROM {rows} GROUP BY 1 ORDER BY 2 DESC, 1"
_MONTHS_OF: Final = {
    "day_total": "month_total",
    "exercise_day": "exercise_month",
    "pain_day": "pain_month",
    "ache_day": "ache_month",
}
# From one exercise straight to the next: a grouping would read every day of each.
_EXERCISES: Final = """
WITH RECURSIVE one (exercise) AS (
    SELECT min(exercise) FROM exercise_day
    UNION ALL
    SELECT (SELECT min(exercise) FROM exercise_day WHERE exercise > one.exercise) FROM one WHERE exercise IS NOT NULL
)
SELECT exercise, (SELECT max(day) FROM exercise_day WHERE exercise = one.exercise) AS last FROM one
WHERE exercise IS NOT NULL ORDER BY last DESC, exercise
"""
_TOTALS: Final = (
    "SELECT exercise, max(day), max(name), sum(sets), sum(reps), sum(held_s), sum(volume_kg), sum(skipped), "
    "sum(hurts), max(best_reps), max(best_s), max(best_load_kg) FROM {rows} GROUP BY exercise "
    "ORDER BY sum(sets) DESC, exercise"
)
_RANGE: Final = (
    "SELECT min(low), max(high), unit FROM set_result WHERE exercise = ? "
    "AND session = (SELECT max(session) FROM set_result WHERE exercise = ?) GROUP BY unit LIMIT 1"
)


class _Part(NamedTuple):
    """Some of a period: the table that holds it, and its first and last day."""

    table: str
    first: date
    last: date


class PlannedEntry(NamedTuple):
    """Something planned for a day.

    Attributes:
        state: planned, moved, skipped or done.
        came_from: The day it was moved from; `moved_to`: the day it went to.
    """

    day: date
    program: str
    entry: str
    state: str
    came_from: date | None = None
    moved_to: date | None = None


class AimedAt(NamedTuple):
    """The range that all sets of an exercise's newest session lie in; `unit` is "reps" or "s"."""

    low: int
    high: int
    unit: str


class Trends:
    """Reads days added up. Errors as in `Database`; both days given belong to the period."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first_day(self) -> date | None:
        """The first day with anything in it."""
        [(day,)] = self._database.rows("SELECT min(day) FROM day_total")
        return None if day is None else date.fromisoformat(day)

    def days(self, first: date, last: date) -> list[DayTotal]:
        """What each day adds up to; a day without anything is left out."""
        rows = self._series(_DAYS, "day_total", first, last)
        return [DayTotal(date.fromisoformat(day), *numbers) for day, *numbers in rows]

    def exercise(self, exercise: str, first: date, last: date) -> list[ExerciseDay]:
        """One exercise, day by day."""
        rows = self._series(_EXERCISE, "exercise_day", first, last, exercise=exercise)
        return [ExerciseDay(id_, date.fromisoformat(day), *rest) for id_, day, *rest in rows]

    def exercise_totals(self, first: date, last: date) -> list[ExerciseDay]:
        """Each exercise over the whole period, the most done first; `day` is its last one, or over years its month."""
        rows = self._sums(_TOTALS, "exercise_day", first, last)
        return [ExerciseDay(id_, date.fromisoformat(day), *rest) for id_, day, *rest in rows]

    def pain(self, when: PainWhen, first: date, last: date) -> list[PainDay]:
        """The answers to one question, day by day."""
        rows = self._series(_PAIN, "pain_day", first, last, kind=when.value)
        return [PainDay(date.fromisoformat(day), PainWhen(kind), *numbers) for day, kind, *numbers in rows]

    def aches(self, first: date, last: date) -> list[tuple[Place, int]]:
        """Where it hurt and how often that was said, the most often said first."""
        return [(Place(place), times) for place, times in self._sums(_ACHES, "ache_day", first, last)]

    def exercises(self, since: date | None = None) -> list[str]:
        """Ids of the exercises done since then, the last done first."""
        rows = self._database.rows(_EXERCISES)
        return [id_ for id_, last in rows if since is None or last >= since.isoformat()]

    def aimed_at(self, exercise: str) -> AimedAt | None:
        """The range that an exercise's newest sets were to be in."""
        found = self._database.rows(_RANGE, (exercise, exercise))
        return AimedAt(*found[0]) if found else None

    def planned(self, first: date, last: date) -> list[PlannedEntry]:
        """What a program planned, in the order of the days."""
        sql = (
            "SELECT day, program, entry, state, moved_to FROM planned_day WHERE day BETWEEN ? AND ? "
            "ORDER BY day, program, entry"
        )
        return self._database.records(_planned_of, sql, (first.isoformat(), last.isoformat()))

    def _series(self, sql: str, days: str, first: date, last: date, **only: str) -> list[tuple[Any, ...]]:
        """The rows in which each column of `only` has its value, piece by piece of the period."""
        which = " AND ".join(f"{column} = :{column}" for column in only) or "TRUE"
        values: dict[str, str] = dict(only)
        selects = []
        for number, part in enumerate(_parts(days, first, last)):
            # Along the key, so that days are not sorted.
            selects.append(f"SELECT * FROM {part.table} WHERE {which} AND day BETWEEN :first{number} AND :last{number}")
            values |= {f"first{number}": part.first.isoformat(), f"last{number}": part.last.isoformat()}
        day = _FIRST_DAY[grain_of_line(first, last)]
        return self._database.rows(sql.format(day=day, rows=f"({' UNION ALL '.join(selects)})"), values)

    def _sums(self, sql: str, days: str, first: date, last: date) -> list[tuple[Any, ...]]:
        """The whole period added up."""
        parts = _parts(days, first, last)
        rows = " UNION ALL ".join(f"SELECT * FROM {part.table} WHERE day BETWEEN ? AND ?" for part in parts)
        values = [day.isoformat() for part in parts for day in (part.first, part.last)]
        return self._database.rows(sql.format(rows=f"({rows})"), values)


def _planned_of(row: tuple[str, str, str, str, str | None]) -> PlannedEntry:
    day, program, stored, state, moved_to = row
    entry, came_from = own_entry(stored)
    there = None if moved_to is None else date.fromisoformat(moved_to)
    return PlannedEntry(date.fromisoformat(day), program, entry, state, came_from, there)


def _parts(days: str, first: date, last: date) -> list[_Part]:
    """A period out of a table of days; years as the whole months between the first and the last one and their days."""
    if grain_of_line(first, last) in _BY_DAYS:
        return [_Part(days, first, last)]
    second, final = (first.replace(day=28) + timedelta(days=4)).replace(day=1), last.replace(day=1)
    before = timedelta(days=1)
    return [
        _Part(days, first, second - before),
        _Part(_MONTHS_OF[days], second, final - before),
        _Part(days, final, last),
    ]
