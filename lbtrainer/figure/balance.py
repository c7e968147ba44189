# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the person would fall over: the centre of mass over what stands on the ground."""

from __future__ import annotations

from math import hypot

from lbtrainer.domain.figure import Vec
from lbtrainer.figure import body
from lbtrainer.figure.flesh import Shape, foot_shapes, head_balls, limb_balls, trunk_shapes
from lbtrainer.figure.hands import hand_of
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.tops import Top
from lbtrainer.figure.vectors import add, lerp, mul

_CONTACT = 0.014
_LYING = 0.035

Flat = tuple[float, float]


def centre_of_mass(skeleton: Skeleton) -> Vec:
    """Where the body's weight acts, by Dempster's segment masses."""
    joints = skeleton.joints
    total = 0.0
    centre: Vec = (0.0, 0.0, 0.0)

    def put(at: Vec, mass: float) -> None:
        nonlocal centre, total
        centre = add(centre, mul(at, mass))
        total += mass

    trunk = lerp(joints["pelvis"], joints["c7"], 0.45)
    put(trunk, body.MASSES["trunk"])
    put(joints["head"], body.MASSES["head"])
    for side in ("r", "l"):
        put(lerp(joints[f"shoulder_{side}"], joints[f"elbow_{side}"], 0.436), body.MASSES["upper"])
        put(lerp(joints[f"elbow_{side}"], joints[f"wrist_{side}"], 0.55), body.MASSES["fore"])
        put(lerp(joints[f"hip_{side}"], joints[f"knee_{side}"], 0.433), body.MASSES["thigh"])
        put(lerp(joints[f"knee_{side}"], joints[f"ankle_{side}"], 0.433), body.MASSES["shin"])
        put(lerp(joints[f"ankle_{side}"], joints[f"toe_{side}"], 0.4), body.MASSES["foot"])
    return mul(centre, 1.0 / total)


def out_of_balance(skeleton: Skeleton, tops: list[Top]) -> float:
    """By how much the centre of mass lies outside of what carries the body, seen from above."""
    points = [point for shape_set in _carriers(skeleton) for point in _touching(shape_set, tops)]
    if not points:
        return 1.0
    centre = centre_of_mass(skeleton)
    return _outside((centre[0], centre[2]), points)


def _carriers(skeleton: Skeleton) -> list[tuple[list[Shape], float]]:
    found: list[tuple[list[Shape], float]] = [([*trunk_shapes(skeleton), *head_balls(skeleton)], _LYING)]
    for side in ("r", "l"):
        found.append((foot_shapes(skeleton, side), _CONTACT))
        found.append((hand_of(skeleton, side).outline, _CONTACT))
        found += [
            ([*limb_balls(skeleton, kind, side)], _LYING if kind == "thigh" else _CONTACT)
            for kind in ("thigh", "shin", "upper", "fore")
        ]
    return found


def _touching(carrier: tuple[list[Shape], float], tops: list[Top]) -> list[Flat]:
    shapes, slack = carrier
    points: list[Flat] = []
    for shape in shapes:
        heights = [0.0, *(top.y for top in tops if top.is_under(shape.at, 0.02))]
        if min(abs(shape.lowest - height) if shape.lowest > height else 0.0 for height in heights) <= slack:
            points += [(shape.at[0] + dx, shape.at[2] + dz) for dx in (-0.018, 0.018) for dz in (-0.018, 0.018)]
    return points


def _outside(point: Flat, points: list[Flat]) -> float:
    """How far a point lies outside of the convex hull of others."""
    hull = _hull(sorted(set(points)))
    if len(hull) < 3:
        return min(hypot(point[0] - x, point[1] - z) for x, z in hull)
    worst = 0.0
    for (ax, az), (bx, bz) in zip(hull, (*hull[1:], hull[0]), strict=True):
        ex, ez = bx - ax, bz - az
        size = hypot(ex, ez)
        beyond = -(ex * (point[1] - az) - ez * (point[0] - ax)) / size
        worst = max(worst, beyond)
    return worst


def _hull(points: list[Flat]) -> list[Flat]:
    def half(ordered: list[Flat]) -> list[Flat]:
        chain: list[Flat] = []
        for p in ordered:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], p) <= 0.0:
                chain.pop()
            chain.append(p)
        return chain

    low, high = half(points), half(points[::-1])
    return [*low[:-1], *high[:-1]]


def _turn(a: Flat, b: Flat, c: Flat) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
