# SPDX-License-Identifier: GPL-3.0-or-later
"""The person as parts to paint: which shapes, in which material, and what hides what."""

from __future__ import annotations

from typing import NamedTuple

from lbtrainer.figure import body
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import (
    Ball,
    Chain,
    Egg,
    Shape,
    foot_shapes,
    glute_shapes,
    limb_balls,
    neck_balls,
    toe_lines,
    trunk_shapes,
)
from lbtrainer.figure.hands import Hand, hand_of
from lbtrainer.figure.head import head_pieces
from lbtrainer.figure.piece import Piece
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import Y, Z, across, along, cross, dot, lerp, mul, sub, unit

SLEEVE_END = 0.58
LEGGING_END = 0.84
_HEM = 0.22
"""How far a hem bulges along the limb, as a share of its radius."""
_WAIST = 5
"""The first of the filled-in cross-sections above the hips."""
_SEEN_FINGERS = 0.40
"""How far a hand faces the viewer from which on its fingers are told apart."""


class Part(NamedTuple):
    """What is painted in one go.

    Attributes:
        name: "torso", "head", "upper_r", "fore_r", "thigh_r", "shin_r" and so on, or a prop's.
        pieces: From the first painted to the last.
        body: The shapes that hide and are hidden.
        gap: The shapes whose grown outline keeps it apart from what lies behind.
        parent: The part from which it grows, or "".
        far: 0 near to 1 far, for the paint.
    """

    name: str
    pieces: list[Piece]
    body: list[Shape]
    gap: list[Chain]
    parent: str = ""
    far: float = 0.0


def person_parts(skeleton: Skeleton, camera: Camera, breath: float = 0.0) -> list[Part]:
    """All parts of the person."""
    joints = skeleton.joints
    neck, pelvis = camera.depth(joints["c7"]), camera.depth(joints["pelvis"])
    far = {}
    for side in ("r", "l"):
        far[f"arm_{side}"] = _far(camera.depth(joints[f"socket_{side}"]) - neck)
        far[f"leg_{side}"] = _far((camera.depth(joints[f"hip_{side}"]) - pelvis) * 2.0)
    parts = [_torso(skeleton, breath), _head(skeleton, camera)]
    for side in ("r", "l"):
        parts += _arm(skeleton, camera, side, far[f"arm_{side}"])
        parts += _leg(skeleton, camera, side, far[f"leg_{side}"])
    return parts


def _far(depth: float) -> float:
    u = max(0.0, min(1.0, (-depth - 0.045) / 0.048))
    return u * u * (3.0 - 2.0 * u)


def _torso(skeleton: Skeleton, breath: float) -> Part:
    eggs = trunk_shapes(skeleton, breath)
    lower: Chain = [*eggs[: body.SHIRT_FROM + 2]]
    hem = eggs[body.SHIRT_FROM - 1]
    shirt: Chain = [
        Egg(hem.at, mul(hem.a, 1.03), mul(hem.b, 0.55), mul(hem.c, 1.03)),
        *eggs[body.SHIRT_FROM :],
        _collar(skeleton),
    ]
    shoulders: list[Chain] = []
    for side in ("r", "l"):
        joint = skeleton.joints[f"shoulder_{side}"]
        inner = along(lerp(joint, skeleton.joints["c7"], 0.50), skeleton.frames["chest"].u, -0.014)
        shoulders.append([Ball(joint, 0.0385), Ball(inner, 0.0355), eggs[-3]])
    seats: list[Chain] = [[seat, eggs[4]] for seat in glute_shapes(skeleton)]
    pieces = [
        Piece("leggings", lower, more=tuple(seats)),
        Piece("skin", _neck(skeleton, 0.0, 0.72), tone=-0.035),
        Piece("shirt", shirt, more=tuple(shoulders)),
    ]
    # The thighs grow from the hips: no gap parts them there.
    return Part("torso", pieces, [*eggs[::2]], [[*eggs[_WAIST:]]])


def _neck(skeleton: Skeleton, start: float, end: float) -> Chain:
    """A piece of the neck: its lower part stands in the collar, its upper part carries the head."""
    low, high = neck_balls(skeleton)
    spread = high.radius - low.radius
    return [Ball(lerp(low.at, high.at, at), low.radius + spread * at) for at in (start, end)]


def _collar(skeleton: Skeleton) -> Ball:
    """The shirt's neckline."""
    chest = skeleton.frames["chest"]
    return Ball(along(along(skeleton.joints["c7"], chest.f, 0.005), chest.u, -0.014), 0.0345)


def _head(skeleton: Skeleton, camera: Camera) -> Part:
    pieces, shapes = head_pieces(skeleton, camera)
    # No gap round jaw and nape: the head grows from the neck, which closes what the gap round the hair has opened.
    neck = Piece("skin", _neck(skeleton, 0.62, 1.0), tone=-0.035)
    return Part("head", [neck, *pieces], shapes, [shapes[:1]], parent="torso")


class _Cut(NamedTuple):
    """A part of a limb's chain: where it begins and ends, and the rings between.

    Attributes:
        first, last: The ring before, the share of the way to the next one, and the radius there.
        inner: Rings and their radii.
    """

    first: tuple[int, float, float]
    inner: tuple[tuple[int, float], ...]
    last: tuple[int, float, float]


def _cut(kind: str, start: float, end: float, grow: float = 0.0) -> _Cut:
    """From `start` to `end` along the bone, so much thicker; the same in every frame."""
    rings = body.LIMB_RADII[kind]

    def edge(at: float) -> tuple[int, float, float]:
        before = max(index for index, (ring, _) in enumerate(rings[:-1]) if ring < at or index == 0)
        (low, r), (high, s) = rings[before], rings[before + 1]
        share = (at - low) / (high - low)
        return before, share, r + (s - r) * share + grow

    inner = tuple((index, radius + grow) for index, (ring, radius) in enumerate(rings) if start < ring < end)
    return _Cut(edge(start), inner, edge(end))


_SLEEVE = _cut("upper", 0.0, SLEEVE_END, 0.0035)
_BARE_ARM = _cut("upper", 0.40, 1.0)
_UPPER_GAP = _cut("upper", 0.34, 0.86, 0.002)
_FORE_GAP = _cut("fore", 0.17, 1.0)
_TROUSER = _cut("thigh", 0.06, 1.0)
_THIGH_GAP = _cut("thigh", 0.50, 0.86)
_CUFF = _cut("shin", 0.0, LEGGING_END, 0.0015)
_BARE_SHIN = _cut("shin", LEGGING_END - 0.12, 1.0)
_SHIN_GAP = _cut("shin", 0.17, 1.0)


def _between(balls: list[Ball], cut: _Cut) -> Chain:
    """The part of a limb's chain that is cut out."""
    first, inner, last = cut
    chain: Chain = [_at(balls, *first)]
    chain += [Ball(balls[index].at, radius) for index, radius in inner]
    chain.append(_at(balls, *last))
    return chain


def _at(balls: list[Ball], before: int, share: float, radius: float) -> Ball:
    return Ball(lerp(balls[before].at, balls[before + 1].at, share), radius)


def _hemmed(chain: Chain) -> Chain:
    """A sleeve or trouser leg cut square to the limb: a ball at its end would look like a puff."""
    before, end = chain[-2], chain[-1]
    assert isinstance(end, Ball)
    way = unit(sub(end.at, before.at), Y)
    one = unit(cross(way, Z if abs(way[2]) < 0.9 else Y))
    two = cross(way, one)
    r = end.radius
    return [*chain[:-1], Egg(end.at, mul(way, r * _HEM), mul(one, r), mul(two, r))]


def _arm(skeleton: Skeleton, camera: Camera, side: str, far: float) -> list[Part]:
    upper, fore = limb_balls(skeleton, "upper", side), limb_balls(skeleton, "fore", side)
    hand = hand_of(skeleton, side)
    sleeve = _hemmed(_between(upper, _SLEEVE))
    # A far shoulder is the chest's outline: only beyond it may the sleeve be paler, or a dome stands before the chest.
    fades = (lerp(upper[0].at, sleeve[-1].at, 0.3), sleeve[-1].at) if far else None
    bare = _between(upper, _BARE_ARM)
    return [
        Part(
            f"upper_{side}",
            [Piece("skin", bare), Piece("shirt", sleeve, fades=fades)],
            [*upper],
            [_between(upper, _UPPER_GAP)],
            "torso",
            far,
        ),
        Part(
            f"fore_{side}",
            _bare_arm([*fore, *hand.palm], hand, camera),
            [*fore[1:], *hand.outline[1:]],
            [[*_between(fore, _FORE_GAP), *hand.outline], hand.thumb],
            f"upper_{side}",
            far,
        ),
    ]


def _bare_arm(arm: Chain, hand: Hand, camera: Camera) -> list[Piece]:
    """Forearm and hand in one; lines tell fingers and thumb where they lie on each other."""
    facing = dot(hand.shows, camera.back)
    skin = Piece("skin", arm, more=(*hand.fingers, hand.thumb))
    if hand.is_fist:
        lines = hand.creases if facing > 0.0 else []
    else:
        lines = hand.creases if abs(facing) > _SEEN_FINGERS else [hand.ridge]
    pieces = [skin]
    if lines:
        pieces.append(Piece("crease", lines[0], more=tuple(lines[1:]), tone=0.12, facing=camera.back))
    if hand.is_fist and facing > -_SEEN_FINGERS:
        root, bent, top = hand.thumb
        pieces += [Piece("skin", [bent, top], lined=True, tone=0.02), Piece("skin", [root, bent])]
    return pieces


def _under_the_seat(skeleton: Skeleton, side: str, front: float) -> Chain:
    """Where the seat runs out on the thigh, so that a bent hip stays round."""
    seat = glute_shapes(skeleton)[0 if side == "r" else 1]
    hip, knee = skeleton.joints[f"hip_{side}"], skeleton.joints[f"knee_{side}"]
    bone = unit(sub(knee, hip))
    behind = unit(across(mul(skeleton.spine[0].f, -1.0), bone), skeleton.frames["pelvis"].u)
    below = along(along(hip, bone, 0.060), behind, 0.014)
    # Seen from the front the seat lies behind the belly.
    sunk = 0.38 + 0.20 * max(0.0, min(1.0, (front - 0.2) / 0.4))
    return [Ball(lerp(seat.at, below, sunk), seat.radius - 0.007 * sunk), Ball(below, 0.046)]


def _leg(skeleton: Skeleton, camera: Camera, side: str, far: float) -> list[Part]:
    thigh, shin = limb_balls(skeleton, "thigh", side), limb_balls(skeleton, "shin", side)
    foot = foot_shapes(skeleton, side)
    trouser = _between(thigh, _TROUSER)
    seat = _under_the_seat(skeleton, side, dot(skeleton.spine[0].f, camera.back))
    cuff = _hemmed(_between(shin, _CUFF))
    bare = _between(shin, _BARE_SHIN)
    achilles: Chain = [bare[-2], Ball(foot[0].at, 0.0185)]
    skin = [Piece("skin", foot, more=([*bare, foot[2]], achilles))]
    if dot(skeleton.ends[f"leg_{side}"][0], camera.back) > _SEEN_FINGERS:
        lines = toe_lines(foot, side)
        skin.append(Piece("crease", lines[0], more=tuple(lines[1:]), tone=0.12, facing=camera.back))
    return [
        Part(
            f"thigh_{side}",
            [Piece("leggings", trouser, more=(seat,))],
            [*thigh],
            [_between(thigh, _THIGH_GAP)],
            "torso",
            far,
        ),
        Part(
            f"shin_{side}",
            [*skin, Piece("leggings", cuff)],
            [*shin[1:], *foot[::2]],
            [_between(shin, _SHIN_GAP), [*foot]],
            f"thigh_{side}",
            far,
        ),
    ]
