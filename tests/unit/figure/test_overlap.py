# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.overlap import overlaps

RESOURCES = Path(__file__).parents[3] / "resources"


def test_a_hand_inside_the_trunk_is_found():
    found = Motion(load_figure(RESOURCES, "side-bend")).still("tall").skeleton
    assert max((depth for _, depth in overlaps(found)), default=0.0) < 0.022
    found.joints["wrist_r"] = found.joints["l3"]
    assert dict(overlaps(found))["trunk fore_r"] > 0.03


def test_neighbours_may_touch():
    found = Motion(load_figure(RESOURCES, "childs-pose")).still("rest").skeleton
    assert not any(pair in {"trunk thigh_r", "thigh_r shin_r"} for pair, _ in overlaps(found))
