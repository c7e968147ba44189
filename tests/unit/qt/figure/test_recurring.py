# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.qt.figure.recurring import STALE_AFTER, Recurring


def test_what_is_kept_is_found_and_nothing_else():
    kept: Recurring[str, int] = Recurring(2)
    kept.keep("a", 1)
    assert (kept.get("a"), kept.get("b"), len(kept)) == (1, None, 1)


def test_a_cycle_longer_than_the_room_finds_what_fitted_each_time():
    kept: Recurring[int, int] = Recurring(8)
    found = 0
    for _ in range(3):
        found = 0
        for key in range(20):
            if kept.get(key) is None:
                kept.keep(key, key)
            else:
                found += 1
    assert (found, kept.taken) == (8, 8)


def test_what_nobody_asks_for_any_more_makes_room():
    kept: Recurring[str, int] = Recurring(8)
    kept.keep("old", 1, 5)
    kept.keep("new", 2, 5)
    assert kept.get("new") is None
    for _ in range(STALE_AFTER):
        kept.get("new")
    kept.keep("new", 2, 5)
    assert (kept.get("old"), kept.get("new"), kept.taken) == (None, 2, 5)


def test_what_is_larger_than_the_room_is_not_kept():
    kept: Recurring[str, int] = Recurring(8)
    kept.keep("large", 1, 9)
    assert (kept.get("large"), kept.taken) == (None, 0)


def test_after_forgetting_there_is_room_again():
    kept: Recurring[str, int] = Recurring(8)
    kept.keep("a", 1, 8)
    kept.forget()
    kept.keep("b", 2, 8)
    assert (kept.get("a"), kept.get("b"), len(kept)) == (None, 2, 1)
