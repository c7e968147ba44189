# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import Ball, Egg

SIDE = Camera(0.0, 0.0)


def test_from_the_side_forward_is_right_and_up_is_up():
    assert SIDE.flat((1.0, 2.0, 3.0)) == (1.0, 2.0)
    assert SIDE.depth((1.0, 2.0, 3.0)) == 3.0


def test_turned_to_the_front_one_sees_the_face():
    assert Camera(90.0, 0.0).depth((1.0, 0.0, 0.0)) == pytest.approx(1.0)


def test_a_ball_shows_a_circle_and_an_egg_its_own_ellipse():
    ball = SIDE.blot(Ball((1.0, 2.0, 3.0), 0.2))
    assert ball == pytest.approx((1.0, 2.0, 0.04, 0.0, 0.04, 0.2))
    egg = SIDE.blot(Egg((0.0, 0.0, 0.0), (0.2, 0.0, 0.0), (0.0, 0.1, 0.0), (0.0, 0.0, 0.5)))
    assert egg == pytest.approx((0.0, 0.0, 0.04, 0.0, 0.01, 0.0))


def test_a_spot_is_as_large_as_what_it_stands_for():
    assert SIDE.spot(Ball((1.0, 2.0, 3.0), 0.2)) == (1.0, 2.0, 3.0, 0.2)
    egg = Egg((1.0, 2.0, 3.0), (0.2, 0.0, 0.0), (0.0, 0.2, 0.0), (0.0, 0.0, 0.5))
    assert SIDE.spot(egg) == pytest.approx((1.0, 2.0, 3.0, 0.2))
