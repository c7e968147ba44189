# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.figure import Prop
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.solids import box, disc, placed, rod

RESOURCES = Path(__file__).parents[3] / "resources"

CAMERA = Camera(14.0, 9.0)


@pytest.fixture(scope="module")
def skeleton():
    return Motion(load_figure(RESOURCES, "romanian-deadlift")).still("bottom").skeleton


def test_a_bar_rides_between_the_hands(skeleton):
    at = placed(Prop(kind="barbell", hold="grips"), skeleton)
    assert at[:2] == pytest.approx(skeleton.joints["grip_r"][:2], abs=1e-6)
    assert at[2] == pytest.approx(0.0, abs=1e-9)


def test_a_weight_on_the_chest_moves_with_it(skeleton):
    at = placed(Prop(kind="plate", hold="chest", at=(0.1, 0.0, 0.0)), skeleton)
    assert at[1] < skeleton.joints["t6"][1], "bent over, forward is down"


def test_what_stands_stays(skeleton):
    assert placed(Prop(kind="box", at=(0.1, 0.0, 0.0)), skeleton) == (0.1, 0.0, 0.0)


def test_a_box_shows_the_three_faces_towards_the_viewer():
    faces = box((0.0, 0.1, 0.0), (0.1, 0.1, 0.1), "wood", CAMERA)
    assert len(faces) == 3
    assert all(sum(CAMERA.depth(corner) for corner in face.corners) > 0.0 for face in faces)


def test_a_wheel_shows_its_face_and_a_rod_its_length():
    assert disc((0.0, 0.1, 0.0), (0.0, 0.0, 1.0), 0.1, 0.01, "iron", CAMERA)[-1].material == "steel"
    assert len(rod((0.0, 0.0, 0.0), (0.1, 0.0, 0.0), 0.01, "steel").chain) == 2
