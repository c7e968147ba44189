# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of an exercise reads as people say it."""

from __future__ import annotations

import pytest

from lbtrainer.domain.dose import Dose
from lbtrainer.domain.exercise import Exercise, Position
from lbtrainer.ui.exercises.exercise_words import (
    count_words,
    demand_word,
    difference,
    dose_words,
    gear_words,
    muscle_words,
    name_of,
    place_word,
    sources_words,
)
from lbtrainer.ui.exercises.rung_card import rungs_of
from tests.helpers.builders import exercise, reps


def other(dose: Dose | None = None, **changes: object) -> Exercise:
    return exercise("other", dose or reps(8), **changes)


@pytest.mark.parametrize(
    ("equipment", "household", "words"),
    [
        (((),), {}, "Nothing"),
        ((("mat",),), {}, "Mat"),
        ((("mat",),), {"mat": "a folded blanket"}, "Mat, or a folded blanket"),
        ((("barbell", "rack"), ("dumbbells",)), {}, "Barbell and rack or dumbbells"),
        (((), ("chair",)), {}, "Nothing or chair"),
    ],
)
def test_what_is_needed(equipment, household, words):
    assert gear_words(other(equipment=equipment, household=household)) == words


def test_an_exercise_that_is_gone_is_called_by_its_id():
    known = {"plank": exercise("forearm-plank", reps(8))}
    assert name_of(known, "plank") == "Forearm Plank"
    assert name_of(known, "my-own-move") == "My own move"


def test_the_usual_dose_reads_as_in_a_routine():
    assert dose_words(other(reps(8, 12, sets=3))) == "3 × 8–12"


def test_every_position_has_words_of_its_own():
    assert len({place_word(one) for one in Position}) == len(Position)


def test_demand_goes_up_with_the_tier():
    told = [demand_word(tier) for tier in (1, 2, 3, 4)]
    assert told == ["gentle work", "moderate work", "demanding work", "only for some backs"]


def test_what_differs_is_the_equipment_then_the_position():
    here = other(equipment=(("mat",),), position=Position.QUADRUPED)
    assert difference(here, other(equipment=(("dumbbell",),), position=Position.PRONE)) == "dumbbell"
    assert difference(here, other(equipment=(("mat",),), position=Position.PRONE)) == "face down"
    assert difference(here, here) == ""


def test_the_nearest_easier_one_stands_next_to_the_exercise():
    near, far, up = (exercise(one, reps(8)) for one in ("near", "far", "up"))
    here = exercise("here", reps(8))
    rungs = rungs_of(here, [near, far], [up])
    assert [(rung.exercise.id, rung.way, rung.caption) for rung in rungs] == [
        ("far", -1, "Easier"),
        ("near", -1, "Easier"),
        ("here", 0, "You are here"),
        ("up", 1, "Harder"),
    ]


def test_small_words():
    assert muscle_words(("lower back", "glutes")) == "Lower back, glutes"
    assert (count_words(2), count_words(12)) == ("two", "12")


def test_articles_are_counted_and_other_sources_named():
    assert sources_words(["001.txt", "002.txt"]) == "Taken from: two articles on lower-back exercise"
    assert sources_words(["001.txt", "my physio"]) == "Taken from: one article on lower-back exercise; my physio"
    assert sources_words([]) == ""
