# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera without perspective: where points are on the screen, and which ellipses flesh shows."""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import NamedTuple

from lbtrainer.domain.figure import Vec
from lbtrainer.figure.flesh import Ball, Shape

Point = tuple[float, float]
_NOT_FLAT = 1e-5
"""Square pixels that keep the spread of a disc seen from its edge above nothing."""


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

    def spots(self, shapes: list[Shape]) -> list[Spot]:
        """Shapes as round spots."""
        (rx, _, rz), (ux, uy, uz), (bx, by, bz) = self.right, self.up, self.back
        found = []
        for shape in shapes:
            x, y, z = shape[0]
            if type(shape) is Ball:
                radius = shape[1]
            else:
                spread = 0.0
                for p, q, r in shape[1:]:
                    depth = p * bx + q * by + r * bz
                    spread += p * p + q * q + r * r - depth * depth
                radius = sqrt(spread / 2.0)
            found.append(Spot(x * rx + z * rz, x * ux + y * uy + z * uz, x * bx + y * by + z * bz, radius))
        return found

    def blot(self, shape: Shape) -> Blot:
        """A shape as the ellipse that it shows."""
        x, y = self.flat(shape.at)
        if type(shape) is Ball:
            r = shape.radius
            return Blot(x, y, r * r, 0.0, r * r, r)
        (ax, ay), (bx, by), (cx, cy) = self.flat(shape.a), self.flat(shape.b), self.flat(shape.c)
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


class Screen:
    """The camera's plane in pixels: the same origin, y downwards."""

    def __init__(self, camera: Camera, scale: float) -> None:
        self._scale = scale
        (self._rx, _, self._rz) = (scale * each for each in camera.right)
        (self._ux, self._uy, self._uz) = (-scale * each for each in camera.up)

    def at(self, a: Vec) -> Point:
        """Where a point is."""
        return (a[0] * self._rx + a[2] * self._rz, a[0] * self._ux + a[1] * self._uy + a[2] * self._uz)

    def blots(self, chain: list[Shape]) -> list[Blot]:
        """What a chain of shapes shows. The innermost loop of a frame: no function of ours is called in it."""
        scale, rx, rz, ux, uy, uz = self._scale, self._rx, self._rz, self._ux, self._uy, self._uz
        made, kind = tuple.__new__, Blot  # half the time of Blot(...)
        found = []
        for shape in chain:
            x, y, z = shape[0]
            px, py = x * rx + z * rz, x * ux + y * uy + z * uz
            if type(shape) is Ball:
                r = shape[1] * scale
                found.append(made(kind, (px, py, r * r, 0.0, r * r, r)))
                continue
            _, (x, y, z), (bx, by, bz), (cx, cy, cz) = shape
            ax, ay = x * rx + z * rz, x * ux + y * uy + z * uz
            bx, by = bx * rx + bz * rz, bx * ux + by * uy + bz * uz
            cx, cy = cx * rx + cz * rz, cx * ux + cy * uy + cz * uz
            xx, yy = ax * ax + bx * bx + cx * cx + _NOT_FLAT, ay * ay + by * by + cy * cy + _NOT_FLAT
            found.append(made(kind, (px, py, xx, ax * ay + bx * by + cx * cy, yy, 0.0)))
        return found
