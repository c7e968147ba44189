# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.helpers.process import environment, lbtrainer


def test_the_program_runs_in_the_environment_that_is_asked_for():
    done = lbtrainer("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("lbtrainer ")


def test_an_empty_variable_is_taken_out(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    assert "DISPLAY" not in environment(DISPLAY="")
    assert environment(DISPLAY=":1")["DISPLAY"] == ":1"
