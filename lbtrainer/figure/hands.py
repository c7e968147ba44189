# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands: palm, four fingers and a thumb, open, resting or closed round what they hold."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians, sin
from typing import NamedTuple

from lbtrainer.domain.figure import End, Vec
from lbtrainer.figure import body
from lbtrainer.figure.flesh import Ball, Chain, Egg, Shape, end_of
from lbtrainer.figure.pose import Blend
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import Z, across, along, cross, lerp, mul, unit


class _Finger(NamedTuple):
    """Where a finger begins towards the thumb, its length, its radius, and by how much it leans to the thumb."""

    aside: float
    long: float
    radius: float
    fan: float


_FINGERS = (
    _Finger(0.0140, 0.0385, 0.0064, 0.13),
    _Finger(0.0047, 0.0440, 0.0066, 0.03),
    _Finger(-0.0046, 0.0405, 0.0063, -0.06),
    _Finger(-0.0135, 0.0310, 0.0055, -0.17),
)
_KNUCKLES = 0.0400
_CURLS = {End.RELAXED: (20.0, 26.0), End.PALM: (10.0, 0.0), End.FLAT: (7.0, 0.0)}
"""By how many degrees the fingers bend at the knuckle and in the middle; the little finger half as much again."""
_CREASE = 0.0010


class Hand(NamedTuple):
    """One hand.

    Attributes:
        palm: From the wrist to the knuckles.
        fingers: From the index to the little one.
        thumb: From its root to its tip.
        creases: The lines between the fingers.
        ridge: The line along the thumb, where it lies on the hand.
        end: The fingertips in one coarse shape.
        shows: Towards this direction the lines are seen; towards the opposite one too, if the hand is open.
        is_fist: Whether it is closed.
    """

    palm: Chain
    fingers: list[Chain]
    thumb: Chain
    creases: list[Chain]
    ridge: Chain
    end: Shape
    shows: Vec
    is_fist: bool

    @property
    def outline(self) -> Chain:
        """Palm and fingers in one coarse chain."""
        return [*self.palm, self.end]


def hand_of(skeleton: Skeleton, side: str) -> Hand:
    """The hand as it is now."""
    name = f"arm_{side}"
    tip, back = skeleton.ends[name]
    wrist = skeleton.joints[f"wrist_{side}"]
    thumb = mul(cross(back, tip), 1.0 if side == "r" else -1.0)
    end = end_of(skeleton.limbs[name])
    if end is End.GRIP:
        return _fist(wrist, tip, thumb, grip_axis(skeleton, side))
    return _open(wrist, tip, thumb, back, end)


def _open(wrist: Vec, tip: Vec, thumb: Vec, back: Vec, end: End) -> Hand:
    inner = mul(back, -1.0)

    def egg(ahead: float, half_width: float, half_thick: float, half_long: float) -> Egg:
        return Egg(along(wrist, tip, ahead), mul(tip, half_long), mul(back, half_thick), mul(thumb, half_width))

    palm: Chain = [egg(0.022, 0.0188, 0.0118, 0.014), egg(0.041, 0.0196, 0.0092, 0.009)]
    curl, bend = _CURLS.get(end, (0.0, 0.0))
    spread = 0.5 if end is End.POINT else 1.0
    fingers: list[Chain] = []
    for index, finger in enumerate(_FINGERS):
        more = 1.0 + 0.17 * index if end is End.RELAXED else 1.0
        root = along(along(wrist, tip, _KNUCKLES), thumb, finger.aside)
        ahead = unit(along(tip, thumb, finger.fan * spread))
        joint = along(root, _bent(ahead, inner, curl * more), finger.long * (0.52 if bend else 1.0))
        chain: Chain = [Ball(root, finger.radius * 1.12), Ball(joint, finger.radius * (1.02 if bend else 0.86))]
        if bend:
            last = _bent(ahead, inner, (curl + bend) * more)
            chain.append(Ball(along(joint, last, finger.long * 0.48), finger.radius * 0.86))
        fingers.append(chain)
    drop = 0.004 if end is End.FLAT else 0.010 if end is End.RELAXED else 0.006
    away = 0.010 if end is End.POINT else 0.017
    root = along(along(along(wrist, tip, 0.012), thumb, 0.010), inner, 0.003)
    bent = along(along(along(wrist, tip, 0.031), thumb, 0.011 + away), inner, 0.5 * drop + 0.003)
    top = along(along(along(wrist, tip, 0.050), thumb, 0.013 + 1.25 * away), inner, drop + 0.003)
    creases = [_between(one, two) for one, two in pairwise(fingers)]
    tips = Egg(fingers[1][-1].at, mul(tip, 0.006), mul(back, 0.0062), mul(thumb, 0.0140))
    ridge: Chain = [Ball(along(lerp(bent, top, u), back, 0.0078 - 0.0030 * u), _CREASE) for u in (-0.3, 0.35, 0.95)]
    return Hand(
        palm, fingers, [Ball(root, 0.0105), Ball(bent, 0.0080), Ball(top, 0.0058)], creases, ridge, tips, back, False
    )


def _bent(ahead: Vec, inner: Vec, angle_deg: float) -> Vec:
    if not angle_deg:
        return ahead
    turn = radians(angle_deg)
    return along(mul(ahead, cos(turn)), inner, sin(turn))


def _between(one: Chain, two: Chain) -> Chain:
    """The line between two neighbouring fingers, up to where they part."""
    (a, b), (c, d) = one[:2], two[:2]
    return [
        Ball(lerp(a.at, c.at, 0.5), _CREASE * 0.8),
        Ball(lerp(lerp(a.at, c.at, 0.5), lerp(b.at, d.at, 0.5), 0.82), _CREASE),
    ]


def _fist(wrist: Vec, tip: Vec, thumb: Vec, axis: Vec) -> Hand:
    if axis[0] * thumb[0] + axis[1] * thumb[1] + axis[2] * thumb[2] < 0.0:
        axis = mul(axis, -1.0)
    front = unit(cross(tip, axis), thumb)

    def at(ahead: float, before: float, aside: float) -> Vec:
        return along(along(along(wrist, tip, ahead), front, before), axis, aside)

    palm: Chain = [
        Egg(at(0.018, -0.002, 0.0), mul(tip, 0.016), mul(front, 0.0155), mul(axis, 0.0185)),
        Egg(at(body.GRIP - 0.003, -0.001, 0.0), mul(tip, 0.0165), mul(front, 0.0170), mul(axis, 0.0200)),
    ]
    fingers: list[Chain] = []
    for finger, size in zip(_FINGERS, (1.0, 1.04, 1.0, 0.9), strict=True):
        r, s = finger.radius * 1.14, finger.aside * 1.08
        fingers.append(
            [
                Ball(at(body.GRIP - 0.006, -0.0120 * size, s), r),
                Ball(at(body.GRIP + 0.0145 * size, 0.0020, s), r * 1.05),
                Ball(at(body.GRIP - 0.0040, 0.0140 * size, s), r * 0.92),
            ]
        )
    creases: list[Chain] = []
    for one, two in pairwise(_FINGERS):
        s = 0.54 * (one.aside + two.aside)
        creases.append(
            [
                Ball(at(body.GRIP + 0.0165, 0.0090, s), _CREASE),
                Ball(at(body.GRIP + 0.0080, 0.0165, s), _CREASE * 1.2),
                Ball(at(body.GRIP - 0.0060, 0.0195, s), _CREASE),
            ]
        )
    over: Chain = [
        Ball(at(0.020, 0.004, 0.0150), 0.0098),
        Ball(at(0.0385, 0.0150, 0.0185), 0.0080),
        Ball(at(0.0440, 0.0225, 0.0040), 0.0064),
    ]
    return Hand(palm, fingers, over, creases, [], Ball(at(body.GRIP + 0.006, 0.003, 0.0), 0.0150), front, True)


def grip_axis(skeleton: Skeleton, side: str) -> Vec:
    """The direction of what a closed hand holds, square to the hand."""
    tip, _ = skeleton.ends[f"arm_{side}"]
    limb = skeleton.limbs[f"arm_{side}"]
    wanted = Z
    if isinstance(limb, Blend):
        limb = limb.b if limb.u > 0.5 else limb.a
    if limb.face == "bar-forward":
        wanted = skeleton.frames["chest"].f
    elif limb.face == "bar-aslant":
        # As an arm hangs by itself: the thumb's end turned in.
        chest = skeleton.frames["chest"]
        wanted = along(chest.f, chest.r, -1.0 if side == "r" else 1.0)
    elif limb.face == "bar-up":
        wanted = skeleton.frames["chest"].u
    return unit(across(wanted, tip), unit(across(skeleton.frames["chest"].f, tip), Z))
