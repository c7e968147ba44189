# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera without perspective: where points are on the screen, and which ellipses flesh shows."""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import NamedTuple

from lbtrainer.domain.figure import Vec
from lbtrainer.figure.flesh import Ball, Shape

Point = tuple[float, float]


class Spot(NamedTuple):
    """A piece of flesh on the screen: its place, its depth towards the viewer, how large it is drawn."""

    x: float
    y: float
    depth: float
    radius: float


class Blot(NamedTuple):
    """An ellipse on the screen: its middle, its spread (xx, xy, yy), and its radius where it is a circle, else 0."""

    x: float
    y: float
    xx: float
    xy: float
    yy: float
    r: float


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
        if type(shape) is Ball:
            x, y = self.flat(shape.at)
            return Spot(x, y, self.depth(shape.at), shape.radius)
        blot = self.blot(shape)
        return Spot(blot.x, blot.y, self.depth(shape.at), sqrt((blot.xx + blot.yy) / 2.0))

    def blot(self, shape: Shape) -> Blot:
        """A shape as the ellipse that it shows."""
        x, y = self.flat(shape.at)
        if type(shape) is Ball:
            r = shape.radius
            return Blot(x, y, r * r, 0.0, r * r, r)
        (ax, ay), (bx, by), (cx, cy) = self.flat(shape.a), self.flat(shape.b), self.flat(shape.c)  # type: ignore[union-attr]
        return Blot(
            x,
            y,
            ax * ax + bx * bx + cx * cx + 1e-10,
            ax * ay + bx * by + cx * cy,
            ay * ay + by * by + cy * cy + 1e-10,
            0.0,
        )

    def blots(self, chain: list[Shape]) -> list[Blot]:
        """What a chain of shapes shows."""
        return [self.blot(shape) for shape in chain]
