# SPDX-License-Identifier: GPL-3.0-or-later
"""A past session tells how often it stood still, also when it never went on again."""

from __future__ import annotations

from lbtrainer.engine import inputs as inp
from lbtrainer.qt.past_pauses import Pauses, past_pauses
from lbtrainer.storage.recovery import keep_as_partial
from tests.helpers.clock import FakeClock
from tests.helpers.trainee import trainee


def test_pauses_are_counted_and_measured(qapp, tmp_path):
    clock = FakeClock()
    training = trainee(tmp_path, clock)
    plan = training.plan("relief-stretches")
    assert plan is not None
    runner = training.begin(plan)
    runner.start()
    for seconds in (30, 12):
        clock.advance(5)
        runner.send(inp.Pause())
        clock.advance(seconds)
        runner.send(inp.Resume())
    clock.advance(5)
    runner.send(inp.Pause())
    assert past_pauses(training.database, runner.session_id) == Pauses(3, 42.0)
    keep_as_partial(training.database, runner.session_id)
    training.forget_history()


def test_a_journal_that_cannot_be_read_has_none(qapp, tmp_path):
    training = trainee(tmp_path)
    plan = training.plan("relief-stretches")
    assert plan is not None
    runner = training.begin(plan)
    runner.start()
    runner.send(inp.Pause())
    with training.database.transaction() as connection:
        connection.execute("UPDATE journal SET body = x'ff' WHERE kind = 'input'")
    assert past_pauses(training.database, runner.session_id) == Pauses()
    training.forget_history()
