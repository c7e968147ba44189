# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person has at hand decides what can be offered."""

from __future__ import annotations

import pytest

from lbtrainer.domain.cautions import Caution, asks_to_brace
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import (
    Aim,
    Experience,
    Profile,
    cues_for,
    effects,
    fitting_programs,
    for_person,
    notes_for,
)
from tests.helpers import builders as b
from tests.helpers.shipped import shipped_library

EXERCISES = shipped_library().exercises
PREGNANT = Profile(cautions=frozenset({Caution.PREGNANT}))

CHOP = b.exercise("chop", b.reps(10), equipment=(("cable",), ("band", "mat")))


def test_the_first_group_that_is_all_there_is_used():
    assert Profile(equipment=frozenset({"band", "mat"})).gear_for(CHOP) == ("band", "mat")
    assert Profile(equipment=frozenset({"band"})).gear_for(CHOP) is None


def test_before_anybody_asked_everything_counts_as_there():
    assert Profile().gear_for(CHOP) == ("cable",)
    assert Profile().allows(CHOP)


def test_what_needs_nothing_is_always_possible_unless_excluded():
    walk = b.exercise("walk", b.seconds(60))
    assert Profile(equipment=frozenset()).allows(walk)
    assert not Profile(excluded=frozenset({"walk"})).allows(walk)


class TestCare:
    @pytest.mark.parametrize("caution", Caution)
    def test_what_a_caution_hides_is_not_allowed(self, caution):
        profile = Profile(cautions=frozenset({caution}))
        hidden = [one for one in EXERCISES.values() if profile.hiding(one)]
        assert hidden
        for one in hidden:
            assert not profile.allows(one)

    def test_effects_tell_the_line_what_follows_and_what_is_left_out(self):
        (effect,) = effects(PREGNANT, EXERCISES)
        assert effect.because == "Pregnancy"
        assert "Nothing is done lying on your back or on your front." in effect.told
        assert {"Dead Bug", "Plank", "Deadlift"} <= {*effect.hidden}
        assert "Cat-Cow" not in effect.hidden
        assert effect.sources

    def test_nothing_ticked_changes_nothing(self):
        assert effects(Profile(), EXERCISES) == ()

    def test_once_cleared_it_is_no_longer_told_to_wait(self):
        waits = Profile(cautions=frozenset({Caution.SURGERY}))
        cleared = Profile(cautions=frozenset({Caution.SURGERY}), cleared=True)
        assert any("until you tick" in text for text in effects(waits, EXERCISES)[0].told)
        assert not any("until you tick" in text for text in effects(cleared, EXERCISES)[0].told)
        assert effects(cleared, EXERCISES)[0].hidden == ()

    def test_bracing_is_kept_out_of_the_cues(self):
        cues = EXERCISES["deadlift"].steps
        assert any("firm your middle" in cue for cue in cues_for(Profile(), cues))
        assert not any("firm your middle" in cue for cue in cues_for(PREGNANT, cues))
        assert len(cues_for(PREGNANT, cues)) == len(cues) - 1

    def test_no_exercise_is_told_with_bracing_and_none_loses_a_step(self):
        for one in EXERCISES.values():
            told = for_person(PREGNANT, one)
            assert len(told.steps) == len(one.steps), one.id
            assert not any(asks_to_brace(text) for text in (*told.steps, *told.cues, told.breathing)), one.id
        steps = for_person(PREGNANT, EXERCISES["good-morning"]).steps
        assert any(text == "Push your hips straight back." for text in steps)
        assert for_person(PREGNANT, EXERCISES["deadlift"]).breathing.startswith("Breathe in, breathe out as you rise")

    def test_who_may_brace_is_told_to(self):
        assert for_person(Profile(), EXERCISES["deadlift"]) is EXERCISES["deadlift"]

    def test_wide_knees_in_pregnancy(self):
        assert notes_for(PREGNANT, "childs-pose") == ("Take your knees wide, so that there is room.",)
        assert notes_for(PREGNANT, "cat-cow") == ()


class TestExperience:
    NEW = Profile(experience=Experience.NEW)

    def test_who_is_new_waits_with_the_demanding_ones(self):
        assert {one.tier for one in EXERCISES.values() if self.NEW.allows(one)} == {1, 2}
        (effect,) = effects(self.NEW, EXERCISES)
        assert "Deadlift" in effect.hidden

    def test_who_is_new_learns_the_hinge_before_a_weight_is_bowed_with(self):
        library = shipped_library()
        plan = build_plan(library.routines["stable-base"], EXERCISES, profile=self.NEW)
        assert plan is not None
        assert "hip-hinge-drill" in {step.exercise for step in plan.steps}
        assert "goblet-good-morning" not in {step.exercise for step in plan.steps}
        assert "Hip Hinge Drill instead of Goblet Good Morning." in plan.changes
        (effect,) = effects(self.NEW, EXERCISES)
        assert "Goblet Good Morning" in effect.hidden, "and it is told"

    @pytest.mark.parametrize("experience", [None, Experience.SOME, Experience.MUCH])
    def test_the_others_do_not(self, experience):
        assert all(Profile(experience=experience).allows(one) for one in EXERCISES.values())


class TestPrograms:
    @pytest.mark.parametrize(
        ("aim", "first"),
        [
            (None, "home-beginner"),
            (Aim.LESS_PAIN, "gentle-start"),
            (Aim.KEEP_WELL, "home-beginner"),
            (Aim.STRONGER, "strong-back"),
            (Aim.SPORT, "athlete-week"),
        ],
    )
    def test_the_aim_says_what_is_offered_first(self, aim, first):
        assert fitting_programs(Profile(aim=aim))[0] == first

    @pytest.mark.parametrize(
        "profile",
        [
            Profile(aim=Aim.SPORT, experience=Experience.NEW),
            Profile(aim=Aim.SPORT, cautions=frozenset({Caution.PREGNANT})),
            Profile(aim=Aim.SPORT, cautions=frozenset({Caution.LEG_SYMPTOMS})),
        ],
    )
    def test_the_strength_weeks_are_not_offered_to_who_has_to_wait(self, profile):
        assert fitting_programs(profile) == ("home-beginner",)

    def test_cleared_they_are(self):
        profile = Profile(aim=Aim.SPORT, cautions=frozenset({Caution.LEG_SYMPTOMS}), cleared=True)
        assert "athlete-week" in fitting_programs(profile)
