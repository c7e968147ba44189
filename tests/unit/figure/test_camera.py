# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.figure.camera import Camera, outline
from lbtrainer.figure.flesh import Ball, Chain, Egg

SIDE = Camera(0.0, 0.0)


def area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, (*points[1:], points[0]), strict=True)) / 2.0


def test_from_the_side_forward_is_right_and_up_is_up():
    assert SIDE.flat((1.0, 2.0, 3.0)) == (1.0, 2.0)
    assert SIDE.depth((1.0, 2.0, 3.0)) == 3.0


def test_turned_to_the_front_one_sees_the_face():
    assert Camera(90.0, 0.0).depth((1.0, 0.0, 0.0)) == pytest.approx(1.0)


def test_an_egg_shows_its_own_outline():
    egg = Egg((0.0, 0.0, 0.0), (0.2, 0.0, 0.0), (0.0, 0.1, 0.0), (0.0, 0.0, 0.5))
    points = outline([SIDE.blot(egg)]).polygons[0]
    assert max(x for x, _ in points) == pytest.approx(0.2)
    assert max(y for _, y in points) == pytest.approx(0.1, abs=0.004)


def test_a_limb_is_as_wide_as_its_flesh_and_grows_all_round():
    chain: Chain = [Ball((0.0, 0.0, 0.0), 0.05), Ball((0.3, 0.0, 0.0), 0.03)]
    blots = SIDE.blots(chain)
    band = outline(blots).polygons[0]
    assert max(y for _, y in band) == pytest.approx(0.05)
    assert max(y for _, y in outline(blots, 0.01).polygons[0]) == pytest.approx(0.06)


def test_all_pieces_of_an_outline_turn_the_same_way():
    bent: Chain = [Ball((0.1 * k, 0.1 * k * (3 - k), 0.0), 0.03) for k in range(4)]
    eggs: Chain = [Egg(ball.at, (0.04, 0.0, 0.0), (0.0, 0.02, 0.0), (0.0, 0.0, 0.04)) for ball in bent]
    mixed: Chain = [eggs[0], bent[0]]
    for chain in (bent, eggs, mixed):
        assert all(area(polygon) > 0.0 for polygon in outline(SIDE.blots(chain)).polygons)


def test_a_limb_that_points_at_the_viewer_is_still_whole():
    chain: Chain = [Ball((0.0, 0.0, 0.0), 0.05), Ball((0.005, 0.0, 0.3), 0.03)]
    found = outline(SIDE.blots(chain))
    assert area(found.polygons[0]) > 0.007
