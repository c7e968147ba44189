# SPDX-License-Identifier: GPL-3.0-or-later
"""A sleep is noticed on every kind of system, and an ordinary late tick is none."""

from __future__ import annotations

from lbtrainer.engine.gaps import GapDetector


def watched(*instants: tuple[int, int]) -> list[int]:
    detector = GapDetector()
    return [detector.gap_ms(mono, wall) for mono, wall in instants]


def test_ordinary_and_late_ticks_are_no_gap():
    assert watched((0, 1_000), (33, 1_033), (2_000, 3_000), (2_033, 3_100)) == [0, 0, 0, 0]


def test_a_monotonic_clock_that_stood_still_shows_by_the_wall_clock():
    assert watched((0, 0), (33, 3_600_033)) == [0, 3_600_000]


def test_a_monotonic_clock_that_ran_on_shows_by_missing_ticks():
    assert watched((0, 0), (3_600_000, 3_600_000)) == [0, 3_600_000]


def test_a_wall_clock_set_back_shows_too():
    assert watched((0, 100_000), (33, 40_033)) == [0, 60_000]


def test_after_forgetting_nothing_is_compared():
    detector = GapDetector()
    detector.gap_ms(0, 0)
    detector.forget()
    assert detector.gap_ms(900_000, 900_000) == 0
