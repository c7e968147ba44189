# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a set may go: it ends while there is still something left, and that is told once, before the first hard set.

Two repetitions left are what progress asks for (rule 6 of the safety table); where the weight cannot be put down, as
in a good morning, three. To be read by a physiotherapist.
"""

from __future__ import annotations

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.numbers_in_words import number_words
from lbtrainer.domain.plan import LEADS, PhaseKind, Plan, PlannedStep
from lbtrainer.domain.progress import DEMANDING_TIER, EFFORT_IN_PLACE_OF_OVER, LOWEST_EFFORT, NEVER_TO_FAILURE


def is_hard(step: PlannedStep) -> bool:
    """Whether the person alone decides where its sets end, with a weight or in a demanding exercise."""
    return step.kind is Kind.REPS and not step.paced and (step.loaded or step.tier >= DEMANDING_TIER)


def stop_short_words(step: PlannedStep) -> str:
    """When to end a hard set: "Stop while you could still do two more."."""
    left = EFFORT_IN_PLACE_OF_OVER if step.exercise in NEVER_TO_FAILURE else LOWEST_EFFORT
    return f"Stop while you could still do {number_words(left)} more."


def first_hard_set(plan: Plan) -> int | None:
    """Index of the work phase of the first hard set; None where there is none."""
    hard = (
        number
        for number, phase in enumerate(plan.phases)
        if phase.kind is PhaseKind.WORK and is_hard(plan.step_of(phase))
    )
    return next(hard, None)


def tells_stop_short(plan: Plan, index: int) -> bool:
    """Whether the phase at `index` is where it is told: the last lead before the first hard set of the session."""
    work = first_hard_set(plan)
    if work is None or index >= work or plan.phases[index].kind not in LEADS or plan.phases[index].ramp:
        return False
    worded = [
        number
        for number in range(plan.lead_index(work), work)
        if plan.phases[number].words and not plan.phases[number].ramp
    ]
    return index == (worded[-1] if worded else work - 1)
