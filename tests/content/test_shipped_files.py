# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every shipped exercise, routine and program: valid, complete in every field, safe to do."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from lbtrainer.content.library import Library, check_paths, load_library
from lbtrainer.domain.exercise import Exercise, Kind, Level
from lbtrainer.domain.routine import Routine

RESOURCES = Path(__file__).parents[2] / "resources"
EXERCISES = sorted(path.stem for path in (RESOURCES / "exercises").glob("*.yaml"))
ROUTINES = sorted(path.stem for path in (RESOURCES / "routines").glob("*.yaml"))
FILES = sorted(path for folder in ("exercises", "routines", "programs") for path in (RESOURCES / folder).glob("*.yaml"))


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(RESOURCES, None)


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
        for field in ("purpose", "breathing", "spoken", "steps", "cues", "mistakes", "cautions", "sources"):
            assert getattr(exercise, field), field
        assert exercise.muscles.primary
        assert exercise.swap or exercise.tier == 1, "there is always something kinder than tier 2"
        assert 3 <= len(exercise.steps) <= 6

    def test_each_piece_of_equipment_that_has_one_names_a_stand_in(self, exercise: Exercise):
        used = {word for group in exercise.equipment for word in group}
        assert set(exercise.household) <= used
        assert "mat" not in used or "mat" in exercise.household

    def test_what_is_loaded_needs_a_weight_or_a_bench(self, exercise: Exercise):
        heavy = {"dumbbell", "dumbbells", "kettlebell", "barbell", "plate", "back-extension-bench", "ghr-bench"}
        if exercise.loaded:
            assert heavy & {word for group in exercise.equipment for word in group}
            assert exercise.tier >= 2

    def test_what_hurts_is_swapped_for_something_no_harder_that_is_there(self, exercise: Exercise, library: Library):
        assert all(library.exercises[own_id].tier <= exercise.tier for own_id in exercise.swap)

    def test_sentences_end_with_a_full_stop_and_hold_no_double_space(self, exercise: Exercise):
        told = (exercise.purpose, exercise.breathing, *exercise.steps, *exercise.mistakes, *exercise.cautions)
        assert [
            text for text in (*told, *exercise.variants) if not text.endswith((".", "!", "?")) or "  " in text
        ] == []

    def test_a_hold_has_time_to_reach(self, exercise: Exercise):
        if exercise.kind is Kind.HOLD:
            assert exercise.dose.seconds is not None
            assert exercise.dose.seconds.high <= 120


class TestRoutines:
    def test_complete(self, routine: Routine):
        assert routine.summary
        assert routine.sources

    def test_for_beginners_nothing_above_tier_2(self, routine: Routine, library: Library):
        if routine.level is Level.BEGINNER:
            steps = [step for block in routine.blocks for step in block.steps]
            assert max(library.exercises[step.start_with or step.exercise].tier for step in steps) <= 2
