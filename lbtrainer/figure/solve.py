# SPDX-License-Identifier: GPL-3.0-or-later
"""From a pose's numbers to a skeleton in the world: trunk, pins, limbs, and the one number that is fitted."""

from __future__ import annotations

import msgspec

from lbtrainer.domain.figure import Limb, Mode, Pin, Pose, Vec
from lbtrainer.figure import body
from lbtrainer.figure.flesh import trunk_shapes
from lbtrainer.figure.limbs import Root, Solved, ankle_over, lengths, mixed, solve_limb, wrist_over
from lbtrainer.figure.pose import Blend, Moment, moment
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import Frame, across, add, along, cross, lerp, mul, oriented, sub, unit

ORDER = ("leg_r", "leg_l", "arm_r", "arm_l")
_LIMB_OF = {
    **dict.fromkeys(("knee", "ankle", "heel", "ball", "toe"), "leg"),
    **dict.fromkeys(("shoulder", "elbow", "wrist", "grip", "tips"), "arm"),
}
"""The limb that must hang before a joint is found; all others belong to the trunk."""
_NAMES = {True: ("shoulder", "elbow", "wrist"), False: ("hip", "knee", "ankle")}
_FLESH = {
    "elbow": 0.026,
    "wrist": 0.016,
    "knee": 0.037,
    "ankle": 0.021,
    "ball": 0.014,
    "toe": 0.010,
    "head": 0.068,
    "shoulder": 0.0,
    "hip": 0.0,
}
_FIT_STEPS = 9


def settled(pose: Pose) -> Pose:
    """The pose with its fitted number found."""
    if pose.fit is None:
        return pose
    return msgspec.structs.replace(pose, **{pose.fit.vary: _fitted(moment(pose, pose, 0.0))})


def solve(m: Moment) -> Skeleton:
    """The skeleton of one moment."""
    if m.a.fit is not None and m.a.fit == m.b.fit and 0.0 < m.u < 1.0:
        m = m._replace(numbers={**m.numbers, m.a.fit.vary: _fitted(m)})
    return _posed(m)


def _fitted(m: Moment) -> float:
    fit = m.a.fit
    assert fit is not None

    def gap(value: float) -> float:
        joints = _posed(m._replace(numbers={**m.numbers, fit.vary: value}), fit.touch).joints
        return joints[fit.touch][1] - _FLESH[fit.touch.split("_")[0]] - fit.y

    x0 = m.numbers[fit.vary]
    x1 = x0 + 2.0
    y0, y1 = gap(x0), gap(x1)
    for _ in range(_FIT_STEPS):
        if abs(y1) < 1e-6 or y1 == y0:
            break
        x0, x1, y0 = x1, x1 - max(-25.0, min(25.0, y1 * (x1 - x0) / (y1 - y0))), y1
        y1 = gap(x1)
    return x1


def _posed(m: Moment, only: str = "") -> Skeleton:
    """The skeleton; or as much of it as is needed to find one joint."""
    joints, spine, frames = _trunk(m.numbers)
    skeleton = Skeleton(joints, spine, frames, {}, {}, m.limbs, m.numbers)
    if any(_limb_of(pin.joint) for pin in (*m.a.pins, *m.b.pins)):
        _hang_limbs(skeleton, only_free=True)
    offset = _offset(m.a.pins, skeleton)
    if m.b.pins != m.a.pins:
        offset = lerp(offset, _offset(m.b.pins, skeleton), m.u)
    for name, point in joints.items():
        joints[name] = add(point, offset)
    if not only or _limb_of(only):
        _hang_limbs(skeleton, only_free=False)
    return skeleton


def _limb_of(joint: str) -> str:
    """The limb to which a joint belongs, "" for the trunk."""
    name, _, side = joint.partition("_")
    limb = _LIMB_OF.get(name, "")
    return limb and f"{limb}_{side}"


def _trunk(n: dict[str, float]) -> tuple[dict[str, Vec], tuple[Frame, ...], dict[str, Frame]]:
    pelvis = oriented(n["lean"], n["spin"], n["roll"], n["turn"])
    tilt, turn = n["side"] / 4.0, n["twist"] / 4.0
    flexions = (0.0, n["lumbar"] / 2.0, n["lumbar"] / 2.0, n["thoracic"] / 2.0, n["thoracic"] / 2.0)
    joints: dict[str, Vec] = {"pelvis": (0.0, 0.0, 0.0)}
    frame, at, curve = pelvis, joints["pelvis"], 0.0
    spine = []
    for index, (bone, flexion) in enumerate(zip(body.SPINE, flexions, strict=True)):
        if index:
            frame = frame.flexed(flexion).tilted(tilt).spun(turn)
        curve += body.POSTURE[index]
        shown = frame.flexed(curve)
        spine.append(shown)
        at = along(at, shown.u, bone)
        joints[body.SPINE_JOINTS[index + 1]] = at
    chest = frame
    neck = chest.flexed(n["neck"] * 0.6).spun(n["look"] * 0.4)
    joints["skull"] = along(at, neck.flexed(curve + body.POSTURE[5]).u, body.NECK)
    head = neck.flexed(n["neck"] * 0.4 + n["head"]).spun(n["look"] * 0.6)
    joints["head"] = along(along(joints["skull"], head.u, body.HEAD_CENTRE - 0.012), head.f, 0.012)
    for side, sign in (("r", 1.0), ("l", -1.0)):
        joints[f"hip_{side}"] = along((0.0, 0.0, 0.0), pelvis.r, sign * body.HIP_HALF)
        shoulder = along(along(at, chest.u, -body.SHOULDER_DROP + n["shrug"]), chest.f, 0.004)
        joints[f"shoulder_{side}"] = along(shoulder, chest.r, sign * body.SHOULDER_HALF)
        joints[f"socket_{side}"] = joints[f"shoulder_{side}"]
    return joints, tuple(spine), {"pelvis": pelvis, "chest": chest, "neck": neck, "head": head}


def _is_free(limb: Limb | Blend) -> bool:
    if isinstance(limb, Blend):
        return _is_free(limb.a) and _is_free(limb.b)
    return limb.mode in {Mode.AIM, Mode.FLEX}


def _touches(limb: Limb | Blend) -> bool:
    if isinstance(limb, Blend):
        return _touches(limb.a) or _touches(limb.b)
    return limb.mode is Mode.TOUCH


def _hang_limbs(skeleton: Skeleton, *, only_free: bool) -> None:
    for name in sorted(ORDER, key=lambda each: (each.startswith("arm"), _touches(skeleton.limbs[each]))):
        limb = skeleton.limbs[name]
        if only_free and not _is_free(limb):
            continue
        _hang(skeleton, name, limb)


def _hang(skeleton: Skeleton, name: str, limb: Limb | Blend) -> None:
    is_arm, side = name.startswith("arm"), name[-1]
    root_name, middle, end = (f"{each}_{side}" for each in _NAMES[is_arm])
    at = skeleton.joints[f"socket_{side}"] if is_arm else skeleton.joints[root_name]
    root = Root(at, skeleton.frames["chest" if is_arm else "pelvis"], 1.0 if side == "r" else -1.0, is_arm)
    if isinstance(limb, Blend):
        found = mixed(_solved(skeleton, limb.a, root), _solved(skeleton, limb.b, root), limb.u, limb.lift)
    else:
        found = _solved(skeleton, limb, root)
    a, b = lengths(is_arm=is_arm)
    joints = skeleton.joints
    joints[root_name] = add(at, found.shift)
    joints[middle] = along(joints[root_name], found.upper, a)
    joints[end] = along(joints[middle], found.lower, b)
    skeleton.ends[name] = (found.tip, found.back)
    skeleton.missed[name] = found.missed
    _place_tip(joints, side, found, is_arm=is_arm)


def _place_tip(joints: dict[str, Vec], side: str, found: Solved, *, is_arm: bool) -> None:
    if is_arm:
        joints[f"grip_{side}"] = along(joints[f"wrist_{side}"], found.tip, body.GRIP)
        joints[f"tips_{side}"] = along(joints[f"wrist_{side}"], found.tip, body.HAND)
        return
    ankle = joints[f"ankle_{side}"]
    joints[f"heel_{side}"] = along(along(ankle, found.tip, -body.HEEL_BACK * 0.6), found.back, -0.0205)
    joints[f"ball_{side}"] = along(along(ankle, found.tip, body.BALL_AHEAD), found.back, -0.025)
    joints[f"toe_{side}"] = along(along(ankle, found.tip, body.TOE_AHEAD), found.back, -0.029)


def _solved(skeleton: Skeleton, limb: Limb, root: Root) -> Solved:
    target: Vec | None = None
    normal: Vec | None = None
    if limb.mode is Mode.TO:
        over = wrist_over(limb) if root.is_arm else ankle_over(limb)
        target = add(limb.point, over)
    elif limb.mode is Mode.CHEST:
        target = skeleton.frames["chest"].place(skeleton.joints["t6"], limb.point)
    elif limb.mode is Mode.TOUCH:
        target, normal = _surface(skeleton, limb, root)
    return solve_limb(limb, root, target, normal)


def _surface(skeleton: Skeleton, limb: Limb, root: Root) -> tuple[Vec, Vec]:
    """The point on another limb (or on the trunk) and its normal."""
    kind, _, side = limb.segment.partition("_")
    thick = 0.016 if root.is_arm else 0.022
    if kind in {"pelvis", "chest", "head"}:
        frame = skeleton.frames[kind]
        faces = {"front": frame.f, "back": mul(frame.f, -1.0), "out": root.outward, "top": frame.u}
        origin = skeleton.joints["t6" if kind == "chest" else kind]
        return frame.place(origin, limb.point), faces[limb.face]
    upper, lower = (skeleton.joints[f"{joint}_{side}"] for joint in body.BONES[kind])
    bone = unit(sub(lower, upper))
    frame = skeleton.frames["pelvis" if kind in {"thigh", "shin"} else "chest"]
    out = mul(frame.r, 1.0 if side == "r" else -1.0)
    out = unit(across(out, bone), frame.f)
    front = unit(cross(frame.r, bone), frame.f)
    faces = {"front": front, "back": mul(front, -1.0), "out": out, "in": mul(out, -1.0)}
    normal = faces[limb.face]
    point = along(lerp(upper, lower, limb.along), normal, body.radius(kind, limb.along) + thick)
    return add(point, limb.point), normal


def _offset(pins: tuple[Pin, ...], skeleton: Skeleton) -> Vec:
    x = y = z = 0.0
    for pin in pins:
        joint = skeleton.joints[pin.joint]
        if pin.x is not None:
            x = pin.x - joint[0]
        if pin.rest:
            y = (pin.y or 0.0) - lowest_flesh(skeleton)
        elif pin.y is not None:
            y = pin.y - joint[1]
        if pin.z is not None:
            z = pin.z - joint[2]
    return (x, y, z)


def lowest_flesh(skeleton: Skeleton) -> float:
    """The height of the trunk's lowest point."""
    return min(shape.lowest for shape in trunk_shapes(skeleton))
