# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a process: no display, a reader that goes away, a full disk, an odd alphabet, Ctrl+C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lbtrainer.paths import Folders
from lbtrainer.storage.db import open_database
from tests.helpers.process import environment, lbtrainer
from tests.helpers.records import Clock, kept_session, result

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11, signals and devices of Linux")


@linux_only
class TestNoDisplay:
    @pytest.mark.parametrize("arguments", [[], ["start", "relief-stretches"], ["--debug"]], ids=str)
    def test_is_one_sentence_and_exit_code_3(self, arguments):
        done = lbtrainer(*arguments, QT_QPA_PLATFORM="")
        assert done.returncode == 3
        assert done.stdout == ""
        assert "There is no display here" in done.stderr
        assert "Qt" not in done.stderr

    def test_a_dead_display_is_no_abort(self):
        done = lbtrainer(QT_QPA_PLATFORM="", DISPLAY="localhost:59999")
        assert done.returncode == 3
        assert done.stdout == ""

    def test_the_rest_works_all_the_same(self):
        assert lbtrainer("show", "relief-stretches", QT_QPA_PLATFORM="").returncode == 0


@linux_only
@pytest.mark.parametrize("arguments", [["routines"], ["show", "mcgill-big-three", "--json"]], ids=["small", "large"])
def test_a_reader_that_goes_away_is_no_word_worth(arguments):
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "lbtrainer", *arguments]
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(command, env=environment(), check=False, stdout=pipe, stderr=subprocess.PIPE, timeout=60)
    assert done.stderr == b""
    assert done.returncode == 141


@linux_only
def test_a_full_disk_is_told():
    command = [sys.executable, "-m", "lbtrainer", "show", "mcgill-big-three"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, env=environment(), check=False, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.stderr == b"The system refused: the output: No space left on device.\n"
    assert done.returncode == 3


def test_problems_stand_before_their_count_where_both_go_to_one_place(tmp_path):
    (tmp_path / "x.yaml").write_text("blocks: []\n")
    command = [sys.executable, "-m", "lbtrainer", "check", str(tmp_path)]
    done = subprocess.run(
        command,
        env=environment(),
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
    )
    assert done.stdout.splitlines()[-1].endswith(b" in 1 of 1 file.")


@linux_only
def test_ctrl_c_at_a_question_is_quiet_and_changes_nothing(tmp_path):
    """Ctrl+C reaches a program that waits for an answer on its terminal."""
    import pty

    command = [sys.executable, "-m", "lbtrainer", "--data-dir", str(tmp_path), "restore", str(tmp_path / "copy")]
    (tmp_path / "copy").write_bytes(b"some copy")
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, env=environment(), stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    os.close(theirs)
    assert process.stderr is not None
    said = b""
    while not said.endswith(b"Type yes to go on: "):
        said += process.stderr.read(1)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    os.close(ours)
    assert process.returncode == 130
    assert (out, err) == (b"", b"")
    assert (tmp_path / "copy").read_bytes() == b"some copy"


@pytest.mark.parametrize(
    "alphabet",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}],
    ids=str,
)
def test_every_alphabet_takes_the_output(alphabet):
    done = lbtrainer("routines", **alphabet)
    assert done.returncode == 0
    assert "–" in done.stdout


def test_without_stdout_it_still_works():
    command = [sys.executable, "-m", "lbtrainer", "routines"]
    code = f"import os, sys; os.close(1); os.execv(sys.executable, {command!r})"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), check=False, stderr=subprocess.PIPE, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_day_in_scripts(tmp_path):
    """Accept, look, check, copy: what somebody sets up from a script, one after another."""
    folders = ("--data-dir", tmp_path / "data", "--config-dir", tmp_path / "config")
    assert lbtrainer("welcome", "--accept", *folders).returncode == 0
    assert json.loads(lbtrainer("history", "--json", *folders).stdout)["sessions"] == []
    assert lbtrainer("check", *folders).stderr.endswith("files are fine.\n")
    assert lbtrainer("backup", tmp_path / "copy", *folders).returncode == 1
    assert lbtrainer(*folders, "doctor", "--json").returncode in {0, 3}
    assert json.loads((tmp_path / "config" / "settings.json").read_text())["red_flag_answer"] == "none"


class TestTheReport:
    def test_needs_no_display_and_says_where_it_is(self, tmp_path):
        done = lbtrainer("report", str(tmp_path / "report.pdf"), QT_QPA_PLATFORM="")
        assert (done.returncode, done.stdout) == (1, "")
        assert "there is no history yet" in done.stderr
        path = Folders.find(None, None).database
        with open_database(path, now=Clock()) as database:
            kept_session(database, Clock(), result())
        done = lbtrainer("report", str(tmp_path / "report.pdf"), "--since", "2026-01-01", QT_QPA_PLATFORM="")
        assert (done.returncode, done.stdout) == (0, "")
        assert "health data" in done.stderr
        assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")

    def test_is_a_pdf_or_nothing(self, tmp_path):
        with open_database(Folders.find(None, None).database, now=Clock()) as database:
            kept_session(database, Clock(), result())
        done = lbtrainer("report", str(tmp_path / "report.txt"))
        assert done.returncode == 1
        assert "end it with .pdf" in done.stderr
