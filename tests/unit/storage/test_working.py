# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads, targets, answers and walks come back as they were kept."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import Working
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.storage.working import Answer, CarriedOver
from tests.helpers.records import kept_session, suggested


@pytest.fixture
def carried(database, clock):
    return CarriedOver(database, now=clock)


def test_working_loads_are_kept_by_step(carried):
    carried.set_working("strength-monday", "rdl", Working(load_kg=20.0, target=9))
    carried.set_working("strength-monday", "side-plank", Working(advanced=True))
    carried.set_working("other", "rdl", Working(load_kg=99.0))
    carried.set_working("strength-monday", "rdl", Working(load_kg=22.5, target=8))
    assert carried.working_loads("strength-monday") == {
        "rdl": Working(load_kg=22.5, target=8),
        "side-plank": Working(advanced=True),
    }
    assert carried.working_loads("never") == {}


def test_answers_to_suggestions_come_back_newest_first(carried, database, clock):
    heavier = suggested(routine="strength-monday", key="rdl", way=Way.LOAD, then=Working(load_kg=22.5))
    session = kept_session(database, clock)
    carried.answer(heavier, Answer.DECLINED, session_id=session)
    clock.forward(days=2)
    carried.answer(heavier, Answer.CHANGED, session_id=session, changed_to=Working(load_kg=21.0))
    newest, oldest = carried.decisions("strength-monday", "rdl")
    assert (newest.utc, newest.answer, newest.agreed) == (clock(), Answer.CHANGED, Working(load_kg=21.0))
    assert (oldest.utc, oldest.answer) == (clock.forward(days=-2), Answer.DECLINED)
    assert carried.decisions("strength-monday", "other") == []


def test_a_declined_first_rung_is_known_although_it_names_no_exercise(carried):
    carried.answer(suggested(), Answer.DECLINED, session_id=None)
    assert carried.declined("r") == {"side-plank": frozenset({""})}


def test_what_was_answered_after_a_session_is_found_with_what_was_agreed(carried, database, clock):
    session = kept_session(database, clock)
    load = suggested(key="rdl", way=Way.LOAD, then=Working(load_kg=22.5))
    carried.answer(load, Answer.CHANGED, session_id=session, changed_to=Working(load_kg=21.0))
    clock.forward(minutes=1)
    carried.answer(suggested(), Answer.DECLINED, session_id=session)
    carried.answer(suggested(), Answer.ACCEPTED, session_id=None)
    changed, declined = carried.decisions_after(session)
    assert (changed.answer, changed.agreed.load_kg) == (Answer.CHANGED, 21.0)
    assert (declined.answer, declined.agreed) == (Answer.DECLINED, Working(advanced=True))
    assert changed.reason == "You may try Side Plank. All was fine twice."


def test_walks_are_listed_until_deleted_and_come_back(carried, clock):
    carried.log_activity("walk", started=clock(), minutes=30)
    clock.forward(days=1)
    second = carried.log_activity("swim", started=clock(), minutes=45, note="calm")
    assert [(one.kind, one.minutes) for one in carried.activities()] == [("swim", 45), ("walk", 30)]
    (swim,) = carried.activities(since=date(2026, 11, 4))
    assert (swim.started, swim.offset_min, swim.note) == (clock(), 60, "calm")
    carried.delete_activity(second)
    assert [one.kind for one in carried.activities()] == ["walk"]
    carried.undelete_activity(second)
    assert len(carried.activities()) == 2


def test_a_walk_can_be_corrected_and_moves_to_its_new_day(carried, database, clock):
    walk = carried.log_activity("walk", started=clock(), minutes=30)
    carried.edit_activity(walk, kind="swim", started=clock.forward(days=-1), minutes=45, note="with the dog")
    found = carried.activity(walk)
    assert found is not None
    assert (found.kind, found.minutes, found.note) == ("swim", 45, "with the dog")
    assert database.rows("SELECT day, activities, activity_minutes FROM day_total") == [("2026-11-02", 1, 45)]
    assert carried.activity(99) is None


class TestSuggestions:
    SUGGESTION = Suggestion(
        routine="strength-monday",
        key="rdl",
        exercise_name="Romanian Deadlift",
        way=Way.LOAD,
        now=Working(load_kg=20.0, target=10),
        then=Working(load_kg=22.5),
        says="22.5 kg next time.",
        reason="Two sessions running.",
        sources=("a", "b"),
    )

    def test_accepted_it_is_where_the_person_stands_and_a_decision(self, carried, database, clock):
        own_id = kept_session(database, clock)
        carried.answer(self.SUGGESTION, Answer.ACCEPTED, session_id=own_id)
        assert carried.working_loads("strength-monday") == {"rdl": Working(load_kg=22.5)}
        (decision,) = carried.decisions("strength-monday", "rdl")
        assert (decision.kind, decision.answer, decision.source) == ("more-load", Answer.ACCEPTED, "a; b")
        assert decision.reason == "22.5 kg next time. Two sessions running."
        assert carried.answered("strength-monday") == {"rdl": own_id}
        assert carried.lightened("strength-monday") == {}, "it was no lighter weight after a break"

    def test_changed_the_persons_own_choice_counts(self, carried):
        carried.answer(self.SUGGESTION, Answer.CHANGED, session_id=None, changed_to=Working(load_kg=21.0))
        assert carried.working_loads("strength-monday") == {"rdl": Working(load_kg=21.0)}

    def test_declined_nothing_changes_but_it_is_kept(self, carried, database, clock):
        own_id = kept_session(database, clock)
        carried.set_working("strength-monday", "rdl", Working(load_kg=20.0, target=10))
        carried.answer(self.SUGGESTION, Answer.DECLINED, session_id=own_id)
        assert carried.working_loads("strength-monday") == {"rdl": Working(load_kg=20.0, target=10)}
        assert carried.answered("strength-monday") == {"rdl": own_id}

    def test_sets_repeats_and_rungs_come_back_too(self, carried):
        then = Working(sets=3, added=2, exercise="side-plank", target=30)
        more = msgspec.structs.replace(self.SUGGESTION, then=then)
        carried.answer(more, Answer.ACCEPTED, session_id=None)
        assert carried.working_loads("strength-monday")["rdl"] == then
        carried.set_working("strength-monday", "rdl", Working(load_kg=5.0))
        after = carried.working_loads("strength-monday")["rdl"]
        assert after == msgspec.structs.replace(then, load_kg=5.0, target=None)

    def test_rungs_that_were_declined(self, carried):
        rung = msgspec.structs.replace(self.SUGGESTION, way=Way.RUNG, then=Working(exercise="kettlebell-swing"))
        carried.answer(rung, Answer.DECLINED, session_id=None)
        carried.answer(self.SUGGESTION, Answer.DECLINED, session_id=None)
        assert carried.declined("strength-monday") == {"rdl": frozenset({"kettlebell-swing"})}
        assert carried.declined("other") == {}

    def test_a_decision_written_by_another_version_agrees_on_nothing(self, carried, database):
        carried.answer(self.SUGGESTION, Answer.ACCEPTED, session_id=None)
        with database.transaction() as connection:
            connection.execute("UPDATE decision SET proposal = 'heavier'")
        assert carried.working_loads("strength-monday")["rdl"].load_kg == 22.5
