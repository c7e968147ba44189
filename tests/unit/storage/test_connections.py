# SPDX-License-Identifier: GPL-3.0-or-later
"""Commits that hold, and a look at a file that leaves no trace."""

from __future__ import annotations

import contextlib
import shutil

import pytest

from lbtrainer.storage import connections
from lbtrainer.storage.faults import DamagedDatabaseError, NewerDatabaseError
from lbtrainer.storage.migrations import MIGRATIONS
from tests.helpers.records import kept_session, result

FULL = 2


def test_a_commit_waits_for_the_disk(database):
    with contextlib.closing(connections.connect(database.path)) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == FULL
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_a_missing_file_is_not_made(tmp_path):
    with pytest.raises(Exception, match="unable to open"):
        connections.connect(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_reading_only_leaves_nothing_beside_the_file(database, tmp_path):
    database.close()
    alone = tmp_path / "alone" / "copy #1?.db"
    alone.parent.mkdir()
    shutil.copy(database.path, alone)
    with contextlib.closing(connections.connect_read_only(alone)) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone()[0] == 0
        with pytest.raises(Exception, match="readonly"):
            connection.execute("DELETE FROM session")
    assert list(alone.parent.iterdir()) == [alone]


class TestInspect:
    def test_finds_the_version(self, database):
        assert connections.inspect(database.path, known=9) == len(MIGRATIONS)

    @pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"x" * 5000, b"PK\x03\x04" * 100])
    def test_refuses_what_is_no_database(self, tmp_path, content):
        path = tmp_path / "history.db"
        path.write_bytes(content)
        with pytest.raises(DamagedDatabaseError):
            connections.inspect(path, known=1)

    def test_refuses_the_database_of_another_program(self, database):
        database.close()
        with contextlib.closing(connections.connect(database.path)) as connection:
            connection.execute("PRAGMA application_id=7")
        with pytest.raises(DamagedDatabaseError, match="not a history of Lower Back Trainer"):
            connections.inspect(database.path, known=1)

    def test_sees_a_newer_schema_that_is_only_in_the_log_and_changes_nothing(self, database):
        with database.transaction() as connection:
            connection.execute("PRAGMA user_version=9")
        files = (database.path, connections.sidecars(database.path)[0])
        before = [file.read_bytes() for file in files]
        with pytest.raises(NewerDatabaseError, match="update the program"):
            connections.inspect(database.path, known=1)
        assert [file.read_bytes() for file in files] == before


class TestFullCheck:
    def test_finds_nothing_in_a_healthy_file(self, database, clock):
        kept_session(database, clock, result())
        assert database.faults() == ()

    def test_finds_rows_that_point_nowhere(self, database, clock):
        kept_session(database, clock, result())
        with contextlib.closing(connections.connect(database.path)) as connection:
            connection.execute("DELETE FROM session")
            assert any("points nowhere" in fault for fault in connections.faults_of(connection))
