# SPDX-License-Identifier: GPL-3.0-or-later
"""Gathers the sheet for a physiotherapist out of the history of one period."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from lbtrainer.domain.record import HurtChoice, PainReport
from lbtrainer.domain.report import (
    Course,
    ExerciseLine,
    HurtLine,
    NoteLine,
    Report,
    dose_words,
    exercise_line,
    measured,
)
from lbtrainer.domain.stats import ExerciseDay, PainWhen, adherence, spans
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import pain_of
from lbtrainer.storage.trends import Trends

MOST_EXERCISES: Final = 16
MOST_HURTS: Final = 12
MOST_NOTES: Final = 6
_ASKED_ORDER: Final = (PainWhen.MORNING, PainWhen.BEFORE, PainWhen.AFTER)
_SESSIONS: Final = (
    "FROM session WHERE deleted_utc IS NULL AND state IN ('complete', 'partial') AND preview = 0 "
    "AND local_day BETWEEN ? AND ?"
)
_HURTS: Final = (
    "SELECT local_day, exercise, pain, place, choice, leg_signs FROM hurt JOIN session ON session.id = hurt.session "
    f"WHERE session.id IN (SELECT id {_SESSIONS}) ORDER BY leg_signs <> '' DESC, hurt.utc DESC LIMIT ?"
)
_NOTES: Final = f"SELECT local_day, note {_SESSIONS} AND trim(note) <> '' ORDER BY started_utc DESC LIMIT ?"
# Over years a day is only counted and never fetched.
_DAYS: Final = "FROM exercise_day WHERE exercise = :exercise AND day BETWEEN :first AND :last"
_COURSE: Final = (
    f"SELECT (SELECT count(*) {_DAYS} AND sets > 0), (SELECT {{best}} {_DAYS} AND {{best}} > 0 ORDER BY day LIMIT 1), "
    f"(SELECT {{best}} {_DAYS} AND {{best}} > 0 ORDER BY day DESC LIMIT 1)"
)
_BEST_OF: Final = {"kg": "best_load_kg", "s": "best_s", "reps": "best_reps"}


def gather_report(database: Database, first: date, last: date, name_of: Callable[[str, str], str]) -> Report:
    """The sheet of a period.

    Args:
        database: The history.
        first: The period's first day; the sheet begins later where the history does.
        last: Its last day, today.
        name_of: Gives an exercise's name from its id and the name that was kept with its sets.

    Raises:
        EnvironmentProblem: The history cannot be read.
    """
    trends = Trends(database)
    begun = trends.first_day()
    first = first if begun is None else min(max(first, begun), last)
    period = first.isoformat(), last.isoformat()
    days = trends.days(first, last)
    totals = trends.exercise_totals(first, last)
    named = {one.exercise: name_of(one.exercise, one.name) for one in totals}
    hurts = [
        _hurt_line(day, named.get(id_, id_), choice, pain_of(pain, place, signs))
        for day, id_, pain, place, choice, signs in sorted(
            database.rows(_HURTS, (*period, MOST_HURTS)), key=lambda row: str(row[0]), reverse=True
        )
    ]
    planned = [(one.day, one.state) for one in trends.planned(first, last)]
    return Report(
        first=first,
        last=last,
        sessions=sum(one.sessions for one in days),
        complete=sum(one.complete for one in days),
        minutes=sum(one.minutes for one in days),
        activities=sum(one.activities for one in days),
        activity_minutes=sum(one.activity_minutes for one in days),
        kept=adherence(planned, last),
        weeks=tuple(spans(days, first, last)),
        pain={when: tuple(trends.pain(when, first, last)) for when in _ASKED_ORDER},
        aches=tuple(trends.aches(first, last)),
        exercises=tuple(_line(database, one, named[one.exercise], first, last) for one in totals[:MOST_EXERCISES]),
        more_exercises=max(0, len(totals) - MOST_EXERCISES),
        hurts=tuple(hurts),
        more_hurts=max(0, sum(one.hurts for one in days) - len(hurts)),
        notes=tuple(
            NoteLine(date.fromisoformat(day), " ".join(note.split()))
            for day, note in database.rows(_NOTES, (*period, MOST_NOTES))
        ),
    )


def _hurt_line(day: str, exercise: str, choice: str, pain: PainReport) -> HurtLine:
    return HurtLine(date.fromisoformat(day), exercise, pain.score, pain.place, HurtChoice(choice), pain.leg_signs)


def _line(database: Database, total: ExerciseDay, name: str, first: date, last: date) -> ExerciseLine:
    aimed = Trends(database).aimed_at(total.exercise)
    dose = "" if aimed is None else dose_words(*aimed)
    return exercise_line(total, _course(database, total, first, last), name, dose)


def _course(database: Database, total: ExerciseDay, first: date, last: date) -> Course:
    compared = measured(total)
    sql = _COURSE.format(best=_BEST_OF["reps" if compared is None else compared[0]])
    values = {"exercise": total.exercise, "first": first.isoformat(), "last": last.isoformat()}
    [row] = database.rows(sql, values)
    return Course(*row)
