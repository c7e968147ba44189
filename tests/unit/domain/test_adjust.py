# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans made gentler and shorter, with words for everything that changed."""

from __future__ import annotations

from typing import ClassVar

import pytest

from lbtrainer.domain import adaptation as ladder
from lbtrainer.domain.adjust import NOTHING_FITS, SMALL_ALREADY, Wish, cut_short, eased, relaid, shorter
from lbtrainer.domain.loaded_days import loads_back
from lbtrainer.domain.pain import Form
from lbtrainer.domain.planning import Choices, build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.readiness import Readiness
from lbtrainer.domain.record import Working
from tests.helpers import builders as b
from tests.helpers.shipped import shipped_library

LIBRARY = shipped_library()
EXERCISES = LIBRARY.exercises
GENTLE = Readiness(form=Form.GENTLE)
RAISED = Readiness(form=Form.PLANNED, rules=(ladder.MORNING_RAISED,))


def plan_of(routine, *, rounds=None, working=None, profile=None):
    choices = Choices(rounds={0: rounds} if rounds else {})
    made = build_plan(
        LIBRARY.routines[routine], EXERCISES, choices=choices, working=working or {}, profile=profile or Profile()
    )
    assert made is not None
    return made


def sets_of(plan):
    return {step.key: len(step.sets) for step in plan.steps}


class TestGentleForm:
    def test_tier_three_goes_down_one_set_less_a_fifth_less_weight(self):
        working = {"rdl": Working(load_kg=40.0)}
        plan = plan_of("strength-monday", working=working)
        new = eased(plan, GENTLE, EXERCISES, Profile())
        by_key = {step.key: step for step in new.plan.steps}
        assert max(step.tier for step in new.plan.steps) < 3
        assert by_key["weighted-back-extension"].exercise == "back-extension"
        assert (len(by_key["rdl"].sets), by_key["rdl"].load_kg) == (2, 32.5)
        assert by_key["rdl"].exercise == "romanian-deadlift"
        assert new.says == (
            "Back Extension in place of Weighted Back Extension.",
            "One set less where there is more than one.",
            "Lighter weights.",
        )

    def test_a_back_that_hurts_bows_with_no_weight(self):
        new = eased(plan_of("stable-base"), GENTLE, EXERCISES, Profile())
        assert "Hip Hinge Drill in place of Goblet Good Morning." in new.says
        assert "goblet-good-morning" not in {step.exercise for step in new.plan.steps}

    @pytest.mark.parametrize("routine", LIBRARY.routines)
    def test_leaves_no_tier_three_in_any_routine_and_nothing_longer_or_heavier(self, routine):
        plan = plan_of(routine)
        new = eased(plan, GENTLE, EXERCISES, Profile()).plan
        assert all(step.tier < 3 for step in new.steps)
        assert new.planned_sets <= plan.planned_sets
        assert all(new_count >= 1 for new_count in sets_of(new).values())

    def test_never_ends_at_what_the_profile_leaves_out(self):
        profile = Profile(excluded=frozenset({"back-extension", "alternating-superman"}))
        plan = plan_of("strength-monday", profile=profile)
        new = eased(plan, GENTLE, EXERCISES, profile).plan
        assert not {step.exercise for step in new.steps} & profile.excluded


class TestAfterABadMorning:
    def test_a_third_fewer_and_one_rung_down_but_nothing_twice(self):
        new = eased(plan_of("beginner-back"), RAISED, EXERCISES, Profile()).plan
        exercises = [step.exercise for step in new.steps]
        assert len(exercises) == len(set(exercises))
        assert "knee-plank" in exercises
        assert set(sets_of(new).values()) == {1}

    def test_nothing_stands_in_for_two(self):
        ready = Readiness(form=Form.PLANNED, rules=(ladder.LEG_SIGN_LATELY,))
        new = eased(plan_of("back-strength-builder"), ready, EXERCISES, Profile())
        assert "Glute Bridge in place of Deadlift." in new.says
        assert "Good Morning is left out." in new.says, "a second glute bridge would be no other exercise"

    def test_warm_ups_stay_as_they_are(self):
        new = eased(plan_of("beginner-back"), RAISED, EXERCISES, Profile()).plan
        assert [step.exercise for step in new.steps[:2]] == ["march-in-place", "cat-cow"]

    def test_rounds_go_before_sets(self):
        new = eased(plan_of("no-equipment-beginner", rounds=3), RAISED, EXERCISES, Profile())
        assert new.plan.blocks[0].rounds == 2
        assert "Fewer rounds." in new.says

    def test_where_everything_is_done_once_the_smaller_numbers(self):
        working = {"dead-bug": Working(target=8)}
        ready = Readiness(form=Form.PLANNED, rules=(ladder.END_RAISED,))
        new = eased(plan_of("no-equipment-beginner", working=working), ready, EXERCISES, Profile())
        assert {step.key: step.sets[0].target for step in new.plan.steps}["dead-bug"] == 6
        assert new.says == ("The smaller number of every range.",)

    def test_what_stands_at_the_foot_of_its_ladder_is_done_less_and_not_exchanged(self):
        working = {"side-plank": Working()}
        new = eased(plan_of("mcgill-big-three", working=working), RAISED, EXERCISES, Profile())
        by_key = {step.key: step.exercise for step in new.plan.steps}
        assert by_key["side-plank"] == "knee-side-plank"
        assert by_key["mcgill-curl-up"] == "pelvic-tilt"

    def test_an_easier_form_is_enough_where_nothing_can_be_less(self):
        new = eased(plan_of("no-equipment-beginner"), RAISED, EXERCISES, Profile())
        assert SMALL_ALREADY not in new.says
        assert new.says

    def test_what_cannot_be_less_says_so(self):
        ready = Readiness(form=Form.PLANNED, rules=(ladder.END_RAISED,))
        new = eased(plan_of("no-equipment-beginner"), ready, EXERCISES, Profile())
        assert new.says == (SMALL_ALREADY,)


class TestNoLoadToday:
    """Rows "next morning +2 or more" (no loaded session that day) and "before 6-7" of the adaptation ladder."""

    @pytest.mark.parametrize("routine", LIBRARY.routines)
    @pytest.mark.parametrize(
        "ready",
        [
            RAISED,
            Readiness(form=Form.PLANNED, rules=(ladder.LEG_SIGN_LATELY,)),
            Readiness(form=Form.RELIEF),
            Readiness(form=Form.NO_SESSION),
        ],
        ids=["morning", "leg", "relief", "none"],
    )
    def test_nothing_that_loads_the_back_is_left_or_it_says_that_nothing_fits(self, routine, ready):
        new = eased(plan_of(routine), ready, EXERCISES, Profile())
        left = [step.exercise for step in new.plan.steps if loads_back(EXERCISES[step.exercise])]
        assert not left or new.says == (NOTHING_FITS,)

    def test_it_says_what_came_in_place_and_what_was_left_out(self):
        new = eased(plan_of("strength-monday"), RAISED, EXERCISES, Profile())
        assert new.says[0].startswith("Hip Hinge Drill in place of Romanian Deadlift")


class TestNothingEasier:
    """What today asks too much of, with nothing easier of its kind, is left out and never done all the same."""

    HARD = b.exercise("deadlift", b.reps(5, sets=2), tier=3, loaded=True)
    SOFT = b.exercise("cat-cow", b.reps(8))
    KNOWN: ClassVar = {one.id: one for one in (HARD, SOFT)}

    def test_it_is_left_out_and_said(self):
        new = eased(b.plan([self.SOFT, self.HARD]), RAISED, self.KNOWN, Profile())
        assert [step.exercise for step in new.plan.steps] == ["cat-cow"]
        assert new.says[0] == "Deadlift is left out."

    def test_where_nothing_is_left_it_says_so(self):
        plan = b.plan([self.HARD])
        assert eased(plan, RAISED, self.KNOWN, Profile()) == (plan, (NOTHING_FITS,), True)


def test_where_nothing_holds_back_it_is_the_very_same_plan():
    plan = plan_of("strength-monday")
    assert eased(plan, Readiness(form=Form.PLANNED, rules=(ladder.MORNING_FINE,)), EXERCISES, Profile()).plan is plan


class TestShorter:
    @pytest.mark.parametrize("routine", LIBRARY.routines)
    @pytest.mark.parametrize("minutes", [5, 8, 12, 20])
    def test_it_fits_or_says_that_it_does_not(self, routine, minutes):
        plan = plan_of(routine)
        new = shorter(plan, minutes, EXERCISES)
        assert new.plan.length_ms <= plan.length_ms
        assert new.fits == (new.plan.length_ms <= minutes * 60_000)

    def test_ten_minutes_keep_the_warm_up_and_three_main_exercises(self):
        new = shorter(plan_of("beginner-back"), 10, EXERCISES)
        assert new.fits
        steps = [step.exercise for step in new.plan.steps]
        assert steps[:2] == ["march-in-place", "cat-cow"]
        assert len(steps) == 5
        assert new.says[0] == "Without Romanian Deadlift, Plank."

    def test_eight_are_not_nine_rather_two_main_exercises_than_three(self):
        new = shorter(plan_of("beginner-back"), 8, EXERCISES)
        assert new.fits
        assert [step.exercise for step in new.plan.steps] == [
            "march-in-place",
            "cat-cow",
            "alternating-superman",
            "bird-dog",
        ]

    def test_one_exercise_alone_would_be_no_session(self):
        new = shorter(plan_of("strength-monday"), 5, EXERCISES)
        assert not new.fits
        assert len(new.plan.steps) == 3, "the walk and two lifts"

    def test_where_nothing_trains_the_walk_gets_shorter_and_every_stretch_stays(self):
        plan = plan_of("active-recovery")
        new = shorter(plan, 8, EXERCISES)
        assert new.fits
        assert [step.exercise for step in new.plan.steps] == [step.exercise for step in plan.steps]
        assert new.says == ("Brisk Walk: 2 minutes.",)

    def test_before_weights_the_warm_up_keeps_five_minutes(self):
        new = shorter(plan_of("strength-monday"), 8, EXERCISES)
        assert new.plan.steps[0].sets[0].target >= 300

    def test_one_round_before_exercises_fall_away(self):
        plan = plan_of("lower-back-warm-up", rounds=2)
        new = shorter(plan, plan.length_ms // 60_000 - 2, EXERCISES)
        assert new.fits
        assert (new.plan.blocks[0].rounds, new.says) == (1, ("One round.",))
        assert len(new.plan.steps) == len(plan.steps)

    def test_a_swap_is_told_only_while_the_step_is_there(self):
        plan = plan_of("back-strength-builder", profile=Profile(equipment=frozenset({"mat", "dumbbells", "dumbbell"})))
        assert len(plan.changes) > 1
        told = {text: step.key for step in plan.steps if (text := step.instead)}
        new = shorter(plan, 8, EXERCISES)
        kept = {step.key for step in new.plan.steps}
        assert not set(told.values()) <= kept, "a stand-in falls away here"
        assert new.plan.changes == tuple(text for text in plan.changes if told[text] in kept)
        assert new.plan.changes, "what stays is told as before"

    def test_a_stand_in_that_becomes_easier_still_tells_for_what_it_stands(self):
        plan = plan_of("back-strength-builder", profile=Profile(equipment=frozenset({"mat", "dumbbells", "dumbbell"})))
        gentle = eased(plan, GENTLE, EXERCISES, Profile(equipment=frozenset({"mat"})))
        assert [step.exercise for step in gentle.plan.steps] != [step.exercise for step in plan.steps]
        kept = {step.key for step in gentle.plan.steps}
        assert gentle.plan.changes == tuple(step.instead for step in plan.steps if step.instead and step.key in kept)

    def test_what_fits_already_is_not_touched(self):
        plan = plan_of("desk-break")
        assert shorter(plan, 30, EXERCISES) == (plan, (), True)


def test_relaid_drops_a_step_and_its_empty_block():
    plan = plan_of("strength-monday")
    new = relaid(plan, [None, *plan.steps[1:]])
    assert [block.name for block in new.blocks] == ["Strength"]
    assert {phase.step for phase in new.phases} == {0, 1, 2}


class TestGentlerAndShorter:
    def test_what_falls_away_is_named_once_and_as_the_routine_names_it(self):
        plan = plan_of("back-strength-builder")
        new = cut_short(plan, eased(plan, GENTLE, EXERCISES, Profile()), 8, EXERCISES)
        assert "Without Good Morning, Back Extension, Side Plank." in new.says
        assert not any("Goblet Good Morning" in text for text in new.says)
        assert "Dumbbell Deadlift in place of Deadlift." in new.says
        assert all(step.tier < 3 for step in new.plan.steps)

    @pytest.mark.parametrize("routine", LIBRARY.routines)
    def test_fewer_sets_and_fewer_rounds_are_told_once(self, routine):
        plan = plan_of(routine)
        gentle = eased(plan, GENTLE, EXERCISES, Profile())
        for minutes in (6, 8, 12):
            says = cut_short(plan, gentle, minutes, EXERCISES).says
            of_sets = {"Fewer sets.", "One set less where there is more than one.", "A third of the sets fewer."}
            assert len(of_sets & {*says}) <= 1
            assert not {"One round.", "Fewer rounds."} <= {*says}

    @pytest.mark.parametrize("routine", LIBRARY.routines)
    def test_it_is_never_longer_than_either_alone(self, routine):
        plan = plan_of(routine)
        both = cut_short(plan, eased(plan, GENTLE, EXERCISES, Profile()), 8, EXERCISES).plan
        assert both.length_ms <= eased(plan, GENTLE, EXERCISES, Profile()).plan.length_ms
        assert both.planned_sets <= plan.planned_sets

    @pytest.mark.parametrize(("pain", "counts_as"), [(None, 4), (0, 4), (5, 5), (8, 8)])
    def test_a_bad_day_counts_as_some_pain_and_never_hides_more(self, pain, counts_as):
        assert Wish(gentle=True).counts_as(pain) == counts_as
        assert Wish(minutes=8).counts_as(pain) == pain
