# SPDX-License-Identifier: GPL-3.0-or-later
"""Planned and done side by side: what was asked for, what counts, and what nobody reached."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from lbtrainer.domain.effort import grows
from lbtrainer.domain.record import SessionRecord, SetStatus, Side, Slot, Source
from lbtrainer.domain.routine import Goal
from lbtrainer.ui.past.past_sets import Shown, rows_of
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, results_of, training_in
from tests.helpers.records import result


@pytest.fixture
def past(tmp_path: Path) -> PastSessions:
    clock = FakeClock()
    return PastSessions(training_in(tmp_path, clock), clock)


def rows(past, routine, results):
    plan = past.plan(routine)
    record = past.training.history.session(past.add(routine, results))
    return rows_of(record, plan, past.training.library.exercises)


def alone(past, *results):
    summary = past.training.history.session(past.add()).summary
    return rows_of(SessionRecord(summary=summary, sets=results), None, {})


def test_each_step_reads_as_it_was_planned(past):
    done = {"brisk-walk": [345], "rdl": [10, 10, 12], "plank": [45, 38, 31]}
    walk, lift, extension, plank = rows(
        past, "strength-monday", results_of(past.plan("strength-monday"), done=done, load_kg=17.5)
    )
    assert [row.planned for row in (walk, lift, extension, plank)] == [
        "5–10 min",
        "3 sets of 8–10",
        "3 sets of 12–15",
        "3 holds of 30–45 s",
    ]
    assert (walk.shown, walk.number(345), walk.value(6)) == (Shown.MINUTES, 6, 360)
    assert (lift.load_kg, lift.asks_effort) == (17.5, True)
    assert (plank.has_load, plank.asks_effort, plank.shown) == (False, True, Shown.SECONDS)


def test_what_was_not_reached_is_there_without_a_result(past):
    results = results_of(past.plan("mcgill-big-three"), sets=5)
    side_plank = rows(past, "mcgill-big-three", results)[2]
    assert side_plank.planned == "6 · 4 · 2 × 8 s, each side"
    assert [(line.side, [cell.result is not None for cell in line.cells]) for line in side_plank.lines] == [
        (Side.LEFT, [True, False, False]),
        (Side.RIGHT, [False, False, False]),
    ]


def test_only_the_latest_try_counts(past):
    first = result(value=4)
    [row] = alone(past, first, result(attempt=1, value=9))
    [cell] = row.cells
    assert (cell.result.value, cell.tries) == (9, (first,))


def test_a_swapped_step_has_one_row_for_each_exercise_and_no_ghosts_of_the_old_one(past):
    plan = past.plan("strength-monday")
    kept = list(results_of(plan, sets=8))
    swapped = msgspec.structs.replace(
        kept[-1], slot=Slot(1, 0, 2, 1), exercise="bird-dog", exercise_name="Bird Dog", attempt=1
    )
    stopped = msgspec.structs.replace(kept[-1], slot=Slot(1, 0, 2, 1), value=12, status=SetStatus.SWAPPED)
    *_, plank, bird_dog = rows(past, "strength-monday", [*kept, stopped, swapped])
    assert [cell.slot.set for cell in plank.cells] == [0]
    assert (bird_dog.name, bird_dog.in_place_of) == ("Bird Dog", "Plank")
    assert [(cell.slot.set, [one.value for one in cell.tries]) for cell in bird_dog.cells] == [(1, [12])]


def test_what_another_exercise_did_not_reach_is_missing_from_it(past):
    *kept, plank = results_of(past.plan("strength-monday"), sets=8)
    other = {"exercise": "knee-plank", "exercise_name": "Knee Plank"}
    *_, row = rows(past, "strength-monday", [*kept, msgspec.structs.replace(plank, **other)])
    assert (row.name, row.in_place_of) == ("Knee Plank", "Plank")
    assert [cell.result is not None for cell in row.cells] == [True, False, False]
    assert [cell.planned for cell in row.cells] == [None] * 3
    sided = [msgspec.structs.replace(plank, slot=Slot(1, 0, 2, 0, side), **other) for side in (Side.LEFT, Side.RIGHT)]
    *_, row = rows(past, "strength-monday", [*kept, *sided])
    assert [cell.slot.side for cell in row.cells] == [Side.LEFT, Side.RIGHT], "no cell for no side"


def test_rounds_stand_in_one_row(past):
    [row] = alone(past, result(slot=Slot(0, 0, 0, 0)), result(slot=Slot(0, 1, 0, 0)))
    assert len(row.cells) == 2
    assert row.planned == "2 sets of 8–12"


def test_timed_work_that_was_cut_short_stays_in_seconds(past):
    walk = rows(past, "strength-monday", results_of(past.plan("strength-monday"), done={"brisk-walk": [70]}))[0]
    assert walk.shown is Shown.SECONDS


def test_whatever_may_grow_is_asked_how_much_was_left(past):
    library = past.training.library
    for routine in library.routines.values():
        plan = past.plan(routine.id)
        record = past.training.history.session(past.add(routine.id, results_of(plan)))
        asked = {row.exercise for row in rows_of(record, plan, library.exercises, routine.goal) if row.asks_effort}
        growing = {step.exercise for step in plan.steps if grows(library.exercises[step.exercise], routine.goal)}
        assert growing <= asked, routine.id


def test_what_is_there_to_feel_good_is_not_asked_about(past):
    plan = past.plan("pain-relief-gentle")
    record = past.training.history.session(past.add("pain-relief-gentle", results_of(plan)))
    relief = rows_of(record, plan, past.training.library.exercises, Goal.RELIEF)
    assert not any(row.asks_effort for row in relief)


def test_effort_is_asked_once_for_an_exercise_and_never_for_one_that_was_skipped(past):
    loads: dict[str, Any] = {"load_kg": 20.0, "source": Source.COUNTED}
    first, second, skipped = alone(
        past,
        result(step=0, **loads),
        result(step=1, effort=2, **loads),
        result(step=2, exercise="swing", value=0, status=SetStatus.SKIPPED, load_kg=8.0),
    )
    assert [row.asks_effort for row in (first, second, skipped)] == [False, True, False]
    assert second.effort == 2


def test_loads_differ_where_sets_were_done_with_different_ones(past):
    same = [result(number, load_kg=20.0) for number in range(3)]
    assert not alone(past, *same)[0].loads_differ
    assert alone(past, *same[:2], result(2, load_kg=22.5))[0].loads_differ
    assert alone(past, *same[:2], result(2, load_kg=None))[0].loads_differ, "one was done without a weight"


def test_what_was_not_done_or_was_typed_in_pounds_is_no_other_load(past):
    skipped = result(2, load_kg=30.0, value=0, status=SetStatus.SKIPPED)
    [row] = alone(past, result(0, load_kg=20.0), result(1, load_kg=19.958), skipped)
    assert not row.loads_differ
    assert row.load_kg == 19.958
