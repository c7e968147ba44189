# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page, a voice or a title bar may know of the session at one instant. Reads the state, changes nothing."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from lbtrainer.domain.plan import Phase, PhaseKind, PlannedStep
from lbtrainer.domain.record import Side
from lbtrainer.engine.results import count_side
from lbtrainer.engine.states import Mode, State


class Part(StrEnum):
    """The part of a repetition that the body is in."""

    OUT = "out"
    HELD = "held"
    BACK = "back"
    START = "start"


class StripPart(NamedTuple):
    """One step in one round on the strip of the whole session: its share of the time, and how much of it is behind."""

    weight_ms: int
    done: float


class SessionView(NamedTuple):
    """The session at one instant.

    Attributes:
        elapsed_ms, remaining_ms: Of the phase; `remaining_ms` is None when a key ends it.
        lead_ms: What is left of a re-entry's get-ready, 0 outside of one.
        low, high, target, end: Of the set, for each side; `end` is where it ends by itself.
        counted: Movements complete; `number` the repetition that runs now, from 1, as it is counted aloud.
        movements: Movements of the whole set, to its top.
        rep_part, rep_fraction: Where in the running movement the body is, in paced sets.
        side: The side that works now, or works next in a get-ready.
        sets: Sets of the step.
        session_left_ms: Planned time to the session's end.
    """

    mode: Mode
    phase: Phase
    step: PlannedStep
    elapsed_ms: int
    remaining_ms: int | None
    lead_ms: int
    low: int
    high: int
    target: int
    end: int
    counted: int
    number: int
    movements: int
    paced: bool
    rep_part: Part
    rep_fraction: float
    side: Side
    sets: int
    session_left_ms: int
    pace_percent: int


def view_of(state: State, at_ms: int) -> SessionView:
    """The session at an instant not before its last one."""
    at_ms = max(at_ms, state.now_ms)
    elapsed_ms = state.elapsed_ms(at_ms)
    step, phase = state.step, state.phase
    each = step.movements if phase.kind is PhaseKind.WORK else 1
    part, fraction = _rep_part(state, elapsed_ms)
    left_ms = None if state.length_ms is None else max(0, state.length_ms - elapsed_ms)
    open_ms = max(0, phase.length_ms - elapsed_ms) if left_ms is None else left_ms
    return SessionView(
        mode=state.mode,
        phase=phase,
        step=step,
        elapsed_ms=elapsed_ms,
        remaining_ms=left_ms,
        lead_ms=state.lead_ms(at_ms),
        low=state.amount.low,
        high=state.amount.high,
        target=state.amount.target,
        end=state.end,
        counted=state.counted,
        number=-(-min(state.counted + 1, state.amount.high * each) // each),
        movements=state.amount.high * each,
        paced=state.is_paced,
        rep_part=part,
        rep_fraction=fraction,
        side=count_side(state.plan, phase.slot, state.counted + 1) if state.counts_reps else phase.slot.side,
        sets=len(step.sets),
        session_left_ms=open_ms + state.plan.remaining_ms(state.index),
        pace_percent=state.pace_percent,
    )


def _rep_part(state: State, elapsed_ms: int) -> tuple[Part, float]:
    """The part of the running movement, and how much of the movement is behind (0 to 1)."""
    if not (state.counts_reps and state.is_paced):
        return Part.OUT, 0.0
    fraction = min(1.0, max(0, elapsed_ms - state.counted * state.rep_ms) / state.rep_ms)
    tempo = state.step.tempo
    gone_s = fraction * tempo.rep_s
    for part, length_s in ((Part.OUT, tempo.out_s), (Part.HELD, tempo.hold_s), (Part.BACK, tempo.back_s)):
        if gone_s < length_s:
            return part, fraction
        gone_s -= length_s
    return (Part.START if tempo.rest_s else Part.BACK), fraction


def strip_of(state: State, at_ms: int) -> tuple[StripPart, ...]:
    """The whole session as one part for each step in each round, in order."""
    weights: dict[tuple[int, int, int], list[int]] = {}
    for index, phase in enumerate(state.plan.phases):
        part = weights.setdefault(phase.slot.place, [0, 0])
        part[0] += phase.length_ms
        if index < state.index or state.mode is Mode.FINISHED:
            part[1] += phase.length_ms
        elif index == state.index:
            part[1] += min(state.elapsed_ms(max(at_ms, state.now_ms)), phase.length_ms)
    return tuple(StripPart(total, done / total if total else 0.0) for total, done in weights.values())
