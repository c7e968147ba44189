# SPDX-License-Identifier: GPL-3.0-or-later
"""The flesh round the bones as ellipsoids: what is painted, what touches the floor, what may not pass through what."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple, final

from lbtrainer.domain.figure import End, Limb, Vec
from lbtrainer.figure import body
from lbtrainer.figure.pose import Blend
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import Z, across, along, cross, lerp, mul, unit


@final
class Ball(NamedTuple):
    """A sphere."""

    at: Vec
    radius: float

    @property
    def lowest(self) -> float:
        return self.at[1] - self.radius


class Egg(NamedTuple):
    """An ellipsoid: its centre and its three half axes as vectors."""

    at: Vec
    a: Vec
    b: Vec
    c: Vec

    @property
    def lowest(self) -> float:
        return self.at[1] - sqrt(self.a[1] ** 2 + self.b[1] ** 2 + self.c[1] ** 2)


Shape = Ball | Egg
Chain = list[Shape]


def trunk_shapes(skeleton: Skeleton, breath: float = 0.0) -> list[Egg]:
    """The trunk's cross-sections from the hips up, smoothly filled in; `breath` 0 to 1 widens the chest."""
    eggs = []
    for index, section in enumerate(body.TRUNK):
        frame = skeleton.spine[section.bone]
        below, above = (skeleton.joints[joint] for joint in body.SPINE_JOINTS[section.bone : section.bone + 2])
        if section.along < 0.0:
            at = along(below, frame.u, section.along * body.SPINE[section.bone])
        else:
            at = lerp(below, above, section.along)
        grow = 1.0 + 0.035 * breath if index >= 5 else 1.0
        forward = section.forward + (0.003 * breath if index >= 5 else 0.0)
        eggs.append(
            Egg(
                along(at, frame.f, forward),
                mul(frame.f, section.half_depth * grow),
                mul(frame.u, section.half_height),
                mul(frame.r, section.half_width * (0.5 + 0.5 * grow)),
            )
        )
    return _filled_in(eggs)


def _filled_in(eggs: list[Egg]) -> list[Egg]:
    """With one more between each two, on a smooth curve through all of them."""
    filled = [eggs[0]]
    last = len(eggs) - 1
    for index in range(last):
        p, q, r, s = eggs[max(0, index - 1)], eggs[index], eggs[index + 1], eggs[min(last, index + 2)]
        filled += [Egg(*map(_halfway, p, q, r, s)), r]
    return filled


def _halfway(a: Vec, b: Vec, c: Vec, d: Vec) -> Vec:
    return (
        0.5625 * (b[0] + c[0]) - 0.0625 * (a[0] + d[0]),
        0.5625 * (b[1] + c[1]) - 0.0625 * (a[1] + d[1]),
        0.5625 * (b[2] + c[2]) - 0.0625 * (a[2] + d[2]),
    )


def glute_shapes(skeleton: Skeleton) -> list[Ball]:
    """The two seats, right then left."""
    frame, at = skeleton.spine[0], skeleton.joints["pelvis"]
    return [Ball(frame.place(at, (-0.026, -0.004, sign * 0.042)), 0.050) for sign in (1.0, -1.0)]


def limb_balls(skeleton: Skeleton, kind: str, side: str) -> list[Ball]:
    """Thigh, shin, upper arm or forearm as balls along the bone."""
    root, tip = (skeleton.joints[f"{joint}_{side}"] for joint in body.BONES[kind])
    balls = [Ball(lerp(root, tip, at), radius) for at, radius in body.LIMB_RADII[kind]]
    if kind == "shin":
        # The calf lies behind the bone.
        frame = skeleton.frames["pelvis"]
        bone = unit((tip[0] - root[0], tip[1] - root[1], tip[2] - root[2]))
        back = unit(across(cross(bone, frame.r), bone), frame.f)
        balls[2] = Ball(along(balls[2].at, back, 0.007), balls[2].radius)
        balls[3] = Ball(along(balls[3].at, back, 0.003), balls[3].radius)
    return balls


def foot_shapes(skeleton: Skeleton, side: str) -> Chain:
    """The bare foot from heel to toes."""
    name = f"leg_{side}"
    tip, back = skeleton.ends[name]
    ankle = skeleton.joints[f"ankle_{side}"]
    across_foot = unit(cross(tip, back), Z)
    toes, toes_back = tip, back
    if end_of(skeleton.limbs[name]) is End.TOES:
        toes, toes_back = unit(along(mul(back, 0.92), tip, 0.25)), mul(tip, -1.0)
    ball = along(along(ankle, tip, body.BALL_AHEAD), back, -0.025)
    toe_at = along(ball, toes, 0.027)

    def egg(at: Vec, half_long: float, half_thick: float, half_width: float) -> Egg:
        return Egg(at, mul(tip, half_long), mul(back, half_thick), mul(across_foot, half_width))

    return [
        egg(along(along(ankle, tip, -0.0145), back, -0.0190), 0.0195, 0.0195, 0.0180),
        egg(along(along(ankle, tip, 0.006), back, -0.0125), 0.0210, 0.0255, 0.0195),
        egg(along(along(ankle, tip, 0.034), back, -0.0170), 0.0200, 0.0205, 0.0195),
        egg(ball, 0.0150, 0.0135, 0.0237),
        Egg(toe_at, mul(toes, 0.0115), mul(toes_back, 0.0088), mul(across_foot, 0.0203)),
    ]


def toe_lines(foot: Chain, side: str) -> list[Chain]:
    """The lines between the toes, from above to the front; the big toe is the broadest."""
    toes = foot[-1]
    assert isinstance(toes, Egg)
    inner = -1.0 if side == "r" else 1.0
    lines: list[Chain] = []
    for share in (0.30, -0.12, -0.45, -0.74):
        root = along(along(toes.at, toes.c, share * inner), toes.b, 0.90)
        end = along(along(toes.at, toes.c, share * inner), toes.a, 0.80)
        lines.append([Ball(root, 0.0007), Ball(end, 0.0011)])
    return lines


def end_of(limb: Limb | Blend) -> End:
    """What hand or foot does; on the way between two, what it does at the nearer one."""
    if isinstance(limb, Blend):
        return limb.b.end if limb.u > 0.5 else limb.a.end
    return limb.end


def head_balls(skeleton: Skeleton) -> list[Ball]:
    """Skull and jaw, for touching and overlapping."""
    frame, at = skeleton.frames["head"], skeleton.joints["head"]
    return [Ball(frame.place(at, (-0.010, 0.008, 0.0)), 0.057), Ball(frame.place(at, (0.026, -0.036, 0.0)), 0.026)]


def neck_balls(skeleton: Skeleton) -> list[Ball]:
    """The neck from its base to the skull."""
    base = along(skeleton.joints["c7"], skeleton.frames["chest"].f, 0.006)
    base = along(base, skeleton.frames["chest"].u, -0.018)
    return [Ball(base, 0.031), Ball(along(skeleton.joints["skull"], skeleton.frames["head"].f, -0.002), 0.0262)]
