# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.angles import joint_angles, knee_bend, knee_is_sound
from lbtrainer.figure.motion import Motion

RESOURCES = Path(__file__).parents[3] / "resources"


def skeleton(own_id: str, pose: str):
    return Motion(load_figure(RESOURCES, own_id)).still(pose).skeleton


def test_a_standing_leg_is_nearly_straight_and_a_bent_one_is_not():
    assert knee_bend(skeleton("side-bend", "tall"), "r") < 20.0
    assert knee_bend(skeleton("march-in-place", "right"), "r") == pytest.approx(92.0, abs=4.0)


def test_hip_flexion_counts_from_the_trunk():
    angles = joint_angles(skeleton("dead-bug", "start"))
    assert angles["hip flexion r"] == pytest.approx(84.0, abs=6.0)


def test_a_knee_that_bends_the_wrong_way_is_seen():
    found = skeleton("march-in-place", "right")
    assert knee_is_sound(found, "r")
    knee = found.joints["knee_r"]
    found.joints["ankle_r"] = (knee[0] + 0.05, knee[1] + 0.24, knee[2])
    assert not knee_is_sound(found, "r")
