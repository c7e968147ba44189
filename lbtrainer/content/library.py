# SPDX-License-Identifier: GPL-3.0-or-later
"""The checked library as a record; `content.loading` makes it from files, `content.cache` keeps it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from lbtrainer.content.suggest import did_you_mean
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.program import Program
from lbtrainer.domain.routine import Routine
from lbtrainer.errors import Problem, UserError


class Origin(StrEnum):
    """Whose file it is."""

    BUILT_IN = "built-in"
    YOURS = "yours"


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that can be trained.

    Attributes:
        exercises, routines, programs: Under their ids, in order of their names.
        origin: Whose each is, under `folder/id`, for example `routines/desk-break`.
        broken: What is wrong with each file that could not be used, under its name, for example `routines/x.yaml`.
    """

    exercises: dict[str, Exercise]
    routines: dict[str, Routine]
    programs: dict[str, Program]
    origin: dict[str, Origin]
    broken: dict[str, tuple[Problem, ...]]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with files, file by file."""
        return tuple(problem for listed in self.broken.values() for problem in listed)

    def routine(self, own_id: str) -> Routine:
        """The routine of that id.

        Raises:
            UserError: There is none, or the person's own file of that name cannot be used.
        """
        found = self.routines.get(own_id)
        if found is not None:
            return found
        for suffix in (".yaml", ".yml"):
            problems = self.broken.get(f"routines/{own_id}{suffix}")
            if problems:
                raise UserError(problems)
        hint = did_you_mean(own_id, self.routines) or "lbtrainer routines lists them"
        raise UserError([Problem(own_id, "there is no routine of this id", hint)])

    def is_yours(self, folder: str, own_id: str) -> bool:
        """Whether the thing of that id comes from the user's own file."""
        return self.origin.get(f"{folder}/{own_id}") is Origin.YOURS
