# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json

import pytest

from lbtrainer.commands import doctor as module
from lbtrainer.commands.doctor import doctor, versions
from lbtrainer.commands.qt_self_test import QtReport
from lbtrainer.paths import resources_dir
from lbtrainer.version import VERSION
from tests.helpers.json_docs import documented_keys


@pytest.fixture
def asked(folders, capsys, monkeypatch):
    """Asks the doctor on a machine with this Qt; gives the exit code, stdout and stderr."""

    def asked(*, sounds=("Speakers",), as_json=False):
        report = QtReport(ran=True, version="6.11.3", sounds=sounds)
        monkeypatch.setattr(module, "run_qt_self_test", lambda environ: report)
        code = doctor(folders, resources_dir(), {"WAYLAND_DISPLAY": "wayland-0"}, as_json=as_json)
        return (code, *capsys.readouterr())

    return asked


def test_all_is_well(asked, folders):
    code, out, err = asked()
    assert (code, err) == (0, "All is well.\n")
    assert "!!" not in out
    assert f"Lower Back Trainer  {VERSION}" in out
    assert str(folders.data) in out


def test_what_is_wrong_is_marked_with_what_to_do_below(asked):
    code, out, err = asked(sounds=())
    assert (code, err) == (3, "1 thing needs a look.\n")
    lines = out.splitlines()
    (place,) = (number for number, line in enumerate(lines) if line.startswith("!!"))
    assert "no sound device found" in lines[place]
    assert lines[place + 1].strip().startswith("The screen shows every cue.")


@pytest.mark.parametrize(("sounds", "fine"), [(("Speakers",), True), ((), False)])
def test_json_is_as_documented(asked, sounds, fine):
    code, out, _ = asked(sounds=sounds, as_json=True)
    document = json.loads(out)
    assert document.keys() == {"format", "fine", "versions", "findings"}
    assert document.keys() - {"format"} <= documented_keys("doctor")
    assert (document["fine"], code) == (fine, 0 if fine else 3)
    assert all(finding.keys() == {"topic", "fine", "text", "advice"} for finding in document["findings"])


def test_nothing_is_made_by_looking(asked, tmp_path):
    asked()
    assert list(tmp_path.iterdir()) == []


def test_a_package_that_is_not_there_is_called_missing(monkeypatch):
    monkeypatch.setattr(module, "_PACKAGES", ("no-such-package",))
    assert versions()["no-such-package"] == "missing"
