# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.figure.vectors import WORLD, X, Y, Z, angle, cross, dot, heading, length, oriented, slerp, turned, unit


def test_forward_up_and_right_are_a_right_handed_frame():
    assert cross(X, Y) == Z
    frame = oriented(40.0, 20.0, 10.0, -30.0)
    assert cross(frame.f, frame.u) == pytest.approx(frame.r)


class TestHowABodyLies:
    def test_leant_by_90_it_lies_face_down_with_the_head_to_the_right(self):
        frame = oriented(90.0, 0.0, 0.0, 0.0)
        assert frame.u == pytest.approx(X)
        assert frame.f == pytest.approx((0.0, -1.0, 0.0))

    def test_supine_and_spun_by_90_it_lies_on_its_right_side_and_faces_the_viewer(self):
        frame = oriented(-90.0, 90.0, 0.0, 0.0)
        assert frame.f == pytest.approx(Z)
        assert frame.r == pytest.approx((0.0, -1.0, 0.0))


def test_degrees_go_from_forward_up():
    assert heading(90.0) == pytest.approx(Y)
    assert heading(0.0, 90.0) == pytest.approx(Z)
    assert turned(X, Z, 90.0) == pytest.approx(Y)


def test_a_direction_between_two_keeps_its_length_and_halves_the_angle():
    half = slerp(X, Y, 0.5)
    assert length(half) == pytest.approx(1.0)
    assert angle(X, half) == pytest.approx(45.0)


def test_between_opposite_directions_there_is_still_a_way():
    middle = slerp(X, (-1.0, 0.0, 0.0), 0.5)
    assert length(middle) == pytest.approx(1.0)
    assert dot(middle, X) == pytest.approx(0.0, abs=1e-9)


def test_nothing_has_no_direction_but_the_fallback():
    assert unit((0.0, 0.0, 0.0), Y) == Y
    assert WORLD.flexed(0.0) is WORLD
