# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import Egg
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.parts import person_parts
from lbtrainer.figure.vectors import length, sub

RESOURCES = Path(__file__).parents[3] / "resources"


def parts(own_id: str, pose: str, camera: Camera):
    return {
        part.name: part for part in person_parts(Motion(load_figure(RESOURCES, own_id)).still(pose).skeleton, camera)
    }


def test_a_person_has_a_trunk_a_head_and_four_limbs_of_two_parts():
    names = set(parts("bird-dog", "start", Camera(14.0, 9.0)))
    assert names == {
        "torso",
        "head",
        *(f"{name}_{side}" for name in ("upper", "fore", "thigh", "shin") for side in "rl"),
    }


def test_the_limbs_behind_are_far_and_seen_from_the_front_none_is():
    aside = parts("bird-dog", "start", Camera(14.0, 9.0))
    assert (aside["upper_r"].far, aside["upper_l"].far) == (0.0, 1.0)
    ahead = parts("side-bend", "tall", Camera(90.0, 7.0))
    assert ahead["upper_l"].far == pytest.approx(0.0, abs=0.05)


def test_a_closed_hand_shows_its_fingers():
    open_hand = parts("bird-dog", "start", Camera(14.0, 9.0))["fore_r"]
    fist = parts("romanian-deadlift", "top", Camera(14.0, 9.0))["fore_r"]
    assert len(fist.pieces) > len(open_hand.pieces)


def test_sleeves_and_trouser_legs_end_in_a_hem():
    aside = parts("bird-dog", "start", Camera(14.0, 9.0))
    for name, material in (("upper_r", "shirt"), ("shin_r", "leggings")):
        (cloth,) = (piece for piece in aside[name].pieces if piece.material == material)
        end = cloth.chain[-1]
        assert isinstance(end, Egg)
        assert length(end.a) < 0.5 * length(end.b)


def test_both_shoulders_round_off_the_trunk():
    aside = parts("bird-dog", "start", Camera(14.0, 9.0))
    shirt = next(piece for piece in aside["torso"].pieces if piece.material == "shirt")
    near, far = (chain[0] for chain in shirt.more)
    assert far.at[2] == pytest.approx(-near.at[2], abs=0.01)
    assert far.radius == near.radius


def test_a_far_sleeve_turns_pale_along_the_arm_and_a_near_one_does_not():
    aside = parts("standing-back-bend", "back", Camera(14.0, 9.0))
    near, far = (
        next(piece for piece in aside[f"upper_{side}"].pieces if piece.material == "shirt") for side in ("r", "l")
    )
    assert near.fades is None
    start, end = far.fades or ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    trunk = next(piece for piece in aside["torso"].pieces if piece.material == "shirt")
    shoulder = trunk.more[1][0]
    assert length(sub(start, shoulder.at)) > 0.7 * shoulder.radius, "the shoulder has the trunk's tone all over"
    assert length(sub(end, far.chain[-1].at)) < 0.02
