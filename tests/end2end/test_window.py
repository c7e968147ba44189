# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window as a process: it opens, hands over, and goes when it is asked to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from lbtrainer.storage.lock import LOCK_NAME

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "lbtrainer", "--debug", "--data-dir", str(folder), "--config-dir", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([*command, *arguments], stderr=subprocess.PIPE, text=True, env=environment)


def until(process: subprocess.Popen[str], words: str) -> None:
    """Reads what the process tells until these words come; one that does not say them in time is ended."""
    assert process.stderr is not None
    told = []
    late = threading.Timer(60, process.kill)
    late.start()
    try:
        for line in process.stderr:
            told.append(line)
            if words in line:
                return
    finally:
        late.cancel()
    raise AssertionError(f"the process ended without saying {words!r}: {''.join(told)}")


def end(process: subprocess.Popen[str]) -> int:
    process.communicate(timeout=30)
    return process.returncode


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_idle_window_goes_when_it_is_told_to(tmp_path: Path, number: signal.Signals):
    window = start(tmp_path)
    until(window, "window is ready")
    window.send_signal(number)
    assert end(window) == 0


def test_a_second_start_comes_forward_in_the_first_window(tmp_path: Path):
    assert end(start(tmp_path, "welcome", "--accept")) == 0  # before it, the welcome comes first
    window = start(tmp_path)
    until(window, "window is ready")
    second = start(tmp_path, "start", "relief-stretches")
    assert end(second) == 0
    until(window, "session 1 begins")
    window.terminate()
    assert end(window) == 0


def test_an_interrupted_window_leaves_no_lock_behind(tmp_path: Path):
    window = start(tmp_path)
    until(window, "window is ready")
    window.kill()
    end(window)
    assert (tmp_path / LOCK_NAME).exists()
    again = start(tmp_path)
    until(again, "window is ready")
    again.terminate()
    assert end(again) == 0


def test_a_start_while_the_window_closes_opens_a_new_one(tmp_path: Path):
    window = start(tmp_path)
    until(window, "window is ready")
    window.terminate()
    again = start(tmp_path)
    until(again, "window is ready")
    assert end(window) == 0
    again.terminate()
    assert end(again) == 0


def test_a_folder_that_cannot_be_used_still_gives_a_window_that_says_so(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder")
    window = start(tmp_path / "file" / "data")
    until(window, str(tmp_path / "file"))
    until(window, "window is ready")
    window.terminate()
    assert end(window) == 0
