# SPDX-License-Identifier: GPL-3.0-or-later
"""An upgrade is done as a whole or not at all, and old and new databases end alike."""

from __future__ import annotations

import contextlib
import sqlite3

import pytest

from lbtrainer.errors import BugError
from lbtrainer.storage import connections
from lbtrainer.storage.db import open_database
from lbtrainer.storage.faults import NewerDatabaseError
from lbtrainer.storage.migrations import MIGRATIONS, Migration, upgrade
from tests.helpers.records import kept_session, result

MOOD = Migration("mood", ("ALTER TABLE session ADD COLUMN mood TEXT", "CREATE INDEX session_mood ON session (mood)"))
BROKEN = Migration("broken", ("ALTER TABLE session ADD COLUMN mood TEXT", "CREATE INDEX wrong ON nowhere (nothing)"))
ORPHANS = Migration("orphans", ("DELETE FROM session",))


def schema(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()


def test_an_upgraded_database_equals_a_fresh_one_and_keeps_its_rows(database, clock, tmp_path):
    kept_session(database, clock, result())
    database.close()
    steps = (*MIGRATIONS, MOOD)
    fresh = tmp_path / "fresh.db"
    open_database(fresh, now=clock, steps=steps).close()
    with open_database(database.path, now=clock, steps=steps) as upgraded:
        assert upgraded.rows("SELECT routine, done_sets, mood FROM session") == [("strength-monday", 1, None)]
    assert schema(database.path) == schema(fresh)
    assert connections.inspect(database.path, known=len(steps)) == len(steps)


def test_a_checked_copy_of_the_old_one_is_made_first(database, clock, folder):
    kept_session(database, clock, result())
    database.close()
    open_database(database.path, now=clock, steps=(*MIGRATIONS, MOOD)).close()
    (copy,) = (folder / "backups").iterdir()
    assert copy.name == f"schema-{len(MIGRATIONS)}-2026-11-03-102000.db"
    assert connections.inspect(copy, known=len(MIGRATIONS)) == len(MIGRATIONS)


@pytest.mark.parametrize(("step", "error"), [(BROKEN, BugError), (ORPHANS, BugError)])
def test_a_step_that_fails_leaves_everything_as_it_was(database, clock, step, error):
    kept_session(database, clock, result())
    database.close()
    before = schema(database.path)
    with pytest.raises(error):
        open_database(database.path, now=clock, steps=(*MIGRATIONS, MOOD._replace(statements=()), step))
    assert schema(database.path) == before
    with open_database(database.path, now=clock) as again:
        assert again.rows("SELECT count(*) FROM set_result") == [(1,)]


def test_a_newer_database_is_refused_untouched(database, clock, folder):
    database.close()
    open_database(database.path, now=clock, steps=(*MIGRATIONS, MOOD)).close()
    before = database.path.read_bytes()
    with pytest.raises(NewerDatabaseError, match="newer version"):
        open_database(database.path, now=clock)
    assert database.path.read_bytes() == before


def test_an_upgrade_that_another_process_did_meanwhile_is_not_done_twice(database):
    with contextlib.closing(connections.connect(database.path)) as connection:
        upgrade(connection, (*MIGRATIONS, MOOD))
        upgrade(connection, (*MIGRATIONS, MOOD))
        upgrade(connection, MIGRATIONS)
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
