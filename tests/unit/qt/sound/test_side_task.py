# SPDX-License-Identifier: GPL-3.0-or-later
"""A process beside the window: found as the program itself is, never outlives the window, and complaints do no harm."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from io import BytesIO

import pytest
from pytestqt.qtbot import QtBot

from lbtrainer.qt.sound.side_command import SIDE_TASK, Task, side_command, side_environment
from lbtrainer.qt.sound.side_process import SideProcess
from lbtrainer.qt.sound.side_task import _as_before_the_bundle
from lbtrainer.qt.sound.side_wire import Wire, ends_when_it_hangs


def test_it_ends_with_its_window(tmp_path):
    child = subprocess.Popen(
        side_command(Task.VOICE, "mock"),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env={**os.environ, **side_environment(os.environ)},
        cwd=tmp_path,
    )
    assert child.stdin is not None
    assert child.poll() is None
    child.stdin.close()
    assert child.wait(30) == 0


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert side_command(Task.SOUND) == [sys.executable, SIDE_TASK, "sound"]
    assert "PYTHONPATH" not in side_environment({})


def test_libraries_of_a_bundle_are_not_for_programs_of_the_system():
    assert _as_before_the_bundle("/usr/lib/own") == {"LD_LIBRARY_PATH": "/usr/lib/own"}
    assert _as_before_the_bundle(None) == {}


def test_orders_come_line_by_line_and_then_the_end(qtbot: QtBot):
    answers, ended = BytesIO(), list[bool]()
    came: list[bytes] = []
    wire = Wire(BytesIO(b"one\r\ntwo\n"), answers, lambda: ended.append(True))
    wire.came.connect(came.append)
    wire.begin()
    qtbot.waitUntil(lambda: bool(ended))
    qtbot.waitUntil(lambda: came == [b"one", b"two"])
    wire.tell(b"well")
    assert answers.getvalue() == b"well\n"


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="needs SIGALRM")
def test_what_hangs_has_an_alarm_and_what_does_not_leaves_none():
    seen: list[int] = []
    ends_when_it_hangs(lambda: seen.append(signal.alarm(5)), limit_s=9)
    assert seen == [9]
    assert signal.alarm(0) == 0


def test_a_process_that_cannot_be_started_is_told(qtbot: QtBot, tmp_path, caplog: pytest.LogCaptureFixture):
    side = SideProcess([str(tmp_path / "nothing")])
    with qtbot.waitSignal(side.ended):
        side.send(b"hello")
    assert not side.runs
    caplog.clear()


def test_lines_come_back_and_complaints_are_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture):
    said = (
        "import sys; print('oh', file=sys.stderr, flush=True); [print(l.strip()[::-1], flush=True) for l in sys.stdin]"
    )
    side = SideProcess([sys.executable, "-c", said])
    with caplog.at_level("INFO"), qtbot.waitSignal(side.answered) as told:
        side.send(b"abc")
    assert told.args == [b"cba"]
    qtbot.waitUntil(lambda: "beside: oh" in caplog.text)
    with qtbot.assertNotEmitted(side.ended):
        side.end()
    assert not side.runs
    caplog.clear()
