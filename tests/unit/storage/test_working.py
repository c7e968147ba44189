# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads, targets, answers and walks come back as they were kept."""

from __future__ import annotations

from datetime import date

import pytest

from lbtrainer.domain.record import Working
from lbtrainer.storage.working import Answer, CarriedOver, Decision
from tests.helpers.records import kept_session


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
    decision = Decision(
        session_id=kept_session(database, clock),
        routine="strength-monday",
        key="rdl",
        kind="more-load",
        proposal='{"load_kg": 22.5}',
        reason="Twice in a row you had two reps to spare.",
        source="safety.md section 5",
        answer=Answer.CHANGED,
        changed_to='{"load_kg": 21}',
    )
    first = carried.record_decision(decision)
    clock.forward(days=2)
    assert carried.record_decision(decision) > first
    newest, oldest = carried.decisions("strength-monday", "rdl")
    assert (newest.utc, newest.answer, newest.changed_to) == (clock(), Answer.CHANGED, '{"load_kg": 21}')
    assert oldest.utc < newest.utc
    assert carried.decisions("strength-monday", "other") == []


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
