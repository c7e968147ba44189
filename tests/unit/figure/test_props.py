# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.figure import PROPS, Prop
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.props import prop_parts

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.mark.parametrize("kind", PROPS)
def test_every_thing_can_be_drawn(kind: str):
    skeleton = Motion(load_figure(RESOURCES, "romanian-deadlift")).still("top").skeleton
    prop = Prop(kind=kind, hold="grips", ends=("ball_r",))
    parts = prop_parts((prop,), skeleton, Camera(14.0, 9.0))
    assert parts
    assert all(part.name.endswith("_0") and part.pieces and part.body for part in parts)
