# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan can be asked what belongs to what."""

from __future__ import annotations

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.plan import Amount, PhaseKind
from lbtrainer.domain.record import Unit
from tests.helpers import builders as b


def test_the_lead_of_a_set_begins_with_its_first_waiting_phase():
    lift = b.exercise("lift", b.reps(5, sets=2, rest_s=120), loaded=True, tier=3)
    plan = b.plan([lift])
    assert [phase.kind.value for phase in plan.phases] == ["wait", "wait", "work", "rest", "wait", "work"]
    assert plan.lead_index(2) == 0
    assert plan.lead_index(5) == 4


def test_the_work_before_is_found_over_rests():
    plan = b.plan([b.exercise("plank", b.seconds(30, sets=2, rest_s=60))])
    assert plan.work_before(len(plan.phases) - 1) == 1
    assert plan.work_before(1) is None


def test_units_ends_and_movements():
    alternate = b.plan([b.exercise("bird-dog", b.reps(8, 12), sides=Sides.ALTERNATE)]).steps[0]
    hold = b.plan([b.exercise("plank", b.seconds(30, 45))]).steps[0]
    assert (alternate.unit, alternate.movements) == (Unit.REPS, 2)
    assert (hold.unit, hold.movements, hold.end(Amount(30, 45, 35))) == (Unit.SECONDS, 1, 35)


def test_each_phase_knows_its_step_and_amount():
    plan = b.plan([b.exercise("one", b.seconds(20)), b.exercise("two", b.reps(8, 10))])
    last = plan.phases[-1]
    assert last.kind is PhaseKind.WORK
    assert plan.step_of(last).exercise == "two"
    assert plan.amount_of(last) == Amount(8, 10, 8)
