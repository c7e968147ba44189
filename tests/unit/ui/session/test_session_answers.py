# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session knows of its own pain when it is asked what could be done instead."""

from __future__ import annotations

from typing import Any, cast

from lbtrainer.domain.record import HurtChoice, PainReport
from lbtrainer.engine import inputs as inp
from lbtrainer.ui.session.session_answers import SessionAnswers
from tests.helpers.clock import FakeClock
from tests.helpers.trainee import trainee


def test_what_was_given_up_for_pain_is_not_offered_as_the_easier_one(qapp, tmp_path):
    clock = FakeClock()
    training = trainee(tmp_path, clock)
    plan = training.plan("pain-relief-gentle")
    assert plan is not None
    runner = training.begin(plan)
    answers = SessionAnswers(training, page=cast("Any", None))
    runner.start()

    def doing(exercise):
        """Let the session come to its work."""
        for _ in range(600):
            if (runner.machine.state.step.exercise, runner.machine.state.is_work) == (exercise, True):
                return True
            clock.advance(1)
            runner.tick()
        return False

    def hurts():
        """It hurts: what is offered instead is taken."""
        runner.send(inp.Hurt())
        offered = answers.hurt_case(runner, runner.view()).exercise
        runner.send(answers.hurt_answer(runner, HurtChoice.EASIER, PainReport(score=4)))
        return offered

    assert doing("pelvic-tilt")
    assert hurts() == "seated-cat-cow"
    assert doing("seated-cat-cow")
    assert hurts() == "", "the way back leads to what hurt"
    assert runner.machine.state.step.exercise not in {"pelvic-tilt", "seated-cat-cow"}, "it is skipped"
