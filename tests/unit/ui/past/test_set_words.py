# SPDX-License-Identifier: GPL-3.0-or-later
"""The words around past sets say what the numbers do not."""

from __future__ import annotations

from typing import Any

from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, Place, SetStatus, Side, Slot, Source
from lbtrainer.ui.past.past_sets import SetAt, Shown, SideLine, StepRow
from lbtrainer.ui.past.set_words import (
    assumed_count,
    cell_name,
    cell_story,
    hurt_words,
    not_done_words,
    row_notes,
    source_words,
    tries_words,
)
from tests.helpers.records import result


def row(*cells: SetAt, side: Side = Side.NONE, **changes: Any) -> StepRow:
    return StepRow("bird-dog", "Bird Dog", "3 sets of 8–12", Shown.REPS, (SideLine(side, cells),))._replace(**changes)


def at(number: int, *tries, reached: bool = True, **changes: Any) -> SetAt:
    return SetAt(Slot(0, 0, 0, number), result(number, **changes) if reached else None, tries)


def test_sources_name_the_exceptions_only():
    edited: dict[str, Any] = {"source": Source.EDITED}
    assert source_words(row(at(0))) == "Counted"
    assert source_words(row(at(0), at(1))) == "All counted"
    assert source_words(row(at(0), at(1), at(2, **edited))) == "Set 3 edited; the rest counted"
    assert source_words(row(at(0, reached=False))) == ""
    assert assumed_count([row(at(0, source=Source.ASSUMED), at(1))]) == 1


def test_notes_tell_what_is_missing_and_why():
    skipped: dict[str, Any] = {"status": SetStatus.SKIPPED, "value": 0}
    assert row_notes(row(at(0), at(1))) == ""
    assert row_notes(row(at(0), at(1, **skipped), at(2, reached=False))) == "1 set not reached, 1 set skipped"
    assert row_notes(row(at(0, reached=False))) == "Not reached"
    assert row_notes(row(at(0, **skipped))) == "Skipped"
    assert row_notes(row(at(0, status=SetStatus.HURT))) == "Stopped because it hurt"
    assert row_notes(row(at(0), in_place_of="Plank")) == "In place of Plank"


def test_what_was_not_done_is_counted_in_one_line():
    skipped: dict[str, Any] = {"status": SetStatus.SKIPPED, "value": 0}
    missing, left_out = row(at(0, reached=False), at(1, reached=False)), row(at(0, **skipped), side=Side.LEFT)
    assert not_done_words([missing, left_out]) == "3 sets not done"
    assert not_done_words([left_out]) == "1 set not done"
    assert (missing.is_done, left_out.is_done, row(at(0), at(1, **skipped)).is_done) == (False, False, True)


def test_earlier_tries_are_told_and_so_is_an_exercise_given_up():
    assert tries_words(row(at(0, result(value=10)))) == "Set 1, first try 10"
    other = result(exercise="plank", exercise_name="Plank", value=4)
    assert tries_words(row(at(0), at(1, other))) == "Set 2 began as Plank, 4 reps"
    nothing = result(1, exercise="plank", exercise_name="Plank", value=0)
    assert tries_words(row(at(0), at(1, nothing))) == "Set 2 began as Plank"


def test_a_cell_says_what_it_is_and_how_it_ended():
    cell = at(0, result(value=4), status=SetStatus.HURT)
    assert cell_name(row(cell, side=Side.LEFT), cell) == "Bird Dog, set 1, left side, repetitions done"
    assert cell_story(cell) == "Stopped because it hurt, counted. Earlier try: 4"
    assert cell_story(at(0, reached=False)) == "Not reached"


def test_a_hurt_says_where_it_came_and_what_came_of_it():
    hurt = Hurt(
        slot=Slot(0, 1, 0, 1, Side.LEFT),
        exercise="bird-dog",
        phase="work",
        at_ms=1,
        choice=HurtChoice.EASIER,
        pain=PainReport(score=4, place=Place.BELOW_KNEE),
    )
    assert hurt_words(hurt, "Bird Dog") == (
        "Bird Dog, round 2, set 2, left side: it hurt, 4 of 10, below the knee. You went on with something easier."
    )


def test_a_sign_in_the_leg_is_told_with_what_hurt():
    pain = PainReport(score=2, leg_signs=(LegSign.NUMB,))
    hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="bird-dog", phase="work", at_ms=1, choice=HurtChoice.END, pain=pain)
    assert hurt_words(hurt, "Bird Dog") == ("Bird Dog, set 1: it hurt, 2 of 10, numb leg. You ended the session there.")


def test_the_two_sides_of_a_set_are_one_set():
    skipped: dict[str, Any] = {"status": SetStatus.SKIPPED, "value": 0}
    sides = tuple(SideLine(side, (at(0), at(1, **skipped))) for side in (Side.LEFT, Side.RIGHT))
    assert row_notes(row(at(0))._replace(lines=sides)) == "1 set skipped"
