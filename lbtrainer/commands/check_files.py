# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer check`: everything that is wrong with YAML files, as `file:line:column: what (what would be right)`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from lbtrainer.commands.printing import tell
from lbtrainer.content.figure_faults import FIGURES, STANCES, figure_files, figure_problems
from lbtrainer.content.files import FOLDERS, find, shown
from lbtrainer.content.loading import check_paths
from lbtrainer.errors import Problem


def check_files(paths: Sequence[Path], resources: Path, user: Path) -> int:
    """Print every problem; how many there are in how many files comes last, on stderr.

    Args:
        paths: Files and folders; none: the shipped folders and the person's own.

    Returns:
        0 when everything is right, else 1.
    """
    wanted = list(paths) or _all_folders(resources, user)
    figures = list(dict.fromkeys(file for path in wanted for file in figure_files(path)))
    others = [path for path in wanted if path not in figures]
    names, problems = _files_in(others, resources)
    if others:
        problems += check_paths(others, resources, user)
    names |= {shown(file) for file in figures}
    problems = list(dict.fromkeys((*problems, *figure_problems(figures, resources))))
    for problem in problems:
        print(problem)
    tell(_count(names, problems))
    return 1 if problems else 0


def _all_folders(resources: Path, user: Path) -> list[Path]:
    """The folders that are there; named whole, so that a message can be clicked on."""
    folders = (*FOLDERS, FIGURES, STANCES)
    return [root / folder for root in (resources, user) for folder in folders if (root / folder).exists()]


def _files_in(paths: Iterable[Path], resources: Path) -> tuple[set[str], list[Problem]]:
    """The names of all files, and a problem for each folder that cannot be looked into."""
    names: set[str] = set()
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
            problems.append(Problem(str(path), "the folder cannot be read", "its permissions do not allow it"))
            continue
        found, faults = find(path, resources)
        names |= {each.name for each in found} | {_file_of(fault.where) for fault in faults}
    return names, problems


def _file_of(where: str) -> str:
    """The file of `file`, `file:line:column`; a drive letter's colon is no place."""
    parts = where.rsplit(":", 2)
    is_place = len(parts) == 3 and parts[1].isdecimal() and parts[2].isdecimal()
    return parts[0] if is_place else where


def _count(names: set[str], problems: Sequence[Problem]) -> str:
    faulty = {_file_of(problem.where) for problem in problems}
    files = len(names | faulty)
    if not files:
        return "There are no YAML files here to check."
    if not problems:
        return "1 file is fine." if files == 1 else f"{files} files are fine."
    listed = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
    return f"{listed} in {len(faulty)} of {files} file{'' if files == 1 else 's'}."
