# SPDX-License-Identifier: GPL-3.0-or-later
"""A second start reaches the first window, and a dead one is not waited for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lbtrainer.qt.desktop import single_instance
from lbtrainer.qt.desktop.single_instance import Doorbell, door_of, ring


def ring_elsewhere(folder: Path, routine: str) -> subprocess.Popen[str]:
    """Rings from another process, as a second start does; it prints whether it was answered."""
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
        "from lbtrainer.qt.desktop.single_instance import ring; app = QCoreApplication([]); "
        "print(ring(Path(sys.argv[1]), sys.argv[2]))"
    )
    command = [sys.executable, "-c", program, str(folder), routine]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_second_start_hands_over_its_wish(qtbot: QtBot, tmp_path: Path):
    bell = Doorbell(tmp_path)
    with qtbot.wait_signal(bell.rung, timeout=20_000) as rung:
        second = ring_elsewhere(tmp_path, "relief-stretches")
    assert rung.args == ["relief-stretches"]
    assert second.communicate()[0].strip() == "True"
    bell.close()


def test_the_second_start_hears_whether_it_was_heard(qtbot: QtBot, tmp_path: Path):
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
        "from lbtrainer.qt.desktop.single_instance import Doorbell; app = QCoreApplication([]); "
        "bell = Doorbell(Path(sys.argv[1])); bell.rung.connect(lambda wish: (print(wish), app.quit())); "
        "print(bell.listens, flush=True); app.exec()"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout
        assert first.stdout.readline() == "True\n"
        assert ring(tmp_path, "relief-stretches") is True
        assert first.stdout.readline() == "relief-stretches\n"


def test_a_window_that_hangs_is_not_waited_for_long(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(single_instance, "ANSWER_WITHIN_MS", 50)
    bell = Doorbell(tmp_path)  # its events rest while this test runs
    assert ring(tmp_path) is False
    bell.close()


def test_another_data_folder_is_another_door(tmp_path: Path):
    assert door_of(tmp_path / "a") != door_of(tmp_path / "b")


def test_nobody_at_home(qtbot: QtBot, tmp_path: Path):
    assert ring(tmp_path) is False


def test_a_socket_left_by_a_killed_window_is_taken_over(qtbot: QtBot, tmp_path: Path):
    first = Doorbell(tmp_path)
    second = Doorbell(tmp_path)
    assert second.listens
    second.close()
    first.close()
