# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.domain.figure import End, Limb, Mode, Pose
from lbtrainer.figure.hands import Hand, grip_axis, hand_of
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import dot, length, mul, sub
from tests.helpers.posed import posed

HANG = Limb(mode=Mode.AIM)


def standing(end: End) -> Skeleton:
    arm = Limb(mode=Mode.AIM, end=end)
    return posed(Pose(arm_r=arm, arm_l=arm, leg_r=HANG, leg_l=HANG))


def reaches(hand: Hand) -> list[float]:
    """How far each fingertip is from the root of its finger."""
    return [length(sub(finger[-1].at, finger[0].at)) for finger in hand.fingers]


def test_the_middle_finger_is_the_longest_and_the_little_one_the_shortest():
    index, middle, ring, little = reaches(hand_of(standing(End.POINT), "r"))
    assert middle > index > little
    assert middle > ring > little


@pytest.mark.parametrize("side", ["r", "l"])
def test_thumbs_of_hanging_hands_point_to_the_front(side: str):
    hand = hand_of(standing(End.RELAXED), side)
    assert hand.thumb[-1].at[0] > max(finger[-1].at[0] for finger in hand.fingers)


def test_resting_fingers_curl_towards_the_palm_the_little_one_most():
    skeleton = standing(End.RELAXED)
    _, back = skeleton.ends["arm_r"]
    hand = hand_of(skeleton, "r")
    bent = [-dot(back, sub(finger[-1].at, finger[0].at)) for finger in hand.fingers]
    curls = [deep / reach for deep, reach in zip(bent, reaches(hand), strict=True)]
    assert curls == sorted(curls)
    assert curls[0] > 0.2


def test_a_fist_closes_round_what_it_holds():
    skeleton = standing(End.GRIP)
    hand, held, axis = hand_of(skeleton, "r"), skeleton.joints["grip_r"], grip_axis(skeleton, "r")
    assert hand.is_fist
    for finger in hand.fingers:
        ways = [sub(ball.at, held) for ball in finger]
        across = [length(sub(way, mul(axis, dot(way, axis)))) for way in ways]
        assert all(0.009 < away < 0.02 for away in across), "round the bar, neither in it nor off it"
        assert dot(ways[0], ways[-1]) < dot(ways[0], ways[0]), "and back on its other side"


@pytest.mark.parametrize(("side", "inwards"), [("r", -1.0), ("l", 1.0)])
def test_a_bar_held_aslant_points_forwards_and_in(side: str, inwards: float):
    arm = Limb(mode=Mode.AIM, end=End.GRIP, face="bar-aslant")
    axis = grip_axis(posed(Pose(arm_r=arm, arm_l=arm, leg_r=HANG, leg_l=HANG)), side)
    assert axis[0] > 0.6
    assert axis[2] * inwards > 0.6


def test_a_flat_hand_lies_on_the_floor_with_all_its_fingers():
    arm = Limb(mode=Mode.TO, point=(0.1, 0.0, 0.15), end=End.FLAT)
    skeleton = posed(Pose(lean=80.0, arm_r=arm, arm_l=arm, leg_r=HANG, leg_l=HANG))
    floor = skeleton.joints["wrist_r"][1] - 0.013
    for finger in hand_of(skeleton, "r").fingers:
        assert abs(finger[-1].lowest - floor) < 0.006
