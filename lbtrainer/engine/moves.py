# SPDX-License-Identifier: GPL-3.0-or-later
"""What each input does; which of them fits when stands in `engine.allowed`."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.plan import PhaseKind, Plan, PlannedStep
from lbtrainer.domain.record import Hurt, HurtChoice, SetStatus, Source
from lbtrainer.domain.replan import replace_step
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.results import status_of
from lbtrainer.engine.states import LONGEST_LEFT_MS, PACES, SHORTEST_LEFT_MS, Mode, State, Turn

ANEW_AFTER_MS = 3_000
HOLD_SURVIVES_MS = 15_000


def _start(turn: Turn, _message: inp.Start, at_ms: int) -> None:
    turn.enter(0, at_ms)


def _done(turn: Turn, _message: inp.Done, at_ms: int) -> None:
    state = turn.state
    if state.lead_ms(at_ms):
        turn.run_on(at_ms, lead_ms=0)
        return
    if state.is_work:
        if state.counts_reps and not state.is_paced and state.counted == 0:
            turn.set(counted=state.amount.target * state.step.movements)
        turn.record(None, Source.COUNTED, at_ms)
    turn.next_phase(at_ms)


def _rep(turn: Turn, _message: inp.Rep, at_ms: int) -> None:
    turn.count_to(turn.state.counted + 1, at_ms)


def _skip(turn: Turn, _message: inp.Skip, at_ms: int) -> None:
    _skip_exercise(turn, at_ms, SetStatus.SKIPPED)


def _skip_exercise(turn: Turn, at_ms: int, open_status: SetStatus) -> None:
    """Leave out the sets left of this exercise in this round; the set at hand keeps what it came to."""
    state = turn.state
    here = state.phase.slot.place
    phases = state.plan.phases
    last = state.index
    for index in range(state.index, len(phases)):
        phase = phases[index]
        if phase.kind is not PhaseKind.WORK or phase.slot.place != here:
            continue
        last = index
        if index == state.index:
            turn.record(open_status, Source.COUNTED, at_ms)
        else:
            turn.record(SetStatus.SKIPPED, Source.COUNTED, at_ms, skipped=phase)
    following = next((i for i in range(last + 1, len(phases)) if phases[i].kind is not PhaseKind.REST), None)
    if following is None:
        turn.finish(at_ms, complete=True)
    else:
        turn.enter(following, at_ms)


def _back(turn: Turn, _message: inp.Back, at_ms: int) -> None:
    state = turn.state
    if state.phase.kind is not PhaseKind.READY and state.elapsed_ms(at_ms) >= ANEW_AFTER_MS:
        turn.enter(state.index, at_ms)
        return
    before = state.plan.work_before(state.index)
    turn.enter(state.plan.lead_index(state.index if before is None else before), at_ms)


def _extend(turn: Turn, message: inp.Extend, at_ms: int) -> None:
    state = turn.state
    elapsed_ms = state.elapsed_ms(at_ms)
    shortest_ms, longest_ms = elapsed_ms + SHORTEST_LEFT_MS, elapsed_ms + LONGEST_LEFT_MS
    if state.is_work:
        end = (
            state.end + message.seconds if state.to_top or message.seconds < 0 else state.amount.high + message.seconds
        )
        end = max(math.ceil(shortest_ms / 1000), min(longest_ms // 1000, end))
        if message.seconds < 0:
            end = min(end, state.end)
        if state.to_top or message.seconds > 0:
            turn.set(amount=msgspec.structs.replace(state.amount, high=end), to_top=True)
        else:
            turn.set(amount=msgspec.structs.replace(state.amount, target=end))
        turn.fit_length(at_ms)
        return
    length_ms = state.length_ms or 0
    wanted_ms = max(shortest_ms, min(longest_ms, length_ms + message.seconds * 1000))
    wanted_ms = min(wanted_ms, length_ms) if message.seconds < 0 else wanted_ms
    turn.set(length_ms=wanted_ms)
    turn.say(out.LengthChanged(at_ms=at_ms, length_ms=wanted_ms))


def _pause(turn: Turn, message: inp.Pause, at_ms: int) -> None:
    turn.freeze(Mode.PAUSED, at_ms)
    turn.say(out.Paused(at_ms=at_ms, reason=out.PauseReason.AWAY if message.away else out.PauseReason.ASKED))


def _clock_gap(turn: Turn, message: inp.ClockGap, at_ms: int) -> None:
    if turn.state.mode is Mode.RUNNING:
        turn.freeze(Mode.PAUSED, at_ms)
        turn.say(out.Paused(at_ms=at_ms, reason=out.PauseReason.CLOCK, gap_ms=message.gap_ms))


def _resume(turn: Turn, _message: inp.Input, at_ms: int) -> None:
    """Go on; work gets half of its get-ready, and a hold that stood still for long begins anew."""
    state = turn.state
    if not state.is_work:
        turn.run_on(at_ms, lead_ms=0)
        return
    base_ms = state.base_ms
    if state.step.kind is Kind.HOLD and at_ms - state.frozen_ms > HOLD_SURVIVES_MS:
        if state.value_now > 0:
            turn.record(SetStatus.PARTIAL, Source.COUNTED, at_ms)
        turn.set(marked=frozenset())
        base_ms = 0
    elif state.counts_reps:
        base_ms = state.counted * state.rep_ms if state.is_paced else base_ms
    turn.run_on(at_ms, lead_ms=resume_lead_ms(state.plan, state.index), base_ms=base_ms)


def resume_lead_ms(plan: Plan, index: int) -> int:
    """The count before the work of this phase goes on after a pause: half of its get-ready, from 3 to 8 s."""
    return max(3_000, min(8_000, _get_ready_ms(plan, index) // 2))


def _get_ready_ms(plan: Plan, index: int) -> int:
    return sum(phase.length_ms for phase in plan.phases[plan.lead_index(index) : index] if not phase.ramp)


def _reenter(turn: Turn, _message: inp.Reenter, at_ms: int) -> None:
    state = turn.state
    lead_ms = max(3_000, _get_ready_ms(state.plan, state.index)) if state.is_work else 0
    turn.enter(state.index, at_ms, lead_ms=lead_ms)


def _swap(turn: Turn, message: inp.Swap, at_ms: int) -> None:
    _swap_exercise(turn, message.step, at_ms, SetStatus.SWAPPED)


def _swap_exercise(turn: Turn, step: PlannedStep, at_ms: int, open_status: SetStatus) -> None:
    state = turn.state
    if state.is_work:
        turn.record(open_status, Source.COUNTED, at_ms)
    plan, index = replace_step(state.plan, state.index, step)
    turn.set(plan=plan)
    turn.say(out.PlanChanged(at_ms=at_ms, plan=plan, swapped=len(plan.steps) - 1))
    if plan.phases[index].kind is not PhaseKind.REST:
        turn.enter(index, at_ms)
    elif turn.state.mode is not Mode.RUNNING:
        turn.run_on(at_ms, lead_ms=0)


def hurt_phase(state: State) -> int:
    """Index of the phase that a pain belongs to: in a rest that is the set just done."""
    if state.phase.kind is not PhaseKind.REST:
        return state.index
    before = state.plan.work_before(state.index)
    return state.index if before is None else before


def can_swap(state: State) -> bool:
    """Whether what hurts is still to be done, so that a swap or a skip has something to act on."""
    return state.plan.phases[hurt_phase(state)].slot.place == state.phase.slot.place


def _hurt(turn: Turn, _message: inp.Hurt, at_ms: int) -> None:
    turn.freeze(Mode.HURTING, at_ms)
    state = turn.state
    phase = state.plan.phases[hurt_phase(state)]
    turn.say(out.HurtAsked(at_ms=at_ms, slot=phase.slot, step=phase.step, can_swap=can_swap(state)))


def _hurt_answer(turn: Turn, message: inp.HurtAnswer, at_ms: int) -> None:
    state = turn.state
    phase = state.plan.phases[hurt_phase(state)]
    hurt = Hurt(
        slot=phase.slot,
        exercise=state.plan.step_of(phase).exercise,
        phase=state.phase.kind.value,
        at_ms=at_ms,
        choice=message.choice,
        pain=message.pain,
    )
    turn.hurt(hurt, at_ms)
    if message.choice is HurtChoice.END:
        _end(turn, at_ms, SetStatus.HURT)
    elif message.choice is HurtChoice.GO_ON or not can_swap(state):
        _resume(turn, message, at_ms)
    elif message.choice is HurtChoice.SKIP or message.step is None:
        _skip_exercise(turn, at_ms, SetStatus.HURT)
    else:
        _swap_exercise(turn, message.step, at_ms, SetStatus.HURT)


def _end(turn: Turn, at_ms: int, open_status: SetStatus | None) -> None:
    if turn.state.is_work and (open_status is not None or turn.state.value_now > 0):
        turn.record(open_status, Source.COUNTED, at_ms)
    turn.finish(at_ms, complete=False)


def _ask_again(turn: Turn, message: inp.Input, at_ms: int) -> None:
    turn.say(out.Asked(at_ms=at_ms, where=isinstance(message, inp.WhereAmI)))


def _pace(turn: Turn, message: inp.Pace, at_ms: int) -> None:
    state = turn.state
    place = max(0, min(len(PACES) - 1, PACES.index(state.pace_percent) + message.step))
    old_rep_ms, elapsed_ms = state.rep_ms, state.elapsed_ms(at_ms)
    turn.set(pace_percent=PACES[place])
    if state.counts_reps and state.is_paced:
        new_rep_ms = turn.state.rep_ms
        begun_ms = max(0, elapsed_ms - state.counted * old_rep_ms)
        base_ms = state.counted * new_rep_ms + begun_ms * new_rep_ms // old_rep_ms
        turn.set(base_ms=base_ms, anchor_ms=max(at_ms, state.anchor_ms))
        turn.fit_length(at_ms)
    turn.say(out.PaceChanged(at_ms=at_ms, percent=turn.state.pace_percent, paced=turn.state.is_paced))


def _toggle_paced(turn: Turn, _message: inp.TogglePaced, at_ms: int) -> None:
    state = turn.state
    turn.set(paced=not state.is_paced)
    if state.counts_reps:
        turn.set(base_ms=state.counted * state.rep_ms, anchor_ms=max(at_ms, state.anchor_ms))
        turn.fit_length(at_ms)
    turn.say(out.PaceChanged(at_ms=at_ms, percent=state.pace_percent, paced=turn.state.is_paced))


def _to_top(turn: Turn, _message: inp.ToTop, at_ms: int) -> None:
    turn.set(to_top=True)
    turn.fit_length(at_ms)


def _edit_set(turn: Turn, message: inp.EditSet, at_ms: int) -> None:
    old = turn.state.results[message.slot]
    value = old.value if message.value is None else message.value
    turn.put(
        msgspec.structs.replace(
            old,
            value=value,
            status=old.status if message.value is None else status_of(value, old.low),
            load_kg=old.load_kg if message.load_kg is None else message.load_kg,
            effort=old.effort if message.effort is None else message.effort,
            source=Source.EDITED,
        ),
        at_ms,
    )


def _stop(turn: Turn, _message: inp.Stop, at_ms: int) -> None:
    turn.freeze(Mode.ASKING, at_ms)
    turn.say(out.StopAsked(at_ms=at_ms))


def _stop_answer(turn: Turn, message: inp.StopAnswer, at_ms: int) -> None:
    if message.end:
        _end(turn, at_ms, None)
    else:
        _resume(turn, message, at_ms)


ANSWERS: Mapping[type[Any], Callable[[Turn, Any, int], None]] = MappingProxyType(
    {
        inp.Start: _start,
        inp.Done: _done,
        inp.Rep: _rep,
        inp.Skip: _skip,
        inp.Back: _back,
        inp.Extend: _extend,
        inp.Pause: _pause,
        inp.Resume: _resume,
        inp.ClockGap: _clock_gap,
        inp.Reenter: _reenter,
        inp.Swap: _swap,
        inp.Hurt: _hurt,
        inp.HurtAnswer: _hurt_answer,
        inp.Repeat: _ask_again,
        inp.WhereAmI: _ask_again,
        inp.Pace: _pace,
        inp.TogglePaced: _toggle_paced,
        inp.ToTop: _to_top,
        inp.EditSet: _edit_set,
        inp.Stop: _stop,
        inp.StopAnswer: _stop_answer,
    }
)
