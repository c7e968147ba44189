# SPDX-License-Identifier: GPL-3.0-or-later
"""Out to a file and back in: said before it is done, refused where it cannot be, and taken back on demand."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest

from lbtrainer.commands.carry import export, take_back, take_in
from lbtrainer.errors import EnvironmentProblem, UserError
from lbtrainer.paths import Folders
from lbtrainer.storage.db import open_database
from lbtrainer.storage.history import History
from lbtrainer.storage.lock import try_lock
from tests.helpers.records import Clock, kept_session, result


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folders(tmp_path):
    return Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")


@pytest.fixture
def elsewhere(tmp_path):
    return Folders(tmp_path / "other", tmp_path / "config", tmp_path / "cache")


@pytest.fixture
def history(folders, clock):
    with open_database(folders.database, now=clock) as database:
        kept_session(database, clock, result())
        clock.forward(days=1)
        kept_session(database, clock, result(), preview=True)


def sessions(folders, clock):
    with open_database(folders.database, now=clock) as database:
        return len(History(database, now=clock).page())


class TestExport:
    def test_json_holds_everything_and_is_closed_to_others(self, folders, history, clock, tmp_path, capsys):
        target = tmp_path / "out.json"
        assert export(folders, target, now=clock, since=None) == 0
        assert [one["preview"] for one in json.loads(target.read_text())["sessions"]] == [False, True]
        assert target.stat().st_mode & 0o077 == 0
        assert "health data" in capsys.readouterr().err

    def test_csv_has_lines_since_a_day(self, folders, history, clock, tmp_path):
        target = tmp_path / "out.csv"
        export(folders, target, now=clock, since=date(2026, 11, 3))
        with target.open(newline="") as file:
            assert [line["day"] for line in csv.DictReader(file)] == ["2026-11-03"]
        export(folders, target, now=clock, since=date(2026, 11, 5), force=True)
        assert len(target.read_text().splitlines()) == 1

    def test_leaves_a_file_of_that_name_as_it_is_without_force(self, folders, history, clock, tmp_path):
        target = tmp_path / "out.csv"
        target.write_text("mine")
        with pytest.raises(UserError, match="this file is there already"):
            export(folders, target, now=clock, since=None)
        assert target.read_text() == "mine"

    @pytest.mark.parametrize(("name", "said"), [("out.txt", "neither JSON nor CSV"), ("", "this is a folder")])
    def test_wants_a_name_that_says_what_it_is(self, folders, history, clock, tmp_path, name, said):
        with pytest.raises(UserError, match=said):
            export(folders, tmp_path / name, now=clock, since=None)

    def test_into_a_folder_that_is_not_there_leaves_nothing(self, folders, history, clock, tmp_path):
        with pytest.raises(UserError, match="there is no such folder"):
            export(folders, tmp_path / "no" / "out.json", now=clock, since=None)

    def test_of_nothing_is_refused_and_makes_nothing(self, folders, clock, tmp_path):
        with pytest.raises(UserError, match="no history yet"):
            export(folders, tmp_path / "out.json", now=clock, since=None)
        assert not folders.database.exists()


class TestImport:
    @pytest.mark.parametrize(
        ("name", "said"), [("none.json", "there is no such file"), ("", "this is not a file"), ("empty.json", "empty")]
    )
    def test_of_what_is_no_file_says_so(self, folders, clock, tmp_path, name, said):
        (tmp_path / "empty.json").touch()
        with pytest.raises(UserError, match=said):
            take_in(folders, tmp_path / name, now=clock, yes=True)
        assert not folders.database.exists()

    @pytest.fixture
    def exported(self, folders, history, clock, tmp_path):
        target = tmp_path / "out.json"
        export(folders, target, now=clock, since=None)
        return target

    def test_says_does_and_takes_back(self, exported, elsewhere, clock, capsys):
        assert take_in(elsewhere, exported, now=clock, yes=True) == 0
        assert "New: 2 sessions, from 3 Nov 2026 to 4 Nov 2026." in capsys.readouterr().err
        assert sessions(elsewhere, clock) == 1
        take_in(elsewhere, exported, now=clock, yes=True)
        assert "Everything in this file is here already." in capsys.readouterr().err
        take_back(elsewhere, now=clock)
        assert sessions(elsewhere, clock) == 0
        take_back(elsewhere, now=clock)
        assert "no import to take back" in capsys.readouterr().err

    def test_sets_come_in_from_csv_and_it_says_what_they_lack(
        self, folders, history, elsewhere, clock, tmp_path, capsys
    ):
        first, second = tmp_path / "out.csv", tmp_path / "again.csv"
        export(folders, first, now=clock, since=None)
        assert take_in(elsewhere, first, now=clock, yes=True) == 0
        told = capsys.readouterr().err
        assert "New: 1 session" in told
        assert "A CSV holds sets only" in told
        export(elsewhere, second, now=clock, since=None)
        assert second.read_bytes() == first.read_bytes()

    def test_does_not_act_where_nobody_can_be_asked(self, exported, elsewhere, clock, monkeypatch):
        monkeypatch.setattr("sys.stdin", None)
        with pytest.raises(UserError, match="nobody is here"):
            take_in(elsewhere, exported, now=clock)
        assert sessions(elsewhere, clock) == 0

    def test_waits_for_the_window_to_close(self, exported, elsewhere, clock):
        lock = try_lock(elsewhere.data)
        assert lock is not None
        with lock, pytest.raises(EnvironmentProblem, match="is open"):
            take_in(elsewhere, exported, now=clock, yes=True)

    def test_refuses_what_is_no_export(self, folders, clock, tmp_path):
        wrong = tmp_path / "wrong.json"
        wrong.write_text("[1, 2]")
        with pytest.raises(UserError, match=r"wrong\.json"):
            take_in(folders, wrong, now=clock, yes=True)
        assert not folders.database.exists()
