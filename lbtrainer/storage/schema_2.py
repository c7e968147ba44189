# SPDX-License-Identifier: GPL-3.0-or-later
"""The second released schema: what calendar and charts show, added up by day. Never edited again.

Triggers note every local day whose sessions, sets, hurts or activities change; `summaries` adds these days up anew
before the same transaction ends. So no writer can forget it, and a running session costs nothing.
"""

from __future__ import annotations

# What counts: kept, not deleted, no trial run. `activities` are walks and the like.
_DAY_TOTAL = """
CREATE TABLE day_total (
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

# `sets` were done at least in part; the bests are of sets whose number somebody saw (not only assumed).
_EXERCISE_DAY = """
CREATE TABLE exercise_day (
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

# A morning's answer belongs to the day on which it was given.
_PAIN_DAY = """
CREATE TABLE pain_day (
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('before', 'after', 'morning')),
    answers INTEGER NOT NULL,
    total INTEGER NOT NULL,
    worst INTEGER NOT NULL,
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID
"""

_ACHE_DAY = """
CREATE TABLE ache_day (
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, place)
) STRICT, WITHOUT ROWID
"""

_KEPT = "state IN ('complete', 'partial')"
_MORNING = "coalesce(date(next_morning_utc, offset_min || ' minutes'), date(local_day, '+1 day'))"
_NOTE_SESSION = """
INSERT OR IGNORE INTO stale_day
SELECT {row}.local_day WHERE {row}.state IN ('complete', 'partial')
UNION SELECT coalesce(date({row}.next_morning_utc, {row}.offset_min || ' minutes'), date({row}.local_day, '+1 day'))
WHERE {row}.pain_next IS NOT NULL AND {row}.state IN ('complete', 'partial')
"""
_NOTE_PART = """
INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = {row}.session AND state IN ('complete', 'partial')
"""
_NOTE_ACTIVITY = "INSERT OR IGNORE INTO stale_day VALUES ({row}.local_day)"
_NOTES = (
    ("session", _NOTE_SESSION),
    ("set_result", _NOTE_PART),
    ("hurt", _NOTE_PART),
    ("activity", _NOTE_ACTIVITY),
)
_ROWS_OF = (("insert", ("NEW",)), ("update", ("OLD", "NEW")), ("delete", ("OLD",)))


_TRIGGERS = tuple(
    f"CREATE TRIGGER {table}_{event} AFTER {event.upper()} ON {table} BEGIN "
    f"{'; '.join(note.strip().format(row=row) for row in rows)}; END"
    for table, note in _NOTES
    for event, rows in _ROWS_OF
)

STATEMENTS = (
    _DAY_TOTAL,
    _EXERCISE_DAY,
    _PAIN_DAY,
    _ACHE_DAY,
    "CREATE TABLE stale_day (day TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE INDEX exercise_day_newest ON exercise_day (day)",
    # Holds what the history list shows between the sessions, in its order.
    "CREATE INDEX activity_newest ON activity (started_utc DESC, id DESC) WHERE deleted_utc IS NULL",
    f"CREATE INDEX session_morning ON session ({_MORNING}) WHERE pain_next IS NOT NULL",
    *_TRIGGERS,
    # Every day of the past is added up when the database is opened next.
    f"INSERT OR IGNORE INTO stale_day SELECT local_day FROM session WHERE {_KEPT}",
    f"INSERT OR IGNORE INTO stale_day SELECT {_MORNING} FROM session WHERE pain_next IS NOT NULL AND {_KEPT}",
    "INSERT OR IGNORE INTO stale_day SELECT local_day FROM activity",
)
