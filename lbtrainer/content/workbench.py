# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a library together: reads every file, and leaves out what is wrong until the rest fits together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from lbtrainer.content.checks import Blamed, Draft, doubled_names, exercise_problems
from lbtrainer.content.exercises import to_exercise
from lbtrainer.content.files import FOLDERS, Found
from lbtrainer.content.programs import to_program
from lbtrainer.content.reader import read_model
from lbtrainer.content.routines import to_routine
from lbtrainer.content.schema import ExerciseFile, FileModel, ProgramFile, RoutineFile
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.program import Program
from lbtrainer.domain.routine import Routine
from lbtrainer.errors import Problem, UserError
from lbtrainer.yaml_source import read

R = TypeVar("R", Exercise, Routine, Program)
Kept: TypeAlias = dict[str, Draft[R]]


class Workbench:
    """Where a library is put together: exercises first, then routines of these, then programs of those.

    Attributes:
        faults: What is wrong with each file that cannot be used.
    """

    def __init__(self, files: Sequence[Found], folder_problems: list[Problem]) -> None:
        self.faults: dict[Found, list[Problem]] = {}
        self._files = files
        self.folder_problems = folder_problems
        self.exercises: Kept[Exercise] = {}
        self.routines: Kept[Routine] = {}
        self.programs: Kept[Program] = {}
        self._known = {folder: frozenset(found.stem for found in files if found.folder == folder) for folder in FOLDERS}

    def run(self) -> None:
        """Reads and checks everything."""
        self.exercises = self._gather("exercises", ExerciseFile, to_exercise, exercise_problems)
        exercises = {own_id: draft.record for own_id, draft in self.exercises.items()}
        self.routines = self._gather(
            "routines", RoutineFile, lambda file, stem: to_routine(file, stem, exercises), doubled_names
        )
        routines = {own_id: draft.record for own_id, draft in self.routines.items()}
        self.programs = self._gather(
            "programs", ProgramFile, lambda file, stem: to_program(file, stem, routines), doubled_names
        )

    def _gather(
        self,
        folder: str,
        model: type[Any],
        to_record: Callable[[Any, str], tuple[R, list[Problem]]],
        check: Callable[[Mapping[str, Draft[R]]], Iterator[Blamed]],
    ) -> Kept[R]:
        """Reads the files of one folder and leaves out what is wrong, until the rest fits together."""
        layers: dict[bool, Kept[R]] = {False: {}, True: {}}
        faulty: list[Draft[R]] = []
        for found in (each for each in self._files if each.folder == folder):
            problems: list[Problem] = []
            draft = self._read(found, model, to_record, problems)
            if draft and found.stem in layers[found.yours]:
                taken = layers[found.yours][found.stem].found.name
                problems.append(
                    Problem(found.name, f'the id "{found.stem}" is taken by {taken}', "keep one of the two")
                )
            if draft and not problems:
                layers[found.yours][found.stem] = draft
            else:
                self.faults[found] = problems
                faulty += [draft] if draft else []
        while blamed := list(check(layers[False] | layers[True])):
            for found, problem in blamed:
                self.faults.setdefault(found, []).append(problem)
                layers[found.yours].pop(found.stem, None)
        kept = layers[False] | layers[True]
        for draft in faulty:
            beside = check(kept | {draft.found.stem: draft})
            self.faults[draft.found] += [problem for found, problem in beside if found is draft.found]
        for listed in self.faults.values():
            listed[:] = sorted(dict.fromkeys(listed), key=_line_and_column)
        return kept

    def _read(
        self,
        found: Found,
        model: type[FileModel],
        to_record: Callable[[Any, str], tuple[R, list[Problem]]],
        problems: list[Problem],
    ) -> Draft[R] | None:
        """One file's record, if its required keys are there; what is wrong with it is added to `problems`."""
        try:
            node = read(found.path, found.name, problems)
        except UserError as fault:
            problems += fault.problems
            return None
        file, faults = read_model(model, node, self._known)
        problems += faults
        if file is None:
            return None
        record, more = to_record(file, found.stem)
        problems += more
        return Draft(found, node, record)


def _line_and_column(problem: Problem) -> tuple[int, int]:
    match = re.search(r":(\d+):(\d+)$", problem.where)
    return (int(match[1]), int(match[2])) if match else (0, 0)
