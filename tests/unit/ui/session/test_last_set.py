# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked about the set just done, and what each answer makes of it."""

from __future__ import annotations

import msgspec

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.record import SetStatus
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.ui.session.last_set import AS_IT_IS, LESS, MORE, last_set
from tests.helpers import builders as b


def after_first_set(exercise):
    machine = SessionMachine(b.plan([exercise]))
    machine.handle(inp.Start(), 0)
    at_ms = 0
    while not machine.state.results:
        at_ms += 500
        machine.handle(inp.Tick(), at_ms)
    return machine, at_ms


def found(state):
    done = last_set(state)
    assert done is not None
    return done


def test_before_the_first_set_there_is_none():
    machine = SessionMachine(b.plan([b.exercise("plank", b.seconds(20))]))
    machine.handle(inp.Start(), 0)
    assert machine.state.phase.kind is PhaseKind.READY
    assert last_set(machine.state) is None


def test_seconds_go_by_fives_and_repetitions_by_one():
    held, _ = after_first_set(b.exercise("plank", b.seconds(20, sets=2)))
    done = found(held.state)
    assert (done.question, done.about) == ("20 seconds?", "Plank, set 1")
    assert [one.title for one in done.choices] == ["That is right", "5 fewer", "5 more"]
    assert [one.value for one in done.inputs(LESS)] == [15]
    counted, at_ms = after_first_set(b.exercise("curl", b.reps(1, sets=2)))
    done = found(counted.state)
    assert done.question == "1 repetition?"
    assert done.inputs(AS_IT_IS) == ()
    for edit in done.inputs(LESS):
        counted.handle(edit, at_ms)
    assert found(counted.state).question == "0 repetitions?"
    assert [one.value for one in found(counted.state).inputs(LESS)] == [0], "no fewer than none"


def test_sides_that_take_turns_are_one_set():
    machine, _ = after_first_set(b.exercise("bug", b.reps(4, sets=2), sides=Sides.ALTERNATE))
    done = found(machine.state)
    assert (done.question, done.about) == ("4 left and 4 right?", "Bug, set 1")
    assert [one.value for one in done.inputs(MORE)] == [5, 5]


def test_what_stopped_because_it_hurt_is_left_alone():
    machine, _ = after_first_set(b.exercise("plank", b.seconds(20, sets=2)))
    state = machine.state
    hurt = {slot: msgspec.structs.replace(one, status=SetStatus.HURT) for slot, one in state.results.items()}
    assert last_set(msgspec.structs.replace(state, results=hurt)) is None
