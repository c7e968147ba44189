# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.balance import centre_of_mass, out_of_balance
from lbtrainer.figure.motion import Motion

RESOURCES = Path(__file__).parents[3] / "resources"


def skeleton(own_id: str, pose: str):
    return Motion(load_figure(RESOURCES, own_id)).still(pose).skeleton


def test_standing_the_weight_is_over_the_feet():
    found = skeleton("side-bend", "tall")
    assert 0.5 < centre_of_mass(found)[1] < 0.6
    assert out_of_balance(found, []) == 0.0


def test_moved_off_the_feet_one_would_fall():
    found = skeleton("side-bend", "tall")
    for name, point in found.joints.items():
        if not name.startswith(("ankle", "heel", "ball", "toe")):
            found.joints[name] = (point[0] + 0.3, point[1], point[2])
    assert out_of_balance(found, []) > 0.1


def test_in_the_air_nothing_carries():
    found = skeleton("side-bend", "tall")
    for name, point in found.joints.items():
        found.joints[name] = (point[0], point[1] + 1.0, point[2])
    assert out_of_balance(found, []) == 1.0
