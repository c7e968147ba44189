# SPDX-License-Identifier: GPL-3.0-or-later
"""The library as the commands see it, and the routine that a person named."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from lbtrainer.content import cache
from lbtrainer.content.library import Library
from lbtrainer.content.suggest import did_you_mean
from lbtrainer.domain.planning import minutes
from lbtrainer.domain.routine import Routine
from lbtrainer.errors import EnvironmentProblem, Problem, UserError
from lbtrainer.paths import Folders, make_private


def open_library(folders: Folders, resources: Path) -> Library:
    """Every exercise, routine and program, shipped and the person's own.

    Raises:
        BugError: A shipped file is not right.
    """
    if folders.cache.is_relative_to(folders.data):
        # The cache would make the data folder on its way, open to everybody. If it cannot be made, nothing is cached.
        with suppress(EnvironmentProblem):
            make_private(folders.data)
    return cache.load(folders.cache, resources, folders.user_content, minutes)


def find_routine(library: Library, own_id: str) -> Routine:
    """The routine of that id.

    Raises:
        UserError: There is none, or the person's own file of that name cannot be used.
    """
    found = library.routines.get(own_id)
    if found is not None:
        return found
    for suffix in (".yaml", ".yml"):
        problems = library.broken.get(f"routines/{own_id}{suffix}")
        if problems:
            raise UserError(problems)
    hint = did_you_mean(own_id, library.routines) or "lbtrainer routines lists them"
    raise UserError([Problem(own_id, "there is no routine of this id", hint)])
