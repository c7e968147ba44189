# SPDX-License-Identifier: GPL-3.0-or-later
"""One window to a data folder; a dead one holds nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.lock import LOCK_NAME, holder_pid, lock_or_refuse, try_lock

HOLDER = (
    "import sys; from pathlib import Path; from lbtrainer.storage.lock import try_lock; "
    "lock = try_lock(Path(sys.argv[1])); print(lock is not None, flush=True); sys.stdin.read()"
)


def test_is_held_once_and_says_by_whom(folder):
    with lock_or_refuse(folder) as lock:
        assert holder_pid(folder) == os.getpid()
        assert try_lock(folder) is None
        with pytest.raises(EnvironmentProblem, match=rf"is open \(process {os.getpid()}\)"):
            lock_or_refuse(folder)
        lock.release()
        with lock_or_refuse(folder):
            pass


def test_a_holder_that_does_not_say_its_number_is_still_refused(folder):
    with lock_or_refuse(folder):
        (folder / LOCK_NAME).write_text("")
        with pytest.raises(EnvironmentProblem, match=r"Trainer is open\. Please"):
            lock_or_refuse(folder)


def test_a_folder_never_locked_has_no_holder(folder):
    assert holder_pid(folder) is None


def test_a_killed_process_gives_it_back(folder):
    command = [sys.executable, "-c", HOLDER, str(folder)]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert try_lock(folder) is None
        assert holder_pid(folder) == process.pid
        process.kill()
        process.wait()
    with lock_or_refuse(folder):
        assert holder_pid(folder) == os.getpid()


@pytest.mark.skipif(sys.platform == "win32", reason="waits in another way there")
class TestWaiting:
    def test_the_lock_is_taken_when_its_holder_lets_go(self, folder):
        command = [sys.executable, "-c", HOLDER, str(folder)]
        root = Path(__file__).parents[3]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
            assert process.stdout is not None
            assert process.stdin is not None
            assert process.stdout.readline() == "True\n"
            process.stdin.close()  # its end begins, and takes a while
            lock = try_lock(folder, within_s=30)
        assert lock is not None
        with lock:
            assert holder_pid(folder) == os.getpid()

    def test_nobody_waits_for_ever(self, folder):
        before = signal.getsignal(signal.SIGALRM)
        with lock_or_refuse(folder):
            assert try_lock(folder, within_s=0.01) is None
        assert signal.getsignal(signal.SIGALRM) is before
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_folder_that_cannot_be_made_is_told(folder):
    folder.touch()
    with pytest.raises(EnvironmentProblem):
        try_lock(folder)
