# SPDX-License-Identifier: GPL-3.0-or-later
"""The fourth released schema: days added up to months, and indexes for the search. Never edited again.

All time is read from months, so that a long history draws as fast as a short one. The search finds the few names that
routines ever had, and reads notes without reading sessions.
"""

from __future__ import annotations

_MONTH = "substr(day, 1, 7) || '-01'"

# Columns as in the tables of days; `day` is the first of the month.
_MONTH_TOTAL = """
CREATE TABLE month_total (
    day TEXT PRIMARY KEY,
    sessions INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    running_ms INTEGER NOT NULL,
    planned_sets INTEGER NOT NULL,
    done_sets INTEGER NOT NULL,
    hurts INTEGER NOT NULL,
    activities INTEGER NOT NULL,
    activity_minutes INTEGER NOT NULL
) STRICT, WITHOUT ROWID
"""

_EXERCISE_MONTH = """
CREATE TABLE exercise_month (
    exercise TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_s INTEGER NOT NULL,
    volume_kg REAL NOT NULL,
    skipped INTEGER NOT NULL,
    hurts INTEGER NOT NULL,
    best_reps INTEGER,
    best_s INTEGER,
    best_load_kg REAL,
    PRIMARY KEY (exercise, day)
) STRICT, WITHOUT ROWID
"""

_PAIN_MONTH = """
CREATE TABLE pain_month (
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('before', 'after', 'morning')),
    answers INTEGER NOT NULL,
    total INTEGER NOT NULL,
    worst INTEGER NOT NULL,
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID
"""

_ACHE_MONTH = """
CREATE TABLE ache_month (
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, place)
) STRICT, WITHOUT ROWID
"""

_PAST = "deleted_utc IS NULL AND state IN ('complete', 'partial')"

STATEMENTS = (
    _MONTH_TOTAL,
    _EXERCISE_MONTH,
    _PAIN_MONTH,
    _ACHE_MONTH,
    # Days that are already added up; those that are not bring their month with them.
    (
        f"INSERT INTO month_total SELECT {_MONTH}, sum(sessions), sum(complete), sum(running_ms), sum(planned_sets), "
        "sum(done_sets), sum(hurts), sum(activities), sum(activity_minutes) FROM day_total GROUP BY 1"
    ),
    (
        f"INSERT INTO exercise_month SELECT exercise, {_MONTH}, max(name), sum(sets), sum(reps), sum(held_s), "
        "sum(volume_kg), sum(skipped), sum(hurts), max(best_reps), max(best_s), max(best_load_kg) "
        "FROM exercise_day GROUP BY 1, 2"
    ),
    f"INSERT INTO pain_month SELECT {_MONTH}, kind, sum(answers), sum(total), max(worst) FROM pain_day GROUP BY 1, 2",
    f"INSERT INTO ache_month SELECT {_MONTH}, place, sum(times) FROM ache_day GROUP BY 1, 2",
    "CREATE INDEX exercise_month_newest ON exercise_month (day)",
    # A routine may have had several names; each leads to its sessions, newest first.
    f"CREATE INDEX session_name ON session (routine_name, started_utc DESC, id DESC) WHERE {_PAST}",
    "CREATE INDEX session_note ON session (note) WHERE note <> ''",
)
