# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page may know at one instant."""

from __future__ import annotations

import pytest

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.record import Side
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.view import Part, SessionView, strip_of, view_of
from tests.helpers import builders as b
from tests.helpers.sessions import Session


def view(session: Session) -> SessionView:
    return view_of(session.machine.state, session.at_ms)


def test_a_hold_tells_its_seconds_and_its_range():
    session = Session(b.plan([b.exercise("plank", b.seconds(30, 45, sets=2))]))
    session.to(PhaseKind.WORK)
    session.wait(18)
    seen = view(session)
    assert (seen.elapsed_ms, seen.remaining_ms, seen.low, seen.high, seen.end) == (18_000, 12_000, 30, 45, 30)
    assert seen.sets == 2


@pytest.mark.parametrize(("after_s", "part"), [(1, Part.OUT), (3, Part.HELD), (11, Part.BACK)])
def test_a_repetition_tells_its_parts(after_s: float, part: Part):
    session = Session(b.plan([b.exercise("bird-dog", b.reps(6, each_s=8))]))
    session.to(PhaseKind.WORK)
    session.wait(12 + after_s)
    assert (view(session).number, view(session).rep_part) == (2, part)
    assert view(session).rep_fraction == pytest.approx(after_s / 12, abs=0.01)


def test_alternating_repetitions_tell_number_and_side():
    session = Session(b.plan([b.exercise("bird-dog", b.reps(4), sides=Sides.ALTERNATE)]))
    session.to(PhaseKind.WORK)
    seen = []
    for _ in range(4):
        seen.append((view(session).number, view(session).side))
        session.wait(4)
    assert seen == [(1, Side.LEFT), (1, Side.RIGHT), (2, Side.LEFT), (2, Side.RIGHT)]


def test_self_paced_work_has_no_end_of_its_own():
    session = Session(b.plan([b.exercise("lift", b.reps(5), loaded=True)]))
    session.send(inp.Done())
    assert view(session).remaining_ms is None
    assert not view(session).paced


def test_the_lead_after_a_pause_shows():
    session = Session(b.plan([b.exercise("plank", b.seconds(30))]))
    session.to(PhaseKind.WORK)
    session.send(inp.Pause(), inp.Resume())
    session.wait(2)
    assert view(session).lead_ms == 4_000


def test_the_strip_has_one_part_for_each_step_in_each_round():
    session = Session(b.plan([b.exercise("one", b.seconds(30)), b.exercise("two", b.seconds(60))], rounds=2))
    session.to(PhaseKind.WORK, 2)
    parts = strip_of(session.machine.state, session.at_ms)
    assert len(parts) == 4
    assert sum(part.weight_ms for part in parts) == session.machine.state.plan.length_ms
    assert parts[0].done == 1.0
    assert 0 < parts[1].done < 1
    assert parts[2].done == 0


def test_what_is_left_of_the_session_shrinks_to_nothing():
    session = Session(b.plan([b.exercise("one", b.seconds(30, sets=2, rest_s=30))]))
    whole = view(session).session_left_ms
    assert whole == session.machine.state.plan.length_ms
    session.wait(20)
    assert view(session).session_left_ms == whole - 20_000
    session.run_out()
    assert view(session).session_left_ms == 0
