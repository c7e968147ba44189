# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy counts once it was checked, and no way back loses what was there."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from datetime import date, timedelta

import pytest

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage import backup, connections
from lbtrainer.storage.connections import sidecars
from lbtrainer.storage.db import open_database
from lbtrainer.storage.faults import DamagedDatabaseError, LostDatabaseError, NewerDatabaseError
from lbtrainer.storage.migrations import MIGRATIONS, Migration
from tests.helpers.records import kept_session, result


def sessions(path, clock):
    with open_database(path, now=clock) as database:
        assert database.faults() == ()
        return database.rows("SELECT count(*) FROM session")[0][0]


def ruin(path):
    """Overwrite the middle of the file."""
    content = bytearray(path.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    path.write_bytes(content)


def refusing(connect, path):
    """Opens files as `connect` does, and the one at `path` not at all, as SQLite without room for its log's index."""

    def open_(file, **how):
        if file != path:
            return connect(file, **how)
        raise sqlite3.OperationalError("disk I/O error")

    return open_


class TestALostHistory:
    def test_is_told_with_its_newest_copy_and_not_begun_anew_unawares(self, database, clock, tmp_path):
        kept_session(database, clock, result())
        copies = database.path.parent / "backups"
        for day in (1, 2):
            made = backup.daily_copy(database.path, copies, today=date(2026, 11, day))
            assert made is not None
            os.utime(made, (day, day))
        database.close()
        database.path.unlink()
        with pytest.raises(LostDatabaseError, match=r"the newest is daily-2026-11-02\.db"):
            open_database(database.path, now=clock)
        assert not database.path.exists()
        open_database(database.path, now=clock, begin_anew=True).close()
        assert sessions(database.path, clock) == 0

    def test_is_none_where_nobody_has_trained_yet(self, tmp_path):
        backup.refuse_lost(tmp_path / "history.db", tmp_path / "backups")


class TestACopy:
    def test_of_a_history_in_use_is_one_closed_file_with_everything(self, database, clock, tmp_path):
        kept_session(database, clock, result())
        target = tmp_path / "copy.db"
        with database.transaction() as connection:
            connection.execute("INSERT INTO meta VALUES ('not', 'yet')")
            backup.checked_copy(database.path, target)
        assert [file for file in tmp_path.iterdir() if file.name.startswith((".", "copy"))] == [target]
        if os.name != "nt":
            assert stat.S_IMODE(target.stat().st_mode) == 0o600
        assert sessions(target, clock) == 1

    def test_of_a_damaged_history_leaves_the_older_copy(self, database, clock, tmp_path):
        kept_session(database, clock, result())
        database.close()
        target = tmp_path / "copy.db"
        backup.checked_copy(database.path, target)
        before = target.read_bytes()
        ruin(database.path)
        with pytest.raises(DamagedDatabaseError, match=r"history\.db is damaged"):
            backup.checked_copy(database.path, target)
        assert target.read_bytes() == before
        assert not list(tmp_path.glob(".*"))

    def test_of_a_history_whose_index_lies_is_refused(self, database, clock, tmp_path):
        kept_session(database, clock, result())
        [(page,)] = database.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'set_exercise'")
        database.close()
        content = bytearray(database.path.read_bytes())
        at = content.index(b"bird-dog", (page - 1) * 4096)
        content[at : at + 8] = b"bird-dot"
        database.path.write_bytes(content)
        with pytest.raises(DamagedDatabaseError, match="missing from index set_exercise"):
            backup.checked_copy(database.path, tmp_path / "copy.db")
        assert not (tmp_path / "copy.db").exists()

    def test_onto_the_history_itself_is_refused(self, database):
        with pytest.raises(EnvironmentProblem, match="choose another file"):
            backup.checked_copy(database.path, database.path)

    def test_of_what_cannot_be_opened_names_it(self, tmp_path):
        with pytest.raises(EnvironmentProblem, match=r"gone\.db cannot be reached"):
            backup.checked_copy(tmp_path / "gone.db", tmp_path / "copy.db")
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("content", [b"", b"Dear doctor"])
    def test_of_what_is_no_history_is_never_called_one(self, database, clock, tmp_path, content):
        database.close()
        database.path.write_bytes(content)
        with pytest.raises(DamagedDatabaseError):
            backup.checked_copy(database.path, tmp_path / "copy.db")
        assert not (tmp_path / "copy.db").exists()

    def test_of_a_history_on_a_disk_that_takes_nothing_any_more_is_made_all_the_same(
        self, database, clock, tmp_path, monkeypatch
    ):
        kept_session(database, clock, result())
        database.close()
        monkeypatch.setattr(connections, "connect", refusing(connections.connect, database.path))
        backup.checked_copy(database.path, tmp_path / "copy.db")
        monkeypatch.undo()
        assert sessions(tmp_path / "copy.db", clock) == 1

    def test_into_a_folder_that_is_not_there_is_told(self, database, tmp_path):
        with pytest.raises(EnvironmentProblem, match="none"):
            backup.checked_copy(database.path, tmp_path / "none" / "copy.db")


class TestDailyCopies:
    def test_are_made_once_a_day_and_the_last_seven_kept(self, database, folder):
        backups = folder / "backups"
        for number in range(10):
            day = date(2026, 10, 28) + timedelta(days=number)
            assert backup.daily_copy(database.path, backups, today=day) == backups / f"daily-{day}.db"
            assert backup.daily_copy(database.path, backups, today=day) is None
        names = sorted(file.name for file in backups.iterdir())
        assert names == [f"daily-{date(2026, 10, 31) + timedelta(days=number)}.db" for number in range(7)]

    def test_leave_other_files_alone(self, database, folder):
        backups = folder / "backups"
        backups.mkdir()
        (backups / "before-holiday.db").touch()
        for number in range(9):
            backup.daily_copy(database.path, backups, today=date(2026, 11, 1) + timedelta(days=number))
        assert len(list(backups.iterdir())) == 8

    def test_dated_by_a_wrong_clock_make_way_first(self, database, folder):
        backups = folder / "backups"
        for number in range(7):
            backup.daily_copy(database.path, backups, today=date(2031, 1, 1) + timedelta(days=number))
        for number in range(3):
            backup.daily_copy(database.path, backups, today=date(2026, 11, 1) + timedelta(days=number))
        names = [file.name for file in backups.iterdir()]
        assert len([name for name in names if "2026" in name]) == 3
        assert len(names) == 7


class TestTheNewestGoodCopy:
    def test_is_none_without_copies(self, folder):
        assert backup.newest_good_copy(folder / "backups") is None

    def test_skips_what_is_damaged_newer_or_something_else(self, database, clock, folder):
        backups = folder / "backups"
        days = [date(2026, 11, number) for number in range(1, 5)]
        good, damaged, newer, no_database = (backup.daily_copy(database.path, backups, today=day) for day in days)
        assert newer
        assert no_database
        assert backup.newest_good_copy(backups) == no_database
        no_database.write_bytes(b"x" * 9000)
        open_database(newer, now=clock, backups=folder, steps=(*MIGRATIONS, Migration("more", ()))).close()
        ruin(damaged)
        assert backup.newest_good_copy(backups) == good


class TestSetAside:
    def test_takes_the_log_along_and_never_replaces_anything(self, database, clock, tmp_path):
        kept_session(database, clock, result())
        kept = []
        for _ in range(2):
            path = tmp_path / "elsewhere" / "history.db"
            path.parent.mkdir(exist_ok=True)
            for source, target in zip((database.path, *sidecars(database.path)), (path, *sidecars(path)), strict=True):
                shutil.copy(source, target)
            kept.append(backup.set_aside(path, now=clock))
            assert not any(file.exists() for file in (path, *sidecars(path)))
        assert [file.name for file in kept] == [
            "history-damaged-2026-11-03-102000.db",
            "history-damaged-2026-11-03-102000-2.db",
        ]
        assert [sessions(file, clock) for file in kept] == [1, 1]


class TestRestore:
    @pytest.fixture
    def copy(self, database, clock, tmp_path):
        """A copy with one session; the history has two by now."""
        kept_session(database, clock, result())
        target = tmp_path / "copy.db"
        backup.checked_copy(database.path, target)
        kept_session(database, clock, result())
        return target

    def test_puts_the_copy_back_and_keeps_the_present_one(self, copy, database, clock):
        database.close()
        kept = backup.restore(copy, database.path, now=clock)
        assert kept
        assert kept == database.path.with_name("history-replaced-2026-11-03-104000.db")
        assert sorted(file.name for file in database.path.parent.iterdir()) == [kept.name, "history.db"]
        assert (sessions(database.path, clock), sessions(kept, clock), sessions(copy, clock)) == (1, 2, 1)

    def test_where_nothing_was(self, copy, clock, tmp_path):
        path = tmp_path / "new" / "history.db"
        assert backup.restore(copy, path, now=clock) is None
        assert sessions(path, clock) == 1

    def test_over_a_damaged_one_keeps_that_as_it_is(self, copy, database, clock):
        database.close()
        ruin(database.path)
        damaged = database.path.read_bytes()
        kept = backup.restore(copy, database.path, now=clock)
        assert kept
        assert kept.read_bytes() == damaged
        assert sessions(database.path, clock) == 1

    def test_over_a_log_without_its_file(self, copy, database, clock):
        database.close()
        log = sidecars(database.path)[0]
        database.path.rename(log)
        backup.restore(copy, database.path, now=clock)
        assert sessions(database.path, clock) == 1
        assert not log.exists()

    def test_of_an_older_schema_is_upgraded_when_opened(self, copy, database, clock):
        database.close()
        backup.restore(copy, database.path, now=clock)
        steps = (*MIGRATIONS, Migration("mood", ("ALTER TABLE session ADD COLUMN mood TEXT",)))
        with open_database(database.path, now=clock, steps=steps) as restored:
            assert restored.rows("SELECT mood FROM session") == [(None,)]

    def test_while_the_history_is_in_use_changes_nothing(self, copy, database, clock):
        with pytest.raises(EnvironmentProblem, match="Another program"):
            backup.restore(copy, database.path, now=clock)
        assert database.rows("SELECT count(*) FROM session") == [(2,)]
        names = {file.name for file in database.path.parent.iterdir()}
        assert names == {"history.db", "history.db-wal", "history.db-shm"}

    def test_of_what_cannot_be_used_changes_nothing(self, copy, database, clock, tmp_path):
        newer = tmp_path / "newer.db"
        backup.checked_copy(copy, newer)
        open_database(newer, now=clock, steps=(*MIGRATIONS, Migration("more", ()))).close()
        with pytest.raises(NewerDatabaseError):
            backup.restore(newer, database.path, now=clock)
        ruin(copy)
        with pytest.raises(DamagedDatabaseError, match=r"copy\.db"):
            backup.restore(copy, database.path, now=clock)
        with pytest.raises(EnvironmentProblem, match=r"none\.db"):
            backup.restore(tmp_path / "none.db", database.path, now=clock)
        with pytest.raises(EnvironmentProblem, match="present history itself"):
            backup.restore(database.path, database.path, now=clock)
        assert database.rows("SELECT count(*) FROM session") == [(2,)]
        assert [file.name for file in database.path.parent.iterdir() if "replaced" in file.name] == []
