# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of inputs fits the machine: everything in it can be answered, and the buttons can rely on it."""

from __future__ import annotations

from typing import get_args

import pytest

from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.record import HurtChoice
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.allowed import ALLOWED, allowed
from lbtrainer.engine.moves import ANSWERS
from lbtrainer.engine.states import Mode
from tests.helpers import builders as b
from tests.helpers.sessions import Session

HOLD = b.exercise("plank", b.seconds(30, 45))
REPS = b.exercise("bridge", b.reps(8, 10))
LIFT = b.exercise("lift", b.reps(5), loaded=True)


def test_every_input_but_the_tick_has_an_answer_and_a_place_in_the_table():
    every = set(get_args(inp.Input)) - {inp.Tick}
    assert set(ANSWERS) == every
    assert set().union(*ALLOWED.values()) == every
    assert set(ALLOWED) == set(Mode)


@pytest.mark.parametrize(
    ("exercise", "kind", "can_rep", "can_extend", "can_go_to_top"),
    [
        (HOLD, PhaseKind.READY, False, True, False),
        (HOLD, PhaseKind.WORK, False, True, True),
        (REPS, PhaseKind.WORK, False, False, True),
        (LIFT, PhaseKind.WORK, True, False, False),
    ],
)
def test_what_a_phase_allows(exercise, kind: PhaseKind, can_rep: bool, can_extend: bool, can_go_to_top: bool):
    session = Session(b.plan([exercise]))
    if kind is PhaseKind.WORK:
        session.to(kind)
    now = allowed(session.machine.state)
    assert (inp.Rep in now, inp.Extend in now, inp.ToTop in now) == (can_rep, can_extend, can_go_to_top)


@pytest.mark.parametrize("mode", list(Mode))
def test_asking_again_is_always_allowed(mode: Mode):
    assert {inp.Repeat, inp.WhereAmI} <= ALLOWED[mode]


def test_a_standstill_waits_for_its_own_answer():
    session = Session(b.plan([HOLD]))
    session.send(inp.Hurt())
    assert inp.HurtAnswer in allowed(session.machine.state)
    assert inp.Done not in allowed(session.machine.state)
    session.send(inp.HurtAnswer(choice=HurtChoice.GO_ON), inp.Stop())
    assert inp.StopAnswer in allowed(session.machine.state)
