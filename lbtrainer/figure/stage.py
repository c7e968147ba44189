# SPDX-License-Identifier: GPL-3.0-or-later
"""How much room an exercise takes on the screen, so that the camera stands still while the person moves."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

import msgspec

from lbtrainer.domain.figure import Figure
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.parts import Part, person_parts
from lbtrainer.figure.props import prop_parts
from lbtrainer.figure.skeleton import Skeleton

_MAT_BEYOND = 0.07
"""How far a shortened mat reaches beyond the outermost joint."""


class Box(NamedTuple):
    """A rectangle in the camera's plane, y upwards."""

    left: float
    right: float
    low: float
    high: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.high - self.low

    def joined(self, other: Box) -> Box:
        return Box(
            min(self.left, other.left),
            max(self.right, other.right),
            min(self.low, other.low),
            max(self.high, other.high),
        )


def ground_corners(figure: Figure) -> list[tuple[float, float, float]]:
    """The mat's corners on the floor."""
    (x0, x1), z = figure.mat, figure.mat_depth
    return [(x0, 0.0, z), (x1, 0.0, z), (x1, 0.0, -z), (x0, 0.0, -z)]


def shortened(figure: Figure, skeleton: Skeleton) -> Figure:
    """With a mat no larger than one pose needs: where the person is to be seen large, the whole mat still is."""
    xs, _, zs = zip(*skeleton.joints.values(), strict=True)
    start, end = figure.mat
    mat = (max(start, min(xs) - _MAT_BEYOND), min(end, max(xs) + _MAT_BEYOND))
    depth = min(figure.mat_depth, max(map(abs, zs)) + _MAT_BEYOND)
    return msgspec.structs.replace(figure, mat=mat, mat_depth=depth) if figure.surface == "mat" else figure


def floor_oval(figure: Figure, camera: Camera) -> Box:
    """The round floor under who stands or uses a bench, a little fuller than it would look."""
    x0, x1 = figure.mat
    x, y = camera.flat(((x0 + x1) / 2.0, 0.0, 0.0))
    half = (x1 - x0) / 2.0
    high = max(0.18 * half, half * camera.back[1] * 1.1)
    return Box(x - half, x + half, y - high, y + high)


def parts_box(parts: list[Part], camera: Camera) -> Box:
    """The room that parts take."""
    xs: list[float] = []
    ys: list[float] = []
    for part in parts:
        for piece in part.pieces:
            for x, y in (camera.flat(corner) for corner in piece.corners):
                xs.append(x)
                ys.append(y)
            for blot in camera.blots([shape for chain in (piece.chain, *piece.more) for shape in chain]):
                wide, high = sqrt(blot.xx), sqrt(blot.yy)
                xs += (blot.x - wide, blot.x + wide)
                ys += (blot.y - high, blot.y + high)
    return Box(min(xs), max(xs), min(ys), max(ys))


def pose_box(motion: Motion, camera: Camera, name: str = "") -> Box:
    """The room that person and things take in one pose, by default the most telling one, on a `shortened` mat."""
    skeleton = motion.still(name).skeleton
    parts = [*person_parts(skeleton, camera), *prop_parts(motion.figure.props, skeleton, camera)]
    return parts_box(parts, camera).joined(_ground_box(shortened(motion.figure, skeleton), camera))


def person_box(motion: Motion, camera: Camera) -> Box:
    """The room that person and things take over the whole cycle."""
    keys = motion.figure.keys
    box: Box | None = None
    for before, key in zip((keys[-1], *keys[:-1]), keys, strict=True):
        for u in (0.0, 0.33, 0.67):
            skeleton = motion.between(before.pose, key.pose, u).skeleton
            parts = [*person_parts(skeleton, camera), *prop_parts(motion.figure.props, skeleton, camera)]
            found = parts_box(parts, camera)
            box = box.joined(found) if box else found
    assert box is not None
    return box


def stage_box(motion: Motion, camera: Camera) -> Box:
    """The room that everything takes, the ground included."""
    return person_box(motion, camera).joined(_ground_box(motion.figure, camera))


def _ground_box(figure: Figure, camera: Camera) -> Box:
    if figure.surface != "mat":
        return floor_oval(figure, camera)
    xs, ys = zip(*(camera.flat(corner) for corner in ground_corners(figure)), strict=True)
    return Box(min(xs), max(xs), min(ys) - 0.012, max(ys))
