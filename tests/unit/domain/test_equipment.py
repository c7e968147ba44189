# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows that people tick cover exactly the equipment that exercises can ask for."""

from __future__ import annotations

from lbtrainer.content.schema import EQUIPMENT
from lbtrainer.domain.equipment import ALL_GEAR, all_words, is_at_hand, usual_words, words_of

PAIR = next(gear for gear in ALL_GEAR if gear.name == "Pair of dumbbells")
ONE = next(gear for gear in ALL_GEAR if gear.name == "One light weight")


def test_every_word_of_the_exercise_files_can_be_ticked_and_no_other():
    assert set(all_words()) == set(EQUIPMENT)


def test_names_are_unique_because_they_stand_for_their_rows():
    names = [gear.name for gear in ALL_GEAR]
    assert len(names) == len(set(names))


def test_a_pair_of_dumbbells_is_one_dumbbell_too():
    assert words_of([PAIR.name]) == ("dumbbell", "dumbbells")
    assert is_at_hand(PAIR, words_of([PAIR.name]))


def test_one_weight_is_no_pair():
    assert not is_at_hand(PAIR, words_of([ONE.name]))


def test_words_shared_by_rows_come_once():
    words = words_of([ONE.name, PAIR.name])
    assert len(words) == len(set(words)) == 3


def test_the_usual_things_are_few_and_in_every_home():
    assert usual_words() == ("mat", "chair", "towel", "strap")
