# SPDX-License-Identifier: GPL-3.0-or-later
"""Running a session machine in tests: inputs at instants, outputs gathered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.machine import SessionMachine

T = TypeVar("T")


class Session:
    """A started machine with a clock that the test moves.

    Attributes:
        machine: The machine.
        at_ms: Where the clock stands.
        outputs: Everything that came out so far.
    """

    def __init__(self, plan: Plan) -> None:
        self.machine = SessionMachine(plan)
        self.at_ms = 0
        self.outputs: list[out.Output] = []
        self.send(inp.Start())

    def send(self, *messages: inp.Input) -> list[out.Output]:
        """Hand in inputs now; returns what came out."""
        new = [output for message in messages for output in self.machine.handle(message, self.at_ms)]
        self.outputs += new
        return new

    def wait(self, seconds: float) -> list[out.Output]:
        """Let time pass in one tick."""
        self.at_ms += round(seconds * 1000)
        return self.send(inp.Tick())

    def to(self, kind: PhaseKind, number: int = 1) -> None:
        """Let time pass to the beginning of the n-th next phase of a kind; waiting phases are ended by key."""
        while number:
            state = self.machine.state
            before = state.index
            if state.length_ms is None:
                self.send(inp.Done())
            else:
                self.at_ms = max(self.at_ms, state.instant_ms(state.length_ms))
                self.send(inp.Tick())
            assert self.machine.state.index != before, "the session did not move on"
            number -= self.machine.state.phase.kind is kind

    @property
    def kind(self) -> PhaseKind:
        """The kind of the phase that the session is in."""
        return self.machine.state.phase.kind

    def run_out(self) -> None:
        """Let the session come to its end, ending by key what has no clock."""
        while self.machine.state.mode.value == "running":
            if self.machine.state.length_ms is None:
                self.send(inp.Done())
            else:
                self.wait(1)


def of_type(outputs: Iterable[out.Output], kind: type[T]) -> list[T]:
    """The outputs of one type, in order."""
    return [output for output in outputs if isinstance(output, kind)]
