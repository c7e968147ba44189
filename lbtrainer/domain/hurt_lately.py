# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise that was left out because it hurt comes back in an easier form first, once in each routine.

To be read by a physiotherapist. Strong pain at an exercise means: change it, or leave it out and try again another day
(traffic light). So the next time its easier form stands in, or a lighter weight; where there is neither it is left out
that once. After that it is tried again as it was.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from lbtrainer.domain.adaptation import STILL_HOLDS
from lbtrainer.domain.adjust import NOTHING_FITS, Adjusted, relaid
from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.evidence import Seen
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.loads import USUAL_PLATES, Plates, lighter_kg
from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.planning import swapped
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.readiness import GENTLE_LOAD_PERCENT
from lbtrainer.domain.record import HurtChoice
from lbtrainer.domain.stand_in import first_allowed

SOURCES: Final = ("https://providephysiotherapy.org.uk/pain-traffic-light/", OURS)
_LEFT_OUT: Final = frozenset({HurtChoice.SKIP, HurtChoice.END})


def left_out_lately(past: Sequence[Seen], today: date, routine: str) -> frozenset[str]:
    """Ids of the exercises that were left out because they hurt, since this routine was last done and in that session.

    A session that was stopped before anything was done does not count as done: nothing was tried again in it.

    Args:
        past: The newest sessions, the oldest first.
        today: The local day; what lies two weeks back is over.
        routine: The routine that comes next.
    """
    done = [
        number for number, one in enumerate(past) if one.routine == routine and any(result.value for result in one.sets)
    ]
    last = max(done, default=0)
    return left_out_anywhere(past[last:], today)


def left_out_anywhere(past: Sequence[Seen], today: date) -> frozenset[str]:
    """Ids of the exercises that were left out because they hurt in the last two weeks, in whatever routine."""
    lately = [one for one in past if today - one.day <= STILL_HOLDS]
    return frozenset(exercise for one in lately for exercise in _left_out(one))


def last_left_out(past: Sequence[Seen], exercise: str) -> int:
    """The id of the newest session in which an exercise was left out because it hurt; 0: in none."""
    return max((one.id for one in past if exercise in _left_out(one)), default=0)


def _left_out(one: Seen) -> frozenset[str]:
    return frozenset(hurt.exercise for hurt in one.hurts if hurt.choice in _LEFT_OUT)


def softened(
    adjusted: Adjusted,
    hurting: Collection[str],
    exercises: Mapping[str, Exercise],
    profile: Profile,
    *,
    plates: Plates = USUAL_PLATES,
) -> Adjusted:
    """The plan with the easier form of each of these, a fifth less weight, or without it; a sentence for each."""
    taken = [step.exercise for step in adjusted.plan.steps]
    steps: list[PlannedStep | None] = []
    says: list[str] = []
    for step in adjusted.plan.steps:
        if step.exercise not in hurting:
            steps.append(step)
            continue
        easier = _easier(step, exercises, profile, taken, hands_free=adjusted.plan.hands_free)
        lighter = _lighter(step, plates)
        steps.append(easier or lighter)
        if easier is not None:
            taken.append(easier.exercise)
            says.append(f"{step.name} hurt last time: {easier.name} in its place.")
        elif lighter is not None:
            says.append(f"{step.name} hurt last time: a lighter weight, and leave it out if it hurts again.")
        else:
            says.append(f"{step.name} hurt last time: left out this once.")
    if not says:
        return adjusted
    if not any(steps):
        return adjusted._replace(says=(*says, NOTHING_FITS))
    return adjusted._replace(plan=relaid(adjusted.plan, steps), says=(*adjusted.says, *dict.fromkeys(says)))


def _lighter(step: PlannedStep, plates: Plates) -> PlannedStep | None:
    """The step with a fifth less; None where there is no weight, or none that is lighter."""
    if step.load_kg is None:
        return None
    load_kg = lighter_kg(step.load_kg, GENTLE_LOAD_PERCENT, step.gear, plates)
    return None if load_kg >= step.load_kg else msgspec.structs.replace(step, load_kg=load_kg)


def _easier(
    step: PlannedStep,
    exercises: Mapping[str, Exercise],
    profile: Profile,
    taken: Sequence[str],
    *,
    hands_free: bool,
) -> PlannedStep | None:
    own = exercises[step.exercise]
    found = first_allowed((*own.easier, *own.swap), exercises, profile, without=taken)
    if found is None or found.tier > step.tier:
        return None
    return swapped(step, found, profile, hands_free=hands_free)
