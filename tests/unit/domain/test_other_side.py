# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.domain.figure import Fit, Limb, Mode, Pin, Pose
from lbtrainer.domain.other_side import other_side

STEP = Pose(
    arm_r=Limb(mode=Mode.TOUCH, point=(0.01, 0.02, 0.03), segment="thigh_l"),
    arm_l=Limb(mode=Mode.AIM, upper=(-60.0, 5.0), lower=(-20.0, -4.0)),
    leg_r=Limb(mode=Mode.TO, point=(0.1, 0.0, 0.05), hand=(9.0, 4.0)),
    leg_l=Limb(mode=Mode.FLEX, flex=20.0, abd=8.0),
    lean=3.0,
    twist=-4.0,
    pins=(Pin("knee_r", 0.1, 0.0, z=0.03), Pin("pelvis", None, 0.5)),
    fit=Fit("lean", "shoulder_l", 0.3),
)


def test_what_the_right_did_the_left_does():
    left = other_side(STEP)
    assert left.leg_l.point == (0.1, 0.0, -0.05)
    assert left.leg_l.hand == (9.0, -4.0)
    assert (left.arm_r.upper, left.arm_r.lower) == ((-60.0, -5.0), (-20.0, 4.0))
    assert (left.leg_r.flex, left.leg_r.abd) == (20.0, 8.0), "these are written outwards for either side"


def test_it_turns_the_other_way_and_leans_the_same():
    left = other_side(STEP)
    assert (left.twist, left.lean) == (4.0, 3.0)


def test_what_is_touched_pinned_and_fitted_changes_its_side_too():
    left = other_side(STEP)
    assert left.arm_l.segment == "thigh_r"
    assert left.pins == (Pin("knee_l", 0.1, 0.0, z=-0.03), Pin("pelvis", None, 0.5))
    assert left.fit == Fit("lean", "shoulder_r", 0.3)


def test_twice_is_the_pose_itself():
    assert other_side(other_side(STEP)) == STEP
