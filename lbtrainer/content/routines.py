# SPDX-License-Identifier: GPL-3.0-or-later
"""From a routine's file to its record: doses completed from the exercises, steps named, sides agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbtrainer.content.doses import completed, given_work, work_problems
from lbtrainer.content.own_id import faulty_reference, id_problems
from lbtrainer.content.schema import RoutineFile, StandInFile, StepFile, Work
from lbtrainer.content.suggest import did_you_mean
from lbtrainer.domain.exercise import Exercise, Sides
from lbtrainer.domain.routine import Block, Routine, StandIn, Step
from lbtrainer.errors import Problem
from lbtrainer.yaml_source import Node


def to_routine(file: RoutineFile, stem: str, exercises: Mapping[str, Exercise]) -> tuple[Routine, list[Problem]]:
    """The routine, its steps' doses completed from `exercises`; a step whose exercise is not there is a problem."""
    problems = id_problems(file.id, stem, file.node)
    steps = [step for block in file.blocks for step in block.steps]
    problems += _doubled_keys(steps)
    keys = _keys(steps)
    converted: dict[int, Step] = {}
    for step, key in zip(steps, keys, strict=True):
        problems += _step_problems(step, exercises)
        if step.exercise in exercises:
            converted[id(step)] = _step(step, key, exercises)
    blocks = tuple(
        Block(
            name=block.name,
            steps=tuple(converted[id(step)] for step in block.steps if id(step) in converted),
            rounds=block.rounds,
            round_rest_s=block.round_rest,
        )
        for block in file.blocks
    )
    routine = Routine(
        id=file.id,
        name=file.name,
        goal=file.goal,
        level=file.level,
        summary=file.summary,
        sources=file.sources,
        blocks=blocks,
        notes=file.notes,
    )
    return routine, problems


def _doubled_keys(steps: list[StepFile]) -> list[Problem]:
    problems = []
    lines: dict[str, int] = {}
    for step in steps:
        if step.key is None:
            continue
        node = step.node.at("key")
        if step.key in lines:
            hint = f"line {lines[step.key]} has it already, and results are kept under it"
            problems.append(Problem(node.where, f'the key "{step.key}" is doubled', hint))
        lines.setdefault(step.key, node.line)
    return problems


def _keys(steps: list[StepFile]) -> list[str]:
    """Every step's stable name: its own, or its exercise's id, with -2, -3 for repeats."""
    taken = {step.key for step in steps if step.key}
    keys = []
    for step in steps:
        key, number = step.key or step.exercise, 1
        while step.key is None and key in taken:
            number += 1
            key = f"{step.exercise}-{number}"
        taken.add(key)
        keys.append(key)
    return keys


def _step_problems(file: StepFile, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    yield from work_problems(file)
    stand_ins = file.without.items()
    for word, stand_in in stand_ins:
        yield from work_problems(stand_in)
        yield from _missing(stand_in.node.at("exercise"), exercises)
        if stand_in.exercise in exercises:
            yield from _hold_each_problems(file.without[word], exercises[stand_in.exercise])
    yield from _missing(file.node.at("exercise"), exercises)
    yield from _begin_problems(file)
    if file.start_with:
        yield from _missing(file.node.at("start_with"), exercises)
    if file.exercise in exercises:
        yield from _hold_each_problems(file, exercises[file.exercise])
        yield from _side_problems(file, exercises[file.exercise])
        yield from _gear_problems(file, exercises[file.exercise])


def _missing(node: Node, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    if isinstance(node.value, str) and node.value not in exercises:
        yield faulty_reference(node, "exercise", node.value)


def _hold_each_problems(file: Work, exercise: Exercise) -> Iterator[Problem]:
    if file.hold_each and not given_work(file) and not exercise.dose.reps:
        where = file.node.at("hold_each").key_where
        yield Problem(
            where, f"hold_each belongs to repetitions, and {exercise.id} has none", "leave it out, or write reps"
        )


def _begin_problems(file: StepFile) -> Iterator[Problem]:
    """A beginning is fewer repetitions in as many sets as the step lists."""
    if not file.begin:
        return
    if len(file.begin) != len(file.reps):
        what = f"begin lists {len(file.begin)} sets, and reps lists {len(file.reps)}"
        yield Problem(file.node.at("begin").where, what, "write as many numbers as reps has")
    elif any(first.low > whole.low for first, whole in zip(file.begin, file.reps, strict=True)):
        yield Problem(file.node.at("begin").where, "begin asks for more than reps", "write smaller numbers")


def _side_problems(file: StepFile, exercise: Exercise) -> Iterator[Problem]:
    per_side, sides = file.node.at("per_side"), file.node.at("sides")
    has_sides = exercise.sides is not Sides.NONE
    if file.per_side and not has_sides:
        yield Problem(per_side.where, f"per_side is true, but {exercise.id} has no sides", "leave it out")
    if file.sides not in {None, Sides.NONE} and not has_sides:
        yield Problem(sides.where, f"sides is {file.sides}, but {exercise.id} has no sides", "leave it out")
    if file.sides is not None and file.per_side is not None and file.per_side != (file.sides is not Sides.NONE):
        says = "true" if file.per_side else "false"
        yield Problem(per_side.where, f"per_side is {says}, but sides is {file.sides}", "keep one of the two")


def _gear_problems(file: StepFile, exercise: Exercise) -> Iterator[Problem]:
    node = file.node.at("gear")
    written = node.value if isinstance(node.value, list) else []
    if file.gear is None or len(file.gear) < len(written) or _group(file, exercise) is not None:
        return  # a word that is not known has been told already
    groups = [_group_text(group) for group in exercise.equipment]
    what = f"gear: {exercise.id} is not done with {_group_text(file.gear)}"
    yield Problem(node.where, what, did_you_mean(_group_text(file.gear), groups))


def _group(file: StepFile, exercise: Exercise) -> tuple[str, ...] | None:
    """The exercise's own group that the step names, in whatever order."""
    if file.gear is None:
        return None
    return next((group for group in exercise.equipment if set(group) == set(file.gear)), None)


def _group_text(group: tuple[str, ...]) -> str:
    return f"[{', '.join(group)}]"


def _step(file: StepFile, key: str, exercises: Mapping[str, Exercise]) -> Step:
    exercise = exercises[file.exercise]
    sides = Sides.NONE if file.per_side is False else file.sides or exercise.sides
    return Step(
        exercise=file.exercise,
        key=key,
        dose=completed(file, exercise.dose),
        sides=sides,
        optional=file.optional,
        tempo=file.tempo,
        wait=file.wait,
        ramp=file.ramp,
        note=file.note,
        gear=_group(file, exercise),
        start_with=file.start_with or "",
        begin=file.begin,
        without={word: _stand_in(each, exercises) for word, each in file.without.items() if each.exercise in exercises},
    )


def _stand_in(file: StandInFile, exercises: Mapping[str, Exercise]) -> StandIn:
    says_something = isinstance(file.node.value, dict) and len(file.node.value) > 1
    dose = completed(file, exercises[file.exercise].dose) if says_something else None
    return StandIn(exercise=file.exercise, dose=dose)
