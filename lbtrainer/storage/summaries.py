# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds days and their months up anew after something has changed; calendar and charts read only what stands here.

Triggers (schema_2) note the days, `freshen` runs inside the transaction that changed them: one day is a few sessions,
so it costs about a millisecond, however long the history is.
"""

from __future__ import annotations

import sqlite3
from typing import Final

# The columns of the session that count; word for word what the index session_day can narrow.
_COUNTS: Final = "deleted_utc IS NULL AND state IN ('complete', 'partial') AND preview = 0"
_OF_DAY: Final = f"local_day = :day AND {_COUNTS}"
_MORNING: Final = "coalesce(date(next_morning_utc, offset_min || ' minutes'), date(local_day, '+1 day'))"
# Word for word the expression and the condition of the index session_morning.
_MORNING_ANSWERS: Final = (
    f"SELECT pain_next AS pain, place_next AS place FROM session WHERE pain_next IS NOT NULL AND {_COUNTS} "
    f"AND {_MORNING} = :day UNION ALL SELECT pain, place FROM morning WHERE day = :day AND pain IS NOT NULL"
)

_DAY_TOTAL: Final = f"""
INSERT INTO day_total
SELECT :day, s.sessions, s.complete, s.running_ms, s.planned_sets, s.done_sets, h.hurts, a.activities, a.minutes
FROM (
    SELECT count(*) AS sessions, coalesce(sum(state = 'complete'), 0) AS complete,
        coalesce(sum(running_ms), 0) AS running_ms, coalesce(sum(planned_sets), 0) AS planned_sets,
        coalesce(sum(done_sets), 0) AS done_sets
    FROM session WHERE {_OF_DAY}
) AS s, (
    SELECT count(*) AS hurts FROM hurt WHERE session IN (SELECT id FROM session WHERE {_OF_DAY})
) AS h, (
    SELECT count(*) AS activities, coalesce(sum(minutes), 0) AS minutes
    FROM activity WHERE local_day = :day AND deleted_utc IS NULL
) AS a
WHERE s.sessions + a.activities > 0
"""

_EXERCISE_DAY: Final = f"""
INSERT INTO exercise_day
SELECT exercise, :day, max(name),
    sum(done), sum(iif(done AND unit = 'reps', value, 0)),
    sum(CASE WHEN NOT done THEN 0 WHEN unit = 's' THEN value ELSE value * hold_each_s END),
    sum(iif(done AND unit = 'reps', value * coalesce(load_kg, 0.0), 0.0)),
    sum(skipped), sum(hurt),
    max(iif(sure AND unit = 'reps', value, NULL)), max(iif(sure AND unit = 's', value, NULL)),
    max(iif(sure AND status = 'done', load_kg, NULL))
FROM (
    SELECT exercise, exercise_name AS name, unit, value, hold_each_s, load_kg, status,
        status <> 'skipped' AND value > 0 AS done, status = 'skipped' AS skipped, 0 AS hurt,
        source <> 'assumed' AND status IN ('done', 'partial') AND value > 0 AS sure
    FROM counting_set WHERE session IN (SELECT id FROM session WHERE {_OF_DAY})
    UNION ALL
    SELECT exercise, '', 'reps', 0, 0, NULL, '', 0, 0, 1, 0
    FROM hurt WHERE session IN (SELECT id FROM session WHERE {_OF_DAY})
)
GROUP BY exercise
"""

_PAIN_DAY: Final = f"""
INSERT INTO pain_day
SELECT :day, kind, count(*), sum(pain), max(pain) FROM (
    SELECT 'before' AS kind, pain_before AS pain FROM session WHERE pain_before IS NOT NULL AND {_OF_DAY}
    UNION ALL SELECT 'after', pain_after FROM session WHERE pain_after IS NOT NULL AND {_OF_DAY}
    UNION ALL SELECT 'morning', pain FROM ({_MORNING_ANSWERS})
) GROUP BY kind
"""

_ACHE_DAY: Final = f"""
INSERT INTO ache_day
SELECT :day, place, count(*) FROM (
    SELECT place_before AS place FROM session WHERE pain_before > 0 AND {_OF_DAY}
    UNION ALL SELECT place_after FROM session WHERE pain_after > 0 AND {_OF_DAY}
    UNION ALL SELECT place FROM ({_MORNING_ANSWERS}) WHERE pain > 0
    UNION ALL SELECT place FROM hurt WHERE session IN (SELECT id FROM session WHERE {_OF_DAY})
) WHERE place IS NOT NULL GROUP BY place
"""

_DAYS: Final = {
    "day_total": _DAY_TOTAL,
    "exercise_day": _EXERCISE_DAY,
    "pain_day": _PAIN_DAY,
    "ache_day": _ACHE_DAY,
}
_OF_MONTH: Final = "day BETWEEN :month AND date(:month, '+1 month', '-1 day')"
# A grouping, so that a month without a day has no row.
_MONTHS: Final = {
    "month_total": "SELECT :month, sum(sessions), sum(complete), sum(running_ms), sum(planned_sets), sum(done_sets), "
    f"sum(hurts), sum(activities), sum(activity_minutes) FROM day_total WHERE {_OF_MONTH} GROUP BY 1",
    # By name: the planner would rather read all days of every exercise.
    "exercise_month": "SELECT exercise, :month, max(name), sum(sets), sum(reps), sum(held_s), sum(volume_kg), "
    "sum(skipped), sum(hurts), max(best_reps), max(best_s), max(best_load_kg) "
    f"FROM exercise_day INDEXED BY exercise_day_newest WHERE {_OF_MONTH} GROUP BY 1",
    "pain_month": "SELECT :month, kind, sum(answers), sum(total), max(worst) FROM pain_day "
    f"WHERE {_OF_MONTH} GROUP BY kind",
    "ache_month": f"SELECT :month, place, sum(times) FROM ache_day WHERE {_OF_MONTH} GROUP BY place",
}


def freshen(connection: sqlite3.Connection) -> None:
    """Add up every day that has changed, and the months of these days; to be called inside a transaction.

    Raises:
        sqlite3.Error: The disk or the file does not play along.
    """
    stale = [day for (day,) in connection.execute("SELECT day FROM stale_day")]
    for day in stale:
        for table, add_up in _DAYS.items():
            connection.execute(f"DELETE FROM {table} WHERE day = ?", (day,))
            connection.execute(add_up, {"day": day})
    for month in sorted({f"{day[:7]}-01" for day in stale}):
        for table, add_up in _MONTHS.items():
            connection.execute(f"DELETE FROM {table} WHERE day = ?", (month,))
            connection.execute(f"INSERT INTO {table} {add_up}", {"month": month})
    if stale:
        connection.execute("DELETE FROM stale_day")
