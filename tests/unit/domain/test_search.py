# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person types finds what they mean, typing errors included."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.search import Entry, SearchIndex, errors_allowed, errors_to_beginning, words_of

ROUTINES = (
    Entry("mcgill", ("McGill Big 3", "Core", "Cat-Cow McGill Curl-Up Side Plank Bird Dog")),
    Entry("strength", ("Lower-Back Strength", "Strength", "Romanian Deadlift RDL Plank")),
    Entry("warm-up", ("Lower-Back Warm-Up", "Warm-up", "Cat-Cow Dead Bug Side Plank")),
    Entry("stretches", ("Relief Stretches", "Stretch", "Cat-Cow Child’s Pose")),
    Entry("cafe", ("Café Reset", "Mobility", "Seated Rotation")),
)


@pytest.fixture(scope="module")
def index():
    return SearchIndex(ROUTINES)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["mcgill", "strength", "warm-up", "stretches", "cafe"]),
        ("  ", ["mcgill", "strength", "warm-up", "stretches", "cafe"]),
        ("mcg", ["mcgill"]),
        ("BIG 3", ["mcgill"]),
        ("big3", ["mcgill"]),
        ("3 big", ["mcgill"]),
        ("mgcill", ["mcgill"]),
        ("mcgil", ["mcgill"]),
        ("macgill", ["mcgill"]),
        ("strenght", ["strength"]),  # codespell:ignore
        ("strectches", ["stretches"]),
        ("streches", ["stretches"]),  # codespell:ignore
        ("lowr back", ["strength", "warm-up"]),
        ("warmup", ["warm-up"]),
        ("warm up", ["warm-up"]),
        ("rdl", ["strength"]),
        ("cafe", ["cafe"]),
        ("café", ["cafe"]),
        ("childs", ["stretches"]),  # codespell:ignore
        ("lift", ["strength"]),
        ("plank strength", ["strength"]),
        ("bridge", []),
        ("xyz", []),
        ("warm plonk", ["warm-up"]),
        ("brid dgo", ["mcgill"]),
        ("cta cow", ["mcgill", "warm-up", "stretches"]),
        ("dgu", []),
    ],
)
def test_what_is_typed_finds_what_is_meant(index, typed, found):
    assert index.find(typed) == found


def test_a_name_comes_before_what_is_only_inside():
    index = SearchIndex([Entry("inside", ("Morning", "", "Plank")), Entry("name", ("Plank Ladder", "", ""))])
    assert index.find("plank") == ["name", "inside"]


def test_a_right_word_comes_before_a_nearly_right_one():
    index = SearchIndex([Entry("near", ("Crane",)), Entry("right", ("Crate",))])
    assert index.find("crate") == ["right", "near"]


def test_short_words_must_be_right():
    assert SearchIndex([Entry("cat", ("Cat",))]).find("bat") == []


@pytest.mark.parametrize(
    ("typed", "word", "errors"),
    [
        ("plank", "plank", 0),
        ("pla", "plank", 0),
        ("plnak", "plank", 1),
        ("palnk", "planks", 1),
        ("plankk", "plank", 1),
        ("lank", "plank", 1),
        ("plonk", "plank", 1),
        ("plonck", "plank", 2),
        ("bridge", "plank", None),
    ],
)
def test_errors_are_counted_as_people_make_them(typed, word, errors):
    assert errors_to_beginning(typed, word, 2) == errors


def test_words_are_compared_plainly():
    assert words_of("Lower-Back  STRENGTH_2, Café’s") == ["lower", "back", "strength", "2", "cafe", "s"]


@given(st.text("abcdefgh", min_size=4, max_size=12), st.data())
def test_one_slip_in_a_long_word_never_hides_it(word, data):
    slip = data.draw(st.integers(0, len(word) - 2))
    typed = word[:slip] + word[slip + 1] + word[slip] + word[slip + 2 :]
    assert SearchIndex([Entry("it", (word,))]).find(typed) == ["it"]


@given(st.text(max_size=30))
def test_anything_may_be_typed(typed):
    found = SearchIndex(ROUTINES).find(typed)
    assert len(found) == len(set(found))


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_a_beginning_has_no_errors(typed, rest):
    assert errors_to_beginning(typed, typed + rest, errors_allowed(typed)) == 0
