# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said and which tone sounds, when: pure, from the machine's state, and known before it happens.

The machine is deterministic, so the state that a phase will begin with can be asked for in advance. That is how a
sound can be placed well before its instant: what is foreseen for the next phase is exactly what will be.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lbtrainer.domain.hearing import Wishes
from lbtrainer.domain.plan import Phase, PhaseKind, Plan
from lbtrainer.domain.speech import CueKind
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.cue import Cue, Rank, Sound
from lbtrainer.engine.cue_flows import finished_cues, lead_cues, reentry_cues, rest_cues
from lbtrainer.engine.cue_marks import work_cues
from lbtrainer.engine.cue_order import arrange
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.states import Mode, State


def sounds_of(
    state: State,
    wishes: Wishes,
    *,
    from_ms: int,
    answers: tuple[str, ...] = (),
    already: frozenset[str] = frozenset(),
    early: bool = False,
) -> tuple[Sound, ...]:
    """Everything to be heard from an instant on until the phase of this state ends, in order.

    Args:
        from_ms: The earliest instant at which a sound can still be placed.
        answers: What is to be said first, whatever else there is.
        early: The session has ended before its end was reached.
        already: Texts of this phase that were said and are not said again.
    """
    said = [Cue(from_ms, None, CueKind.EXERCISE, Rank.ANSWER, text, flows=True) for text in answers]
    cues = [cue for cue in _cues(state, wishes, from_ms, early=early) if not cue.flows or cue.text not in already]
    sees_screen = state.step.sees_screen and state.mode is not Mode.FINISHED
    return arrange([*said, *cues], wishes, from_ms=from_ms, sees_screen=sees_screen)


def follows(state: State) -> State | None:
    """The state when the phase has run out by itself; None where it does not."""
    if state.mode is not Mode.RUNNING or state.length_ms is None:
        return None
    machine = SessionMachine(state.plan, state)
    machine.handle(inp.Tick(), max(state.instant_ms(state.length_ms), state.now_ms))
    return machine.state


class Heard(NamedTuple):
    """One phase of a transcript; `phase` None: after the last one."""

    start_ms: int
    phase: Phase | None
    sounds: tuple[Sound, ...]


def transcript(plan: Plan, wishes: Wishes) -> Iterator[Heard]:
    """Everything that is heard in a session in which nobody touches anything but Enter, where it waits."""
    machine = SessionMachine(plan)
    machine.handle(inp.Start(), 0)
    state = machine.state
    while state.mode is Mode.RUNNING:
        start_ms = state.instant_ms(0)
        yield Heard(start_ms, state.phase, sounds_of(state, wishes, from_ms=start_ms))
        following = follows(state)
        if following is None:
            machine = SessionMachine(plan, state)
            machine.handle(inp.Done(), start_ms + state.phase.length_ms)
            following = machine.state
        state = following
    yield Heard(state.now_ms, None, sounds_of(state, wishes, from_ms=state.now_ms))


def _cues(state: State, wishes: Wishes, from_ms: int, *, early: bool) -> Iterator[Cue]:
    if state.mode is Mode.FINISHED:
        yield from finished_cues(state, early=early)
    if state.mode is not Mode.RUNNING:
        return
    if state.is_work and state.anchor_ms > max(state.now_ms, from_ms):
        yield from reentry_cues(state, from_ms)
    match state.phase.kind:
        case PhaseKind.WORK:
            yield from work_cues(state, says_go=not wishes.tones)
        case PhaseKind.REST:
            yield from rest_cues(state)
        case PhaseKind.READY | PhaseKind.SWITCH | PhaseKind.WAIT:
            yield from lead_cues(state, wishes.unit)
