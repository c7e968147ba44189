# SPDX-License-Identifier: GPL-3.0-or-later
"""Histories of any length, the same for the same seed: thirty sets a session, four sessions a day."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lbtrainer.storage import connections
from lbtrainer.storage.db import open_database
from tests.helpers.records import Clock

LAST = datetime(2026, 11, 3, 18, 0, tzinfo=UTC)
APART = timedelta(hours=6)
SETS = 3
EXERCISES = (
    ("plank", "Plank", "s", 30, 45, None),
    ("bird-dog", "Bird Dog", "reps", 8, 12, None),
    ("romanian-deadlift", "Romanian Deadlift", "reps", 8, 10, 20.0),
    ("side-plank", "Side Plank", "s", 15, 30, None),
    ("dead-bug", "Dead Bug", "reps", 8, 12, None),
    ("glute-bridge", "Glute Bridge", "reps", 10, 15, None),
    ("cat-cow", "Cat-Cow", "reps", 8, 10, None),
    ("good-morning", "Good Morning", "reps", 8, 10, 15.0),
    ("childs-pose", "Child's Pose", "s", 30, 60, None),
    ("superman", "Superman", "reps", 8, 12, None),
)
ROUTINES = tuple((f"routine-{number}", f"Routine {number}") for number in range(12))
_SESSION = (
    "INSERT INTO session (id, uuid, routine, routine_name, started_utc, offset_min, ended_utc, state, running_ms, "
    "pain_before, place_before, pain_after, pain_next, next_morning_utc, note, planned_sets, done_sets) "
    "VALUES (?, ?, ?, ?, ?, 60, ?, 'running', ?, ?, 'back', ?, ?, ?, ?, 30, 30)"
)
_SET = (
    "INSERT INTO set_result (session, block, round, step, set_no, side, attempt, key, exercise, exercise_name, unit, "
    "low, high, target, value, load_kg, status, source, at_ms, utc) "
    "VALUES (?, 0, 0, ?, ?, 'none', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'done', ?, ?, ?)"
)


def write_history(path: Path, sessions: int, *, seed: int = 1) -> None:
    """Fill a new database at `path`; the newest session is of `LAST`, whatever their number."""
    open_database(path, now=Clock()).close()
    chance = random.Random(seed)
    with contextlib.closing(connections.connect(path)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        connection.executemany(_SESSION, _sessions(sessions, chance))
        connection.executemany(_SET, _sets(sessions, chance))
        # Closed at the end, so that the triggers note each day and not each set.
        connection.execute("UPDATE session SET state = iif(id % 9 = 0, 'partial', 'complete')")
        connection.execute("COMMIT")
    open_database(path, now=Clock()).close()


def _start_of(number: int, sessions: int) -> datetime:
    return LAST - (sessions - number) * APART


def _utc(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _sessions(sessions: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for number in range(1, sessions + 1):
        started = _start_of(number, sessions)
        routine = chance.choice(ROUTINES)
        pain = chance.randint(0, 6)
        morning = (chance.randint(0, 5), _utc(started + timedelta(hours=20))) if number % 4 == 0 else (None, None)
        ended = _utc(started + timedelta(minutes=30))
        note = "slept badly" if number % 50 == 0 else ""
        values = (ended, 1_800_000, pain, max(0, pain - 1), *morning, note)
        yield (number, f"uuid-{number}", *routine, _utc(started), *values)


def _sets(sessions: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for number in range(1, sessions + 1):
        utc = _utc(_start_of(number, sessions))
        for step, (key, name, unit, low, high, load) in enumerate(EXERCISES):
            rare = number % 5000 == 7 and step == 9
            names = ("rare-move", "rare-move", "Rare Move") if rare else (key, key, name)
            for set_no in range(SETS):
                value, source = chance.randint(low, high), chance.choice(("counted", "assumed"))
                at_ms = 60_000 * (step * SETS + set_no)
                yield (number, step, set_no, *names, unit, low, high, low, value, load, source, at_ms, utc)
