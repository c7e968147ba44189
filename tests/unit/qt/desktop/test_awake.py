# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen stays on while a session runs, and no longer than somebody is there."""

from __future__ import annotations

import pytest

from lbtrainer.engine import inputs as inp
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.qt.desktop.awake import LET_GO_AFTER_MS, REFUSED, KeepAwake
from lbtrainer.qt.runner import SessionRunner
from tests.helpers import builders as b
from tests.helpers.clock import FakeClock
from tests.helpers.journals import FakeJournal


class FakeLock:
    """A desktop that notes what is asked of it."""

    def __init__(self, *, agrees: bool = True) -> None:
        self.agrees = agrees
        self.asked: list[str] = []

    def hold(self) -> bool:
        self.asked.append("hold")
        return self.agrees

    def release(self) -> None:
        self.asked.append("release")


class Night:
    """A session that is followed, and the desktop."""

    def __init__(self, *, agrees: bool = True) -> None:
        self.lock = FakeLock(agrees=agrees)
        self.awake = KeepAwake(lambda: self.lock)
        self.told: list[str] = []
        self.awake.refused.connect(self.told.append)
        plan = b.plan([b.exercise("plank", b.seconds(30))])
        self.runner = SessionRunner(SessionMachine(plan), FakeJournal(), FakeClock())
        self.awake.follow(self.runner)

    def send(self, *messages: inp.Input) -> None:
        for message in messages:
            assert self.runner.send(message)

    def pass_time(self) -> None:
        """Every timer that runs now comes to its end."""
        for timer in (self.awake._asking, self.awake._leaving):
            if timer.isActive():
                timer.stop()
                timer.timeout.emit()


@pytest.fixture
def night(qtbot) -> Night:
    return Night()


def test_the_screen_is_kept_on_from_soon_after_the_start_to_the_end(night: Night):
    night.send(inp.Start())
    assert night.lock.asked == []
    night.pass_time()
    assert (night.lock.asked, night.awake.held) == (["hold"], True)
    night.awake.follow(None)
    assert (night.lock.asked, night.awake.held) == (["hold", "release"], False)


def test_a_short_pause_keeps_it_on_and_five_minutes_let_it_go(night: Night):
    night.send(inp.Start())
    night.pass_time()
    night.send(inp.Pause())
    assert night.awake._leaving.remainingTime() > LET_GO_AFTER_MS * 0.9
    night.send(inp.Resume())
    assert not night.awake._leaving.isActive()
    night.send(inp.Pause())
    night.pass_time()
    assert night.lock.asked == ["hold", "release"]


def test_going_on_after_long_keeps_it_on_again(night: Night):
    night.send(inp.Start())
    night.pass_time()
    night.send(inp.Stop())
    night.pass_time()
    night.send(inp.StopAnswer(end=False))
    night.pass_time()
    assert night.lock.asked == ["hold", "release", "hold"]


def test_a_desktop_that_refuses_is_told_once_and_not_asked_again(qtbot):
    night = Night(agrees=False)
    night.send(inp.Start())
    night.pass_time()
    night.send(inp.Pause(), inp.Resume())
    night.pass_time()
    assert night.told == [REFUSED]
    assert night.lock.asked == ["hold"]


def test_a_session_that_ends_at_once_asks_nothing(night: Night):
    night.send(inp.Start(), inp.Stop(), inp.StopAnswer(end=True))
    night.awake.follow(None)
    night.pass_time()
    assert night.lock.asked == []
