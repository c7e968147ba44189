# SPDX-License-Identifier: GPL-3.0-or-later
"""Rule 6 of the safety table, condition by condition: take any one away, and nothing is raised."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain import adaptation as ladder
from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.progress import CONDITIONS, SOURCES, Check, Evidence, Way, unmet
from lbtrainer.domain.readiness import readiness
from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, SetStatus, Slot, Source
from tests.helpers import builders as b
from tests.helpers.past_days import day, done_sets, past

BRIDGE = b.exercise("bridge", b.reps(8, 12, sets=2), tier=2)


def planned(exercise=BRIDGE, **changes):
    return msgspec.structs.replace(b.plan([exercise]).steps[0], **changes)


def evidence(step, *sessions, today=10):
    return Evidence(step=step, sessions=sessions, readiness=readiness(sessions, day(today)))


def failing(step, *sessions, top=True, today=10):
    return {condition.check for condition in unmet(evidence(step, *sessions, today=today), top=top)}


def two(step, **changes):
    return [past(number, done_sets(step, **changes)) for number in (7, 9)]


def test_when_everything_holds_twice_running_nothing_is_missing():
    assert failing(planned(), *two(planned())) == set()


def test_once_is_not_enough():
    assert failing(planned(), two(planned())[0]) == {Check.TWICE}
    assert Check.TWICE in failing(planned())


def test_all_sets_at_the_top():
    low = past(9, done_sets(planned(), [12, 11]))
    assert failing(planned(), past(7, done_sets(planned())), low) == {Check.AT_TOP}
    assert failing(planned(), past(7, done_sets(planned())), low, top=False) == set()


def test_only_the_last_two_count():
    bad = past(5, done_sets(planned(), [1, 1], source=Source.ASSUMED))
    assert failing(planned(), bad, *two(planned())) == set()
    assert failing(planned(), *two(planned()), bad) != set()


@pytest.mark.parametrize("source", [Source.COUNTED, Source.CONFIRMED, Source.EDITED])
def test_counted_confirmed_or_written_down_counts(source):
    assert failing(planned(), *two(planned(), source=source)) == set()


def test_what_was_only_assumed_never_counts():
    step = planned()
    first, second = done_sets(step)
    half = (first, msgspec.structs.replace(second, source=Source.ASSUMED))
    assert failing(step, past(7, done_sets(step)), past(9, half)) == {Check.NOT_ASSUMED}


def test_all_sets_means_as_many_as_the_full_dose_has_on_each_side():
    assert failing(planned(), past(7, done_sets(planned())), past(9, done_sets(planned())[:1])) == {Check.ALL_SETS}
    sided = planned(b.exercise("sided", b.reps(8, sets=2), sides=Sides.BLOCK))
    left_only = tuple(one for one in done_sets(sided) if one.slot.side.value == "left")
    assert failing(sided, past(7, done_sets(sided)), past(9, left_only)) == {Check.ALL_SETS}


@pytest.mark.parametrize("status", [SetStatus.PARTIAL, SetStatus.SKIPPED, SetStatus.SWAPPED, SetStatus.HURT])
def test_a_set_that_was_not_done_is_not_done(status):
    assert Check.ALL_SETS in failing(planned(), *two(planned(), status=status))


def test_another_exercise_or_a_lighter_weight_is_not_the_same():
    assert failing(planned(), *two(planned(), exercise="other")) == {Check.SAME}
    heavy = planned(takes_load=True, load_kg=20.0)
    assert failing(heavy, *two(heavy, load_kg=17.5)) == {Check.SAME}
    assert failing(heavy, *two(heavy, load_kg=None)) == {Check.SAME}
    assert failing(heavy, *two(heavy, load_kg=22.5)) == set()


@pytest.mark.parametrize(("effort", "missing"), [(None, True), (0, True), (1, True), (2, False), (4, False)])
def test_lowest_effort_two_or_more_and_it_has_to_be_said(effort, missing):
    assert (Check.EFFORT in failing(planned(), *two(planned(), effort=effort))) is missing


class TestTier3:
    STEP = planned(b.exercise("lift", b.reps(8, 10, sets=2), tier=3))

    def test_two_over_on_the_last_set(self):
        assert failing(self.STEP, *two(self.STEP)) == {Check.OVER}
        over = [past(number, done_sets(self.STEP, [10, 12])) for number in (7, 9)]
        assert failing(self.STEP, *over) == set()
        one_over = [past(number, done_sets(self.STEP, [10, 11])) for number in (7, 9)]
        assert failing(self.STEP, *one_over) == {Check.OVER}
        first = [past(number, done_sets(self.STEP, [12, 10])) for number in (7, 9)]
        assert failing(self.STEP, *first) == {Check.OVER}

    def test_good_morning_never_goes_over_but_leaves_three_twice(self):
        step = planned(b.exercise("good-morning", b.reps(8, 10, sets=2), tier=3))
        assert failing(step, *two(step, effort=3)) == set()
        assert failing(step, *two(step, effort=2)) == {Check.EFFORT_3}

    def test_a_hold_leaves_three_as_well(self):
        step = planned(b.exercise("hollow", b.seconds(10, 20, sets=2), tier=3))
        assert failing(step, *two(step, effort=3)) == set()
        assert failing(step, *two(step, effort=2)) == {Check.EFFORT_3}


class TestPain:
    def changed(self, **changes):
        return [past(7, done_sets(planned())), past(9, done_sets(planned()), **changes)]

    @pytest.mark.parametrize(
        "changes", [{"before": 4}, {"before": 3, "after": 4}, {"after": None}, {"before": 9, "after": 9}]
    )
    def test_pain_above_three_or_not_said_at_the_end(self, changes):
        assert Check.PAIN in failing(planned(), *self.changed(**changes))

    def test_three_is_fine(self):
        assert failing(planned(), *self.changed(before=3, after=3)) == set()

    @pytest.mark.parametrize(("score", "missing"), [(None, True), (4, True), (3, False)])
    def test_what_hurt_in_between(self, score, missing):
        hurt = Hurt(
            slot=Slot(0, 0, 0, 0), exercise="x", phase="work", at_ms=0,
            choice=HurtChoice.SKIP, pain=PainReport(score=score),
        )  # fmt: skip
        assert (Check.PAIN in failing(planned(), *self.changed(hurts=(hurt,)))) is missing


def test_a_sign_in_the_leg_is_never_low_pain():
    pain = PainReport(score=0, leg_signs=(LegSign.NUMB,))
    hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="x", phase="work", at_ms=0, choice=HurtChoice.END, pain=pain)
    sessions = [past(7, done_sets(planned()), hurts=(hurt,)), past(9, done_sets(planned()))]
    assert Check.PAIN in failing(planned(), *sessions), "the session after it went well"


@pytest.mark.parametrize("morning", [ladder.MORNING_A_LITTLE, ladder.MORNING_RAISED, ladder.MORNING_UNKNOWN])
def test_next_morning_fine_both_times(morning):
    sessions = [past(7, done_sets(planned()), morning=morning), past(9, done_sets(planned()))]
    assert failing(planned(), *sessions) == {Check.MORNING}


def test_whatever_else_holds_today_back_holds_this_back():
    assert failing(planned(), *two(planned()), today=20) == {Check.READY}, "after a week off: repeat"


def test_each_condition_is_in_the_table_with_words_and_a_source():
    assert [condition.check for condition in CONDITIONS] == list(Check)
    assert all(condition.not_yet.endswith(".") and condition.source for condition in CONDITIONS)
    assert SOURCES.keys() == set(Way)
