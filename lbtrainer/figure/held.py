# SPDX-License-Identifier: GPL-3.0-or-later
"""Things that hands hold: barbell, dumbbell, kettlebell, plate, strap and stick."""

from __future__ import annotations

from lbtrainer.figure.flesh import Ball, Chain, Shape
from lbtrainer.figure.hands import grip_axis
from lbtrainer.figure.parts import Part
from lbtrainer.figure.piece import Piece
from lbtrainer.figure.solids import Scene, disc, placed, rod
from lbtrainer.figure.vectors import Z, across, add, along, cross, dot, lerp, sub, unit


def _barbell(scene: Scene) -> list[Part]:
    at = placed(scene.prop, scene.skeleton)
    axis = (
        unit(sub(scene.skeleton.joints["grip_r"], scene.skeleton.joints["grip_l"]), Z)
        if scene.prop.hold == "grips"
        else Z
    )
    plate = scene.prop.size[0] if scene.prop.size else 0.112
    half = scene.prop.size[1] if len(scene.prop.size) > 1 else 0.30
    parts = []
    for sign, name in ((-1.0, "far plate"), (1.0, "near plate")):
        middle = along(at, axis, sign * half)
        rim, end = disc(along(at, axis, sign * (half + 0.033)), axis, 0.0115, 0.020, "steel", scene.camera, 0.04)[:2]
        pieces = [*disc(middle, axis, plate, 0.013, "iron", scene.camera), rim._replace(lined=True), end]
        parts.append(Part(name, pieces, [Ball(middle, plate)], [pieces[0].chain]))
    # In three: each hand closes round the bar, which goes in before it and comes out behind it.
    left, right = (dot(sub(scene.skeleton.joints[f"grip_{side}"], at), axis) for side in ("l", "r"))
    for run, start, stop in (("far bar", -half, left), ("bar", left, right), ("near bar", right, half)):
        shaft = rod(along(at, axis, start), along(at, axis, stop), 0.0075, "steel", lined=run != "near bar")
        spots: list[Shape] = [Ball(along(at, axis, start + (stop - start) * k / 2.0), 0.009) for k in range(3)]
        parts.append(Part(run, [shaft], spots, []))
    return parts


def _dumbbell(scene: Scene) -> list[Part]:
    at = placed(scene.prop, scene.skeleton)
    side = scene.prop.hold[-1] if scene.prop.hold in {"grip_r", "grip_l"} else "r"
    chest = scene.skeleton.frames["chest"]
    axis = chest.u if scene.prop.hold == "chest" else grip_axis(scene.skeleton, side)
    size = scene.prop.size[0] if scene.prop.size else 0.033
    parts = []
    near, far = (1.0, -1.0) if scene.camera.depth(axis) >= 0.0 else (-1.0, 1.0)
    for sign, name in ((far, "far bell"), (near, "near bell")):
        middle = along(at, axis, sign * (0.031 + size * 0.55))
        pieces = [
            *disc(middle, axis, size, size * 0.52, "iron", scene.camera)[:2],
            *disc(along(middle, axis, sign * size * 0.40), axis, size * 0.74, size * 0.30, "iron", scene.camera, 0.06)[
                :2
            ],
        ]
        parts.append(Part(name, pieces, [Ball(middle, size)], [pieces[0].chain]))
    handle = rod(along(at, axis, -0.036), along(at, axis, 0.036), 0.0085, "steel")
    parts.append(Part("handle", [handle], [Ball(at, 0.010)], []))
    return parts


def _kettlebell(scene: Scene) -> list[Part]:
    at = placed(scene.prop, scene.skeleton)
    arms = unit(
        sub(at, lerp(scene.skeleton.joints["shoulder_r"], scene.skeleton.joints["shoulder_l"], 0.5)), (0.0, -1.0, 0.0)
    )
    down = unit(lerp(arms, (0.0, -1.0, 0.0), 0.0 if not scene.prop.turn else 1.0))
    side = unit(across(sub(scene.skeleton.joints["shoulder_r"], scene.skeleton.joints["shoulder_l"]), down), Z)
    bell = along(at, down, 0.078)
    left, right = along(at, side, -0.036), along(at, side, 0.036)
    horns = [
        Ball(along(along(bell, down, -0.036), side, 0.027), 0.0095),
        Ball(along(right, down, 0.010), 0.0095),
        Ball(along(right, side, -0.006), 0.0090),
        Ball(along(left, side, 0.006), 0.0090),
        Ball(along(left, down, 0.010), 0.0095),
        Ball(along(along(bell, down, -0.036), side, -0.027), 0.0095),
    ]
    ball: Chain = [Ball(along(bell, down, 0.002), 0.0455)]
    shine = Piece(
        "iron", [Ball(along(along(bell, scene.camera.up, 0.016), scene.camera.right, -0.014), 0.013)], tone=0.10
    )
    return [
        Part("kettlebell", [Piece("iron", ball), shine], [*ball], [ball]),
        Part(
            "horns",
            [Piece("iron", [*horns], tone=0.05, lined=True)],
            [Ball(at, 0.012), Ball(along(at, down, 0.02), 0.012)],
            [],
        ),
    ]


def _plate(scene: Scene) -> list[Part]:
    at = placed(scene.prop, scene.skeleton)
    frame = scene.skeleton.frames["chest"]
    axis = frame.f if scene.prop.hold in {"chest", "grips"} else Z
    radius = scene.prop.size[0] if scene.prop.size else 0.075
    return [
        Part("plate", disc(at, axis, radius, 0.011, "iron", scene.camera), [Ball(at, radius * 0.8)], [[Ball(at, 0.02)]])
    ]


def _strap(scene: Scene) -> list[Part]:
    """A strap round the sole, both ends to the hands."""
    side = scene.prop.ends[0][-1] if scene.prop.ends else "r"
    sole = along(scene.skeleton.joints[f"ball_{side}"], scene.skeleton.ends[f"leg_{side}"][1], -0.016)
    mid = along(sole, scene.skeleton.ends[f"leg_{side}"][0], -0.02)
    across_foot = unit(cross(*scene.skeleton.ends[f"leg_{side}"]), Z)
    parts = []
    for hand, sign in (("r", 1.0), ("l", -1.0)):
        edge = along(mid, across_foot, 0.022 * sign)
        grip = scene.skeleton.joints[f"grip_{hand}"]
        tail: Chain = [
            Ball(add(grip, (dx, dy, 0.006 * sign)), 0.0046)
            for dx, dy in ((0.0, 0.0), (-0.004, -0.024), (0.007, -0.062))
        ]
        pieces = [
            Piece("strap", tail, tone=-0.10),
            rod(mid, edge, 0.0075, "strap", -0.06),
            rod(edge, grip, 0.0060, "strap", lined=True),
        ]
        spots: list[Shape] = [Ball(lerp(edge, grip, k / 5.0), 0.008) for k in range(5)]
        parts.append(Part(f"strap_{hand}", pieces, spots, []))
    return parts


def _stick(scene: Scene) -> list[Part]:
    """A stick along the back, touching head, upper back and tailbone."""
    pelvis, chest = scene.skeleton.frames["pelvis"], scene.skeleton.frames["chest"]
    low = pelvis.place(scene.skeleton.joints["pelvis"], (-0.088, -0.02, 0.0))
    high = chest.place(scene.skeleton.joints["head"], (-0.075, 0.06, 0.0))
    u = unit(sub(high, low))
    a, b = along(low, u, -0.05), along(high, u, 0.05)
    return [
        Part("stick", [rod(a, b, 0.0085, "wood", lined=True)], [Ball(lerp(a, b, k / 8.0), 0.009) for k in range(9)], [])
    ]


HELD = {
    "barbell": _barbell,
    "dumbbell": _dumbbell,
    "kettlebell": _kettlebell,
    "plate": _plate,
    "strap": _strap,
    "stick": _stick,
}
