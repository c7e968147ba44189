# SPDX-License-Identifier: GPL-3.0-or-later
"""A pain told afterwards: the sets of the session say what came of it."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.plan import Plan
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.record import (
    TOLD_AFTERWARDS,
    HurtChoice,
    PainReport,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetResult,
    SetStatus,
)
from lbtrainer.ui.past.past_sets import StepRow, rows_of
from lbtrainer.ui.past.told_hurt import may_have_hurt, told_hurt
from tests.helpers.past_sessions import hurt_in, results_of
from tests.helpers.records import BERLIN_WINTER, Clock
from tests.helpers.shipped import shipped_library


def strength() -> Plan:
    library = shipped_library()
    plan = build_plan(library.routines["strength-monday"], library.exercises)
    assert plan is not None
    return plan


def rows(*results: SetResult) -> tuple[StepRow, ...]:
    moment = Clock().moment.astimezone(BERLIN_WINTER)
    summary = SessionSummary(
        id=1, routine="r", routine_name="R", started=moment, offset_min=60, state=SessionState.COMPLETE
    )
    return rows_of(SessionRecord(summary=summary, sets=results), strength(), shipped_library().exercises)


def came_of(results: list[SetResult], exercise: str, state: SessionState) -> HurtChoice:
    hurt = told_hurt(rows(*results), exercise, state)
    assert hurt is not None
    return hurt.choice


ALL = results_of(strength())
LIFTS = [number for number, one in enumerate(ALL) if one.key == "rdl"]


def test_whoever_did_every_set_went_on():
    assert came_of(list(ALL), "romanian-deadlift", SessionState.COMPLETE) is HurtChoice.GO_ON


@pytest.mark.parametrize("status", [SetStatus.SKIPPED, SetStatus.HURT])
def test_a_set_left_out_is_the_rest_skipped(status):
    results = list(ALL)
    results[LIFTS[-1]] = msgspec.structs.replace(results[LIFTS[-1]], value=0, status=status)
    assert came_of(results, "romanian-deadlift", SessionState.COMPLETE) is HurtChoice.SKIP


def test_a_session_that_stopped_there_was_ended_and_a_later_exercise_says_that_it_went_on():
    until = list(ALL[: LIFTS[1]])
    assert came_of(until, "romanian-deadlift", SessionState.PARTIAL) is HurtChoice.END
    assert came_of([*until, ALL[-1]], "romanian-deadlift", SessionState.PARTIAL) is HurtChoice.SKIP


def test_another_exercise_in_its_place_was_the_easier_one():
    results = list(ALL)
    bridge = {"exercise": "glute-bridge", "exercise_name": "Glute Bridge"}
    results[LIFTS[-1]] = msgspec.structs.replace(results[LIFTS[-1]], **bridge)
    assert came_of(results, "romanian-deadlift", SessionState.COMPLETE) is HurtChoice.EASIER


def test_it_belongs_to_the_last_set_that_was_begun():
    hurt = told_hurt(rows(*ALL), "romanian-deadlift", SessionState.COMPLETE)
    assert hurt is not None
    assert (hurt.slot, hurt.phase, hurt.pain) == (ALL[LIFTS[-1]].slot, TOLD_AFTERWARDS, PainReport(score=None))


def test_only_what_was_begun_may_have_hurt_and_is_told_once():
    begun = rows(*ALL[: LIFTS[1]])
    assert [one.id for one in may_have_hurt(begun, [])] == ["brisk-walk", "romanian-deadlift"]
    assert told_hurt(begun, "plank", SessionState.PARTIAL) is None
    pressed, told = hurt_in(ALL[LIFTS[0]]), hurt_in(ALL[LIFTS[0]], phase=TOLD_AFTERWARDS)
    assert len(may_have_hurt(begun, [pressed])) == 2, "it may have hurt twice"
    assert [one.id for one in may_have_hurt(begun, [told])] == ["brisk-walk"]
