# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.qt.figure_look import DARK, HAIRS, LIGHT, SKINS, Look
from lbtrainer.qt.tokens import contrast

each_look = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


@each_look
@pytest.mark.parametrize("part", ["skin", "shirt", "leggings", "hair", "iron", "pad"])
def test_body_and_things_stand_out_from_the_ground(look: Look, part: str):
    assert contrast(look.colours[part], look.ground) >= 3.0


@each_look
@pytest.mark.parametrize("skin", SKINS)
def test_every_skin_that_can_be_chosen_stands_out(look: Look, skin: str):
    assert contrast(look.with_person(skin=skin).colours["skin"], look.ground) >= 3.0


@each_look
@pytest.mark.parametrize("hair", HAIRS)
def test_every_hair_that_can_be_chosen_stands_out(look: Look, hair: str):
    assert contrast(look.with_person(hair=hair).colours["hair"], look.ground) >= 3.0


def test_it_can_stand_on_another_ground():
    there = LIGHT.on("#111111", "#222222")
    assert (there.top, there.ground) == ("#111111", "#222222")
    assert there.colours is LIGHT.colours
