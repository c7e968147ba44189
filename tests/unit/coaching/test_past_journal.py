# SPDX-License-Identifier: GPL-3.0-or-later
"""A past session tells what was planned, and how often it stood still, also when it never went on again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lbtrainer.coaching.past_journal import PastJournal, Pauses, past_journal
from lbtrainer.engine import inputs as inp
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.training import Training
from lbtrainer.storage.exports import read_document
from lbtrainer.storage.intake import carry_out, plan_import
from lbtrainer.storage.transfer import export_json
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, training_in
from tests.helpers.records import Clock, kept_session, new_database
from tests.helpers.trainee import trainee


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def training(qapp, tmp_path: Path, clock: FakeClock) -> Iterator[Training]:
    training = trainee(tmp_path, clock)
    yield training
    training.forget_history()


@pytest.fixture
def runner(training: Training) -> SessionRunner:
    plan = training.plan("relief-stretches")
    assert plan is not None
    runner = training.begin(plan)
    runner.start()
    return runner


def pauses(training: Training, runner: SessionRunner) -> Pauses:
    return past_journal(training.database, runner.session_id).pauses


def test_the_plan_comes_back_as_it_was(tmp_path: Path, clock: FakeClock):
    past = PastSessions(training_in(tmp_path, clock), clock)
    session = past.add("mcgill-big-three")
    assert past_journal(past.training.database, session).plan == past.plan("mcgill-big-three")


def test_of_another_format_or_of_nobody_there_is_none(tmp_path: Path):
    records_clock = Clock()
    with new_database(tmp_path, records_clock) as database:
        assert past_journal(database, kept_session(database, records_clock)).plan is None
        assert past_journal(database, 99) == PastJournal()


def test_pauses_are_counted_and_measured(training: Training, runner: SessionRunner, clock: FakeClock):
    for seconds in (30, 12):
        clock.advance(5)
        runner.send(inp.Pause())
        clock.advance(seconds)
        runner.send(inp.Resume())
    clock.advance(5)
    runner.send(inp.Pause())
    assert pauses(training, runner) == Pauses(3, 42.0)


@pytest.mark.parametrize("goes_on", [inp.Back(), inp.Skip(), inp.Stop(), inp.Hurt()])
def test_a_pause_ends_with_whatever_has_the_session_go_on(
    training: Training, runner: SessionRunner, clock: FakeClock, goes_on: inp.Input
):
    runner.send(inp.Pause())
    clock.advance(20)
    runner.send(inp.TogglePaced())
    clock.advance(10)
    runner.send(goes_on)
    clock.advance(5)
    runner.send(inp.StopAnswer(end=False))
    runner.send(inp.Pause())
    clock.advance(4)
    runner.send(inp.Resume())
    assert pauses(training, runner).seconds == (30.0 if isinstance(goes_on, inp.Hurt) else 34.0)


def test_a_computer_that_slept_has_made_a_pause(training: Training, runner: SessionRunner, clock: FakeClock):
    runner.send(inp.ClockGap(gap_ms=60_000))
    clock.advance(8)
    runner.send(inp.Resume())
    assert pauses(training, runner) == Pauses(1, 8.0)


def test_a_journal_that_cannot_be_read_has_none(training: Training, runner: SessionRunner):
    runner.send(inp.Pause())
    with training.database.transaction() as connection:
        connection.execute("UPDATE journal SET body = x'ff' WHERE kind = 'input'")
    assert pauses(training, runner) == Pauses()


def test_plan_and_pauses_come_along_into_another_history(
    training: Training, runner: SessionRunner, clock: FakeClock, tmp_path: Path
):
    runner.send(inp.Pause())
    clock.advance(8)
    runner.send(inp.Resume())
    runner.send(inp.Stop())
    runner.send(inp.StopAnswer(end=True))
    file = tmp_path / "export.json"
    file.write_text("".join(export_json(training.database, exported=clock.wall)), encoding="utf-8")
    with new_database(tmp_path / "other", Clock()) as other:
        carry_out(other, plan_import(other, read_document(file)), now=clock.wall)
        there = past_journal(other, 1)
        assert there == past_journal(training.database, runner.session_id)
        assert there.pauses == Pauses(1, 8.0)
        assert plan_import(other, read_document(file)).is_empty
