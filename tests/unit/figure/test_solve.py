# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.pose import moment
from lbtrainer.figure.solve import lowest_flesh, settled, solve
from lbtrainer.figure.vectors import length, sub
from tests.helpers.posed import posed

RESOURCES = Path(__file__).parents[3] / "resources"


def skeleton(own_id: str, pose: str):
    return posed(load_figure(RESOURCES, own_id).poses[pose])


def test_a_pinned_joint_is_where_it_is_pinned():
    found = skeleton("bird-dog", "reach")
    assert found.joints["knee_l"][:2] == pytest.approx((-0.24, 0.037))


def test_a_fitted_number_lets_the_joint_touch():
    found = skeleton("childs-pose", "rest")
    assert found.joints["head"][1] == pytest.approx(0.068, abs=1e-4)


def test_what_rests_touches_the_floor():
    assert lowest_flesh(skeleton("superman", "down")) == pytest.approx(0.0, abs=1e-9)


def test_two_joints_can_share_the_axes():
    found = skeleton("romanian-deadlift", "bottom")
    pins = {pin.joint: pin for pin in load_figure(RESOURCES, "romanian-deadlift").poses["bottom"].pins}
    assert found.joints["grip_r"][0] == pytest.approx(pins["grip_r"].x)
    assert found.joints["pelvis"][1] == pytest.approx(pins["pelvis"].y)


def test_a_hand_on_the_shin_lies_on_its_flesh():
    found = skeleton("knee-to-chest", "hug")
    knee, ankle, grip = (found.joints[f"{name}_r"] for name in ("knee", "ankle", "grip"))
    at = tuple(a + (b - a) * 0.22 for a, b in zip(knee, ankle, strict=True))
    assert 0.03 < length(sub(grip, at)) < 0.075


def test_left_mirrors_right():
    found = skeleton("plank", "hold")
    right, left = found.joints["elbow_r"], found.joints["elbow_l"]
    assert right == pytest.approx((left[0], left[1], -left[2]))


def test_a_blend_starts_and_ends_at_its_poses():
    figure = load_figure(RESOURCES, "bird-dog")
    a, b = (settled(figure.poses[name]) for name in ("start", "reach"))
    for u, pose in ((0.0, a), (1.0, b)):
        one, two = solve(moment(a, b, u)).joints, solve(moment(pose, pose, 0.0)).joints
        assert all(length(sub(one[name], two[name])) < 1e-6 for name in two)
