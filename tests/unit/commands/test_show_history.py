# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from lbtrainer.commands.show_history import Form, show_history
from lbtrainer.domain.record import Hurt, HurtChoice, SessionState, Side, Slot
from lbtrainer.storage.connections import sidecars
from lbtrainer.storage.faults import DamagedDatabaseError
from lbtrainer.storage.history import PAGE_ROWS
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.working import CarriedOver
from tests.helpers.json_docs import documented_keys
from tests.helpers.records import entry, kept_session, result, start


class GoneReader(io.StringIO):
    """A pipe that takes a heading and then nothing any more."""

    def write(self, text: str) -> int:
        if "bird-dog" in text or "Bird Dog" in text:
            raise BrokenPipeError
        return len(text)


@pytest.fixture
def shown(folders, clock, capsys):
    """Shows the history; gives what went to stdout and to stderr."""

    def shown(form=Form.TEXT, *, since=None, everything=False):
        assert show_history(folders, form, now=clock, since=since, everything=everything) == 0
        return capsys.readouterr()

    return shown


class TestNothingYet:
    def test_is_told_and_makes_nothing(self, shown, folders):
        assert shown() == ("", "No sessions yet.\n")
        assert not folders.data.exists()

    def test_in_a_folder_that_was_named_says_so(self, folders, clock, capsys):
        for is_there, says in ((False, "there is no such folder"), (True, "there is no history in this folder")):
            if is_there:
                folders.data.mkdir(parents=True)
            for form, lines in ((Form.TEXT, 0), (Form.CSV, 1)):
                assert show_history(folders, form, now=clock, since=None, everything=False, named=True) == 0
                out, err = capsys.readouterr()
                assert err == f"{folders.data}: {says}.\n"
                assert len(out.splitlines()) == lines
            assert folders.data.exists() is is_there
        assert list(folders.data.iterdir()) == []

    def test_whose_file_is_gone_while_its_log_is_there_is_damage(self, shown, folders):
        folders.data.mkdir(parents=True, exist_ok=True)
        sidecars(folders.database)[0].write_bytes(b"log")
        with pytest.raises(DamagedDatabaseError, match="its log"):
            shown()
        assert not folders.database.exists()

    def test_is_a_whole_document_all_the_same(self, shown):
        assert json.loads(shown(Form.JSON).out)["sessions"] == []
        assert len(shown(Form.CSV).out.splitlines()) == 1


class TestText:
    def test_newest_first_with_an_empty_line_between(self, shown, database, clock):
        kept_session(database, clock, result(0), routine_name="First")
        kept_session(database, clock, result(0), routine_name="Second")
        sessions = shown().out.split("\n\n")
        assert [text.split("  ")[1].split(",")[0] for text in sessions] == ["Second", "First"]
        assert sessions[0].splitlines()[1] == "  Bird Dog  10 reps, asked 8–12"

    def test_more_than_a_page(self, shown, database, clock):
        for _ in range(PAGE_ROWS + 2):
            kept_session(database, clock)
        assert len(shown().out.splitlines()) == 2 * (PAGE_ROWS + 2) - 1

    def test_since_a_day(self, shown, database, clock):
        kept_session(database, clock, routine_name="Before")
        clock.forward(days=1)
        kept_session(database, clock, routine_name="After")
        assert "Before" not in shown(since=date(2026, 11, 4)).out
        assert "After" in shown(since=date(2026, 11, 4)).out
        assert shown(since=date(2027, 1, 1)) == ("", "No sessions since 2027-01-01.\n")

    def test_trial_runs_and_unfinished_sessions_only_on_demand(self, shown, database, clock):
        kept_session(database, clock, routine_name="Trial", preview=True, speed=4.0)
        Journal(database, now=clock).begin(start(clock, routine_name="Open"), b"plan")
        assert shown().err == "No sessions yet.\n"
        out = shown(everything=True).out
        assert "Trial" in out
        assert "Open, no end, not finished" in out
        assert shown(everything=True, since=date(2027, 1, 1)).out == ""


class TestJson:
    def test_is_as_documented(self, shown, database, clock):
        kept_session(database, clock, result(0))
        carried = CarriedOver(database, now=clock)
        carried.log_activity("walk", started=clock(), minutes=30)
        document = json.loads(shown(Form.JSON).out)
        assert document.keys() == {"format", "program", "exported_utc"} | TABLES
        assert {"program", "exported_utc"} | TABLES <= documented_keys("history")
        (session,) = document["sessions"]
        assert session.keys() == documented_keys("history", "Each session:")
        assert session["sets"][0].keys() == documented_keys("history", "Each set:")
        assert document["activities"][0]["minutes"] == 30

    def test_tells_what_hurt_with_the_documented_keys(self, shown, database, clock):
        journal = Journal(database, now=clock)
        journal.begin(start(clock), b"plan")
        place = Slot(0, 0, 0, 0, Side.NONE)
        hurt = Hurt(slot=place, exercise="bird-dog", phase="work", at_ms=5, choice=HurtChoice.SKIP)
        journal.append([entry(clock)], hurts=[hurt])
        journal.close(SessionState.COMPLETE, ended=clock.forward(minutes=5), running_ms=300_000)
        (session,) = json.loads(shown(Form.JSON).out)["sessions"]
        assert session["hurts"][0].keys() == HURT_KEYS

    def test_leaves_trial_runs_out_unless_asked(self, shown, database, clock):
        kept_session(database, clock, preview=True)
        assert json.loads(shown(Form.JSON).out)["sessions"] == []
        assert len(json.loads(shown(Form.JSON, everything=True).out)["sessions"]) == 1


@pytest.mark.parametrize("form", Form)
def test_a_reader_that_goes_away_leaves_no_loose_ends(folders, clock, database, monkeypatch, form):
    kept_session(database, clock, result(0), result(1))
    monkeypatch.setattr("sys.stdout", GoneReader())
    # A row that is left open when the database closes would fail this test as an unraisable exception.
    with pytest.raises(BrokenPipeError):
        show_history(folders, form, now=clock, since=None, everything=False)


def test_csv_has_a_line_for_each_set(shown, database, clock):
    kept_session(database, clock, result(0), result(1))
    rows = list(csv.DictReader(io.StringIO(shown(Form.CSV).out)))
    assert [(row["day"], row["exercise"], row["value"]) for row in rows] == [("2026-11-03", "bird-dog", "10")] * 2


TABLES = {"sessions", "activities", "planned_days", "decisions", "working", "mornings"}
HURT_KEYS = {
    "seq", "block", "round", "step", "set_no", "side", "exercise", "phase", "at_ms", "pain", "place", "choice",
    "leg_signs", "utc",
}  # fmt: skip
