# SPDX-License-Identifier: GPL-3.0-or-later
"""Doses read well, and what is announced has all that somebody with closed eyes needs."""

from __future__ import annotations

import pytest

from lbtrainer.domain import speech
from lbtrainer.domain.dose import Dose, Range
from lbtrainer.domain.exercise import Position, Sides, SideWords
from lbtrainer.domain.planning import Choices
from lbtrainer.domain.record import Side, Slot
from tests.helpers import builders as b

DESCENDING = Dose(sets=Range(3, 3), reps=(Range(6, 6), Range(4, 4), Range(2, 2)), hold_each_s=Range(8, 8))


@pytest.mark.parametrize(
    ("dose", "sides", "text"),
    [
        (b.reps(8, 10, sets=3), Sides.NONE, "3 × 8–10"),
        (b.reps(10), Sides.NONE, "10 reps"),
        (DESCENDING, Sides.BLOCK, "6 · 4 · 2 × 8 s, each side"),
        (b.reps(6, each_s=8, sets=2), Sides.NONE, "2 × 6 reps, hold 8 s"),
        (b.seconds(30, 45, sets=2), Sides.NONE, "2 × 30–45 s"),
        (b.seconds(300, 600), Sides.NONE, "5–10 min"),
        (b.seconds(115), Sides.NONE, "1 min 55 s"),
        (b.seconds(90), Sides.NONE, "90 s"),
        (b.seconds(15, 30), Sides.BLOCK, "15–30 s, each side"),
    ],
)
def test_doses_read_at_a_glance(dose: Dose, sides: Sides, text: str):
    assert speech.dose_text(b.plan([b.exercise("one", dose, sides=sides)]).steps[0]) == text


def test_one_sets_dose():
    step = b.plan([b.exercise("one", DESCENDING)]).steps[0]
    assert [speech.set_dose_text(step, amount) for amount in step.sets] == ["6 × 8 s", "4 × 8 s", "2 × 8 s"]


def test_the_first_set_names_exercise_dose_position_side_and_cue():
    side = b.exercise(
        "side-plank", b.seconds(15, 45), sides=Sides.BLOCK, position=Position.SIDE, spoken="Lift your hips."
    )
    step = b.plan([side]).steps[0]
    words = speech.first_set_words(step, Slot(0, 0, 0, 0, Side.RIGHT), moves=True)
    assert words == "Side Plank. Lie on your right side. Right leg. 15 seconds. Lift your hips."


def test_later_sets_are_told_short():
    step = b.plan([b.exercise("stretch", b.seconds(20, sets=2), sides=Sides.BLOCK)]).steps[0]
    assert speech.later_set_words(step, Slot(0, 0, 0, 1, Side.LEFT)) == "Set 2 of 2. Left leg."


def test_switching_sides_on_the_side_says_how_to_lie():
    step = b.plan([b.exercise("side", b.seconds(20), sides=Sides.BLOCK, position=Position.SIDE)]).steps[0]
    words = speech.switch_words(step, Slot(0, 0, 0, 0, Side.RIGHT))
    assert words == "Switch sides. Roll onto your right side. Right leg."


def test_an_exercise_that_says_itself_on_which_side_to_lie_is_believed():
    """The open book's left is the side turned to, and that is done lying on the right."""
    words = SideWords("on your right side, turning to the left", "on your left side, turning to the right")
    book = b.exercise("open-book", b.reps(6), sides=Sides.BLOCK, position=Position.SIDE, side_words=words)
    step = b.plan([book]).steps[0]
    first = speech.first_set_words(step, Slot(0, 0, 0, 0, Side.LEFT), moves=True)
    assert first == "Open Book. Lie on your right side, turning to the left. 6 repetitions."
    switch = speech.switch_words(step, Slot(0, 0, 0, 0, Side.RIGHT))
    assert switch == "Switch sides. Roll onto your left side, turning to the right."


def test_what_counts_for_each_side_is_said_before_what_is_held():
    step = b.plan([b.exercise("bird-dog", b.reps(6, each_s=3), sides=Sides.ALTERNATE)]).steps[0]
    assert speech.spoken_dose(step, step.sets[0]) == "6 repetitions on each side, 3 seconds each"


def test_lighter_sets_are_told_with_their_kilograms():
    lift = b.exercise("deadlift", b.reps(5), loaded=True, tier=3)
    step = b.plan([lift]).steps[0]
    assert "half of your load" in speech.ramp_words(step)
    heavy = type(step)(**{name: getattr(step, name) for name in step.__struct_fields__} | {"load_kg": 45.0})
    assert speech.ramp_words(heavy).endswith("5 repetitions with 22.5 kilograms, then 5 with 32.5 kilograms.")


def test_minutes_and_one_repetition_are_said_as_people_say_them():
    walk = b.plan([b.exercise("walk", b.seconds(300, 600))], choices=Choices(to_top=True)).steps[0]
    assert speech.spoken_dose(walk, walk.sets[0]) == "5 to 10 minutes"
    one = b.plan([b.exercise("one", b.reps(1))]).steps[0]
    assert speech.spoken_dose(one, one.sets[0]) == "1 repetition"


def test_what_is_announced_is_where_the_set_ends_by_itself():
    plank = b.exercise("plank", b.seconds(30, 45))
    step = b.plan([plank]).steps[0]
    assert speech.spoken_dose(step, step.sets[0]) == "30 seconds"
    step = b.plan([plank], choices=Choices(to_top=True)).steps[0]
    assert speech.spoken_dose(step, step.sets[0]) == "30 to 45 seconds"


def test_who_counts_by_key_hears_the_range():
    step = b.plan([b.exercise("lift", b.reps(8, 10), loaded=True)]).steps[0]
    assert speech.spoken_dose(step, step.sets[0]) == "8 to 10 repetitions"


def test_the_first_set_tells_how_many_there_are():
    step = b.plan([b.exercise("one", b.reps(8, sets=2))]).steps[0]
    assert speech.spoken_sets(step, 0) == "2 sets of 8 repetitions"
    assert speech.spoken_sets(step, 1) == "Set 2 of 2, 8 repetitions"
    step = b.plan([b.exercise("one", DESCENDING)]).steps[0]
    assert speech.spoken_sets(step, 0) == "Set 1 of 3, 6 repetitions, 8 seconds each"
    assert speech.later_set_words(step, Slot(0, 0, 0, 1, Side.NONE)) == "Set 2 of 3, 4 repetitions, 8 seconds each."


def test_a_later_set_lying_on_the_side_begins_with_rolling_over():
    step = b.plan([b.exercise("one", b.seconds(20, sets=2), sides=Sides.BLOCK, position=Position.SIDE)]).steps[0]
    assert speech.later_set_words(step, Slot(0, 0, 0, 1, Side.LEFT)) == "Set 2 of 2. Roll onto your left side."


def test_saying_words_takes_time_and_saying_nothing_takes_none():
    assert speech.said_ms("Kneel.") < speech.said_ms("Kneel on one knee.")
    assert speech.lead_s("Kneel. Thirty seconds.") == pytest.approx(0.45 + 3 + 2 * 0.18 + 1.1 * (0.56 + 1.1), abs=0.1)
    assert speech.lead_s("") == 0.0
