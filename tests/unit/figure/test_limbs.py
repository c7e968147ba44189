# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.domain.figure import End, Limb, Mode
from lbtrainer.figure import body
from lbtrainer.figure.limbs import ELBOW_FLOOR, Root, girdle, mixed, solve_limb
from lbtrainer.figure.vectors import WORLD, along, dot, length, oriented, sub

ARM = Root((0.0, 0.8, 0.1), WORLD, 1.0, is_arm=True)
LEG = Root((0.0, 0.5, 0.05), WORLD, 1.0, is_arm=False)


def foot_of(limb: Limb, target):
    found = solve_limb(limb, LEG, target, None)
    return along(along(LEG.at, found.upper, body.THIGH), found.lower, body.SHANK), found


class TestReaching:
    def test_the_ankle_gets_to_its_target(self):
        target = (0.05, 0.039, 0.06)
        end, found = foot_of(Limb(mode=Mode.TO, end=End.FLAT), target)
        assert length(sub(end, target)) < 1e-6
        assert found.missed == 0.0

    def test_what_is_too_far_is_told(self):
        _, found = foot_of(Limb(mode=Mode.TO), (0.0, -0.2, 0.05))
        assert found.missed == pytest.approx(0.7 - body.THIGH - body.SHANK)

    def test_a_knee_bends_forward_and_an_elbow_back(self):
        _, found = foot_of(Limb(mode=Mode.TO), (0.0, 0.12, 0.05))
        assert found.upper[0] > 0.1
        arm = solve_limb(Limb(mode=Mode.TO), ARM, (0.0, 0.55, 0.1), None)
        assert arm.upper[0] < -0.1

    def test_a_hint_tells_where_the_elbow_goes(self):
        arm = solve_limb(Limb(mode=Mode.TO, hint="out"), ARM, (0.15, 0.75, 0.1), None)
        assert arm.upper[2] > 0.5

    def test_an_elbow_does_not_sink_into_the_floor(self):
        supine = Root((-0.28, 0.06, 0.1), oriented(-90.0, 0.0, 0.0, 0.0), 1.0, is_arm=True)
        found = solve_limb(Limb(mode=Mode.TO, end=End.FLAT), supine, (-0.02, 0.013, 0.17), None)
        elbow = along(along(supine.at, found.shift, 1.0), found.upper, body.UPPER_ARM)
        assert elbow[1] > ELBOW_FLOOR - 0.002


def test_the_shoulder_follows_the_arm():
    up, ahead, down = (girdle(ARM, way) for way in ((0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (0.0, -1.0, 0.0)))
    assert up[1] > 0.01
    assert ahead[0] > 0.01
    assert length(down) < 0.01


def test_joint_angles_ride_with_the_trunk():
    found = solve_limb(Limb(mode=Mode.FLEX, flex=90.0, bend=90.0), LEG, None, None)
    assert found.upper == pytest.approx((1.0, 0.0, 0.0), abs=1e-9)
    assert found.lower == pytest.approx((0.0, -1.0, 0.0), abs=1e-9)


def test_a_flat_foot_points_ahead_and_a_flat_hand_lies_on_its_palm():
    _, found = foot_of(Limb(mode=Mode.TO, end=End.FLAT), (0.0, 0.1, 0.05))
    assert found.tip == pytest.approx((1.0, 0.0, 0.0), abs=1e-9)
    hand = solve_limb(Limb(mode=Mode.TO, end=End.FLAT), ARM, (0.1, 0.5, 0.1), None)
    assert hand.back == (0.0, 1.0, 0.0)


def test_between_two_solutions_bones_keep_their_directions_unit():
    one = solve_limb(Limb(mode=Mode.AIM, upper=(-90.0, 0.0)), ARM, None, None)
    two = solve_limb(Limb(mode=Mode.AIM, upper=(90.0, 20.0), lower=(10.0, 0.0)), ARM, None, None)
    half = mixed(one, two, 0.5, 0.0)
    assert length(half.upper) == pytest.approx(1.0)
    assert abs(dot(half.tip, half.back)) < 1e-6


@pytest.mark.parametrize("lean", [0.0, 90.0, -90.0])
def test_an_elbow_towards_the_hip_stays_there_however_the_trunk_lies(lean: float):
    frame = oriented(lean, 0.0, 0.0, 0.0)
    root = Root(along((0.0, 0.8, 0.0), frame.r, 0.1), frame, 1.0, is_arm=True)
    opposite_chest = frame.place((0.0, 0.8, 0.0), (0.1, -0.03, -0.03))
    found = solve_limb(Limb(mode=Mode.TO, hint="hip"), root, opposite_chest, None)
    assert dot(found.upper, frame.u) < -0.5
    assert dot(found.upper, frame.f) > 0.0
