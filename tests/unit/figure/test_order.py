# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import Ball
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.order import KEEP, Memory, painted_order
from lbtrainer.figure.parts import Part, person_parts

RESOURCES = Path(__file__).parents[3] / "resources"

CAMERA = Camera(0.0, 0.0)


def part(name: str, depth: float) -> Part:
    return Part(name, [], [Ball((0.0, 0.0, depth), 0.1)], [])


def names(parts: list[Part], memory: Memory, over=()) -> list[str]:
    return [each.name for each in painted_order(parts, CAMERA, memory, over)]


def test_the_nearer_part_is_painted_last():
    assert names([part("near", 0.2), part("far", 0.0)], {}) == ["far", "near"]


def test_a_pair_keeps_its_order_until_the_other_is_clearly_nearer():
    memory: Memory = {}
    assert names([part("a", 0.01), part("b", 0.0)], memory) == ["b", "a"]
    assert names([part("a", 0.0), part("b", KEEP * 0.9)], memory) == ["b", "a"]
    assert names([part("a", 0.0), part("b", KEEP * 1.1)], memory) == ["a", "b"]


def test_what_is_settled_stays():
    assert names([part("a", 0.5), part("b", 0.0)], {}, (("b", "a"),)) == ["a", "b"]


def test_a_ring_of_parts_is_cut_somewhere():
    rings = (("a", "b"), ("b", "c"), ("c", "a"))
    assert len(names([part("a", 0.0), part("b", 0.1), part("c", 0.2)], {}, rings)) == 3


def test_a_near_limb_is_painted_over_the_trunk_and_a_far_one_under_it():
    skeleton = Motion(load_figure(RESOURCES, "bird-dog")).still("reach").skeleton
    order = [each.name for each in painted_order(person_parts(skeleton, Camera(14.0, 9.0)), Camera(14.0, 9.0), {})]
    assert order.index("upper_l") < order.index("torso") < order.index("upper_r")
    assert order.index("torso") < order.index("thigh_r")
