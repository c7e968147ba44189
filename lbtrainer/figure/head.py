# SPDX-License-Identifier: GPL-3.0-or-later
"""The head: face, hair and the little that makes it a face."""

from __future__ import annotations

from collections.abc import Callable

from lbtrainer.domain.figure import Vec
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import Ball, Chain, Egg, Shape
from lbtrainer.figure.piece import Piece
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import Frame, along, dot, mul, unit

Place = Callable[[float, float, float], Vec]
MakeEgg = Callable[[float, float, float, float, float, float], Egg]


def head_pieces(skeleton: Skeleton, camera: Camera) -> tuple[list[Piece], list[Shape]]:
    """What is painted, and the shapes that hide and are hidden."""
    frame, at = skeleton.frames["head"], skeleton.joints["head"]

    def place(f: float, u: float, r: float = 0.0) -> Vec:
        return frame.place(at, (f, u, r))

    def egg(f: float, u: float, r: float, half_f: float, half_u: float, half_r: float) -> Egg:
        return Egg(place(f, u, r), mul(frame.f, half_f), mul(frame.u, half_u), mul(frame.r, half_r))

    ahead = _out(frame, 0.820, -0.572)

    def slice_at(behind: float, share: float, low: float = 0.0) -> Egg:
        """A flat oval through the head, from forehead to nape; `behind` the hairline, which runs past the ears."""
        up = _out(frame, 0.572, 0.820)
        middle = along(along(place(-0.001, -0.002), ahead, -behind), up, -low)
        return Egg(middle, mul(up, 0.0645 * share), mul(ahead, 0.0005), mul(frame.r, 0.0565 * share))

    crown = slice_at(0.033, 0.90)._replace(b=mul(ahead, 0.034))
    cap: Chain = [slice_at(-0.002, 0.915), slice_at(0.004, 0.975), slice_at(0.012, 1.0), slice_at(0.024, 0.965), crown]
    bun: Chain = [Ball(place(-0.046, 0.060), 0.0250)]
    jaw: Chain = [egg(0.0165, -0.012, 0.0, 0.0405, 0.0400, 0.0445), Ball(place(0.030, -0.044), 0.0215)]
    face: Chain = [slice_at(-0.001, 0.90, 0.0066), egg(0.020, 0.000, 0.0, 0.0385, 0.0410, 0.0445)]
    nose: Chain = [
        Ball(place(0.0520, 0.004), 0.0072),
        Ball(place(0.0590, -0.0100), 0.0078),
        Ball(place(0.0632, -0.0165), 0.0064),
        Ball(place(0.0530, -0.0200), 0.0080),
    ]
    lips: Chain = [Ball(place(0.0522, -0.0345), 0.0060), Ball(place(0.0500, -0.042), 0.0050)]
    skin = [Piece("skin", jaw, more=(face, nose, lips))]
    hair = [Piece("hair", cap)]
    # The hairline is a plane cut through the head: what lies behind it is painted first.
    shows_face = dot(ahead, camera.back) > 0.0
    shows_bun = dot(_out(frame, -0.6, 0.8), camera.back) > 0.45
    pieces = [*hair, *skin] if shows_face else [*skin, *hair]
    tied = Piece("hair", bun, tone=0.05, lined=shows_bun)
    pieces = [*pieces, tied] if shows_bun else [tied, *pieces]
    if shows_face:
        pieces += _sideburns(frame, place, camera)
    pieces += _ears(frame, egg, camera)
    pieces += _features(frame, place, camera)
    return pieces, [egg(-0.006, 0.012, 0.0, 0.0625, 0.0600, 0.0560), Ball(place(0.026, -0.036), 0.0260)]


def _out(frame: Frame, ahead: float, up: float) -> Vec:
    """A direction in the middle plane of the head."""
    return along(mul(frame.f, ahead), frame.u, up)


def _sideburns(frame: Frame, place: Place, camera: Camera) -> list[Piece]:
    pieces = []
    for sign in (1.0, -1.0):
        outward = mul(frame.r, sign)
        if dot(outward, camera.back) > 0.25:
            chain: Chain = [
                Ball(place(-0.016, 0.024, sign * 0.040), 0.0165),
                Ball(place(-0.016, 0.000, sign * 0.041), 0.0120),
                Ball(place(-0.013, -0.014, sign * 0.042), 0.0045),
            ]
            pieces.append(Piece("hair", chain))
    return pieces


def _ears(frame: Frame, egg: MakeEgg, camera: Camera) -> list[Piece]:
    pieces = []
    for sign in (1.0, -1.0):
        if sign * dot(frame.r, camera.back) > 0.20:
            ear: Chain = [
                egg(-0.012, -0.004, sign * 0.047, 0.0080, 0.0125, 0.004),
                egg(-0.009, -0.014, sign * 0.046, 0.0055, 0.007, 0.004),
            ]
            inner: Chain = [egg(-0.011, -0.004, sign * 0.050, 0.0040, 0.0075, 0.002)]
            pieces += [Piece("skin", ear, tone=0.05, lined=True), Piece("skin", inner, tone=-0.10)]
    return pieces


def _features(frame: Frame, place: Place, camera: Camera) -> list[Piece]:
    pieces = []
    if dot(frame.f, camera.back) > 0.55:
        shade: Chain = [
            Ball(place(0.0640, -0.0215, -0.0055), 0.0016),
            Ball(place(0.0660, -0.0235, 0.0), 0.0018),
            Ball(place(0.0640, -0.0215, 0.0055), 0.0016),
        ]
        pieces.append(Piece("skin", shade, tone=-0.22))
    eyes: list[Chain] = []
    brows: list[Chain] = []
    mouth: list[Chain] = []
    for sign in (1.0, -1.0):
        normal = unit(along(frame.f, frame.r, sign * 0.55))
        if dot(normal, camera.back) <= 0.18:
            continue
        eyes.append(
            [Ball(place(0.0490, 0.0005, sign * 0.0215), 0.0040), Ball(place(0.0490, -0.0030, sign * 0.0215), 0.0038)]
        )
        brows.append(
            [
                Ball(place(0.0540, 0.0172, sign * 0.0140), 0.0016),
                Ball(place(0.0500, 0.0182, sign * 0.0225), 0.0018),
                Ball(place(0.0430, 0.0135, sign * 0.0300), 0.0011),
            ]
        )
        mouth.append(
            [
                Ball(place(0.0548, -0.0388, sign * 0.001), 0.0014),
                Ball(place(0.0520, -0.0380, sign * 0.0080), 0.0014),
                Ball(place(0.0465, -0.0345, sign * 0.0140), 0.0010),
            ]
        )
    for material, chains in (("eye", eyes), ("hair", brows), ("lips", mouth)):
        if chains:
            pieces.append(Piece(material, chains[0], more=tuple(chains[1:])))
    return pieces
