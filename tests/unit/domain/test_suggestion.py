# SPDX-License-Identifier: GPL-3.0-or-later
"""Another number may be less than what was earned, never more; each way keeps its own."""

from __future__ import annotations

import pytest

from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import Working
from lbtrainer.domain.suggestion import Choice, Suggestion, chosen

NOW = Working(load_kg=40.0, target=9, sets=2, added=0)


def suggestion(way, then, **choice):
    fields = {"unit": "repetitions", **choice}
    return Suggestion(
        routine="r",
        key="k",
        exercise_name="Plank",
        way=way,
        now=NOW,
        then=then,
        says="",
        reason="",
        sources=("s",),
        choice=Choice(**fields) if choice else None,
    )


@pytest.mark.parametrize(
    ("way", "then", "most", "number", "changed"),
    [
        (Way.TARGET, Working(target=11), 11, 9, Working(target=9)),
        (Way.SETS, Working(sets=3), 3, 2, Working(sets=2)),
        (Way.ROUNDS, Working(sets=2), 2, 1, Working(sets=1)),
        (Way.ADDED, Working(added=2), 2, 1, Working(added=1)),
    ],
)
def test_each_way_has_its_own_number(way, then, most, number, changed):
    assert chosen(suggestion(way, then, least=1, most=most), number) == changed


@pytest.mark.parametrize("number", [11, 12, 99])
def test_never_more_than_was_suggested(number):
    one = suggestion(Way.TARGET, Working(target=11), least=8, most=11)
    assert chosen(one, number) == one.then


def test_never_less_than_the_least():
    assert chosen(suggestion(Way.TARGET, Working(target=11), least=8, most=11), 1) == Working(target=8)


def test_a_weight_is_chosen_in_the_persons_unit():
    one = suggestion(Way.LOAD, Working(load_kg=47.627), least=5, most=105, step=5, unit="lb")
    assert chosen(one, 100).load_kg == pytest.approx(45.359, abs=0.001)


def test_without_a_number_there_is_nothing_to_choose():
    one = suggestion(Way.RUNG, Working(exercise="side-plank"))
    assert chosen(one, 3) == one.then
