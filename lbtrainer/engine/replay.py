# SPDX-License-Identifier: GPL-3.0-or-later
"""A session as bytes, and back: what the journal holds, and how a session goes on from it.

The journal holds the plan, every accepted input and, for reading, each phase entry and result, all with their
instants. Because the machine is deterministic, plan + inputs bring back the very state; ticking to the last entry
brings it to where the session was interrupted.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from lbtrainer.domain.plan import Plan
from lbtrainer.domain.record import Hurt, SetResult
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.errors import LbtError

FORMAT = 1
"""Raised when plans or inputs are written differently; another number in a journal: no replay."""

INPUT, ENTRY, RESULT, HURT = "input", "entry", "result", "hurt"


class Entry(NamedTuple):
    """One line of the journal as it comes back from the disk."""

    at_ms: int
    kind: str
    body: bytes


class _StoredPlan(msgspec.Struct, frozen=True):
    format: int
    plan: msgspec.Raw


class NotReplayable(LbtError):
    """The journal was written in another format, or does not belong to this plan; its results are still good."""


def encode_plan(plan: Plan) -> bytes:
    """The plan with the format's number."""
    return msgspec.msgpack.encode(_StoredPlan(FORMAT, msgspec.Raw(msgspec.msgpack.encode(plan))))


def decode_plan(body: bytes) -> Plan:
    """The plan back from its bytes.

    Raises:
        NotReplayable: The bytes are of another format, or no plan at all.
    """
    try:
        stored = msgspec.msgpack.decode(body, type=_StoredPlan)
        if stored.format != FORMAT:
            raise NotReplayable(f"the session was written in format {stored.format}; this program reads {FORMAT}")
        plan = msgspec.msgpack.decode(stored.plan, type=Plan)
    except ValueError as error:  # msgspec's own, and Python's of a text that is no UTF-8
        raise NotReplayable(f"the session's plan cannot be read: {error}") from error
    if not _hangs_together(plan):
        raise NotReplayable("the session's plan does not hang together")
    return plan


def _hangs_together(plan: Plan) -> bool:
    """Whether each phase finds its step and block; with a damaged byte a plan may read well and lead nowhere."""
    steps, blocks = range(len(plan.steps)), range(len(plan.blocks))
    each = (phase.step in steps and phase.slot.block in blocks and phase.slot.set >= 0 for phase in plan.phases)
    return bool(plan.phases) and all(step.sets for step in plan.steps) and all(each)


def encode_input(message: inp.Input) -> bytes:
    """An accepted input as bytes."""
    return msgspec.msgpack.encode(message)


def is_journalled(message: inp.Input, outputs: Iterable[out.Output]) -> bool:
    """Whether an input belongs into the journal: it was taken, and it can change something."""
    if isinstance(message, inp.Tick | inp.Repeat | inp.WhereAmI):
        return False
    return not any(isinstance(output, out.Refused) for output in outputs)


class Lines(NamedTuple):
    """What one answer of the machine leaves behind on the disk."""

    entries: tuple[Entry, ...]
    results: tuple[SetResult, ...]
    hurts: tuple[Hurt, ...]


def lines_of(message: inp.Input, outputs: tuple[out.Output, ...], at_ms: int) -> Lines:
    """The journal's lines for one handled input and what came out of it."""
    entries: list[Entry] = []
    results: list[SetResult] = []
    hurts: list[Hurt] = []
    for output in outputs:
        match output:
            case out.PhaseEntered(at_ms=instant_ms, index=index):
                entries.append(Entry(instant_ms, ENTRY, msgspec.msgpack.encode(index)))
            case out.SetRecorded(at_ms=instant_ms, result=result):
                entries.append(Entry(instant_ms, RESULT, msgspec.msgpack.encode(result)))
                results.append(result)
            case out.HurtRecorded(at_ms=instant_ms, hurt=hurt):
                entries.append(Entry(instant_ms, HURT, msgspec.msgpack.encode(hurt)))
                hurts.append(hurt)
            case _:
                pass
    if is_journalled(message, outputs):
        entries.append(Entry(at_ms, INPUT, encode_input(message)))
    return Lines(tuple(entries), tuple(results), tuple(hurts))


def replay(plan: Plan, entries: Iterable[Entry]) -> SessionMachine:
    """The machine as it stood at the last entry.

    Raises:
        NotReplayable: An entry cannot be read, or the inputs no longer fit the plan.
    """
    machine = SessionMachine(plan)
    last_ms = 0
    for entry in entries:
        last_ms = max(last_ms, entry.at_ms)
        if entry.kind != INPUT:
            continue
        try:
            message = msgspec.msgpack.decode(entry.body, type=inp.Input)
        except ValueError as error:
            raise NotReplayable(f"the session's journal cannot be read: {error}") from error
        outputs = machine.handle(message, entry.at_ms)
        if any(isinstance(output, out.Refused) for output in outputs):
            raise NotReplayable(f"{type(message).__name__} at {entry.at_ms} ms does not fit the session's plan")
    machine.handle(inp.Tick(), last_ms)
    return machine
