# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.figure import Prop
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.held import HELD
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.solids import Scene
from lbtrainer.figure.vectors import dot, sub, unit

RESOURCES = Path(__file__).parents[3] / "resources"


def names(own_id: str, pose: str, prop: Prop) -> set[str]:
    skeleton = Motion(load_figure(RESOURCES, own_id)).still(pose).skeleton
    return {part.name for part in HELD[prop.kind](Scene(prop, skeleton, Camera(14.0, 9.0)))}


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("barbell", {"near bar", "bar", "far bar", "near plate", "far plate"}),
        ("dumbbell", {"near bell", "far bell", "handle"}),
    ],
)
def test_the_legs_can_be_between_its_ends(kind: str, wanted: set[str]):
    assert names("romanian-deadlift", "bottom", Prop(kind=kind, hold="grips")) == wanted


@pytest.mark.parametrize("pose", ["tall", "bow"])
def test_a_dumbbell_that_is_hugged_lies_along_the_chest(pose: str):
    figure = load_figure(RESOURCES, "goblet-good-morning")
    skeleton = Motion(figure).still(pose).skeleton
    far, near, _ = HELD["dumbbell"](Scene(figure.props[0], skeleton, Camera(*figure.camera)))
    way = unit(sub(near.body[0].at, far.body[0].at))
    assert abs(dot(way, skeleton.frames["chest"].u)) > 0.999


def test_the_stick_touches_head_and_tailbone():
    skeleton = Motion(load_figure(RESOURCES, "hip-hinge-drill")).still("hinge").skeleton
    stick = HELD["stick"](Scene(Prop(kind="stick"), skeleton, Camera(14.0, 9.0)))[0]
    low, high = stick.body[0].at, stick.body[-1].at
    assert low[0] < skeleton.joints["pelvis"][0]
    assert high[0] > skeleton.joints["c7"][0]
