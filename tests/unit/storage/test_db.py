# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening the history: made privately, checked cheaply, and every refusal told in a sentence."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import stat

import pytest

from lbtrainer.errors import BugError, EnvironmentProblem
from lbtrainer.storage import backup, connections
from lbtrainer.storage.db import open_database
from lbtrainer.storage.faults import DamagedDatabaseError
from lbtrainer.storage.history import History
from lbtrainer.storage.recovery import unfinished
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import Clock, kept_session, new_database, result

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folders closed by itself")


@pytest.fixture(scope="module")
def forty_sessions(tmp_path_factory):
    """The bytes of a closed history with forty sessions."""
    clock = Clock()
    with new_database(tmp_path_factory.mktemp("forty"), clock) as database:
        for _ in range(40):
            kept_session(database, clock, *(result(number) for number in range(12)))
    return database.path.read_bytes()


@pytest.fixture
def closed(forty_sessions, folder):
    """A history with forty sessions, closed; its path."""
    folder.mkdir()
    path = folder / "history.db"
    path.write_bytes(forty_sessions)
    return path


def write(database, statements):
    """Run statements with their values in one transaction."""
    with database.transaction() as connection:
        for sql, values in statements:
            connection.execute(sql, values)


class TestANewHistory:
    def test_is_empty_and_ready(self, database):
        assert database.rows("SELECT count(*) FROM session") == [(0,)]
        assert database.rows("PRAGMA foreign_keys") == [(1,)]
        assert database.rows("PRAGMA synchronous") == [(2,)]
        assert database.rows("PRAGMA journal_mode") == [("wal",)]

    @posix_only
    def test_is_closed_to_others_with_its_log(self, database, clock):
        before = os.umask(0)
        try:
            kept_session(database, clock, result())
        finally:
            os.umask(before)
        assert stat.S_IMODE(database.path.parent.stat().st_mode) == 0o700
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in database.path.parent.iterdir()}
        assert set(modes) == {"history.db", "history.db-wal", "history.db-shm"}
        assert set(modes.values()) == {0o600}

    def test_leaves_no_other_file_behind(self, database):
        database.close()
        assert list(database.path.parent.iterdir()) == [database.path]

    def test_made_by_two_processes_at_once_is_one(self, folder, clock, monkeypatch, closed, tmp_path):
        real_link = os.link

        def link(part, path):
            shutil.copy(closed, path)  # the other process is a little quicker
            real_link(part, path)

        monkeypatch.setattr(os, "link", link)
        with new_database(tmp_path / "both", clock) as database:
            assert database.rows("SELECT count(*) FROM session") == [(40,)]

    def test_is_made_where_files_have_one_name_only(self, folder, clock, monkeypatch):
        def link(part, path):
            raise OSError(1, "not on this file system")

        monkeypatch.setattr(os, "link", link)
        with new_database(folder, clock) as database:
            assert database.rows("SELECT count(*) FROM session") == [(0,)]

    def test_a_type_that_does_not_fit_is_refused(self, database):
        first = "INSERT INTO meta VALUES ('a', 'b')"
        wrong = "INSERT INTO working VALUES ('r', 'k', 'heavy', NULL, 0, 'now')"
        with pytest.raises(BugError, match="cannot store TEXT"):
            write(database, [(first, ()), (wrong, ())])
        assert database.rows("SELECT * FROM meta") == []


def test_its_version_is_another_after_each_write_from_here_or_from_elsewhere(database, clock):
    seen = [database.version]
    assert database.version == seen[0]
    kept_session(database, clock, result(0))
    seen.append(database.version)
    with contextlib.closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("UPDATE session SET note = 'x'")
    seen.append(database.version)
    assert len(set(seen)) == 3


class TestDamage:
    """Each kind is either refused with a sentence or found by the full check; no kind changes the file."""

    @pytest.mark.parametrize("content", [b"", b"hello", b"\0" * 8192])
    def test_what_is_no_database_is_refused_as_it_is(self, folder, clock, content):
        folder.mkdir()
        path = folder / "history.db"
        path.write_bytes(content)
        with pytest.raises(DamagedDatabaseError, match=r"history\.db is damaged"):
            open_database(path, now=clock)
        assert path.read_bytes() == content

    @pytest.mark.parametrize("kept", [0.2, 0.5, 0.9])
    def test_a_file_cut_short_is_refused(self, closed, clock, kept):
        content = closed.read_bytes()
        closed.write_bytes(content[: int(len(content) * kept)])
        with pytest.raises(DamagedDatabaseError):
            open_database(closed, now=clock)

    @pytest.mark.parametrize("page", range(1, 12))
    def test_a_page_whose_head_is_overwritten_is_found(self, closed, clock, folder, page):
        content = bytearray(closed.read_bytes())
        content[page * 4096 : page * 4096 + 12] = b"\xff" * 12
        closed.write_bytes(content)
        backups = folder / "backups"
        with contextlib.suppress(DamagedDatabaseError), open_database(closed, now=clock) as database:
            assert database.faults() != ()
        with pytest.raises(DamagedDatabaseError, match=r"history\.db is damaged"):
            backup.daily_copy(closed, backups, today=clock().date())
        assert not list(backups.glob("*"))

    @pytest.mark.parametrize("seed", range(12))
    def test_flipped_bits_anywhere_end_in_our_own_errors_only(self, closed, clock, seed):
        dice = random.Random(seed)
        content = bytearray(closed.read_bytes())
        for at in (dice.randrange(100, len(content)) for _ in range(200)):
            content[at] ^= 1 << dice.randrange(8)
        closed.write_bytes(content)
        with contextlib.suppress(EnvironmentProblem), open_database(closed, now=clock) as database:
            history = History(database, now=clock)
            for summary in history.page():
                history.session(summary.id)
            unfinished(database)

    def test_without_its_tables_it_is_refused(self, closed, clock):
        with contextlib.closing(sqlite3.connect(closed)) as connection:
            connection.execute("DROP TABLE journal")
        with pytest.raises(DamagedDatabaseError, match="table journal is missing"):
            open_database(closed, now=clock)

    def test_a_lost_log_leaves_a_whole_history_up_to_the_last_check_point(self, database, clock, tmp_path):
        kept_session(database, clock, result())
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        kept_session(database, clock, result())
        alone = tmp_path / "alone" / "history.db"
        alone.parent.mkdir()
        shutil.copy(database.path, alone)
        with open_database(alone, now=clock) as reopened:
            assert reopened.faults() == ()
            assert reopened.rows("SELECT count(*) FROM session") == [(1,)]

    def test_a_log_without_its_file_is_not_played_into_a_new_one(self, database, clock, tmp_path):
        kept_session(database, clock, result())
        orphan = tmp_path / "orphan" / "history.db"
        orphan.parent.mkdir()
        shutil.copy(connections.sidecars(database.path)[0], connections.sidecars(orphan)[0])
        with pytest.raises(DamagedDatabaseError, match="missing, but its log"):
            open_database(orphan, now=clock)
        assert not orphan.exists()


class TestRefusals:
    def test_a_folder_in_its_place(self, folder, clock):
        (folder / "history.db").mkdir(parents=True)
        with pytest.raises(EnvironmentProblem):
            new_database(folder, clock)

    def test_a_file_in_the_place_of_its_folder(self, folder, clock):
        folder.touch()
        with pytest.raises(EnvironmentProblem, match="data"):
            new_database(folder, clock)

    def test_another_writer_is_waited_for_and_then_told(self, database, clock):
        with (
            open_database(database.path, now=clock, busy_timeout_ms=1) as second,
            database.transaction(),
            pytest.raises(EnvironmentProblem, match="Another program is using"),
            second.transaction(),
        ):
            pass

    def test_two_processes_read_what_the_other_wrote(self, database, clock):
        with open_database(database.path, now=clock) as second:
            kept_session(database, clock, result())
            kept_session(second, clock, result())
            assert (
                database.rows("SELECT count(*) FROM session") == second.rows("SELECT count(*) FROM session") == [(2,)]
            )

    def test_a_full_disk_is_told_and_undoes_the_whole_transaction(self, database, clock):
        kept_session(database, clock, result())
        (pages,) = database.rows("PRAGMA page_count")[0]
        database.rows(f"PRAGMA max_page_count={pages}")
        rows = [("INSERT INTO meta VALUES (?, ?)", (str(number), "x" * 3000)) for number in range(100)]
        with pytest.raises(EnvironmentProblem, match="disk is full"):
            write(database, rows)
        assert database.rows("SELECT count(*) FROM meta") == [(0,)]
        assert database.rows("SELECT count(*) FROM set_result") == [(1,)]

    def test_a_connection_that_may_only_read_is_told(self, database):
        database.rows("PRAGMA query_only=ON")
        with pytest.raises(EnvironmentProblem, match="read-only"), database.transaction() as connection:
            connection.execute("INSERT INTO meta VALUES ('a', 'b')")

    @posix_only
    def test_nothing_is_written_into_a_file_that_was_deleted(self, database):
        database.path.unlink()
        with pytest.raises(EnvironmentProblem, match="moved or replaced"), database.transaction():
            pass

    def test_damage_met_by_the_doctor_is_a_fault_not_a_crash(self, closed, clock):
        with open_database(closed, now=clock) as database:
            content = bytearray(closed.read_bytes())
            content[4096:] = bytes(len(content) - 4096)
            closed.write_bytes(content)
            assert database.faults() != ()

    def test_adding_up_that_breaks_off_at_the_start_is_undone_and_done_at_the_next(self, closed, clock, monkeypatch):
        with contextlib.closing(sqlite3.connect(closed)) as elsewhere:  # a program that knows nothing of sums
            elsewhere.execute("UPDATE session SET running_ms = running_ms + 60000")
            elsewhere.commit()

        def breaks_off(connection):
            connection.execute("DELETE FROM stale_day")
            raise sqlite3.OperationalError("interrupted")

        with monkeypatch.context() as broken:
            broken.setattr("lbtrainer.storage.db.freshen", breaks_off)
            with pytest.raises((EnvironmentProblem, BugError), match="interrupted"):
                open_database(closed, now=clock)
        with open_database(closed, now=clock) as reopened:
            assert stored(reopened) == reckoned(reopened)

    def test_closing_twice_is_fine(self, database, clock):
        kept_session(database, clock, result())
        database.close()
        database.close()
        with open_database(database.path, now=clock) as reopened:
            assert reopened.rows("SELECT count(*) FROM session") == [(1,)]
