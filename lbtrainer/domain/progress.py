# SPDX-License-Identifier: GPL-3.0-or-later
"""What to suggest next time at one step of a routine, and why: rule 6 of the safety table, row by row.

To be read by a physiotherapist. `CONDITIONS` is the whole list of what must hold in two sessions running before
anything is raised; `WAYS` says what is raised then. Nothing is raised by itself: each suggestion is accepted, changed
or declined, and counting begins anew after each answer. What was only assumed never counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final

import msgspec

from lbtrainer.domain.adaptation import MORNING_FINE, Dose
from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.evidence import Seen
from lbtrainer.domain.exercise import Kind, Sides
from lbtrainer.domain.plan import Amount, PlannedStep
from lbtrainer.domain.readiness import Readiness
from lbtrainer.domain.record import SetResult, SetStatus, Side, Source
from lbtrainer.domain.sources import LIFTS_ARTICLE, MOVES_ARTICLE

SESSIONS_RUNNING: Final = 2
LOWEST_EFFORT: Final = 2
MOST_PAIN: Final = 3
OVER_ON_LAST_SET: Final = 2
DEMANDING_TIER: Final = 3
EFFORT_IN_PLACE_OF_OVER: Final = 3
NEVER_TO_FAILURE: Final = frozenset({"good-morning"})

_ACSM: Final = "https://www.medscape.com/viewarticle/717047"
_TWO_FOR_TWO: Final = "https://athleticperformancetc.wordpress.com/tag/2-for-2-rule/"
_DOUBLE: Final = "https://legionathletics.com/rpe-podcast"
_MONITORING: Final = "https://bim.physio/the-pain-monitoring-model/"
_REPEATS: Final = "https://www.jamiestumpe.com/post/an-exercise-recommended-by-all"


class Check(StrEnum):
    """The conditions, in the order in which they are told when they are not met."""

    TWICE = "two sessions running"
    SAME = "the same exercise and weight"
    ALL_SETS = "all sets"
    AT_TOP = "at the top"
    NOT_ASSUMED = "counted or confirmed"
    EFFORT = "lowest effort 2+"
    OVER = "tier 3: two over on the last set"
    EFFORT_3 = "tier 3 without counting over: effort 3+ twice"
    PAIN = "pain at most 3"
    MORNING = "next morning fine"
    READY = "nothing else holds back"


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """One condition: how it is told when it is not met yet, and where it comes from."""

    check: Check
    not_yet: str
    source: str


CONDITIONS: Final = (
    Condition(check=Check.TWICE, not_yet="Two sessions with this dose come first.", source=_TWO_FOR_TWO),
    Condition(check=Check.SAME, not_yet="It was done in another form or with another weight.", source=OURS),
    Condition(check=Check.ALL_SETS, not_yet="Two sessions with every set of the full dose come first.", source=_DOUBLE),
    Condition(check=Check.AT_TOP, not_yet="Not all sets reached their number in two sessions running.", source=_DOUBLE),
    Condition(
        check=Check.NOT_ASSUMED,
        not_yet="Some sets were only assumed. Confirm them after the session, and they count.",
        source=OURS,
    ),
    Condition(
        check=Check.EFFORT,
        not_yet="Two repetitions or ten seconds left, twice running, are needed; say how much you had left.",
        source=_ACSM,
    ),
    Condition(
        check=Check.OVER,
        not_yet="In the last set, two repetitions over the number are needed, twice running.",
        source=_TWO_FOR_TWO,
    ),
    Condition(
        check=Check.EFFORT_3,
        not_yet="Three repetitions or fifteen seconds left, twice running, are needed. Never go to your limit here.",
        source=MOVES_ARTICLE,
    ),
    Condition(
        check=Check.PAIN,
        not_yet="Pain was above 3, or not said, in one of the last two sessions.",
        source=_MONITORING,
    ),
    Condition(
        check=Check.MORNING,
        not_yet="A morning after was not fine, or not answered: the same again.",
        source=_MONITORING,
    ),
    Condition(check=Check.READY, not_yet="Today is for the same again, or a little less.", source=OURS),
)


class Way(StrEnum):
    """What is raised."""

    TARGET = "more"
    SETS = "more-sets"
    ROUNDS = "more-rounds"
    ADDED = "more-repeats"
    LOAD = "more-load"
    RUNG = "harder-rung"
    LESS_LOAD = "less-load"


SOURCES: Final[Mapping[Way, tuple[str, ...]]] = {
    Way.TARGET: (_DOUBLE, _ACSM),
    Way.SETS: (_REPEATS, OURS),
    Way.ROUNDS: (MOVES_ARTICLE, OURS),
    Way.ADDED: (_REPEATS, OURS),
    Way.LOAD: (_ACSM, _TWO_FOR_TWO),
    Way.RUNG: (LIFTS_ARTICLE, OURS),
    Way.LESS_LOAD: (OURS,),
}


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about one step.

    Attributes:
        step: As it is planned at its full dose, nothing taken away for today.
        sessions: Of this routine, begun after the last answer at this step; the oldest first.
        readiness: What today may be.
    """

    step: PlannedStep
    sessions: tuple[Seen, ...]
    readiness: Readiness


def unmet(evidence: Evidence, *, top: bool) -> tuple[Condition, ...]:
    """The conditions that do not hold, in the order of the table; empty: something may be raised.

    Args:
        evidence: What is known.
        top: Hold the sets against the tops of their ranges; else against today's targets.
    """
    failed = set(_failed(evidence, top=top))
    return tuple(condition for condition in CONDITIONS if condition.check in failed)


def _failed(evidence: Evidence, *, top: bool) -> Iterator[Check]:
    step, last = evidence.step, evidence.sessions[-SESSIONS_RUNNING:]
    if evidence.readiness.dose is not Dose.MORE:
        yield Check.READY
    if len(last) < SESSIONS_RUNNING:
        yield Check.TWICE
    for one in last:
        sets = one.of_step(step.key)
        yield from _failed_sets(step, sets, top=top)
        if not _pain_is_low(one):
            yield Check.PAIN
        if one.morning is not MORNING_FINE:
            yield Check.MORNING


def _failed_sets(step: PlannedStep, sets: Sequence[SetResult], *, top: bool) -> Iterator[Check]:
    if not _is_all(step, sets):
        yield Check.ALL_SETS
    if not all(one.exercise == step.exercise and _same_load(one, step) for one in sets):
        yield Check.SAME
    if not all(one.value >= _bound(step, one, top=top) for one in sets):
        yield Check.AT_TOP
    if any(one.source is Source.ASSUMED for one in sets):
        yield Check.NOT_ASSUMED
    efforts = [one.effort for one in sets if one.effort is not None]
    if not efforts or min(efforts) < LOWEST_EFFORT:
        yield Check.EFFORT
    if step.tier < DEMANDING_TIER:
        return
    if step.kind is not Kind.REPS or step.exercise in NEVER_TO_FAILURE:
        if not efforts or min(efforts) < EFFORT_IN_PLACE_OF_OVER:
            yield Check.EFFORT_3
    elif not _goes_over(step, sets, top=top):
        yield Check.OVER


def _is_all(step: PlannedStep, sets: Sequence[SetResult]) -> bool:
    """Whether every set of the full dose is there and done, on each side."""
    sides = [Side.NONE] if step.sides is Sides.NONE else [Side.LEFT, Side.RIGHT]
    enough = all(sum(one.slot.side is side for one in sets) >= len(step.sets) for side in sides)
    return enough and all(one.status is SetStatus.DONE for one in sets)


def _goes_over(step: PlannedStep, sets: Sequence[SetResult], *, top: bool) -> bool:
    """Whether the last set of each side went two repetitions over its number."""
    last = {one.slot.side: one for one in sorted(sets, key=lambda one: (one.slot.round, one.slot.set))}
    return bool(last) and all(one.value >= _bound(step, one, top=top) + OVER_ON_LAST_SET for one in last.values())


def _bound(step: PlannedStep, one: SetResult, *, top: bool) -> int:
    amount: Amount = step.sets[min(one.slot.set, len(step.sets) - 1)]
    return amount.high if top else amount.target


def _same_load(one: SetResult, step: PlannedStep) -> bool:
    if step.load_kg is None or one.load_kg is None:
        return step.load_kg is None or not step.takes_load
    return one.load_kg >= step.load_kg - 0.01


def _pain_is_low(one: Seen) -> bool:
    """Pain of at most 3 before, at the end and at every press of "this hurts"; at the end it has to be said.

    A sign in the leg is never low, whatever the number beside it.
    """
    if one.leg_sign:
        return False
    hurts = [hurt.pain.score for hurt in one.hurts]
    said = [one.after, *hurts]
    return None not in said and max([*(score or 0 for score in said), one.before or 0]) <= MOST_PAIN
