# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole routine held against the rules: one suggestion at a time, counted anew after each answer."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, Slot, Working
from lbtrainer.domain.standing import Standing, first_of, suggestions, suggestions_after_break
from lbtrainer.domain.suggestion import Suggestion
from tests.helpers.past_days import day, done_sets, past
from tests.helpers.shipped import shipped_library

LIBRARY = shipped_library()


def standing(routine, *, sessions=2, profile=None, working=None, **changes):
    """Somebody who has done a routine as planned, every other day."""
    profile, working = profile or Profile(), working or {}
    plan = build_plan(LIBRARY.routines[routine], LIBRARY.exercises, profile=profile, working=working)
    assert plan is not None
    sets = [one for step in plan.steps for one in done_sets(step, [amount.target for amount in step.sets])]
    sessions = tuple(past(number * 2, sets, routine=routine) for number in range(sessions))
    return Standing(
        **{
            "routine": LIBRARY.routines[routine],
            "exercises": LIBRARY.exercises,
            "profile": profile,
            "past": sessions,
            "working": working,
            **changes,
        }
    )


def found(one, number=3):
    return [each for each in suggestions(one, day(number)) if isinstance(each, Suggestion)]


def test_after_two_good_sessions_of_a_circuit_more_of_each():
    ways = {(one.key, one.way) for one in found(standing("no-equipment-beginner"))}
    assert ("dead-bug", Way.TARGET) in ways
    assert ("rounds-0", Way.ROUNDS) not in ways, "two weeks come first"
    assert not any(way is Way.SETS for _, way in ways), "rounds before sets"


def test_after_two_weeks_of_a_circuit_another_round_and_nothing_beside_it():
    circuit = standing("no-equipment-beginner", sessions=8)
    assert [(one.key, one.way) for one in found(circuit, 15)] == [("rounds-0", Way.ROUNDS)]
    assert any("Another round comes first" in one.reason for one in suggestions(circuit, day(15)))


def test_a_round_that_does_not_come_holds_nothing_back_for_ever():
    circuit = standing("no-equipment-beginner", sessions=15, answered={"bird-dog": 28})
    ways = {(one.key, one.way) for one in found(circuit, 29)}
    assert ("dead-bug", Way.TARGET) in ways
    assert ("rounds-0", Way.ROUNDS) not in ways, "one of its exercises was raised a session ago"


def test_another_round_waits_two_weeks_again_and_more_of_each_does_not():
    circuit = standing("no-equipment-beginner", sessions=9, answered={"rounds-0": 9})
    ways = {one.way for one in found(circuit, 17)}
    assert Way.TARGET in ways
    assert Way.ROUNDS not in ways


def test_after_one_there_is_nothing():
    assert found(standing("no-equipment-beginner", sessions=1), 1) == []


def test_an_answer_makes_its_step_begin_anew_and_no_other():
    answered = standing("no-equipment-beginner", answered={"dead-bug": 3})
    keys = {one.key for one in found(answered)}
    assert "dead-bug" not in keys
    assert "glute-bridge" in keys


def test_the_session_before_an_answer_no_longer_counts_and_two_after_it_do():
    keys = {one.key for one in found(standing("no-equipment-beginner", sessions=3, answered={"dead-bug": 3}), 5)}
    assert "dead-bug" not in keys
    keys = {one.key for one in found(standing("no-equipment-beginner", sessions=4, answered={"dead-bug": 3}), 7)}
    assert "dead-bug" in keys


def test_an_accepted_round_is_planned():
    working = {"rounds-0": Working(sets=2)}
    plan = build_plan(LIBRARY.routines["no-equipment-beginner"], LIBRARY.exercises, working=working)
    assert plan is not None
    assert plan.blocks[0].rounds == 2


def test_no_more_rounds_than_the_block_may_have():
    full = standing("no-equipment-beginner", working={"rounds-0": Working(sets=3)})
    assert Way.ROUNDS not in {one.way for one in found(full)}


def test_one_at_a_time_the_longest_waiting_first():
    one = standing("no-equipment-beginner")
    every = suggestions(one, day(3))
    assert first_of(every, {}) == found(one)[0]
    keys = [each.key for each in found(one)]
    longest = first_of(every, dict.fromkeys(keys[:-1], 1))
    assert longest is not None
    assert longest.key == keys[-1]
    assert first_of([], {}) is None


def test_a_declined_rung_is_not_offered_again():
    keen = standing("mcgill-big-three")
    rung = next(one for one in found(keen) if one.way is Way.RUNG)
    assert (rung.key, rung.then.advanced) == ("side-plank", True)
    declined = msgspec.structs.replace(keen, declined={"side-plank": frozenset({"side-plank"})})
    assert next(one for one in found(declined) if one.key == "side-plank").way is Way.ADDED


def test_the_big_three_stay_the_big_three_at_the_top_of_their_repetitions():
    full = {key: Working(added=4, advanced=True) for key in ("mcgill-curl-up", "side-plank", "bird-dog")}
    assert found(standing("mcgill-big-three", working=full)) == []


def test_the_routines_own_exercise_once_declined_is_not_offered_again_either():
    """Its id stands nowhere in the answer: the step had only begun with an easier form."""
    keen = standing("mcgill-big-three", declined={"side-plank": frozenset({""})})
    assert next(one for one in found(keen) if one.key == "side-plank").way is Way.ADDED


def test_after_a_sign_in_the_leg_counting_begins_anew_in_every_routine():
    sign = Hurt(
        slot=Slot(0, 0, 0, 0),
        exercise="plank",
        phase="work",
        at_ms=1,
        choice=HurtChoice.END,
        pain=PainReport(score=0, leg_signs=(LegSign.NUMB,)),
    )
    earned = standing("no-equipment-beginner", sessions=3)
    assert found(earned, 5)
    other = past(3, routine="other", hurts=(sign,))
    one_since = msgspec.structs.replace(earned, past=(*earned.past[:2], other, earned.past[2]))
    assert found(one_since, 5) == []


def left_out_sign(exercise):
    pain = PainReport(score=5)
    slot = Slot(0, 0, 0, 0)
    return Hurt(slot=slot, exercise=exercise, phase="work", at_ms=1, choice=HurtChoice.SKIP, pain=pain)


def test_what_was_left_out_because_it_hurt_counts_anew_in_every_routine():
    earned = standing("no-equipment-beginner", sessions=3)
    other = past(3, routine="other", hurts=(left_out_sign("dead-bug"),))
    one_since = msgspec.structs.replace(earned, past=(*earned.past[:2], other, earned.past[2]))
    keys = {one.key for one in found(one_since, 5)}
    assert "dead-bug" not in keys
    assert "glute-bridge" in keys, "the others have nothing to do with it"


@pytest.mark.parametrize(("on_day", "offered"), [(1, False), (-12, False), (-13, True)])
def test_a_rung_that_was_left_out_lately_because_it_hurt_is_not_offered(on_day, offered):
    keen = standing("mcgill-big-three")
    hurting = past(on_day, id=0, routine="lower-back-warm-up", hurts=(left_out_sign("side-plank"),))
    sore = msgspec.structs.replace(keen, past=(hurting, *keen.past))
    rungs = {one.key for one in found(sore, 2) if one.way is Way.RUNG}
    assert ("side-plank" in rungs) is offered


def test_nothing_is_raised_in_pregnancy():
    assert found(standing("no-equipment-beginner", profile=Profile(cautions=frozenset({Caution.PREGNANT})))) == []


LOADS = {"rdl": Working(load_kg=40.0, target=9)}


class TestAfterABreak:
    @pytest.mark.parametrize(("number", "there"), [(16, False), (17, True), (60, True)])
    def test_lighter_weights_from_two_weeks_off_on(self, number, there):
        one = standing("strength-monday", working=LOADS)
        assert bool(suggestions_after_break(one, day(number))) is there

    def test_of_every_weight_that_is_known(self):
        (less,) = suggestions_after_break(standing("strength-monday", working=LOADS), day(20))
        assert (less.key, less.then) == ("rdl", Working(load_kg=32.5))

    def test_less_than_an_empty_bar_weighs_is_not_told_as_if_it_could_be_loaded(self):
        light = {"rdl": Working(load_kg=22.5)}
        (less,) = suggestions_after_break(standing("strength-monday", working=light), day(20))
        assert less.says == "Begin again with 17.5 kg, or with the empty bar if that is heavier."

    def test_once_answered_it_is_not_asked_again(self):
        one = standing("strength-monday", working=LOADS, lightened={"rdl": 3})
        assert suggestions_after_break(one, day(20)) == ()

    def test_a_yes_to_more_weight_just_before_the_break_does_not_keep_it(self):
        one = standing("strength-monday", working=LOADS, answered={"rdl": 3})
        assert [each.key for each in suggestions_after_break(one, day(20))] == ["rdl"]

    def test_each_routine_begins_again_lighter_even_when_another_was_done_since(self):
        before = standing("strength-monday", working=LOADS)
        one = msgspec.structs.replace(before, past=(*before.past, past(25, routine="endurance-wednesday")))
        assert [each.key for each in suggestions_after_break(one, day(27))] == ["rdl"]
        done = msgspec.structs.replace(one, past=(*one.past, past(27, routine="strength-monday")))
        assert suggestions_after_break(done, day(29)) == ()

    def test_and_only_once_however_many_others_come_before_it_is_done(self):
        before = standing("strength-monday", working=LOADS, lightened={"rdl": 26})
        one = msgspec.structs.replace(before, past=(*before.past, past(25, routine="a"), past(27, routine="b")))
        assert suggestions_after_break(one, day(28)) == ()
