# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of every released schema, as they lie on people's computers, open with all their rows."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from datetime import date
from pathlib import Path

import pytest

from lbtrainer.domain.record import HurtChoice, LegSign, PainReport, Place, SessionState, Side, Source
from lbtrainer.domain.stats import PainWhen
from lbtrainer.storage import connections
from lbtrainer.storage.db import open_database
from lbtrainer.storage.history import History
from lbtrainer.storage.migrations import MIGRATIONS
from lbtrainer.storage.mornings import Mornings
from lbtrainer.storage.recovery import unfinished
from lbtrainer.storage.trends import Trends
from lbtrainer.storage.working import CarriedOver
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import Clock

FOLDER = Path(__file__).parent
NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)


def schema_of(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return sorted((kind, name, sql) for kind, name, sql in rows if not name.startswith("sqlite_"))


@pytest.fixture
def opened(tmp_path, request):
    """The stored file of a schema version, opened by this version of the program."""
    path = tmp_path / "history.db"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript((FOLDER / f"schema_{request.param}.sql").read_text(encoding="utf-8"))
    with open_database(path, now=Clock()) as database:
        yield database


def test_each_step_has_a_test_of_its_name():
    missing = {step.name for step in MIGRATIONS if not hasattr(sys.modules[__name__], f"test_{step.name}")}
    assert missing == set()


def test_each_released_schema_has_its_stored_file():
    assert {path.name for path in FOLDER.glob("*.sql")} >= {
        f"schema_{number}.sql" for number in range(1, len(MIGRATIONS) + 1)
    }


@pytest.mark.parametrize("opened", [*range(1, len(MIGRATIONS) + 1), "1_month", "2_month"], indirect=True)
def test_an_old_file_ends_like_a_fresh_one(opened, tmp_path):
    fresh = tmp_path / "fresh" / "history.db"
    open_database(fresh, now=Clock()).close()
    assert schema_of(opened.path) == schema_of(fresh)
    assert opened.faults() == ()
    assert connections.inspect(opened.path, known=len(MIGRATIONS)) == len(MIGRATIONS)


@pytest.mark.parametrize("opened", [1], indirect=True)
def test_first_schema(opened):
    history = History(opened, now=Clock())
    (summary,) = history.page()
    record = history.session(summary.id)
    assert record is not None
    assert summary.state is SessionState.COMPLETE
    assert summary.pain_before == PainReport(score=3, place=Place.BACK)
    assert (summary.pain_next_morning.score, summary.note, summary.done_sets) == (1, "It's fine", 2)
    assert [(one.value, one.attempt, one.slot.side) for one in record.sets] == [
        (8, 0, Side.NONE),
        (10, 1, Side.NONE),
        (3, 0, Side.LEFT),
    ]
    assert (record.sets[0].source, record.sets[1].load_kg, record.sets[1].effort) == (Source.ASSUMED, 17.5, 2)

    (interrupted,) = unfinished(opened)
    assert (interrupted.plan, [entry.body for entry in interrupted.entries]) == (b"\x00\x01plan", [b"input"])
    carried = CarriedOver(opened, now=Clock())
    assert carried.working_loads("strength-monday")["rdl"].load_kg == 20.0
    assert [walk.note for walk in carried.activities()] == ["in the rain"]
    assert [decision.reason for decision in carried.decisions("strength-monday", "rdl")] == ["two to spare"]
    assert opened.rows("SELECT day, program FROM planned_day") == [("2026-11-04", "strong-back")]


@pytest.mark.parametrize("opened", ["1_month"], indirect=True)
def test_daily_summaries(opened):
    """A month of the first schema, with all that happens in one: mornings, summer time, trials, hurts, a deletion."""
    found = stored(opened)
    assert found == reckoned(opened)
    assert {table: len(rows) for table, rows in found.items()} == {
        "day_total": 15,
        "exercise_day": 46,
        "pain_day": 31,
        "ache_day": 27,
        "month_total": 2,
        "exercise_month": 8,
        "pain_month": 6,
        "ache_month": 7,
    }
    assert opened.rows("SELECT * FROM stale_day") == []


@pytest.mark.parametrize("opened", [2, 3], indirect=True)
def test_signs_in_the_leg(opened):
    """What hurt before this step says none; with it, a sign comes back as it was kept."""
    (interrupted,) = unfinished(opened)
    record = History(opened, now=Clock()).session(interrupted.summary.id)
    assert record is not None
    (hurt,) = record.hurts
    assert hurt.exercise == "bird-dog"
    with_signs = PainReport(score=4, place=Place.THIGH, leg_signs=(LegSign.NUMB, LegSign.WEAK))
    assert hurt.pain == (PainReport(score=None) if hurt.choice is HurtChoice.EASIER else with_signs)


@pytest.mark.parametrize("opened", [4], indirect=True)
def test_mornings_of_days_off(opened):
    """A history from before it takes them, and adds them up with the answers after sessions."""
    mornings = Mornings(opened, now=Clock())
    assert mornings.newest() == ()
    mornings.keep(date(2026, 11, 20), PainReport(score=4, place=Place.BUTTOCK))
    assert [(one.day, one.worst) for one in Trends(opened).pain(PainWhen.MORNING, *NOVEMBER)][-1] == (
        date(2026, 11, 20),
        4,
    )
    assert stored(opened) == reckoned(opened)


@pytest.mark.parametrize("opened", [2, "2_month", 3], indirect=True)
def test_monthly_summaries(opened):
    """Days that an earlier schema has added up already are in their months; those that it had only noted are too."""
    found = stored(opened)
    assert found == reckoned(opened)
    assert len(found["month_total"]) >= 1
    assert opened.rows("SELECT * FROM stale_day") == []
