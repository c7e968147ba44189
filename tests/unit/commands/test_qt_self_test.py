# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from lbtrainer.commands.qt_self_test import QtReport, packages_for, run_qt_self_test

FINE = {"version": "6.11.3", "missing": {}, "lost_references": 0, "sounds": ["Speakers"]}


def ends(stdout="", stderr="", code=0):
    return lambda command, environ: subprocess.CompletedProcess(command, code, stdout, stderr)


def test_a_report_is_read_from_the_last_line():
    # Qt's plugins may print what they like before it.
    report = run_qt_self_test({}, ends(f"plugin loaded\n{json.dumps(FINE)}\n"))
    assert report == QtReport(ran=True, version="6.11.3", missing={}, lost_references=0, sounds=("Speakers",))


@pytest.mark.parametrize(
    ("run", "trouble"),
    [
        (ends("", "first\nqt.qpa: Aborted\n", -6), "qt.qpa: Aborted"),
        (ends("", "", -11), "it ended with code -11"),
        (ends("[]", "", 0), "it ended with code 0"),
    ],
)
def test_a_test_that_died_says_how(run, trouble):
    assert run_qt_self_test({}, run) == QtReport(ran=False, trouble=trouble)


def test_a_test_that_hangs_is_ended():
    def hangs(command, environ):
        raise subprocess.TimeoutExpired(command, 60)

    report = run_qt_self_test({}, hangs)
    assert not report.ran
    assert "timed out" in report.trouble


def test_it_runs_off_screen_and_finds_the_package():
    seen = {}

    def run(command, environ):
        seen.update(environ)
        return subprocess.CompletedProcess(command, 0, json.dumps(FINE), "")

    run_qt_self_test({"DISPLAY": ":0", "PYTHONPATH": "/mine"}, run)
    assert seen["QT_QPA_PLATFORM"] == "offscreen"
    assert seen["PYTHONPATH"].endswith(":/mine")


def test_a_bundle_tests_the_qt_that_it_brings(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    started = []

    def run(command, environ):
        started.append(command)
        return subprocess.CompletedProcess(command, 0, json.dumps(FINE), "")

    assert run_qt_self_test({}, run).ran
    assert started == [[sys.executable, "side-task", "self-test"]]


def test_it_comes_to_its_report_by_the_way_that_the_doctor_takes():
    report = run_qt_self_test(os.environ)
    assert (report.ran, report.missing, report.lost_references) == (True, {}, 0)


def test_missing_libraries_lead_to_packages():
    missing = {
        "QtGui": "libEGL.so.1: cannot open shared object file: No such file or directory",
        "QtWidgets": "libEGL.so.1: cannot open shared object file: No such file or directory",
        "QtMultimedia": "libpulse.so.0: cannot open shared object file",
        "QtCharts": "No module named 'PySide6.QtCharts'",
    }
    assert packages_for(missing) == ["libegl1", "libpulse0"]
