# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.domain.figure import End, Limb, Mode, Pose
from lbtrainer.figure.flesh import Ball, Egg, end_of, foot_shapes, toe_lines, trunk_shapes
from lbtrainer.figure.pose import Blend
from tests.helpers.posed import posed

HANG = Limb(mode=Mode.AIM)
GRIP = Limb(mode=Mode.AIM, end=End.GRIP)
STAND = Pose(arm_r=HANG, arm_l=GRIP, leg_r=HANG, leg_l=HANG)


def test_the_lowest_point_of_an_egg_counts_its_tilt():
    egg = Egg((0.0, 1.0, 0.0), (0.3, 0.0, 0.0), (0.0, 0.4, 0.0), (0.0, 0.3, 0.0))
    assert egg.lowest == 0.5
    assert Ball((0.0, 1.0, 0.0), 0.25).lowest == 0.75


def test_breath_widens_the_chest_and_not_the_hips():
    skeleton = posed(STAND)
    out, full = trunk_shapes(skeleton), trunk_shapes(skeleton, 1.0)
    assert full[0] == out[0]
    assert full[-3].c[2] > out[-3].c[2]


def test_toes_bend_when_one_stands_on_them():
    on_toes = Pose(arm_r=HANG, arm_l=HANG, leg_r=Limb(mode=Mode.AIM, end=End.TOES), leg_l=HANG)
    flat, bent = (foot_shapes(posed(on_toes), side)[-1].at for side in ("l", "r"))
    assert flat != (bent[0], bent[1], -bent[2])


def test_the_big_toe_is_the_inner_one():
    skeleton = posed(STAND)
    for side, inner in (("r", -1.0), ("l", 1.0)):
        foot = foot_shapes(skeleton, side)
        middle = foot[-1].at[2]
        first, *_, last = (line[-1].at[2] - middle for line in toe_lines(foot, side))
        assert first * inner > 0.0 > last * inner
        assert abs(first) < abs(last)


def test_half_way_the_nearer_end_counts():
    assert end_of(Blend(HANG, GRIP, 0.4, 0.0)) is End.RELAXED
    assert end_of(Blend(HANG, GRIP, 0.6, 0.0)) is End.GRIP
