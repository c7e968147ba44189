# SPDX-License-Identifier: GPL-3.0-or-later
"""What PySide6 does to `import` is undone, in a process of its own: nothing else may see it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

READ = "print(any(name.endswith('imported_later.py') for name in linecache.cache))"


def run(program: str, folder: Path) -> str:
    (folder / "imported_later.py").write_text("A = 1\n", encoding="utf-8")
    started = f"import builtins, linecache, sys; sys.path.append({str(folder)!r}); {program}"
    done = subprocess.run([sys.executable, "-c", started], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def test_sources_are_not_read_any_more(tmp_path: Path):
    begin = "import PySide6.QtCore; from lbtrainer.qt.start.plain_import import use_plain_import; "
    assert run(f"{begin} use_plain_import(); import imported_later; {READ}", tmp_path) == "False"


def test_what_was_read_is_forgotten(tmp_path: Path):
    begin = "import PySide6.QtCore; from lbtrainer.qt.start.plain_import import use_plain_import; "
    assert run(f"{begin} use_plain_import(); print(len(linecache.cache))", tmp_path) == "0"


def test_pyside_still_reads_them(tmp_path: Path):
    """When it does not, the module can go."""
    assert run(f"import PySide6.QtCore; import imported_later; {READ}", tmp_path) == "True"


def test_without_pyside_nothing_happens(tmp_path: Path):
    begin = "from lbtrainer.qt.start.plain_import import use_plain_import; before = builtins.__import__; "
    assert run(f"{begin} use_plain_import(); print(builtins.__import__ is before)", tmp_path) == "True"
