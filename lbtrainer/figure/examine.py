# SPDX-License-Identifier: GPL-3.0-or-later
"""What a figure may not do: miss its targets, bend past a joint's range, sink, float, slide, fall or jump.

Every check runs at the key poses and at seven moments of each transition. Lengths are fractions of the stature.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lbtrainer.domain.figure import End, Figure, Limb, Mode
from lbtrainer.figure import body
from lbtrainer.figure.angles import joint_angles, knee_is_sound
from lbtrainer.figure.balance import out_of_balance
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.flesh import Shape, foot_shapes, head_balls, limb_balls, trunk_shapes
from lbtrainer.figure.hands import hand_of
from lbtrainer.figure.held import HELD
from lbtrainer.figure.motion import Instant, Motion
from lbtrainer.figure.overlap import overlaps
from lbtrainer.figure.props import prop_parts
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.tops import HOLDERS, Top, tops_of
from lbtrainer.figure.vectors import length, sub
from lbtrainer.figure.watching import watched

STEPS = 8
_ANYWHERE = Camera(0.0, 0.0)
REACH, ANGLE, SINK, FLOAT, SLIDE, BALANCE, OVERLAP, JUMP = 0.005, 0.5, 0.010, 0.012, 0.004, 0.03, 0.022, 3.0
_LENGTHS = {"upper": body.UPPER_ARM, "fore": body.FOREARM, "thigh": body.THIGH, "shin": body.SHANK}


class Finding(NamedTuple):
    """One thing that is wrong.

    Attributes:
        kind: "reach", "range", "knee", "sink", "float", "slide", "balance", "self", "jump", "bone" or "watch".
        what: On what, for example "arm_r" or "fore_r thigh_r"; with `kind` this is what `allow:` names.
        pose: Where it happens, for example "down" or "up>down 0.38".
        size: By how much.
    """

    kind: str
    what: str
    pose: str
    size: float

    @property
    def name(self) -> str:
        return f"{self.kind} {self.what}"

    def __str__(self) -> str:
        return f"{self.name} at {self.pose}: {self.size:.3f}"


def findings(figure: Figure) -> tuple[list[Finding], list[Finding]]:
    """What is wrong with a figure, and what would be if its file did not allow it; the worst of each kind."""
    motion = Motion(figure)
    worst: dict[str, Finding] = {}
    for found in _all(motion):
        known = worst.get(found.name)
        if known is None or found.size > known.size:
            worst[found.name] = found
    allowed = {allow.finding for allow in figure.allow}
    wrong = [found for found in worst.values() if found.name not in allowed]
    return wrong, [found for found in worst.values() if found.name in allowed]


def unused_allowances(figure: Figure) -> list[str]:
    """What a file allows although it does not happen."""
    _, meant = findings(figure)
    return sorted({allow.finding for allow in figure.allow} - {found.name for found in meant})


def _all(motion: Motion) -> Iterator[Finding]:
    figure = motion.figure
    keys = figure.keys
    moments: list[tuple[str, Instant]] = []
    for before, key in zip((keys[-1], *keys[:-1]), keys, strict=True):
        run = [
            (f"{before.pose}>{key.pose} {k / STEPS:.2f}", motion.between(before.pose, key.pose, k / STEPS))
            for k in range(1, STEPS)
        ]
        run.append((key.pose, motion.still(key.pose)))
        moments += run
        yield from _slides(motion, before.pose, key.pose, run)
        yield from _jumps(before.pose, key.pose, [motion.still(before.pose), *(instant for _, instant in run)])
    tops = tops_of(figure)
    is_held = any(prop.kind in HOLDERS for prop in figure.props)
    is_thrown = any(key.ease != "smooth" for key in keys)
    for place, instant in moments:
        yield from _one(instant.skeleton, place, tops, is_held=is_held)
        yield from _weights(figure, instant.skeleton, place, tops)
        if not is_held and not is_thrown:
            size = out_of_balance(instant.skeleton, tops)
            if size > BALANCE:
                yield Finding("balance", "body", place, size)
    yield from (Finding("watch", watch, place, size) for watch, place, size in watched(figure, moments))


def _one(skeleton: Skeleton, place: str, tops: list[Top], *, is_held: bool) -> Iterator[Finding]:
    for name, missed in skeleton.missed.items():
        if missed > REACH:
            yield Finding("reach", name, place, missed)
    yield from _joints(skeleton, place)
    lowest = 9.0
    for name, shapes in solid(skeleton).items():
        low = min(_over(shape, tops) for shape in shapes)
        lowest = min(lowest, low)
        if -low > SINK:
            yield Finding("sink", name, place, -low)
    if not is_held and lowest > FLOAT:
        yield Finding("float", "body", place, lowest)
    for pair, depth in overlaps(skeleton):
        if depth > OVERLAP:
            yield Finding("self", pair, place, depth)


def _joints(skeleton: Skeleton, place: str) -> Iterator[Finding]:
    for name, value in joint_angles(skeleton).items():
        low, high = body.RANGE[name.removesuffix(" r").removesuffix(" l")]
        beyond = max(low - value, value - high)
        if beyond > ANGLE:
            yield Finding("range", name, place, beyond)
    for side in ("r", "l"):
        if not knee_is_sound(skeleton, side):
            yield Finding("knee", side, place, 1.0)
        for kind, (a, b) in body.BONES.items():
            bone = length(sub(skeleton.joints[f"{b}_{side}"], skeleton.joints[f"{a}_{side}"]))
            drift = abs(bone - _LENGTHS[kind])
            if drift > 1e-6:
                yield Finding("bone", f"{kind}_{side}", place, drift)


def _weights(figure: Figure, skeleton: Skeleton, place: str, tops: list[Top]) -> Iterator[Finding]:
    """Bars, bells and plates do not sink into the floor or a box either."""
    for prop in figure.props:
        if prop.kind in HELD and prop.hold:
            parts = prop_parts((prop,), skeleton, _ANYWHERE)
            shapes = [shape for part in parts for piece in part.pieces for shape in piece.chain]
            low = min(_over(shape, tops) for shape in shapes)
            if -low > SINK:
                yield Finding("sink", prop.kind, place, -low)


def _over(shape: Shape, tops: list[Top]) -> float:
    """How high a shape's lowest point lies over what carries it; what lies well below a top is beside it."""
    for top in tops:
        if top.is_under(shape.at) and shape.at[1] > top.y - 0.02:
            return shape.lowest - top.y
    return shape.lowest


def solid(skeleton: Skeleton) -> dict[str, list[Shape]]:
    """All flesh by part."""
    found: dict[str, list[Shape]] = {"trunk": [*trunk_shapes(skeleton)], "head": [*head_balls(skeleton)]}
    for side in ("r", "l"):
        for kind in body.BONES:
            found[f"{kind}_{side}"] = [*limb_balls(skeleton, kind, side)]
        found[f"hand_{side}"] = hand_of(skeleton, side).outline
        found[f"foot_{side}"] = foot_shapes(skeleton, side)
    return found


def _slides(motion: Motion, a: str, b: str, run: list[tuple[str, Instant]]) -> Iterator[Finding]:
    one, two = motion.pose(a), motion.pose(b)
    still = motion.still(a).skeleton
    watched_joints = [pin.joint for pin in one.pins if pin in two.pins and None not in (pin.x, pin.y) and not pin.rest]
    for name, joint in (("leg_r", "ankle_r"), ("leg_l", "ankle_l"), ("arm_r", "wrist_r"), ("arm_l", "wrist_l")):
        before, after = getattr(one, name), getattr(two, name)
        if _stays(before, after):
            grips = after.end in {End.GRIP, End.PALM}
            watched_joints.append(joint.replace("wrist", "grip") if grips else joint)
    for joint in watched_joints:
        for place, instant in run:
            moved = length(sub(instant.skeleton.joints[joint], still.joints[joint]))
            if moved > SLIDE:
                yield Finding("slide", joint, place, moved)


def _stays(before: Limb, after: Limb) -> bool:
    return before.mode is Mode.TO and after.mode is Mode.TO and (before.point, before.end) == (after.point, after.end)


def _jumps(a: str, b: str, run: list[Instant]) -> Iterator[Finding]:
    joints = ("head", "pelvis", "knee_r", "knee_l", "ankle_r", "ankle_l", "elbow_r", "elbow_l", "wrist_r", "wrist_l")
    for joint in joints:
        steps = [length(sub(two.skeleton.joints[joint], one.skeleton.joints[joint])) for one, two in pairwise(run)]
        total = sum(steps)
        if total > 0.04 and max(steps) > JUMP * total / len(steps):
            yield Finding("jump", joint, f"{a}>{b}", max(steps) * len(steps) / total)
