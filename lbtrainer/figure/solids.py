# SPDX-License-Identifier: GPL-3.0-or-later
"""Rods, wheels and boxes from which things are built, and where a thing is now."""

from __future__ import annotations

from typing import NamedTuple

from lbtrainer.domain.figure import Prop, Vec
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import Ball, Egg
from lbtrainer.figure.piece import Piece
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import Frame, X, Y, Z, add, along, cross, lerp, mul, unit


class Scene(NamedTuple):
    """What a thing is built from: its description, the person, and who looks."""

    prop: Prop
    skeleton: Skeleton
    camera: Camera


def placed(prop: Prop, skeleton: Skeleton) -> Vec:
    """Where a thing's middle is now."""
    joints = skeleton.joints
    if prop.hold == "grips":
        return add(lerp(joints["grip_r"], joints["grip_l"], 0.5), prop.at)
    if prop.hold in {"grip_r", "grip_l"}:
        return add(joints[prop.hold], prop.at)
    if prop.hold == "chest":
        return skeleton.frames["chest"].place(joints["t6"], prop.at)
    return prop.at


def rod(a: Vec, b: Vec, radius: float, material: str, tone: float = 0.0, *, lined: bool = False) -> Piece:
    """A round bar."""
    return Piece(material, [Ball(a, radius), Ball(b, radius)], tone=tone, lined=lined)


def disc(
    at: Vec, axis: Vec, radius: float, half: float, material: str, camera: Camera, tone: float = 0.0
) -> list[Piece]:
    """A wheel: its rim, and its face towards the viewer."""
    one = unit(cross(axis, Y if abs(axis[1]) < 0.9 else X))
    two = cross(axis, one)

    def egg(shift: float, share: float) -> Egg:
        return Egg(along(at, axis, shift), mul(one, radius * share), mul(two, radius * share), mul(axis, 0.0005))

    front = half if camera.depth(axis) >= 0.0 else -half
    return [
        Piece(material, [egg(-half, 1.0), egg(half, 1.0)], tone=tone - 0.16),
        Piece(material, [egg(front, 0.96)], tone=tone),
        Piece(material, [egg(front, 0.70)], tone=tone - 0.07),
        Piece("steel", [egg(front, 0.20)], tone=0.06),
    ]


def box(
    at: Vec, half: Vec, material: str, camera: Camera, frame: Frame | None = None, tone: float = 0.0
) -> list[Piece]:
    """A box's three faces that can be seen; `half` along the frame's axes."""
    frame = frame or Frame(X, Y, Z)
    axes = (frame.f, frame.u, frame.r)
    pieces = []
    for index, shade in ((1, 0.10), (2, 0.0), (0, -0.14)):
        normal = axes[index] if camera.depth(axes[index]) >= 0.0 else mul(axes[index], -1.0)
        middle = along(at, normal, half[index])
        one, two = (mul(axes[k], half[k]) for k in range(3) if k != index)
        corners = tuple(
            add(add(middle, mul(one, p)), mul(two, q)) for p, q in ((1.0, 1.0), (1.0, -1.0), (-1.0, -1.0), (-1.0, 1.0))
        )
        pieces.append(Piece(material, corners=corners, tone=tone + shade))
    return pieces
