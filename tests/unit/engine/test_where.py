# SPDX-License-Identifier: GPL-3.0-or-later
"""Where am I: one sentence that holds in every phase."""

from __future__ import annotations

from lbtrainer.domain.exercise import Position, Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine.view import view_of
from lbtrainer.engine.where import seconds_words, where_words
from tests.helpers.builders import exercise, plan, reps, seconds
from tests.helpers.sessions import Session

BRIDGE = exercise("single-leg-glute-bridge", reps(8, 10, sets=2, rest_s=30), sides=Sides.BLOCK)
PLANK = exercise("plank", seconds(30, 45, sets=3, rest_s=60), position=Position.PRONE)


def where(session: Session) -> str:
    return where_words(view_of(session.machine.state, session.at_ms), session.machine.state.plan)


def test_where_am_i_names_set_side_and_repetition():
    session = Session(plan([BRIDGE]))
    session.to(PhaseKind.WORK)
    session.wait(13)
    assert where(session) == "Single Leg Glute Bridge. Set 1 of 2, left side, repetition 4 of 8 to 10."


def test_where_am_i_in_a_hold_and_in_the_rest_after_it():
    session = Session(plan([PLANK]))
    session.to(PhaseKind.WORK)
    session.wait(12)
    assert where(session) == "Plank. Set 1 of 3, 12 s of 30 to 45 s."
    session.to(PhaseKind.REST)
    session.wait(5)
    assert where(session) == "Rest, 50 s left. Next is Plank, set 2 of 3."


def test_a_length_reads_as_the_ring_shows_it():
    assert [seconds_words(seconds) for seconds in (99, 115, 120)] == ["99 s", "1 min 55 s", "2 min"]


def test_minutes_are_told_as_minutes():
    session = Session(plan([exercise("bridge", seconds(150, sets=2, rest_s=180))]))
    session.to(PhaseKind.WORK)
    session.wait(125)
    assert where(session) == "Bridge. Set 1 of 2, 2 min 5 s of 2 min 30 s."
    session.to(PhaseKind.REST)
    assert where(session) == "Rest, 2 min 55 s left. Next is Bridge, set 2 of 2."
    walk = Session(plan([exercise("walk", seconds(90, 300))]))
    walk.to(PhaseKind.WORK)
    assert where(walk) == "Walk. Set 1 of 1, 0 s of 90 s to 5 min."
