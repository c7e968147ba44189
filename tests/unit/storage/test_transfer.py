# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the program can be read by others, holds everything, and runs nothing in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.record import PainReport, Place, SessionState, Side, Working
from lbtrainer.storage.history import History, SummaryAnswers
from lbtrainer.storage.transfer import CSV_COLUMNS, export_csv, export_json, exported_session, neutral, plain
from lbtrainer.storage.working import CarriedOver
from tests.helpers.records import kept_session, result


@pytest.fixture
def filled(database, clock):
    """Two kept sessions a day apart, a preview, a deleted one, a walk and a working load."""
    pain = PainReport(score=3, place=Place.BACK)
    first = kept_session(
        database, clock, result(value=5), result(attempt=1, load_kg=17.5), result(1, side=Side.LEFT), pain_before=pain
    )
    History(database, now=clock).set_summary(first, SummaryAnswers(note='=1+1, "fine"\nthanks'))
    clock.forward(days=1)
    kept_session(database, clock, result(exercise_name="=cmd|'/c calc'!A0"), state=SessionState.PARTIAL)
    kept_session(database, clock, result(), preview=True)
    History(database, now=clock).delete(kept_session(database, clock, result()))
    carried = CarriedOver(database, now=clock)
    carried.log_activity("walk", started=clock(), minutes=30)
    carried.set_working("strength-monday", "rdl", Working(load_kg=20.0))
    return database


def as_json(database, clock, **how):
    return json.loads("".join(export_json(database, exported=clock(), **how)))


def as_csv(database, **how):
    return list(csv.DictReader(io.StringIO("".join(export_csv(database, **how)), newline="")))


class TestJson:
    def test_holds_everything(self, filled, clock):
        data = as_json(filled, clock)
        assert (data["format"], data["program"]) == (1, "lower-back-trainer")
        first, second = data["sessions"]
        assert (first["pain_before"], first["place_before"], first["offset_min"]) == (3, "back", 60)
        assert first["note"] == '=1+1, "fine"\nthanks'
        assert [(one["set_no"], one["attempt"], one["value"]) for one in first["sets"]] == [
            (0, 0, 5),
            (0, 1, 10),
            (1, 0, 10),
        ]
        assert first["sets"][1]["load_kg"] == 17.5
        assert (second["state"], second["preview"]) == ("partial", False)
        assert [one["minutes"] for one in data["activities"]] == [30]
        assert data["working"][0]["advanced"] is False
        assert (data["planned_days"], data["decisions"]) == ([], [])

    def test_of_an_empty_history_is_whole(self, database, clock):
        assert as_json(database, clock)["sessions"] == []

    def test_all_adds_previews_and_never_what_was_deleted(self, filled, clock):
        assert [one["preview"] for one in as_json(filled, clock, include_all=True)["sessions"]] == [False, False, True]

    def test_since_counts_local_days(self, filled, clock):
        data = as_json(filled, clock, since=date(2026, 11, 4))
        assert [one["state"] for one in data["sessions"]] == ["partial"]
        assert len(data["activities"]) == 1
        assert len(data["working"]) == 1
        assert as_json(filled, clock, since=date(2026, 11, 5))["activities"] == []


class TestCsv:
    def test_has_one_line_for_each_set_that_counts(self, filled):
        lines = as_csv(filled)
        assert tuple(lines[0]) == tuple(CSV_COLUMNS.split(", "))
        assert [(one["day"], one["side"], one["value"], one["load_kg"]) for one in lines] == [
            ("2026-11-03", "none", "10", "17.5"),
            ("2026-11-03", "left", "10", ""),
            ("2026-11-04", "none", "10", ""),
        ]

    def test_runs_nothing_in_a_spreadsheet(self, filled):
        assert as_csv(filled)[-1]["exercise_name"] == "'=cmd|'/c calc'!A0"

    def test_narrows_as_asked(self, filled):
        assert len(as_csv(filled, since=date(2026, 11, 4))) == 1
        assert len(as_csv(filled, include_all=True)) == 4


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", "\na", "'=1"])
def test_a_formula_gets_an_apostrophe(text):
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "'tis", "8-10", " =1"])
def test_other_texts_stay(text):
    assert neutral(text) == text


@given(st.text(alphabet="'=+-@\ta ") | st.text())
def test_every_text_comes_back(text):
    assert plain(neutral(text)) == text


def test_csv_read_back_is_what_the_sets_are(filled):
    columns = [name for name in CSV_COLUMNS.split(", ") if name not in {"day", "session"}]
    sql = (
        f"SELECT {', '.join(columns)} FROM session JOIN counting_set ON counting_set.session = session.id "
        "WHERE deleted_utc IS NULL AND preview = 0 ORDER BY started_utc, block, round, step, set_no, counting_set.side"
    ).replace(" side,", " counting_set.side,")
    written = [[plain(one[name]) for name in columns] for one in as_csv(filled)]
    assert written == [["" if value is None else str(value) for value in row] for row in filled.rows(sql)]


def test_a_session_that_is_not_there_is_no_session(filled):
    with pytest.raises(LookupError):
        exported_session(filled, 99)
