# SPDX-License-Identifier: GPL-3.0-or-later
"""A state reads time as a difference, and a turn leaves the state that it was given alone."""

from __future__ import annotations

from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine.states import Mode, State, Turn
from tests.helpers import builders as b

PLAN = b.plan([b.exercise("plank", b.seconds(30, 45)), b.exercise("bridge", b.reps(10))])


def entered(index: int, at_ms: int, *, lead_ms: int = 0) -> State:
    turn = Turn(State(plan=PLAN))
    turn.enter(index, at_ms, lead_ms=lead_ms)
    return turn.state


def test_what_has_gone_by_is_a_difference():
    state = entered(1, 5_000)
    assert [state.elapsed_ms(at) for at in (4_000, 5_000, 12_345)] == [0, 0, 7_345]
    assert state.instant_ms(30_000) == 35_000


def test_a_lead_stands_before_the_phases_own_clock():
    state = entered(1, 5_000, lead_ms=4_000)
    assert (state.lead_ms(6_000), state.elapsed_ms(6_000)) == (3_000, 0)
    assert (state.lead_ms(10_000), state.elapsed_ms(10_000)) == (0, 1_000)


def test_standing_still_keeps_what_has_gone_by():
    turn = Turn(entered(1, 0))
    turn.freeze(Mode.PAUSED, 7_000)
    assert turn.state.elapsed_ms(99_000) == 7_000
    turn.freeze(Mode.ASKING, 50_000)
    assert (turn.state.elapsed_ms(99_000), turn.state.frozen_ms) == (7_000, 7_000)


def test_a_turn_does_not_touch_the_state_it_was_given():
    before = entered(0, 0)
    Turn(before).enter(1, 12_000)
    assert before.phase.kind is PhaseKind.READY


def test_the_phase_knows_what_is_counted():
    assert not entered(0, 0).is_work
    assert not entered(1, 0).counts_reps
    assert entered(3, 0).counts_reps
    assert entered(3, 0).rep_ms == 4_000


def test_seconds_count_whole_and_never_beyond_the_sets_end():
    turn = Turn(entered(1, 0))
    turn.set(now_ms=12_900)
    assert turn.state.value_now == 12
    turn.set(now_ms=90_000)
    assert turn.state.value_now == 30
