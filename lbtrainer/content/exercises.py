# SPDX-License-Identifier: GPL-3.0-or-later
"""From an exercise's file to its record, with what the file must fulfil by itself."""

from __future__ import annotations

from collections.abc import Iterator

from lbtrainer.content.doses import given_work, own_dose, work_problems
from lbtrainer.content.own_id import id_problems
from lbtrainer.content.schema import ExerciseFile
from lbtrainer.domain.exercise import Exercise, Kind, Muscles, Sides, SideWords, Spine
from lbtrainer.errors import Problem

_WORK_OF_KIND = {Kind.REPS: "reps", Kind.HOLD: "hold", Kind.TIMED: "for"}


def to_exercise(file: ExerciseFile, stem: str) -> tuple[Exercise, list[Problem]]:
    """The exercise; `stem` is the file's name without its suffix."""
    problems = [
        *id_problems(file.id, stem, file.node),
        *_kind_problems(file),
        *work_problems(file.dose),
        *_side_word_problems(file),
        *_self_problems(file),
        *_household_problems(file),
    ]
    words, muscles = file.side_words, file.muscles
    exercise = Exercise(
        id=file.id,
        name=file.name,
        category=file.category,
        level=file.level,
        tier=file.tier,
        kind=file.kind,
        dose=own_dose(file.dose),
        position=file.position,
        muscles=Muscles(muscles.primary, muscles.secondary) if muscles else Muscles(()),
        purpose=file.purpose,
        steps=file.steps,
        breathing=file.breathing,
        cues=file.cues,
        mistakes=file.mistakes,
        spoken=file.spoken,
        sources=file.sources,
        aliases=file.aliases,
        sides=file.sides,
        side_words=SideWords(words.left, words.right) if words else None,
        two_ended=file.two_ended,
        tempo=file.tempo,
        sees_screen=file.sees_screen,
        spine=file.spine or (Spine.NEUTRAL,),
        equipment=file.equipment or ((),),
        household=file.household,
        loaded=file.loaded,
        cautions=file.cautions,
        easier=file.easier,
        harder=file.harder,
        swap=file.swap,
        variants=file.variants,
    )
    return exercise, problems


def _kind_problems(file: ExerciseFile) -> Iterator[Problem]:
    wanted = _WORK_OF_KIND[file.kind]
    given = given_work(file.dose)
    if not given:
        yield Problem(file.dose.node.where, f"the dose has no {wanted}", f"kind: {file.kind} needs it")
    elif given[0] != wanted:
        where = file.dose.node.at(given[0]).key_where
        yield Problem(where, f"the dose has {given[0]}, but kind: {file.kind} needs {wanted}", "change one of the two")
    if file.sides is Sides.ALTERNATE and file.kind is not Kind.REPS:
        yield Problem(
            file.node.at("sides").where, "sides: alternate changes side with each repetition", "write sides: block"
        )


def _side_word_problems(file: ExerciseFile) -> Iterator[Problem]:
    written = file.node.at("side_words")
    has_words = written is not file.node
    if file.sides is not Sides.NONE and not has_words:
        hint = "add side_words: {left: ..., right: ...}, they are said at the switch"
        yield Problem(file.node.at("sides").where, f"sides: {file.sides} needs side_words", hint)
    if file.sides is Sides.NONE and has_words:
        yield Problem(
            written.key_where, "side_words stands here, but there are no sides", "write sides: block, or leave it out"
        )


def _self_problems(file: ExerciseFile) -> Iterator[Problem]:
    for key in ("easier", "harder", "swap"):
        items = file.node.at(key).value
        for item in items if isinstance(items, list) else []:
            if item.value == file.id:
                yield Problem(item.where, f"{key} names the exercise itself", "name another one, or leave it out")


def _household_problems(file: ExerciseFile) -> Iterator[Problem]:
    used = {word for group in file.equipment for word in group}
    for word in file.household:
        if word not in used:
            where = file.node.at("household", word).key_where
            yield Problem(where, f'household names "{word}", which equipment does not', "add it there, or leave it out")
