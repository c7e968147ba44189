# SPDX-License-Identifier: GPL-3.0-or-later
"""The near view's rows: what is done with its number, what is at hand, what is to come."""

from __future__ import annotations

from lbtrainer.domain.exercise import Position, Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine import inputs as inp
from lbtrainer.ui.session.session_sets import SetRow, set_rows
from tests.helpers.builders import exercise, plan, reps, seconds
from tests.helpers.sessions import Session


def test_rows_are_done_now_and_to_come():
    session = Session(plan([exercise("plank", seconds(30, 45, sets=3, rest_s=60), position=Position.PRONE)]))
    session.to(PhaseKind.WORK)
    session.wait(22)
    session.send(inp.Done())
    session.to(PhaseKind.WORK)
    assert set_rows(session.machine.state) == (
        SetRow(1, "", "22 s", done=True, now=False),
        SetRow(2, "", "30–45 s", done=False, now=True),
        SetRow(3, "", "30–45 s", done=False, now=False),
    )


def test_sides_have_rows_of_their_own():
    session = Session(plan([exercise("bridge", reps(8), sides=Sides.BLOCK)]))
    session.to(PhaseKind.SWITCH)
    left, right = set_rows(session.machine.state)
    assert (left.side, left.value, left.done) == ("left", "8", True)
    assert (right.side, right.done, right.now) == ("right", False, True)


def test_a_skipped_set_says_so():
    session = Session(plan([exercise("plank", seconds(30, sets=2)), exercise("b", seconds(10))]))
    session.to(PhaseKind.WORK)
    session.send(inp.Skip(), inp.Back())
    first, second = set_rows(session.machine.state)
    assert "skipped" in {first.value, second.value}
