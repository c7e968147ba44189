# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the dump of a released schema with one row or more in every table: `python -m tests.migrations.store_dump`.

Run once when a schema is released; a stored dump is never written again, because it stands for files on people's
computers.
"""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from datetime import datetime
from pathlib import Path

from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import (
    Hurt,
    HurtChoice,
    LegSign,
    PainReport,
    Place,
    SessionState,
    SetStatus,
    Side,
    Slot,
    Source,
    Working,
)
from lbtrainer.storage.connections import APPLICATION_ID
from lbtrainer.storage.db import Database
from lbtrainer.storage.history import History, SummaryAnswers
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.migrations import MIGRATIONS
from lbtrainer.storage.mornings import Mornings
from lbtrainer.storage.working import Answer, CarriedOver
from tests.helpers.records import BERLIN_WINTER, Clock, entry, kept_session, new_database, result, start, suggested

FOLDER = Path(__file__).parent


def fill(database: Database, clock: Clock) -> None:
    """One of everything."""
    session = kept_session(
        database,
        clock,
        result(0, value=8, source=Source.ASSUMED),
        result(0, attempt=1, load_kg=17.5, effort=2),
        result(1, side=Side.LEFT, status=SetStatus.PARTIAL, value=3),
        pain_before=PainReport(score=3, place=Place.BACK),
    )
    answers = SummaryAnswers(pain_after=PainReport(score=2), pain_next_morning=PainReport(score=1), note="It's fine")
    History(database, now=clock).set_summary(session, answers)
    kept_session(database, clock, preview=True, state=SessionState.PARTIAL)
    running = Journal(database, now=clock)
    running.begin(start(clock), b"\x00\x01plan")
    legs = PainReport(score=4, place=Place.THIGH, leg_signs=(LegSign.NUMB, LegSign.WEAK))
    hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="bird-dog", phase="work", at_ms=5, choice=HurtChoice.END, pain=legs)
    running.append([entry(clock)], hurts=[hurt])
    carried = CarriedOver(database, now=clock)
    heavier = suggested(routine="strength-monday", key="rdl", way=Way.LOAD, says="two", reason="to spare")
    carried.answer(heavier, Answer.DECLINED, session_id=session)
    carried.set_working("strength-monday", "rdl", Working(load_kg=20.0, target=9, advanced=True))
    carried.log_activity("walk", started=clock(), minutes=30, note="in the rain")
    Mornings(database, now=clock).keep(clock().date(), PainReport(score=4, place=Place.BUTTOCK), 3)
    with database.transaction() as connection:
        connection.execute("INSERT INTO planned_day VALUES ('2026-11-04', 'strong-back', 'a', 'planned', NULL, NULL)")
        connection.execute("INSERT INTO meta VALUES ('key', 'value')")


def main() -> None:
    """Write the newest schema's dump, unless there is one."""
    target = FOLDER / f"schema_{len(MIGRATIONS)}.sql"
    clock = Clock(datetime(2026, 11, 3, 10, 0, tzinfo=BERLIN_WINTER))
    with tempfile.TemporaryDirectory() as folder:
        with new_database(Path(folder), clock) as database:
            fill(database, clock)
        with contextlib.closing(sqlite3.connect(database.path)) as connection:
            lines = list(connection.iterdump())
    pragmas = [f"PRAGMA application_id={APPLICATION_ID};", f"PRAGMA user_version={len(MIGRATIONS)};"]
    with target.open("x", encoding="utf-8") as file:
        file.write("\n".join((*pragmas, *lines, "")))


if __name__ == "__main__":
    main()
