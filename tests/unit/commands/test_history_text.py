# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lbtrainer.commands.history_text import pain_text, session_lines
from lbtrainer.domain.record import (
    Felt,
    Hurt,
    HurtChoice,
    PainReport,
    Place,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetStatus,
    Side,
    Slot,
    Source,
    Unit,
)
from tests.helpers.records import result


def session(*sets, hurts=(), **changes):
    """The lines of a session."""
    fields = {
        "id": 1,
        "routine": "strength-monday",
        "routine_name": "Lower-Back Strength",
        "started": datetime(2026, 11, 3, 23, 30, tzinfo=UTC),
        "offset_min": 60,
        "state": SessionState.COMPLETE,
        "ended": datetime(2026, 11, 3, 23, 55, tzinfo=UTC),
        "running_ms": 25 * 60_000,
        "planned_sets": 12,
        "done_sets": 9,
    }
    summary = SessionSummary(**{**fields, **changes})
    return list(session_lines(SessionRecord(summary=summary, sets=tuple(sets), hurts=tuple(hurts))))


class TestHeading:
    def test_tells_the_persons_own_time_and_how_much_was_done(self):
        assert session() == ["2026-11-04 00:30  Lower-Back Strength, 25 min, complete, 9 of 12 sets"]

    def test_tells_pain_before_and_after(self):
        (line,) = session(
            pain_before=PainReport(score=3, place=Place.BELOW_KNEE),
            pain_after=PainReport(score=2),
            pain_next_morning=PainReport(score=1),
            felt=Felt.TOO_HARD,
        )
        assert line.endswith("9 of 12 sets, pain 3 (below knee) > 2, next morning 1, felt too hard")

    def test_marks_trial_runs_and_what_has_no_end(self):
        (line,) = session(preview=True, state=SessionState.RUNNING, ended=None, running_ms=0)
        assert line.endswith("no end, not finished, 9 of 12 sets, trial run")

    @pytest.mark.parametrize(("report", "text"), [(PainReport(score=None), "not said"), (PainReport(score=0), "0")])
    def test_no_pain_is_another_thing_than_no_answer(self, report, text):
        assert pain_text(report) == text


class TestSets:
    def test_of_one_exercise_stand_in_one_line(self):
        lines = session(result(0), result(1, value=9), result(2, value=8))
        assert lines[1:] == ["  Bird Dog  10, 9, 8 reps, asked 8–12"]

    def test_sides_stand_apart(self):
        sets = [
            result(number, side=side, unit=Unit.SECONDS, value=30 + number, low=30, high=45)
            for number in (0, 1)
            for side in (Side.LEFT, Side.RIGHT)
        ]
        assert session(*sets)[1:] == ["  Bird Dog  left 30, 31; right 30, 31 s, asked 30–45"]

    def test_what_was_not_simply_done_says_so(self):
        sets = (
            result(0, source=Source.ASSUMED),
            result(1, value=4, status=SetStatus.PARTIAL),
            result(2, value=0, status=SetStatus.SKIPPED, source=Source.ASSUMED),
        )
        assert session(*sets)[1:] == ["  Bird Dog  10, 4 (partial), skipped reps, asked 8–12, not confirmed"]

    def test_loads_effort_and_held_repetitions(self):
        sets = (
            result(0, load_kg=40.0, hold_each_s=8, low=6, high=6, value=6),
            result(1, load_kg=42.5, hold_each_s=8, low=4, high=4, value=4, effort=4),
        )
        assert session(*sets)[1:] == ["  Bird Dog  6, 4 reps of 8 s, 40 / 42.5 kg, 4+ left"]

    def test_different_loads_stand_in_the_order_of_the_numbers(self):
        loads = {Side.LEFT: (10.0, 12.5), Side.RIGHT: (10.0, None)}
        sets = [result(number, side=side, load_kg=each[number]) for number in (0, 1) for side, each in loads.items()]
        assert session(*sets)[1:] == ["  Bird Dog  left 10, 10; right 10, 10 reps, asked 8–12, 10 / 12.5 / 10 / – kg"]

    def test_only_the_attempt_that_counts_is_shown(self):
        assert session(result(0, value=3), result(0, attempt=1, value=11))[1:] == ["  Bird Dog  11 reps, asked 8–12"]

    def test_columns_are_aligned(self):
        lines = session(result(0), result(0, step=1, exercise="plank", exercise_name="Side Plank With Reach"))
        assert lines[1].index("10") == lines[2].index("10")


def test_what_hurt_is_told_with_the_answer():
    hurt = Hurt(
        slot=Slot(0, 0, 0, 0, Side.NONE),
        exercise="bird-dog",
        phase="work",
        at_ms=5,
        choice=HurtChoice.SKIP,
        pain=PainReport(score=6, place=Place.THIGH),
    )
    assert session(result(0), hurts=[hurt])[2:] == ["  It hurt: Bird Dog, pain 6 (thigh), skipped"]
    assert session(hurts=[hurt])[1:] == ["  It hurt: Bird dog, pain 6 (thigh), skipped"]


def test_a_note_keeps_its_lines():
    assert session(note="Slept badly.\n\nBetter after.")[1:] == ["  “Slept badly.”", "  “Better after.”"]
