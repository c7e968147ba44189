# SPDX-License-Identifier: GPL-3.0-or-later
"""What went out comes back in as it was, conflicts lose nothing, and every import can be taken back."""

from __future__ import annotations

import json

import pytest

from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, Place, SessionState, Side, Slot, Working
from lbtrainer.storage.exports import read_document
from lbtrainer.storage.history import History, SetChange, SummaryAnswers
from lbtrainer.storage.intake import carry_out, plan_import, undo_import
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.mornings import Mornings
from lbtrainer.storage.transfer import export_json
from lbtrainer.storage.working import Answer, CarriedOver
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import kept_session, new_database, result, start, suggested


@pytest.fixture
def filled(database, clock):
    """One of everything that an export holds."""
    first = kept_session(
        database, clock, result(), result(attempt=1, load_kg=17.5, effort=2), result(1, side=Side.LEFT)
    )
    answers = SummaryAnswers(pain_after=PainReport(score=2, place=Place.BACK), note='=1+1, "é"\n')
    History(database, now=clock).set_summary(first, answers)
    clock.forward(days=1)
    kept_session(database, clock, result(), state=SessionState.PARTIAL, preview=True, program="strong-back")
    running = Journal(database, now=clock)
    running.begin(start(clock), b"plan")
    pain = PainReport(score=3, leg_signs=(LegSign.WEAK,))
    hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="bird-dog", phase="work", at_ms=5, choice=HurtChoice.END, pain=pain)
    running.append([], results=[result()], hurts=[hurt])
    running.close(SessionState.COMPLETE, ended=clock(), running_ms=9)
    carried = CarriedOver(database, now=clock)
    carried.log_activity("walk", started=clock(), minutes=30, note="rain")
    Mornings(database, now=clock).keep(clock().date(), PainReport(score=4, place=Place.BUTTOCK), 3)
    carried.set_working("strength-monday", "rdl", Working(load_kg=20.0, target=9, advanced=True))
    carried.answer(suggested(), Answer.DECLINED, session_id=first)
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO planned_day VALUES ('2026-11-04', 'strong-back', 'a', 'done', NULL, ?)", (first,)
        )
    return database


@pytest.fixture
def document(filled, clock, tmp_path):
    path = tmp_path / "export.json"
    path.write_text("".join(export_json(filled, exported=clock(), include_all=True)), encoding="utf-8")
    return read_document(path)


@pytest.fixture
def other(tmp_path, clock):
    with new_database(tmp_path / "other", clock) as opened:
        yield opened


def everything(database, clock):
    """The export without the moment it was made in and the numbers that hold only inside one file."""
    data = json.loads("".join(export_json(database, exported=clock(), include_all=True)))
    uuids = {one["id"]: one["uuid"] for one in data["sessions"]}
    for name in ("sessions", "activities", "decisions", "planned_days"):
        for one in data[name]:
            one.pop("id", None)
            if "session" in one:
                one["session"] = uuids.get(one["session"])
    return data


def test_an_empty_history_becomes_the_exported_one_and_empty_again(filled, other, document, clock):
    kept_session(other, clock, result())  # other numbers than in the file
    before, rows = everything(other, clock), stored(other)
    plan = plan_import(other, document)
    assert (len(plan.new), plan.same, plan.conflicts, plan.unfinished) == (3, 0, (), 0)
    carry_out(other, plan, now=clock())
    theirs = everything(filled, clock)
    ours = everything(other, clock)
    assert [one for one in ours["sessions"] if one in theirs["sessions"]] == theirs["sessions"]
    for name in ("activities", "decisions", "planned_days", "working", "mornings"):
        assert ours[name] == theirs[name]
    assert stored(other) == reckoned(other)
    again = plan_import(other, document)
    assert (again.is_empty, again.same) == (True, 3)
    assert undo_import(other)
    assert everything(other, clock) == before
    assert stored(other) == rows
    assert not undo_import(other)


def test_an_export_of_before_without_journals_has_nothing_new(filled, clock, tmp_path):
    older = json.loads("".join(export_json(filled, exported=clock(), include_all=True)))
    for session in older["sessions"]:
        del session["journal"]
    path = tmp_path / "older.json"
    path.write_text(json.dumps(older), encoding="utf-8")
    assert plan_import(filled, read_document(path)).is_empty


def test_a_session_changed_here_stays_unless_the_files_is_wanted(filled, document, clock):
    history = History(filled, now=clock)
    first = next(document.sessions()).id
    history.edit_set(first, Slot(0, 0, 0, 0), SetChange(value=3))
    changed = everything(filled, clock)
    plan = plan_import(filled, document)
    assert ([one.id for one in plan.conflicts], plan.same, plan.new) == ([first], 2, ())
    carry_out(filled, plan, now=clock())
    assert everything(filled, clock) == changed
    carry_out(filled, plan_import(filled, document), now=clock(), take_theirs=True)
    assert plan_import(filled, document).is_empty
    undo_import(filled)
    assert everything(filled, clock) == changed


def test_what_was_deleted_here_comes_back_only_when_wanted(filled, document, clock):
    history = History(filled, now=clock)
    history.delete(next(document.sessions()).id)
    gone = CarriedOver(filled, now=clock)
    gone.delete_activity(document.activities[0].id)
    plan = plan_import(filled, document)
    assert (len(plan.conflicts), plan.activities) == (1, ())
    carry_out(filled, plan, now=clock())
    assert len(history.page()) == 1
    carry_out(filled, plan_import(filled, document), now=clock(), take_theirs=True)
    assert len(history.page()) == 2
    undo_import(filled)
    assert len(history.page()) == 1


def test_loads_that_differ_are_a_conflict_and_come_back_at_undo(filled, document, clock):
    carried = CarriedOver(filled, now=clock)
    carried.set_working("strength-monday", "rdl", Working(load_kg=25.0))
    plan = plan_import(filled, document)
    assert [type(one).__name__ for one in plan.other_conflicts] == ["WorkingRow"]
    carry_out(filled, plan, now=clock(), take_theirs=True)
    assert carried.working_loads("strength-monday")["rdl"].load_kg == 20.0
    undo_import(filled)
    assert carried.working_loads("strength-monday")["rdl"].load_kg == 25.0


def test_planned_days_and_mornings_that_differ_stay_unless_the_files_are_wanted_and_come_back_at_undo(
    filled, document, clock
):
    Mornings(filled, now=clock).keep(clock().date(), PainReport(score=1), 0)
    with filled.transaction() as connection:
        connection.execute("UPDATE planned_day SET state = 'skipped', session = NULL")
    mine, theirs = everything(filled, clock), document
    plan = plan_import(filled, theirs)
    assert sorted(type(one).__name__ for one in plan.other_conflicts) == ["MorningRow", "PlannedRow"]
    carry_out(filled, plan, now=clock())
    assert everything(filled, clock) == mine
    carry_out(filled, plan, now=clock(), take_theirs=True)
    taken = everything(filled, clock)
    assert taken["planned_days"][0]["state"] == "done"
    assert taken["mornings"] != mine["mornings"]
    assert undo_import(filled)
    assert everything(filled, clock) == mine


def test_what_was_done_after_an_import_survives_its_undo(other, document, clock):
    carry_out(other, plan_import(other, document), now=clock())
    clock.forward(days=2)
    mine = kept_session(other, clock, result())
    assert undo_import(other)
    assert [one.id for one in History(other, now=clock).page()] == [mine]
    assert stored(other) == reckoned(other)


class Stopped(Exception):
    """Somebody pressed Stop."""


class After:
    """A watch that ends the work at the look with this number, from 0."""

    def __init__(self, looks):
        self.looks = looks

    def __call__(self, share):
        assert 0 <= share <= 1
        self.looks -= 1
        if self.looks < 0:
            raise Stopped


@pytest.mark.parametrize("theirs", [False, True])
def test_an_import_that_is_stopped_anywhere_leaves_everything_as_it_was(filled, other, document, clock, theirs):
    first = kept_session(other, clock, result(value=3))
    uuid = next(document.sessions()).uuid
    with other.transaction() as connection:  # of two of its sessions one is here and another one
        connection.execute("UPDATE session SET uuid = ? WHERE id = ?", (uuid, first))
    before, rows = everything(other, clock), stored(other)
    plan = plan_import(other, document)
    assert (len(plan.new), len(plan.conflicts)) == (2, 1)
    for looks in range(3):
        with pytest.raises(Stopped):
            carry_out(other, plan, now=clock(), take_theirs=theirs, watch=After(looks))
        assert (everything(other, clock), stored(other)) == (before, rows)
        assert not undo_import(other)
    carry_out(other, plan, now=clock(), take_theirs=theirs, watch=After(99))
    assert len(everything(other, clock)["sessions"]) == 3
    with pytest.raises(Stopped):
        plan_import(other, document, After(1))
    with pytest.raises(Stopped):
        read_document(document.path, After(1))


def test_many_sessions_are_added_up_on_the_way_and_taken_back_whole_or_not_at_all(other, clock, tmp_path):
    with new_database(tmp_path / "many", clock) as many:
        for _ in range(250):
            clock.forward(hours=9)
            kept_session(many, clock, result())
        path = tmp_path / "many.json"
        path.write_text("".join(export_json(many, exported=clock(), include_all=True)), encoding="utf-8")
    before = stored(other)
    carry_out(other, plan_import(other, read_document(path)), now=clock())
    after = stored(other)
    assert after == reckoned(other) != before
    with pytest.raises(Stopped):
        undo_import(other, After(2))
    assert stored(other) == after
    heard: list[float] = []
    assert undo_import(other, heard.append)
    assert heard == [0.0, 0.4, 0.8]
    assert stored(other) == before


def test_a_session_still_running_when_exported_is_left_out(database, other, clock, tmp_path):
    Journal(database, now=clock).begin(start(clock), b"plan")
    path = tmp_path / "running.json"
    path.write_text("".join(export_json(database, exported=clock(), include_all=True)), encoding="utf-8")
    plan = plan_import(other, read_document(path))
    assert (plan.unfinished, plan.is_empty) == (1, True)
