# SPDX-License-Identifier: GPL-3.0-or-later
"""The session machine: `handle(input, at_ms)` in, outputs out. It owns no clock, no screen, no sound and no disk.

Each input is first preceded by the time that has passed until it, then done if the table allows it. The same plan and
the same timed inputs always give the same outputs, however the ticks between them fall.
"""

from __future__ import annotations

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.record import Source
from lbtrainer.engine import allowed, moves
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.states import Mode, State, Turn


class SessionMachine:
    """One session of one plan.

    Attributes:
        state: The state after the last input; frozen, so it may be kept and compared.
    """

    def __init__(self, plan: Plan, state: State | None = None) -> None:
        self.state = state or State(plan=plan)

    def handle(self, message: inp.Input, at_ms: int) -> tuple[out.Output, ...]:
        """Let time pass until `at_ms`, then take the input.

        Args:
            at_ms: Milliseconds since the session's start; an instant before the last one counts as the last one.

        Returns:
            Everything that happened, in order; a `Refused` at its end when the input does not fit now.
        """
        turn = Turn(self.state)
        at_ms = max(at_ms, turn.state.now_ms)
        _pass_time(turn, at_ms)
        if not isinstance(message, inp.Tick):
            why = allowed.refusal(turn.state, message)
            if why:
                turn.say(out.Refused(at_ms=at_ms, input=type(message).__name__, why=why))
            else:
                moves.ANSWERS[type(message)](turn, message, at_ms)
        self.state = turn.state
        return tuple(turn.outputs)

    def allowed(self) -> frozenset[type[inp.Input]]:
        """The inputs that would be taken now, as far as that does not depend on what they carry."""
        return allowed.allowed(self.state)


def _pass_time(turn: Turn, at_ms: int) -> None:
    """Cross every phase that has ended by `at_ms`, each at its own instant, then count within the open one."""
    while turn.state.mode is Mode.RUNNING and turn.state.length_ms is not None:
        end_ms = max(turn.state.instant_ms(turn.state.length_ms), turn.state.now_ms)
        if end_ms > at_ms:
            break
        _count(turn, end_ms)
        turn.set(now_ms=end_ms)
        if turn.state.is_work:
            turn.record(None, Source.ASSUMED, end_ms)
        turn.next_phase(end_ms)
    _count(turn, at_ms)
    turn.set(now_ms=at_ms)


def _count(turn: Turn, at_ms: int) -> None:
    """Say the repetitions and marks that lie between the last instant and this one."""
    state = turn.state
    if state.mode is not Mode.RUNNING or not state.is_work:
        return
    elapsed_ms = state.elapsed_ms(at_ms)
    if state.step.kind is not Kind.REPS:
        if state.end > state.amount.target and elapsed_ms >= state.amount.target * 1000:
            turn.mark(out.Mark.TARGET, state.amount.target, state.instant_ms(state.amount.target * 1000))
    elif state.is_paced:
        turn.count_to(min(elapsed_ms // state.rep_ms, state.end * state.step.movements), at_ms)
