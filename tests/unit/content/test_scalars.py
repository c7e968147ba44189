# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

import pytest

from lbtrainer.content.scalars import Choice, Fault, Flag, Identifier, Leaf, Text, Word
from lbtrainer.domain.exercise import Sides
from lbtrainer.yaml_source import parse


def read(leaf: Leaf[Any], written: str) -> Any:
    return leaf.read("it", parse(written.encode(), "x.yaml"))


def refusal(leaf: Leaf[Any], written: str) -> str:
    with pytest.raises(Fault) as caught:
        read(leaf, written)
    return f"{caught.value.what} ({caught.value.hint})"


class TestFlag:
    def test_only_true_and_false(self):
        assert read(Flag(), "true") is True
        assert read(Flag(), "false") is False

    @pytest.mark.parametrize(
        ("written", "right"),
        [
            ("yes", "true"),
            ("on", "true"),
            ("Y", "true"),
            ("True", "true"),
            ("'true'", "true"),
            ("off", "false"),
            ("no", "false"),
            ("n", "false"),
            ("0", "false"),
            ("maybe", "true or false"),
        ],
    )
    def test_other_words_are_told_what_to_write(self, written: str, right: str):
        assert refusal(Flag(), written).endswith(f"(write {right})")


class TestTexts:
    def test_a_folded_text_becomes_one_line(self):
        assert read(Text(), ">\n  one\n  two\n") == "one two"

    def test_words_that_are_spoken_are_counted(self):
        assert read(Text(words=3), "one two three") == "one two three"
        assert refusal(Text(words=3), "one two three four") == "it has 4 words (3 at most, it is spoken)"

    @pytest.mark.parametrize("written", ["~", "null", "''", "'  '"])
    def test_nothing_is_no_text(self, written: str):
        assert refusal(Text(), written).startswith("it is empty")

    def test_long_texts(self):
        assert refusal(Text(10), "a" * 11) == "it has 11 characters (10 at most)"


class TestWords:
    def test_ids_in_small_letters(self):
        assert read(Identifier(), "bird-dog-2") == "bird-dog-2"
        assert refusal(Identifier(), "Bird Dog") == (
            'it is "Bird Dog"; an id has small letters, digits and hyphens (write bird-dog)'
        )
        assert refusal(Identifier(), "ÄÖ").endswith("(write bird-dog)")
        assert refusal(Identifier(), "a" * 61) == "it has 61 characters (60 at most)"

    def test_a_closed_list_proposes_the_nearest(self):
        words = Word(("kettlebell", "mat"))
        assert read(words, "mat") == "mat"
        assert refusal(words, "kettelbell") == 'it "kettelbell" is not known (did you mean "kettlebell"?)'

    def test_a_choice_gives_the_domains_own_word(self):
        assert read(Choice(Sides), "block") is Sides.BLOCK
        assert refusal(Choice(Sides), "both") == 'it "both" is not known (it is one of alternate, block, none)'
