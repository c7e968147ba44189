# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.content.suggest import did_you_mean


def test_the_nearest_name_whatever_its_case_or_its_dashes():
    assert did_you_mean("Bird_Dgo", ["bird-dog", "plank"]) == 'did you mean "bird-dog"?'
    assert did_you_mean("hip flexer", ["hip flexors", "lats"]) == 'did you mean "hip flexors"?'


def test_one_word_of_a_name_is_enough():
    known = ["pain-relief-gentle", "relief-stretches", *(f"other-{n}" for n in range(9))]
    assert did_you_mean("stretches", known) == 'did you mean "relief-stretches"?'
    assert did_you_mean("retch", known) == ""


def test_a_short_list_is_told_a_long_one_is_not():
    assert did_you_mean("xyz", ["b", "a"]) == "it is one of a, b"
    assert did_you_mean("xyz", [str(n) for n in range(50)]) == ""
    assert did_you_mean("xyz", []) == ""
