# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

import pytest

from lbtrainer.content.amounts import Count, Counts, OneTime, TempoText, Time, Whole, duration_text
from lbtrainer.content.scalars import Fault, Leaf
from lbtrainer.domain.dose import Range, Tempo
from lbtrainer.yaml_source import parse

REPS = Count(1, 200)
REST = OneTime(0, 900)
HOLD = Time(3, 600)


def read(leaf: Leaf[Any], written: str) -> Any:
    return leaf.read("dose", parse(written.encode(), "x.yaml"))


def refusal(leaf: Leaf[Any], written: str) -> str:
    with pytest.raises(Fault) as caught:
        read(leaf, written)
    return f"{caught.value.what} ({caught.value.hint})"


class TestCounts:
    @pytest.mark.parametrize(
        ("written", "low", "high"),
        [("8", 8, 8), ("8-12", 8, 12), ("8 – 12", 8, 12), ("'8-12'", 8, 12), ("200", 200, 200)],
    )
    def test_numbers_and_ranges(self, written: str, low: int, high: int):
        assert read(REPS, written) == Range(low, high)

    @pytest.mark.parametrize(
        ("written", "message"),
        [
            ("010", 'dose is "010" (write 10, without the leading zero)'),
            ("00", 'dose is "00" (write 0, without the leading zero)'),
            ("0", "dose is 0 (it goes from 1 to 200)"),
            ("201", "dose is 201 (it goes from 1 to 200)"),
            ("150-201", "dose is 150-201 (it goes from 1 to 200)"),
            ("12-8", 'dose is "12-8", from more to less (write the smaller number first)'),
            ("8.5", 'dose is "8.5" (write a whole number such as 8, or a range such as 8-12)'),
            ("8 s", 'dose is "8 s" (write a whole number such as 8, or a range such as 8-12)'),
            ("1:30", 'dose is "1:30" (write a whole number such as 8, or a range such as 8-12)'),
            ("yes", 'dose is "yes" (write a whole number such as 8, or a range such as 8-12)'),
            ("٨", 'dose is "٨" (write a whole number such as 8, or a range such as 8-12)'),
            ("{a: 1}", "dose holds keys of its own (write one value, for example 8 or 8-12)"),
        ],
    )
    def test_refused(self, written: str, message: str):
        assert refusal(REPS, written) == message

    @pytest.mark.parametrize("written", ["-1", "[3]"])
    def test_an_example_is_one_that_could_be_meant(self, written: str):
        hint = refusal(Count(1, 12), written)
        assert "2-3" in hint

    def test_repetitions_may_differ_from_set_to_set(self):
        counts = Counts(REPS, 12)
        assert read(counts, "[6, 4-5, 2]") == (Range(6, 6), Range(4, 5), Range(2, 2))
        assert read(counts, "8") == (Range(8, 8),)

    def test_a_faulty_entry_of_the_list_is_the_one_named(self):
        with pytest.raises(Fault) as caught:
            read(Counts(REPS, 12), "[6, 0, 2]")
        assert caught.value.node is not None
        assert caught.value.node.where == "x.yaml:1:5"

    def test_lists_without_or_with_too_many_sets(self):
        assert refusal(Counts(REPS, 2), "[]") == "dose is an empty list (write for example [6, 4, 2])"
        assert refusal(Counts(REPS, 2), "[1, 2, 3]") == "dose lists 3 sets (2 at most)"

    def test_one_whole_number(self):
        assert read(Whole(1, 4), "3") == 3
        assert refusal(Whole(1, 4), "5") == "dose is 5 (it goes from 1 to 4)"
        assert refusal(Whole(1, 4), "high") == 'dose is "high" (write a number from 1 to 4)'


class TestTimes:
    @pytest.mark.parametrize(
        ("written", "low", "high"),
        [("3 s", 3, 3), ("30-45 s", 30, 45), ("30 – 45s", 30, 45), ("1.5 min", 90, 90), ("5-10 min", 300, 600)],
    )
    def test_become_whole_seconds(self, written: str, low: int, high: int):
        assert read(HOLD, written) == Range(low, high)

    @pytest.mark.parametrize(
        ("written", "message"),
        [
            ("90", 'dose is "90" without a unit (write 90 s)'),
            ("30-45", 'dose is "30-45" without a unit (write 30-45 s)'),
            ("090", 'dose is "090" without a unit (write 90 s)'),
            ("1:30", 'dose is "1:30" without a unit (write 90 s)'),
            ("1:02:03", 'dose is "1:02:03" without a unit (write 3723 s)'),
            ("90 sec", 'dose is "90 sec"; a time is given in s or min (write 90 s)'),
            ("5 Minutes", 'dose is "5 Minutes"; a time is given in s or min (write 5 min)'),
            ("3 hours", 'dose is "3 hours"; a time is given in s or min (write 30 s or 5 min)'),
            ("0.33 min", "dose is 0.33 min, not a whole number of seconds (write 20 s)"),
            ("2 s", "dose is 2 s (it goes from 3 s to 10 min)"),
            ("180 min", "dose is 180 min (it goes from 3 s to 10 min)"),
            ("45-30 s", 'dose is "45-30 s", from more to less (write the smaller number first)'),
            ("on", 'dose is "on" (write a time with its unit, such as 30 s, 30-45 s or 5 min)'),
            ("-5 s", 'dose is "-5 s" (write a time with its unit, such as 30 s, 30-45 s or 5 min)'),
            ("[30 s]", "dose is a list (write one value, for example 30 s)"),
            ("", "dose is empty (write for example 30 s)"),
        ],
    )
    def test_refused(self, written: str, message: str):
        assert refusal(HOLD, written or "''") == message

    def test_a_rest_is_one_time(self):
        assert read(REST, "2 min") == 120
        assert refusal(REST, "25-30 s") == 'dose is "25-30 s", a range (write one time, for example 25 s)'

    def test_as_people_write_it(self):
        assert [duration_text(s) for s in (45, 60, 90, 120, 600)] == ["45 s", "60 s", "90 s", "2 min", "10 min"]


class TestTempo:
    @pytest.mark.parametrize("written", ["[5, 0, 5.5, 0]", "5-0-5.5-0", "'5 - 0 - 5.5 - 0'"])
    def test_four_times(self, written: str):
        assert read(TempoText(), written) == Tempo(5, 0, 5.5, 0)

    @pytest.mark.parametrize("written", ["[5, 0, 5]", "5-0-5", "slow", "[a, 0, 0, 1]", "[[1], 1, 1, 1]"])
    def test_anything_else(self, written: str):
        assert refusal(TempoText(), written).startswith("dose is not four numbers (write the four times")

    @pytest.mark.parametrize(("written", "length"), [("0-0-0-0", "0 s"), ("40-0-1-0", "41 s")])
    def test_impossible_lengths(self, written: str, length: str):
        assert refusal(TempoText(), written).startswith(f"dose makes one repetition {length} (1 s at least")
