# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

import pytest

from lbtrainer.content.library import Library
from lbtrainer.content.loading import check_paths, load_library
from lbtrainer.domain.dose import Dose, Range, Tempo
from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.routine import StandIn, Step
from tests.helpers.shelf import Shelf, routine_entries, yaml_lines


def steps_of(library: Library, own_id: str = "own") -> list[Step]:
    return [step for block in library.routines[own_id].blocks for step in block.steps]


def load(shipped: Shelf, mine: Shelf, *steps: dict[str, Any]) -> list[Step]:
    mine.routine("own", *steps)
    library = load_library(shipped.root, mine.root)
    assert library.problems == ()
    return steps_of(library)


def problems(shipped: Shelf, mine: Shelf, *steps: dict[str, Any]) -> list[str]:
    lines = "".join(f"      - {yaml_flow(step)}\n" for step in steps)
    header = yaml_lines(routine_entries("own")).rpartition("blocks:")[0]
    mine.write("routines/own.yaml", f"{header}blocks:\n  - name: All\n    steps:\n{lines}")
    library = load_library(shipped.root, mine.root)
    assert "own" not in library.routines
    return [str(problem).removeprefix("routines/own.yaml:") for problem in library.problems]


def yaml_flow(entries: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"


class TestSteps:
    def test_everything_that_a_step_may_say(self, shipped: Shelf, mine: Shelf):
        (step,) = load(
            shipped,
            mine,
            {
                "exercise": "twist",
                "key": "turn",
                "reps": [6, 4],
                "hold_each": "8 s",
                "rest": "25 s",
                "sides": "block",
                "optional": True,
                "tempo": [3, 0, 3, 0],
                "wait": True,
                "ramp": False,
                "note": "Slowly.",
                "start_with": "curl",
                "without": {"mat": {"exercise": "curl", "reps": 8}, "band": {"exercise": "plank"}},
            },
        )
        assert step == Step(
            exercise="twist",
            key="turn",
            dose=Dose(sets=Range(2, 2), reps=(Range(6, 6), Range(4, 4)), hold_each_s=Range(8, 8), rest_s=25),
            sides=Sides.BLOCK,
            optional=True,
            tempo=Tempo(3, 0, 3, 0),
            wait=True,
            ramp=False,
            note="Slowly.",
            start_with="curl",
            without={
                "mat": StandIn(
                    exercise="curl", dose=Dose(sets=Range(3, 3), reps=(Range(8, 8),), hold_each_s=None, rest_s=45)
                ),
                "band": StandIn(exercise="plank"),
            },
        )

    def test_another_kind_of_work_than_the_exercises(self, shipped: Shelf, mine: Shelf):
        timed, held = load(
            shipped, mine, {"exercise": "curl", "for": "60 s"}, {"exercise": "plank", "reps": 6, "hold_each": "8 s"}
        )
        assert timed.dose.seconds == Range(60, 60)
        assert (held.dose.reps, held.dose.hold_each_s, held.dose.seconds) == ((Range(6, 6),), Range(8, 8), None)

    def test_keys_of_repeats_are_numbered_around_those_that_are_given(self, shipped: Shelf, mine: Shelf):
        steps = load(
            shipped,
            mine,
            *({"exercise": "curl"}, {"exercise": "curl"}, {"exercise": "plank", "key": "curl-2"}, {"exercise": "curl"}),
        )
        assert [step.key for step in steps] == ["curl", "curl-3", "curl-2", "curl-4"]

    def test_a_small_beginning(self, shipped: Shelf, mine: Shelf):
        (step,) = load(shipped, mine, {"exercise": "curl", "reps": [6, 4, 2], "begin": [4, 3, 2]})
        assert step.begin == (Range(4, 4), Range(3, 3), Range(2, 2))
        assert step.dose.reps == (Range(6, 6), Range(4, 4), Range(2, 2))

    def test_sides(self, shipped: Shelf, mine: Shelf):
        steps = load(
            shipped,
            mine,
            {"exercise": "twist"},
            {"exercise": "twist", "per_side": True},
            {"exercise": "twist", "per_side": False},
            {"exercise": "twist", "sides": "none"},
            {"exercise": "twist", "per_side": True, "sides": "block"},
            {"exercise": "curl", "per_side": False},
        )
        assert [step.sides.value for step in steps] == ["alternate", "alternate", "none", "none", "block", "none"]

    def test_gear_is_one_of_the_exercises_groups_in_its_own_order(self, shipped: Shelf, mine: Shelf):
        shipped.exercise("press", equipment=[["barbell"], ["bench", "dumbbells"], []])
        gears: tuple[list[str], ...] = (["dumbbells", "bench"], ["barbell"], [])
        steps = load(shipped, mine, {"exercise": "press"}, *({"exercise": "press", "gear": gear} for gear in gears))
        assert [step.gear for step in steps] == [None, ("bench", "dumbbells"), ("barbell",), ()]


class TestProblems:
    @pytest.mark.parametrize(
        ("step", "told"),
        [
            ({"exercise": "curl", "per_side": "true"}, "9:36: per_side is true, but curl has no sides (leave it out)"),
            ({"exercise": "curl", "sides": "block"}, "9:33: sides is block, but curl has no sides (leave it out)"),
            (
                {"exercise": "twist", "per_side": "false", "sides": "block"},
                "9:37: per_side is false, but sides is block (keep one of the two)",
            ),
            (
                {"exercise": "twist", "per_side": "true", "sides": "none"},
                "9:37: per_side is true, but sides is none (keep one of the two)",
            ),
            (
                {"exercise": "curl", "reps": "[6, 4, 2]", "begin": "[4, 3]"},
                "9:50: begin lists 2 sets, and reps lists 3 (write as many numbers as reps has)",
            ),
            (
                {"exercise": "curl", "reps": "[6, 4, 2]", "begin": "[4, 5, 2]"},
                "9:50: begin asks for more than reps (write smaller numbers)",
            ),
            (
                {"exercise": "curl", "sets": 4, "reps": "[6, 4, 2]"},
                "9:32: sets is 4 but reps lists 3 sets (leave sets out, or write sets: 3)",
            ),
            (
                {"exercise": "plank", "hold_each": "3 s"},
                "9:27: hold_each belongs to repetitions, and plank has none (leave it out, or write reps)",
            ),
            (
                {"exercise": "curl", "without": "{mat: {exercise: plank, hold_each: 3 s}}"},
                "9:59: hold_each belongs to repetitions, and plank has none (leave it out, or write reps)",
            ),
            ({"exercise": "curll"}, '9:20: exercise: there is no exercise "curll" (did you mean "curl"?)'),
            (
                {"exercise": "curl", "start_with": "wlak"},
                '9:38: start_with: there is no exercise "wlak" (did you mean "walk"?)',
            ),
            (
                {"exercise": "curl", "gear": "[mat, band]"},
                '9:32: gear: curl is not done with [mat, band] (did you mean "[mat]"?)',
            ),
            ({"exercise": "curl", "gear": "[rack]"}, "9:32: gear: curl is not done with [rack] (it is one of [mat])"),
            ({"exercise": "curl", "gear": "[mta]"}, '9:33: gear "mta" is not known (did you mean "mat"?)'),
            ({"exercise": "curl", "gear": "[]"}, "9:32: gear: curl is not done with [] (it is one of [mat])"),
            ({"exercise": "curl", "rest": "1:30"}, '9:32: rest is "1:30" without a unit (write 90 s)'),
        ],
    )
    def test_of_a_step(self, shipped: Shelf, mine: Shelf, step: dict[str, Any], told: str):
        assert problems(shipped, mine, step) == [told]

    def test_all_of_a_file_at_once_and_in_order(self, shipped: Shelf, mine: Shelf):
        assert problems(
            shipped,
            mine,
            {"exercise": "curl", "key": "a", "rest": 60, "per_side": "true"},
            {"exercise": "none"},
            {"exercise": "plank", "key": "a", "wait": "yes"},
        ) == [
            '9:40: rest is "60" without a unit (write 60 s)',
            "9:54: per_side is true, but curl has no sides (leave it out)",
            '10:20: exercise: there is no exercise "none" (it is one of curl, plank, twist, walk)',
            '11:32: the key "a" is doubled (line 9 has it already, and results are kept under it)',
            '11:41: wait is "yes" (write true)',
        ]

    def test_exercises_that_cannot_be_used(self, shipped: Shelf, mine: Shelf):
        mine.exercise("mine", tier=9)
        step = {"exercise": "mine", "without": "{mat: {exercise: mine}}", "start_with": "mine"}
        told = problems(shipped, mine, step)
        assert told[0].startswith("exercises/mine.yaml:6:7: tier is 9")
        assert told[1:] == [
            f'9:{column}: the exercise "mine" has faults of its own (mend exercises/mine.yaml first)'
            for column in (20, 52, 72)
        ]
        assert [str(each) for each in check_paths([mine.root / "routines"], shipped.root, mine.root)] == [
            f"{mine.root}/routines/own.yaml:{line}" for line in told[1:]
        ]
