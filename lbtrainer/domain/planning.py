# SPDX-License-Identifier: GPL-3.0-or-later
"""Routine + profile + working loads and targets -> plan; and what a step becomes when it is swapped.

Everything that is decided before the first second of a session is decided here: which exercise stands in for which,
how many rounds, what number each set aims at, who counts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

import msgspec

from lbtrainer.domain.careful_step import with_care
from lbtrainer.domain.dose import Dose, Range, Tempo
from lbtrainer.domain.exercise import Exercise, Kind, Sides
from lbtrainer.domain.phases import Scales, lay, sets_of_block, with_half
from lbtrainer.domain.plan import Amount, Plan, PlannedBlock, PlannedStep
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.record import Working
from lbtrainer.domain.routine import Block, Routine, Step
from lbtrainer.domain.stand_in import kinder, nearest
from lbtrainer.domain.units import whole_minutes

SET_UP_GEAR = frozenset(
    {"barbell", "rack", "blocks", "bench", "back-extension-bench", "ghr-bench", "cable", "band", "pull-up-bar"}
)
"""Equipment that takes time to set up before the first set."""


class Choices(NamedTuple):
    """What the person chose for this one session.

    Attributes:
        rounds: Block index to its number of rounds; missing: the block's low end.
        optional: Keys of optional steps to do as well.
        to_top: Run every set on to the top of its range.
        hands_free: Nothing waits and everything is counted aloud, loaded steps included.
    """

    rounds: Mapping[int, int] = {}
    optional: frozenset[str] = frozenset()
    to_top: bool = False
    hands_free: bool = False


WEIGHTS = frozenset({"barbell", "dumbbell", "dumbbells", "kettlebell", "plate"})
"""Equipment whose kilograms are worth keeping."""

ANYBODY = Profile()
"""Somebody who has everything at hand and nothing to be careful with."""

AS_WRITTEN = Choices()
"""The routine's own low ends."""


def build_plan(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    *,
    profile: Profile = ANYBODY,
    working: Mapping[str, Working] = {},
    choices: Choices = AS_WRITTEN,
) -> Plan | None:
    """Lay out one session of a routine; None when nothing of it is left for this person.

    Args:
        exercises: Every exercise of the library by id; all ids that the routine names are in it.
        working: By step key, and by `rounds_key` for the rounds of a block.
    """
    planned: list[PlannedStep] = []
    blocks: list[PlannedBlock] = []
    changes: list[str] = []
    done: set[str] = _comes_anyway(routine, exercises, profile, choices)
    for number, block in enumerate(routine.blocks):
        first = len(planned)
        for step in block.steps:
            if step.optional and step.key not in choices.optional:
                continue
            where = working.get(step.key, Working())
            chosen = _choose(step, exercises, profile, where, done=done)
            if chosen is None:
                changes.append(f"{exercises[step.exercise].name} is left out.")
            else:
                done |= {step.exercise, chosen.exercise.id}
                own = where if chosen.exercise.id in agreed_exercises(step, where) else Working(sets=where.sets)
                laid = with_care(_planned(chosen.step, chosen.exercise, profile, own, choices), profile)
                changes.extend(filter(None, (chosen.instead,)))
                planned.append(msgspec.structs.replace(laid, instead=chosen.instead))
        if len(planned) > first:
            agreed = working.get(rounds_key(number), Working()).sets
            blocks.append(_block(block, range(first, len(planned)), choices.rounds.get(number, agreed)))
    if not planned:
        return None
    sets = [
        planned_set
        for number, planned_block in enumerate(blocks)
        for planned_set in sets_of_block(planned_block, number, planned, profile.first_side)
    ]
    scales = Scales(profile.rest_scale, profile.ready_scale, profile.voice_rate)
    phases = lay(sets, planned, blocks, scales=scales, title=routine.name)
    return Plan(
        routine=routine.id,
        routine_name=routine.name,
        blocks=tuple(blocks),
        steps=tuple(planned),
        phases=with_half(phases, planned, scales=scales),
        first_side=profile.first_side,
        rest_scale=profile.rest_scale,
        ready_scale=profile.ready_scale,
        voice_rate=profile.voice_rate,
        changes=tuple(changes),
        hands_free=choices.hands_free,
    )


def _comes_anyway(routine: Routine, exercises: Mapping[str, Exercise], profile: Profile, choices: Choices) -> set[str]:
    """Ids that the routine writes and this person can do: none of them stands in for another besides."""
    steps = (step for block in routine.blocks for step in block.steps)
    written = {step.exercise for step in steps if not step.optional or step.key in choices.optional}
    return {one for one in written if profile.allows(exercises[one])}


def rounds_key(block: int) -> str:
    """Under which the agreed rounds of a block are kept, beside the loads and targets of its steps."""
    return f"rounds-{block}"


def as_meant(step: Step, exercise: Exercise) -> Exercise:
    """The step's exercise, with the equipment that the step is meant with as its usual one."""
    if step.gear is None:
        return exercise
    others = (group for group in exercise.equipment if group != step.gear)
    return msgspec.structs.replace(exercise, equipment=(step.gear, *others))


def takes_load(exercise: Exercise) -> bool:
    """Whether the exercise is usually done with a weight whose kilograms are worth keeping."""
    return bool(WEIGHTS & set(exercise.equipment[0]))


def minutes(routine: Routine, exercises: Mapping[str, Exercise]) -> tuple[int, int]:
    """Whole minutes that a routine takes: first round at the low ends, and all rounds at the tops."""
    most = {number: block.rounds.high for number, block in enumerate(routine.blocks)}
    low = build_plan(routine, exercises)
    high = build_plan(routine, exercises, choices=Choices(rounds=most, to_top=True))
    least, most_minutes = (0 if plan is None else whole_minutes(plan.length_ms) for plan in (low, high))
    return least, max(least, most_minutes)


def swapped(old: PlannedStep, exercise: Exercise, profile: Profile, *, hands_free: bool = False) -> PlannedStep:
    """The step that takes the place of `old` when its exercise is swapped for another.

    Same kind of work: the same numbers, clipped to the new exercise's usual range. Another kind: the low end of the
    new one's usual dose. The sets stay as many as they are. In the place of weights that wait for nobody nothing waits.
    """
    dose = exercise.dose
    usual = [_range_of(dose, number) for number in range(len(old.sets))]
    if exercise.kind is old.kind:
        sets = tuple(_clipped(amount, bounds) for amount, bounds in zip(old.sets, usual, strict=True))
    else:
        sets = tuple(Amount(bounds.low, bounds.low, bounds.low) for bounds in usual)
    like = Step(exercise=exercise.id, key=old.key, dose=dose, sides=exercise.sides)
    choices = Choices(hands_free=hands_free or (old.loaded and not old.wait))
    fresh = _planned(like, exercise, profile, Working(), choices)
    kept = msgspec.structs.replace(fresh, sets=sets, to_top=old.to_top, rest_s=old.rest_s, instead=old.instead)
    return with_care(kept, profile)


class _Chosen(NamedTuple):
    """What is done for a step, and the sentence on what it stands in for; "" where it is what the routine has."""

    step: Step
    exercise: Exercise
    instead: str = ""


def _choose(
    step: Step,
    exercises: Mapping[str, Exercise],
    profile: Profile,
    working: Working,
    *,
    done: Collection[str],
) -> _Chosen | None:
    """Which exercise is done for a step, and with which dose; None: nothing that the person can do.

    Args:
        done: Ids that the session already has, as written and as done: what must be left out is not replaced by one
            of these. A rung climbed from one of them would else bring it in again, besides its harder form.
    """
    exercise = exercises[step.exercise]
    rung = exercises.get(working.exercise)
    if rung is not None and profile.allows(rung):
        return _Chosen(_replaced(step, rung, _rung_dose(step, rung)), rung)
    if step.start_with and not working.advanced:
        start = exercises[step.start_with]
        if profile.allows(start):
            return _Chosen(_replaced(step, start, None), start)
    if profile.allows(exercise):
        return _Chosen(step, exercise)
    for word, stand_in in step.without.items():
        other = exercises[stand_in.exercise]
        if not profile.has([word]) and profile.allows(other):
            told = f"{other.name} instead of {exercise.name}, which needs a {word.replace('-', ' ')}."
            return _Chosen(_replaced(step, other, stand_in.dose), other, told)
    find = kinder if profile.must_not(exercise) else nearest
    found = find(exercise, exercises, profile, done)
    if found is None:
        return None
    replaced = _replaced(step, found, found.dose if found.kind is not exercise.kind else None)
    return _Chosen(replaced, found, f"{found.name} instead of {exercise.name}.")


def _rung_dose(step: Step, rung: Exercise) -> Dose:
    """A harder exercise begins with its own numbers, in as many sets as the step has."""
    count = max(step.dose.sets.low, len(step.dose.reps))
    return msgspec.structs.replace(
        rung.dose, sets=Range(count, max(count, step.dose.sets.high)), rest_s=step.dose.rest_s or rung.dose.rest_s
    )


def at_beginning(step: Step, profile: Profile, working: Working) -> bool:
    """Whether a step is done with the repetitions that it begins with: small ones, and nothing agreed on beyond."""
    fits = bool(step.begin) and len(step.begin) == len(step.dose.reps)
    return fits and profile.begins_small and working.target is None and not working.added


def agreed_exercises(step: Step, working: Working) -> frozenset[str]:
    """Ids that load and target were agreed on for; a stand-in begins without them."""
    return frozenset({working.exercise or step.exercise, "" if working.advanced else step.start_with})


def _replaced(step: Step, exercise: Exercise, dose: Dose | None) -> Step:
    sides = exercise.sides if step.sides is not Sides.BLOCK or exercise.sides is Sides.NONE else step.sides
    return msgspec.structs.replace(
        step, exercise=exercise.id, dose=dose or step.dose, sides=sides, note="", tempo=None, gear=None
    )


def _block(block: Block, steps: range, rounds: int | None) -> PlannedBlock:
    return PlannedBlock(
        name=block.name,
        steps=tuple(steps),
        rounds=block.rounds.low if rounds is None else block.rounds.clipped(rounds),
        round_rest_s=block.round_rest_s,
    )


def _planned(step: Step, exercise: Exercise, profile: Profile, working: Working, choices: Choices) -> PlannedStep:
    dose = msgspec.structs.replace(step.dose, reps=step.begin) if at_beginning(step, profile, working) else step.dose
    count = working.sets or max(dose.sets.low, len(dose.reps))
    meant = as_meant(step, exercise)
    gear = profile.gear_for(meant) or meant.equipment[0]
    kind = Kind.REPS if dose.reps else Kind.HOLD if dose.held else Kind.TIMED
    loaded = exercise.loaded
    wait = (loaded if step.wait is None else step.wait) and not choices.hands_free
    has_weight = bool(WEIGHTS & set(gear))
    ramp = loaded and has_weight and exercise.tier >= 3 if step.ramp is None else step.ramp
    return PlannedStep(
        key=step.key,
        exercise=exercise.id,
        name=exercise.name,
        kind=kind,
        sides=step.sides,
        sets=tuple(_amount(dose, number, working) for number in range(count)),
        tempo=_tempo(step.tempo or exercise.tempo, dose, two_ended=exercise.two_ended),
        position=exercise.position,
        hold_each_s=dose.hold_each_s.low if dose.hold_each_s and not exercise.two_ended else 0,
        rest_s=dose.rest_s,
        paced=choices.hands_free or (profile.paced and not (loaded and wait)),
        wait=wait,
        ramp=ramp and wait,
        to_top=choices.to_top,
        setup=bool(SET_UP_GEAR & set(gear)),
        sees_screen=exercise.sees_screen,
        tier=exercise.tier,
        loaded=loaded,
        takes_load=has_weight,
        load_kg=working.load_kg if has_weight else None,
        gear=gear,
        side_words=exercise.side_words,
        spoken=exercise.spoken,
        note=step.note,
    )


def _amount(dose: Dose, number: int, working: Working) -> Amount:
    bounds = _range_of(dose, number)
    if len(dose.reps) > 1:
        bounds = Range(bounds.low + working.added, bounds.high + working.added)
    return Amount.of(bounds, working.target)


def _range_of(dose: Dose, number: int) -> Range:
    if dose.reps:
        return dose.reps_of(number)
    return dose.seconds or Range(30, 30)


def _tempo(tempo: Tempo, dose: Dose, *, two_ended: bool) -> Tempo:
    """The exercise's tempo with the held seconds of the dose put in: at each end where the exercise has two."""
    if dose.hold_each_s is None:
        return tempo
    held = float(dose.hold_each_s.low)
    return Tempo(tempo.out_s, held, tempo.back_s, held if two_ended else tempo.rest_s)


def _clipped(amount: Amount, bounds: Range) -> Amount:
    return Amount(bounds.clipped(amount.low), bounds.clipped(amount.high), bounds.clipped(amount.target))
