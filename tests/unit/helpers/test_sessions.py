# SPDX-License-Identifier: GPL-3.0-or-later
"""The helpers do what tests rely on."""

from __future__ import annotations

from lbtrainer.domain.plan import PhaseKind
from tests.helpers import builders
from tests.helpers.sessions import Session


def test_to_goes_to_the_beginning_of_the_named_phase():
    session = Session(builders.plan([builders.exercise("plank", builders.seconds(30, sets=2, rest_s=60))]))
    session.to(PhaseKind.WORK, 2)
    assert session.machine.state.phase.slot.set == 1
    assert session.machine.state.elapsed_ms(session.at_ms) == 0


def test_run_out_reaches_the_end_and_answers_what_waits():
    lift = builders.exercise("deadlift", builders.reps(5, sets=2), loaded=True)
    session = Session(builders.plan([lift]))
    session.run_out()
    assert session.machine.state.mode.value == "finished"
    assert len(session.machine.state.results) == 2


def test_a_plan_follows_the_numbers_given_to_the_builders():
    plan = builders.plan([builders.exercise("bridge", builders.reps(8, 12, sets=3, each_s=2))])
    assert [tuple(amount.__class__(8, 12, 8) == amount for amount in plan.steps[0].sets)] == [(True, True, True)]
    assert plan.steps[0].rep_ms == 6000
