# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine's plan as today would have it: everything that takes something away, in the order of care.

To be read by a physiotherapist: first what the whole day allows, then what bends the way that sent pain down the leg,
then what hurt by itself last time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lbtrainer.domain.adjust import Adjusted, eased
from lbtrainer.domain.evidence import Seen
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.hurt_lately import left_out_lately, softened
from lbtrainer.domain.loads import USUAL_PLATES, Plates
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.readiness import Readiness
from lbtrainer.domain.spared_directions import spared, without


def todays_plan(
    plan: Plan,
    ready: Readiness,
    past: Sequence[Seen],
    today: date,
    *,
    exercises: Mapping[str, Exercise],
    profile: Profile,
    plates: Plates = USUAL_PLATES,
) -> Adjusted:
    """The plan with what changed, one sentence each; the very same where nothing speaks against it.

    Args:
        plan: At its full dose.
        ready: What today's dose may be.
        past: The newest sessions, the oldest first.
        today: The local day.
        exercises: Every exercise by id.
        profile: The person.
        plates: The smallest steps of a weight.
    """
    gentle = eased(plan, ready, exercises, profile, plates=plates)
    gentle = without(gentle, spared(past, exercises), exercises)
    return softened(gentle, left_out_lately(past, today, plan.routine), exercises, profile, plates=plates)
