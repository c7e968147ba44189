# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan made gentler or shorter before it starts, by rules that show their result first.

Each function takes a whole plan and gives a whole plan with a sentence for everything that changed; nothing here runs
or asks. What makes a day gentle stands in `lbtrainer.domain.readiness`; how minutes are saved stands in `shorter`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Final, NamedTuple

import msgspec

from lbtrainer.domain.exercise import Category, Exercise, Kind
from lbtrainer.domain.loaded_days import loads_back
from lbtrainer.domain.loads import USUAL_PLATES, Plates, lighter_kg
from lbtrainer.domain.pain import Form
from lbtrainer.domain.phases import Scales, lay, sets_of_block, with_half
from lbtrainer.domain.plan import Amount, Plan, PlannedBlock, PlannedStep
from lbtrainer.domain.planning import swapped
from lbtrainer.domain.profile import AFTER_THE_HINGE, Profile
from lbtrainer.domain.readiness import Readiness
from lbtrainer.domain.stand_in import first_allowed
from lbtrainer.domain.units import whole_minutes

BAD_DAY_PAIN: Final = 4
"""Which of 3 to 5, the band of the gentle form, makes no difference (safety table, section 2)."""
KEPT_MAIN_STEPS: Final = 3
FEWEST_MAIN_STEPS: Final = 2
"""Where the time is very short; one exercise alone would be no session."""
SHORTEST_WARM_UP_S: Final = 120
SHORTEST_WARM_UP_FOR_LOADS_S: Final = 300
"""Five minutes before weights (S0: 5 to 10 minutes)."""
NOTHING_FITS: Final = "Nothing in it is for today. Choose something kinder, or take a walk."
_ONE_SET_LESS: Final = "One set less where there is more than one."
SMALL_ALREADY: Final = "It is small already: leave out what does not feel good."
_A_THIRD_LESS: Final = "A third of the sets fewer."
_FEWER_SETS: Final = "Fewer sets."
_FEWER_ROUNDS: Final = "Fewer rounds."
_ONE_ROUND: Final = "One round."
_TELLS_ALREADY: Final[Mapping[str, frozenset[str]]] = {
    _FEWER_SETS: frozenset({_ONE_SET_LESS, _A_THIRD_LESS}),
    _ONE_ROUND: frozenset({_FEWER_ROUNDS}),
}
"""A sentence about the time to what it makes needless of those about the day: both take away of the same."""
_DEMANDING_TIER: Final = 3
_TRAINS: Final = frozenset({Category.STRENGTH, Category.CORE})


class Wish(NamedTuple):
    """What somebody wants of today's session.

    Attributes:
        minutes: At most so many; None: as long as it takes.
        gentle: It is a bad day.
    """

    minutes: int | None = None
    gentle: bool = False

    def counts_as(self, pain: int | None) -> int | None:
        """The pain that the rules go by, 0 to 10: on a bad day at least the middle of the band of the gentle form."""
        return max(BAD_DAY_PAIN, pain or 0) if self.gentle else pain

    def minutes_told(self, plan: Plan) -> int:
        """How long a plan is said to take: who has only so many minutes is never told too few."""
        return whole_minutes(plan.length_ms) if self.minutes is None else ceil(plan.length_ms / 60_000)


AS_PLANNED: Final = Wish()


class Adjusted(NamedTuple):
    """A changed plan, and what changed, one sentence each; `fits`: it is as short as was wished."""

    plan: Plan
    says: tuple[str, ...]
    fits: bool = True


def eased(
    plan: Plan,
    ready: Readiness,
    exercises: Mapping[str, Exercise],
    profile: Profile,
    *,
    plates: Plates = USUAL_PLATES,
) -> Adjusted:
    """The plan as today allows it; the very same where nothing holds it back."""
    steps: list[PlannedStep | None] = []
    says: list[str] = []
    taken = [step.exercise for step in plan.steps]
    for step in plan.steps:
        easier = _one_down(step, ready, exercises, profile, taken, hands_free=plan.hands_free)
        if easier is None and _too_much(exercises[step.exercise], ready):
            says.append(f"{step.name} is left out.")
            steps.append(None)
            continue
        if easier is not None:
            says.append(_instead(easier.name, step.name))
            taken.append(easier.exercise)
        steps.append(_lighter(easier or step, ready.load_percent, plates))
    if not any(steps):
        return Adjusted(plan, (NOTHING_FITS,))
    fewer = relaid(plan, steps)
    if ready.sets_less or ready.third_less:
        fewer, told = _less_of_it(fewer, ready)
        if told is not SMALL_ALREADY or not says:
            says.append(told)
    kept = [old for old, new in zip(plan.steps, steps, strict=True) if new is not None]
    if any(_weighs_less(old, new) for old, new in zip(kept, fewer.steps, strict=True)):
        says.append("Lighter weights.")
    return Adjusted(fewer, tuple(says)) if says else Adjusted(plan, ())


def cut_short(plan: Plan, gentle: Adjusted, minutes: int, exercises: Mapping[str, Exercise]) -> Adjusted:
    """A plan that today has made gentler, within these minutes; what changes is told once.

    What falls away is named as the routine names it.

    Args:
        plan: As the routine has it.
        gentle: What `eased` made of it.
        minutes: At most so many.
        exercises: By id.
    """
    names = {step.key: step.name for step in plan.steps}
    short = shorter(gentle.plan, minutes, exercises, names=names)
    kept = {step.key for step in short.plan.steps}
    gone = {_instead(step.name, names[step.key]) for step in gentle.plan.steps if step.key not in kept}
    gone.update(*(_TELLS_ALREADY.get(text, ()) for text in short.says))
    return Adjusted(short.plan, (*(text for text in gentle.says if text not in gone), *short.says), short.fits)


def shorter(
    plan: Plan, minutes: int, exercises: Mapping[str, Exercise], *, names: Mapping[str, str] | None = None
) -> Adjusted:
    """The plan within these minutes, as far as the rules go; `fits` is False where they do not go far enough.

    In this order, until it fits: one round of everything; the warm-up and the three main steps stay, the others fall
    away from the end; one set less of the step that has the most; the low end of every range; a shorter walk to warm
    up, of five minutes before weights and of two before anything else; the third of the main steps. Where nothing
    trains the walk is what can wait, so it becomes shorter before any stretch falls away.

    Args:
        plan: Not begun yet.
        minutes: At most so many.
        exercises: By id.
        names: Step key to what a step is called when it falls away; None: as in the plan.
    """
    says: list[str] = []
    before = plan
    trains = any(exercises[step.exercise].category in _TRAINS for step in plan.steps)
    ways = (_main_steps, _one_set_less, _low_ends, _short_warm_up, _two_main_steps)
    for one_step in (_one_round, *(ways if trains else (_short_warm_up, *ways))):
        while not _fits(plan, minutes):
            changed, told = one_step(plan, exercises)
            if changed is plan:
                break
            plan = changed
            if told and told not in says:
                says.append(told)
    kept = {step.key for step in plan.steps}
    called = {step.key: step.name for step in before.steps} if names is None else names
    out = [called[step.key] for step in before.steps if step.key not in kept]
    without = (f"Without {', '.join(out)}.",) if out else ()
    return Adjusted(plan, (*without, *says), _fits(plan, minutes))


def relaid(plan: Plan, steps: Sequence[PlannedStep | None], *, rounds: int | None = None) -> Plan:
    """The plan with these steps in the place of its own; None drops one, and a block without steps goes too.

    What a dropped step stood in for is told no longer.

    Args:
        plan: Not begun yet.
        steps: As many as the plan has.
        rounds: At most so many rounds of each block.
    """
    kept = [number for number, step in enumerate(steps) if step is not None]
    new_steps = tuple(step for step in steps if step is not None)
    blocks: list[PlannedBlock] = []
    for block in plan.blocks:
        left = tuple(kept.index(number) for number in block.steps if number in kept)
        if left:
            fewer = block.rounds if rounds is None else min(block.rounds, rounds)
            blocks.append(msgspec.structs.replace(block, steps=left, rounds=fewer))
    sets = [
        planned
        for number, block in enumerate(blocks)
        for planned in sets_of_block(block, number, new_steps, plan.first_side)
    ]
    scales = Scales(plan.rest_scale, plan.ready_scale, plan.voice_rate)
    phases = lay(sets, new_steps, blocks, scales=scales, title=plan.routine_name)
    phases = with_half(phases, new_steps, scales=scales)
    gone = {step.instead for step in plan.steps} - {step.instead for step in new_steps}
    changes = tuple(text for text in plan.changes if text not in gone)
    return msgspec.structs.replace(plan, steps=new_steps, blocks=tuple(blocks), phases=phases, changes=changes)


def _instead(new: str, old: str) -> str:
    return f"{new} in place of {old}."


def _too_much(exercise: Exercise, ready: Readiness) -> bool:
    """Whether it has no place today: demanding on a day that hurts, or a load where the back takes none."""
    hurts = ready.form is not Form.PLANNED
    demanding = hurts and (exercise.tier >= _DEMANDING_TIER or exercise.id in AFTER_THE_HINGE)
    return demanding or (not ready.may_load and loads_back(exercise))


def _one_down(
    step: PlannedStep,
    ready: Readiness,
    exercises: Mapping[str, Exercise],
    profile: Profile,
    taken: Sequence[str],
    *,
    hands_free: bool,
) -> PlannedStep | None:
    """The easier form of a step, where today asks for one and there is one that the session does not have yet."""
    exercise = exercises[step.exercise]
    must = _too_much(exercise, ready)
    if not must and not (ready.easier_rung and exercise.category in _TRAINS):
        return None
    if not must:
        # One rung down and no further: what stands at the foot of its ladder is done less, not exchanged.
        found = first_allowed(exercise.easier, exercises, profile, without=taken)
        return None if found is None or found.tier > step.tier else swapped(step, found, profile, hands_free=hands_free)
    ids = (*exercise.easier, *exercise.swap)
    too_much = [one.id for one in exercises.values() if _too_much(one, ready)]
    found = first_allowed(ids, exercises, profile, without=[*taken, *too_much])
    return None if found is None else swapped(step, found, profile, hands_free=hands_free)


def _less_of_it(plan: Plan, ready: Readiness) -> tuple[Plan, str]:
    """Fewer rounds or sets; where everything is done once, the smaller number of each range."""
    if any(block.rounds > 1 for block in plan.blocks):
        return relaid(plan, plan.steps, rounds=_left(max(block.rounds for block in plan.blocks), ready)), _FEWER_ROUNDS
    steps = [msgspec.structs.replace(step, sets=step.sets[: _left(len(step.sets), ready)]) for step in plan.steps]
    if steps != list(plan.steps):
        told = _A_THIRD_LESS if ready.third_less else _ONE_SET_LESS
        return relaid(plan, steps), told
    low = _low_ends(plan, {})
    return low if low[0] is not plan else (plan, SMALL_ALREADY)


def _left(count: int, ready: Readiness) -> int:
    less = max(ready.sets_less, ceil(count / 3) if ready.third_less else 0)
    return max(1, count - less)


def _lighter(step: PlannedStep, percent: int, plates: Plates) -> PlannedStep:
    if step.load_kg is None or percent >= 100:
        return step
    return msgspec.structs.replace(step, load_kg=lighter_kg(step.load_kg, percent, step.gear, plates))


def _weighs_less(old: PlannedStep, new: PlannedStep) -> bool:
    return old.load_kg is not None and new.load_kg is not None and new.load_kg < old.load_kg


def _fits(plan: Plan, minutes: int) -> bool:
    return plan.length_ms <= minutes * 60_000


def _one_round(plan: Plan, _: Mapping[str, Exercise]) -> tuple[Plan, str]:
    if all(block.rounds == 1 for block in plan.blocks):
        return plan, ""
    return relaid(plan, plan.steps, rounds=1), _ONE_ROUND


def _main_steps(plan: Plan, exercises: Mapping[str, Exercise]) -> tuple[Plan, str]:
    """Drops the last step that is neither warm-up nor one of the three main ones."""
    return _drop_last(plan, exercises, KEPT_MAIN_STEPS)


def _two_main_steps(plan: Plan, exercises: Mapping[str, Exercise]) -> tuple[Plan, str]:
    return _drop_last(plan, exercises, FEWEST_MAIN_STEPS)


def _drop_last(plan: Plan, exercises: Mapping[str, Exercise], most: int) -> tuple[Plan, str]:
    main = _main(plan, exercises, most)
    warm_up = _warm_up(plan, exercises)
    others = [number for number in range(len(plan.steps)) if number not in main and number not in warm_up]
    if not others:
        return plan, ""
    steps = [None if number == others[-1] else step for number, step in enumerate(plan.steps)]
    return relaid(plan, steps), ""


def _main(plan: Plan, exercises: Mapping[str, Exercise], most: int) -> frozenset[int]:
    """So many steps that train and have the most sets, earlier ones first; of a stretch routine the first ones."""
    numbers = range(len(plan.steps))
    training = [n for n in numbers if exercises[plan.steps[n].exercise].category in _TRAINS]
    ranked = sorted(training or numbers, key=lambda n: (-len(plan.steps[n].sets), n))
    return frozenset(ranked[:most])


def _warm_up(plan: Plan, exercises: Mapping[str, Exercise]) -> frozenset[int]:
    """What comes before the first step that trains."""
    categories = [exercises[step.exercise].category for step in plan.steps]
    first = next((number for number, category in enumerate(categories) if category in _TRAINS), 0)
    return frozenset(range(first))


def _one_set_less(plan: Plan, _: Mapping[str, Exercise]) -> tuple[Plan, str]:
    most = max(plan.steps, key=lambda step: len(step.sets))
    if len(most.sets) == 1:
        return plan, ""
    less = [msgspec.structs.replace(step, sets=step.sets[:-1]) if step is most else step for step in plan.steps]
    return relaid(plan, less), _FEWER_SETS


def _low_ends(plan: Plan, _: Mapping[str, Exercise]) -> tuple[Plan, str]:
    if all(each.target == each.low for step in plan.steps for each in step.sets):
        return plan, ""
    low = [
        msgspec.structs.replace(step, sets=tuple(Amount(each.low, each.high, each.low) for each in step.sets))
        for step in plan.steps
    ]
    return relaid(plan, low), "The smaller number of every range."


def _short_warm_up(plan: Plan, _: Mapping[str, Exercise]) -> tuple[Plan, str]:
    loads = any(step.loaded for step in plan.steps)
    shortest_s = SHORTEST_WARM_UP_FOR_LOADS_S if loads else SHORTEST_WARM_UP_S
    cut = [_cut(step, shortest_s) for step in plan.steps]
    if cut == list(plan.steps):
        return plan, ""
    names = " and ".join(old.name for old, new in zip(plan.steps, cut, strict=True) if old is not new)
    return relaid(plan, cut), f"{names}: {shortest_s // 60} minutes."


def _cut(step: PlannedStep, shortest_s: int) -> PlannedStep:
    if step.kind is not Kind.TIMED or all(each.target <= shortest_s for each in step.sets):
        return step
    return msgspec.structs.replace(
        step, sets=tuple(Amount(min(each.low, shortest_s), each.high, shortest_s) for each in step.sets)
    )
