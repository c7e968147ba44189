# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever people do, answer and leave out: nothing is proposed whose conditions do not hold."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from statistics import median

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbtrainer.domain.adaptation import MORNING_FINE, NEXT_DOSE
from lbtrainer.domain.adjust import NOTHING_FITS, eased, shorter
from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.evidence import Seen, seen
from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.loaded_days import load_of_plan, loads_done, needed_between
from lbtrainer.domain.pain import Form
from lbtrainer.domain.planning import build_plan, swapped
from lbtrainer.domain.profile import Experience, Profile
from lbtrainer.domain.program_days import GENTLEST
from lbtrainer.domain.progress import Way
from lbtrainer.domain.readiness import Readiness
from lbtrainer.domain.record import HurtChoice, SessionRecord, Source, Unit, Working
from lbtrainer.domain.stand_in import first_allowed
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.domain.today import What
from tests.helpers.shipped import shipped_library
from tests.simulation.half_year import HalfYear, Trained
from tests.simulation.people import GYM, HOME, PEOPLE, Person

LIBRARY = shipped_library()
EXERCISES = LIBRARY.exercises
AGAIN_DAYS = 60
FEWER = settings().max_examples * 2 // 5  # five weeks of somebody take a quarter of a second
RUNGS = sorted({each for one in EXERCISES.values() for each in one.harder})


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Anybody: any program, any care, any habit."""
    program = draw(st.sampled_from(sorted(LIBRARY.programs)))
    profile = Profile(
        gentle_week=program == GENTLEST,
        equipment=draw(st.sampled_from([HOME, GYM, frozenset({"mat"}), frozenset()])),
        cautions=frozenset(draw(st.sets(st.sampled_from(list(Caution)), max_size=2))),
        cleared=draw(st.booleans()),
        experience=draw(st.sampled_from([None, *Experience])),
        excluded=frozenset(draw(st.sets(st.sampled_from(sorted(EXERCISES)), max_size=4))),
    )
    gap = draw(st.integers(0, 30))
    if draw(st.integers(0, 2)):
        return draw(diligent(profile))
    return Person(
        name="anybody",
        program=program,
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
        leg_signs=draw(st.sampled_from([(), (5,), (20,)])),
        loads={"rdl": 20.0, "deadlift": 40.0, "weighted-back-extension": 5.0},
    )


@st.composite
def diligent(draw: st.DrawFn, profile: Profile) -> Person:
    """Somebody to whom everything is suggested: without them the rules on what may grow would hardly be reached."""
    return Person(
        name="diligent",
        program=draw(st.sampled_from(["home-beginner", *sorted(LIBRARY.programs)])),
        profile=msgspec.structs.replace(
            profile,
            equipment=draw(st.sampled_from([GYM, HOME])),
            cautions=profile.cautions if draw(st.booleans()) else frozenset(),
            experience=draw(st.sampled_from([Experience.SOME, Experience.MUCH])),
            excluded=frozenset(draw(st.sets(st.sampled_from(RUNGS), max_size=8))),
        ),
        trains=1.0,
        away=draw(st.sampled_from([(), (), ((8, 23),)])),
        pain=draw(st.sampled_from([0.0, 1.0, 2.0])),
        accepts=1.0,
        accepts_demanding=1.0,
        answers=1.0,
        confirms=1.0,
        extra=draw(st.sampled_from([0.0, 0.5])),
        anyway=0.5,
        moves=draw(st.sampled_from([0.0, 1.0])),
        strength=draw(st.sampled_from([3.0, 4.7, 5.0, 8.0])),
        loads={"rdl": 20.0, "deadlift": 40.0, "weighted-back-extension": 5.0, "good-morning": 20.0, "swing": 16.0},
    )


def check(lived: HalfYear) -> None:
    """Everything that must hold in any stretch of days."""
    _nothing_excluded(lived)
    _loaded_days_apart_or_warned(lived)
    _no_proposal_too_close_without_a_warning(lived)
    _a_day_only_takes_away(lived)
    _nothing_grows_unasked(lived)
    _signs_in_the_leg_are_heeded(lived)
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
    done = loads_done(seen(lived.records, lived.mornings), EXERCISES)
    for first, second in itertools.pairwise(sorted(done)):
        full_days = (second - first).days - 1
        close = full_days < needed_between(done[first], planned[second])
        assert not close or second in warned, f"{first} {second}"


def _no_proposal_too_close_without_a_warning(lived: HalfYear) -> None:
    """Whether it was followed or not: nothing that loads the back is proposed too close to what was done before."""
    done = loads_done(seen(lived.records, lived.mornings), EXERCISES)
    for offered in lived.offered:
        before = max((day for day in done if day < offered.day), default=None)
        if before is None or not offered.load or offered.proposal.warning is not None:
            continue
        full_days = (offered.day - before).days - 1
        assert full_days >= needed_between(done[before], offered.load), f"{offered.proposal} after {before}"


def _a_day_only_takes_away(lived: HalfYear) -> None:
    """No higher tier, load or dose than was agreed on, whatever the day, the pain and the mornings."""
    for trained in lived.trained:
        agreed = {step.key: step for step in trained.agreed.steps}
        for step in trained.plan.steps:
            most = agreed[step.key]
            assert step.tier <= most.tier
            assert len(step.sets) <= len(most.sets)
            if step.exercise == most.exercise:
                assert (step.load_kg or 0.0) <= (most.load_kg or 0.0)
                assert all(one.target <= other.target for one, other in zip(step.sets, most.sets, strict=False))


def _nothing_grows_unasked(lived: HalfYear) -> None:
    """From one session of a routine to the next the agreed plan stays, unless a suggestion was accepted between."""
    last: dict[str, Trained] = {}
    for trained in lived.trained:
        routine = trained.agreed.routine
        before, last[routine] = last.get(routine), trained
        if before is None:
            continue
        accepted = {
            one.key
            for day, one, yes in lived.given
            if yes and one.routine == routine and before.day < day <= trained.day
        }
        was = {step.key: step for step in before.agreed.steps}
        changed = {step.key for step in trained.agreed.steps if was.get(step.key) != step}
        assert changed <= accepted or any(key.startswith("rounds-") for key in accepted)


def _signs_in_the_leg_are_heeded(lived: HalfYear) -> None:
    """Nothing loads the back after one, until a later session had none and its morning was fine."""
    open_since: date | None = None
    sessions = iter(seen(lived.records, lived.mornings))
    past: list[Seen] = []
    for trained, now in zip(lived.trained, sessions, strict=True):
        for one in past:
            if one.leg_sign:
                open_since = one.day
            elif one.morning is MORNING_FINE and one.day < now.day:
                open_since = None
        same_day = open_since == now.day  # what was proposed that day, before it came
        assert open_since is None or same_day or not trained.load, f"{now.day} after {open_since}"
        past = [now] if not past or past[-1].day != now.day else [*past, now]


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
        _morning_was_fine(lived, record)
        assert not any(hurt.pain.leg_signs for hurt in record.hurts)
    _hurt_not_lately(lived, today, suggestion, last[0])


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
    if suggestion.way is Way.ROUNDS:
        return
    assert sets
    assert efforts
    assert min(efforts) >= 2
    exercise = EXERCISES[sets[0].exercise]
    at_top = suggestion.way in (Way.LOAD, Way.RUNG, Way.ADDED)
    assert all(one.value >= (one.high if at_top else one.target) for one in sets)
    if exercise.tier < 3:
        return
    if exercise.id == "good-morning" or sets[0].unit is Unit.SECONDS:
        assert min(efforts) >= 3
    else:
        last = {one.slot.side: one for one in sorted(sets, key=lambda one: (one.slot.round, one.slot.set))}
        assert all(one.value >= (one.high if at_top else one.target) + 2 for one in last.values())


def _morning_was_fine(lived: HalfYear, record: SessionRecord) -> None:
    """At or below the median of the last seven answers before it; with fewer than three, below the value before."""
    own = [(one.summary.started.date(), one.summary.pain_next_morning.score) for one in lived.records]
    said = [(day, score, 1) for day, score in own if score is not None]
    said += [(one.day, one.score, 0) for one in lived.mornings]
    day, answer = record.summary.started.date(), record.summary.pain_next_morning.score
    before = [score for when, score, after in sorted(said) if when < day or (when == day and not after)]
    usual = median(before[-7:]) if len(before) >= 3 else record.summary.pain_before.score
    assert answer is not None
    assert usual is not None
    assert answer <= usual, f"{day}: {answer} above {usual}"


def _hurt_not_lately(lived: HalfYear, today: object, suggestion: Suggestion, first: SessionRecord) -> None:
    """What was left out because it hurt in the last two weeks, in whatever routine, is no next rung that is offered.

    Where one stands on that rung already, it counts anew: the two good sessions, from the `first` on, came after that.
    """
    is_next = suggestion.then.exercise != suggestion.now.exercise
    for record in lived.records:
        day = record.summary.started.date()
        if timedelta(0) < today - day <= timedelta(days=14):  # type: ignore[operator]
            left_out = {hurt.exercise for hurt in record.hurts if hurt.choice in (HurtChoice.SKIP, HurtChoice.END)}
            is_before = not is_next and record.summary.started < first.summary.started
            assert suggestion.then.exercise not in left_out or is_before


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


@given(person=people(), data=st.data())
def test_no_swap_ladder_or_missing_gear_leads_to_what_the_profile_excludes(person: Person, data: st.DataObject) -> None:
    """Every way from a planned exercise: the stand-ins of the plan, the gentle form, easier, harder, kinder."""
    profile = person.profile
    routine = LIBRARY.routines[data.draw(st.sampled_from(sorted(LIBRARY.routines)))]
    plan = build_plan(
        routine, EXERCISES, profile=profile, working={key: Working(load_kg=kg) for key, kg in person.loads.items()}
    )
    if plan is None:
        return
    rules = data.draw(st.sets(st.sampled_from(NEXT_DOSE)))
    ready = Readiness(form=data.draw(st.sampled_from(Form)), rules=tuple(rules))
    gentle = eased(plan, ready, EXERCISES, profile)
    short = shorter(gentle.plan, data.draw(st.integers(3, 30)), EXERCISES)
    for step in (*plan.steps, *gentle.plan.steps, *short.plan.steps):
        own = EXERCISES[step.exercise]
        assert profile.allows(own)
        for ways in (own.easier, own.harder, own.swap, (*own.easier, *own.swap), (*own.swap, *own.easier)):
            found = first_allowed(ways, EXERCISES, profile, without=[own.id])
            assert found is None or profile.allows(found)
            if found is not None:
                instead = swapped(step, found, profile)
                assert set(instead.gear) <= {word for group in found.equipment for word in group}
                longest_s = profile.longest_hold_s
                assert (
                    longest_s is None or instead.kind is not Kind.HOLD or max(e.high for e in instead.sets) <= longest_s
                )
    if not ready.may_load and gentle.says != (NOTHING_FITS,):
        assert not load_of_plan(gentle.plan, EXERCISES)


@settings(max_examples=FEWER)
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
    again = HalfYear(person, LIBRARY, 1).live(AGAIN_DAYS)
    assert again.log == [entry for entry in lived.log if entry.day < AGAIN_DAYS], "the same seed gives the same days"


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
