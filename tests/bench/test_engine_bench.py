# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session costs: bars of the design's section 12 (one second of 60 ticks 2 ms, a whole hour 100 ms)."""

from __future__ import annotations

from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.replay import Entry, decode_plan, encode_plan, lines_of, replay
from lbtrainer.engine.view import StripPart, strip_of, view_of
from tests.helpers import builders as b
from tests.helpers.sessions import Session

REPS = b.exercise("bridge", b.reps(8, 12, sets=3, each_s=3, rest_s=45))
HOLD = b.exercise("plank", b.seconds(30, 45, sets=3, rest_s=60))


def hour() -> Plan:
    plan = b.plan([REPS, HOLD], rounds=6, round_rest_s=60)
    assert 55 < plan.length_ms / 60_000 < 70
    return plan


def test_one_second_of_ticks(benchmark):
    session = Session(hour())
    session.to(PhaseKind.WORK)
    start = session.machine.state

    def second():
        machine = SessionMachine(start.plan, start)
        for frame in range(60):
            machine.handle(inp.Tick(), session.at_ms + frame * 1000 // 60)
        return machine

    assert benchmark(second).state.now_ms == session.at_ms + 983


def test_one_second_of_ticks_with_the_page_looking_at_each(benchmark):
    session = Session(hour())
    session.to(PhaseKind.WORK)
    start = session.machine.state

    def second():
        machine = SessionMachine(start.plan, start)
        parts: tuple[StripPart, ...] = ()
        for frame in range(30):
            at_ms = session.at_ms + frame * 1000 // 30
            machine.handle(inp.Tick(), at_ms)
            view_of(machine.state, at_ms)
            parts = strip_of(machine.state, at_ms)
        return parts

    assert len(benchmark(second)) == 12


def test_a_whole_hour_in_ticks_of_a_second(benchmark):
    plan = hour()

    def whole():
        machine = SessionMachine(plan)
        machine.handle(inp.Start(), 0)
        for second in range(plan.length_ms // 1000 + 2):
            machine.handle(inp.Tick(), second * 1000)
        return machine

    assert benchmark(whole).state.mode.value == "finished"


def test_planning_an_hour(benchmark):
    assert benchmark(hour).planned_sets == 36


def test_bringing_an_hour_back_from_its_journal(benchmark):
    plan = hour()
    machine = SessionMachine(plan)
    lines: list[Entry] = []
    for second in range(plan.length_ms // 1000 - 5):
        message: inp.Input = inp.Tick() if second else inp.Start()
        lines += lines_of(message, machine.handle(message, second * 1000), second * 1000).entries
    body = encode_plan(plan)
    again = benchmark(lambda: replay(decode_plan(body), lines))
    assert again.state.results == machine.state.results
