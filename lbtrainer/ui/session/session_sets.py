# SPDX-License-Identifier: GPL-3.0-or-later
"""The sets of the exercise at hand, done and to come, as rows for the near view. Pure, no Qt."""

from __future__ import annotations

from typing import NamedTuple

from lbtrainer.domain import speech
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.record import SetResult, SetStatus, Side, Slot, Unit
from lbtrainer.engine.states import State


class SetRow(NamedTuple):
    """One set on one side, or on both in turn.

    Attributes:
        number: Of the set, from 1.
        side: "left", "right" or "".
        value: What was done, or what is to be done.
        done: It has a result.
        now: It is the one that runs or comes next.
    """

    number: int
    side: str
    value: str
    done: bool
    now: bool


_ENDED = {SetStatus.SKIPPED: "skipped", SetStatus.SWAPPED: "swapped", SetStatus.HURT: "stopped, it hurt"}


def set_rows(state: State) -> tuple[SetRow, ...]:
    """Every set of the exercise at hand in this round."""
    here = state.phase.slot
    rows = []
    for phase in state.plan.phases:
        slot = phase.slot
        if phase.kind is not PhaseKind.WORK or slot.place != here.place:
            continue
        results = _results(state, slot)
        aim = speech.set_dose_text(state.plan.step_of(phase), state.plan.amount_of(phase))
        value = " and ".join(_done_words(result) for result in results) if results else aim
        side = slot.side.value if slot.side in (Side.LEFT, Side.RIGHT) else ""
        rows.append(SetRow(slot.set + 1, side, value, bool(results), slot == here))
    return tuple(rows)


def _results(state: State, slot: Slot) -> list[SetResult]:
    sides = (Side.LEFT, Side.RIGHT) if slot.side is Side.BOTH else (slot.side,)
    slots = (Slot(slot.block, slot.round, slot.step, slot.set, side) for side in sides)
    return [state.results[one] for one in slots if one in state.results]


def _done_words(result: SetResult) -> str:
    if result.status in _ENDED and not result.value:
        return _ENDED[result.status]
    return f"{result.value} s" if result.unit is Unit.SECONDS else str(result.value)
