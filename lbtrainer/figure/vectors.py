# SPDX-License-Identifier: GPL-3.0-or-later
"""Three numbers as a vector and three vectors as a frame: the little geometry that the figure needs."""

from __future__ import annotations

from math import acos, cos, degrees, radians, sin, sqrt
from typing import NamedTuple

from lbtrainer.domain.figure import Vec

X: Vec = (1.0, 0.0, 0.0)
Y: Vec = (0.0, 1.0, 0.0)
Z: Vec = (0.0, 0.0, 1.0)


def add(a: Vec, b: Vec) -> Vec:
    """The sum."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    """What leads from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def mul(a: Vec, k: float) -> Vec:
    """`a` made `k` times as long."""
    return (a[0] * k, a[1] * k, a[2] * k)


def along(a: Vec, direction: Vec, k: float) -> Vec:
    """`a` moved by `k` in a direction."""
    return (a[0] + direction[0] * k, a[1] + direction[1] * k, a[2] + direction[2] * k)


def dot(a: Vec, b: Vec) -> float:
    """The inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """The vector square to both, by the right hand."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """How long it is."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec, fallback: Vec = X) -> Vec:
    """`a` with length 1, or `fallback` where it has none."""
    size = sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
    return (a[0] / size, a[1] / size, a[2] / size) if size > 1e-9 else fallback


def lerp(a: Vec, b: Vec, u: float) -> Vec:
    """The point the share `u` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u, a[2] + (b[2] - a[2]) * u)


def across(a: Vec, direction: Vec) -> Vec:
    """The part of `a` that is square to a unit direction."""
    return along(a, direction, -dot(a, direction))


def angle(a: Vec, b: Vec) -> float:
    """Degrees between two unit vectors."""
    return degrees(acos(max(-1.0, min(1.0, dot(a, b)))))


def turned(a: Vec, axis: Vec, angle_deg: float) -> Vec:
    """`a` turned about a unit axis, by the right hand."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    k = dot(axis, a) * (1.0 - c)
    n = cross(axis, a)
    return (a[0] * c + n[0] * s + axis[0] * k, a[1] * c + n[1] * s + axis[1] * k, a[2] * c + n[2] * s + axis[2] * k)


def slerp(a: Vec, b: Vec, u: float) -> Vec:
    """The unit vector between two, along the shortest arc."""
    theta = acos(max(-1.0, min(1.0, dot(a, b))))
    if theta < 1e-6:
        return b if u > 0.5 else a
    if theta > 3.1:
        middle = unit(cross(a, Z if abs(a[2]) < 0.9 else Y))
        return slerp(a, middle, u * 2.0) if u < 0.5 else slerp(middle, b, u * 2.0 - 1.0)
    s = sin(theta)
    return add(mul(a, sin((1.0 - u) * theta) / s), mul(b, sin(u * theta) / s))


def heading(plane_deg: float, right_deg: float = 0.0) -> Vec:
    """The direction at `plane_deg` in the plane of the picture (0 forward, 90 up), leant towards the right."""
    p, q = radians(plane_deg), radians(right_deg)
    return (cos(p) * cos(q), sin(p) * cos(q), sin(q))


class Frame(NamedTuple):
    """Forward, up and right of a body part; forward x up = right."""

    f: Vec
    u: Vec
    r: Vec

    def place(self, origin: Vec, local: Vec) -> Vec:
        """The world point of (forward, up, right) seen from `origin`."""
        return along(along(along(origin, self.f, local[0]), self.u, local[1]), self.r, local[2])

    def flexed(self, angle_deg: float) -> Frame:
        """Bent forward about the right axis."""
        if not angle_deg:
            return self
        c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
        return Frame(
            add(mul(self.f, c), mul(self.u, -s)),
            add(mul(self.u, c), mul(self.f, s)),
            self.r,
        )

    def tilted(self, angle_deg: float) -> Frame:
        """Bent to the right."""
        if not angle_deg:
            return self
        c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
        return Frame(self.f, add(mul(self.u, c), mul(self.r, s)), add(mul(self.r, c), mul(self.u, -s)))

    def spun(self, angle_deg: float) -> Frame:
        """Turned about the own long axis, to the right."""
        if not angle_deg:
            return self
        c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
        return Frame(add(mul(self.f, c), mul(self.r, s)), self.u, add(mul(self.r, c), mul(self.f, -s)))


WORLD = Frame(X, Y, Z)


def oriented(lean: float, spin: float, roll: float, turn: float) -> Frame:
    """The pelvis in the world: turned about the vertical, then leant, tilted and spun about its own axes."""
    return WORLD.spun(turn).flexed(lean).tilted(roll).spun(spin)
