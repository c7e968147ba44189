# SPDX-License-Identifier: GPL-3.0-or-later
"""What each line of the profile leaves out, over the shipped exercises: the ids of the safety table."""

from __future__ import annotations

import pytest

from lbtrainer.domain.cautions import CAUTIONS, Caution, asks_to_brace, rule_of
from lbtrainer.domain.exercise import Position
from tests.helpers.shipped import shipped_library

EXERCISES = shipped_library().exercises
TIER_3_AND_4 = {one.id for one in EXERCISES.values() if one.tier >= 3}
ABOVE_TIER_1 = {one.id for one in EXERCISES.values() if one.tier >= 2}


def hidden(caution: Caution, *, cleared: bool = False) -> set[str]:
    rule = rule_of(caution)
    return {one.id for one in EXERCISES.values() if any(each.fits(one, cleared=cleared) for each in rule.hides)}


def test_every_caution_has_one_row():
    assert [rule.caution for rule in CAUTIONS] == list(Caution)


def test_pregnant_leaves_the_gentle_set_of_the_table():
    left = EXERCISES.keys() - hidden(Caution.PREGNANT)
    assert {
        "cat-cow", "bird-dog-partial", "bird-dog", "bird-dog-weighted", "knee-side-plank", "childs-pose",
        "seated-cat-cow", "seated-rotation", "hip-hinge-drill", "brisk-walk", "march-in-place",
    } <= left  # fmt: skip
    lying = {Position.SUPINE, Position.PRONE, Position.BENCH_PRONE}
    assert not {EXERCISES[one].position for one in left} & lying
    assert not left & TIER_3_AND_4
    assert hidden(Caution.PREGNANT, cleared=True) == hidden(Caution.PREGNANT), "not by week, and not by a tick"


def test_bone_loss_hides_exactly_these():
    assert hidden(Caution.BONE_LOSS) == {
        "partial-curl-up", "hollow-hold", "jefferson-curl",  # bends forward, tier 2 and more
        "wood-chop", "russian-twist", "side-bend",  # turns or bends sideways, tier 2 and more
        "kettlebell-swing", "lying-leg-raise", "superman",  # by name
    }  # fmt: skip


def test_bone_loss_asks_for_a_small_range():
    asked = set(rule_of(Caution.BONE_LOSS).notes)
    assert asked == {"cat-cow", "childs-pose", "knee-to-chest", "knee-rolls", "seated-rotation"}


@pytest.mark.parametrize("caution", [Caution.BLOOD_PRESSURE, Caution.HERNIA])
def test_pressure_and_hernia_hide_tier_3_and_4_until_cleared(caution):
    assert hidden(caution) == TIER_3_AND_4
    assert hidden(caution, cleared=True) == set()


def test_eye_pressure_hides_the_jefferson_curl_even_when_cleared():
    assert hidden(Caution.EYE_PRESSURE) == TIER_3_AND_4
    assert hidden(Caution.EYE_PRESSURE, cleared=True) == {"jefferson-curl"}


@pytest.mark.parametrize("caution", [Caution.SURGERY, Caution.LEG_SYMPTOMS, Caution.TREATMENT])
def test_clearance_first_and_tier_1_until_then(caution):
    assert hidden(caution) == ABOVE_TIER_1
    assert hidden(caution, cleared=True) <= {"jefferson-curl"}
    assert rule_of(caution).ask_first


@pytest.mark.parametrize("caution", [Caution.BLOOD_PRESSURE, Caution.HERNIA, Caution.EYE_PRESSURE])
def test_no_breath_holding_and_holds_of_ten_seconds(caution):
    rule = rule_of(caution)
    assert rule.no_brace
    assert rule.longest_hold_s == 10


def test_pregnancy_hides_bracing_and_raises_nothing():
    assert rule_of(Caution.PREGNANT).no_brace
    assert rule_of(Caution.PREGNANT).no_raise


@pytest.mark.parametrize("rule", CAUTIONS, ids=lambda rule: rule.caution.value)
def test_each_row_is_told_in_words_and_has_a_source(rule):
    assert rule.told
    assert all(text.endswith(".") for text in rule.told)
    assert rule.sources


@pytest.mark.parametrize("rule", CAUTIONS, ids=lambda rule: rule.caution.value)
def test_every_name_in_a_row_is_an_exercise(rule):
    names = {one for hides in rule.hides for one in hides.ids} | rule.notes.keys() | {*rule.no_held_bottom}
    assert names <= EXERCISES.keys()


def test_what_asks_to_brace():
    assert asks_to_brace("Breathe in and firm your middle.")
    assert not asks_to_brace("Breathe out as you stand up.")
