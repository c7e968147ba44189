# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the files of a library: which there are, what each is for, whose it is."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from lbtrainer.errors import Problem, UserError
from lbtrainer.yaml_source import Node, read

FOLDERS = ("exercises", "routines", "programs")
SUFFIXES = (".yaml", ".yml")
_FIGURES = ("figures", "stances")
"""Read by rooms of their own."""


class Found(NamedTuple):
    """One file.

    Attributes:
        folder: What it holds: "exercises", "routines" or "programs".
        stem: Its name without the suffix, which is the id that it must hold.
        name: What it is called in messages.
        yours: It belongs to the user and was not shipped.
    """

    folder: str
    stem: str
    path: Path
    name: str
    yours: bool


def shown(path: str | os.PathLike[str]) -> str:
    """A path as text that can be printed and stored, whatever bytes the disk holds."""
    return os.fsencode(path).decode("utf-8", "replace")


def scan(root: Path, *, yours: bool) -> tuple[list[Found], list[Problem]]:
    """The files in the folders of `root`, in order of name; a folder that is not there is empty."""
    found: list[Found] = []
    problems: list[Problem] = []
    for folder in FOLDERS:
        try:
            entries = sorted(entry.name for entry in (root / folder).iterdir())
        except FileNotFoundError:
            continue
        except OSError as fault:
            problems.append(Problem(folder, f"the folder cannot be read: {fault.strerror}"))
            continue
        paths = [Path(root, folder, entry) for entry in entries if is_wanted(entry)]
        found += [Found(folder, path.stem, path, shown(Path(folder, path.name)), yours) for path in paths]
    return found, problems


def is_wanted(name: str) -> bool:
    """Whether a file of this name is read: YAML, and not hidden (editors leave such files behind)."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def find(path: Path, resources: Path) -> tuple[list[Found], list[Problem]]:
    """The files that a path names: itself, or what a folder holds, in known folders inside it too.

    Returns:
        The files, and a problem for each path that is not there or is neither exercise, routine nor program.
    """
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        return [], [Problem(shown(path), "there is no such file or folder")]
    except (OSError, ValueError) as fault:
        return [], [Problem(shown(path), f"this cannot be read: {getattr(fault, 'strerror', None) or fault}")]
    if is_folder and not is_wanted(path.name):
        inside = sorted(each for each in path.rglob("*") if is_wanted(each.name) and each.parent.name not in _FIGURES)
        paths = [each for each in inside if each.parent == path or each.parent.name in FOLDERS]
    else:
        paths = [path]
    found: list[Found] = []
    problems: list[Problem] = []
    for each in paths:
        try:
            found.append(_found(each, resources))
        except UserError as fault:
            problems += fault.problems
    return found, problems


def _found(path: Path, resources: Path) -> Found:
    real = Path(os.path.realpath(path))
    folder = real.parent.name if real.parent.name in FOLDERS else _folder_by_keys(read(path, shown(path), []))
    yours = Path(os.path.realpath(resources)) not in real.parents
    return Found(folder, path.stem, path, shown(path), yours)


def _folder_by_keys(root: Node) -> str:
    keys: set[str] = set(root.value) if isinstance(root.value, dict) else set()
    for folder, tell_tale in (("routines", {"blocks"}), ("programs", {"days"}), ("exercises", {"kind", "dose"})):
        if keys & tell_tale:
            return folder
    what = "this is neither an exercise, a routine, a program nor a figure"
    hint = "an exercise has kind and dose, a routine blocks, a program days, a figure poses"
    raise UserError([Problem(root.where, what, hint)])
