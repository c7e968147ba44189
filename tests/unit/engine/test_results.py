# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose numbers a set's results are."""

from __future__ import annotations

import pytest

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.record import SetStatus, Side, Source
from lbtrainer.engine.results import count_side, results_of, status_of, value_now
from lbtrainer.engine.states import State, Turn
from tests.helpers import builders as b


def at_work(state: State, *, counted: int = 0) -> State:
    turn = Turn(state)
    turn.enter(1, 0)
    turn.set(counted=counted)
    return turn.state


ALTERNATE = State(plan=b.plan([b.exercise("bird-dog", b.reps(4, 6), sides=Sides.ALTERNATE)]))


def test_alternating_movements_begin_with_the_first_side():
    state = at_work(ALTERNATE)
    assert [count_side(state, count) for count in (1, 2, 3)] == [Side.LEFT, Side.RIGHT, Side.LEFT]


def test_an_odd_count_gives_the_first_side_one_more():
    results = results_of(at_work(ALTERNATE, counted=9), status=None, source=Source.COUNTED, at_ms=5)
    assert [(r.slot.side, r.value, r.status) for r in results] == [
        (Side.LEFT, 5, SetStatus.DONE),
        (Side.RIGHT, 4, SetStatus.DONE),
    ]


@pytest.mark.parametrize(
    ("value", "status"), [(0, SetStatus.SKIPPED), (3, SetStatus.PARTIAL), (8, SetStatus.DONE), (12, SetStatus.DONE)]
)
def test_the_status_follows_from_the_number(value: int, status: SetStatus):
    assert status_of(value, 8) is status


def test_seconds_count_whole_and_never_beyond_the_sets_end():
    state = at_work(State(plan=b.plan([b.exercise("plank", b.seconds(30))])))
    turn = Turn(state)
    turn.set(now_ms=12_900)
    assert value_now(turn.state) == 12
    turn.set(now_ms=90_000)
    assert value_now(turn.state) == 30
