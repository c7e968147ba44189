# SPDX-License-Identifier: GPL-3.0-or-later
"""Things to stand, sit, lie and hang on: boxes, benches, chair, bars and towers."""

from __future__ import annotations

from lbtrainer.domain.figure import Vec
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import Ball, Egg, Shape
from lbtrainer.figure.parts import Part
from lbtrainer.figure.piece import Piece
from lbtrainer.figure.solids import Scene, box, rod
from lbtrainer.figure.vectors import Frame, X, Y, Z, add, along, cross, lerp, mul, sub, unit


def _box_prop(scene: Scene) -> list[Part]:
    half_x, height, half_z = scene.prop.size or (0.15, 0.10, 0.15)
    at = (scene.prop.at[0], scene.prop.at[1] + height / 2.0, scene.prop.at[2])
    pieces = box(at, (half_x, height / 2.0, half_z), "wood", scene.camera)
    if height > 0.06:
        top = (scene.prop.at[0], scene.prop.at[1] + height - 0.006, scene.prop.at[2])
        pieces += box(top, (half_x + 0.004, 0.007, half_z + 0.004), "wood", scene.camera, tone=0.06)
    corners: list[Shape] = [
        Ball((scene.prop.at[0], scene.prop.at[1] + height * k, scene.prop.at[2]), half_x * 0.5) for k in (0.1, 0.5)
    ]
    return [Part("under box", pieces, corners, [])]


def _padded(a: Vec, b: Vec, thick: float, width: float, camera: Camera) -> list[Piece]:
    """An upholstered pad from a to b (its upper middle line), with a darker base board."""
    u = unit(sub(b, a))
    n = unit(cross(Z, u), Y)
    if n[1] < 0.0:
        n = mul(n, -1.0)
    middle = lerp(a, b, 0.5)
    half = sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) ** 0.5 / 2.0
    frame = Frame(u, n, Z)
    board = box(along(middle, n, -thick - 0.008), (half * 0.94, 0.008, width * 0.9), "frame", camera, frame)
    r = thick / 2.0
    centre = along(middle, n, -r)
    ends = [along(centre, u, s * (half - r)) for s in (-1.0, 1.0)]
    rims = [Piece("pad", [Ball(along(p, Z, z), r) for p in ends], tone=-0.06) for z in (-width + r, width - r)]
    body = [Piece("pad", [Ball(along(p, Z, z), r) for z in (-width + r, width - r)], tone=0.0) for p in ends]
    top = box(centre, (half - r, r * 0.98, width - r), "pad", camera, frame)
    return [*board, rims[0], *body, *top, rims[1]]


def _bench(scene: Scene) -> list[Part]:
    long, height, half_z = scene.prop.size or (0.62, 0.25, 0.085)
    x, y, z = scene.prop.at
    a, b = (x - long / 2.0, y + height, z), (x + long / 2.0, y + height, z)
    legs: list[Piece] = []
    for lx in (a[0] + 0.09, b[0] - 0.09):
        legs.append(rod((lx, y + 0.012, z - half_z * 1.05), (lx, y + 0.012, z + half_z * 1.05), 0.012, "frame", -0.05))
        legs.append(rod((lx, y + 0.012, z), (lx, y + height - 0.05, z), 0.014, "frame"))
    legs.append(rod((a[0] + 0.09, y + 0.07, z), (b[0] - 0.09, y + 0.07, z), 0.011, "frame", -0.05))
    pad = _padded(a, b, 0.042, half_z, scene.camera)
    spots: list[Shape] = [Ball((x + long * k / 6.0, y + height - 0.035, z), 0.035) for k in range(-3, 4)]
    return [Part("under bench", [*legs, *pad], spots, [])]


def _hyper_bench(scene: Scene) -> list[Part]:
    """A 45 degree back-extension bench; `at` is the floor under the hip pad."""
    x = scene.prop.at[0]
    pad_a, pad_b = (x - 0.075, 0.372, 0.0), (x + 0.055, 0.502, 0.0)
    plate = (x - 0.362, 0.152, 0.0)
    frame = [
        rod((x - 0.43, 0.018, -0.12), (x - 0.43, 0.018, 0.12), 0.014, "frame", -0.06),
        rod((x + 0.30, 0.018, -0.14), (x + 0.30, 0.018, 0.14), 0.014, "frame", -0.06),
        rod((x - 0.43, 0.022, 0.0), (x + 0.30, 0.022, 0.0), 0.014, "frame"),
        rod((x + 0.14, 0.022, 0.0), (x + 0.025, 0.405, 0.0), 0.015, "frame"),
        rod((x - 0.40, 0.095, 0.0), (x + 0.02, 0.400, 0.0), 0.013, "frame", 0.04),
        rod((x - 0.40, 0.022, 0.0), (x - 0.40, 0.11, 0.0), 0.014, "frame"),
    ]
    slope = Frame((0.7071, -0.7071, 0.0), (0.7071, 0.7071, 0.0), Z)
    step = box(along(plate, slope.f, 0.035), (0.085, 0.007, 0.105), "steel", scene.camera, slope, -0.05)
    pads = [
        _padded((pad_a[0], pad_a[1], z), (pad_b[0], pad_b[1], z), 0.045, 0.050, scene.camera) for z in (-0.058, 0.058)
    ]
    spots: list[Shape] = [Ball((x - 0.3, 0.05, 0.0), 0.03), Ball((x + 0.2, 0.05, 0.0), 0.03)]
    roll = (x - 0.345, 0.262, 0.0)
    post = [rod((x - 0.40, 0.10, 0.0), (roll[0] - 0.01, roll[1], 0.0), 0.011, "frame")]
    return [
        Part("under frame", [*frame, *step, *post], spots, []),
        Part("under far pad", pads[0], [Ball(lerp(pad_a, pad_b, 0.5), 0.04)], []),
        Part("under pad", pads[1], [Ball(along(lerp(pad_a, pad_b, 0.5), Z, 0.062), 0.03)], []),
        *_rolls(roll, 0.032),
    ]


def _rolls(at: Vec, radius: float) -> list[Part]:
    """Two padded rolls on one axle that hold the ankles."""
    rolls = []
    for name, z0, z1 in (("far roll", -0.120, -0.028), ("near roll", 0.028, 0.120)):
        ends = [(at[0], at[1], z0), (at[0], at[1], z1)]
        face = Piece("pad", [_coin(ends[1], radius * 0.9)], tone=0.08)
        hub = Piece("steel", [_coin(ends[1], radius * 0.28)])
        pieces = [Piece("pad", [_coin(p, radius) for p in ends], tone=-0.04, lined=True), face, hub]
        rolls.append(Part(name, pieces, [Ball(ends[1], radius)], []))
    return rolls


def _coin(at: Vec, radius: float) -> Egg:
    return Egg(at, mul(X, radius), mul(Y, radius), mul(Z, 0.001))


def _half_moon(at: Vec, half_z: float) -> list[Piece]:
    """A thick oval pad along z, as knees lean on."""

    def oval(z: float, share: float) -> Egg:
        return Egg(along(at, Z, z), mul(X, 0.076 * share), mul(Y, 0.056 * share), mul(Z, 0.001))

    face = Piece("pad", [oval(half_z, 0.94)], tone=0.07)
    seam = Piece("pad", [oval(half_z, 0.70)], tone=-0.02)
    return [Piece("pad", [oval(-half_z, 1.0), oval(half_z, 1.0)], tone=-0.08, lined=True), face, seam]


def _ghr_bench(scene: Scene) -> list[Part]:
    """A glute-ham bench: a rounded knee pad at `at`, a foot plate and rolls behind it."""
    x, y, _ = scene.prop.at
    frame = [
        rod((x - 0.36, 0.016, -0.14), (x - 0.36, 0.016, 0.14), 0.014, "frame", -0.06),
        rod((x + 0.20, 0.016, -0.14), (x + 0.20, 0.016, 0.14), 0.014, "frame", -0.06),
        rod((x - 0.36, 0.018, 0.0), (x + 0.20, 0.018, 0.0), 0.014, "frame"),
        rod((x + 0.06, 0.02, 0.0), (x - 0.02, y - 0.07, 0.0), 0.016, "frame"),
        rod((x - 0.30, 0.02, 0.0), (x - 0.30, y + 0.06, 0.0), 0.014, "frame"),
        rod((x - 0.30, y - 0.09, 0.0), (x - 0.02, y - 0.09, 0.0), 0.012, "frame", 0.04),
    ]
    pads = [_half_moon((x - 0.012, y - 0.056, z), 0.054) for z in (-0.066, 0.066)]
    step = box((x - 0.295, y + 0.000, 0.0), (0.007, 0.095, 0.115), "steel", scene.camera, None, -0.05)
    return [
        Part("under frame", [*frame, *step], [Ball((x - 0.30, 0.05, 0.0), 0.03), Ball((x, 0.1, 0.0), 0.03)], []),
        Part("under far pad", pads[0], [Ball((x, y - 0.06, -0.066), 0.05)], []),
        Part("under pad", pads[1], [Ball((x, y - 0.06, 0.066), 0.05)], []),
        *_rolls((x - 0.235, y + 0.084, 0.0), 0.031),
    ]


def _chair(scene: Scene) -> list[Part]:
    """A plain chair; `at` is the middle of the seat's top; `turn` 180 turns its back to the front."""
    x, y, _ = scene.prop.at
    half, wide = 0.125, 0.125
    back_x = -half if not scene.prop.turn else half
    seat = box((x, y - 0.014, 0.0), (half, 0.014, wide), "wood", scene.camera, None, 0.05)
    legs = {}
    for z in (-1.0, 1.0):
        legs[z] = [
            rod(
                (x + s * (half - 0.015), 0.008, z * (wide - 0.015)),
                (x + s * (half - 0.02), y - 0.02, z * (wide - 0.015)),
                0.0105,
                "wood",
                -0.08,
            )
            for s in (-1.0, 1.0)
        ]
    top = y + 0.255
    posts = {
        z: rod(
            (x + back_x * 0.92, y - 0.01, z * (wide - 0.012)),
            (x + back_x * 1.16, top, z * (wide - 0.012)),
            0.0105,
            "wood",
            -0.04,
        )
        for z in (-1.0, 1.0)
    }
    slats = [
        Piece(
            "wood",
            [Ball((x + back_x * (0.97 + 0.19 * k), y + 0.255 * k, z * (wide - 0.02)), 0.013) for z in (-1.0, 1.0)],
            tone=0.02,
        )
        for k in (0.52, 0.72, 0.94)
    ]
    far = [*legs[-1.0]]
    near = [*seat, *legs[1.0]]
    back = [posts[-1.0], *slats, posts[1.0]]
    spots: list[Shape] = [Ball((x, y - 0.03, z), 0.03) for z in (-0.1, 0.0, 0.1)]
    rest: list[Shape] = [Ball((x + back_x * 1.1, y + 0.255 * k, 0.0), 0.02) for k in (0.4, 0.7, 0.95)]
    return [Part("under seat", [*far, *near], spots, []), Part("under back", back, rest, [])]


def _pull_up_bar(scene: Scene) -> list[Part]:
    x, y, _ = scene.prop.at
    half = 0.40
    posts = [rod((x, 0.0, s * half), (x, y, s * half), 0.014, "frame") for s in (-1.0, 1.0)]
    feet = [rod((x - 0.12, 0.012, s * half), (x + 0.12, 0.012, s * half), 0.014, "frame", -0.05) for s in (-1.0, 1.0)]
    bar = rod((x, y, -half), (x, y, half), 0.011, "steel", lined=True)
    return [
        Part("under far post", [feet[0], posts[0]], [Ball((x, y * k, -half), 0.014) for k in (0.2, 0.5, 0.9)], []),
        Part("under near post", [feet[1], posts[1]], [Ball((x, y * k, half), 0.014) for k in (0.2, 0.5, 0.9)], []),
        Part("bar", [bar], [Ball((x, y, half * k / 4.0), 0.011) for k in range(-4, 5)], []),
    ]


def _cable(scene: Scene) -> list[Part]:
    """A cable tower; `at` is its foot, `size` the pulley's height."""
    x, _, z = scene.prop.at
    height = scene.prop.size[0] if scene.prop.size else 0.98
    top = height + 0.05
    tower = [
        *box((x, 0.012, z), (0.11, 0.012, 0.11), "frame", scene.camera, None, -0.05),
        *box((x, top / 2.0, z), (0.020, top / 2.0, 0.020), "frame", scene.camera),
        *box((x, height, z), (0.032, 0.034, 0.032), "steel", scene.camera),
    ]
    wheel_at = add((x, height, z), (0.0, -0.01, 0.0))
    hand = lerp(scene.skeleton.joints["grip_r"], scene.skeleton.joints["grip_l"], 0.5)
    towards = unit(sub(hand, wheel_at))
    eye = along(wheel_at, towards, 0.045)
    line = [rod(eye, along(hand, towards, -0.040), 0.0028, "cord")]
    handle = [rod(along(hand, towards, -0.045), hand, 0.0058, "strap")]
    return [
        Part("under tower", tower, [Ball((x, height * k, z), 0.03) for k in (0.1, 0.5, 1.0)], []),
        Part("line", line, [Ball(lerp(eye, hand, k / 6.0), 0.004) for k in range(6)], []),
        Part("handle", handle, [Ball(hand, 0.006)], []),
    ]


def _blocks(scene: Scene) -> list[Part]:
    """Two blocks under the plates of a bar."""
    x, height = scene.prop.at[0], scene.prop.size[0] if scene.prop.size else 0.12
    parts = []
    for sign, name in ((-1.0, "under far block"), (1.0, "under near block")):
        pieces = box((x, height / 2.0, sign * 0.30), (0.075, height / 2.0, 0.055), "wood", scene.camera)
        parts.append(Part(name, pieces, [Ball((x, height * 0.4, sign * 0.30), 0.05)], []))
    return parts


FURNITURE = {
    "back-extension-bench": _hyper_bench,
    "ghr-bench": _ghr_bench,
    "bench": _bench,
    "box": _box_prop,
    "cable": _cable,
    "chair": _chair,
    "pull-up-bar": _pull_up_bar,
    "blocks": _blocks,
}
