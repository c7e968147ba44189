# SPDX-License-Identifier: GPL-3.0-or-later
"""Arms and legs: two bones to a target, or along given directions, with the hand or foot at their end."""

from __future__ import annotations

from math import radians, sqrt, tan
from typing import NamedTuple

from lbtrainer.domain.figure import End, Limb, Mode, Vec
from lbtrainer.figure import body
from lbtrainer.figure.vectors import (
    Frame,
    Y,
    across,
    add,
    along,
    cross,
    dot,
    heading,
    length,
    lerp,
    mul,
    slerp,
    sub,
    turned,
    unit,
)

ELBOW_FLOOR = 0.026
_PLANTAR = {End.RELAXED: 22.0, End.POINT: 80.0, End.FLEXED: 0.0, End.TOES: 0.0, End.FLAT: 0.0}


class Root(NamedTuple):
    """Where a limb begins: the joint, the trunk's frame there, +1 for right and -1 for left, arm or leg."""

    at: Vec
    frame: Frame
    sign: float
    is_arm: bool

    @property
    def outward(self) -> Vec:
        return mul(self.frame.r, self.sign)


class Solved(NamedTuple):
    """Directions of the two bones and of hand or foot, the normal of its back, and by how much a target was missed."""

    upper: Vec
    lower: Vec
    tip: Vec
    back: Vec
    missed: float
    shift: Vec


def lengths(*, is_arm: bool) -> tuple[float, float]:
    """Of the upper and the lower bone."""
    return (body.UPPER_ARM, body.FOREARM) if is_arm else (body.THIGH, body.SHANK)


def solve_limb(limb: Limb, root: Root, target: Vec | None, normal: Vec | None) -> Solved:
    """The limb's directions.

    Args:
        limb: What the pose says.
        root: Where it begins.
        target: Where wrist, fist or ankle goes, for the modes that have a target.
        normal: The surface's normal there, for `touch`.
    """
    if limb.mode is Mode.AIM:
        upper, lower, missed = heading(*limb.upper), heading(*limb.lower), 0.0
        shift = girdle(root, upper) if root.is_arm else (0.0, 0.0, 0.0)
    elif limb.mode is Mode.FLEX:
        upper, lower = _by_joint_angles(limb, root)
        missed = 0.0
        shift = girdle(root, upper) if root.is_arm else (0.0, 0.0, 0.0)
    else:
        assert target is not None
        upper, lower, missed, shift = _reached(limb, root, target)
    tip, back = _hand(limb, root, lower, normal) if root.is_arm else _foot(limb, root, upper, lower)
    return Solved(upper, lower, tip, back, missed, shift)


def mixed(a: Solved, b: Solved, u: float, lift: float) -> Solved:
    """Between two solutions, by the arcs of their bones."""
    upper, lower = slerp(a.upper, b.upper, u), slerp(a.lower, b.lower, u)
    if lift:
        upper, lower = unit(along(upper, Y, lift * 2.0)), unit(along(lower, Y, lift * 2.0))
    tip = slerp(a.tip, b.tip, u)
    back = unit(across(slerp(a.back, b.back, u), tip), Y)
    shift = lerp(a.shift, b.shift, u)
    return Solved(upper, lower, tip, back, max(a.missed, b.missed) if u in {0.0, 1.0} else 0.0, shift)


def girdle(root: Root, upper: Vec) -> Vec:
    """How far the shoulder blade carries the shoulder along when the arm points somewhere."""
    frame = root.frame
    ahead, up, out = dot(upper, frame.f), dot(upper, frame.u), dot(upper, root.outward)
    forward = 0.020 * max(0.0, ahead) * (1.0 - 0.4 * max(0.0, up)) - 0.012 * max(0.0, -ahead)
    raised = 0.017 * max(0.0, up + 0.15) ** 1.3 + 0.006 * max(0.0, out)
    inward = 0.016 * max(0.0, up) + 0.008 * max(0.0, ahead) + 0.010 * max(0.0, -out)
    return along(along(mul(frame.f, forward), frame.u, raised), root.outward, -inward)


def grip_reach(limb: Limb) -> float:
    """By how much a hand lengthens the forearm towards the target."""
    return body.GRIP if limb.end in {End.GRIP, End.PALM} else 0.0


def _reached(limb: Limb, root: Root, target: Vec) -> tuple[Vec, Vec, float, Vec]:
    a, b = lengths(is_arm=root.is_arm)
    at, shift = root.at, (0.0, 0.0, 0.0)
    if root.is_arm:
        b += grip_reach(limb)
        for _ in range(2):
            shift = girdle(root, unit(sub(target, at)))
            at = add(root.at, shift)
    way = sub(target, at)
    distance = length(way)
    missed = max(0.0, distance - (a + b), abs(a - b) - distance)
    d = min(max(distance, abs(a - b) + 1e-6), (a + b) * 0.99995)
    line = unit(way)
    x = (a * a - b * b + d * d) / (2.0 * d)
    h = sqrt(max(0.0, a * a - x * x))
    side = bend_side(limb, root, line)
    if root.is_arm:
        side = _off_the_floor(root, at, line, x, h, side)
    upper = unit(along(mul(line, x), side, h))
    lower = unit(along(mul(line, d - x), side, -h))
    return upper, lower, missed, shift


def bend_side(limb: Limb, root: Root, line: Vec) -> Vec:
    """Where knee or elbow points, square to the line from root to end."""
    frame = root.frame
    hints = {
        "down": (0.0, -1.0, 0.0),
        "up": Y,
        "back": mul(frame.f, -1.0),
        "front": frame.f,
        "out": root.outward,
        "hip": frame.place((0.0, 0.0, 0.0), (0.45, -1.0, 0.55 * root.sign)),
    }
    wanted = hints[limb.hint] if limb.hint else cross(line, frame.r) if root.is_arm else cross(frame.r, line)
    side = unit(across(wanted, line), unit(across(frame.f, line), Y))
    if limb.swivel:
        side = _swivelled(side, line, limb.swivel, root.outward)
    return side


def _swivelled(side: Vec, line: Vec, angle_deg: float, outward: Vec) -> Vec:
    towards = 1.0 if dot(cross(line, side), outward) >= 0.0 else -1.0
    return turned(side, line, angle_deg * towards)


def _off_the_floor(root: Root, at: Vec, line: Vec, x: float, h: float, side: Vec) -> Vec:
    """The bend side turned just so far outwards that the elbow does not sink into the floor."""

    def height(angle_deg: float) -> float:
        turned_side = _swivelled(side, line, angle_deg, root.outward)
        return at[1] + line[1] * x + turned_side[1] * h - ELBOW_FLOOR

    if height(0.0) >= 0.0:
        return side
    for step in range(1, 25):
        high = step * 5.0
        if height(high) >= 0.0:
            low = high - 5.0
            for _ in range(6):
                middle = (low + high) / 2.0
                low, high = (low, middle) if height(middle) >= 0.0 else (middle, high)
            return _swivelled(side, line, high, root.outward)
    return side


def _by_joint_angles(limb: Limb, root: Root) -> tuple[Vec, Vec]:
    frame = root.frame
    upper = unit(along(turned(mul(frame.u, -1.0), frame.r, limb.flex), root.outward, _tan(limb.abd)))
    hinge = unit(across(frame.r, upper), frame.f)
    if limb.rot:
        hinge = turned(hinge, upper, limb.rot * root.sign)
    return upper, turned(upper, hinge, limb.bend if root.is_arm else -limb.bend)


def _tan(angle_deg: float) -> float:
    return tan(radians(min(85.0, max(-85.0, angle_deg))))


def _hand(limb: Limb, root: Root, lower: Vec, normal: Vec | None) -> tuple[Vec, Vec]:
    """The fingers' direction and the normal of the hand's back."""
    outward = root.outward
    tip = heading(*limb.hand) if limb.hand else lower
    if limb.end is End.FLAT:
        if not limb.hand:
            level = along(mul(lower, 2.0), root.frame.u, 1.0)
            tip = unit((level[0], 0.0, level[2]), root.frame.f)
        return tip, Y
    if limb.end is End.PALM and normal is not None:
        return unit(across(tip, normal), across(root.frame.u, normal)), normal
    if limb.end is End.GRIP:
        # A fist's knuckles lie along what it holds; which way that runs, the prop tells the painter.
        return tip, unit(across(add(mul(root.frame.f, 1.0), mul(outward, 0.3)), tip), outward)
    return tip, unit(across(add(outward, mul(root.frame.f, 0.25)), tip), Y)


def _foot(limb: Limb, root: Root, upper: Vec, lower: Vec) -> tuple[Vec, Vec]:
    """The toes' direction and the normal of the instep."""
    hinge = root.frame.r
    bend = cross(lower, upper)
    if length(bend) > 0.05:
        hinge = unit(bend)
        if dot(hinge, root.frame.r) < -0.2:
            hinge = mul(hinge, -1.0)
    ahead = unit(cross(hinge, lower), root.frame.f)
    if limb.end in {End.FLAT, End.PALM}:
        tip = heading(*limb.hand) if limb.hand else unit((ahead[0], 0.0, ahead[2]), root.frame.f)
        return unit((tip[0], 0.0, tip[2]), root.frame.f), Y
    if limb.hand:
        tip = heading(*limb.hand)
        return tip, unit(across(mul(lower, -1.0), tip), unit(cross(hinge, tip), Y))
    tip = unit(turned(ahead, hinge, -_PLANTAR.get(limb.end, 0.0)))
    return tip, unit(cross(hinge, tip), Y)


def ankle_over(limb: Limb) -> Vec:
    """Where the ankle is, seen from the point where a foot touches."""
    if limb.end in {End.FLAT, End.PALM}:
        return (0.0, body.ANKLE_HEIGHT, 0.0)
    if limb.end is End.TOES:
        tip = heading(*(limb.hand or (-70.0, 0.0)))
        back = (-tip[1], tip[0], 0.0)
        return add(along(mul(tip, -body.BALL_AHEAD), back, 0.024), (0.0, 0.014, 0.0))
    return (0.0, 0.0, 0.0)


def wrist_over(limb: Limb) -> Vec:
    """Where the wrist (or fist) is, seen from the point where a hand touches."""
    return (0.0, body.PALM_HEIGHT, 0.0) if limb.end is End.FLAT else (0.0, 0.0, 0.0)
