# SPDX-License-Identifier: GPL-3.0-or-later
"""Which rows hold on a day, and what they come to: the most careful one wins."""

from __future__ import annotations

from typing import Any

import pytest

from lbtrainer.domain import adaptation as ladder
from lbtrainer.domain.adaptation import Dose
from lbtrainer.domain.pain import Form
from lbtrainer.domain.readiness import Readiness, readiness
from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, Slot
from lbtrainer.domain.routine import Goal
from tests.helpers.past_days import day, past

RAISED: dict[str, Any] = {"morning": ladder.MORNING_RAISED, "morning_answer": 4}
A_LITTLE: dict[str, Any] = {"morning": ladder.MORNING_A_LITTLE, "morning_answer": 2}
UNKNOWN: dict[str, Any] = {"morning": ladder.MORNING_UNKNOWN, "morning_answer": None}


def numb(**changes):
    pain = PainReport(**{"score": 2, "leg_signs": (LegSign.NUMB,), **changes})
    return Hurt(slot=Slot(0, 0, 0, 0), exercise="plank", phase="work", at_ms=1, choice=HurtChoice.END, pain=pain)


def rows(sessions, number, **kwargs):
    return {rule.row for rule in readiness(sessions, day(number), **kwargs).rules}


def test_before_anything_was_done_everything_may_be_as_planned():
    ready = readiness([], day(0))
    assert (ready.form, ready.dose, ready.may_load) == (Form.PLANNED, Dose.MORE, True)


@pytest.mark.parametrize(
    ("pain", "form", "sets_less", "percent"),
    [
        (0, Form.PLANNED, 0, 100),
        (2, Form.PLANNED, 0, 100),
        (3, Form.GENTLE, 1, 80),
        (5, Form.GENTLE, 1, 80),
        (6, Form.RELIEF, 1, 80),
        (8, Form.NO_SESSION, 1, 80),
    ],
)
def test_rows_before(pain, form, sets_less, percent):
    ready = readiness([], day(0), pain=pain)
    assert (ready.form, ready.sets_less, ready.load_percent) == (form, sets_less, percent)


def test_something_new_or_unusual_means_no_session_and_stops_the_dose():
    ready = readiness([], day(0), pain=0, unusual=True)
    assert (ready.form, ready.dose) == (Form.NO_SESSION, Dose.STOP)
    assert readiness([], day(0), unusual=True).form is Form.NO_SESSION


def test_end_above_start_takes_a_set_next_time_of_any_routine_and_of_its_own():
    sessions = [past(0, before=1, after=3), past(1, routine="other")]
    assert readiness(sessions, day(2)).sets_less == 0
    assert readiness(sessions, day(2), routine="test-routine").sets_less == 1
    assert readiness(sessions[:1], day(2), routine="other").sets_less == 1


def test_a_clearly_raised_morning_takes_loads_off_on_that_day_only():
    sessions = [past(0, **RAISED)]
    that_day, later = readiness(sessions, day(1)), readiness(sessions, day(2))
    assert (that_day.may_load, that_day.third_less, that_day.easier_rung) == (False, True, True)
    assert (later.may_load, later.third_less, later.easier_rung) == (True, True, True)


def test_a_fine_morning_ends_what_an_older_one_began():
    assert readiness([past(0, **RAISED), past(2)], day(3), routine="test-routine").dose is Dose.MORE


def test_no_answer_repeats_the_dose_from_the_next_day_on():
    assert readiness([past(0, **UNKNOWN)], day(0)).dose is Dose.MORE
    ready = readiness([past(0, **UNKNOWN)], day(1))
    assert ready.dose is Dose.SAME
    assert ready.reasons == (ladder.MORNING_UNKNOWN.says,)


class TestTwoRaisedMornings:
    def test_step_back_to_the_easier_form(self):
        ready = readiness([past(0, **A_LITTLE), past(2, **RAISED)], day(4))
        assert ladder.TWO_RAISED_MORNINGS in ready.rules
        assert ready.easier_rung

    def test_both_by_one_point_takes_a_set_but_no_easier_form(self):
        ready = readiness([past(0, **A_LITTLE), past(2, **A_LITTLE)], day(3))
        assert (ready.sets_less, ready.easier_rung) == (1, False)

    def test_one_is_not_two_and_a_fine_one_between_breaks_the_row(self):
        assert ladder.TWO_RAISED_MORNINGS.row not in rows([past(0, **RAISED)], 2)
        assert ladder.TWO_RAISED_MORNINGS.row not in rows([past(0, **RAISED), past(1), past(2, **RAISED)], 4)

    def test_a_morning_without_an_answer_does_not_break_it(self):
        assert ladder.TWO_RAISED_MORNINGS.row in rows([past(0, **RAISED), past(1, **UNKNOWN), past(2, **RAISED)], 4)


class TestWeeks:
    def test_raised_for_a_week_is_a_gentle_week_with_advice(self):
        sessions = [past(number, **A_LITTLE) for number in (0, 2, 4, 7)]
        ready = readiness(sessions, day(8))
        assert ready.gentle_week
        assert not ready.may_load
        assert ready.advice == ("Please let a doctor or physiotherapist look at it.",)

    def test_strong_pain_on_three_days_of_a_week_is_looked_at(self):
        sessions = [past(number, before=6) for number in (0, 2, 4)]
        assert ladder.SEVERE.row in rows(sessions, 5)
        assert ladder.SEVERE.row not in rows(sessions[:2], 5)

    def test_two_weeks_rising(self):
        sessions = [past(n, before=1, morning_answer=1) for n in (0, 2, 4)]
        sessions += [past(n, before=4, morning_answer=4) for n in (8, 10, 12)]
        assert ladder.RISING.row in rows(sessions, 13)

    def test_after_two_weeks_off_older_pain_no_longer_counts(self):
        assert rows([past(0, after=9, **RAISED)], 16) == {"14+ days off"}

    @pytest.mark.parametrize(
        ("number", "row"), [(7, None), (8, "7-13 days off"), (14, "7-13 days off"), (15, "14+ days off")]
    )
    def test_days_off(self, number, row):
        found = {one for one in rows([past(0)], number) if "days off" in one}
        assert found == (set() if row is None else {row})

    def test_a_long_break_asks_for_new_loads_instead_of_lighter_ones_for_a_day(self):
        ready = readiness([past(0)], day(20))
        assert (ready.after_break, ready.load_percent, ready.sets_less) == (True, 100, 1)


def test_the_most_careful_wins():
    sessions = [past(0, **UNKNOWN), past(1, after=9, **RAISED)]
    ready = readiness(sessions, day(2), pain=4)
    assert (ready.dose, ready.form, ready.load_percent, ready.third_less) == (Dose.LESS, Form.GENTLE, 80, True)
    assert readiness(sessions, day(2), pain=9).dose is Dose.STOP


@pytest.mark.parametrize("goal", [Goal.RELIEF, Goal.MOBILITY, Goal.STRETCH, Goal.RECOVERY, Goal.WARM_UP])
def test_what_is_gentle_by_itself_keeps_its_dose(goal):
    ready = readiness([past(0, after=9, **RAISED)], day(1), goal=goal, pain=4)
    assert (ready.sets_less, ready.third_less, ready.form) == (0, False, Form.PLANNED)
    assert readiness([], day(1), goal=goal, pain=9).form is Form.NO_SESSION
    relief = readiness([], day(1), goal=goal, pain=6)
    assert (relief.form, relief.sets_less, relief.load_percent) == (Form.RELIEF, 0, 100)


def test_reasons_tell_the_most_careful_rows_only():
    ready = readiness([past(0, **A_LITTLE), past(2, after=5, **RAISED)], day(3))
    assert ready.reasons == (ladder.END_RAISED.fact, ladder.TWO_RAISED_MORNINGS.says)
    assert ready.facts[1] == "Your back was sorer than usual on two mornings running."


class TestSignsInTheLeg:
    """Rows "any leg numbness/weakness or sharp spreading pain" (section 0, rule 3) on the days after."""

    def test_nothing_that_loads_the_back_and_nothing_more_until_a_session_went_well(self):
        sessions = [past(0, hurts=(numb(),))]
        ready = readiness(sessions, day(2), pain=0)
        assert (ready.may_load, ready.dose, ready.gentle_week) == (False, Dose.LESS, True)
        assert ready.advice == (ladder.LEG_SIGN_LATELY.advise,)
        sessions.append(past(2, **UNKNOWN))
        assert not readiness(sessions, day(4)).may_load, "a session whose morning is not known has not gone well yet"
        sessions.append(past(4, trained=False))
        assert not readiness(sessions, day(6)).may_load, "one easy session proves little"
        sessions.append(past(6, trained=False))
        ready = readiness(sessions, day(8))
        assert (ready.may_load, ready.sets_less, ready.load_percent) == (True, 1, 80)
        assert ladder.AFTER_LEG_SIGN in ready.rules
        sessions.append(past(8))
        assert ladder.AFTER_LEG_SIGN in readiness(sessions, day(10)).rules
        sessions.append(past(10))
        assert readiness(sessions, day(12)).load_percent == 100

    def test_a_fine_morning_after_the_very_session_ends_nothing(self):
        assert not readiness([past(0), past(2, hurts=(numb(),))], day(4)).may_load

    def test_time_alone_ends_nothing(self):
        assert not readiness([past(0, hurts=(numb(),))], day(40)).may_load

    def test_what_is_there_to_relieve_stays_open(self):
        ready = readiness([past(0, hurts=(numb(),))], day(2), goal=Goal.RELIEF)
        assert (ready.form, ready.sets_less) == (Form.PLANNED, 0)

    def test_a_number_alone_is_no_sign(self):
        sessions = [past(0, hurts=(numb(),)), past(2, hurts=(numb(leg_signs=()),)), past(3)]
        assert readiness(sessions, day(5)).may_load


def test_beside_a_gentler_form_the_same_again_is_not_told():
    """A coach who takes a set away does not say "the same again" in one breath."""
    sessions = [past(0, **A_LITTLE)]
    assert readiness(sessions, day(2), pain=1).reasons == (ladder.MORNING_A_LITTLE.says,)
    assert readiness(sessions, day(2), pain=4).reasons == ()


def test_a_gentle_week_tells_its_own_reasons_and_no_smaller_ones():
    sessions = [past(number, before=7, after=9, **RAISED) for number in range(3)]
    ready = readiness(sessions, day(3))
    assert ladder.SEVERE in ready.rules
    assert ladder.END_RAISED in ready.rules
    assert set(ready.reasons) <= {text for rule in ready.rules if rule.gentle for text in (rule.says, rule.fact)}


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ((ladder.SEVERE, ladder.RISING), (ladder.RISING.fact, ladder.SEVERE.says)),
        ((ladder.END_RAISED, ladder.TWO_A_LITTLE_RAISED), (ladder.TWO_A_LITTLE_RAISED.fact, ladder.END_RAISED.says)),
        ((ladder.AFTER_LEG_SIGN, ladder.MORNING_RAISED), (ladder.AFTER_LEG_SIGN.fact, ladder.MORNING_RAISED.says)),
        ((ladder.A_WEEK_OFF, ladder.MORNING_UNKNOWN), (ladder.A_WEEK_OFF.says,)),
        ((ladder.A_WEEK_OFF, ladder.MORNING_A_LITTLE), (ladder.MORNING_A_LITTLE.fact, ladder.A_WEEK_OFF.says)),
    ],
)
def test_what_follows_from_several_rows_is_said_once(rules, told):
    assert Readiness(form=Form.PLANNED, rules=rules).reasons == told
