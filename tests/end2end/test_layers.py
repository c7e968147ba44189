# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line loads: the list of routines needs no Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"PySide6", "wakepy", "platformdirs", "PIL"} if sys.platform.startswith("linux") else {"PySide6"}


def test_routines_are_listed_without_qt():
    code = (
        "import sys; from lbtrainer.cli import main; code = main(['routines']);"
        "print(*sorted(sys.modules), file=sys.stderr); sys.exit(code)"
    )
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environ, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "relief-stretches" in done.stdout
    assert HEAVY & set(done.stderr.split()) == set()
