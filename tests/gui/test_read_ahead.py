# SPDX-License-Identifier: GPL-3.0-or-later
"""What is read ahead exists, comes one module at a time, and ends with the window."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import pytest
from PySide6 import QtCore

from lbtrainer.ui.read_ahead import LATER, SOON, ReadAhead


@pytest.mark.parametrize("module", SOON + LATER)
def test_each_module_is_there(module):
    assert find_spec(module) is not None


@pytest.fixture
def names(tmp_path, monkeypatch):
    """Four modules that nobody has imported yet."""
    monkeypatch.syspath_prepend(tmp_path)
    made = [f"read_{number}" for number in ("first", "second", "third", "fourth")]
    for name in made:
        (tmp_path / f"{name}.py").write_text("")
        monkeypatch.delitem(sys.modules, name, raising=False)
    return made


def test_one_after_the_other_and_the_later_ones_when_a_page_was_opened(qtbot, names):
    owner = QtCore.QObject()
    ahead = ReadAhead(owner, names[:2], names[2:])
    seen = []
    timer = ahead.findChild(QtCore.QTimer)
    assert timer is not None
    timer.timeout.connect(lambda: seen.append([name for name in names if name in sys.modules]))
    qtbot.waitUntil(lambda: not timer.isActive())
    assert seen == [names[:1], names[:2]]
    ahead.go_on()
    qtbot.waitUntil(lambda: not timer.isActive())
    assert seen == [names[:1], names[:2], names[:3], names]
    ahead.go_on()
    qtbot.waitUntil(lambda: not timer.isActive())
    assert len(seen) == 5, "there is nothing left to read"
