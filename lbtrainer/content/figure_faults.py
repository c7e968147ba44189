# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files hold a figure or the stances, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from lbtrainer.content.files import is_wanted, shown
from lbtrainer.errors import Problem, UserError
from lbtrainer.yaml_source import read

FIGURES: Final = "figures"
STANCES: Final = "stances"
_POSES: Final = "poses"


def figure_files(path: Path) -> tuple[Path, ...]:
    """The files of figures that a path names: itself, or what a folder holds, in known folders inside it too.

    A file far from any folder is known by its poses.
    """
    if path.is_dir():
        inside = sorted(each for each in path.rglob("*") if is_wanted(each.name))
        return tuple(each for each in inside if each.parent.name in (FIGURES, STANCES))
    return (path,) if path.is_file() and (path.parent.name in (FIGURES, STANCES) or _has_poses(path)) else ()


def figure_problems(paths: Iterable[Path], resources: Path) -> Iterator[Problem]:
    """Everything that is wrong with these files.

    Args:
        paths: Files of figures, or with stances.
        resources: Where the shipped stances lie, on which figures are built.
    """
    from lbtrainer.content.figures import load_stances, read_figure, read_stances

    for path in paths:
        try:
            if path.parent.name == STANCES:
                read_stances(path, shown(path))
            else:
                read_figure(path, shown(path), load_stances(resources))
        except UserError as fault:
            yield from fault.problems


def _has_poses(path: Path) -> bool:
    try:
        root = read(path, shown(path), [])
    except UserError:
        return False  # what is wrong with it is told where it is looked for as anything else
    return isinstance(root.value, dict) and _POSES in root.value
