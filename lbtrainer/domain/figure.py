# SPDX-License-Identifier: GPL-3.0-or-later
"""How an exercise is shown as an animated person: poses in numbers, their order, and what a coach looks at.

Lengths are fractions of the stature, angles degrees. x points to where the person faces when standing, y up, z to the
person's right; the floor is y = 0. The right limbs are the near ones.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from lbtrainer.domain.record import Side

Vec = tuple[float, float, float]

LIMBS = ("leg_r", "leg_l", "arm_r", "arm_l")
NUMBERED = (
    "lean",
    "spin",
    "roll",
    "turn",
    "lumbar",
    "thoracic",
    "side",
    "twist",
    "neck",
    "head",
    "look",
    "shrug",
)
"""What a pose says of the trunk, in degrees; `shrug` lifts the shoulders, as a length."""


class Mode(StrEnum):
    """How a limb is posed."""

    TO = "to"
    CHEST = "chest"
    TOUCH = "touch"
    AIM = "aim"
    FLEX = "flex"


class End(StrEnum):
    """What hand or foot does: rests flat, grips, holds round a limb, points on, flexes, stands on the toes."""

    RELAXED = "relaxed"
    FLAT = "flat"
    PALM = "palm"
    GRIP = "grip"
    POINT = "point"
    FLEXED = "flexed"
    TOES = "toes"


class Limb(msgspec.Struct, frozen=True, kw_only=True):
    """One arm or leg of a pose.

    Attributes:
        point: Where the end is, in the world (`to`) or from the chest as forward, up, right (`chest`); the offset
            from the surface for `touch`.
        segment, along, face: What is touched: a segment such as "shin_r", how far along it, on which side.
        upper, lower: World directions for `aim` as (degrees in the picture plane, degrees towards the right).
        flex, abd, bend, rot: Joint angles against the trunk for `flex`.
        swivel: Turns knee or elbow about the line from root to end, + is outwards.
        hint: Where the elbow goes: "down", "back", "out", "up", "front", "hip" or "" for the usual.
        hand: World direction of fingers or toes as (degrees, degrees to the right), or None for the natural one.
        lift: How far the end is lifted on the way to this pose.
    """

    mode: Mode
    point: Vec = (0.0, 0.0, 0.0)
    segment: str = ""
    along: float = 0.5
    face: str = "front"
    upper: tuple[float, float] = (-90.0, 0.0)
    lower: tuple[float, float] = (-90.0, 0.0)
    flex: float = 0.0
    abd: float = 0.0
    bend: float = 0.0
    rot: float = 0.0
    end: End = End.RELAXED
    swivel: float = 0.0
    hint: str = ""
    hand: tuple[float, float] | None = None
    lift: float = 0.0


class Pin(msgspec.Struct, frozen=True):
    """Where one joint stands; None leaves an axis free, `rest` lets the lowest flesh of the trunk touch `y`."""

    joint: str
    x: float | None
    y: float | None
    rest: bool = False
    z: float | None = None


class Fit(msgspec.Struct, frozen=True):
    """One number of the pose is varied until a joint's flesh touches the height `y`."""

    vary: str
    touch: str
    y: float


class Pose(msgspec.Struct, frozen=True, kw_only=True):
    """One key pose: how the trunk lies in space, how it bends, where the limbs are."""

    arm_r: Limb
    arm_l: Limb
    leg_r: Limb
    leg_l: Limb
    lean: float = 0.0
    spin: float = 0.0
    roll: float = 0.0
    turn: float = 0.0
    lumbar: float = 0.0
    thoracic: float = 0.0
    side: float = 0.0
    twist: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    look: float = 0.0
    shrug: float = 0.0
    pins: tuple[Pin, ...] = ()
    fit: Fit | None = None


class Key(msgspec.Struct, frozen=True):
    """One stop of the motion: the pose, the seconds to get there and to stay, and how it is reached."""

    pose: str
    move_s: float
    hold_s: float
    ease: str = "smooth"


class Prop(msgspec.Struct, frozen=True, kw_only=True):
    """A thing in the picture.

    Attributes:
        kind: One of `PROPS`.
        hold: What carries it: "grips", "grip_r", "grip_l", "chest" or "" where it stands still.
        at: Where it stands, or its offset from what carries it (for "chest": forward, up, right).
        size: Its measures, by kind; () for the usual ones.
        turn: Turned by so many degrees, by kind.
        ends: What a line (band, strap, cable) runs between, by joint.
    """

    kind: str
    hold: str = ""
    at: Vec = (0.0, 0.0, 0.0)
    size: tuple[float, ...] = ()
    turn: float = 0.0
    ends: tuple[str, ...] = ()


PROPS = (
    "barbell",
    "dumbbell",
    "kettlebell",
    "plate",
    "back-extension-bench",
    "ghr-bench",
    "bench",
    "box",
    "cable",
    "chair",
    "pull-up-bar",
    "strap",
    "stick",
    "blocks",
)


class Watch(msgspec.Struct, frozen=True):
    """What a coach looks at: the sentence, and the check that computes it ("" where it needs an eye)."""

    say: str
    check: str = ""
    joint: str = ""
    limit: float = 0.0


WATCHES = (
    "bar-over-foot",
    "spine-still",
    "still",
    "level-hips",
    "forearms-upright",
    "straight-line",
    "knees-soft",
    "stays-below",
    "stays-above",
    "upright",
    "elbows-under",
)


class Allow(msgspec.Struct, frozen=True):
    """A finding that is as it should be, with the reason."""

    finding: str
    reason: str


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """The animated person of one exercise.

    Attributes:
        camera: Yaw and pitch in degrees; (0, 0) looks from the person's right.
        surface: "mat" or "floor".
        mat: Where the mat (or the ground's disc) begins and ends along x.
        mat_depth: Half its depth along z.
        muscles: What glows.
        poses: Under their names, complete.
        keys: The cycle; it begins in the first one's pose, the last one leads back to it.
        still: The pose that tells most.
        side: The side that works where an exercise has two, as its side words have it; the other one is mirrored.
        glow: The side whose muscles light up, in the figure as it is written; None for both.
        watch: What a coach looks at.
        allow: Findings that are meant.
        over: Pairs of parts, the first always painted over the second.
    """

    id: str
    camera: tuple[float, float]
    surface: str
    mat: tuple[float, float]
    muscles: tuple[str, ...]
    poses: dict[str, Pose]
    keys: tuple[Key, ...]
    still: str
    side: Side = Side.RIGHT
    glow: Side | None = None
    mat_depth: float = 0.17
    props: tuple[Prop, ...] = ()
    watch: tuple[Watch, ...] = ()
    allow: tuple[Allow, ...] = ()
    over: tuple[tuple[str, str], ...] = ()
