# SPDX-License-Identifier: GPL-3.0-or-later
"""Large patterns of an import wait until they are used, and then find what Python's own would."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys

import pytest

from lbtrainer.qt.start.patterns_later import LARGE, PatternLater, patterns_later

BEASTS = "|".join(f"beast{number}" for number in range(LARGE))


def made(pattern, flags=0):
    with patterns_later():
        return re.compile(pattern, flags)


@pytest.fixture
def compiled(monkeypatch):
    """The patterns that Python compiled."""
    seen = []
    plain = re.compile

    def compile_it(pattern, flags=0):
        seen.append(pattern)
        return plain(pattern, flags)

    monkeypatch.setattr(re, "compile", compile_it)
    return seen


def test_a_large_pattern_is_compiled_when_it_is_used_and_once(compiled):
    later = made(BEASTS, re.IGNORECASE)
    find = later.finditer
    assert compiled == []
    assert [found[0] for found in find("a BEAST7, a cat")] == ["BEAST7"]
    assert later.search("no beast") is None
    assert later.flags & re.IGNORECASE
    assert compiled == [BEASTS]


def test_small_ones_and_bytes_are_left_to_python():
    assert type(made("[a-z]+")) is re.Pattern
    assert type(made(BEASTS.encode())) is re.Pattern


def test_a_fault_in_a_large_pattern_is_told_when_it_is_used():
    later = made(f"({BEASTS}")
    with pytest.raises(re.error, match="missing"):
        later.match("beast1")


def test_outside_compile_is_pythons_own():
    plain = re.compile
    assert isinstance(made(BEASTS), PatternLater)
    with pytest.raises(ModuleNotFoundError), patterns_later():
        importlib.import_module("not_there")
    assert re.compile is plain


def test_pyside_makes_large_patterns_and_a_start_uses_none(tmp_path):
    """When it makes none any more, the module can go."""
    program = """
import sys
from pathlib import Path
from lbtrainer.qt.start import patterns_later
from lbtrainer.qt.start.compiled_once import CompiledOnce
made = []
class Seen(patterns_later.PatternLater):
    def __init__(self, compile_it):
        super().__init__(compile_it)
        made.append(self)
patterns_later.PatternLater = Seen
with CompiledOnce(Path(sys.argv[1])).remembering(), patterns_later.patterns_later():
    from PySide6 import QtWidgets
application = QtWidgets.QApplication(["test", "-platform", "offscreen"])
window = QtWidgets.QMainWindow()
window.setCentralWidget(QtWidgets.QLabel("words"))
window.show()
application.processEvents()
print(len(made) > 0, any(one._made for one in made))
"""
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["True", "False"]


def test_a_wrong_call_is_still_explained():
    """PySide6 takes the signatures apart with such a pattern."""
    program = """
from lbtrainer.qt.start.patterns_later import patterns_later
with patterns_later():
    from PySide6 import QtCore
try:
    QtCore.QRect("wrong")
except TypeError as fault:
    print("Supported signatures" in str(fault))
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "True"
