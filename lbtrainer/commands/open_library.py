# SPDX-License-Identifier: GPL-3.0-or-later
"""The library as the commands see it."""

from __future__ import annotations

from pathlib import Path

from lbtrainer.content import cache
from lbtrainer.content.library import Library
from lbtrainer.domain.planning import minutes
from lbtrainer.paths import Folders


def open_library(folders: Folders, resources: Path) -> Library:
    """Every exercise, routine and program, shipped and the person's own.

    Raises:
        BugError: A shipped file is not right.
    """
    return cache.load(folders.cache, resources, folders.user_content, minutes)
