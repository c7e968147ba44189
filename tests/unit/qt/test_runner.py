# SPDX-License-Identifier: GPL-3.0-or-later
"""The runner ticks, writes before it shows, and survives sleep and a disk that refuses."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.record import SessionState
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.replay import Entry, replay
from lbtrainer.engine.states import Mode
from lbtrainer.qt.runner import RETRY_MS, TICK_MS, SessionRunner
from tests.helpers import builders as b
from tests.helpers.clock import FakeClock
from tests.helpers.journals import FakeJournal
from tests.helpers.sessions import of_type

PLAN = b.plan([b.exercise("plank", b.seconds(30, 45, sets=2, rest_s=60))])


class Desk:
    """A runner with its clock and journal, and what its signals brought."""

    def __init__(self, *, speed: float = 1.0) -> None:
        self.clock = FakeClock()
        self.journal = FakeJournal()
        self.runner = SessionRunner(SessionMachine(PLAN), self.journal, self.clock, speed=speed)
        self.heard: list[out.Output] = []
        self.happened: list[out.Output] = []
        self.troubles: list[str] = []
        self.ends: list[bool] = []
        self.runner.heard.connect(self.heard.extend)
        self.runner.happened.connect(self.happened.extend)
        self.runner.trouble.connect(self.troubles.append)
        self.runner.ended.connect(self.ends.append)

    def wait(self, seconds: float) -> None:
        """Ticks five seconds apart."""
        while seconds > 0:
            self.clock.advance(min(5.0, seconds))
            seconds -= 5.0
            self.runner.tick()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def test_a_session_runs_to_its_end_and_is_closed(desk: Desk):
    desk.runner.start()
    desk.wait(12 + 30 + 60 + 30)
    assert desk.ends == [True]
    assert desk.journal.closed is SessionState.COMPLETE
    assert [result.value for result in desk.journal.results] == [30, 30]
    assert not desk.runner._timer.isActive()


def test_a_set_is_on_disk_before_it_is_shown_and_after_it_is_heard(desk: Desk):
    seen: list[tuple[str, int]] = []
    desk.runner.heard.connect(lambda _: seen.append(("heard", len(desk.journal.results))))
    desk.runner.happened.connect(lambda _: seen.append(("shown", len(desk.journal.results))))
    desk.runner.start()
    seen.clear()
    desk.wait(42)
    assert ("heard", 0) in seen
    assert seen[-1] == ("shown", 1)


def test_the_journal_brings_the_session_back(desk: Desk):
    desk.runner.start()
    desk.wait(20)
    desk.runner.send(inp.Done())
    desk.wait(5)
    desk.runner.send(inp.Pause())
    entries = [Entry(entry.at_ms, entry.kind, entry.body) for entry in desk.journal.entries]
    assert replay(PLAN, entries).state == desk.runner.machine.state


def test_sleep_pauses_the_session_and_takes_no_time_from_it(desk: Desk):
    desk.runner.start()
    desk.wait(14)
    desk.clock.sleep(3600)
    desk.runner.tick()
    assert desk.runner.machine.state.mode is Mode.PAUSED
    (paused,) = of_type(desk.happened, out.Paused)
    assert (paused.reason, paused.gap_ms) == (out.PauseReason.CLOCK, 3_600_000)
    assert desk.runner.view().elapsed_ms == 2_000


def test_a_process_that_stood_still_is_taken_for_sleep(desk: Desk):
    desk.runner.start()
    desk.wait(14)
    desk.clock.advance(600)
    desk.runner.tick()
    assert desk.runner.machine.state.mode is Mode.PAUSED
    assert desk.runner.view().elapsed_ms == 2_000


def test_a_key_right_after_waking_finds_the_session_paused(desk: Desk):
    desk.runner.start()
    desk.wait(14)
    desk.clock.advance(600)
    assert desk.runner.send(inp.Done()) is False
    assert desk.runner.machine.state.mode is Mode.PAUSED
    assert desk.journal.results == []


def test_a_long_pause_by_key_is_no_sleep(desk: Desk):
    desk.runner.start()
    desk.wait(14)
    desk.runner.send(inp.Pause())
    desk.clock.advance(600)
    desk.runner.send(inp.Resume())
    desk.wait(1)
    assert desk.runner.machine.state.mode is Mode.RUNNING


def test_a_refusing_disk_is_told_once_and_nothing_is_lost(desk: Desk):
    desk.runner.start()
    desk.journal.refuses = True
    desk.wait(50)
    assert desk.troubles == ["The disk is full."]
    assert desk.runner.machine.state.phase.kind is PhaseKind.REST
    desk.journal.refuses = False
    desk.wait(1)
    assert desk.troubles == ["The disk is full.", ""]
    assert [result.value for result in desk.journal.results] == [30]


def test_what_is_owed_to_the_disk_is_retried_after_the_end(desk: Desk):
    desk.runner.start()
    desk.journal.refuses = True
    desk.runner.send(inp.Skip())
    assert desk.runner._timer.interval() == RETRY_MS
    desk.journal.refuses = False
    desk.runner.tick()
    assert desk.journal.closed is SessionState.COMPLETE
    assert not desk.runner._timer.isActive()


def test_the_timer_rests_in_a_pause(desk: Desk):
    desk.runner.start()
    assert desk.runner._timer.interval() == TICK_MS
    desk.runner.send(inp.Pause())
    assert not desk.runner._timer.isActive()


def test_a_refused_input_says_so_and_is_not_written(desk: Desk):
    desk.runner.start()
    before = len(desk.journal.entries)
    assert desk.runner.send(inp.Resume()) is False
    assert len(desk.journal.entries) == before


def test_a_faster_session_reaches_its_end_sooner(qtbot: QtBot):
    desk = Desk(speed=10)
    desk.runner.start()
    desk.wait(132 / 10 + 0.1)
    assert desk.ends == [True]
