# SPDX-License-Identifier: GPL-3.0-or-later
"""What a running session's plan becomes when one exercise is swapped for another."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.phases import PlannedSet, Scales, first_side_of_round, lay, sets_of_step
from lbtrainer.domain.plan import Phase, PhaseKind, Plan, PlannedBlock, PlannedStep
from lbtrainer.domain.record import Slot


def replace_step(plan: Plan, index: int, step: PlannedStep) -> tuple[Plan, int]:
    """Put a step in the place of the one that the phase at `index` belongs to, from this set on.

    The sets before stay as they were done; the set at hand is laid anew with its get-ready; the new step also holds in
    all later rounds. A rest that is running goes on before the new get-ready.

    Returns:
        The new plan, and the index of its phase to go on in (the running rest, or the new get-ready).
    """
    phase = plan.phases[index]
    resting = phase.kind is PhaseKind.REST
    cut = index if resting else plan.lead_index(index)
    done = plan.phases[:cut]
    steps = (*plan.steps, step)
    new_index = len(plan.steps)
    blocks = tuple(
        _with_step(block, phase.slot.step, new_index) if number == phase.slot.block else block
        for number, block in enumerate(plan.blocks)
    )
    last = next((p for p in reversed(done) if p.kind is PhaseKind.WORK), None)
    before = None if last is None else PlannedSet(last.slot, last.step)
    coming = list(_coming(plan, cut, phase.slot, step, new_index))
    scales = Scales(plan.rest_scale, plan.ready_scale, plan.voice_rate)
    laid = lay(coming, steps, blocks, scales=scales, before=before)
    rest = (msgspec.structs.replace(phase, slot=coming[0].slot, step=new_index),) if resting else ()
    return msgspec.structs.replace(plan, steps=steps, blocks=blocks, phases=(*done, *rest, *laid)), cut


def _with_step(block: PlannedBlock, place: int, index: int) -> PlannedBlock:
    steps = tuple(index if number == place else old for number, old in enumerate(block.steps))
    return msgspec.structs.replace(block, steps=steps)


def _coming(plan: Plan, cut: int, at: Slot, step: PlannedStep, index: int) -> Iterator[PlannedSet]:
    """The sets still to come, those of the swapped step made anew once for each round."""
    rounds_done: set[int] = set()
    for phase in plan.phases[cut:]:
        if phase.kind is not PhaseKind.WORK:
            continue
        slot = phase.slot
        if (slot.block, slot.step) != (at.block, at.step):
            yield PlannedSet(slot, phase.step)
        elif slot.round not in rounds_done:
            rounds_done.add(slot.round)
            yield from _anew(plan, phase, at, step, index)


def _anew(plan: Plan, phase: Phase, at: Slot, step: PlannedStep, index: int) -> Iterator[PlannedSet]:
    first = first_side_of_round(plan.first_side, phase.slot.round)
    for planned in sets_of_step(step, index, phase.slot, first):
        is_at_hand = planned.slot.set == at.set and planned.slot.round == at.round
        first_side_is_done = at.side is first.other and step.sides is Sides.BLOCK
        if not (is_at_hand and first_side_is_done and planned.slot.side is first):
            yield planned
