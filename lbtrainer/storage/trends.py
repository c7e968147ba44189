# SPDX-License-Identifier: GPL-3.0-or-later
"""What calendar, charts and report ask: days added up (`summaries`), never sessions or sets, so length costs little.

Over more than `MONTHS_FROM_DAYS` days each row is a whole month, dated with its first day: nobody could see more.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

from lbtrainer.domain.record import Place
from lbtrainer.domain.stats import MONTHS_FROM_DAYS, DayTotal, ExerciseDay, PainDay, PainWhen
from lbtrainer.storage.db import Database

_MONTH: Final = "substr(day, 1, 7) || '-01'"
_DAYS: Final = (
    "SELECT {day}, sum(sessions), sum(complete), sum(running_ms) / 60000.0, sum(planned_sets), sum(done_sets), "
    "sum(hurts), sum(activities), sum(activity_minutes) FROM day_total WHERE day BETWEEN ? AND ? GROUP BY 1 ORDER BY 1"
)
_EXERCISE: Final = (
    "SELECT exercise, {day}, max(name), sum(sets), sum(reps), sum(held_s), sum(volume_kg), sum(skipped), sum(hurts), "
    "max(best_reps), max(best_s), max(best_load_kg) FROM exercise_day "
    "WHERE exercise = ? AND day BETWEEN ? AND ? GROUP BY 2 ORDER BY 2"
)
_PAIN: Final = (
    "SELECT {day}, kind, sum(answers), sum(total), max(worst) FROM pain_day "
    "WHERE kind = ? AND day BETWEEN ? AND ? GROUP BY 1 ORDER BY 1"
)
_ACHES: Final = "SELECT place, sum(times) FROM ache_day WHERE day BETWEEN ? AND ? GROUP BY 1 ORDER BY 2 DESC, 1"
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
    "sum(hurts), max(best_reps), max(best_s), max(best_load_kg) FROM exercise_day "
    "WHERE day BETWEEN ? AND ? GROUP BY exercise ORDER BY sum(sets) DESC, exercise"
)
_RANGE: Final = (
    "SELECT low, high, unit FROM set_result WHERE exercise = ? AND status IN ('done', 'partial') "
    "ORDER BY session DESC LIMIT 1"
)


class PlannedEntry(NamedTuple):
    """Something planned for a day: `state` is planned, moved, skipped or done."""

    day: date
    program: str
    entry: str
    state: str


class AimedAt(NamedTuple):
    """The range of an exercise's newest set; `unit` is "reps" or "s"."""

    low: int
    high: int
    unit: str


class Trends:
    """Reads days added up. Methods raise EnvironmentProblem as `Database` does; both days given belong to the period."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first_day(self) -> date | None:
        """The first day with anything in it."""
        [(day,)] = self._database.rows("SELECT min(day) FROM day_total")
        return None if day is None else date.fromisoformat(day)

    def days(self, first: date, last: date) -> list[DayTotal]:
        """What each day adds up to; a day without anything is left out."""
        rows = self._rows(_DAYS, first, last)
        return [DayTotal(date.fromisoformat(day), *numbers) for day, *numbers in rows]

    def exercise(self, exercise: str, first: date, last: date) -> list[ExerciseDay]:
        """One exercise, day by day."""
        rows = self._rows(_EXERCISE, first, last, exercise)
        return [ExerciseDay(id_, date.fromisoformat(day), *rest) for id_, day, *rest in rows]

    def exercise_totals(self, first: date, last: date) -> list[ExerciseDay]:
        """Each exercise over the whole period, the most done first; `day` is its last one."""
        rows = self._database.rows(_TOTALS, (first.isoformat(), last.isoformat()))
        return [ExerciseDay(id_, date.fromisoformat(day), *rest) for id_, day, *rest in rows]

    def pain(self, when: PainWhen, first: date, last: date) -> list[PainDay]:
        """The answers to one question, day by day."""
        rows = self._rows(_PAIN, first, last, when.value)
        return [PainDay(date.fromisoformat(day), PainWhen(kind), *numbers) for day, kind, *numbers in rows]

    def aches(self, first: date, last: date) -> list[tuple[Place, int]]:
        """Where it hurt and how often that was said, the most often said first."""
        return [(Place(place), times) for place, times in self._rows(_ACHES, first, last)]

    def exercises(self, since: date | None = None) -> list[str]:
        """Ids of the exercises done since then, the last done first."""
        rows = self._database.rows(_EXERCISES)
        return [id_ for id_, last in rows if since is None or last >= since.isoformat()]

    def aimed_at(self, exercise: str) -> AimedAt | None:
        """The range that the newest set of an exercise was to be in."""
        found = self._database.rows(_RANGE, (exercise,))
        return AimedAt(*found[0]) if found else None

    def planned(self, first: date, last: date) -> list[PlannedEntry]:
        """What a program planned, in the order of the days."""
        sql = (
            "SELECT day, program, entry, state FROM planned_day WHERE day BETWEEN ? AND ? ORDER BY day, program, entry"
        )
        rows = self._database.rows(sql, (first.isoformat(), last.isoformat()))
        return [PlannedEntry(date.fromisoformat(day), *rest) for day, *rest in rows]

    def _rows(self, sql: str, first: date, last: date, *before: str) -> list[tuple[Any, ...]]:
        day = _MONTH if (last - first).days > MONTHS_FROM_DAYS else "day"
        return self._database.rows(sql.format(day=day), (*before, first.isoformat(), last.isoformat()))
