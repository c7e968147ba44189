# SPDX-License-Identifier: GPL-3.0-or-later
"""What is proposed for a day and why, in the order of care."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from lbtrainer.domain import adaptation as ladder
from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.loaded_days import Load, load_of_plan
from lbtrainer.domain.pain import NO_SESSION_SAYS
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.program_days import Course, days, done, items_on, moved, skipped
from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, Slot
from lbtrainer.domain.today import LEG_SIGN_TODAY_SAYS, Known, What, proposals
from tests.helpers.past_days import day, done_sets, past
from tests.helpers.shipped import shipped_library

LIBRARY = shipped_library()
RAISED: dict[str, Any] = {"morning": ladder.MORNING_RAISED, "morning_answer": 4}


def plan_of(routine):
    plan = build_plan(LIBRARY.routines[routine], LIBRARY.exercises)
    assert plan is not None
    return plan


def loaded(number, **changes):
    """A session of Lower-Back Strength on that day."""
    sets = [one for step in plan_of("strength-monday").steps for one in done_sets(step)]
    return past(number, sets, routine="strength-monday", **changes)


def proposed(number, *sessions, program="classic-week", changes=(), profile=None, **kwargs):
    course = Course(program=LIBRARY.programs[program], start=day(0))
    near = days(course, changes, day(number - 2), 16)
    known = Known(
        past=sessions,
        items=tuple(item for items in near.values() for item in items),
        routines=LIBRARY.routines,
        exercises=LIBRARY.exercises,
        profile=profile or Profile(),
        load_of={own_id: load_of_plan(plan_of(own_id), LIBRARY.exercises) for own_id in LIBRARY.routines},
    )
    return proposals(known, day(number), **kwargs)


def test_the_programs_own_session():
    (one,) = proposed(0)
    assert (one.what, one.routine) == (What.AS_PLANNED, "strength-monday")
    assert one.why == ("This is what your program has for today.",)


def test_the_day_after_a_loaded_one_is_a_recovery_day():
    (one,) = proposed(1, loaded(0))
    assert one.routine == "active-recovery"
    assert one.why == ("Your back was loaded yesterday: a recovery day.",)


def test_a_loaded_day_says_how_long_the_back_had():
    (one,) = proposed(2, loaded(0))
    assert one.why == ("Your back has had one full day to settle since it was last loaded.",)


def test_a_walk_and_a_day_of_rest():
    walk, stretches = proposed(1, program="gentle-start")
    assert (walk.what, stretches.routine) == (What.ACTIVITY, "relief-stretches")
    (rest,) = proposed(6)
    assert (rest.what, rest.routine) == (What.REST, None)
    assert proposed(6, loaded(5))[0].why[0].startswith("Your back was loaded yesterday: rest today.")


class TestPain:
    @pytest.mark.parametrize("pain", [6, 7])
    def test_before_6_to_7_only_relief(self, pain):
        (one,) = proposed(0, pain=pain)
        assert (one.what, one.routine) == (What.RELIEF, "pain-relief-gentle")

    @pytest.mark.parametrize(("pain", "unusual"), [(8, False), (10, False), (0, True)])
    def test_before_8_to_10_or_unusual_no_session_but_what_to_do(self, pain, unusual):
        (one,) = proposed(0, pain=pain, unusual=unusual)
        assert (one.what, one.routine) == (What.NOTHING, None)
        assert one.why[1:] == NO_SESSION_SAYS

    def test_before_3_to_5_the_gentle_form(self):
        (one,) = proposed(0, pain=4)
        assert (one.what, one.routine) == (What.GENTLER, "strength-monday")
        assert one.why[0] == "At 3 to 5, a gentle form today."

    def test_a_clearly_raised_morning_takes_the_weights_off_that_day(self):
        (one,) = proposed(2, loaded(1, **RAISED))
        assert (one.what, one.routine) == (What.INSTEAD, "active-recovery")
        assert one.why == (
            "Your back was clearly sorer than usual the morning after.",
            "So no weights for your back today.",
        )

    def test_a_gentle_week_is_gentle_and_advises_a_visit(self):
        sessions = [past(number, before=7) for number in (0, 1, 2)]
        (one,) = proposed(3, *sessions)
        assert one.routine == "pain-relief-gentle"
        assert "doctor" in one.why[-1]

    def test_the_day_after_the_advice_is_a_short_reminder(self):
        sessions = [past(number, before=7) for number in (0, 1, 2, 3)]
        (one,) = proposed(4, *sessions)
        assert one.why[-1] == "Have it looked at, if nobody has yet."

    @pytest.mark.parametrize("pain", [6, 8])
    def test_the_reason_does_not_repeat_the_title(self, pain):
        (one,) = proposed(0, pain=pain)
        assert one.why[0].startswith("At ")
        assert "No session" not in one.why[0]
        assert "Gentle Pain Relief" not in one.why[0]


class TestLoadedDays:
    def test_two_loaded_days_running_are_warned_of_with_something_kinder_and_a_better_day(self):
        (one,) = proposed(2, loaded(1))
        assert (one.what, one.routine) == (What.INSTEAD, "active-recovery")
        assert one.warning is not None
        assert one.warning.better is None, "the next free days press Friday's and Monday's sessions"
        assert one.why[0].endswith("The next one in your plan is soon enough.")

    def test_without_the_next_one_planned_there_is_a_better_day(self):
        course = Course(program=LIBRARY.programs["classic-week"], start=day(0))
        friday = items_on(course, [], day(4))[0]
        (one,) = proposed(2, loaded(1), changes=skipped([], friday))
        assert one.warning is not None
        assert one.warning.better == day(3)

    @pytest.mark.parametrize(("days_later", "is_offered"), [(1, True), (2, True), (3, False), (5, False)])
    def test_a_missed_session_is_made_up_for_within_two_days_and_then_let_go(self, days_later, is_offered):
        course = Course(program=LIBRARY.programs["classic-week"], start=day(0))
        (missed,) = items_on(course, [], day(0))
        known = Known(
            past=(),
            items=(missed,),
            routines=LIBRARY.routines,
            exercises=LIBRARY.exercises,
            profile=Profile(),
            load_of={"strength-monday": Load.LOADED},
        )
        (found,) = proposals(known, day(days_later))
        assert found.what is (What.CATCH_UP if is_offered else What.REST)

    def test_a_missed_session_is_offered_where_it_fits(self):
        changes = done([], items_on(Course(program=LIBRARY.programs["strong-back"], start=day(0)), [], day(0))[0], 1)
        found = proposed(1, program="strong-back", changes=changes)
        assert [one.what for one in found] == [What.AS_PLANNED, What.CATCH_UP]
        assert found[1].why == ("Monday's session is still open, and today fits as well.",)
        assert found[1].item is not None
        assert (found[1].item.day, found[1].item.planned_on) == (day(1), day(0))

    def test_but_not_where_it_would_press_the_next_one(self):
        assert What.CATCH_UP not in {one.what for one in proposed(1)}, "Wednesday is loaded too"

    def test_then_a_kind_word_says_that_nothing_is_lost(self):
        (one,) = proposed(3, past(1, routine="desk-break", trained=False))
        assert one.why[-1] == "Wednesday's session was not done. That is fine: your week goes on as it is."
        (two,) = proposed(3, past(2, routine="pain-relief-gentle", trained=False))
        assert "Wednesday" not in " ".join(two.why), "something else was done that day"
        assert "Wednesday" not in " ".join(proposed(4)[0].why), "that was yesterday's word"

    def test_nor_on_a_bad_day(self):
        assert What.CATCH_UP not in {one.what for one in proposed(1, program="strong-back", pain=4)}

    def test_a_moved_session_is_proposed_where_it_went(self):
        course = Course(program=LIBRARY.programs["strong-back"], start=day(0))
        builder = items_on(course, [], day(0))[1]
        found = proposed(1, program="strong-back", changes=moved([], builder, day(1)))
        assert "back-strength-builder" in {one.routine for one in found if one.what is What.AS_PLANNED}


class TestCare:
    PREGNANT = Profile(cautions=frozenset({Caution.PREGNANT}), equipment=frozenset({"mat"}))

    def test_too_little_left_is_replaced_and_says_so(self):
        found = proposed(1, program="gentle-start", profile=self.PREGNANT)
        stretches = found[1]
        assert (stretches.what, stretches.routine) == (What.INSTEAD, "active-recovery")
        assert stretches.why == ("Too little of the planned session would be left for you.",)

    def test_relief_too_is_one_that_is_left(self):
        (one,) = proposed(0, profile=self.PREGNANT, pain=6)
        assert one.routine == "pain-relief-gentle"


class TestWhatACoachWouldNotSay:
    def test_a_workout_without_weights_is_no_recovery_day(self):
        (one,) = [one for one in proposed(4, loaded(3), program="home-beginner") if one.routine]
        assert one.routine == "no-equipment-beginner"
        assert one.why == ("Your back was loaded yesterday; this one puts no weight on it.",)

    def test_what_will_be_less_because_of_its_own_last_time_is_not_called_as_planned(self):
        (one,) = proposed(7, loaded(0, before=1, after=4), past(5, routine="active-recovery", trained=False))
        assert (one.what, one.routine) == (What.GENTLER, "strength-monday")
        assert one.why[0].startswith("Last time the pain was clearly higher at the end")

    def test_after_weeks_the_back_has_not_just_settled(self):
        (one,) = proposed(14, loaded(0), past(12))
        again = "begin again with the last dose, and feel your way in with the first sets."
        assert one.why == (f"Your back was last loaded 14 days ago: {again}",)

    def test_what_was_called_the_better_day_is_proposed_on_it_after_a_long_break_too(self):
        """Friday's session, which lies three weeks back itself, was too close to a heavy Wednesday."""
        own = past(-20, routine="hypertrophy-friday")
        to_the_limit = tuple(msgspec.structs.replace(one, effort=0) for one in loaded(2).sets)
        heavy = past(2, to_the_limit, routine="endurance-wednesday")
        (friday,) = proposed(4, own, heavy)
        assert friday.why[0].endswith("Saturday would be better.")
        saturday = proposed(5, own, heavy)[-1]
        assert (saturday.what, saturday.routine) == (What.CATCH_UP, "hypertrophy-friday")
        assert saturday.why == (
            "Friday's session is still open, and today fits as well.",
            ladder.TWO_WEEKS_OFF.says,
        )

    def test_what_would_have_to_be_less_because_it_hurt_is_not_caught_up_with(self):
        own = past(-3, routine="hypertrophy-friday", before=1, after=4)
        since = past(-1, routine="active-recovery")
        assert What.CATCH_UP in {one.what for one in proposed(5, since)}
        assert What.CATCH_UP not in {one.what for one in proposed(5, own, since)}

    def test_advice_that_is_due_on_a_day_of_rest_is_given_on_it_and_the_reminder_is_not(self):
        strong = [past(number, before=7, after=7, morning_answer=7) for number in (3, 4, 5)]
        (first,) = proposed(6, *strong[1:])
        assert first.why == ("Rest today. A walk is welcome.", ladder.SEVERE.advise)
        (later,) = proposed(6, *strong)
        assert later.why == ("Rest today. A walk is welcome.",)

    def test_a_gentle_week_says_that_it_is_one(self):
        strong = [past(number, before=7, after=7) for number in (-3, -2, -1)]
        (one,) = proposed(0, *strong)
        assert one.why[0] == ladder.SEVERE.says

    def test_no_warm_up_for_a_session_that_something_kinder_stands_in_for(self):
        assert [one.routine for one in proposed(0, program="strong-back")] == [
            "lower-back-warm-up",
            "back-strength-builder",
        ]
        kinder = proposed(4, loaded(3), program="strong-back")
        assert [one.routine for one in kinder] == ["active-recovery"]
        assert kinder[0].item is not None
        assert kinder[0].item.routine == "back-strength-builder"

    def test_after_a_numb_leg_there_is_no_more_training_that_day(self):
        pain = PainReport(score=2, leg_signs=(LegSign.NUMB,))
        hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="plank", phase="work", at_ms=1, choice=HurtChoice.END, pain=pain)
        (one,) = proposed(0, past(0, hurts=(hurt,)))
        assert (one.what, one.routine, one.why) == (What.NOTHING, None, LEG_SIGN_TODAY_SAYS)

    def test_strong_pain_for_days_is_sent_to_be_looked_at_on_days_without_a_session_too(self):
        strong = [past(number, before=7, after=7) for number in (0, 1, 2)]
        (one,) = proposed(3, *strong, pain=8)
        assert "Please let a doctor or physiotherapist look at it." in one.why
        assert not any("call a doctor" in text for text in one.why), "a doctor is named once"
