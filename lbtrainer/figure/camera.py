# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera without perspective, and the outlines of flesh as it sees them."""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, radians, sin, sqrt
from typing import NamedTuple

from lbtrainer.domain.figure import Vec
from lbtrainer.figure.flesh import Ball, Shape

Point = tuple[float, float]


def _compass(corners: int) -> tuple[Point, ...]:
    return tuple((cos(2.0 * pi * k / corners), sin(2.0 * pi * k / corners)) for k in range(corners))


def _half_turn(steps: int) -> tuple[Point, ...]:
    return tuple((cos(pi * k / steps), sin(pi * k / steps)) for k in range(1, steps))


_ROUNDS = tuple(
    (limit_px, _compass(corners), _half_turn(steps))
    for limit_px, corners, steps in (
        (4.0, 10, 4),
        (9.0, 14, 6),
        (20.0, 20, 8),
        (45.0, 30, 10),
        (120.0, 44, 14),
        (1e9, 64, 20),
    )
)
"""Up to which radius in pixels: directions round about, and of a half turn."""

_SMOOTH_FROM_PX = 150.0
_SHARP_TURN = 0.97
"""Cosine between neighbouring directions below which a bend gets a cross-section of its own."""


def _round(spread: float, px: float) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """As many directions as an ellipse of that spread needs at `px` pixels to the unit."""
    radius_px = sqrt(spread / 2.0) * px
    return next((compass, half) for limit_px, compass, half in _ROUNDS if radius_px < limit_px)


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

    @property
    def is_round(self) -> bool:
        return self.xy == 0.0 and self.xx == self.yy

    def edge(self, grow: float, px: float) -> list[Point]:
        """Its whole outline."""
        xx, xy, yy, x, y = self.xx, self.xy, self.yy, self.x, self.y
        points = []
        for c, s in _round(xx + yy, px)[0]:
            px, py = xx * c + xy * s, xy * c + yy * s
            size = sqrt(px * c + py * s)
            points.append((x + px / size + c * grow, y + py / size + s * grow))
        return points


class Outline(NamedTuple):
    """What together covers a chain of shapes, all turning the same way: circles (x, y, radius) and polygons."""

    circles: list[tuple[float, float, float]]
    polygons: list[list[Point]]

    def add(self, blot: Blot, grow: float, px: float) -> None:
        if blot.is_round:
            self.circles.append((blot.x, blot.y, sqrt(blot.xx) + grow))
        else:
            self.polygons.append(blot.edge(grow, px))


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

    def blots(self, chain: list[Shape]) -> list[Blot]:
        """What a chain of shapes shows."""
        return [self.blot(shape) for shape in chain]


def outline(blots: list[Blot], grow: float = 0.0, px: float = 1000.0) -> Outline:
    """The outline of a chain, `grow` further out, as fine as `px` pixels to the unit need."""
    found = Outline([], [])
    if len(blots) == 1:
        found.add(blots[0], grow, px)
        return found
    run = sum(hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(blots))
    if run * run < 0.5 * max(blot.xx + blot.yy for blot in blots):
        found.polygons.append(_hull(blots, grow, px))
    else:
        _add_ribbon(found, blots, grow, px)
    return found


def _hull(blots: list[Blot], grow: float, px: float) -> list[Point]:
    """One outline round all of them."""
    hull = []
    for c, s in _round(max(blot.xx + blot.yy for blot in blots), px)[0]:
        furthest = -1e9
        point = (0.0, 0.0)
        for x, y, xx, xy, yy in blots:
            px, py = xx * c + xy * s, xy * c + yy * s
            size = sqrt(px * c + py * s)
            reach = x * c + y * s + size
            if reach > furthest:
                furthest = reach
                point = (x + px / size + c * grow, y + py / size + s * grow)
        hull.append(point)
    return hull


def _add_ribbon(found: Outline, blots: list[Blot], grow: float, px: float) -> None:
    """A band along the middles, as wide as each ellipse is across, with round ends: one polygon is quickest to fill."""
    last = len(blots) - 1
    left: list[Point] = []
    right: list[Point] = []
    ways: list[Point] = []
    for index, blot in enumerate(blots):
        a, b = blots[max(0, index - 1)], blots[min(last, index + 1)]
        dx, dy = b.x - a.x, b.y - a.y
        size = hypot(dx, dy)
        if size < 1e-6:
            continue
        dx, dy = dx / size, dy / size
        if ways and 0 < index < last and dx * ways[-1][0] + dy * ways[-1][1] < _SHARP_TURN:
            found.add(blot, grow, px)
        ways.append((dx, dy))
        left.append(blot.support(-dy, dx, grow))
        right.append(blot.support(dy, -dx, grow))
    if 2 < len(left) < 12 and px > _SMOOTH_FROM_PX:
        left, right = _smooth(left), _smooth(right)
    end = _cap(blots[-1], ways[-1], grow, px)
    start = _cap(blots[0], (-ways[0][0], -ways[0][1]), grow, px)
    found.polygons.append([*right, *end, *reversed(left), *start])


def _cap(blot: Blot, way: Point, grow: float, px: float) -> list[Point]:
    """The round end of a band, from its right side about `way` to its left."""
    dx, dy = way
    return [blot.support(dy * c + dx * s, -dx * c + dy * s, grow) for c, s in _round(blot.xx + blot.yy, px)[1]]


def _smooth(points: list[Point]) -> list[Point]:
    """With one more point between each two, on a smooth curve through all of them."""
    last = len(points) - 1
    found = [points[0]]
    for index in range(last):
        a, b, c, d = points[max(0, index - 1)], points[index], points[index + 1], points[min(last, index + 2)]
        x = 0.5625 * (b[0] + c[0]) - 0.0625 * (a[0] + d[0])
        y = 0.5625 * (b[1] + c[1]) - 0.0625 * (a[1] + d[1])
        found += [(x, y), c]
    return found
