# SPDX-License-Identifier: GPL-3.0-or-later
"""From a state to the results of the set at hand: whose numbers they are, for which side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.phases import first_side_of_round
from lbtrainer.domain.plan import Phase
from lbtrainer.domain.record import SetResult, SetStatus, Side, Slot, Source

if TYPE_CHECKING:
    from lbtrainer.engine.states import State


def count_side(state: State, count: int) -> Side:
    """The side that makes the `count`-th movement of the set at hand, from 1."""
    slot = state.phase.slot
    if slot.side is not Side.BOTH:
        return slot.side
    first = first_side_of_round(state.plan.first_side, slot.round)
    return first if count % 2 == 1 else first.other


def value_now(state: State) -> int:
    """What the set at hand has come to: movements, or whole seconds."""
    if state.step.kind is Kind.REPS:
        return state.counted
    return min(state.elapsed_ms(state.now_ms), state.length_ms or 0) // 1000


def results_of(state: State, *, status: SetStatus | None, source: Source, at_ms: int) -> Iterator[SetResult]:
    """The results of the set at hand; a status of None follows from the number reached."""
    yield from results_of_phase(state, state.phase, value=value_now(state), status=status, source=source, at_ms=at_ms)


def results_of_phase(
    state: State, phase: Phase, *, value: int, status: SetStatus | None, source: Source, at_ms: int
) -> Iterator[SetResult]:
    """The results of a work phase that came to `value` movements or seconds: one, or one for each side in turn."""
    plan, slot = state.plan, phase.slot
    step, amount = plan.step_of(phase), plan.amount_of(phase)
    for side, number in _by_side(state, slot, value):
        own = Slot(slot.block, slot.round, slot.step, slot.set, side)
        before = state.results.get(own)
        yield SetResult(
            slot=own,
            attempt=0 if before is None else before.attempt + 1,
            key=step.key,
            exercise=step.exercise,
            exercise_name=step.name,
            unit=step.unit,
            low=amount.low,
            high=amount.high,
            target=amount.target,
            value=number,
            status=status or status_of(number, amount.low),
            source=source,
            at_ms=at_ms,
            hold_each_s=step.hold_each_s if step.kind is Kind.REPS else 0,
            load_kg=step.load_kg,
        )


def _by_side(state: State, slot: Slot, value: int) -> tuple[tuple[Side, int], ...]:
    if slot.side is not Side.BOTH:
        return ((slot.side, value),)
    first = first_side_of_round(state.plan.first_side, slot.round)
    return ((first, (value + 1) // 2), (first.other, value // 2))


def status_of(value: int, low: int) -> SetStatus:
    """Done from the low end of the range on, partial below it, skipped at nothing."""
    if value >= low:
        return SetStatus.DONE
    return SetStatus.PARTIAL if value > 0 else SetStatus.SKIPPED
