# SPDX-License-Identifier: GPL-3.0-or-later
"""Around the sets: what comes, where to go, how long the rest is, and how to get up at the end."""

from __future__ import annotations

import pytest

from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Position, Sides
from lbtrainer.domain.hearing import Verbosity, Wishes
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.record import Working
from lbtrainer.domain.routine import Block
from lbtrainer.domain.units import WeightUnit
from lbtrainer.engine.cue import Tone
from lbtrainer.engine.cues import Heard, transcript
from tests.helpers import builders as b
from tests.helpers import heard as h

PLANK = b.exercise("plank", b.seconds(30, 45, sets=2, rest_s=60), position=Position.PRONE, spoken="Keep breathing.")
SIDE = b.exercise("side", b.seconds(20, sets=2, rest_s=30), sides=Sides.BLOCK, position=Position.SIDE, side_words=None)


def end_of(plan: Plan) -> Heard:
    return list(transcript(plan, h.ALL))[-1]


def test_a_get_ready_tells_name_place_dose_and_a_cue_and_counts_in():
    heard = h.of_kind(b.plan([PLANK]), PhaseKind.READY)
    assert h.texts(heard) == [
        "Test Routine, about two minutes.",
        "Plank.",
        "Lie face down.",
        "Two sets of thirty seconds.",
        "Keep breathing.",
        "Three.",
        "Two.",
        "One.",
    ]
    assert h.tones(heard) == [(0.0, Tone.READY)]


def test_a_rest_tells_what_was_reached_how_long_it_is_and_what_comes():
    heard = h.of_kind(b.plan([PLANK]), PhaseKind.REST)
    assert h.texts(heard) == ["That is your thirty.", "Rest, fifty-five seconds.", "Next, set two of two."]
    assert h.tones(heard) == [(0.0, Tone.REST)]


def test_a_rest_before_another_exercise_tells_what_to_fetch():
    lift = b.exercise("row", b.reps(8), equipment=(("dumbbell",),))
    heard = h.of_kind(b.plan([b.exercise("plank", b.seconds(30, rest_s=60)), lift]), PhaseKind.REST)
    assert h.texts(heard) == [
        "Rest, fifty-five seconds.",
        "The last exercise.",
        "Next, Row.",
        "Have the dumbbell ready.",
    ]


def test_without_a_rest_the_get_ready_tells_what_to_fetch():
    lift = b.exercise("row", b.reps(8), equipment=(("dumbbell",),), loaded=True)
    heard = h.of_kind(b.plan([b.exercise("plank", b.seconds(30)), lift]), PhaseKind.WAIT)
    assert "Have the dumbbell ready." in h.texts(heard)
    assert h.texts(heard)[-1] == "Press Enter when you are ready."
    again = h.of_kind(b.plan([lift, b.exercise("press", b.reps(8), equipment=(("dumbbell",),))]), PhaseKind.READY)
    assert all("ready" not in text for text in h.texts(again))


def test_after_the_lighter_sets_nothing_is_told_twice():
    warm, lift = b.exercise("walk", b.seconds(60)), b.exercise("lift", b.reps(8), loaded=True, tier=3)
    blocks = (Block(name="Warm-up", steps=(b.step(warm),)), Block(name="Strength", steps=(b.step(lift, ramp=True),)))
    plan = build_plan(b.routine_of(*blocks), {"walk": warm, "lift": lift})
    assert plan is not None
    said = [text for heard in transcript(plan, h.ALL) for text in h.texts(heard)]
    assert any(text.startswith("Lighter sets first.") for text in said)
    assert said.count("Strength.") == 1
    assert said.count("The last exercise.") == 1


def test_switching_sides_has_its_own_tone_and_says_how_to_roll():
    heard = h.of_kind(b.plan([SIDE]), PhaseKind.SWITCH)
    assert h.texts(heard)[:2] == ["Switch sides.", "Roll onto your right side."]
    assert h.tones(heard) == [(0.0, Tone.SWITCH)]


def test_lying_on_the_side_the_next_set_begins_with_rolling_over():
    plan = b.plan([SIDE])
    assert h.texts(h.of_kind(plan, PhaseKind.REST))[-1] == "Next, set two of two, on your left side."
    assert "Roll onto your left side." in h.texts(h.of_kind(plan, PhaseKind.READY, 1))


def test_rounds_and_blocks_are_told():
    one = b.exercise("one", b.seconds(90, rest_s=20))
    two = b.exercise("two", b.seconds(90, rest_s=20), position=Position.STANDING)
    blocks = (
        Block(name="Warm-up", steps=(b.step(one),)),
        Block(name="Main", steps=(b.step(two),), rounds=Range(2, 2), round_rest_s=40),
    )
    plan = build_plan(b.routine_of(*blocks), {"one": one, "two": two})
    assert plan is not None
    said = " ".join(text for heard in transcript(plan, h.ALL) for text in h.texts(heard))
    for words in ("Main.", "Round one of two.", "Round two of two.", "Half of the session is done."):
        assert words in said, words
    assert said.count("Half of the session") == 1


def test_a_load_is_said_in_the_persons_unit():
    lift = b.exercise("row", b.reps(8), loaded=True)
    plan = build_plan(b.routine(b.step(lift)), {"row": lift}, working={"row": Working(load_kg=20.0)})
    assert plan is not None
    assert "With twenty kilograms." in h.texts(h.of_kind(plan, PhaseKind.WAIT))
    pounds = h.texts(h.of_kind(plan, PhaseKind.WAIT, wishes=Wishes(unit=WeightUnit.LB)))
    assert "With forty-four pounds." in pounds


def test_waiting_says_which_key_goes_on():
    heard = h.of_kind(b.plan([b.exercise("lift", b.reps(8), loaded=True)]), PhaseKind.WAIT)
    assert h.texts(heard)[-1] == "Press Enter when you are ready."


def test_lighter_sets_first_have_words_of_their_own():
    heard = h.of_kind(b.plan([b.exercise("lift", b.reps(8), loaded=True, tier=3)]), PhaseKind.WAIT)
    assert h.texts(heard)[0].startswith("Test Routine, about") or h.texts(heard)[0].startswith("Lighter sets first.")
    assert h.texts(heard)[-1] == "Press Enter when they are done."


def test_a_count_in_after_waiting_has_no_second_tone():
    one = b.exercise("one", b.seconds(20))
    heard = h.of_kind(b.plan([one], b.step(one, wait=True)), PhaseKind.READY)
    assert h.tones(heard) == []
    assert h.texts(heard) == ["Three.", "Two.", "One."]


@pytest.mark.parametrize("position", [p for p in Position if p not in (Position.STANDING, Position.CHAIR)])
def test_the_end_tells_how_to_get_up(position: Position):
    heard = end_of(b.plan([b.exercise("last", b.seconds(20), position=position)]))
    assert h.tones(heard) == [(0.0, Tone.FINISHED)]
    assert h.texts(heard)[0] == "Well done. That was Test Routine."
    assert h.texts(heard)[1].endswith("Take your time.")


def test_who_stands_is_not_told_how_to_get_up():
    heard = end_of(b.plan([b.exercise("last", b.seconds(20), position=Position.STANDING)]))
    assert h.texts(heard) == ["Well done. That was Test Routine."]


def test_little_is_enough_for_who_wants_little_and_sees_the_screen():
    short = Wishes(verbosity=Verbosity.SHORT)
    assert h.texts(h.of_kind(b.plan([PLANK]), PhaseKind.READY, wishes=short))[:-3] == [
        "Plank.",
        "Lie face down.",
        "Two sets of thirty seconds.",
    ]
    blind = b.exercise("prone", b.seconds(30), position=Position.PRONE, sees_screen=False, spoken="Keep breathing.")
    assert "Keep breathing." in h.texts(h.of_kind(b.plan([blind]), PhaseKind.READY, wishes=short))


@pytest.mark.parametrize("verbosity", [Verbosity.FULL, Verbosity.SHORT])
def test_before_the_first_hard_set_and_never_again_it_says_to_stop_with_two_left(verbosity):
    lift = b.exercise("lift", b.reps(8, 10, sets=3, rest_s=60), loaded=True, tier=2, sees_screen=True)
    said = [sound.text for heard in transcript(b.plan([PLANK, lift]), Wishes(verbosity)) for sound in heard.sounds]
    assert said.count("Stop while you could still do two more.") == 1
    assert said.index("Stop while you could still do two more.") < said.index("Press Enter when you are ready.")
