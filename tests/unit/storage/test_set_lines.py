# SPDX-License-Identifier: GPL-3.0-or-later
"""A CSV that went out comes back as it was; one that a person spoilt is told line by line; nothing here is lost."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lbtrainer.domain.record import Hurt, HurtChoice, PainReport, Place, SessionState, SetStatus, Side, Slot
from lbtrainer.errors import UserError
from lbtrainer.storage.history import History, SetChange, SummaryAnswers
from lbtrainer.storage.intake import carry_out, plan_import, undo_import
from lbtrainer.storage.intake_words import plan_lines
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.set_lines import read_export, read_set_lines
from lbtrainer.storage.transfer import export_csv, export_json
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import kept_session, new_database, result, start


@pytest.fixture
def filled(database, clock):
    """Sessions with gaps between their numbers, tries, sides, loads, a formula, a line break, a trial run."""
    History(database, now=clock).delete(kept_session(database, clock, result()))
    first = kept_session(
        database, clock, result(value=5), result(attempt=1, load_kg=17.5, effort=2), result(1, side=Side.LEFT)
    )
    note = SummaryAnswers(pain_after=PainReport(score=2, place=Place.BACK), note="slept badly")
    History(database, now=clock).set_summary(first, note)
    clock.forward(days=1)
    kept_session(
        database,
        clock,
        result(0, exercise_name='=cmd|"x"!A1', key="-k", load_kg=20.0, hold_each_s=8),
        result(1, status=SetStatus.SKIPPED, value=0),
        state=SessionState.PARTIAL,
        routine_name="'=Two,\nlines",
    )
    kept_session(database, clock, result(), preview=True)
    return database


@pytest.fixture
def other(tmp_path, clock):
    with new_database(tmp_path / "other", clock) as opened:
        yield opened


@pytest.fixture
def spoilt(filled, tmp_path):
    """Gives the path of the exported file after `change` had its rows, the heading first."""

    def write(change, **how):
        rows = list(csv.reader(io.StringIO(text_of(filled), newline="")))
        change(rows)
        path = tmp_path / "history.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, **how).writerows(rows)
        return path

    return write


def text_of(database, **how):
    return "".join(export_csv(database, **how))


def file_of(database, tmp_path, **how):
    path = tmp_path / "history.csv"
    path.write_bytes(text_of(database, **how).encode())
    return path


def said(path):
    with pytest.raises(UserError) as refused:
        read_set_lines(path)
    return [(one.where.removeprefix(f"{path.name}, "), one.what, one.hint) for one in refused.value.problems]


@pytest.mark.parametrize("everything", [False, True])
def test_out_and_into_an_empty_history_and_out_again_is_the_same_to_the_byte(
    filled, other, clock, tmp_path, everything
):
    written = text_of(filled, include_all=everything)
    assert len(list(csv.reader(io.StringIO(written, newline="")))) == (6 if everything else 5)
    plan = plan_import(other, read_set_lines(file_of(filled, tmp_path, include_all=everything)))
    carry_out(other, plan, now=clock())
    assert text_of(other, include_all=everything) == written
    assert stored(other) == reckoned(other)
    undo_import(other)
    assert text_of(other, include_all=True).count("\n") == 1


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.text(alphabet="'=+-@\t\r\n ,;\"aé") | st.text(max_size=20), load=st.none() | st.floats(0, 10_000))
def test_any_name_and_any_load_come_back(database, other, clock, tmp_path, name, load):
    one = result(exercise_name=name.encode("utf-8", "replace").decode(), load_kg=load)
    kept_session(database, clock, one)
    plan = plan_import(other, read_set_lines(file_of(database, tmp_path)))
    carry_out(other, plan, now=clock())
    assert text_of(other) == text_of(database)


def test_what_lines_do_not_tell_is_empty_and_said_to_be(filled, other, clock, tmp_path):
    plan = plan_import(other, read_set_lines(file_of(filled, tmp_path)))
    assert list(plan_lines(plan)) == [
        "New: 2 sessions, from 3 Nov 2026 to 4 Nov 2026.",
        "A CSV holds sets only: in the new sessions pain, notes, pauses and what hurt stay empty.",
    ]
    carry_out(other, plan, now=clock())
    newer, older = History(other, now=clock).page()
    assert (older.pain_after.score, older.note, older.ended) == (None, "", None)
    assert (older.planned_sets, older.done_sets, older.running_ms) == (2, 2, 120_000)
    assert (newer.state, newer.done_sets, newer.planned_sets) == (SessionState.PARTIAL, 1, 2)
    assert newer.routine_name == "'=Two,\nlines"


def test_the_same_history_has_nothing_to_take_in(filled, tmp_path):
    plan = plan_import(filled, read_set_lines(file_of(filled, tmp_path)))
    assert (plan.is_empty, plan.same) == (True, 2)


def test_a_conflict_taken_over_loses_no_note_no_pain_no_hurt_and_no_earlier_try(filled, clock, tmp_path):
    path, history = file_of(filled, tmp_path), History(filled, now=clock)
    before = "".join(export_json(filled, exported=clock(), include_all=True))
    first = history.page()[1].id
    history.edit_set(first, Slot(0, 0, 0, 0), SetChange(value=3))
    changed = "".join(export_json(filled, exported=clock(), include_all=True))
    plan = plan_import(filled, read_set_lines(path))
    assert (len(plan.conflicts), plan.same, plan.new) == (1, 1, ())
    assert "Pain, notes and what hurt stay as you have them." in list(plan_lines(plan, take_theirs=True))
    carry_out(filled, plan, now=clock())
    assert "".join(export_json(filled, exported=clock(), include_all=True)) == changed
    carry_out(filled, plan_import(filled, read_set_lines(path)), now=clock(), take_theirs=True)
    assert "".join(export_json(filled, exported=clock(), include_all=True)) == before
    undo_import(filled)
    assert "".join(export_json(filled, exported=clock(), include_all=True)) == changed


def test_a_line_taken_out_is_a_set_less_and_the_hurts_stay(database, clock, tmp_path):
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"plan")
    hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="bird-dog", phase="work", at_ms=5, choice=HurtChoice.EASIER)
    journal.append([], results=[result(0), result(1)], hurts=[hurt])
    journal.close(SessionState.COMPLETE, ended=clock(), running_ms=9)
    path = tmp_path / "less.csv"
    path.write_bytes("".join(list(export_csv(database))[:-1]).encode())
    carry_out(database, plan_import(database, read_set_lines(path)), now=clock(), take_theirs=True)
    record = History(database, now=clock).session(journal.session_id or 0)
    assert record is not None
    assert (len(record.sets), len(record.hurts), record.summary.done_sets) == (1, 1, 1)


def test_a_running_session_is_left_out(database, other, clock, tmp_path):
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"plan")
    journal.append([], results=[result()])
    plan = plan_import(other, read_set_lines(file_of(database, tmp_path, include_all=True)))
    assert (plan.unfinished, plan.is_empty) == (1, True)


class TestOutOfASpreadsheet:
    def test_semicolons_a_mark_in_front_another_order_and_a_column_of_its_own(self, filled, other, clock, spoilt):
        def change(rows):
            for row in rows:
                row.reverse()
                row.append("my column" if row is rows[0] else "x")

        path = spoilt(change, delimiter=";")
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
        carry_out(other, plan_import(other, read_export(path)), now=clock())
        assert text_of(other) == text_of(filled)

    def test_empty_lines_are_passed_over(self, spoilt):
        assert len(list(read_set_lines(spoilt(lambda rows: rows.insert(2, []))).sessions())) == 2

    def test_a_wrong_cell_is_told_with_line_column_and_what_would_be_right(self, spoilt):
        def change(rows):
            rows[1][rows[0].index("load_kg")] = "heavy"
            rows[4][rows[0].index("side")] = ""

        # the line break in the routine's name makes two lines of the third row
        assert said(spoilt(change)) == [
            (
                "line 2, column load_kg",
                "“heavy” does not fit",
                "wanted: kilograms from 0 to 10,000 such as 17.5, or nothing",
            ),
            ("line 6, column side", "it is empty", "wanted: none, left, right or both"),
        ]

    def test_lines_of_one_session_that_do_not_agree(self, spoilt):
        [(where, what, _)] = said(spoilt(lambda rows: rows[2].__setitem__(rows[0].index("routine"), "other")))
        assert (where, what) == (
            "line 3, column routine",
            "“other” here, but line 2 of the same session says “strength-monday”",
        )

    def test_a_set_that_stands_there_twice(self, spoilt):
        assert said(spoilt(lambda rows: rows.append(rows[1])))[0][:2] == ("line 8", "this set stands in line 2 already")

    def test_a_line_with_too_few_cells(self, spoilt):
        assert said(spoilt(lambda rows: rows[1].pop()))[0][:2] == ("line 2", "it has 26 cells, the first line has 27")

    def test_a_column_that_is_missing_or_there_twice(self, spoilt):
        def without(rows):
            rows[0][rows[0].index("uuid")] = "session"

        assert said(spoilt(without))[0][:2] == ("line 1", "there is no column uuid")
        assert said(spoilt(lambda rows: [row.append(row[-1]) for row in rows]))[0][:2] == (
            "line 1, column at_ms",
            "two columns have this name",
        )

    def test_many_faults_are_counted(self, spoilt):
        def change(rows):
            rows[1] = ["?"] * len(rows[0])

        assert said(spoilt(change))[-1][1] == "15 more like these"

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "no CSV of Lower Back Trainer"),
            (b"a,b\n1,2\n", "no CSV of Lower Back Trainer"),
            (b"\xff\xfea\x00", "no UTF-8 text"),
            (b'{"format": 1}', "no CSV of Lower Back Trainer"),
        ],
    )
    def test_another_file_is_refused(self, tmp_path, content, words):
        path = tmp_path / "x.CSV"
        path.write_bytes(content)
        with pytest.raises(UserError, match=words):
            read_export(path)

    def test_a_quote_that_never_closes(self, filled, tmp_path):
        path = tmp_path / "x.csv"
        path.write_text(text_of(filled) + '"open', encoding="utf-8")
        assert said(path)[0][0] == "line 8"
