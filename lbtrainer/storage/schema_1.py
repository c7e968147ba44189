# SPDX-License-Identifier: GPL-3.0-or-later
"""The first released schema. Never edited again: later changes are steps of their own in `migrations`.

Times are UTC as fixed-width text (`2026-11-03T09:15:00.000Z`), so that text order is time order; the local offset
in minutes stands beside them, and `local_day` is the day that the person's own calendar showed.
"""

from __future__ import annotations

from lbtrainer.storage.connections import APPLICATION_ID

_SESSION = """
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    routine TEXT NOT NULL,
    routine_name TEXT NOT NULL,
    program TEXT,
    started_utc TEXT NOT NULL,
    offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1080 AND 1080),
    local_day TEXT GENERATED ALWAYS AS (date(started_utc, offset_min || ' minutes')) STORED,
    ended_utc TEXT,
    state TEXT NOT NULL CHECK (state IN ('running', 'complete', 'partial', 'discarded')),
    running_ms INTEGER NOT NULL DEFAULT 0 CHECK (running_ms >= 0),
    speed REAL NOT NULL DEFAULT 1.0 CHECK (speed > 0),
    preview INTEGER NOT NULL DEFAULT 0 CHECK (preview IN (0, 1)),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    place_before TEXT,
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    place_after TEXT,
    pain_next INTEGER CHECK (pain_next BETWEEN 0 AND 10),
    place_next TEXT,
    next_morning_utc TEXT,
    soreness_next INTEGER CHECK (soreness_next BETWEEN 0 AND 10),
    felt TEXT CHECK (felt IN ('easy', 'right', 'hard', 'too-hard')),
    note TEXT NOT NULL DEFAULT '',
    planned_sets INTEGER NOT NULL DEFAULT 0,
    done_sets INTEGER NOT NULL DEFAULT 0,
    app_version TEXT NOT NULL DEFAULT '',
    deleted_utc TEXT
) STRICT
"""

_SET_RESULT = """
CREATE TABLE set_result (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    round INTEGER NOT NULL,
    step INTEGER NOT NULL,
    set_no INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
    attempt INTEGER NOT NULL,
    key TEXT NOT NULL,
    exercise TEXT NOT NULL,
    exercise_name TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('reps', 's')),
    low INTEGER NOT NULL,
    high INTEGER NOT NULL,
    target INTEGER NOT NULL,
    value INTEGER NOT NULL CHECK (value >= 0),
    hold_each_s INTEGER NOT NULL DEFAULT 0,
    load_kg REAL CHECK (load_kg >= 0),
    effort INTEGER CHECK (effort BETWEEN 0 AND 4),
    status TEXT NOT NULL CHECK (status IN ('done', 'partial', 'skipped', 'swapped', 'hurt')),
    source TEXT NOT NULL CHECK (source IN ('counted', 'confirmed', 'assumed', 'edited')),
    at_ms INTEGER NOT NULL,
    utc TEXT NOT NULL,
    PRIMARY KEY (session, block, round, step, set_no, side, attempt)
) STRICT, WITHOUT ROWID
"""

_HURT = """
CREATE TABLE hurt (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    block INTEGER NOT NULL,
    round INTEGER NOT NULL,
    step INTEGER NOT NULL,
    set_no INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
    exercise TEXT NOT NULL,
    phase TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    utc TEXT NOT NULL,
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    place TEXT,
    choice TEXT NOT NULL,
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID
"""

_JOURNAL = """
CREATE TABLE journal (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    utc TEXT NOT NULL,
    kind TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID
"""

_ACTIVITY = """
CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    started_utc TEXT NOT NULL,
    offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1080 AND 1080),
    local_day TEXT GENERATED ALWAYS AS (date(started_utc, offset_min || ' minutes')) STORED,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    note TEXT NOT NULL DEFAULT '',
    deleted_utc TEXT
) STRICT
"""

_PLANNED_DAY = """
CREATE TABLE planned_day (
    day TEXT NOT NULL,
    program TEXT NOT NULL,
    entry TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'moved', 'skipped', 'done')),
    moved_to TEXT,
    session INTEGER REFERENCES session (id) ON DELETE SET NULL,
    PRIMARY KEY (day, program, entry)
) STRICT
"""

_DECISION = """
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    utc TEXT NOT NULL,
    session INTEGER REFERENCES session (id) ON DELETE SET NULL,
    routine TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    proposal TEXT NOT NULL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('accepted', 'changed', 'declined')),
    changed_to TEXT
) STRICT
"""

_WORKING = """
CREATE TABLE working (
    routine TEXT NOT NULL,
    key TEXT NOT NULL,
    load_kg REAL CHECK (load_kg >= 0),
    target INTEGER,
    advanced INTEGER NOT NULL DEFAULT 0 CHECK (advanced IN (0, 1)),
    since_utc TEXT NOT NULL,
    PRIMARY KEY (routine, key)
) STRICT
"""

# A set entered again has several attempts; only the last of them counts.
_COUNTING_SET = """
CREATE VIEW counting_set AS
SELECT s.* FROM set_result AS s
WHERE NOT EXISTS (
    SELECT 1 FROM set_result AS later
    WHERE later.session = s.session AND later.block = s.block AND later.round = s.round AND later.step = s.step
      AND later.set_no = s.set_no AND later.side = s.side AND later.attempt > s.attempt
)
"""

# Holds what the history list shows, in its order.
_SESSION_NEWEST = """
CREATE INDEX session_newest ON session (started_utc DESC, id DESC)
WHERE deleted_utc IS NULL AND state IN ('complete', 'partial')
"""

STATEMENTS = (
    f"PRAGMA application_id={APPLICATION_ID}",
    _SESSION,
    _SET_RESULT,
    _HURT,
    _JOURNAL,
    _ACTIVITY,
    _PLANNED_DAY,
    _DECISION,
    _WORKING,
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    _COUNTING_SET,
    _SESSION_NEWEST,
    "CREATE INDEX session_day ON session (local_day)",
    "CREATE INDEX session_routine ON session (routine, started_utc DESC)",
    "CREATE INDEX session_running ON session (id) WHERE state = 'running'",
    "CREATE INDEX set_exercise ON set_result (exercise, session)",
    "CREATE INDEX activity_day ON activity (local_day)",
    "CREATE INDEX decision_step ON decision (routine, key, utc)",
)
