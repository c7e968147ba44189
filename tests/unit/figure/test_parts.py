# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.parts import person_parts

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
