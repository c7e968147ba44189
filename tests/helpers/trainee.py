# SPDX-License-Identifier: GPL-3.0-or-later
"""One person's training for tests of pages: the real exercises, folders of its own, a clock that the test moves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lbtrainer.content.cache import index_rows
from lbtrainer.content.index import IndexRow
from lbtrainer.domain.planning import minutes
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.states import Mode
from lbtrainer.paths import Folders
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.training import Training
from lbtrainer.storage.settings import Settings
from tests.helpers.clock import FakeClock
from tests.helpers.shared_cache import shared_cache
from tests.helpers.shipped import RESOURCES, shipped_library

WELCOMED = Settings(welcome_accepted_utc="2026-06-01T08:00:00Z", red_flag_answer="none", motion=False)


def trainee(
    folder: Path, clock: FakeClock | None = None, settings: Settings = WELCOMED, *, own_cache: bool = False
) -> Training:
    """A training below `folder`; the cache of the library is shared, unless the person has files of their own."""
    kept = folder / "cache" if own_cache else shared_cache()
    return Training(Folders(folder / "data", folder / "config", kept), RESOURCES, settings, clock or FakeClock())


@cache
def shipped_rows() -> tuple[IndexRow, ...]:
    """The shipped routines as a window knows them before it has read the library: planned once for all tests."""
    return tuple(index_rows(shipped_library(), minutes))


def run_through(runner: SessionRunner, clock: FakeClock, *, step_s: float = 5.0, most_s: float = 7200.0) -> None:
    """Let a started session come to its end; what waits is ended by key."""
    gone_s = 0.0
    while runner.machine.state.mode is not Mode.FINISHED and gone_s < most_s:
        if runner.view().remaining_ms is None:
            runner.send(inp.Done())
        clock.advance(step_s)
        gone_s += step_s
        runner.tick()


def train_once(training: Training, routine: str, clock: FakeClock) -> int:
    """Do a whole session of a routine; its row in the history."""
    plan = training.plan(routine)
    assert plan is not None
    runner = training.begin(plan)
    runner.start()
    run_through(runner, clock)
    return runner.session_id
