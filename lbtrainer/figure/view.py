# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera without perspective, and the outlines of flesh as it sees them."""

from __future__ import annotations

from math import cos, hypot, pi, radians, sin, sqrt
from typing import NamedTuple

from lbtrainer.domain.figure import Vec
from lbtrainer.figure.flesh import Ball, Shape

Point = tuple[float, float]
CORNERS = 28
_COMPASS = tuple((cos(2.0 * pi * k / CORNERS), sin(2.0 * pi * k / CORNERS)) for k in range(CORNERS))
_SHARP_TURN = 0.97
"""Cosine between neighbouring directions below which a bend gets a cross-section of its own."""


class Spot(NamedTuple):
    """A piece of flesh on the screen: its place, its depth towards the viewer, how large it is drawn."""

    x: float
    y: float
    depth: float
    radius: float


class Blot(NamedTuple):
    """An ellipse on the screen: its middle and its spread (xx, xy, yy)."""

    x: float
    y: float
    xx: float
    xy: float
    yy: float

    def support(self, c: float, s: float, grow: float) -> Point:
        """Its outermost point in a direction, `grow` further out."""
        px, py = self.xx * c + self.xy * s, self.xy * c + self.yy * s
        size = sqrt(px * c + py * s)
        return (self.x + px / size + c * grow, self.y + py / size + s * grow)

    def edge(self, grow: float) -> list[Point]:
        """Its whole outline."""
        if self.xy == 0.0 and self.xx == self.yy:
            r = sqrt(self.xx) + grow
            return [(self.x + r * c, self.y + r * s) for c, s in _COMPASS]
        return [self.support(c, s, grow) for c, s in _COMPASS]


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
        blot = self.blot(shape)
        return Spot(blot.x, blot.y, self.depth(shape.at), sqrt((blot.xx + blot.yy) / 2.0))

    def blot(self, shape: Shape) -> Blot:
        """A shape as the ellipse that it shows."""
        x, y = self.flat(shape.at)
        if type(shape) is Ball:
            r = shape.radius
            return Blot(x, y, r * r, 0.0, r * r)
        (ax, ay), (bx, by), (cx, cy) = self.flat(shape.a), self.flat(shape.b), self.flat(shape.c)  # type: ignore[union-attr]
        return Blot(
            x, y, ax * ax + bx * bx + cx * cx + 1e-10, ax * ay + bx * by + cx * cy, ay * ay + by * by + cy * cy + 1e-10
        )

    def outlines(self, chain: list[Shape], grow: float = 0.0) -> list[list[Point]]:
        """Polygons that together are the outline of a chain of shapes, all turning the same way."""
        blots = [self.blot(shape) for shape in chain]
        if len(blots) == 1:
            return [blots[0].edge(grow)]
        run = sum(hypot(b.x - a.x, b.y - a.y) for a, b in zip(blots, blots[1:], strict=False))
        widest = max(blot.xx + blot.yy for blot in blots)
        if run * run < 0.5 * widest:
            return [_hull(blots, grow)]
        return _ribbon(blots, grow)


def _hull(blots: list[Blot], grow: float) -> list[Point]:
    """One outline round all of them."""
    hull = []
    for c, s in _COMPASS:
        points = [blot.support(c, s, grow) for blot in blots]
        hull.append(max(points, key=lambda p: p[0] * c + p[1] * s))  # noqa: B023  (used at once)
    return hull


def _ribbon(blots: list[Blot], grow: float) -> list[list[Point]]:
    """A band along the middles, as wide as each ellipse is across, with its round ends."""
    last = len(blots) - 1
    left: list[Point] = []
    right: list[Point] = []
    polygons = [blots[0].edge(grow), blots[-1].edge(grow)]
    before: Point | None = None
    for index, blot in enumerate(blots):
        a, b = blots[max(0, index - 1)], blots[min(last, index + 1)]
        dx, dy = b.x - a.x, b.y - a.y
        size = hypot(dx, dy)
        if size < 1e-6:
            continue
        dx, dy = dx / size, dy / size
        if before is not None and 0 < index < last and dx * before[0] + dy * before[1] < _SHARP_TURN:
            polygons.append(blot.edge(grow))
        before = (dx, dy)
        left.append(blot.support(-dy, dx, grow))
        right.append(blot.support(dy, -dx, grow))
    return [*polygons, [*_smooth(right), *reversed(_smooth(left))]]


def _smooth(points: list[Point]) -> list[Point]:
    """With one more point between each two, on a smooth curve through all of them."""
    last = len(points) - 1
    if last < 2:
        return points
    found = [points[0]]
    for index in range(last):
        a, b, c, d = points[max(0, index - 1)], points[index], points[index + 1], points[min(last, index + 2)]
        x = 0.5625 * (b[0] + c[0]) - 0.0625 * (a[0] + d[0])
        y = 0.5625 * (b[1] + c[1]) - 0.0625 * (a[1] + d[1])
        found += [(x, y), c]
    return found
