# SPDX-License-Identifier: GPL-3.0-or-later
"""A swap lays anew what is to come and nothing else."""

from __future__ import annotations

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.planning import swapped
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.record import Side
from lbtrainer.domain.replan import replace_step
from tests.helpers import builders as b

OLD = b.exercise("old", b.seconds(30, sets=2, rest_s=60), sides=Sides.BLOCK)
OTHER = b.exercise("other", b.reps(10))


def test_what_was_done_stays_and_the_set_at_hand_gets_a_new_lead():
    plan = b.plan([OLD, OTHER])
    at = next(i for i, p in enumerate(plan.phases) if p.kind is PhaseKind.WORK and p.slot.set == 1)
    step = swapped(plan.steps[0], b.exercise("new", b.seconds(10)), Profile())
    changed, index = replace_step(plan, at, step)
    assert changed.phases[:index] == plan.phases[:index]
    assert changed.phases[index].kind is PhaseKind.READY
    work = [(p.slot.set, p.slot.side, changed.step_of(p).exercise) for p in changed.phases if p.kind is PhaseKind.WORK]
    assert work == [
        (0, Side.LEFT, "old"),
        (0, Side.RIGHT, "old"),
        (1, Side.NONE, "new"),
        (0, Side.NONE, "other"),
    ]


def test_the_block_points_at_the_new_step():
    plan = b.plan([OLD, OTHER])
    changed, _ = replace_step(plan, 1, swapped(plan.steps[0], OTHER, Profile()))
    assert changed.blocks[0].steps == (2, 1)
    assert changed.steps[:2] == plan.steps


def test_a_running_rest_leads_to_the_new_step():
    plan = b.plan([OLD])
    at = next(i for i, p in enumerate(plan.phases) if p.kind is PhaseKind.REST)
    changed, index = replace_step(plan, at, swapped(plan.steps[0], OTHER, Profile()))
    assert index == at
    assert changed.phases[at].length_ms == plan.phases[at].length_ms
    assert changed.step_of(changed.phases[at]).exercise == "other"
    assert changed.phases[at + 1].kind is PhaseKind.READY
