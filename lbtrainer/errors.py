# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong, told apart by whose turn it is: the user's files, the environment, or a bug of ours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One fault in something a person wrote.

    Attributes:
        where: `file:line:column`, `file`, or the name of the argument.
        what: What is wrong, one sentence without a full stop at its end.
        hint: What would be right, or "" where `what` already says it.
    """

    where: str
    what: str
    hint: str = ""

    def __str__(self) -> str:
        """The line as it is shown: `file:3:9: what is wrong (what would be right)`."""
        tail = f" ({self.hint})" if self.hint else ""
        return f"{self.where}: {self.what}{tail}"


class LbtError(Exception):
    """Base of everything that this program raises on purpose.

    Attributes:
        exit_code: What the command line returns for it.
    """

    exit_code = 70


class UserError(LbtError):
    """A file or an argument of the user's is not right; `problems` lists every fault found at once."""

    exit_code = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class EnvironmentProblem(LbtError):
    """The machine refused: disk full, folder read-only, database locked or damaged, no display."""

    exit_code = 3


class BugError(LbtError):
    """Something that our own code promised did not hold."""
