# SPDX-License-Identifier: GPL-3.0-or-later
"""What is decided before a session: stand-ins, targets, loads, rounds; and what a swap makes of a step."""

from __future__ import annotations

import pytest

from lbtrainer.domain.dose import Dose, Range, Tempo
from lbtrainer.domain.exercise import Category, Kind, Sides
from lbtrainer.domain.plan import Amount
from lbtrainer.domain.planning import AS_WRITTEN, Choices, build_plan, minutes, swapped
from lbtrainer.domain.profile import Experience, Profile
from lbtrainer.domain.record import Working
from lbtrainer.domain.routine import StandIn
from tests.helpers import builders as b


def test_every_set_aims_at_the_low_end_until_something_else_was_accepted():
    plank = b.exercise("plank", b.seconds(30, 45, sets=2))
    known = {"plank": plank}
    fresh = build_plan(b.routine(b.step(plank)), known)
    assert fresh is not None
    assert fresh.steps[0].sets == (Amount(30, 45, 30), Amount(30, 45, 30))
    later = build_plan(b.routine(b.step(plank)), known, working={"plank": Working(target=40)})
    assert later is not None
    assert later.steps[0].sets[0].target == 40
    assert later.phases[-1].length_ms == 40_000


def test_what_the_routine_has_anyway_stands_in_for_nothing_that_must_be_left_out():
    bird = b.exercise("bird-dog", b.reps(8))
    superman = b.exercise("superman", b.reps(8), swap=("bird-dog",))
    known = {one.id: one for one in (superman, bird)}
    careful = Profile(excluded=frozenset({"superman"}))
    plan = build_plan(b.routine(b.step(superman), b.step(bird)), known, profile=careful)
    assert plan is not None
    assert [step.exercise for step in plan.steps] == ["bird-dog"]
    assert plan.changes == ("Superman is left out.",)


def test_without_the_gear_no_lift_comes_twice_but_a_drill_may():
    drill = b.exercise("hinge-drill", b.reps(8))
    lift = b.exercise("lift", b.reps(8), loaded=True)
    swing = b.exercise(
        "swing", b.reps(8), loaded=True, equipment=(("kettlebell",),), easier=("lift",), swap=("hinge-drill",)
    )
    known = {one.id: one for one in (drill, lift, swing)}
    bare = Profile(equipment=frozenset({"dumbbells"}))
    steps = [b.step(one) for one in (drill, lift, swing)]
    plan = build_plan(b.routine(*steps), known, profile=bare)
    assert plan is not None
    assert [step.exercise for step in plan.steps] == ["hinge-drill", "lift", "hinge-drill"]
    alone = build_plan(b.routine(steps[0], steps[2]), known, profile=bare)
    assert alone is not None
    assert [step.exercise for step in alone.steps] == ["hinge-drill", "lift"]


def test_a_lift_that_must_be_left_out_gives_way_to_an_easier_lift_before_a_stretch():
    cat = b.exercise("cat-cow", b.reps(8), category=Category.MOBILITY)
    light = b.exercise("light-deadlift", b.reps(8), category=Category.STRENGTH)
    lift = b.exercise("deadlift", b.reps(8), category=Category.STRENGTH, swap=("cat-cow",), easier=("light-deadlift",))
    known = {one.id: one for one in (cat, light, lift)}
    careful = Profile(excluded=frozenset({"deadlift"}))
    plan = build_plan(b.routine(b.step(lift)), known, profile=careful)
    assert plan is not None
    assert plan.steps[0].exercise == "light-deadlift"
    without = build_plan(b.routine(b.step(lift)), known, profile=Profile(excluded=frozenset({"deadlift", light.id})))
    assert without is not None
    assert without.steps[0].exercise == "cat-cow"


def test_a_target_outside_the_range_is_clipped_into_it():
    assert Amount.of(Range(8, 10), 14).target == 10
    assert Amount.of(Range(8, 10), 2).target == 8


def test_to_the_top_plans_the_whole_range():
    plan = b.plan([b.exercise("plank", b.seconds(30, 45))], choices=Choices(to_top=True))
    assert plan.phases[-1].length_ms == 45_000


@pytest.mark.parametrize(
    ("profile", "working", "reps"),
    [
        (Profile(experience=Experience.NEW), Working(), [4, 3, 2]),
        (Profile(gentle_week=True), Working(), [4, 3, 2]),
        (Profile(gentle_week=True), Working(target=6), [6, 4, 2]),
        (Profile(gentle_week=True), Working(target=6, added=2), [8, 6, 4]),
        (Profile(), Working(), [6, 4, 2]),
    ],
)
def test_who_is_new_or_in_the_gentle_week_begins_small_until_more_is_agreed_on(profile, working, reps):
    whole, small = ((Range(6, 6), Range(4, 4), Range(2, 2)), (Range(4, 4), Range(3, 3), Range(2, 2)))
    curl = b.exercise("curl", Dose(reps=whole, hold_each_s=Range(8, 8)))
    plan = build_plan(b.routine(b.step(curl, begin=small)), {"curl": curl}, profile=profile, working={"curl": working})
    assert plan is not None
    assert [each.low for each in plan.steps[0].sets] == reps
    assert [each.target for each in plan.steps[0].sets] == reps


def test_start_with_is_done_until_told_otherwise():
    side, knee = b.exercise("side-plank", b.seconds(15)), b.exercise("knee-side-plank", b.seconds(10))
    known = {one.id: one for one in (side, knee)}
    routine = b.routine(b.step(side, start_with="knee-side-plank"))
    first = build_plan(routine, known)
    told = build_plan(routine, known, working={"side-plank": Working(advanced=True)})
    assert first is not None
    assert told is not None
    assert (first.steps[0].exercise, first.steps[0].key) == ("knee-side-plank", "side-plank")
    assert first.steps[0].sets[0].low == 15
    assert told.steps[0].exercise == "side-plank"


def test_a_stand_in_is_taken_only_when_no_gear_of_the_exercise_is_there():
    chop = b.exercise("wood-chop", b.reps(10), equipment=(("cable",), ("band",), ("dumbbell",)))
    book = b.exercise("open-book", b.reps(6))
    known = {one.id: one for one in (chop, book)}
    routine = b.routine(b.step(chop, without={"band": StandIn(exercise="open-book", dose=b.reps(8))}))
    without = build_plan(routine, known, profile=Profile(equipment=frozenset({"mat"})))
    with_dumbbell = build_plan(routine, known, profile=Profile(equipment=frozenset({"dumbbell"})))
    assert without is not None
    assert with_dumbbell is not None
    assert without.steps[0].exercise == "open-book"
    assert without.steps[0].sets == (Amount(8, 8, 8),)
    assert without.changes == ("Open Book instead of Wood Chop, which needs a band.",)
    assert with_dumbbell.steps[0].exercise == "wood-chop"
    assert with_dumbbell.steps[0].gear == ("dumbbell",)


def test_a_step_is_done_with_the_gear_it_is_meant_with_where_that_is_at_hand():
    lift = b.exercise("lift", b.reps(8), equipment=(("barbell",), ("kettlebell",), ("dumbbells",)), loaded=True)
    meant = b.step(lift, gear=("dumbbells",))

    def gear(*at_hand: str) -> tuple[str, ...]:
        return b.plan([lift], meant, profile=Profile(equipment=frozenset(at_hand))).steps[0].gear

    assert b.plan([lift], meant).steps[0].gear == ("dumbbells",)
    assert gear("barbell", "kettlebell", "dumbbells") == ("dumbbells",)
    assert gear("kettlebell", "barbell") == ("barbell",)
    assert not b.plan([lift], meant).steps[0].setup, "no bar is set up"
    assert b.plan([lift], b.step(lift)).steps[0].setup


def test_what_stands_in_for_a_step_has_gear_of_its_own():
    lift = b.exercise("lift", b.reps(8), equipment=(("barbell",), ("dumbbells",)))
    bridge = b.exercise("bridge", b.reps(8), equipment=(("mat",),))
    step = b.step(lift, gear=("dumbbells",), start_with="bridge")
    assert b.plan([lift, bridge], step).steps[0].gear == ("mat",)


def test_an_exercise_without_its_gear_gives_way_to_its_swap():
    lift = b.exercise("deadlift", b.reps(5), equipment=(("barbell",),), swap=("bridge",))
    bridge = b.exercise("bridge", b.reps(10))
    plan = b.plan([lift, bridge], b.step(lift), profile=Profile(equipment=frozenset()))
    assert plan.steps[0].exercise == "bridge"
    assert plan.changes == ("Bridge instead of Deadlift.",)


def test_what_was_climbed_from_does_not_come_back_as_a_stand_in():
    bridge, harder = b.exercise("bridge", b.reps(10)), b.exercise("single-leg-bridge", b.reps(8))
    lift = b.exercise("rdl", b.reps(8), swap=("bridge",))
    routine, known = b.routine(b.step(bridge), b.step(lift)), {one.id: one for one in (bridge, harder, lift)}
    without_lift = Profile(excluded=frozenset({"rdl"}))
    before = build_plan(routine, known, profile=without_lift)
    after = build_plan(routine, known, profile=without_lift, working={"bridge": Working(exercise="single-leg-bridge")})
    assert before is not None
    assert after is not None
    assert [step.exercise for step in before.steps] == ["bridge"]
    assert [step.exercise for step in after.steps] == ["single-leg-bridge"]


def test_nothing_left_is_no_plan():
    lift = b.exercise("deadlift", b.reps(5), equipment=(("barbell",),))
    assert build_plan(b.routine(b.step(lift)), {"deadlift": lift}, profile=Profile(equipment=frozenset())) is None


def test_optional_steps_wait_to_be_asked_for():
    one, two = b.exercise("one", b.reps(5)), b.exercise("two", b.reps(5))
    routine = b.routine(b.step(one), b.step(two, optional=True))
    known = {"one": one, "two": two}
    without = build_plan(routine, known)
    asked = build_plan(routine, known, choices=Choices(optional=frozenset({"two"})))
    assert without is not None
    assert asked is not None
    assert (len(without.steps), len(asked.steps)) == (1, 2)


def test_rounds_stay_inside_what_the_block_allows():
    one = b.exercise("one", b.seconds(20))
    routine = b.routine(b.step(one), rounds=1, most_rounds=2)
    for wanted, made in ((None, 1), (2, 2), (5, 2)):
        choices = AS_WRITTEN if wanted is None else Choices(rounds={0: wanted})
        plan = build_plan(routine, {"one": one}, choices=choices)
        assert plan is not None
        assert plan.blocks[0].rounds == made


def test_a_hold_in_each_repetition_counts_at_both_ends_of_a_two_ended_exercise():
    cat = b.exercise("cat-cow", b.reps(10, each_s=2), two_ended=True)
    bird = b.exercise("bird-dog", b.reps(10, each_s=2))
    assert b.plan([cat]).steps[0].rep_ms == 8_000
    assert b.plan([bird]).steps[0].rep_ms == 6_000


def test_an_own_tempo_is_kept():
    swing = b.exercise("swing", b.reps(15), tempo=Tempo(1.0, 0.0, 1.0, 0.0))
    assert b.plan([swing]).phases[-1].length_ms == 30_000


def test_the_load_belongs_to_the_step():
    lift = b.exercise("lift", b.reps(5), loaded=True)
    plan = build_plan(b.routine(b.step(lift, key="rdl")), {"lift": lift}, working={"rdl": Working(load_kg=22.5)})
    assert plan is not None
    assert plan.steps[0].load_kg == 22.5


def test_kilograms_belong_to_gear_that_has_them():
    raised = b.exercise("glute-ham-raise", b.reps(5), loaded=True, tier=3, equipment=(("ghr-bench",),))
    plan = b.plan([raised])
    assert not plan.steps[0].takes_load
    assert plan.steps[0].wait
    assert not any(phase.ramp for phase in plan.phases)


def test_without_its_gear_the_rung_below_comes_before_the_kinder_form():
    weighted = b.exercise("weighted", b.reps(8), equipment=(("dumbbell",),), easier=("plain",), swap=("gentle",))
    known = (weighted, b.exercise("plain", b.reps(8)), b.exercise("gentle", b.reps(8)))
    without = b.plan(known, b.step(weighted), profile=Profile(equipment=frozenset()))
    excluded = b.plan(known, b.step(weighted), profile=Profile(excluded=frozenset({"weighted"})))
    assert (without.steps[0].exercise, excluded.steps[0].exercise) == ("plain", "gentle")


def test_minutes_go_from_one_round_at_the_low_ends_to_all_rounds_at_the_tops():
    one = b.exercise("one", b.seconds(60, 120))
    assert minutes(b.routine(b.step(one), rounds=1, most_rounds=3), {"one": one}) == (1, 6)


def test_a_swap_to_the_same_kind_keeps_the_numbers_inside_the_new_range():
    old = b.plan([b.exercise("bird-dog", b.reps(6, 12, sets=3, rest_s=45))]).steps[0]
    new = swapped(old, b.exercise("partial", b.reps(8, 10), sides=Sides.ALTERNATE), Profile())
    assert new.sets == (Amount(8, 10, 8),) * 3
    assert (new.key, new.rest_s, new.sides) == ("bird-dog", 45, Sides.ALTERNATE)


def test_a_swap_to_another_kind_takes_the_low_end_of_its_usual_dose():
    old = b.plan([b.exercise("curl-up", b.reps(6, 8, sets=2))]).steps[0]
    new = swapped(old, b.exercise("hold", b.seconds(10, 20)), Profile())
    assert new.kind is Kind.HOLD
    assert new.sets == (Amount(10, 10, 10),) * 2


def test_a_timed_step_of_a_repetition_exercise_is_timed():
    bridge = b.exercise("bridge", b.reps(10))
    plan = b.plan([bridge], b.step(bridge, Dose(seconds=Range(30, 30))))
    assert plan.steps[0].kind is Kind.TIMED
