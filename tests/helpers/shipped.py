# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped library, read once for all tests of a process: a dozen files want it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lbtrainer.content.library import Library
from lbtrainer.content.loading import load_library

RESOURCES = Path(__file__).parents[2] / "resources"


@cache
def shipped_library() -> Library:
    """Every shipped exercise, routine and program."""
    return load_library(RESOURCES, None)
