# SPDX-License-Identifier: GPL-3.0-or-later
"""From a finished set to its results: whose numbers they are, for which side, and how it ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.phases import first_side_of_round
from lbtrainer.domain.plan import Phase, Plan, PlannedStep
from lbtrainer.domain.record import SetResult, SetStatus, Side, Slot, Source


def count_side(plan: Plan, slot: Slot, count: int) -> Side:
    """The side that makes the `count`-th movement of a set, from 1."""
    if slot.side is not Side.BOTH:
        return slot.side
    first = first_side_of_round(plan.first_side, slot.round)
    return first if count % 2 == 1 else first.other


def results_of(
    plan: Plan,
    phase: Phase,
    before: Mapping[Slot, SetResult],
    *,
    value: int,
    status: SetStatus | None,
    source: Source,
    at_ms: int,
) -> Iterator[SetResult]:
    """The results of a work phase: one, or one for each side where they take turns.

    Args:
        before: Earlier results; a set that has one is done again, as the next attempt.
        value: Movements or whole seconds that it came to.
        status: None: it follows from the number.
    """
    step = plan.step_of(phase)
    for side, number in _by_side(plan, phase.slot, value):
        slot = phase.slot
        own = Slot(slot.block, slot.round, slot.step, slot.set, side)
        earlier = before.get(own)
        attempt = 0 if earlier is None else earlier.attempt + 1
        yield set_result(step, own, number, attempt=attempt, status=status, source=source, at_ms=at_ms)


def set_result(
    step: PlannedStep,
    slot: Slot,
    value: int,
    *,
    source: Source,
    at_ms: int,
    attempt: int = 0,
    status: SetStatus | None = None,
) -> SetResult:
    """The result of one set as its step plans it.

    Args:
        step: The step that the slot belongs to.
        slot: The set, and its side.
        value: Movements or whole seconds that it came to.
        source: Whose number that is.
        at_ms: Milliseconds since the session's start at which it ended.
        attempt: 0 the first time.
        status: None: it follows from the number.
    """
    amount = step.sets[min(slot.set, len(step.sets) - 1)]
    return SetResult(
        slot=slot,
        attempt=attempt,
        key=step.key,
        exercise=step.exercise,
        exercise_name=step.name,
        unit=step.unit,
        low=amount.low,
        high=amount.high,
        target=amount.target,
        value=value,
        status=status or status_of(value, amount.low),
        source=source,
        at_ms=at_ms,
        hold_each_s=step.hold_each_s if step.kind is Kind.REPS else 0,
        load_kg=step.load_kg,
    )


def _by_side(plan: Plan, slot: Slot, value: int) -> tuple[tuple[Side, int], ...]:
    if slot.side is not Side.BOTH:
        return ((slot.side, value),)
    first = first_side_of_round(plan.first_side, slot.round)
    return ((first, (value + 1) // 2), (first.other, value // 2))


def status_of(value: int, low: int) -> SetStatus:
    """Done from the low end of the range on, partial below it, skipped at nothing."""
    if value >= low:
        return SetStatus.DONE
    return SetStatus.PARTIAL if value > 0 else SetStatus.SKIPPED
