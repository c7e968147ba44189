# SPDX-License-Identifier: GPL-3.0-or-later
"""A session pauses when the computer is locked or sleeps, and goes on without a desktop that would answer."""

from __future__ import annotations

import pytest

from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.states import Mode
from lbtrainer.qt.desktop.away import AwayWatch
from lbtrainer.qt.desktop.desktop_ties import DesktopTies
from lbtrainer.qt.desktop.mpris import MediaRemote
from lbtrainer.qt.runner import SessionRunner
from tests.helpers import builders as b
from tests.helpers.clock import FakeClock
from tests.helpers.journals import FakeJournal
from tests.helpers.sessions import of_type


@pytest.fixture
def runner(qtbot) -> SessionRunner:
    plan = b.plan([b.exercise("plank", b.seconds(30, sets=2, rest_s=60))])
    return SessionRunner(SessionMachine(plan), FakeJournal(), FakeClock())


def test_a_locked_computer_pauses_the_session_and_says_why(runner: SessionRunner):
    watch = AwayWatch()
    ties = DesktopTies(watch=watch)
    happened: list[out.Output] = []
    runner.happened.connect(happened.extend)
    runner.start()
    ties.follow(runner)
    watch.changed(False)
    assert not of_type(happened, out.Paused)
    watch.changed(True)
    assert [paused.reason for paused in of_type(happened, out.Paused)] == [out.PauseReason.AWAY]
    assert runner.machine.state.mode is Mode.PAUSED


def test_a_session_that_is_over_is_left_alone(runner: SessionRunner):
    watch = AwayWatch()
    ties = DesktopTies(watch=watch)
    runner.start()
    ties.follow(runner)
    ties.follow(None)
    watch.changed(True)
    assert runner.machine.state.mode is Mode.RUNNING


def test_the_remote_tells_what_runs_even_without_a_bus(runner: SessionRunner):
    remote = MediaRemote()
    assert remote.status == "Stopped"
    runner.start()
    remote.follow(runner)
    assert (remote.status, remote.metadata["xesam:title"]) == ("Playing", "Plank, set 1 of 2")
    runner.send(inp.Done())
    runner.send(inp.Done())
    assert remote.metadata["xesam:title"] == "Rest, then Plank, set 2 of 2"
    runner.send(inp.Hurt())
    assert remote.status == "Paused"
    remote.follow(None)
    assert (remote.status, remote.metadata, remote.position_us) == ("Stopped", {}, 0)
