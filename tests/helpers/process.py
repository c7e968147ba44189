# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real program as a process of its own, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TIMEOUT_S = 60


def lbtrainer(*arguments: object, stdin: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the program to its end and return what it said.

    Args:
        arguments: Of the command line.
        stdin: What it can read there.
        environ: Environment variables besides the test's own; an empty one counts as not set.
    """
    command = [sys.executable, "-m", "lbtrainer", *map(str, arguments)]
    return subprocess.run(
        command,
        env=environment(**environ),
        input=stdin,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIMEOUT_S,
    )


def environment(**environ: str) -> dict[str, str]:
    """The test's environment, so that a new process finds the checkout; an empty variable is taken out."""
    # Unbuffered output would hide what happens when a buffer cannot be written at the end.
    wanted = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""} | environ
    return {name: value for name, value in wanted.items() if value}
