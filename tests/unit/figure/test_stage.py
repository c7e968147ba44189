# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.stage import floor_oval, ground_corners, person_box, pose_box, shortened, stage_box

RESOURCES = Path(__file__).parents[3] / "resources"


def test_everything_is_in_the_picture_at_every_time():
    motion = Motion(load_figure(RESOURCES, "bird-dog"))
    camera = Camera(*motion.figure.camera)
    box = stage_box(motion, camera)
    for k in range(9):
        for at in motion.between("start", "reach", k / 8).skeleton.joints.values():
            x, y = camera.flat(at)
            assert box.left - 0.01 <= x <= box.right + 0.01
            assert box.low - 0.01 <= y <= box.high + 0.01


def test_the_ground_belongs_to_the_stage():
    motion = Motion(load_figure(RESOURCES, "plank"))
    camera = Camera(*motion.figure.camera)
    assert stage_box(motion, camera).width > person_box(motion, camera).width * 0.99


def test_the_round_floor_is_not_cut_off():
    motion = Motion(load_figure(RESOURCES, "back-extension"))
    camera = Camera(*motion.figure.camera)
    box, floor = stage_box(motion, camera), floor_oval(motion.figure, camera)
    assert floor.width > 0.9 * (motion.figure.mat[1] - motion.figure.mat[0])
    assert box == box.joined(floor)


def test_one_pose_takes_no_more_room_than_all():
    motion = Motion(load_figure(RESOURCES, "deadlift"))
    camera = Camera(*motion.figure.camera)
    low = pose_box(motion, camera)
    assert low.height < 0.8 * person_box(motion, camera).height


@pytest.mark.parametrize("own_id", ["cat-cow", "childs-pose", "open-book"])
def test_near_the_person_the_mat_is_shorter_and_seen_whole(own_id: str):
    motion = Motion(load_figure(RESOURCES, own_id))
    camera, skeleton = Camera(*motion.figure.camera), motion.still().skeleton
    box, near = pose_box(motion, camera), shortened(motion.figure, skeleton)
    for x, y in map(camera.flat, ground_corners(near)):
        assert box.left <= x <= box.right
        assert box.low < y <= box.high
    assert box.width < stage_box(motion, camera).width
    hips_x = skeleton.joints["pelvis"][0]
    assert motion.figure.mat[0] <= near.mat[0] < hips_x < near.mat[1] <= motion.figure.mat[1]
