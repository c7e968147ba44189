# SPDX-License-Identifier: GPL-3.0-or-later
"""From sets in order to a flat row of phases: what lies between two sets, and how long it takes.

The lengths are the house rules for gaps: a get-ready is as long as its words and as the body needs to change its
place; rest follows every set; after a step's last set the gap is the longer of the next get-ready and the rest (60 s
at most), and after a block's last step only the rest between rounds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from lbtrainer.domain import speech
from lbtrainer.domain.exercise import Kind, Position, Sides
from lbtrainer.domain.plan import LEADS, Phase, PhaseKind, PlannedBlock, PlannedStep
from lbtrainer.domain.record import Side, Slot

SAME_PLACE_S = 5
TURN_OVER_S = 8
DOWN_S = 12
UP_S = 15
SET_UP_S = 15
SWITCH_S = 5
SWITCH_LYING_S = 10
LONGEST_REST_BETWEEN_STEPS_S = 60
RAMP_S = 60
HALF_TOLD_FROM_MS = 180_000

_FLOOR = frozenset(
    {
        Position.LONG_SIT,
        Position.KNEELING,
        Position.HALF_KNEELING,
        Position.QUADRUPED,
        Position.PRONE,
        Position.SUPINE,
        Position.SIDE,
    }
)


class PlannedSet(NamedTuple):
    """One set to be done, before the phases around it are laid: its place and its step's index."""

    slot: Slot
    step: int


class Scales(NamedTuple):
    """Factors on rests, on get-readies and on the pace of the voice, as the person likes them."""

    rest: float = 1.0
    ready: float = 1.0
    voice: float = 1.0


def sets_of_step(step: PlannedStep, index: int, at: Slot, first: Side) -> Iterator[PlannedSet]:
    """All sets of a step in one round from the set of `at` on, both sides where they take turns in blocks.

    Args:
        index: The step's index in the plan.
        at: Block, round, step and first set; its side is not looked at.
        first: The side that begins.
    """
    sides = {
        Sides.NONE: (Side.NONE,),
        Sides.ALTERNATE: (Side.BOTH,) if step.kind is Kind.REPS else (first, first.other),
        Sides.BLOCK: (first, first.other),
    }[step.sides]
    for number in range(at.set, len(step.sets)):
        for side in sides:
            yield PlannedSet(Slot(at.block, at.round, at.step, number, side), index)


def first_side_of_round(first: Side, number: int) -> Side:
    """The side that begins in a round: the next round starts with the other one."""
    return first if number % 2 == 0 else first.other


def sets_of_block(block: PlannedBlock, number: int, steps: Sequence[PlannedStep], first: Side) -> Iterator[PlannedSet]:
    """All sets of a block, round by round."""
    for round_number in range(block.rounds):
        side = first_side_of_round(first, round_number)
        for place, index in enumerate(block.steps):
            yield from sets_of_step(steps[index], index, Slot(number, round_number, place, 0), side)


def move_s(before: Position, after: Position) -> int:
    """Seconds to get from one start position to the next; before the first the person stands at the computer."""
    if before is after:
        return SAME_PLACE_S
    if after in _FLOOR:
        return TURN_OVER_S if before in _FLOOR else DOWN_S
    return UP_S if before in _FLOOR else TURN_OVER_S


def lay(
    sets: Sequence[PlannedSet],
    steps: Sequence[PlannedStep],
    blocks: Sequence[PlannedBlock],
    *,
    scales: Scales,
    before: PlannedSet | None = None,
    title: str = "",
) -> tuple[Phase, ...]:
    """The phases of these sets in order.

    Args:
        title: The routine's name, which is said first of all; "" where the session has begun.
        before: The set done before the first of `sets`; None at the start of a session. No rest follows it here.
    """
    phases: list[Phase] = []
    for previous, coming in pairwise([before, *sets]):
        if coming is None:  # only `before` can be None; this tells the type checker
            continue
        lead = _lead(previous, coming, steps, scales)
        if phases and previous is not None:
            rest_ms = round(_rest_s(previous, coming, steps, blocks) * 1000 * scales.rest)
            rest_ms -= sum(phase.length_ms for phase in lead if not phase.ramp)
            if rest_ms >= 1000 and lead[0].kind is not PhaseKind.SWITCH:
                phases.append(Phase(kind=PhaseKind.REST, slot=coming.slot, step=coming.step, length_ms=rest_ms))
        phases += lead
        phases.append(_work(coming, steps))
    if title and phases and not phases[0].open:
        phases[0] = _with_opening(phases, title, steps, blocks, scales)
    return tuple(phases)


def half_index(phases: Sequence[Phase]) -> int | None:
    """Index of the first rest or lead that begins with half of the planned time gone by.

    None where none does, and in a session so short that nobody asks.
    """
    length_ms = sum(phase.length_ms for phase in phases)
    if length_ms < HALF_TOLD_FROM_MS:
        return None
    left_ms = length_ms / 2
    for index, phase in enumerate(phases):
        if left_ms <= 0 and phase.kind is not PhaseKind.WORK:
            return index
        left_ms -= phase.length_ms
    return None


def with_half(phases: tuple[Phase, ...], steps: Sequence[PlannedStep], *, scales: Scales) -> tuple[Phase, ...]:
    """The phases with time for "half of the session is done" in the lead in which it falls.

    A rest has that time, a lead is as long as its own words. Made longer it moves the middle a little, perhaps into
    the next lead: then that one is made longer instead.
    """
    first = half_index(phases)
    for index in range(len(phases) if first is None else first, len(phases)):
        longer = _with_half_at(phases, index, steps, scales)
        if half_index(longer) == index:
            return longer
    return phases


def _with_half_at(
    phases: tuple[Phase, ...], index: int, steps: Sequence[PlannedStep], scales: Scales
) -> tuple[Phase, ...]:
    phase = phases[index]
    if phase.open or phase.kind not in LEADS:
        return phases
    told_s = _said_s(f"{speech.HALF_WORDS} {phase.words}".strip(), steps[phase.step], scales)
    longer = msgspec.structs.replace(phase, length_ms=max(phase.length_ms, round(told_s * 10) * 100))
    return (*phases[:index], longer, *phases[index + 1 :])


def _with_opening(
    phases: Sequence[Phase],
    title: str,
    steps: Sequence[PlannedStep],
    blocks: Sequence[PlannedBlock],
    scales: Scales,
) -> Phase:
    """The first get-ready, long enough for the routine's name before its own words."""
    first, length_ms = phases[0], phases[0].length_ms
    begins = speech.block_sentences(blocks, first.slot, new_block=True, new_round=True)
    rest_ms = sum(phase.length_ms for phase in phases[1:])
    for _ in range(2):  # the minutes that are said count this get-ready too
        said = " ".join([speech.opening_words(title, rest_ms + length_ms), *begins, first.words])
        length_ms = max(first.length_ms, round(_said_s(said, steps[first.step], scales) * 10) * 100)
    return msgspec.structs.replace(first, length_ms=length_ms)


def _work(coming: PlannedSet, steps: Sequence[PlannedStep]) -> Phase:
    step = steps[coming.step]
    amount = step.sets[min(coming.slot.set, len(step.sets) - 1)]
    is_open = step.kind is Kind.REPS and not step.paced
    return Phase(
        kind=PhaseKind.WORK, slot=coming.slot, step=coming.step, length_ms=step.length_ms(amount), open=is_open
    )


def _rest_s(
    previous: PlannedSet, coming: PlannedSet, steps: Sequence[PlannedStep], blocks: Sequence[PlannedBlock]
) -> int:
    """Seconds of rest that the gap is at least long."""
    was, comes = previous.slot, coming.slot
    if was.block != comes.block:
        return 0
    if was.round != comes.round:
        return blocks[was.block].round_rest_s
    rest_s = steps[previous.step].rest_s
    return rest_s if was.step == comes.step else min(rest_s, LONGEST_REST_BETWEEN_STEPS_S)


def _lead(
    previous: PlannedSet | None, coming: PlannedSet, steps: Sequence[PlannedStep], scales: Scales
) -> tuple[Phase, ...]:
    """What leads into a set: switch sides, get ready, or waiting phases."""
    step, slot = steps[coming.step], coming.slot
    if previous is not None and previous.step == coming.step and _other_side_follows(previous.slot, slot):
        lying = step.position is Position.SIDE
        words = speech.switch_words(step, slot)
        told_s = speech.lead_s(words, voice_rate=scales.voice)
        length_s = max((SWITCH_LYING_S if lying else SWITCH_S) * scales.ready, told_s)
        return (_phase(PhaseKind.SWITCH, coming, length_s, words=words),)
    is_new = previous is None or previous.step != coming.step or previous.slot.round != slot.round
    from_position = Position.STANDING if previous is None else steps[previous.step].position
    moves = from_position is not step.position or (step.position is Position.SIDE and is_new)
    words = speech.first_set_words(step, slot, moves=moves) if is_new else speech.later_set_words(step, slot)
    place_s = move_s(from_position, step.position) + (SET_UP_S if step.setup and is_new else 0)
    length_s = max(place_s * scales.ready, _said_s(words, step, scales))
    if not step.wait:
        return (_phase(PhaseKind.READY, coming, length_s, words=words),)
    ramp = step.ramp and slot.set == 0 and slot.round == 0 and is_new
    leads = [_phase(PhaseKind.WAIT, coming, RAMP_S, words=speech.ramp_words(step), ramp=True)] if ramp else []
    leads.append(_phase(PhaseKind.WAIT, coming, length_s, words=words))
    if step.kind is not Kind.REPS or step.paced:
        leads.append(_phase(PhaseKind.READY, coming, SAME_PLACE_S * scales.ready))
    return tuple(leads)


def _said_s(words: str, step: PlannedStep, scales: Scales) -> float:
    """Seconds for what is said before a set, its load included."""
    return speech.lead_s(f"{words} {speech.load_words(step)}".strip(), voice_rate=scales.voice)


def _other_side_follows(was: Slot, comes: Slot) -> bool:
    return was.side is not comes.side and (was.block, was.round, was.step, was.set) == (
        comes.block,
        comes.round,
        comes.step,
        comes.set,
    )


def _phase(kind: PhaseKind, coming: PlannedSet, length_s: float, *, words: str = "", ramp: bool = False) -> Phase:
    return Phase(
        kind=kind,
        slot=coming.slot,
        step=coming.step,
        length_ms=round(length_s * 10) * 100,
        open=kind is PhaseKind.WAIT,
        ramp=ramp,
        words=words,
    )
