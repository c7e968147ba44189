# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.figure import PROPS, Prop
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.props import gripped, prop_parts

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.mark.parametrize("kind", PROPS)
def test_every_thing_can_be_drawn(kind: str):
    skeleton = Motion(load_figure(RESOURCES, "romanian-deadlift")).still("top").skeleton
    prop = Prop(kind=kind, hold="grips", ends=("ball_r",))
    parts = prop_parts((prop,), skeleton, Camera(14.0, 9.0))
    assert parts
    assert all(part.name.endswith("_0") and part.pieces and part.body for part in parts)


def test_a_hand_on_a_barbell_is_over_the_bar_behind_it_and_under_the_bar_before_it():
    skeleton = Motion(load_figure(RESOURCES, "romanian-deadlift")).still("top").skeleton
    barbell = Prop(kind="barbell", hold="grips")
    pairs = gripped((Prop(kind="box"), barbell))
    assert ("fore_l", "far bar_1") in pairs
    assert ("bar_1", "fore_l") in pairs
    assert ("near bar_1", "fore_r") in pairs
    names = {part.name for part in prop_parts((Prop(kind="box"), barbell), skeleton, Camera(14.0, 9.0))}
    assert {name for pair in pairs for name in pair} - names == {"fore_r", "fore_l"}


def test_only_the_hand_that_holds_a_dumbbell_closes_round_its_handle():
    assert gripped((Prop(kind="dumbbell", hold="grip_l"),)) == (("fore_l", "handle_0"),)
    assert gripped((Prop(kind="dumbbell", hold="chest"),)) == (), "hands hug it"
    assert gripped((Prop(kind="bench"),)) == ()
