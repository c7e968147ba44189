# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the checked library on disk, so that the next start need not read 90 files.

Two files stand in the cache folder: the whole library, and the small index of routines that `index` reads first.
Both may be deleted at any time; damage of any kind, or a folder that cannot be written, only costs time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import msgspec

from lbtrainer.content.index import INDEX_NAME, IndexRow, fingerprint, index_bytes, read_index
from lbtrainer.content.library import Library
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.routine import Routine, Step
from lbtrainer.paths import private_folder

LIBRARY_NAME = "library.msgpack"

Minutes: TypeAlias = Callable[[Routine, Mapping[str, Exercise]], tuple[int, int]]
"""How many minutes a routine takes at its smallest and largest doses."""


class _Kept(msgspec.Struct, frozen=True):
    fingerprint: list[str]
    library: Library


def load(cache: Path, resources: Path, user: Path | None, minutes: Minutes) -> Library:
    """The library, from the cache where that still fits; renews the cache where it does not.

    Args:
        cache: The folder for both files; made when it is not there.
        resources: Where the shipped folders stand.
        user: Where the user's folders stand.
        minutes: How long a routine takes, for the index.

    Raises:
        BugError: A shipped file is not right.
    """
    printed = fingerprint(resources, user)
    library = _read(cache, printed)
    if library is None:
        from lbtrainer.content.loading import load_library  # reads and checks YAML: 12 modules that a start can spare

        library = load_library(resources, user)
        _write(cache, LIBRARY_NAME, msgspec.msgpack.encode(_Kept(printed, library)))
    if read_index(cache, resources, user) is None:
        _write(cache, INDEX_NAME, index_bytes(index_rows(library, minutes), printed))
    return library


def index_rows(library: Library, minutes: Minutes) -> list[IndexRow]:
    """The rows of the list of routines, in its order; files that cannot be used come last."""
    faults = {
        Path(name).stem: problems
        for name, problems in library.broken.items()
        if name.startswith("routines/") and problems
    }
    rows = []
    for own_id, routine in library.routines.items():
        low, high = minutes(routine, library.exercises)
        rows.append(
            IndexRow(
                id=own_id,
                name=routine.name,
                goal=routine.goal.value,
                level=routine.level.value,
                minutes_low=low,
                minutes_high=high,
                equipment=usual_equipment(routine, library.exercises),
                summary=routine.summary,
                yours=library.is_yours("routines", own_id),
                problem=_told(faults.pop(own_id, ())),
            )
        )
    rows += [
        IndexRow(own_id, own_id, "", "", 0, 0, (), "", yours=True, problem=_told(problems))
        for own_id, problems in faults.items()
    ]
    return rows


def usual_equipment(routine: Routine, exercises: Mapping[str, Exercise]) -> tuple[str, ...]:
    """What the steps that are not optional need, as they are meant, each word once, in order of use.

    What can be done with nothing, or has a stand-in for people without the gear, counts as that, unless the step says
    what it is meant with.
    """
    steps = (step for block in routine.blocks for step in block.steps if not step.optional)
    return tuple(dict.fromkeys(word for step in steps for word in _usual(step, exercises)))


def _usual(step: Step, exercises: Mapping[str, Exercise]) -> tuple[str, ...]:
    if step.gear is not None:
        return step.gear
    stand_in = next(iter(step.without.values()), None)
    groups = exercises[stand_in.exercise if stand_in else step.exercise].equipment
    return () if () in groups else groups[0]


def _told(problems: tuple[object, ...]) -> str:
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{problems[0]}{more}" if problems else ""


def _read(cache: Path, printed: list[str]) -> Library | None:
    try:
        kept = msgspec.msgpack.decode((cache / LIBRARY_NAME).read_bytes(), type=_Kept)
    except (OSError, ValueError, RecursionError):
        return None
    return kept.library if kept.fingerprint == printed else None


def _write(cache: Path, name: str, content: bytes) -> None:
    """Writes a file whole or not at all; what cannot be written is not kept."""
    import tempfile

    try:
        private_folder(cache)
        handle, temporary = tempfile.mkstemp(dir=cache, prefix=name)
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(cache / name)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
