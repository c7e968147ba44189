# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences of a session: what begins, why it stands still, what comes next."""

from __future__ import annotations

from lbtrainer.domain.exercise import Position, Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.ui.session.session_words import gap_words, next_exercise, phase_announcement
from tests.helpers.builders import exercise, plan, reps, seconds

BRIDGE = exercise("single-leg-glute-bridge", reps(8, 10, sets=2, rest_s=30), sides=Sides.BLOCK)
PLANK = exercise("plank", seconds(30, 45, sets=3, rest_s=60), position=Position.PRONE)


def test_every_phase_of_a_plan_has_an_announcement_with_its_exercise():
    made = plan([BRIDGE, PLANK])
    for phase in made.phases:
        said = phase_announcement(made, phase)
        later_set_or_switch = phase.kind in (PhaseKind.READY, PhaseKind.SWITCH)
        assert said.endswith(".")
        assert made.step_of(phase).name in said or later_set_or_switch


def test_a_work_phase_is_announced_with_dose_and_side():
    made = plan([BRIDGE])
    work = next(phase for phase in made.phases if phase.kind is PhaseKind.WORK)
    assert phase_announcement(made, work) == "Begin. Single Leg Glute Bridge, 8 repetitions, left side."


def test_a_gap_is_told_in_minutes_or_seconds():
    assert gap_words(720_000) == "The computer slept for 12 min. Go on when you are ready."
    assert gap_words(40_000) == "The computer slept for 40 s. Go on when you are ready."


def test_the_next_exercise_is_another_one():
    made = plan([BRIDGE, PLANK])
    assert next_exercise(made, 0) == ("Plank", "3\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}30–45\N{NO-BREAK SPACE}s")
    assert next_exercise(made, len(made.phases) - 1) is None
