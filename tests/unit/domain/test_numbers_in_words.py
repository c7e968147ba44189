# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice gets words, because it reads figures, units and signs wrongly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lbtrainer.domain.numbers_in_words import counted, in_words, number_words, seconds_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (20, "twenty"),
        (45, "forty-five"),
        (100, "one hundred"),
        (105, "one hundred and five"),
        (240, "two hundred and forty"),
        (1_000, "one thousand"),
        (1_250, "one thousand two hundred and fifty"),
        (1_000_042, "one zero zero zero zero four two"),
        (62.5, "sixty-two point five"),
        (0.25, "zero point two five"),
        (-3, "minus three"),
    ],
)
def test_numbers(number: float, words: str):
    assert number_words(number) == words


def test_nouns():
    assert counted(1, "repetition") == "one repetition"
    assert counted(2, "repetition") == "two repetitions"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "one second"),
        (45, "forty-five seconds"),
        (60, "one minute"),
        (90, "one minute thirty"),
        (120, "two minutes"),
        (300, "five minutes"),
    ],
)
def test_lengths(seconds: int, words: str):
    assert seconds_words(seconds) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("30–45 s", "Thirty to forty-five seconds"),
        ("Hold 30-45s each side.", "Hold thirty to forty-five seconds each side."),
        ("10-15 min, 1 min", "Ten to fifteen minutes, one minute"),
        ("2 × 8", "Two times eight"),
        ("3x5 at 62,5 kg", "Three times five at sixty-two point five kilograms"),
        ("1,000 steps", "One thousand steps"),
        ("rest 1:05", "Rest sixty-five seconds"),
        ("90° at the hips, 80 % of it", "Ninety degrees at the hips, eighty percent of it"),
        (">8, ≥8, ~10, #3", "More than eight, at least eight, about ten, number three"),
        ("½ of it, 2½ of those, 1/2", "Half of it, two and a half of those, half"),
        ("1st round, 2 RIR, RPE 7", "First round, two repetitions in reserve, effort seven"),
        ("-5 and +2.5", "Minus five and plus two point five"),
        ("8 reps · 1 rep", "Eight repetitions, one repetition"),
        ("That was 10-Minute Mobility.", "That was Ten-Minute Mobility."),
        ("Step 3. 4 more.", "Step three. Four more."),
        ("Breathe out, curl up a little.", "Breathe out, curl up a little."),
        ("L5 and T-spine stay names", "L5 and T-spine stay names"),
    ],
)
def test_what_people_write_is_said_as_people_say_it(text: str, words: str):
    assert in_words(text) == words


def test_words_come_out_as_they_went_in():
    once = in_words("3 × 30–45 s, 20 kg, 1:30")
    assert in_words(once) == once


def test_nothing_that_is_shipped_keeps_a_figure_after_a_space():
    """Notes and cues of the library are said as they are written there."""
    root = Path(__file__).parents[3] / "resources"
    said = [
        in_words(line.partition(":")[2].strip(' "}'))
        for path in sorted(root.rglob("*.yaml"))
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"\s*(spoken|note):", line)
    ]
    assert len(said) > 50
    assert [words for words in said if re.search(r"\d|×|–", words)] == []
