# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shipped file is called, trains, needs, leads to and is taken from what the fact sheet says."""

from __future__ import annotations

import pytest

from lbtrainer.content.library import Library
from tests.content.part2 import PART_2
from tests.content.part2_words import BODIES, NAMES, SEEDS, WAYS, gear_of, rows
from tests.content.part3 import PART_3, PART_4

NAMED, BUILT, LEADS = rows(NAMES), rows(BODIES), rows(WAYS)
TAKEN_FROM = {
    "lower-back-warm-up": "S2",
    "strength-monday": "S0",
    "endurance-wednesday": "S0",
    "hypertrophy-friday": "S0",
    "active-recovery": "S0",
    "pain-relief-gentle": "S2",
    "back-strength-builder": "S2",
    "beginner-back": "S2",
    "athlete-back": "S2",
    "relief-stretches": "S4",
    "mcgill-big-three": "S2",
    "morning-mobility": "",
    "desk-break": "",
    "no-equipment-beginner": "S2 S4",
    "four-lifts": "S1",
    "stable-base": "S3",
    "strengthen-at-home": "S4",
    "classic-week": "S0",
}
"""The articles behind routines and programs; what is not here is all ours."""
ALL_FROM_ARTICLES = frozenset({"lower-back-warm-up", "classic-week"})

FORMS = {
    "romanian-deadlift": "straps, snatch grip",
    "bent-over-row": "Pendlay, pause",
    "good-morning": "pause",
    "back-extension": "front of the station, not recommended, machines",
    "kettlebell-swing": "one arm, staggered",
    "glute-hamstring-raise": "handles, plate",
    "jefferson-curl": "flat ground",
    "cat-cow": "forearms, push-up position",
    "partial-curl-up": "beside your hips, plate",
    "lying-leg-raise": "one leg, ankle weights, dumbbell between your feet",
    "plank": "plate",
    "bird-dog": "hover",
    "superman": "several seconds",
    "pull-up": "band, machine",
}
"""Named forms that are no exercises of their own: words by which they stand among the variants."""


def _articles(sources: tuple[str, ...]) -> set[str]:
    return {source for source in sources if source.endswith(".txt")}


def test_each_table_has_every_exercise():
    assert NAMED.keys() == BUILT.keys() == LEADS.keys() == PART_2.keys()


@pytest.mark.parametrize("own_id", PART_2)
class TestExercises:
    def test_its_names_are_those_of_the_fact_sheet_and_more(self, library: Library, own_id: str):
        exercise = library.exercises[own_id]
        (name,), aliases, _ = NAMED[own_id]
        assert exercise.name == name
        assert set(aliases) <= set(exercise.aliases)
        assert len(set(exercise.aliases)) == len(exercise.aliases) >= 2

    def test_it_says_which_articles_it_is_taken_from_and_whether_it_is_ours(self, library: Library, own_id: str):
        sources = library.exercises[own_id].sources
        assert sorted(sources) == sorted(SEEDS[short] for short in NAMED[own_id][2][0].split())

    def test_muscles_and_position(self, library: Library, own_id: str):
        exercise = library.exercises[own_id]
        primary, secondary, (position,) = BUILT[own_id]
        assert (exercise.muscles.primary, exercise.muscles.secondary) == (primary, secondary)
        assert exercise.position == position

    def test_gear(self, library: Library, own_id: str):
        assert library.exercises[own_id].equipment == gear_of(own_id)

    def test_easier_harder_and_what_is_done_instead(self, library: Library, own_id: str):
        exercise = library.exercises[own_id]
        assert (exercise.easier, exercise.harder, exercise.swap) == LEADS[own_id]


@pytest.mark.parametrize("own_id", FORMS)
def test_a_named_form_stands_in_its_exercise(library: Library, own_id: str):
    told = " ".join(library.exercises[own_id].variants)
    assert [words for words in FORMS[own_id].split(", ") if words not in told] == []


@pytest.mark.parametrize("own_id", [*PART_3, *PART_4])
def test_a_routine_and_a_program_name_their_articles_and_what_is_ours(library: Library, own_id: str):
    sources = (library.routines.get(own_id) or library.programs[own_id]).sources
    assert _articles(sources) == {SEEDS[short] for short in TAKEN_FROM.get(own_id, "").split()}
    assert any("our own" in source for source in sources) == (own_id not in ALL_FROM_ARTICLES)
