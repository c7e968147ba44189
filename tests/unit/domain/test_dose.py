# SPDX-License-Identifier: GPL-3.0-or-later
"""Ranges, tempos and doses add up and read well."""

from __future__ import annotations

import pytest

from lbtrainer.domain.dose import Dose, Range, Tempo


@pytest.mark.parametrize(("value", "clipped"), [(5, 8), (9, 9), (14, 12)])
def test_a_range_clips_to_its_nearer_end(value: int, clipped: int):
    assert Range(8, 12).clipped(value) == clipped


def test_a_range_reads_as_one_number_or_two():
    assert (str(Range(8, 8)), str(Range(8, 12))) == ("8", "8–12")


def test_a_repetition_is_as_long_as_its_parts():
    assert Tempo().rep_s == 4.0
    assert Tempo(5, 0, 5, 0).rep_s == 10.0
    assert Tempo(2, 8, 2, 1).rep_s == 13.0


def test_descending_sets_stay_at_their_last_entry():
    dose = Dose(sets=Range(3, 3), reps=(Range(6, 6), Range(4, 4)))
    assert [dose.reps_of(number).low for number in range(3)] == [6, 4, 4]
