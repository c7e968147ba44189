# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal brings a session back, and one that cannot says so instead of guessing."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.replay import (
    FORMAT,
    Entry,
    NotReplayable,
    decode_plan,
    encode_input,
    encode_plan,
    is_journalled,
    lines_of,
    replay,
)
from tests.helpers import builders as b

PLAN = b.plan([b.exercise("plank", b.seconds(30, 45, sets=2, rest_s=60)), b.exercise("bridge", b.reps(10))])


def journal(*presses: tuple[int, inp.Input]) -> list[Entry]:
    machine = SessionMachine(PLAN)
    lines: list[Entry] = []
    for at_ms, message in presses:
        lines += lines_of(message, machine.handle(message, at_ms), at_ms).entries
    return lines


def test_a_plan_survives_its_bytes():
    assert decode_plan(encode_plan(PLAN)) == PLAN


def test_a_session_comes_back_at_its_last_entry():
    lines = journal((0, inp.Start()), (20_000, inp.Done()), (50_000, inp.Tick()), (99_000, inp.Pause()))
    machine = replay(PLAN, lines)
    assert machine.state.mode.value == "paused"
    assert machine.state.now_ms == 99_000
    assert [result.value for result in machine.state.results.values()] == [8]


def test_results_that_came_by_themselves_come_back_too():
    lines = journal((0, inp.Start()), (45_000, inp.Tick()))
    machine = replay(PLAN, lines)
    assert machine.state.phase.kind is PhaseKind.REST
    assert [result.value for result in machine.state.results.values()] == [30]


def test_another_format_is_not_replayed():
    body = msgspec.msgpack.encode({"format": FORMAT + 1, "plan": {}})
    with pytest.raises(NotReplayable, match=f"reads {FORMAT}"):
        decode_plan(body)


@pytest.mark.parametrize("body", [b"", b"\xc1", b"rubbish", msgspec.msgpack.encode({"format": FORMAT, "plan": 3})])
def test_rubbish_is_no_plan(body: bytes):
    with pytest.raises(NotReplayable):
        decode_plan(body)


@pytest.mark.parametrize("byte", [0xFF, 0x07])
def test_a_damaged_byte_anywhere_leaves_a_plan_that_can_be_done_or_none(byte: int):
    whole, refused = encode_plan(PLAN), 0
    for at in range(len(whole)):
        try:
            plan = decode_plan(whole[:at] + bytes([byte]) + whole[at + 1 :])
        except NotReplayable:
            refused += 1
            continue
        machine = SessionMachine(plan)
        machine.handle(inp.Start(), 0)
        for _ in plan.phases:
            machine.handle(inp.Done(), 0)
    assert refused


def test_an_input_with_a_damaged_text_stops_the_replay():
    line = encode_input(inp.Start()).replace(b"Start", b"St\xe9rt")
    with pytest.raises(NotReplayable, match="cannot be read"):
        replay(PLAN, [Entry(0, "input", line)])


def test_an_entry_that_cannot_be_read_stops_the_replay():
    with pytest.raises(NotReplayable, match="cannot be read"):
        replay(PLAN, [Entry(0, "input", b"rubbish")])


def test_inputs_that_do_not_fit_the_plan_stop_the_replay():
    with pytest.raises(NotReplayable, match="does not fit"):
        replay(PLAN, [Entry(0, "input", msgspec.msgpack.encode(inp.Resume()))])


def test_only_what_was_taken_and_changes_something_is_written():
    refused = (out.Refused(at_ms=0, input="Done", why="no"),)
    assert not is_journalled(inp.Done(), refused)
    assert not is_journalled(inp.Tick(), ())
    assert not is_journalled(inp.WhereAmI(), ())
    assert is_journalled(inp.Done(), ())
