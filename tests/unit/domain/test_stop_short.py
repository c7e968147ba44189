# SPDX-License-Identifier: GPL-3.0-or-later
"""Rule 6, "stop with two left": told once a session, before the first set that the person alone ends."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.stop_short import is_hard, stop_short_words, tells_stop_short
from tests.helpers import builders as b

LIFT = b.exercise("lift", b.reps(8, 10, sets=3, rest_s=90), loaded=True, tier=2)
PLANK = b.exercise("plank", b.seconds(30, sets=2, rest_s=30))


def told(plan):
    return [number for number in range(len(plan.phases)) if tells_stop_short(plan, number)]


def test_it_is_told_once_just_before_the_first_hard_set_however_many_follow():
    plan = b.plan([PLANK, LIFT, msgspec.structs.replace(LIFT, id="other", name="Other")])
    (index,) = told(plan)
    work = next(
        i for i, phase in enumerate(plan.phases) if phase.kind is PhaseKind.WORK and is_hard(plan.step_of(phase))
    )
    assert plan.phases[index].slot == plan.phases[work].slot
    assert index < work
    assert PhaseKind.WORK not in {phase.kind for phase in plan.phases[index:work]}


def test_without_a_hard_set_it_is_never_told():
    assert told(b.plan([PLANK])) == []


def test_where_the_app_counts_and_ends_the_set_there_is_nothing_to_stop():
    (step,) = b.plan([LIFT]).steps
    assert is_hard(step)
    assert not is_hard(msgspec.structs.replace(step, paced=True))


@pytest.mark.parametrize(
    ("changes", "hard"), [({}, True), ({"loaded": False}, False), ({"loaded": False, "tier": 3}, True)]
)
def test_a_set_is_hard_with_a_weight_or_in_a_demanding_exercise(changes, hard):
    (step,) = b.plan([LIFT]).steps
    assert is_hard(msgspec.structs.replace(step, **changes)) is hard


def test_lighter_sets_first_come_before_it():
    plan = b.plan([msgspec.structs.replace(LIFT, tier=3)])
    (index,) = told(plan)
    assert not plan.phases[index].ramp


def test_a_weight_that_cannot_be_put_down_leaves_three():
    (step,) = b.plan([LIFT]).steps
    assert stop_short_words(step) == "Stop while you could still do two more."
    never = msgspec.structs.replace(step, exercise="good-morning")
    assert stop_short_words(never) == "Stop while you could still do three more."
