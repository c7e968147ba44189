# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at any moment: every set that was shown as done is there, the database is whole, the session goes on."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading

import pytest

from lbtrainer.domain.record import SessionState
from lbtrainer.paths import Folders, resources_dir
from lbtrainer.qt.training import Training
from lbtrainer.storage.settings import Settings
from tests.helpers.clock import FakeClock

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")

SPEED = 100
DONE = re.compile(r"set on disk: (\S+)")


def start(folders: Folders, routine: str) -> subprocess.Popen[str]:
    assert Folders.find() == folders, "the program finds the same folders in the same environment"
    command = [sys.executable, "-m", "lbtrainer", "--debug", "start", routine, "--speed", str(SPEED), "--hands-free"]
    return subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )


def killed_after(folders: Folders, sets: int, extra_ms: int) -> list[str]:
    """Runs a session, kills it so many milliseconds after its n-th set; the sets that it told were on disk."""
    process = start(folders, "mcgill-big-three")
    assert process.stderr is not None
    told: list[str] = []
    timer: threading.Timer | None = None
    for line in process.stderr:
        found = DONE.search(line)
        if found:
            told.append(found[1])
        if len(told) == sets and timer is None:
            timer = threading.Timer(extra_ms / 1000, process.send_signal, [signal.SIGKILL])
            timer.start()
    assert process.wait() == -signal.SIGKILL, "the session came to its end before it was killed"
    process.stderr.close()
    return told


def check(folders: Folders, told: list[str]) -> None:
    """Everything told is there, the file is whole, and the session can be gone on with to its end."""
    with sqlite3.connect(folders.database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = connection.execute("SELECT block, round, step, set_no, side, attempt FROM set_result")
        kept = {"/".join(str(part) for part in row) for row in rows}
    connection.close()
    assert set(told) <= kept
    clock = FakeClock()
    training = Training(folders, resources_dir(), Settings(), clock)
    (interrupted,) = training.interrupted()
    runner = training.go_on(interrupted)
    assert len(runner.machine.state.results) == interrupted.summary.done_sets
    runner.go_on()
    for _ in range(2000):
        clock.advance(1)
        runner.tick()
    assert training.interrupted() == []
    record = training.history.session(interrupted.summary.id)
    assert record is not None
    assert record.summary.state is SessionState.COMPLETE
    assert record.summary.done_sets == record.summary.planned_sets
    training.database.close()


@pytest.fixture
def folders() -> Folders:
    """Those of the test's own home; the cache is the one of all tests."""
    return Folders.find()


@pytest.mark.parametrize(("sets", "extra_ms"), [(1, 0), (2, 250), (3, 40), (4, 120)])
def test_every_set_told_survives_a_kill(qapp, folders: Folders, sets: int, extra_ms: int):
    check(folders, killed_after(folders, sets, extra_ms))


@pytest.mark.soak
@pytest.mark.parametrize("number", range(50))
def test_every_set_told_survives_fifty_kills(qapp, folders: Folders, number: int):
    check(folders, killed_after(folders, 1 + number % 14, (number * 37) % 300))
