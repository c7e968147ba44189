# SPDX-License-Identifier: GPL-3.0-or-later
"""Gaps, sides and get-readies: how long each is, and what it leads to."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Position, Sides
from lbtrainer.domain.phases import Scales, half_index, move_s, with_half
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.planning import Choices, build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.record import Side, Working
from lbtrainer.domain.routine import Block
from lbtrainer.domain.speech import HALF_WORDS, lead_s
from tests.helpers import builders as b


def shape(plan: Plan) -> list[tuple[str, float]]:
    return [(phase.kind.value, phase.length_ms / 1000) for phase in plan.phases]


def test_rest_follows_every_set_and_its_last_part_is_the_get_ready():
    plan = b.plan([b.exercise("plank", b.seconds(30, sets=2, rest_s=60))])
    assert shape(plan) == [("ready", 12), ("work", 30), ("rest", 55), ("ready", 5), ("work", 30)]


def test_the_lead_in_which_half_of_the_session_falls_has_time_to_say_so():
    plan = b.plan([b.exercise(name, b.seconds(60)) for name in ("one", "two", "six", "ten", "won")])
    leads = [phase for phase in plan.phases[1:] if phase.kind is PhaseKind.READY]
    half = half_index(plan.phases)
    assert half is not None
    for lead in leads:
        words = f"{HALF_WORDS} {lead.words}" if lead is plan.phases[half] else lead.words
        assert lead.length_ms / 1000 == max(5, lead_s(words))


def test_where_that_time_moves_the_middle_on_the_next_lead_has_it():
    plan = b.plan([b.exercise(name, b.seconds(60)) for name in ("one", "two", "six")])
    lengths_ms = (10_000, 120_000, 5_000, 10_000, 5_000, 109_000)
    phases = tuple(
        msgspec.structs.replace(phase, length_ms=length_ms)
        for phase, length_ms in zip(plan.phases, lengths_ms, strict=True)
    )
    assert half_index(phases) == 2
    longer = with_half(phases, plan.steps, scales=Scales())
    assert half_index(longer) == 4
    assert [new is old for new, old in zip(longer, phases, strict=True)] == [True] * 4 + [False, True]


def test_nobody_asks_for_half_of_a_session_of_two_minutes():
    assert half_index(b.plan([b.exercise(name, b.seconds(60)) for name in ("one", "two")]).phases) is None


def test_a_gap_after_a_step_is_a_minute_at_most():
    one, two = b.exercise("one", b.seconds(30, rest_s=120)), b.exercise("two", b.seconds(30))
    kinds = shape(b.plan([one, two]))
    assert sum(length for _, length in kinds[2:4]) == 60


def test_a_get_ready_longer_than_the_rest_fills_the_gap():
    one = b.exercise("one", b.seconds(30, rest_s=5), position=Position.STANDING)
    two = b.exercise("two", b.seconds(30), position=Position.SUPINE)
    assert [kind for kind, _ in shape(b.plan([one, two]))] == ["ready", "work", "ready", "work"]


def test_after_the_last_step_of_a_block_comes_only_the_rest_between_rounds():
    one = b.exercise("one", b.seconds(30, rest_s=45))
    plan = b.plan([one], rounds=2, round_rest_s=20)
    assert sum(phase.length_ms for phase in plan.phases[2:-1]) == 20_000


def test_no_rest_between_two_blocks():
    one = b.exercise("one", b.seconds(30, rest_s=45))
    two = b.exercise("two", b.seconds(30))
    blocks = (Block(name="A", steps=(b.step(one),)), Block(name="B", steps=(b.step(two),)))
    plan = build_plan(b.routine_of(*blocks), {"one": one, "two": two})
    assert plan is not None
    assert PhaseKind.REST not in {phase.kind for phase in plan.phases}


def test_sides_in_blocks_each_get_the_full_dose_with_a_switch_between():
    plan = b.plan([b.exercise("stretch", b.seconds(20, sets=2, rest_s=30), sides=Sides.BLOCK)])
    work = [(p.slot.set, p.slot.side) for p in plan.phases if p.kind is PhaseKind.WORK]
    assert work == [(0, Side.LEFT), (0, Side.RIGHT), (1, Side.LEFT), (1, Side.RIGHT)]
    kinds = [kind for kind, _ in shape(plan)]
    assert kinds == ["ready", "work", "switch", "work", "rest", "ready", "work", "switch", "work"]


def test_switching_sides_takes_longer_lying_on_the_side():
    def switch(position: Position) -> int:
        plan = b.plan([b.exercise("one", b.seconds(20), sides=Sides.BLOCK, position=position, side_words=None)])
        return next(p.length_ms for p in plan.phases if p.kind is PhaseKind.SWITCH)

    assert (switch(Position.SUPINE), switch(Position.SIDE)) == (5_000, 10_000)


def test_alternating_repetitions_are_one_phase_of_twice_the_movements():
    plan = b.plan([b.exercise("bird-dog", b.reps(8), sides=Sides.ALTERNATE)])
    assert [(p.kind.value, p.slot.side.value) for p in plan.phases] == [("ready", "both"), ("work", "both")]
    assert plan.phases[1].length_ms == 16 * 4_000
    assert plan.planned_sets == 2


def test_the_next_round_starts_with_the_other_side():
    plan = b.plan([b.exercise("stretch", b.seconds(20), sides=Sides.BLOCK)], rounds=2)
    assert [p.slot.side.value for p in plan.phases if p.kind is PhaseKind.WORK] == ["left", "right", "right", "left"]


def test_the_first_side_is_a_setting():
    plan = b.plan([b.exercise("stretch", b.seconds(20), sides=Sides.BLOCK)], profile=Profile(first_side=Side.RIGHT))
    assert plan.phases[-1].slot.side is Side.LEFT


@pytest.mark.parametrize(
    ("before", "after", "expected_s"),
    [
        (Position.SUPINE, Position.SUPINE, 5),
        (Position.SUPINE, Position.PRONE, 8),
        (Position.SIDE, Position.QUADRUPED, 8),
        (Position.STANDING, Position.SUPINE, 12),
        (Position.CHAIR, Position.QUADRUPED, 12),
        (Position.STANDING, Position.STANDING, 5),
        (Position.QUADRUPED, Position.STANDING, 15),
    ],
)
def test_changing_place_takes_its_time(before: Position, after: Position, expected_s: int):
    assert move_s(before, after) == expected_s


def test_somebody_who_stands_at_the_computer_is_not_told_to_stand_up():
    walk = b.exercise("walk", b.seconds(60), position=Position.STANDING)
    assert b.plan([walk]).phases[0].words == "Walk. 60 seconds."


def test_a_bar_takes_fifteen_seconds_more_once():
    lift = b.exercise("lift", b.reps(5, sets=2, rest_s=60), position=Position.STANDING, equipment=(("barbell",),))
    ready = [p.length_ms for p in b.plan([lift]).phases if p.kind is PhaseKind.READY]
    assert ready == [20_000, 5_000]


def test_a_get_ready_has_time_for_its_words_and_the_count_in():
    spoken = " ".join(["word"] * 45)
    plan = b.plan([b.exercise("one", b.seconds(20)), b.exercise("two", b.seconds(20), spoken=spoken)])
    ready = [p for p in plan.phases if p.kind is PhaseKind.READY][1]
    assert ready.length_ms == round(lead_s(ready.words) * 10) * 100 > 16_000


def test_the_first_get_ready_has_time_for_the_routines_name_as_well():
    spoken = " ".join(["word"] * 45)
    plan = b.plan([b.exercise("one", b.seconds(20), spoken=spoken)])
    said = f"Test Routine, about one minute. {plan.phases[0].words}"
    assert plan.phases[0].length_ms == round(lead_s(said) * 10) * 100


def test_a_slow_voice_has_the_time_it_needs_and_a_quick_one_leaves_the_body_its_own():
    one = b.exercise("one", b.seconds(20, sets=2), spoken=" ".join(["word"] * 15), sides=Sides.BLOCK)
    slow, usual, quick = (
        [p.length_ms for p in b.plan([one], profile=Profile(voice_rate=rate)).phases if p.kind is not PhaseKind.WORK]
        for rate in (0.6, 1.0, 1.6)
    )
    assert all(longer > shorter for longer, shorter in zip(slow[:1], usual[:1], strict=True))
    assert all(longer >= shorter for longer, shorter in zip(slow, usual, strict=True))
    assert quick == usual


def test_the_load_is_told_within_the_get_ready():
    lift = b.exercise("lift", b.reps(5), spoken=" ".join(["word"] * 45), loaded=True)
    free = Choices(hands_free=True)
    routine = b.routine(b.step(lift))
    workings = [{"lift": Working(load_kg=load_kg)} for load_kg in (None, 20.0)]
    plans = [build_plan(routine, {"lift": lift}, working=working, choices=free) for working in workings]
    without, with_load = (0 if plan is None else plan.phases[0].length_ms for plan in plans)
    assert with_load > without


def test_a_loaded_step_waits_before_each_set_and_is_counted_by_key():
    plan = b.plan([b.exercise("lift", b.reps(5, sets=2, rest_s=60), loaded=True)])
    assert [(p.kind.value, p.open) for p in plan.phases] == [
        ("wait", True),
        ("work", True),
        ("rest", False),
        ("wait", True),
        ("work", True),
    ]


def test_lighter_sets_come_before_the_first_set_of_a_tier_three_lift():
    plan = b.plan([b.exercise("lift", b.reps(5, sets=2), loaded=True, tier=3)], rounds=2)
    assert [p.ramp for p in plan.phases].count(True) == 1
    assert plan.phases[0].ramp
    assert plan.phases[1].kind is PhaseKind.WAIT


def test_hands_free_lets_nothing_wait():
    lift = b.exercise("lift", b.reps(5, sets=2), loaded=True, tier=3)
    plan = b.plan([lift], choices=Choices(hands_free=True))
    assert not any(phase.open for phase in plan.phases)


def test_work_that_waits_and_is_timed_gets_its_get_ready_after_the_key():
    one = b.exercise("one", b.seconds(20))
    plan = b.plan([one], b.step(one, wait=True))
    assert [p.kind.value for p in plan.phases] == ["wait", "ready", "work"]


def test_rests_and_get_readies_are_scaled():
    one = b.exercise("one", b.seconds(30, sets=2, rest_s=60))
    plan = b.plan([one], profile=Profile(rest_scale=0.5, ready_scale=2.0))
    assert shape(plan) == [("ready", 24), ("work", 30), ("rest", 20), ("ready", 10), ("work", 30)]


def test_the_sum_of_the_phases_is_the_whole_and_what_remains_is_the_rest_of_it():
    plan = b.plan([b.exercise("one", b.reps(8, 12, sets=3, rest_s=45), sides=Sides.BLOCK)])
    whole = sum(phase.length_ms for phase in plan.phases)
    assert plan.length_ms == whole
    assert plan.remaining_ms(0) == whole - plan.phases[0].length_ms
    assert plan.remaining_ms(len(plan.phases) - 1) == 0


def test_descending_sets_keep_their_own_numbers():
    dose = b.reps(6)
    descending = type(dose)(sets=Range(3, 3), reps=(Range(6, 6), Range(4, 4), Range(2, 2)), hold_each_s=Range(8, 8))
    plan = b.plan([b.exercise("curl-up", descending)])
    assert [p.length_ms for p in plan.phases if p.kind is PhaseKind.WORK] == [72_000, 48_000, 24_000]
