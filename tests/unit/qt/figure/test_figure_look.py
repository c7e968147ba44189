# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
from pathlib import Path

import pytest

from lbtrainer.qt.figure.figure_look import DARK, HAIRS, LIGHT, SKINS, Look
from lbtrainer.qt.tokens import DARK as DARK_TOKENS
from lbtrainer.qt.tokens import LIGHT as LIGHT_TOKENS
from lbtrainer.qt.tokens import contrast
from lbtrainer.storage.settings import load

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


@each_look
@pytest.mark.parametrize("skin", ["", *SKINS])
def test_every_skin_stands_out_from_every_ground_it_stands_on(look: Look, skin: str):
    palette = DARK_TOKENS if look.is_dark else LIGHT_TOKENS
    names = ("stage-top", "stage-bottom", "still-on-card", "still-on-window", "window", "surface")
    grounds = [palette.tokens[name] for name in names]
    grounds += [colour for ground in palette.grounds.values() for colour in (ground.top, ground.ground)]
    colour = look.with_person(skin=skin).colours["skin"]
    assert min(contrast(colour, ground) for ground in grounds) >= 3.0


@pytest.mark.parametrize(("name", "table"), [("skin", SKINS), ("hair", HAIRS)])
def test_the_settings_know_exactly_these_names(tmp_path: Path, name: str, table: dict[str, tuple[str, str]]):
    path = tmp_path / "settings.json"
    assert len(table) >= 5
    for colour in ("", *table):
        path.write_text(json.dumps({name: colour}))
        loaded = load(path)
        assert (getattr(loaded.settings, name), loaded.problems) == (colour, ())
    path.write_text(json.dumps({name: "plaid"}))
    loaded = load(path)
    assert getattr(loaded.settings, name) == ""
    (problem,) = loaded.problems
    assert all(colour in str(problem) for colour in table)


def test_it_can_stand_on_another_ground():
    there = LIGHT.on("#111111", "#222222")
    assert (there.top, there.ground) == ("#111111", "#222222")
    assert there.colours is LIGHT.colours
