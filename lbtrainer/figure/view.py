# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera without perspective, and the outlines of flesh as it sees them."""

from __future__ import annotations

from math import cos, pi, radians, sin, sqrt
from typing import NamedTuple

from lbtrainer.domain.figure import Vec
from lbtrainer.figure.flesh import Ball, Shape

Point = tuple[float, float]
CORNERS = 22
_COMPASS = tuple((cos(2.0 * pi * k / CORNERS), sin(2.0 * pi * k / CORNERS)) for k in range(CORNERS))


class Spot(NamedTuple):
    """A piece of flesh on the screen: its place, its depth towards the viewer, how large it is drawn."""

    x: float
    y: float
    depth: float
    radius: float


class Camera:
    """Looks from the person's right, turned by `yaw` towards the front and lifted by `pitch`, in degrees.

    Attributes:
        right, up, back: The screen's axes in the world; `back` points to the viewer.
    """

    __slots__ = ("back", "right", "up")

    def __init__(self, yaw_deg: float, pitch_deg: float) -> None:
        y, p = radians(yaw_deg), radians(pitch_deg)
        self.right: Vec = (cos(y), 0.0, -sin(y))
        self.back: Vec = (sin(y) * cos(p), sin(p), cos(y) * cos(p))
        self.up: Vec = (-sin(y) * sin(p), cos(p), -cos(y) * sin(p))

    def flat(self, a: Vec) -> Point:
        """Where a point is on the screen, y upwards."""
        r, u = self.right, self.up
        return (a[0] * r[0] + a[2] * r[2], a[0] * u[0] + a[1] * u[1] + a[2] * u[2])

    def depth(self, a: Vec) -> float:
        """How near to the viewer a point is."""
        b = self.back
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

    def spot(self, shape: Shape) -> Spot:
        """A shape as a round spot."""
        x, y = self.flat(shape.at)
        if isinstance(shape, Ball):
            return Spot(x, y, self.depth(shape.at), shape.radius)
        sizes = [sum(value * value for value in self.flat(axis)) for axis in (shape.a, shape.b, shape.c)]
        return Spot(x, y, self.depth(shape.at), sqrt(sum(sizes) / 2.0))

    def edge(self, shape: Shape) -> list[Point]:
        """The outline of a shape: one point for each of `CORNERS` directions."""
        x, y = self.flat(shape.at)
        if isinstance(shape, Ball):
            r = shape.radius
            return [(x + r * c, y + r * s) for c, s in _COMPASS]
        (ax, ay), (bx, by), (cx, cy) = self.flat(shape.a), self.flat(shape.b), self.flat(shape.c)
        xx = ax * ax + bx * bx + cx * cx
        xy = ax * ay + bx * by + cx * cy
        yy = ay * ay + by * by + cy * cy + 1e-12
        points = []
        for c, s in _COMPASS:
            px, py = xx * c + xy * s, xy * c + yy * s
            size = sqrt(max(1e-12, px * c + py * s))
            points.append((x + px / size, y + py / size))
        return points

    def outlines(self, chain: list[Shape]) -> list[list[Point]]:
        """The hulls of neighbouring shapes, all turning the same way; together they are the chain's outline."""
        edges = [self.edge(shape) for shape in chain]
        if len(edges) == 1:
            return edges
        return [
            [
                p if p[0] * n[0] + p[1] * n[1] >= q[0] * n[0] + q[1] * n[1] else q
                for p, q, n in zip(one, two, _COMPASS, strict=True)
            ]
            for one, two in zip(edges, edges[1:], strict=False)
        ]


def grown(outline: list[Point], by: float) -> list[Point]:
    """An outline of `outlines` made larger all round."""
    return [(x + c * by, y + s * by) for (x, y), (c, s) in zip(outline, _COMPASS, strict=True)]
