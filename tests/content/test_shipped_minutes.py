# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shipped routine takes as long as the fact sheet says, give or take a fifth.

The minutes there come from a rougher sum: repetitions, holds, rests, 15 s to change. So the plan is laid as its tables
count: the exercises that they name (past `start_with`), the walk that may be left out done, the Jefferson curl and
the pull-ups that may be added not; first at the low ends with the fewest rounds, then at the tops with the most.
"""

from __future__ import annotations

import pytest

from lbtrainer.content.library import Library
from lbtrainer.domain.planning import Choices, build_plan, minutes
from lbtrainer.domain.record import Working
from tests.content.part3 import PART_3

COUNTED = frozenset({"brisk-walk"})
FIFTH = 0.2


def _minutes(library: Library, own_id: str, rounds: int, *, to_top: bool) -> float:
    routine = library.routines[own_id]
    each = {number: min(rounds, block.rounds.high) for number, block in enumerate(routine.blocks)}
    advanced = {step.key: Working(advanced=True) for block in routine.blocks for step in block.steps}
    choices = Choices(rounds=each, optional=COUNTED, to_top=to_top)
    plan = build_plan(routine, library.exercises, working=advanced, choices=choices)
    assert plan is not None
    return plan.length_ms / 60_000


@pytest.mark.parametrize("own_id", PART_3)
def test_within_a_fifth_of_the_minutes_in_the_fact_sheet(library: Library, own_id: str):
    table = PART_3[own_id]
    fewest, most = table.counted_rounds or table.rounds
    low = _minutes(library, own_id, fewest, to_top=False)
    high = _minutes(library, own_id, most, to_top=True)
    assert low == pytest.approx(table.minutes[0], rel=FIFTH)
    assert high == pytest.approx(table.minutes[1], rel=FIFTH)


def test_the_minutes_in_the_list_count_what_is_done_without_a_choice(library: Library):
    gentle = library.routines["pain-relief-gentle"]
    with_walk = _minutes(library, "pain-relief-gentle", 1, to_top=False)
    assert minutes(gentle, library.exercises)[0] < with_walk - 4
