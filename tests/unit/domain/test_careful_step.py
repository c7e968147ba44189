# SPDX-License-Identifier: GPL-3.0-or-later
"""How a step looks for somebody who has to be careful."""

from __future__ import annotations

from lbtrainer.domain.careful_step import with_care
from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.dose import Tempo
from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.planning import swapped
from lbtrainer.domain.profile import Profile
from tests.helpers import builders as b

PRESSURE = Profile(cautions=frozenset({Caution.BLOOD_PRESSURE}))
PLANK = b.exercise("plank", b.seconds(30, 45, sets=2))


def step_of(exercise, profile=PRESSURE, dose=None):
    return b.plan([exercise], b.step(exercise, dose), profile=profile).steps[0]


def test_a_long_hold_becomes_repeats_of_ten_seconds_as_long_together():
    step = step_of(PLANK)
    assert (step.kind, step.hold_each_s) == (Kind.REPS, 10)
    assert [(each.low, each.high, each.target) for each in step.sets] == [(3, 5, 3), (3, 5, 3)]
    assert step.tempo.hold_s == 10


def test_a_short_hold_stays_a_hold():
    assert step_of(PLANK, dose=b.seconds(8, 10)).kind is Kind.HOLD


def test_held_repetitions_are_cut_at_both_ends():
    cat = b.exercise("cat", b.reps(8, each_s=15), two_ended=True)
    step = step_of(cat)
    assert (step.tempo.hold_s, step.tempo.rest_s) == (10, 10)


def test_a_swap_in_the_session_keeps_holds_short_too():
    bird = b.exercise("bird", b.reps(8, 12))
    step = swapped(step_of(bird), PLANK, PRESSURE)
    assert (step.kind, step.hold_each_s) == (Kind.REPS, 10)
    assert max(each.high for each in step.sets) <= 5


def test_no_pause_with_the_head_low_for_eye_pressure():
    hinge = b.exercise("hip-hinge-drill", b.reps(8, each_s=3))
    profile = Profile(cautions=frozenset({Caution.EYE_PRESSURE}))
    assert (step_of(hinge, profile).hold_each_s, step_of(hinge, profile).tempo.hold_s) == (0, 0)
    assert step_of(hinge, Profile()).hold_each_s == 3


def test_a_small_range_is_asked_for_beside_the_note_of_the_step():
    cat = b.exercise("cat-cow", b.reps(8))
    profile = Profile(cautions=frozenset({Caution.BONE_LOSS}))
    step = b.plan([cat], b.step(cat, note="Half the range."), profile=profile).steps[0]
    assert step.note == "Half the range. Keep the range small and easy."


def test_without_cautions_nothing_changes():
    step = step_of(PLANK, Profile())
    assert with_care(step, Profile()) is step
    assert step.tempo == Tempo()
