# SPDX-License-Identifier: GPL-3.0-or-later
"""Every step of a routine held against the rules: what to suggest after a session, and before one after a break."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

import msgspec

from lbtrainer.domain.adaptation import MORNING_FINE, MORNING_UNKNOWN
from lbtrainer.domain.evidence import Morning, Seen, of_routine, time_off
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.hurt_lately import last_left_out, left_out_anywhere
from lbtrainer.domain.loads import USUAL_PLATES, Plates
from lbtrainer.domain.next_time import Around, after_break, one_more_round, suggest, trains
from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.planning import build_plan, rounds_key
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.progress import Evidence, Way, unmet
from lbtrainer.domain.readiness import Readiness, readiness
from lbtrainer.domain.record import Working
from lbtrainer.domain.routine import Routine, Step
from lbtrainer.domain.suggestion import Stay, Suggestion

_BEFORE_ANOTHER_ROUND: Final = timedelta(weeks=2)
"""Two weeks of one round, then two, then three (content sheet, part 3, No-Equipment Beginner)."""
_ROUNDS_FIRST: Final = "Another round comes first, after two sessions running that went well as a whole."


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a person stands in a routine.

    Attributes:
        past: Every session of the last weeks, of all routines, the oldest first.
        working: Step key to where the person stands.
        answered: Step key to the id of the newest session when a suggestion at this step was last answered: only
            sessions after it count. `lightened`: the same of lighter weights after a break alone.
        declined: Step key to the ids of harder exercises that the person has said no to.
        mornings: Answers of mornings that follow no session, the oldest first.
    """

    routine: Routine
    exercises: Mapping[str, Exercise]
    profile: Profile
    past: tuple[Seen, ...]
    working: Mapping[str, Working] = {}
    answered: Mapping[str, int] = {}
    lightened: Mapping[str, int] = {}
    declined: Mapping[str, frozenset[str]] = {}
    plates: Plates = USUAL_PLATES
    mornings: tuple[Morning, ...] = ()


def suggestions(standing: Standing, today: date) -> tuple[Suggestion | Stay, ...]:
    """What to suggest at each step next time, or why nothing, in the order of the routine; then of its rounds."""
    ready = _ready(standing, today)
    each = [(_evidence(standing, step, ready), around) for step, around in _steps(standing, today)]
    waiting = _waiting_for_rounds(standing, today)
    of_steps = [
        Stay(reason=_ROUNDS_FIRST)
        if one.step.key in waiting and trains(one.step, around)
        else suggest(one, standing.working.get(one.step.key, Working()), around)
        for one, around in each
    ]
    return (*of_steps, *_more_rounds(standing, each, today))


def _evidence(standing: Standing, step: PlannedStep, ready: Readiness) -> Evidence:
    own = of_routine(standing.past, standing.routine.id)
    # After a sign in the leg counting begins anew everywhere, in whatever routine it came (ours).
    leg_sign = max((one.id for one in standing.past if one.leg_sign), default=0)
    # So it does at an exercise that was left out because it hurt, in whatever routine that was (ours).
    hurt = last_left_out(standing.past, step.exercise)
    since = max(standing.answered.get(step.key, 0), leg_sign, hurt)
    return Evidence(
        step=step,
        sessions=tuple(one for one in own if one.id > since),
        readiness=ready,
    )


def _waiting_for_rounds(standing: Standing, today: date) -> frozenset[str]:
    """Keys of the steps that wait two weeks for another round of their block, which needs all of them at once."""
    return frozenset(
        step.key
        for number, block in enumerate(standing.routine.blocks)
        if _rounds(standing, number) < block.rounds.high
        and _BEFORE_ANOTHER_ROUND <= _since_rounds(standing, rounds_key(number), today) < 2 * _BEFORE_ANOTHER_ROUND
        for step in block.steps
    )


def _rounds(standing: Standing, number: int) -> int:
    return standing.working.get(rounds_key(number), Working()).sets or standing.routine.blocks[number].rounds.low


def _since_rounds(standing: Standing, key: str, today: date) -> timedelta:
    """How long so many rounds have been done by now."""
    since = standing.answered.get(key, 0)
    done = [one.day for one in of_routine(standing.past, standing.routine.id) if one.id > since]
    return today - done[0] if done else timedelta(0)


def _more_rounds(standing: Standing, each: Sequence[tuple[Evidence, Around]], today: date) -> Iterator[Suggestion]:
    """One more round of a block that may have more, when every step in it is ready for more."""
    if any(rule.no_raise for rule in standing.profile.rules):
        return
    for number, block in enumerate(standing.routine.blocks):
        key = rounds_key(number)
        now = standing.working.get(key, Working())
        rounds = _rounds(standing, number)
        keys = {step.key for step in block.steps}
        trained = [one for one, around in each if one.step.key in keys and trains(one.step, around)]
        if rounds >= block.rounds.high or not trained or _since_rounds(standing, key, today) < _BEFORE_ANOTHER_ROUND:
            continue
        since = standing.answered.get(key, 0)
        evidence = [
            msgspec.structs.replace(one, sessions=tuple(seen for seen in one.sessions if seen.id > since))
            for one in trained
        ]
        if not any(unmet(one, top=False) for one in evidence):
            yield one_more_round(standing.routine.id, block.name, key, now, rounds + 1)


def after_a_fine_morning(standing: Standing) -> Standing:
    """As it will stand if the back is fine on the morning after the newest session, which nobody knows yet."""
    *older, newest = standing.past
    if newest.morning is not MORNING_UNKNOWN:
        return standing
    return msgspec.structs.replace(standing, past=(*older, msgspec.structs.replace(newest, morning=MORNING_FINE)))


def first_of(found: Sequence[Suggestion | Stay], answered: Mapping[str, int]) -> Suggestion | None:
    """The one suggestion that is shown, because a good coach changes one thing at a time; None: nothing to suggest.

    Args:
        found: Everything that could be suggested.
        answered: As in `Standing`; the step that was longest without an answer goes first, and another round of
            everything before more of one thing: two weeks of one round, then two (content sheet, part 3).
    """
    order = [Way.ROUNDS, *Way]
    ready = [one for one in found if isinstance(one, Suggestion)]
    return min(ready, key=lambda one: (answered.get(one.key, 0), order.index(one.way)), default=None)


def is_answered(standing: Standing) -> bool:
    """Whether something was answered since the newest session of the routine: one thing at a time, yes or no."""
    own = of_routine(standing.past, standing.routine.id)
    return bool(own) and max(standing.answered.values(), default=0) >= own[-1].id


def suggestions_after_break(standing: Standing, today: date) -> tuple[Suggestion, ...]:
    """Lighter weights to begin again with, after two weeks or more without training; empty where already answered.

    An answer to something else, such as more weight on the morning after the last session, is none to this.
    """
    off = time_off(standing.past, today, standing.routine.id)
    if off is None or not _ready(standing, today).after_break:
        return ()
    found = (
        after_break(step, standing.working.get(step.key, Working()), around)
        for step, around in _steps(standing, today)
        if standing.lightened.get(step.key, 0) < off.after
    )
    return tuple(one for one in found if one is not None)


def _ready(standing: Standing, today: date) -> Readiness:
    return readiness(standing.past, today, mornings=standing.mornings, routine=standing.routine.id)


def _steps(standing: Standing, today: date) -> Iterator[tuple[PlannedStep, Around]]:
    """Each planned step at its full dose, with what lies around it."""
    plan = build_plan(standing.routine, standing.exercises, profile=standing.profile, working=standing.working)
    if plan is None:
        return
    written: Mapping[str, Step] = {step.key: step for block in standing.routine.blocks for step in block.steps}
    in_rounds = {step.key for block in standing.routine.blocks if block.rounds.high > 1 for step in block.steps}
    taken: Sequence[str] = [step.exercise for step in plan.steps]
    hurting = left_out_anywhere(standing.past, today)
    for step in plan.steps:
        yield (
            step,
            Around(
                routine=standing.routine.id,
                goal=standing.routine.goal,
                step=written[step.key],
                exercises=standing.exercises,
                profile=standing.profile,
                taken=taken,
                hurting=hurting,
                declined=standing.declined.get(step.key, frozenset()),
                in_rounds=step.key in in_rounds,
                plates=standing.plates,
            ),
        )
