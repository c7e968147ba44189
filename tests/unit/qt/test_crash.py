# SPDX-License-Identifier: GPL-3.0-or-later
"""An unexpected exception is written down and told once, and never ends the session."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from lbtrainer.qt.crash import CRASH_NAME, CrashReporter


@pytest.fixture
def reporter(qtbot: QtBot, tmp_path: Path) -> CrashReporter:
    return CrashReporter(tmp_path / "lbtrainer.log")


def fail_with(reporter: CrashReporter, error: BaseException) -> None:
    reporter.report(type(error), error, error.__traceback__)


def test_it_is_logged_and_told_with_the_place_of_the_details(
    reporter: CrashReporter, caplog: pytest.LogCaptureFixture, tmp_path: Path
):
    told: list[str] = []
    reporter.happened.connect(told.append)
    with caplog.at_level(logging.ERROR, "lbtrainer"):
        fail_with(reporter, RuntimeError("a bug"))
    assert "a bug" in caplog.text
    assert str(tmp_path / "lbtrainer.log") in told[0]


def test_a_fault_that_repeats_is_told_once(reporter: CrashReporter, caplog: pytest.LogCaptureFixture):
    told: list[str] = []
    reporter.happened.connect(told.append)
    for _ in range(5):
        fail_with(reporter, RuntimeError("again"))
    assert len(told) == 1
    assert caplog.text.count("unexpected: again") == 5


def test_ctrl_c_is_no_fault(reporter: CrashReporter, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch):
    codes: list[int] = []
    # The real one outside of exec() lets no event loop of a later test run.
    monkeypatch.setattr(QtCore.QCoreApplication, "exit", codes.append)
    fail_with(reporter, KeyboardInterrupt())
    assert codes == [130]
    assert caplog.text == ""


def test_installing_takes_over_the_hook_and_removing_gives_it_back(reporter: CrashReporter, tmp_path: Path):
    import faulthandler

    before = sys.excepthook
    reporter.install()
    assert sys.excepthook == reporter.report
    assert faulthandler.is_enabled()
    assert (tmp_path / CRASH_NAME).exists()
    reporter.remove()
    assert sys.excepthook == before


def test_a_fault_in_work_beside_the_window_is_told_too(
    reporter: CrashReporter, caplog: pytest.LogCaptureFixture, qtbot: QtBot
):
    def work() -> None:
        raise RuntimeError("beside")

    before = threading.excepthook
    reporter.install()
    try:
        with qtbot.waitSignal(reporter.happened), caplog.at_level(logging.ERROR, "lbtrainer"):
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
    finally:
        reporter.remove()
    assert "unexpected: beside" in caplog.text
    assert threading.excepthook == before


def test_the_stack_of_a_crash_is_still_there_after_the_next_start(reporter: CrashReporter, tmp_path: Path):
    (tmp_path / CRASH_NAME).write_text("Fatal Python error", encoding="utf-8")
    reporter.install()
    reporter.remove()
    assert (tmp_path / CRASH_NAME).read_text(encoding="utf-8") == "Fatal Python error"
