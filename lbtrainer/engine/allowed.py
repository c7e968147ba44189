# SPDX-License-Identifier: GPL-3.0-or-later
"""Which input fits when: one table for the machine's refusals and for the buttons on the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from lbtrainer.engine import inputs as inp
from lbtrainer.engine.states import Mode, State

_ALWAYS = frozenset({inp.Repeat, inp.WhereAmI})
_UNDER_WAY = _ALWAYS | {inp.ClockGap, inp.EditSet, inp.Reenter}
_MOVING = _UNDER_WAY | {inp.Skip, inp.Back, inp.Swap, inp.Hurt, inp.Pace, inp.TogglePaced, inp.ToTop, inp.Stop}

ALLOWED: Mapping[Mode, frozenset[type[Any]]] = MappingProxyType(
    {
        Mode.NEW: _ALWAYS | {inp.Start},
        Mode.RUNNING: _MOVING | {inp.Done, inp.Rep, inp.Extend, inp.Pause},
        Mode.PAUSED: _MOVING | {inp.Resume},
        Mode.HURTING: _UNDER_WAY | {inp.HurtAnswer},
        Mode.ASKING: _UNDER_WAY | {inp.StopAnswer},
        Mode.FINISHED: _ALWAYS | {inp.EditSet},
    }
)


def _can_rep(state: State) -> bool:
    return state.counts_reps and not state.is_paced


def _can_extend(state: State) -> bool:
    return state.length_ms is not None and not state.counts_reps


def _can_go_to_top(state: State) -> bool:
    return state.is_work and not state.to_top and state.amount.target < state.amount.high


ONLY_IF: Mapping[type[Any], tuple[Callable[[State], bool], str]] = MappingProxyType(
    {
        inp.Rep: (_can_rep, "repetitions are counted by hand only in a self-paced set"),
        inp.Extend: (_can_extend, "only a phase with a clock can be made longer or shorter"),
        inp.ToTop: (_can_go_to_top, "this set already runs to the top of its range"),
    }
)


def allowed(state: State) -> frozenset[type[Any]]:
    """The inputs that fit now."""
    return frozenset(kind for kind in ALLOWED[state.mode] if kind not in ONLY_IF or ONLY_IF[kind][0](state))


def refusal(state: State, message: inp.Input) -> str:
    """Why an input does not fit now; "" when it does."""
    kind = type(message)
    if kind not in ALLOWED[state.mode]:
        return f"{kind.__name__} does not fit while the session is {state.mode.value}"
    if kind in ONLY_IF and not ONLY_IF[kind][0](state):
        return ONLY_IF[kind][1]
    if isinstance(message, inp.EditSet) and message.slot not in state.results:
        return "only a finished set can be edited"
    return ""
