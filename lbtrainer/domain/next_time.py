# SPDX-License-Identifier: GPL-3.0-or-later
"""From the conditions of `lbtrainer.domain.progress` to one suggestion for one step, with its reason and its source.

Repetitions grow inside their range, then the weight or the next rung follows; holds gain repeats before length.
Tiers 3 and 4 never come by themselves: they are asked for in words of their own, tier 4 only of who has opted in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

import msgspec

from lbtrainer.domain.effort import SECONDS_EACH, grows
from lbtrainer.domain.exercise import Exercise, Kind
from lbtrainer.domain.loads import (
    USUAL_PLATES,
    Plates,
    heavier_kg,
    is_big_step,
    lighter_kg,
    lighter_than_a_bar,
    smallest_step,
)
from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.planning import agreed_exercises, at_beginning, takes_load
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.progress import (
    DEMANDING_TIER,
    LOWEST_EFFORT,
    SOURCES,
    Evidence,
    Way,
    unmet,
)
from lbtrainer.domain.record import Working
from lbtrainer.domain.routine import Goal, Step
from lbtrainer.domain.suggestion import Choice, Stay, Suggestion
from lbtrainer.domain.units import shown, weight_text

MOST_ADDED: Final = 4
"""6-4-2 grows to 8-6-4 and to 10-8-6 and no further (content sheet, McGill Big 3)."""
_ADDED_EACH: Final = 2
_OPT_IN_TIER: Final = 4
_RESTING_PAIN_FOR_TIER_3: Final = 2
LOAD_CAPS_KG: Final[Mapping[str, float]] = {"jefferson-curl": 5.0}
"""Small steps and a cap where the spine bends under load (safety section 8)."""

_ALL_MET: Final = (
    "Two sessions running you did every set to its {end}, with {left} or more left; your pain was 3 or less, and the "
    "mornings after were fine."
)
_ALL_MET_TIER_3: Final = (
    "Two sessions running you did every set to its {end} and had more to give in the last one; your pain was 3 or "
    "less, and the mornings after were fine."
)
_BEGIN_LIGHT: Final = " Choose a weight that leaves three clean repetitions to spare."
"""As in the first week of any weight (content sheet, Classic Week)."""
_AT_THE_TOP: Final = "You are at the top here. Doing it again keeps what you have."


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """What lies around a step.

    Attributes:
        routine: Its id; `goal`: what it is for.
        step: As the routine writes it.
        exercises: Every exercise by id.
        taken: Ids that the session already has.
        hurting: Ids of exercises that were left out lately because they hurt: none of these is offered.
        declined: Ids of rungs that the person has said no to; "": the exercise that the routine itself writes.
        in_rounds: Its block may have more rounds; then there are more rounds before there are more sets.
    """

    routine: str
    goal: Goal
    step: Step
    exercises: Mapping[str, Exercise]
    profile: Profile
    taken: Collection[str] = ()
    hurting: Collection[str] = ()
    declined: Collection[str] = ()
    in_rounds: bool = False
    plates: Plates = USUAL_PLATES


def suggest(evidence: Evidence, working: Working, around: Around) -> Suggestion | Stay:
    """What to raise at this step next time, or why nothing is raised."""
    if not trains(evidence.step, around):
        return Stay(reason="This one stays as it is; it is there to feel good.")
    if any(rule.no_raise for rule in around.profile.rules):
        return Stay(reason="Nothing is raised for now, because of what you are careful with.")
    if evidence.step.exercise not in agreed_exercises(around.step, working):
        return Stay(reason="It stands in for another exercise here, and stays as it is.")
    missing = unmet(evidence, top=False)
    if missing:
        return Stay(reason=missing[0].not_yet, missing=missing)
    if whole := _as_written(evidence, working, around):
        return whole
    if evidence.step.kind is Kind.HOLD and (more := _more_sets(evidence.step, working, around)):
        return more
    at_top = unmet(evidence, top=True)
    if at_top:
        return _more_target(evidence, working, around) or Stay(reason=at_top[0].not_yet, missing=at_top)
    return _beyond_the_range(evidence, working, around)


def trains(step: PlannedStep, around: Around) -> bool:
    """Whether a step is one that grows: strength and core, in a routine that trains."""
    return grows(around.exercises[step.exercise], around.goal)


def one_more_round(routine: str, block: str, key: str, now: Working, rounds: int) -> Suggestion:
    """One more round of a whole block.

    Args:
        routine: Its id.
        block: The block's name.
        key: Under which its rounds are kept.
        now: What is kept there.
        rounds: How many there will be.
    """
    return Suggestion(
        routine=routine,
        key=key,
        exercise_name=block,
        way=Way.ROUNDS,
        now=now,
        then=msgspec.structs.replace(now, sets=rounds),
        says=f"{rounds} rounds in place of {rounds - 1}.",
        reason=_ALL_MET.format(end="number", left="two"),
        sources=SOURCES[Way.ROUNDS],
        choice=Choice(least=1, most=rounds, unit="rounds"),
    )


def after_break(step: PlannedStep, working: Working, around: Around) -> Suggestion | None:
    """After two weeks or more without a session: a fifth less weight to begin with; None where there is no weight."""
    if not step.takes_load or working.load_kg is None:
        return None
    load_kg = lighter_kg(working.load_kg, 80, step.gear, around.plates)
    if load_kg >= working.load_kg:
        return None
    then = msgspec.structs.replace(working, load_kg=load_kg, target=None)
    bar = ", or with the empty bar if that is heavier" if lighter_than_a_bar(load_kg, step.gear) else ""
    return _suggestion(
        step,
        around,
        Way.LESS_LOAD,
        (working, then, _weights(step, load_kg, around)),
        says=f"Begin again with {weight_text(load_kg, around.plates.unit)}{bar}.",
        reason="About a fifth less weight after a break, then up again step by step.",
    )


def _beyond_the_range(evidence: Evidence, working: Working, around: Around) -> Suggestion | Stay:
    step = evidence.step
    if step.takes_load:
        if working.load_kg is None:
            return Stay(reason="Write down your weight, and the next step can be suggested.")
        return _more_load(step, working.load_kg, working, around) or Stay(reason=_AT_THE_TOP)
    if len({(each.low, each.high) for each in step.sets}) > 1:
        # The shrinking sets are its ladder: another exercise in their place would be another routine (McGill Big 3).
        return _added(step, working, around) if working.added < MOST_ADDED else Stay(reason=_AT_THE_TOP)
    if step.kind is Kind.REPS and step.hold_each_s and (more := _more_sets(step, working, around)):
        return more
    return _next_rung(evidence, working, around) or Stay(reason=_AT_THE_TOP)


def _more_target(evidence: Evidence, working: Working, around: Around) -> Suggestion | None:
    step = evidence.step
    values = [one.value for each in evidence.sessions[-2:] for one in each.of_step(step.key)]
    low, high = step.sets[0].low, step.sets[0].high
    if len({each.high for each in step.sets}) > 1:
        return None
    reached = max(step.sets[0].target, min(*values, high - 1))
    more = min(high, reached + _grain(step))
    if not low <= more <= high or more <= step.sets[0].target:
        return None
    each_s = step.hold_each_s if _is_cut_hold(step, around) else 1
    then = msgspec.structs.replace(working, target=more * each_s)
    unit = "repetitions" if step.kind is Kind.REPS and each_s == 1 else "seconds"
    choice = Choice(least=low * each_s, most=more * each_s, step=_grain(step) * each_s, unit=unit)
    return _suggestion(
        step,
        around,
        Way.TARGET,
        (working, then, choice),
        says=f"Aim for {_amount(step, more)} next time.",
        end="number",
    )


def _grain(step: PlannedStep) -> int:
    if step.kind is Kind.REPS:
        return 1
    return 5 if step.kind is Kind.HOLD else 15


def _more_sets(step: PlannedStep, working: Working, around: Around) -> Suggestion | None:
    """One more repeat of the hold, as far as the routine or the exercise itself goes."""
    most = max(around.step.dose.sets.high, around.exercises[step.exercise].dose.sets.high)
    if len(step.sets) >= most or around.in_rounds:
        return None
    then = msgspec.structs.replace(working, sets=len(step.sets) + 1)
    says = f"One more {'hold' if step.kind is Kind.HOLD else 'set'}: {len(step.sets) + 1} in place of {len(step.sets)}."
    choice = Choice(least=1, most=len(step.sets) + 1, unit="sets")
    return _suggestion(step, around, Way.SETS, (working, then, choice), says=says, end="number")


def _as_written(evidence: Evidence, working: Working, around: Around) -> Suggestion | None:
    """A step that begins smaller or easier than the routine writes it grows to that first: the numbers, then the form.

    None where it is done as it is written, or is not at its top yet.
    """
    small = at_beginning(around.step, around.profile, working)
    if not (small or _starts_easier(around, working)) or unmet(evidence, top=True):
        return None
    return _whole_dose(evidence.step, working, around) if small else _next_rung(evidence, working, around)


def _whole_dose(step: PlannedStep, working: Working, around: Around) -> Suggestion:
    """From the small beginning to the repetitions that the routine writes; an easier form stays as it is."""
    reps = around.step.dose.reps
    then = msgspec.structs.replace(working, target=reps[0].low)
    says = f"{', '.join(str(each.low) for each in reps)} repetitions next time."
    return _suggestion(step, around, Way.TARGET, (working, then, None), says=says)


def _added(step: PlannedStep, working: Working, around: Around) -> Suggestion:
    then = msgspec.structs.replace(working, added=working.added + _ADDED_EACH)
    numbers = ", ".join(str(each.low + _ADDED_EACH) for each in step.sets)
    choice = Choice(least=working.added, most=then.added, unit="more each")
    says = f"{numbers} repetitions next time."
    return _suggestion(step, around, Way.ADDED, (working, then, choice), says=says)


def _more_load(step: PlannedStep, now_kg: float, working: Working, around: Around) -> Suggestion | None:
    load_kg = heavier_kg(now_kg, step.gear, around.plates)
    if load_kg > LOAD_CAPS_KG.get(step.exercise, load_kg):
        return None
    then = msgspec.structs.replace(working, load_kg=load_kg, target=None)
    text = weight_text(load_kg, around.plates.unit)
    big = " It is the smallest step there is, so take your time with it." if is_big_step(now_kg, load_kg) else ""
    low, high = step.sets[0].low, step.sets[0].high
    choice = _weights(step, load_kg, around)
    again = "with the same repetitions" if low == high else f"from {low} repetitions up again"
    return _suggestion(step, around, Way.LOAD, (working, then, choice), says=f"{text} next time, {again}.{big}")


def _weights(step: PlannedStep, most_kg: float, around: Around) -> Choice:
    unit = around.plates.unit
    smallest = smallest_step(step.gear, around.plates)
    return Choice(least=smallest, most=shown(most_kg, unit), step=smallest, unit=unit.value)


def _next_rung(evidence: Evidence, working: Working, around: Around) -> Suggestion | None:
    for rung, then in _rungs(around, working):
        if rung.tier >= DEMANDING_TIER and not _rested(evidence):
            continue
        asks = ""
        if rung.tier >= DEMANDING_TIER:
            asks = f"{rung.name} is demanding, and for days with pain of 2 or less. Do you want to try it?"
        return _suggestion(
            evidence.step,
            around,
            Way.RUNG,
            (working, then, None),
            says=f"You may try {rung.name} in place of {evidence.step.name}.{_BEGIN_LIGHT if takes_load(rung) else ''}",
            asks=asks,
        )
    return None


def _rungs(around: Around, working: Working) -> Iterator[tuple[Exercise, Working]]:
    """The rungs above that this person can be offered, the nearest first, each with where one stands on it."""
    profile, step = around.profile, around.step
    own = around.exercises[step.exercise]
    if _starts_easier(around, working):
        if profile.allows(own) and own.id not in around.hurting and not {own.id, ""} & set(around.declined):
            yield own, Working(advanced=True, sets=working.sets)
        return
    now = around.exercises[working.exercise or step.exercise]
    if not profile.allows(now):
        return
    for each in now.harder:
        rung = around.exercises.get(each)
        if rung is None or not profile.allows(rung) or each in {*around.taken, *around.declined, *around.hurting}:
            continue
        if rung.tier > now.tier + 1:
            continue
        if rung.tier >= _OPT_IN_TIER and rung.id not in profile.opted_in:
            continue
        yield rung, Working(advanced=working.advanced, exercise=rung.id)


def _starts_easier(around: Around, working: Working) -> bool:
    """Whether the step is still done in the easier form that the routine starts with."""
    return bool(around.step.start_with) and not working.advanced and not working.exercise


def _rested(evidence: Evidence) -> bool:
    """Whether the resting pain was low enough for a demanding exercise, both times."""
    last = evidence.sessions[-2:]
    return all(one.before is not None and one.before <= _RESTING_PAIN_FOR_TIER_3 for one in last)


def _is_cut_hold(step: PlannedStep, around: Around) -> bool:
    """Whether a hold was made into short repeats, so that targets are kept in seconds all the same."""
    return step.kind is Kind.REPS and not around.step.dose.reps


def _amount(step: PlannedStep, number: int) -> str:
    return f"{number} repetitions" if step.kind is Kind.REPS else f"{number} seconds"


def _suggestion(
    step: PlannedStep,
    around: Around,
    way: Way,
    change: tuple[Working, Working, Choice | None],
    *,
    says: str,
    reason: str = "",
    end: str = "top",
    asks: str = "",
) -> Suggestion:
    met = _ALL_MET_TIER_3 if step.tier >= DEMANDING_TIER else _ALL_MET
    left = "two" if step.kind is Kind.REPS else f"{LOWEST_EFFORT * SECONDS_EACH} seconds"
    return Suggestion(
        routine=around.routine,
        key=step.key,
        exercise_name=step.name,
        way=way,
        now=change[0],
        then=change[1],
        choice=change[2],
        says=says,
        reason=reason or met.format(end=end, left=left),
        sources=SOURCES[way],
        asks=asks,
    )
