# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec import inspect

from lbtrainer.content import json_schema
from lbtrainer.content.json_schema import _described, schema_text
from tests.helpers.shelf import exercise_entries, routine_entries

PUBLISHED = Path(__file__).parents[3] / "resources" / "schema"


def is_valid(name: str, entries: dict[str, Any]) -> bool:
    validator = jsonschema.Draft202012Validator(json.loads(schema_text(name)))
    return bool(validator.is_valid(entries))


@pytest.mark.parametrize("name", ["exercise", "routine", "program", "figure"])
def test_the_published_schema_is_that_of_the_models(name: str):
    published = (PUBLISHED / f"{name}.json").read_text(encoding="utf-8")
    assert published == schema_text(name), "run: python -m lbtrainer.content.json_schema"
    jsonschema.Draft202012Validator.check_schema(json.loads(published))


def test_they_can_be_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "argv", ["json_schema", str(tmp_path)])
    runpy.run_path(str(Path(json_schema.__file__)), run_name="__main__")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "exercise.json",
        "figure.json",
        "program.json",
        "routine.json",
    ]


class TestWhatAnEditorUnderlines:
    @pytest.mark.parametrize(
        "changes",
        [
            {"tier": 5},
            {"colour": "red"},
            {"dose": {"hold": "30 s"}},
            {"dose": {"reps": 8, "rest": 60}},
            {"loaded": "yes"},
            {"equipment": [["kettle"]]},
            {"spoken": "a b c d e f g h i j k l m"},
            {"dose": {"reps": "8 to 12"}},
        ],
    )
    def test_in_an_exercise(self, changes: dict[str, Any]):
        assert is_valid("exercise", exercise_entries("x"))
        assert not is_valid("exercise", exercise_entries("x", **changes))

    def test_one_kind_of_work_or_none_in_a_step(self):
        for work in ({}, {"reps": [6, 4, 2]}, {"hold": "30-45 s"}, {"for": "1.5 min"}):
            assert is_valid("routine", routine_entries("x", {"exercise": "plank", **work}))
        assert not is_valid("routine", routine_entries("x", {"exercise": "plank", "reps": 8, "hold": "30 s"}))

    def test_in_a_program(self):
        program = {"schema": 1, "id": "x", "name": "X", "level": "beginner"}
        assert is_valid("program", {**program, "days": {"mon": ["short", {"activity": "walk", "for": "30 min"}]}})
        assert not is_valid("program", {**program, "days": {"monday": []}})


def test_a_type_without_a_schema_is_a_mistake_of_ours():
    with pytest.raises(TypeError, match="no schema for"):
        _described(inspect.type_info(complex))
