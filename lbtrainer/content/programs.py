# SPDX-License-Identifier: GPL-3.0-or-later
"""From a program's file to its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbtrainer.content.own_id import faulty_reference, id_problems
from lbtrainer.content.schema import ActivityFile, ProgramFile
from lbtrainer.domain.program import Activity, Program, RoutineEntry
from lbtrainer.domain.routine import Routine
from lbtrainer.errors import Problem


def to_program(file: ProgramFile, stem: str, routines: Mapping[str, Routine]) -> tuple[Program, list[Problem]]:
    """The program and what is wrong with it; with problems it is only good for further checks.

    Args:
        file: What is written.
        stem: The file's name without its suffix.
        routines: The routines that can be used; an entry that is none of them is a problem.
    """
    days = {day: tuple(_entry(entry) for entry in entries) for day, entries in file.days.items()}
    program = Program(
        id=file.id, name=file.name, level=file.level, summary=file.summary, sources=file.sources, days=days
    )
    return program, [*id_problems(file.id, stem, file.node), *_faulty_routines(file, routines)]


def _entry(entry: str | ActivityFile) -> RoutineEntry | Activity:
    return Activity(entry.activity, entry.for_) if isinstance(entry, ActivityFile) else RoutineEntry(entry)


def _faulty_routines(file: ProgramFile, routines: Mapping[str, Routine]) -> Iterator[Problem]:
    for day, entries in file.days.items():
        usable = {entry for entry in entries if isinstance(entry, str) and entry in routines}
        wanted = {entry for entry in entries if isinstance(entry, str)}
        written = file.node.at("days", day.value).value
        for item in written if isinstance(written, list) else []:
            if isinstance(item.value, str) and item.value in wanted - usable:
                yield faulty_reference(item, "routine", item.value)
