# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key that changes something is answered aloud, and time alone says nothing here."""

from __future__ import annotations

import pytest

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.record import HurtChoice, PainReport
from lbtrainer.domain.units import WeightUnit
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.cue_answers import HURT, STOP, answers
from tests.helpers import builders as b
from tests.helpers.sessions import Session

HOLD = b.exercise("plank", b.seconds(60, sets=2, rest_s=60))
BRIDGE = b.exercise("bridge", b.reps(8, 10))


class Asking(Session):
    """A session that tells what each input is answered with."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.to(PhaseKind.WORK)

    def ask(self, message: inp.Input) -> tuple[str, ...]:
        before = self.machine.state
        return answers(self.send(message), before, self.machine.state, WeightUnit.KG)


def test_a_pause_is_said_and_what_made_it():
    assert Asking(b.plan([HOLD])).ask(inp.Pause()) == ("Paused. Space goes on.",)
    assert Asking(b.plan([HOLD])).ask(inp.Pause(away=True)) == ("Paused, while the computer is locked or asleep.",)
    assert Asking(b.plan([HOLD])).ask(inp.ClockGap(gap_ms=60_000)) == (
        "The computer was asleep. Paused. Space goes on.",
    )


def test_hurt_and_stop_are_heard_at_once():
    assert Asking(b.plan([HOLD])).ask(inp.Hurt()) == (HURT,)
    assert Asking(b.plan([HOLD])).ask(inp.Stop()) == (STOP,)


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (HurtChoice.SKIP, ("Left out.",)),
        (HurtChoice.GO_ON, ("Good.",)),
        (HurtChoice.END, ()),
    ],
)
def test_what_was_chosen_after_this_hurts_is_said_and_the_end_speaks_for_itself(
    choice: HurtChoice, said: tuple[str, ...]
):
    session = Asking(b.plan([HOLD, BRIDGE]))
    session.ask(inp.Hurt())
    assert session.ask(inp.HurtAnswer(choice=choice, pain=PainReport(score=5, place=None))) == said


def test_the_pace_is_told_with_its_direction_and_its_end():
    session = Asking(b.plan([BRIDGE]))
    assert session.ask(inp.Pace(step=-1)) == ("Slower, 90 percent.",)
    assert session.ask(inp.Pace(step=1)) == ("Faster, 100 percent.",)
    for _ in range(4):
        session.ask(inp.Pace(step=1))
    assert session.ask(inp.Pace(step=1)) == ("That is as far as it goes, 150 percent.",)


def test_who_counts_is_told_and_then_each_key_is_counted_aloud():
    session = Asking(b.plan([BRIDGE]))
    assert session.ask(inp.TogglePaced()) == ("You count now: plus for each, Enter when done.",)
    counted = [session.ask(inp.Rep()) for _ in range(10)]
    assert counted[0] == ("One.",)
    assert counted[7] == ("Eight.", "That is your 8. More if you can.")
    assert counted[9] == ("Ten.", "That is the top.")
    assert session.ask(inp.TogglePaced()) == ("I count for you.",)


def test_counted_sides_are_told():
    session = Asking(b.plan([b.exercise("bird-dog", b.reps(4), sides=Sides.ALTERNATE)]))
    session.ask(inp.TogglePaced())
    assert [session.ask(inp.Rep()) for _ in range(2)] == [("One, left.",), ("One, right.",)]


def test_another_length_is_told_by_what_is_left():
    session = Asking(b.plan([HOLD]))
    session.wait(20)
    assert session.ask(inp.Extend(seconds=-10)) == ("Thirty seconds to go.",)


def test_where_am_i_and_say_it_again():
    session = Asking(b.plan([HOLD]))
    session.wait(12)
    assert session.ask(inp.WhereAmI()) == ("Plank. Set 1 of 2, 12 s of 60 s.",)
    assert session.ask(inp.Repeat()) == ("Plank. Lie on your back. 2 sets of 60 seconds.",)


def test_say_it_again_in_a_rest_tells_what_comes():
    session = Asking(b.plan([HOLD, BRIDGE]))
    session.to(PhaseKind.REST, 2)
    assert session.ask(inp.Repeat()) == ("Bridge. 8 repetitions.",)


def test_time_alone_is_not_answered():
    session = Session(b.plan([HOLD, BRIDGE]))
    before = session.machine.state
    session.run_out()
    assert answers(session.outputs, before, session.machine.state, WeightUnit.KG) == ()


def test_what_does_not_fit_is_not_answered():
    assert Asking(b.plan([HOLD])).ask(inp.Rep()) == ()
