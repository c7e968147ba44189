# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever people do, answer and leave out: nothing is proposed whose conditions do not hold."""

from __future__ import annotations

import itertools
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbtrainer.content.loading import load_library
from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.evidence import seen
from lbtrainer.domain.loaded_days import loads_done, needed_between
from lbtrainer.domain.next_time import Suggestion
from lbtrainer.domain.profile import Experience, Profile
from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import SessionRecord, Source
from lbtrainer.domain.today import What
from tests.simulation.half_year import HalfYear
from tests.simulation.people import GYM, HOME, PEOPLE, Person

LIBRARY = load_library(Path(__file__).parents[2] / "resources", None)
EXERCISES = LIBRARY.exercises


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Anybody: any program, any care, any habit."""
    profile = Profile(
        equipment=draw(st.sampled_from([HOME, GYM, frozenset({"mat"}), frozenset()])),
        cautions=frozenset(draw(st.sets(st.sampled_from(list(Caution)), max_size=2))),
        cleared=draw(st.booleans()),
        experience=draw(st.sampled_from([None, *Experience])),
        excluded=frozenset(draw(st.sets(st.sampled_from(sorted(EXERCISES)), max_size=4))),
    )
    gap = draw(st.integers(0, 30))
    return Person(
        name="anybody",
        program=draw(st.sampled_from(sorted(LIBRARY.programs))),
        profile=profile,
        trains=draw(st.sampled_from([0.5, 0.9, 1.0])),
        away=((12, 12 + gap),) if gap else (),
        pain=draw(st.floats(0, 5)),
        flares=((draw(st.integers(0, 40)), 45, draw(st.integers(0, 6))),),
        answers=draw(st.sampled_from([0.0, 0.5, 1.0])),
        confirms=draw(st.sampled_from([0.0, 0.5, 1.0])),
        accepts=draw(st.sampled_from([0.0, 0.5, 1.0])),
        accepts_demanding=draw(st.sampled_from([0.0, 1.0])),
        extra=draw(st.sampled_from([0.0, 0.5])),
        anyway=draw(st.sampled_from([0.0, 0.5])),
        strength=draw(st.floats(0, 5)),
        loads={"rdl": 20.0, "deadlift": 40.0, "weighted-back-extension": 5.0},
    )


def check(lived: HalfYear) -> None:
    """Everything that must hold in any stretch of days."""
    _nothing_excluded(lived)
    _loaded_days_apart_or_warned(lived)
    for index, (today, suggestion, _) in enumerate(lived.given):
        if suggestion.way is not Way.LESS_LOAD:
            _was_earned(lived, index, today, suggestion)
        _is_allowed(lived, suggestion)


def _nothing_excluded(lived: HalfYear) -> None:
    profile = lived.person.profile
    for trained in lived.trained:
        for step in trained.plan.steps:
            exercise = EXERCISES[step.exercise]
            assert profile.allows(exercise), f"{exercise.id} in {trained.plan.routine}"
            assert exercise.tier < 4
            longest_s = profile.longest_hold_s
            if longest_s is not None and step.kind.value == "hold":
                assert all(each.high <= longest_s for each in step.sets)


def _loaded_days_apart_or_warned(lived: HalfYear) -> None:
    """A day that only its effort made heavy counts as heavy for the days after it, not for those before."""
    warned = {trained.day for trained in lived.trained if trained.proposal.warning is not None}
    planned = {trained.day: trained.load for trained in lived.trained if trained.load}
    done = loads_done(seen(lived.records), EXERCISES)
    for first, second in itertools.pairwise(sorted(done)):
        full_days = (second - first).days - 1
        close = full_days < needed_between(done[first], planned[second])
        assert not close or second in warned, f"{first} {second}"


def _was_earned(lived: HalfYear, index: int, today: object, suggestion: Suggestion) -> None:
    """Two sessions running since the last answer, done in full, confirmed, without pain, with fine mornings."""
    answered = [
        when for when, one, _ in lived.given[:index]
        if (one.routine, one.key) == (suggestion.routine, suggestion.key)
    ]  # fmt: skip
    since = answered[-1] if answered else None
    own = [
        record
        for record in lived.records
        if record.summary.routine == suggestion.routine
        and record.summary.started.date() < today  # type: ignore[operator]
        and (since is None or record.summary.started.date() >= since)
    ]
    last = own[-2:]
    assert len(last) == 2, suggestion
    for record in last:
        _was_good(record, suggestion)


def _was_good(record: SessionRecord, suggestion: Suggestion) -> None:
    summary = record.summary
    assert summary.pain_after.score is not None
    assert summary.pain_after.score <= 3
    assert (summary.pain_before.score or 0) <= 3
    assert all((hurt.pain.score or 9) <= 3 for hurt in record.hurts)
    assert summary.pain_next_morning.score is not None
    sets = [one for one in record.sets if one.key == suggestion.key]
    assert all(one.source is not Source.ASSUMED for one in sets)
    assert all(one.value >= one.target for one in sets)
    efforts = [one.effort for one in sets if one.effort is not None]
    if suggestion.way is not Way.ROUNDS:
        assert sets
        assert efforts
        assert min(efforts) >= 2


def _is_allowed(lived: HalfYear, suggestion: Suggestion) -> None:
    now, then = suggestion.now, suggestion.then
    if suggestion.way is Way.RUNG and then.exercise:
        rung = EXERCISES[then.exercise]
        assert lived.person.profile.allows(rung)
        assert rung.tier < 3 or suggestion.asks
        assert rung.tier < 4
    if suggestion.way is Way.LOAD:
        assert now.load_kg is not None
        assert then.load_kg is not None
        assert now.load_kg < then.load_kg <= max(now.load_kg * 1.10, now.load_kg + 4.0)
    assert not any(rule.no_raise for rule in lived.person.profile.rules) or suggestion.way is Way.LESS_LOAD


@given(person=people(), seed=st.integers(0, 1000))
def test_five_weeks_of_anybody(person: Person, seed: int) -> None:
    check(HalfYear(person, LIBRARY, seed).live(35))


@pytest.mark.soak
@settings(max_examples=200)  # a half year takes a second or two
@given(person=people(), seed=st.integers(0, 1000))
def test_half_years_of_anybody(person: Person, seed: int) -> None:
    check(HalfYear(person, LIBRARY, seed).live())


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_the_half_years_that_are_read(person: Person) -> None:
    lived = HalfYear(person, LIBRARY, 1).live()
    check(lived)
    again = HalfYear(person, LIBRARY, 1).live()
    assert again.log == lived.log, "the same seed gives the same half year"


def test_the_checks_see_what_is_wrong() -> None:
    """A suggestion that nobody has earned is noticed."""
    lived = HalfYear(PEOPLE[3], LIBRARY, 1).live(60)
    today, suggestion, accepted = next(each for each in lived.given if each[1].way is Way.LOAD)
    too_much = msgspec.structs.replace(suggestion, then=msgspec.structs.replace(suggestion.then, load_kg=200.0))
    lived.given = [(today, too_much, accepted)]
    with pytest.raises(AssertionError):
        check(lived)
    lived.given = [(lived.records[0].summary.started.date() + timedelta(days=1), suggestion, accepted)]
    with pytest.raises(AssertionError):
        check(lived)


def test_no_day_is_without_a_proposal_and_a_reason() -> None:
    lived = HalfYear(PEOPLE[1], LIBRARY, 1).live(40)
    kinds = {what.value for what in What}
    days = {entry.day for entry in lived.log if entry.kind in kinds}
    assert days == set(range(40))
