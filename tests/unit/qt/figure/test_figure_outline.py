# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import Ball, Chain, Egg
from lbtrainer.qt.figure.figure_outline import outline, polygon

SIDE = Camera(0.0, 0.0)


def shown(chain: Chain, grow: float = 0.0):
    """The outline in thousandths: Qt cuts curves for paths of many units."""
    return outline([SIDE.blots([_large(shape) for shape in chain])], grow * 1000.0)


def _large(shape):
    vectors = [tuple(1000.0 * v for v in each) if isinstance(each, tuple) else 1000.0 * each for each in shape]
    return type(shape)(*vectors)


def area(polygon) -> float:
    points = [(float(point.x()), float(point.y())) for point in polygon]
    after = (*points[1:], points[0])
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, after, strict=True)) / 2.0


def test_an_egg_shows_its_own_outline():
    box = shown([Egg((0.0, 0.0, 0.0), (0.2, 0.0, 0.0), (0.0, 0.1, 0.0), (0.0, 0.0, 0.5))]).boundingRect()
    assert (box.right(), box.bottom()) == pytest.approx((200.0, 100.0), abs=0.1)


def test_a_leaning_egg_leans():
    path = shown([Egg((0.0, 0.0, 0.0), (0.1, 0.1, 0.0), (-0.02, 0.02, 0.0), (0.0, 0.0, 0.1))])
    assert path.contains(QPointF(90.0, 90.0))
    assert not path.contains(QPointF(-60.0, 60.0))


def test_a_limb_is_as_wide_as_its_flesh_and_grows_all_round():
    chain: Chain = [Ball((0.0, 0.0, 0.0), 0.05), Ball((0.3, 0.0, 0.0), 0.03)]
    assert shown(chain).boundingRect().getCoords() == pytest.approx((-50.0, -50.0, 330.0, 50.0), abs=0.1)
    assert shown(chain, 0.01).boundingRect().getCoords() == pytest.approx((-60.0, -60.0, 340.0, 60.0), abs=0.1)


def test_all_pieces_of_an_outline_turn_the_same_way():
    bent: Chain = [Ball((0.1 * k, 0.1 * k * (3 - k), 0.0), 0.03) for k in range(4)]
    eggs: Chain = [Egg(ball.at, (0.04, 0.0, 0.0), (0.0, 0.02, 0.0), (0.0, 0.0, 0.04)) for ball in bent]
    mixed: Chain = [eggs[0], bent[0]]
    for chain in (bent, eggs, mixed, [bent[0]], [eggs[0]]):
        pieces = shown(chain).toSubpathPolygons()
        assert pieces
        assert all(area(piece) > 0.0 for piece in pieces)


def test_a_limb_that_points_at_the_viewer_is_still_whole():
    path = shown([Ball((0.0, 0.0, 0.0), 0.05), Ball((0.005, 0.0, 0.3), 0.03)])
    assert area(path.toSubpathPolygons()[0]) > 7000.0


def test_chains_are_filled_together():
    one, two = ([Ball((x, 0.0, 0.0), 30.0)] for x in (0.0, 40.0))
    path = outline([SIDE.blots([*one]), SIDE.blots([*two])])
    assert path.contains(QPointF(20.0, 0.0)), "where both are, it is not empty"


def test_a_flat_face_has_its_corners():
    assert polygon([(0.0, 0.0), (4.0, 0.0), (4.0, 2.0)]).boundingRect().getCoords() == (0.0, 0.0, 4.0, 2.0)
