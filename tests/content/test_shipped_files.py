# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every shipped exercise, routine and program: valid, and complete in every field."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from lbtrainer.content.library import Library
from lbtrainer.content.loading import check_paths
from lbtrainer.domain.exercise import Exercise, Kind, Sides
from lbtrainer.domain.routine import Routine

RESOURCES = Path(__file__).parents[2] / "resources"
EXERCISES = sorted(path.stem for path in (RESOURCES / "exercises").glob("*.yaml"))
ROUTINES = sorted(path.stem for path in (RESOURCES / "routines").glob("*.yaml"))
FILES = sorted(path for folder in ("exercises", "routines", "programs") for path in (RESOURCES / folder).glob("*.yaml"))


@pytest.fixture(params=EXERCISES)
def exercise(library: Library, request: pytest.FixtureRequest) -> Exercise:
    return library.exercises[request.param]


@pytest.fixture(params=ROUTINES)
def routine(library: Library, request: pytest.FixtureRequest) -> Routine:
    return library.routines[request.param]


def test_nothing_is_wrong_with_any_of_them():
    assert check_paths([], RESOURCES) == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_editor_with_the_published_schema_finds_no_fault(path: Path):
    schema = json.loads((RESOURCES / "schema" / f"{path.parent.name[:-1]}.json").read_text(encoding="utf-8"))
    faults = jsonschema.Draft202012Validator(schema).iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [f"{fault.json_path}: {fault.message}" for fault in faults] == []


class TestExercises:
    def test_complete(self, exercise: Exercise):
        for field in ("purpose", "breathing", "spoken", "steps", "cues", "mistakes", "cautions", "sources", "swap"):
            assert getattr(exercise, field), field
        assert exercise.muscles.primary
        assert exercise.spine
        assert (exercise.side_words is not None) == (exercise.sides is not Sides.NONE)
        assert exercise.easier or exercise.harder or exercise.tier == 1, "who does it knows what comes before"
        assert 4 <= len(exercise.steps) <= 6
        assert 2 <= len(exercise.cues) <= 3
        assert 2 <= len(exercise.mistakes) <= 3

    def test_its_file_says_every_field_that_people_read(self, exercise: Exercise):
        written = yaml.safe_load((RESOURCES / "exercises" / f"{exercise.id}.yaml").read_text(encoding="utf-8"))
        wanted = {
            "aliases",
            "sides",
            "sees_screen",
            "spine",
            "equipment",
            "loaded",
            "easier",
            "harder",
            "swap",
            "variants",
        }
        assert wanted - written.keys() == set()

    def test_each_piece_of_equipment_that_has_one_names_a_stand_in(self, exercise: Exercise):
        used = {word for group in exercise.equipment for word in group}
        assert set(exercise.household) <= used
        assert "mat" not in used or "mat" in exercise.household

    def test_what_is_loaded_needs_a_weight_a_bench_or_a_bar(self, exercise: Exercise):
        weights = {"dumbbell", "dumbbells", "kettlebell", "barbell", "plate"}
        benches = {"bench", "back-extension-bench", "ghr-bench", "pull-up-bar"}
        if exercise.loaded:
            assert (weights | benches) & {word for group in exercise.equipment for word in group}
            assert exercise.tier >= 2

    def test_a_hold_has_time_to_reach(self, exercise: Exercise):
        if exercise.kind is Kind.HOLD:
            assert exercise.dose.seconds is not None
            assert exercise.dose.seconds.high <= 120


class TestRoutines:
    def test_complete(self, routine: Routine):
        assert routine.summary
        assert routine.sources
        assert all(block.name for block in routine.blocks)

    def test_each_step_says_its_own_sets_and_rest(self, routine: Routine):
        """What a step leaves out comes from its exercise, and would change with it."""
        written = yaml.safe_load((RESOURCES / "routines" / f"{routine.id}.yaml").read_text(encoding="utf-8"))
        steps = [step for block in written["blocks"] for step in block["steps"]]
        steps += [stand_in for step in steps for stand_in in step.get("without", {}).values()]
        for step in steps:
            assert step.keys() >= {"exercise", "sets", "rest"}
            assert len(step.keys() & {"reps", "hold", "for"}) == 1
