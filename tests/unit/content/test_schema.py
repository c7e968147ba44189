# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import msgspec

from lbtrainer.content.schema import EQUIPMENT, MUSCLES, ExerciseFile
from lbtrainer.domain.exercise import Exercise


def test_a_file_says_everything_that_an_exercise_holds():
    written = set(ExerciseFile.__struct_fields__) - {"node", "schema"}
    assert written == {field.name for field in msgspec.structs.fields(Exercise)}


def test_the_word_lists_hold_each_word_once():
    assert len(set(EQUIPMENT)) == len(EQUIPMENT)
    assert len(set(MUSCLES)) == len(MUSCLES)
