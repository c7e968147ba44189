# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json

from lbtrainer.qt import self_test


def test_the_report_is_whole_and_this_qt_is_fine(capsys, monkeypatch, qapp):
    monkeypatch.setattr(self_test, "_sounds", lambda: ["Speakers"])  # tests talk to no sound server
    assert self_test.main() == 0
    report = json.loads(capsys.readouterr().out)
    assert report.keys() == {"version", "missing", "lost_references", "sounds"}
    assert report["missing"] == {}
    assert report["lost_references"] == 0
    assert report["version"].startswith("6.")


def test_a_module_that_is_not_there_is_told(capsys, monkeypatch):
    monkeypatch.setattr(self_test, "MODULES", ("QtNothing", "QtMultimedia"))
    monkeypatch.setattr(self_test, "_sounds", list)
    self_test.main()
    assert json.loads(capsys.readouterr().out)["missing"].keys() == {"QtNothing"}


def test_lost_references_are_counted(monkeypatch):
    counts = iter([1000, 950])
    monkeypatch.setattr("sys.getrefcount", lambda _: next(counts))
    assert self_test.lost_references() == 50
