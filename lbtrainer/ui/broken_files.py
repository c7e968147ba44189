# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of the person's own that cannot be used, each with what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lbtrainer.qt.training import Training


class BrokenFile(NamedTuple):
    """One file.

    Attributes:
        name: With its folder, such as `programs/my-week.yaml`.
        says: The first thing that is wrong with it, with its line, and how many more there are.
    """

    name: str
    path: Path
    says: str


def broken_files(training: Training, folder: str = "") -> list[BrokenFile]:
    """What could not be used of one folder (`programs`), or of all; in order of their names."""
    found = sorted(training.library.broken.items())
    root = training.folders.user_content
    return [
        BrokenFile(name, root / name, f"{problems[0]}{_more(len(problems) - 1)}")
        for name, problems in found
        if problems and name.startswith(folder)
    ]


def _more(count: int) -> str:
    return f" And {count} more." if count else ""
