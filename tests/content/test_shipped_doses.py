# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shipped exercise and routine says what the fact sheet says: doses, sides, rests, rounds, stand-ins."""

from __future__ import annotations

import pytest

from lbtrainer.content.cache import usual_equipment
from lbtrainer.content.library import Library
from lbtrainer.domain.dose import Dose, Range
from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.planning import Choices, build_plan
from lbtrainer.domain.routine import Routine, Step
from tests.content.part2 import PART_2, Fact
from tests.content.part3 import PART_3, Row


def _text(bounds: Range) -> str:
    return str(bounds).replace("–", "-")


def _amount(dose: Dose) -> str:
    if dose.seconds:
        return f"{_text(dose.seconds)} s"
    return f"{'/'.join(_text(each) for each in dose.reps)} reps"


def _fact(library: Library, own_id: str) -> Fact:
    exercise = library.exercises[own_id]
    dose = exercise.dose
    text = f"{_text(dose.sets)}x{_amount(dose).removesuffix(' reps')}"
    held = f", {_text(dose.hold_each_s)} s" if dose.hold_each_s else ""
    return Fact(text + held, exercise.sides, exercise.tier, " ".join(exercise.spine), exercise.level)


def _steps(routine: Routine) -> list[Step]:
    return [step for block in routine.blocks for step in block.steps]


def _rep_s(library: Library, routine: Routine, key: str) -> float:
    """Length of one repetition, of the exercise that the step names."""
    plan = build_plan(routine, library.exercises, choices=Choices(optional=frozenset({key})))
    assert plan is not None
    return next(step.tempo.rep_s for step in plan.steps if step.key == key)


def _row(library: Library, routine: Routine, step: Step, row: Row) -> Row:
    """The step as a line of the table; how long it is held is told from the length of a repetition."""
    dose = step.dose
    rep_s = _rep_s(library, routine, step.key) if dose.reps else 4
    stand_ins = [
        f"{each.exercise}: {each.dose.sets} x {_amount(each.dose)}" for each in step.without.values() if each.dose
    ]
    assert dose.sets.low == dose.sets.high
    return Row(
        exercise=step.exercise,
        sets=dose.sets.low,
        amount=_amount(dose),
        per_side=step.sides is not Sides.NONE,
        hold_s=0 if row.rep_s else int(rep_s - 4),
        rest_s=dose.rest_s,
        rep_s=int(rep_s) if row.rep_s else None,
        start_with=step.start_with,
        begin="/".join(_text(each) for each in step.begin),
        optional=step.optional,
        without=", ".join(stand_ins),
    )


def test_all_are_there(library: Library):
    assert library.exercises.keys() == PART_2.keys()
    assert library.routines.keys() == PART_3.keys()


@pytest.mark.parametrize("own_id", PART_2)
def test_an_exercise_is_as_the_fact_sheet_says(library: Library, own_id: str):
    assert _fact(library, own_id) == PART_2[own_id]


@pytest.mark.parametrize("own_id", PART_3)
class TestRoutines:
    def test_the_doses_are_those_of_the_table_in_its_order(self, library: Library, own_id: str):
        rows, routine = PART_3[own_id].rows, library.routines[own_id]
        steps = _steps(routine)
        assert [step.exercise for step in steps] == [row.exercise for row in rows]
        assert [_row(library, routine, step, row) for step, row in zip(steps, rows, strict=True)] == list(rows)

    def test_goal_level_and_rounds(self, library: Library, own_id: str):
        table, routine = PART_3[own_id], library.routines[own_id]
        assert (routine.goal, routine.level) == (table.goal, table.level)
        repeated = [block for block in routine.blocks if block.rounds != Range(1, 1)]
        assert [(block.rounds, block.round_rest_s) for block in repeated] == (
            [(Range(*table.rounds), table.round_rest_s)] if table.rounds != (1, 1) else []
        )

    def test_the_list_names_the_gear_that_the_fact_sheet_names(self, library: Library, own_id: str):
        named = usual_equipment(library.routines[own_id], library.exercises)
        assert sorted(named) == sorted(PART_3[own_id].gear)

    def test_what_is_held_shows_in_the_dose_on_screen_too(self, library: Library, own_id: str):
        for step, row in zip(_steps(library.routines[own_id]), PART_3[own_id].rows, strict=True):
            if row.hold_s and not library.exercises[row.exercise].two_ended and step.tempo is None:
                held = step.dose.hold_each_s
                by_tempo = library.exercises[row.exercise].tempo.rep_s == 4 + row.hold_s
                assert by_tempo or (held is not None and held.low == row.hold_s)


def test_the_big_three_are_held_for_8_to_10_seconds(library: Library):
    big_three = library.routines["mcgill-big-three"].blocks[1].steps
    assert [step.dose.hold_each_s for step in big_three] == [Range(8, 10)] * 3
    assert big_three[2].sides is Sides.BLOCK


def test_the_same_lift_has_a_load_of_its_own_on_each_day_of_the_classic_week(library: Library):
    for own_id in ("strength-monday", "endurance-wednesday", "hypertrophy-friday", "beginner-back"):
        assert "rdl" in [step.key for step in _steps(library.routines[own_id])]
