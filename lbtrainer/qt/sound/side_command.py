# SPDX-License-Identifier: GPL-3.0-or-later
"""How this program starts itself once more, without a window, for what must not stand or fall with the window.

The word is for the program alone: no help names it. No Qt here, so that the command line can look cheaply.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

SIDE_TASK: Final = "side-task"
"""The first argument of such a start; the task follows."""


class Task(StrEnum):
    """What a side process is for."""

    VOICE = "voice"
    SOUND = "sound"
    SELF_TEST = "self-test"


def side_command(task: Task, *more: str) -> list[str]:
    """The program to start and its arguments, in a bundle as in a folder of sources."""
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "lbtrainer"]
    return [*own, SIDE_TASK, task.value, *more]


def side_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """What the environment needs besides, so that the same program is found and shows no icon in a dock."""
    added = {"QT_MAC_DISABLE_FOREGROUND_APPLICATION_TRANSFORM": "1"}
    if not getattr(sys, "frozen", False):
        parts = (str(Path(__file__).resolve().parents[3]), environ.get("PYTHONPATH", ""))
        added["PYTHONPATH"] = os.pathsep.join(part for part in parts if part)
    return added
