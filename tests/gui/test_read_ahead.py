# SPDX-License-Identifier: GPL-3.0-or-later
"""What is read ahead exists, comes one module at a time, and ends with the window."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import pytest
from PySide6 import QtCore

from lbtrainer.ui.read_ahead import MODULES, ReadAhead


@pytest.mark.parametrize("module", MODULES)
def test_each_module_is_there(module):
    assert find_spec(module) is not None


def test_all_are_imported_one_after_the_other(qtbot, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    names = ["read_first", "read_second", "read_third"]
    for name in names:
        (tmp_path / f"{name}.py").write_text("")
        monkeypatch.delitem(sys.modules, name, raising=False)
    owner = QtCore.QObject()
    ahead = ReadAhead(owner, names)
    seen = []
    timer = ahead.findChild(QtCore.QTimer)
    assert timer is not None
    timer.timeout.connect(lambda: seen.append([name for name in names if name in sys.modules]))
    qtbot.waitUntil(lambda: not timer.isActive())
    assert seen == [names[:1], names[:2], names]
