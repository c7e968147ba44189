# SPDX-License-Identifier: GPL-3.0-or-later
"""From files to the checked library: shipped files and the user's in, records and listed problems out.

A user's file never stops the start. What is wrong with it is listed, and everything else is usable.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from lbtrainer.content.files import Found, find, scan
from lbtrainer.content.library import Library, Origin
from lbtrainer.content.workbench import Kept, R, Workbench
from lbtrainer.domain.exercise import Exercise
from lbtrainer.errors import BugError, Problem


def load_library(resources: Path, user: Path | None) -> Library:
    """The library of the shipped files and, if `user` is given, of the files in that folder.

    Raises:
        BugError: A shipped file is not right even without the user's.
    """
    bench = _workbench(resources, user)
    if any(not found.yours for found in bench.faults):
        if user is None:
            raise BugError("\n".join(str(problem) for problem in _library(bench).problems))
        load_library(resources, None)
    return _library(bench)


def check_paths(paths: Sequence[Path], resources: Path, user: Path | None = None) -> tuple[Problem, ...]:
    """What is wrong with the files and folders named, seen beside the shipped files and the user's.

    Args:
        paths: Files or folders; without any, all shipped files and the user's are checked.
        resources: Where the shipped folders stand.
        user: Where the user's folders stand.
    """
    problems: list[Problem] = []
    named: list[Found] = []
    for path in paths:
        found, faults = find(path, resources)
        named += found
        problems += faults
    named = list({os.path.realpath(found.path): found for found in named}.values())
    bench = _workbench(resources, user, tuple(named))
    if not paths:
        return _library(bench).problems
    return (*problems, *(problem for found in named for problem in bench.faults.get(found, ())))


def _workbench(resources: Path, user: Path | None, named: tuple[Found, ...] = ()) -> Workbench:
    built_in, problems = scan(resources, yours=False)
    yours, more = scan(user, yours=True) if user else ([], [])
    replaced = {(found.folder, found.stem, found.yours) for found in named}
    others = [found for found in (*built_in, *yours) if (found.folder, found.stem, found.yours) not in replaced]
    bench = Workbench([*others, *named], [*problems, *more])
    bench.run()
    return bench


def _library(bench: Workbench) -> Library:
    """What can be used, and what is wrong with the rest."""
    kept: tuple[Kept[Any], ...] = (bench.exercises, bench.routines, bench.programs)
    origin = {
        f"{draft.found.folder}/{own_id}": Origin.YOURS if draft.found.yours else Origin.BUILT_IN
        for drafts in kept
        for own_id, draft in drafts.items()
    }
    broken: dict[str, tuple[Problem, ...]] = {problem.where: (problem,) for problem in bench.folder_problems}
    for found, listed in sorted(bench.faults.items()):
        broken[found.name] = (*broken.get(found.name, ()), *listed)
    exercises = _by_name(bench.exercises)
    return Library(
        exercises={own_id: _without_loose_links(exercise, exercises) for own_id, exercise in exercises.items()},
        routines=_by_name(bench.routines),
        programs=_by_name(bench.programs),
        origin=origin,
        broken=broken,
    )


def _by_name(drafts: Kept[R]) -> dict[str, R]:
    ordered = sorted(drafts.items(), key=lambda each: (each[1].record.name.casefold(), each[0]))
    return {own_id: draft.record for own_id, draft in ordered}


def _without_loose_links(exercise: Exercise, known: Mapping[str, Exercise]) -> Exercise:
    """The exercise without links to such that could not be used."""
    links = {
        key: tuple(each for each in getattr(exercise, key) if each in known) for key in ("easier", "harder", "swap")
    }
    return msgspec.structs.replace(exercise, **links)
