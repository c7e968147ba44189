# SPDX-License-Identifier: GPL-3.0-or-later
"""The trainee trains: a session begun, run through, and found in the history."""

from __future__ import annotations

from lbtrainer.domain.record import SessionState
from tests.helpers.clock import FakeClock
from tests.helpers.trainee import train_once, trainee


def test_a_session_runs_through(qapp, tmp_path):
    clock = FakeClock()
    training = trainee(tmp_path, clock)
    session = train_once(training, "relief-stretches", clock)
    (summary,) = training.history.page()
    assert (summary.id, summary.state) == (session, SessionState.COMPLETE)
