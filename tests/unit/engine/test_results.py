# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose numbers a set's results are."""

from __future__ import annotations

import pytest

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.record import SetStatus, Side, Source
from lbtrainer.engine.results import count_side, results_of, status_of
from tests.helpers import builders as b

ALTERNATE = b.plan([b.exercise("bird-dog", b.reps(4, 6), sides=Sides.ALTERNATE)])
WORK = ALTERNATE.phases[1]


def test_alternating_movements_begin_with_the_first_side():
    sides = [count_side(ALTERNATE, WORK.slot, count) for count in (1, 2, 3)]
    assert sides == [Side.LEFT, Side.RIGHT, Side.LEFT]


def test_an_odd_count_gives_the_first_side_one_more():
    results = results_of(ALTERNATE, WORK, {}, value=9, status=None, source=Source.COUNTED, at_ms=5)
    assert [(r.slot.side, r.value, r.status) for r in results] == [
        (Side.LEFT, 5, SetStatus.DONE),
        (Side.RIGHT, 4, SetStatus.DONE),
    ]


def test_a_set_done_again_is_the_next_attempt():
    first = {r.slot: r for r in results_of(ALTERNATE, WORK, {}, value=2, status=None, source=Source.COUNTED, at_ms=5)}
    again = results_of(ALTERNATE, WORK, first, value=8, status=None, source=Source.COUNTED, at_ms=9)
    assert [(r.attempt, r.value) for r in again] == [(1, 4), (1, 4)]


@pytest.mark.parametrize(
    ("value", "status"), [(0, SetStatus.SKIPPED), (3, SetStatus.PARTIAL), (8, SetStatus.DONE), (12, SetStatus.DONE)]
)
def test_the_status_follows_from_the_number(value: int, status: SetStatus):
    assert status_of(value, 8) is status
