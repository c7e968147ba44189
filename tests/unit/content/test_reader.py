# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

import pytest

from lbtrainer.content.reader import read_model
from lbtrainer.content.schema import ExerciseFile, ProgramFile, RoutineFile
from lbtrainer.domain.dose import Range
from lbtrainer.domain.program import Day
from lbtrainer.yaml_source import parse
from tests.helpers.shelf import LEFT_OUT, exercise_entries, routine_entries, yaml_lines

KNOWN = {"exercises": frozenset({"bird-dog", "plank"}), "routines": frozenset({"short"}), "programs": frozenset[str]()}


def read(model: type[Any], written: str) -> tuple[Any, list[str]]:
    value, problems = read_model(model, parse(written.encode(), "x.yaml"), KNOWN)
    return value, [str(problem) for problem in problems]


def exercise(**changes: Any) -> tuple[Any, list[str]]:
    return read(ExerciseFile, yaml_lines(exercise_entries("x", **changes)))


def step(**entries: Any) -> list[str]:
    return read(RoutineFile, yaml_lines(routine_entries("x", {"exercise": "plank"} | entries)))[1]


class TestModels:
    def test_what_is_written_is_read(self):
        file, problems = exercise(equipment=[["mat"], []], household={"mat": "a carpet"}, easier=["plank"])
        assert problems == []
        assert file.dose.reps == (Range(8, 12),)
        assert (file.equipment, file.household, file.easier) == ((("mat",), ()), {"mat": "a carpet"}, ("plank",))

    def test_a_day_holds_routines_and_activities(self):
        days = {"mon": ["short", {"activity": "walk", "for": "30 min"}], "sun": []}
        entries = {"schema": 1, "id": "x", "name": "X", "level": "beginner", "days": days}
        file, problems = read(ProgramFile, yaml_lines(entries))
        assert problems == []
        assert file.days[Day.MON][0] == "short"
        assert (file.days[Day.MON][1].activity, file.days[Day.MON][1].for_) == ("walk", Range(1800, 1800))

    def test_a_model_knows_its_node(self):
        assert exercise()[0].dose.node.where == "x.yaml:8:7"


class TestProblems:
    def test_all_at_once_in_one_file(self):
        problems = exercise(
            cautoins=["X"], tier=5, loaded="yes", kind="rep", equipment=[["kettle"]], swap=["brid-dog"], spoken=LEFT_OUT
        )[1]
        in_order = sorted(problems, key=lambda each: int(each.split(":")[1]))
        assert [problem.removeprefix("x.yaml:") for problem in in_order] == [
            "1:1: spoken is missing (add a line spoken: ...)",
            "6:7: tier is 5 (it goes from 1 to 4)",
            '7:7: kind "rep" is not known (did you mean "reps"?)',
            '11:1: the key "cautoins" is not known here (did you mean "cautions"?)',
            '12:9: loaded is "yes" (write true)',
            '13:14: equipment "kettle" is not known (did you mean "kettlebell"?)',
            '14:8: swap: there is no exercise "brid-dog" (did you mean "bird-dog"?)',
        ]

    def test_names_that_are_like_no_other(self):
        unlike = read_model(
            RoutineFile,
            parse(yaml_lines(routine_entries("x", {"exercise": "zumba", "colour": "red"})).encode(), "x.yaml"),
            {"exercises": frozenset(f"exercise-{number}" for number in range(9))},
        )[1]
        assert sorted(problem.hint for problem in unlike) == [
            "leave it out",
            "name one that is there, or write exercises/zumba.yaml",
        ]

    def test_a_duration_without_a_unit(self):
        assert step(rest=90) == ['x.yaml:6:66: rest is "90" without a unit (write 90 s)']

    @pytest.mark.parametrize(
        ("entries", "told"),
        [
            ({"reps": 8, "hold": "30 s"}, "reps and hold are two kinds of work (keep one of them)"),
            ({"hold": "30 s", "for": "60 s"}, "hold and for are two kinds of work (keep one of them)"),
            ({"reps": 8, "hold": "30 s", "for": "60 s"}, "reps, hold and for are too much (keep one of them)"),
        ],
    )
    def test_two_kinds_of_work(self, entries: dict[str, Any], told: str):
        assert [problem.split(": ", 1)[1] for problem in step(**entries)] == [told]

    @pytest.mark.parametrize(
        "entries",
        [
            {"sets": 0},
            {"sets": 200},
            {"reps": 0},
            {"reps": 201},
            {"reps": "12-8"},
            {"hold": "180 min"},
            {"hold": "2 s"},
            {"for": "4 s"},
            {"for": "181 min"},
            {"rest": "16 min"},
            {"reps": 5, "hold_each": "61 s"},
            {"tempo": "0-0-0-0"},
        ],
    )
    def test_impossible_doses(self, entries: dict[str, Any]):
        assert len(step(**entries)) == 1

    def told_of_steps(self, steps: str) -> list[str]:
        head = yaml_lines({"schema": 1, "id": "x", "name": "X", "goal": "core", "level": "beginner"})
        return read(RoutineFile, f"{head}blocks: [{{name: A, steps: {steps}}}]\n")[1]

    def test_shapes_that_do_not_fit(self):
        assert exercise(cues="Keep long")[1] == [
            "x.yaml:12:7: cues is not a list (write [Keep long], or one line with a dash for each)"
        ]
        assert exercise(cues={"a": 1})[1][0].startswith("x.yaml:12:7: cues is not a list (write [...]")
        assert exercise(household=["mat"])[1][0].startswith("x.yaml:12:12: household has no keys (write {key: value}")
        assert exercise(dose="3x8")[1][0].startswith(
            "x.yaml:8:7: dose has no keys (write {key: value}; it may have sets"
        )
        assert self.told_of_steps("[plank]") == ["x.yaml:6:28: steps has no keys (write {exercise: plank})"]
        hint = "write lines such as key: value; it needs exercise"
        assert self.told_of_steps("[[]]") == [f"x.yaml:6:28: steps has no keys ({hint})"]
        assert read(ExerciseFile, "just text")[1][0].startswith("x.yaml:1:1: the file has no keys")

    def test_lists_that_are_empty_or_endless(self):
        assert exercise(steps=[])[1] == ["x.yaml:10:8: steps is an empty list (it needs one entry at least)"]
        assert exercise(steps=["a"] * 21)[1] == ["x.yaml:10:8: steps has 21 entries (20 at most)"]

    def test_a_key_that_is_a_yes_in_other_readers(self):
        problems = exercise(on="x")[1]
        assert problems[0].startswith('x.yaml:12:1: the key "on" is not known here')

    def test_faulty_entries_of_a_mapping(self):
        problems = exercise(household={"matt": "a carpet", "mat": ""})[1]
        assert [problem.split(": ", 1)[1] for problem in problems] == [
            'household "matt" is not known (did you mean "mat"?)',
            'household is empty (write for example "a short text", or leave the line out)',
        ]


class TestFormat:
    def test_only_what_is_not_required_may_be_left_out(self):
        entries = routine_entries("x", {"exercise": "plank"}) | {"name": "", "summary": ""}
        assert [told.split(": ", 1)[1] for told in read(RoutineFile, yaml_lines(entries))[1]] == [
            'name is empty (write for example "a short text")',
            'summary is empty (write for example "a short text", or leave the line out)',
        ]

    def test_a_missing_schema_line_is_asked_for(self):
        assert exercise(schema=LEFT_OUT)[1] == ["x.yaml:1:1: schema is missing (add schema: 1 as the first line)"]

    def test_a_newer_file_is_not_picked_to_pieces(self):
        file, problems = exercise(schema=2, tier=99)
        assert file is None
        assert problems == [
            "x.yaml:1:9: the file is written for schema 2 (this version reads schema: 1; a newer one may read it)"
        ]
        assert "schema is 0" in exercise(schema=0)[1][0]

    def test_a_number_beyond_all_formats_is_a_problem_like_any_other(self):
        (problem,) = exercise(schema="9" * 5_000)[1]
        assert problem.startswith("x.yaml:1:9: schema is")
