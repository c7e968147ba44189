# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever watches hears often enough how far the work is, and can end it."""

from __future__ import annotations

import pytest

from lbtrainer.storage.long_work import part, watched


class Enough(Exception):
    """Somebody does not want any more."""


def test_a_part_of_the_work_is_told_as_a_part_of_the_whole():
    heard: list[float] = []
    second_half = part(heard.append, 0.5, 1.0)
    for share in (0.0, 0.5, 1.0):
        second_half(share)
    assert heard == [0.5, 0.75, 1.0]


def test_a_long_text_is_told_of_on_the_way_and_comes_whole():
    heard: list[float] = []
    lines = ["x" * 999 + "\n"] * 100
    assert list(watched(lines, 100_000, heard.append)) == lines
    assert len(heard) > 3
    assert heard == sorted(heard)
    assert 0 < heard[0] < 0.2
    assert 0.8 < heard[-1] <= 1


def test_letters_that_take_several_bytes_never_make_more_than_all_of_it():
    heard: list[float] = []
    list(watched(["y" * 20_000], 1, heard.append))
    assert heard == [1.0]


def test_what_the_watch_raises_ends_the_reading():
    def no(_: float) -> None:
        raise Enough

    lines = watched(["z" * 1_000] * 9, 9_000, no)
    assert next(lines)
    with pytest.raises(Enough):
        list(lines)
