# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.figure.camera import Camera, Screen
from lbtrainer.figure.flesh import Ball, Chain, Egg
from lbtrainer.figure.vectors import Z

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
    assert SIDE.spots([Ball((1.0, 2.0, 3.0), 0.2)]) == [(1.0, 2.0, 3.0, 0.2)]
    egg = Egg((1.0, 2.0, 3.0), (0.2, 0.0, 0.0), (0.0, 0.2, 0.0), (0.0, 0.0, 0.5))
    assert SIDE.spots([egg])[0] == pytest.approx((1.0, 2.0, 3.0, 0.2))


def test_the_screen_is_the_cameras_plane_in_pixels_with_y_downwards():
    camera = Camera(25.0, 12.0)
    chain: Chain = [Ball((0.1, 0.7, -0.2), 0.05), Egg((0.3, 0.2, 0.1), (0.1, 0.0, 0.02), (0.0, 0.05, 0.0), Z)]
    screen = Screen(camera, 400.0)
    for shown, blot in zip(screen.blots(chain), camera.blots(chain), strict=True):
        assert (shown.x, shown.y) == pytest.approx((400.0 * blot.x, -400.0 * blot.y))
        spread = (160_000.0 * blot.xx, -160_000.0 * blot.xy, 160_000.0 * blot.yy)
        assert (shown.xx, shown.xy, shown.yy) == pytest.approx(spread, rel=1e-3)
        assert shown.r == pytest.approx(400.0 * blot.r)
    x, y = camera.flat((1.0, 2.0, 3.0))
    assert screen.at((1.0, 2.0, 3.0)) == pytest.approx((400.0 * x, -400.0 * y))
