# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

import pytest

from lbtrainer.content.exercises import to_exercise
from lbtrainer.content.reader import read_model
from lbtrainer.content.schema import ExerciseFile
from lbtrainer.domain.dose import Dose, Range
from lbtrainer.domain.exercise import Exercise, Muscles, SideWords, Spine
from lbtrainer.yaml_source import parse
from tests.helpers.shelf import exercise_entries, yaml_lines

KNOWN = {"exercises": frozenset({"x", "y"}), "routines": frozenset[str](), "programs": frozenset[str]()}
WORDS = {"left": "to the left", "right": "to the right"}


def convert(stem: str = "x", **changes: Any) -> tuple[Exercise, list[str]]:
    root = parse(yaml_lines(exercise_entries("x", **changes)).encode(), "x.yaml")
    file, problems = read_model(ExerciseFile, root, KNOWN)
    assert file is not None
    exercise, more = to_exercise(file, stem)
    return exercise, [str(problem) for problem in [*problems, *more]]


def test_the_record_holds_what_is_written():
    exercise, problems = convert(
        sides="block",
        side_words=WORDS,
        spine=["flexes", "extends"],
        muscles={"primary": ["lower back"]},
        equipment=[],
        dose={"reps": [6, 4, 2], "hold_each": "8-10 s", "rest": "25 s"},
    )
    assert problems == []
    assert exercise.dose == Dose(
        sets=Range(3, 3), reps=(Range(6, 6), Range(4, 4), Range(2, 2)), hold_each_s=Range(8, 10), rest_s=25
    )
    assert exercise.side_words == SideWords("to the left", "to the right")
    assert exercise.muscles == Muscles(("lower back",))
    assert exercise.equipment == ((),)
    assert exercise.spine == (Spine.FLEXES, Spine.EXTENDS)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"kind": "hold"}, "x.yaml:8:19: the dose has reps, but kind: hold needs hold (change one of the two)"),
        ({"dose": {"sets": 3}}, "x.yaml:8:7: the dose has no reps (kind: reps needs it)"),
        ({"kind": "timed", "dose": {"hold": "30 s"}}, "x.yaml:8:8: the dose has hold, but kind: timed needs for"),
        ({"sides": "block"}, "x.yaml:12:8: sides: block needs side_words (add side_words: {left: ..., right: ...}"),
        ({"side_words": WORDS}, "x.yaml:12:1: side_words stands here, but there are no sides"),
        ({"swap": ["y", "x"]}, "x.yaml:12:13: swap names the exercise itself"),
        ({"household": {"mat": "a carpet"}}, 'x.yaml:12:13: household names "mat", which equipment does not'),
        (
            {"kind": "hold", "dose": {"hold": "30 s"}, "sides": "alternate", "side_words": WORDS},
            "x.yaml:12:8: sides: alternate changes side with each repetition (write sides: block)",
        ),
        (
            {"dose": {"sets": 2, "reps": [6, 4, 2]}},
            "x.yaml:8:16: sets is 2 but reps lists 3 sets (leave sets out, or write sets: 3)",
        ),
    ],
)
def test_what_does_not_fit_together(changes: dict[str, Any], told: str):
    problems = convert(**changes)[1]
    assert len(problems) == 1
    assert problems[0].startswith(told)


def test_the_id_is_the_name_of_the_file():
    assert convert(stem="z")[1] == [
        'x.yaml:2:5: the id is "x" but the file is called z (call the file x.yaml, or write id: z)'
    ]


def test_a_faulty_dose_is_told_once():
    assert convert(dose={"reps": 0})[1] == ["x.yaml:8:16: reps is 0 (it goes from 1 to 200)"]
