# SPDX-License-Identifier: GPL-3.0-or-later
"""What is raised when everything holds: repetitions, then weight or the next rung; holds gain repeats before length."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.exercise import Category
from lbtrainer.domain.loads import Plates
from lbtrainer.domain.next_time import Around, after_break, one_more_round, suggest
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import Experience, Profile
from lbtrainer.domain.progress import Evidence, Way
from lbtrainer.domain.readiness import readiness
from lbtrainer.domain.record import Working
from lbtrainer.domain.routine import Goal
from lbtrainer.domain.suggestion import Choice, Stay, Suggestion
from lbtrainer.domain.units import WeightUnit
from tests.helpers import builders as b
from tests.helpers.past_days import day, done_sets, past

EASY = b.exercise("easy", b.reps(6, 8, sets=2), harder=("own",))
OWN = b.exercise("own", b.reps(8, 10, sets=2), harder=("hard",), tier=2)
HARD = b.exercise("hard", b.reps(5, 8, sets=2), tier=3, harder=("wild",))
WILD = b.exercise("wild", b.reps(5, sets=2), tier=4)
PLANK = b.exercise("plank", b.seconds(20, 30, sets=2), tier=2)
LIFT = b.exercise("lift", b.reps(8, 10, sets=2), tier=2, loaded=True)
KNOWN = {one.id: one for one in (EASY, OWN, HARD, WILD, PLANK, LIFT)}


def asked(exercise, *, working=None, profile=None, values=None, sets=None, before=1, **changes):
    """What is suggested after two sessions of a routine with this one exercise, everything else being fine."""
    working = working or Working()
    profile = profile or Profile()
    step = b.step(exercise, **changes.pop("step", {}))
    exercises = changes.pop("exercises", {**KNOWN, exercise.id: exercise})
    plan = build_plan(b.routine(step), exercises, profile=profile, working={step.key: working})
    assert plan is not None
    planned = plan.steps[0]
    sessions = tuple(past(n, sets or done_sets(planned, values), before=before) for n in (7, 9))
    around = Around(
        **{
            "routine": "test-routine",
            "goal": Goal.STRENGTH,
            "step": step,
            "exercises": exercises,
            "profile": profile,
            "taken": [planned.exercise],
            **changes,
        }
    )
    evidence = Evidence(step=planned, sessions=sessions, readiness=readiness(sessions, day(10)))
    return suggest(evidence, working, around)


class TestRepetitions:
    def test_one_more_inside_the_range(self):
        found = asked(OWN, values=[8, 8])
        assert (found.way, found.then) == (Way.TARGET, Working(target=9))
        assert found.says == "Aim for 9 repetitions next time."
        assert found.choice == Choice(least=8, most=9, unit="repetitions")

    def test_what_was_done_anyway_is_not_left_behind(self):
        assert asked(OWN, values=[9, 9]).then == Working(target=10)

    def test_below_the_target_nothing_is_raised(self):
        found = asked(OWN, working=Working(target=9), values=[8, 9])
        assert isinstance(found, Stay)
        assert "reached" in found.reason

    def test_never_beyond_the_top(self):
        found = asked(OWN, values=[20, 20], profile=Profile(excluded=frozenset({"hard"})))
        assert isinstance(found, Stay)


class TestWeights:
    AT_20 = Working(load_kg=20.0, target=10)

    def test_a_step_of_weight_and_back_to_the_bottom(self):
        found = asked(LIFT, working=self.AT_20)
        assert (found.way, found.then) == (Way.LOAD, Working(load_kg=21.0, target=None))
        assert found.says == "21 kg next time, from 8 repetitions up again."
        assert found.choice == Choice(least=1, most=21, unit="kg")

    def test_in_pounds(self):
        found = asked(LIFT, working=self.AT_20, plates=Plates(unit=WeightUnit.LB))
        assert found.says.startswith("46.5 lb next time")

    def test_a_big_step_is_told(self):
        found = asked(LIFT, working=Working(load_kg=4.0))
        assert "smallest step there is" in found.says

    def test_an_unknown_weight_is_asked_for(self):
        assert asked(LIFT) == Stay(reason="Write down your weight, and the next step can be suggested.")

    def test_the_jefferson_curl_stays_light(self):
        curl = b.exercise("jefferson-curl", b.reps(5, sets=2), tier=2, loaded=True)
        assert asked(curl, working=Working(load_kg=4.0)).then.load_kg == 5.0
        assert isinstance(asked(curl, working=Working(load_kg=5.0)), Stay)

    def test_after_a_long_break_a_fifth_less(self):
        plan = b.plan([LIFT])
        around = Around(routine="r", goal=Goal.STRENGTH, step=b.step(LIFT), exercises=KNOWN, profile=Profile())
        found = after_break(plan.steps[0], Working(load_kg=20.0, target=10), around)
        assert found is not None
        assert (found.way, found.then) == (Way.LESS_LOAD, Working(load_kg=16.0))
        assert after_break(plan.steps[0], Working(), around) is None
        assert after_break(b.plan([OWN]).steps[0], Working(load_kg=20.0), around) is None

    def test_after_a_long_break_the_lightest_weight_there_is_stays(self):
        around = Around(routine="r", goal=Goal.STRENGTH, step=b.step(LIFT), exercises=KNOWN, profile=Profile())
        assert after_break(b.plan([LIFT]).steps[0], Working(load_kg=0.5), around) is None


class TestHolds:
    def test_repeats_before_length(self):
        more = msgspec.structs.replace(PLANK, dose=b.seconds(20, 30, sets=3))
        found = asked(more, step={"dose": b.seconds(20, 30, sets=2)}, values=[20, 20])
        assert (found.way, found.then) == (Way.SETS, Working(sets=3))
        assert found.says == "One more hold: 3 in place of 2."

    def test_then_length_in_steps_of_five(self):
        assert asked(PLANK, values=[20, 20]).then == Working(target=25)

    def test_in_rounds_there_are_no_more_sets(self):
        more = msgspec.structs.replace(PLANK, dose=b.seconds(20, 30, sets=3))
        found = asked(more, step={"dose": b.seconds(20, 30, sets=2)}, values=[20, 20], in_rounds=True)
        assert found.way is Way.TARGET

    def test_reps_of_holds_go_six_four_two_to_ten_eight_six_and_no_further(self):
        from lbtrainer.domain.dose import Dose, Range

        falling = Dose(reps=(Range(6, 6), Range(4, 4), Range(2, 2)), hold_each_s=Range(8, 8))
        curl = b.exercise("curl", falling)
        first = asked(curl)
        assert (first.way, first.then.added) == (Way.ADDED, 2)
        assert first.says == "8, 6, 4 repetitions next time."
        assert asked(curl, working=Working(added=2)).then.added == 4
        assert isinstance(asked(curl, working=Working(added=4)), Stay)

    def test_a_small_beginning_grows_to_the_whole_dose_first(self):
        from lbtrainer.domain.dose import Dose, Range
        from lbtrainer.domain.profile import Experience

        falling = Dose(reps=(Range(6, 6), Range(4, 4), Range(2, 2)), hold_each_s=Range(8, 8))
        curl = b.exercise("curl", falling)
        small = {"begin": (Range(4, 4), Range(3, 3), Range(2, 2)), "start_with": "easy"}
        easy = b.exercise("easy", falling)
        known = {"curl": curl, "easy": easy}
        new = Profile(experience=Experience.NEW)
        first = asked(curl, step=small, exercises=known, profile=new)
        assert (first.way, first.then) == (Way.TARGET, Working(target=6)), "more repetitions before the harder form"
        assert first.says == "6, 4, 2 repetitions next time."
        assert isinstance(asked(curl, step=small, exercises=known, profile=new, values=[4, 3, 1]), Stay)
        then = asked(curl, step=small, exercises=known, profile=new, working=first.then)
        assert then.way is Way.RUNG
        gone_on = msgspec.structs.replace(first.then, advanced=True)
        assert asked(curl, step=small, exercises=known, profile=new, working=gone_on).then.added == 2

    def test_repeated_holds_gain_a_set_at_the_top(self):
        held = b.exercise("curl", b.reps(6, 8, sets=3, each_s=8), tier=2)
        found = asked(held, step={"dose": b.reps(6, 8, sets=2, each_s=8)})
        assert (found.way, found.then.sets) == (Way.SETS, 3)

    def test_below_the_top_of_falling_sets_nothing_is_raised(self):
        from lbtrainer.domain.dose import Dose, Range

        falling = Dose(reps=(Range(6, 7), Range(4, 5), Range(2, 3)), hold_each_s=Range(8, 8))
        assert isinstance(asked(b.exercise("curl", falling), values=[6, 4, 2]), Stay)

    def test_a_hold_cut_into_repeats_keeps_its_target_in_seconds(self):
        profile = Profile(cautions=frozenset({Caution.BLOOD_PRESSURE}), cleared=True)
        found = asked(PLANK, profile=profile, values=[2, 2])
        assert (found.way, found.then) == (Way.TARGET, Working(target=30))


class TestRungs:
    def test_the_next_rung_is_offered_at_the_top(self):
        low = msgspec.structs.replace(OWN, tier=1)
        found = asked(EASY, exercises={**KNOWN, "own": low})
        assert (found.way, found.then) == (Way.RUNG, Working(exercise="own"))
        assert found.asks == ""

    def test_a_demanding_one_is_asked_for_in_words_of_its_own(self):
        found = asked(OWN)
        assert found.then.exercise == "hard"
        assert "demanding" in found.asks

    def test_and_only_after_pain_of_two_or_less(self):
        assert isinstance(asked(OWN, before=3), Stay)

    @pytest.mark.parametrize(
        "profile",
        [
            Profile(excluded=frozenset({"hard"})),
            Profile(experience=Experience.NEW),
            Profile(cautions=frozenset({Caution.HERNIA})),
        ],
    )
    def test_never_to_what_the_profile_leaves_out(self, profile):
        assert isinstance(asked(OWN, profile=profile), Stay)

    def test_tier_four_only_for_who_has_opted_in(self):
        wild = {"working": Working(exercise="hard"), "values": [8, 10]}
        assert isinstance(asked(OWN, **wild), Stay)
        found = asked(OWN, profile=Profile(opted_in=frozenset({"wild"})), **wild)
        assert found.then.exercise == "wild"
        assert found.asks

    def test_never_two_tiers_at_once(self):
        far = msgspec.structs.replace(EASY, harder=("hard",))
        assert isinstance(asked(far), Stay)

    def test_not_one_that_the_session_already_has_nor_one_declined(self):
        assert isinstance(asked(EASY, taken=["easy", "own"]), Stay)
        assert isinstance(asked(EASY, declined=["own"]), Stay)

    def test_the_form_that_a_step_starts_with_is_left_first(self):
        found = asked(OWN, step={"start_with": "easy"}, values=[10, 10])
        assert (found.way, found.then) == (Way.RUNG, Working(advanced=True))
        assert found.says == "You may try Own in place of Easy."


class TestWhatStays:
    @pytest.mark.parametrize("goal", [Goal.RELIEF, Goal.WARM_UP, Goal.MOBILITY, Goal.STRETCH, Goal.RECOVERY])
    def test_what_is_there_to_feel_good(self, goal):
        assert isinstance(asked(OWN, goal=goal), Stay)

    @pytest.mark.parametrize("category", [Category.MOBILITY, Category.STRETCH, Category.CARDIO])
    def test_warming_up_inside_a_training_routine(self, category):
        assert isinstance(asked(msgspec.structs.replace(OWN, category=category)), Stay)

    def test_a_stand_in(self):
        found = asked(OWN, profile=Profile(excluded=frozenset({"own"})), step={"without": {}}, **_with_swap())
        assert "stands in" in found.reason

    def test_everything_in_pregnancy(self):
        standing = msgspec.structs.replace(OWN, position="standing")
        found = asked(standing, profile=Profile(cautions=frozenset({Caution.PREGNANT})))
        assert "Nothing is raised" in found.reason


def _with_swap():
    swapped = msgspec.structs.replace(OWN, swap=("easy",))
    return {"exercises": {**KNOWN, "own": swapped}}


def test_every_suggestion_says_what_why_and_whence():
    for found in (asked(OWN, values=[8, 8]), asked(OWN), asked(LIFT, working=Working(load_kg=20.0))):
        assert isinstance(found, Suggestion)
        assert found.reason.startswith("Two sessions running")
        assert found.sources


def test_one_more_round():
    found = one_more_round("r", "Circuit", "rounds-0", Working(), 2)
    assert (found.says, found.then.sets) == ("2 rounds in place of 1.", 2)
