# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
from datetime import date

import pytest

from lbtrainer.commands.copies import back_up, bring_back
from lbtrainer.errors import EnvironmentProblem, UserError
from lbtrainer.storage import backup, connections
from lbtrainer.storage.db import open_database
from lbtrainer.storage.faults import DamagedDatabaseError, LostDatabaseError
from lbtrainer.storage.history import History
from lbtrainer.storage.lock import try_lock
from tests.helpers.records import kept_session


class Answers(io.StringIO):
    """A terminal at which somebody types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def names(folders, clock):
    """The routines in the history, newest first."""

    def names():
        with open_database(folders.database, now=clock) as database:
            return [summary.routine_name for summary in History(database, now=clock).page()]

    return names


@pytest.fixture
def copy(folders, clock, tmp_path):
    """A copy with one session; the history has another one since."""
    with open_database(folders.database, now=clock) as database:
        kept_session(database, clock, routine_name="Old")
        back_up(folders, tmp_path / "copy.sqlite3")
        kept_session(database, clock, routine_name="New")
    return tmp_path / "copy.sqlite3"


def refused(call, *arguments, **named):
    with pytest.raises(UserError) as caught:
        call(*arguments, **named)
    return str(caught.value)


class TestBackUp:
    def test_says_where_the_copy_is(self, folders, database, clock, tmp_path, capsys):
        kept_session(database, clock)
        assert back_up(folders, tmp_path / "copy.sqlite3") == 0
        assert f"The whole history is in {tmp_path / 'copy.sqlite3'}" in capsys.readouterr().err
        assert (tmp_path / "copy.sqlite3").stat().st_mode & 0o077 == 0

    def test_replaces_an_older_copy(self, folders, copy, clock):
        before = copy.read_bytes()
        assert back_up(folders, copy) == 0
        assert copy.read_bytes() != before

    def test_does_not_write_over_anything_else(self, folders, copy, tmp_path):
        letter = tmp_path / "letter.txt"
        letter.write_text("Dear doctor")
        assert "it is no history" in refused(back_up, folders, letter)
        assert letter.read_text() == "Dear doctor"

    @pytest.mark.parametrize(
        ("target", "said"), [("", "this is a folder"), ("no/such/copy", "there is no such folder")]
    )
    def test_wants_a_place_for_a_file(self, folders, copy, tmp_path, target, said):
        assert said in refused(back_up, folders, tmp_path / target)

    def test_of_nothing_is_refused(self, folders, tmp_path):
        assert "nothing to copy" in refused(back_up, folders, tmp_path / "copy")
        assert not folders.data.exists()

    def test_of_a_history_that_is_gone_names_its_copies(self, folders, database, clock, tmp_path):
        backup.daily_copy(folders.database, folders.backups, today=date(2026, 11, 3))
        database.close()
        folders.database.unlink()
        with pytest.raises(LostDatabaseError, match="daily-2026-11-03"):
            back_up(folders, tmp_path / "copy")

    def test_of_a_history_of_which_only_the_log_is_left_is_no_new_beginning(self, folders, database, clock, tmp_path):
        database.close()
        folders.database.rename(connections.sidecars(folders.database)[0])
        with pytest.raises(DamagedDatabaseError, match="missing, but its log"):
            back_up(folders, tmp_path / "copy")


class TestBringBack:
    def test_restores_and_keeps_the_present_history(self, folders, copy, clock, names, capsys):
        assert names() == ["New", "Old"]
        assert bring_back(folders, copy, now=clock, yes=True) == 0
        assert names() == ["Old"]
        kept = folders.data / capsys.readouterr().err.splitlines()[-1].rpartition("/")[2]
        with open_database(kept, now=clock) as database:
            assert History(database, now=clock).count().number == 2

    def test_asks_on_a_terminal(self, folders, copy, clock, names, monkeypatch, capsys):
        monkeypatch.setattr("sys.stdin", Answers("yes\n"))
        assert bring_back(folders, copy, now=clock, yes=False) == 0
        assert names() == ["Old"]
        assert f"Restore {copy}" in capsys.readouterr().err

    @pytest.mark.parametrize("answer", ["no\n", "\n", ""])
    def test_anything_but_yes_changes_nothing(self, folders, copy, clock, names, monkeypatch, capsys, answer):
        monkeypatch.setattr("sys.stdin", Answers(answer))
        assert bring_back(folders, copy, now=clock, yes=False) == 1
        assert names() == ["New", "Old"]
        assert capsys.readouterr().err.endswith("Nothing was changed.\n")

    def test_does_not_ask_where_nobody_is(self, folders, copy, clock, names, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
        assert "add --yes" in refused(bring_back, folders, copy, now=clock, yes=False)
        assert names() == ["New", "Old"]

    def test_waits_for_the_window_to_close(self, folders, copy, clock, names):
        window = try_lock(folders.data)
        assert window is not None
        with window, pytest.raises(EnvironmentProblem, match="is open"):
            bring_back(folders, copy, now=clock, yes=True)
        assert names() == ["New", "Old"]

    def test_refuses_what_is_no_copy(self, folders, copy, clock, names, tmp_path):
        (tmp_path / "letter.txt").write_text("Dear doctor")
        told = refused(bring_back, folders, tmp_path / "letter.txt", now=clock, yes=True)
        assert told.startswith(f"{tmp_path / 'letter.txt'}: nothing was restored")
        assert "there is no such file" in refused(bring_back, folders, tmp_path / "none", now=clock, yes=True)
        assert "this is not a file" in refused(bring_back, folders, tmp_path, now=clock, yes=True)
        assert names() == ["New", "Old"]

    def test_works_where_there_was_nothing(self, folders, copy, clock, names):
        folders.database.unlink()
        assert bring_back(folders, copy, now=clock, yes=True) == 0
        assert names() == ["Old"]
