# SPDX-License-Identifier: GPL-3.0-or-later
"""How far the joints of a skeleton are bent, in degrees."""

from __future__ import annotations

from math import atan2, degrees

from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import angle, cross, dot, mul, sub, unit


def joint_angles(skeleton: Skeleton) -> dict[str, float]:
    """Angles by name, such as "knee r"; the names' first words are those of `body.RANGE`."""
    numbers = skeleton.numbers
    found = {
        "lumbar": numbers["lumbar"],
        "thoracic": numbers["thoracic"],
        "neck and head": numbers["neck"] + numbers["head"],
        "twist": numbers["twist"],
        "side": numbers["side"],
    }
    for side in ("r", "l"):
        found |= _leg(skeleton, side)
        upper = _bone(skeleton, "shoulder", "elbow", side)
        fore = _bone(skeleton, "elbow", "wrist", side)
        found[f"elbow {side}"] = angle(upper, fore)
    return found


def knee_bend(skeleton: Skeleton, side: str) -> float:
    """0 straight, + bent the way a knee bends."""
    thigh = _bone(skeleton, "hip", "knee", side)
    shin = _bone(skeleton, "knee", "ankle", side)
    return angle(thigh, shin)


def knee_is_sound(skeleton: Skeleton, side: str) -> bool:
    """Whether the shin lies on the side to which a knee bends."""
    thigh = _bone(skeleton, "hip", "knee", side)
    shin = _bone(skeleton, "knee", "ankle", side)
    if angle(thigh, shin) <= 15.0:
        return True
    frame = skeleton.frames["pelvis"]
    hinge = unit(cross(shin, thigh))
    # Out of the plane (figure four) the hinge has turned with the thigh: then the thigh's own flexion tells.
    return dot(hinge, frame.r) > -0.5


def _leg(skeleton: Skeleton, side: str) -> dict[str, float]:
    frame = skeleton.frames["pelvis"]
    thigh = _bone(skeleton, "hip", "knee", side)
    shin = _bone(skeleton, "knee", "ankle", side)
    ahead, down = dot(thigh, frame.f), -dot(thigh, frame.u)
    out = dot(thigh, frame.r) * (1.0 if side == "r" else -1.0)
    found = {f"knee {side}": angle(thigh, shin)}
    if abs(out) < 0.87:
        flexion = degrees(atan2(ahead, down))
        found[f"hip flexion {side}"] = flexion if flexion > -100.0 else flexion + 360.0
    toes, _ = skeleton.ends[f"leg_{side}"]
    found[f"ankle {side}"] = angle(toes, mul(shin, -1.0)) - 90.0
    return found


def _bone(skeleton: Skeleton, a: str, b: str, side: str) -> tuple[float, float, float]:
    return unit(sub(skeleton.joints[f"{b}_{side}"], skeleton.joints[f"{a}_{side}"]))
