# SPDX-License-Identifier: GPL-3.0-or-later
"""Time in the session machine: differences, not ticks; every kind of work; pauses and clock gaps."""

from __future__ import annotations

import pytest

from lbtrainer.domain.dose import Dose, Range
from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.planning import Choices
from lbtrainer.domain.record import SetResult, SetStatus, Side, Source
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.states import Mode
from tests.helpers import builders as b
from tests.helpers.sessions import Session, of_type

HOLD = b.exercise("plank", b.seconds(30, 45, sets=2, rest_s=60))


def results(session: Session) -> list[SetResult]:
    return [output.result for output in of_type(session.outputs, out.SetRecorded)]


def test_a_late_tick_crosses_several_phases_in_order():
    session = Session(b.plan([HOLD]))
    new = session.wait(12 + 30 + 55 + 2)
    assert [output.at_ms for output in of_type(new, out.PhaseEntered)] == [12_000, 42_000, 97_000]
    assert of_type(new, out.SetRecorded)[0].at_ms == 42_000
    assert session.kind is PhaseKind.READY
    assert session.machine.state.elapsed_ms(session.at_ms) == 2_000


def test_an_early_or_repeated_tick_changes_nothing():
    session = Session(b.plan([HOLD]))
    session.wait(5)
    before = session.machine.state
    assert session.machine.handle(inp.Tick(), 5_000) == ()
    assert session.machine.handle(inp.Tick(), 1_000) == ()
    assert session.machine.state == before


def test_a_hold_ends_by_itself_at_its_target_and_is_assumed():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    (result,) = results(session)
    assert (result.value, result.low, result.high, result.target) == (30, 30, 45, 30)
    assert (result.status, result.source) == (SetStatus.DONE, Source.ASSUMED)


def test_to_the_top_the_target_is_marked_on_the_way():
    session = Session(b.plan([HOLD], choices=Choices(to_top=True)))
    session.to(PhaseKind.WORK)
    new = session.wait(40)
    assert [(mark.mark, mark.at_ms) for mark in of_type(new, out.MarkReached)] == [(out.Mark.TARGET, 42_000)]
    session.to(PhaseKind.REST)
    assert results(session)[0].value == 45


def test_by_key_a_hold_runs_on_to_its_top():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(10)
    session.send(inp.ToTop())
    session.to(PhaseKind.REST)
    assert results(session)[0].value == 45
    assert inp.ToTop not in session.machine.allowed()


def test_done_ends_a_hold_with_the_seconds_run():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(20.7)
    session.send(inp.Done())
    (result,) = results(session)
    assert (result.value, result.status, result.source) == (20, SetStatus.PARTIAL, Source.COUNTED)
    assert session.kind is PhaseKind.REST


def test_paced_repetitions_are_counted_at_their_own_instants():
    session = Session(b.plan([b.exercise("bridge", b.reps(3))]))
    session.to(PhaseKind.WORK)
    begun = session.at_ms
    new = session.wait(30)
    assert [rep.at_ms - begun for rep in of_type(new, out.RepCounted)] == [4_000, 8_000, 12_000]
    assert results(session)[0].value == 3


def test_done_in_paced_work_counts_what_was_announced():
    session = Session(b.plan([b.exercise("bridge", b.reps(8, 10))]))
    session.to(PhaseKind.WORK)
    session.wait(9)
    session.send(inp.Done())
    assert (results(session)[0].value, results(session)[0].status) == (2, SetStatus.PARTIAL)


def test_self_paced_repetitions_never_end_the_set():
    session = Session(b.plan([b.exercise("lift", b.reps(2, 3), loaded=True)]))
    session.send(inp.Done())
    new = session.send(*[inp.Rep()] * 5)
    assert [mark.mark for mark in of_type(new, out.MarkReached)] == [out.Mark.TARGET, out.Mark.TOP]
    assert session.kind is PhaseKind.WORK
    session.send(inp.Done())
    assert (results(session)[0].value, results(session)[0].source) == (5, Source.COUNTED)


def test_self_paced_work_ended_without_a_count_is_its_target():
    session = Session(b.plan([b.exercise("lift", b.reps(8, 10), loaded=True)]))
    session.send(inp.Done())
    session.wait(60)
    session.send(inp.Done())
    assert (results(session)[0].value, results(session)[0].source) == (8, Source.COUNTED)


def test_alternating_repetitions_give_one_result_for_each_side():
    session = Session(b.plan([b.exercise("bird-dog", b.reps(4), sides=Sides.ALTERNATE)]))
    session.to(PhaseKind.WORK)
    new = session.wait(4 * 5)
    assert [rep.side for rep in of_type(new, out.RepCounted)] == [
        Side.LEFT,
        Side.RIGHT,
        Side.LEFT,
        Side.RIGHT,
        Side.LEFT,
    ]
    session.send(inp.Done())
    assert [(r.slot.side, r.value) for r in results(session)] == [(Side.LEFT, 3), (Side.RIGHT, 2)]


def test_repetitions_of_holds_and_descending_sets():
    dose = Dose(sets=Range(3, 3), reps=(Range(6, 6), Range(4, 4), Range(2, 2)), hold_each_s=Range(8, 8), rest_s=25)
    session = Session(b.plan([b.exercise("curl-up", dose)]))
    session.run_out()
    assert [(r.value, r.hold_each_s, r.status) for r in results(session)] == [
        (6, 8, SetStatus.DONE),
        (4, 8, SetStatus.DONE),
        (2, 8, SetStatus.DONE),
    ]


def test_timed_work_runs_its_seconds():
    session = Session(b.plan([b.exercise("walk", b.seconds(300, held=False))]))
    session.run_out()
    assert results(session)[0].value == 300


def test_the_end_is_complete():
    session = Session(b.plan([HOLD]))
    session.run_out()
    assert of_type(session.outputs, out.Finished)[-1].complete
    assert session.machine.state.mode is Mode.FINISHED


def test_a_pause_stops_the_clock_and_resuming_work_gives_half_the_get_ready():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(10)
    session.send(inp.Pause())
    session.wait(10)
    assert session.machine.state.elapsed_ms(session.at_ms) == 10_000
    (resumed,) = of_type(session.send(inp.Resume()), out.Resumed)
    assert resumed.lead_ms == 6_000
    session.wait(6 + 20)
    assert session.kind is PhaseKind.REST
    assert results(session)[0].value == 30


def test_the_lead_after_a_pause_is_three_to_eight_seconds():
    short = Session(b.plan([HOLD]))
    short.to(PhaseKind.WORK, 2)
    short.send(inp.Pause())
    assert of_type(short.send(inp.Resume()), out.Resumed)[0].lead_ms == 3_000
    long = Session(b.plan([b.exercise("one", b.seconds(30), spoken="word " * 60)]))
    long.to(PhaseKind.WORK)
    long.send(inp.Pause())
    assert of_type(long.send(inp.Resume()), out.Resumed)[0].lead_ms == 8_000


def test_a_hold_paused_for_long_starts_anew_and_keeps_a_partial():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(10)
    session.send(inp.Pause())
    session.wait(16)
    session.send(inp.Resume())
    assert [(r.value, r.status, r.attempt) for r in results(session)] == [(10, SetStatus.PARTIAL, 0)]
    session.to(PhaseKind.REST)
    assert [(r.value, r.status, r.attempt) for r in results(session)][-1] == (30, SetStatus.DONE, 1)


def test_a_hold_paused_for_long_before_its_first_second_keeps_nothing():
    session = Session(b.plan([b.exercise("plank", b.seconds(30))]))
    session.to(PhaseKind.WORK)
    session.send(inp.Pause())
    session.wait(60)
    session.send(inp.Resume())
    assert results(session) == []
    session.wait(60)
    assert [(r.value, r.status, r.attempt) for r in results(session)] == [(30, SetStatus.DONE, 0)]


def test_repetitions_keep_their_count_over_a_long_pause():
    session = Session(b.plan([b.exercise("bridge", b.reps(5))]))
    session.to(PhaseKind.WORK)
    session.wait(9)
    session.send(inp.Pause())
    session.wait(60)
    lead_ms = of_type(session.send(inp.Resume()), out.Resumed)[0].lead_ms
    new = session.wait(lead_ms / 1000 + 4)
    assert [rep.count for rep in of_type(new, out.RepCounted)] == [3]


def test_a_rest_resumes_where_it_stood():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    session.wait(10)
    session.send(inp.Pause())
    session.wait(100)
    assert of_type(session.send(inp.Resume()), out.Resumed)[0].lead_ms == 0
    session.wait(44)
    assert session.kind.value == "rest"
    session.wait(1)
    assert session.kind.value == "ready"


def test_a_clock_gap_pauses_and_says_so():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    (paused,) = of_type(session.send(inp.ClockGap(gap_ms=3_600_000)), out.Paused)
    assert (paused.reason, paused.gap_ms) == (out.PauseReason.CLOCK, 3_600_000)
    assert session.machine.state.mode is Mode.PAUSED
    assert session.send(inp.ClockGap(gap_ms=5_000)) == []


def test_done_during_the_lead_after_a_pause_begins_at_once():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(5)
    session.send(inp.Pause(), inp.Resume(), inp.Done())
    session.wait(25)
    assert session.kind is PhaseKind.REST
    assert results(session)[0].value == 30


@pytest.mark.parametrize("message", [inp.Done(), inp.Rep(), inp.Resume(), inp.StopAnswer(end=True), inp.Start()])
def test_an_input_that_does_not_fit_is_refused_and_changes_nothing(message: inp.Input):
    session = Session(b.plan([HOLD]))
    session.send(inp.Hurt())
    before = session.machine.state
    (refused,) = session.send(message)
    assert isinstance(refused, out.Refused)
    assert refused.why
    assert session.machine.state == before


def test_nothing_happens_before_the_start():
    machine = SessionMachine(b.plan([HOLD]))
    assert machine.handle(inp.Tick(), 100_000) == ()
    assert isinstance(machine.handle(inp.Done(), 100_000)[0], out.Refused)
