# SPDX-License-Identifier: GPL-3.0-or-later
"""Where each muscle lies on the body, for its glow."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lbtrainer.domain.figure import Vec
from lbtrainer.domain.record import Side
from lbtrainer.figure import body
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import across, add, along, cross, length, lerp, mul, sub, unit

_SIDES = (("r", 1.0), ("l", -1.0))
_BENT = 0.02
"""From here on the knee's own hinge tells where a thigh's front is."""


class Glow(NamedTuple):
    """A lit place on one part.

    Attributes:
        part: On which part it is painted.
        at: Its middle.
        long: Its longer half axis, as a vector.
        wide: The half of its width.
        normal: Where the muscle faces.
        side: "r" or "l"; "" for a muscle in the middle.
    """

    part: str
    at: Vec
    long: Vec
    wide: float
    normal: Vec
    side: str = ""


def glows(skeleton: Skeleton, muscle: str, side: Side | None = None) -> list[Glow]:
    """The lit places of one muscle word, on one side where it is given; none for a word that has no place."""
    found = _PLACES.get(muscle)
    places = found(skeleton) if found else []
    return [glow for glow in places if not side or glow.side in {"", side.value[0]}]


def _on_trunk(skeleton: Skeleton, bone: int, local: Vec, long: float, wide: float, normal: Vec) -> Glow:
    frame = skeleton.spine[bone]
    below, above = (skeleton.joints[joint] for joint in body.SPINE_JOINTS[bone : bone + 2])
    origin = lerp(below, above, 0.5)
    facing = unit(frame.place((0.0, 0.0, 0.0), normal))
    return Glow("torso", frame.place(origin, local), mul(frame.u, long), wide, facing)


def _trunk(bone: int, local: Vec, long: float, wide: float, normal: Vec) -> Callable[[Skeleton], list[Glow]]:
    return lambda skeleton: [_on_trunk(skeleton, bone, local, long, wide, normal)]


def _both(bone: int, local: Vec, long: float, wide: float, normal: Vec) -> Callable[[Skeleton], list[Glow]]:
    def found(skeleton: Skeleton) -> list[Glow]:
        return [
            _on_trunk(
                skeleton,
                bone,
                (local[0], local[1], sign * local[2]),
                long,
                wide,
                (normal[0], normal[1], sign * normal[2]),
            )._replace(side=side)
            for side, sign in _SIDES
        ]

    return found


def _limb(
    part: str, ends: tuple[str, str], at: float, side_of: str, long: float, wide: float
) -> Callable[[Skeleton], list[Glow]]:
    def found(skeleton: Skeleton) -> list[Glow]:
        return [_on_limb(skeleton, part, ends, at, side_of, long, wide, side) for side in ("r", "l")]

    return found


def _on_limb(
    skeleton: Skeleton, part: str, ends: tuple[str, str], at: float, side_of: str, long: float, wide: float, side: str
) -> Glow:
    root, tip = (skeleton.joints[f"{joint}_{side}"] for joint in ends)
    frame = skeleton.frames["pelvis" if part in {"thigh", "shin"} else "chest"]
    bone = unit(sub(tip, root))
    axis = frame.r
    if part == "thigh":
        hinge = cross(sub(skeleton.joints[f"ankle_{side}"], root), sub(tip, root))
        axis = unit(hinge) if length(hinge) > _BENT else axis
    front = unit(cross(axis, bone), frame.f)
    out = unit(across(mul(frame.r, 1.0 if side == "r" else -1.0), bone), frame.f)
    normal = {"front": front, "back": mul(front, -1.0), "out": out}[side_of]
    point = along(lerp(root, tip, at), normal, 0.034 if part == "thigh" else 0.018)
    return Glow(f"{part}_{side}", point, mul(bone, long), wide, normal, side)


def _lower_back(skeleton: Skeleton) -> list[Glow]:
    """Its light runs out over the seats, which are painted with the thighs."""
    found = _on_trunk(skeleton, 1, (-0.046, 0.016, 0.0), 0.082, 0.062, (-1.0, 0.0, 0.0))
    return [found, *(found._replace(part=f"thigh_{side}") for side, _ in _SIDES)]


def _glutes(skeleton: Skeleton) -> list[Glow]:
    frame = skeleton.spine[0]
    found = []
    for side, sign in _SIDES:
        at = frame.place(skeleton.joints[f"hip_{side}"], (-0.046, 0.004, sign * 0.006))
        normal = unit(add(mul(frame.f, -1.0), mul(frame.r, sign * 0.45)))
        found += [Glow(part, at, mul(frame.u, 0.078), 0.070, normal, side) for part in ("torso", f"thigh_{side}")]
    return found


def _hip_flexors(skeleton: Skeleton) -> list[Glow]:
    frame = skeleton.spine[0]
    found = []
    for side, sign in _SIDES:
        at = frame.place(skeleton.joints[f"hip_{side}"], (0.046, 0.010, sign * 0.004))
        normal = unit(add(frame.f, mul(frame.r, sign * 0.5)))
        found += [Glow(part, at, mul(frame.u, 0.075), 0.055, normal, side) for part in ("torso", f"thigh_{side}")]
    return found


def _abductors(skeleton: Skeleton) -> list[Glow]:
    frame = skeleton.spine[0]
    found = []
    for side, sign in _SIDES:
        at = frame.place(skeleton.joints[f"hip_{side}"], (-0.008, 0.030, sign * 0.050))
        parts = ("torso", f"thigh_{side}")
        found += [Glow(part, at, mul(frame.u, 0.065), 0.050, mul(frame.r, sign), side) for part in parts]
    return found


_PLACES: dict[str, Callable[[Skeleton], list[Glow]]] = {
    "lower back": _lower_back,
    "middle back": _trunk(3, (-0.050, 0.010, 0.0), 0.080, 0.058, (-1.0, 0.0, 0.0)),
    "traps": _trunk(4, (-0.040, 0.030, 0.0), 0.050, 0.055, (-1.0, 0.3, 0.0)),
    "abdominals": _trunk(2, (0.046, -0.022, 0.0), 0.094, 0.056, (1.0, 0.0, 0.0)),
    "chest": _trunk(4, (0.055, -0.018, 0.0), 0.050, 0.060, (1.0, 0.0, 0.0)),
    "obliques": _both(2, (0.010, -0.012, 0.060), 0.078, 0.052, (0.35, 0.0, 0.9)),
    "lats": _both(3, (-0.030, 0.000, 0.066), 0.088, 0.050, (-0.5, 0.0, 0.8)),
    "glutes": _glutes,
    "hip flexors": _hip_flexors,
    "abductors": _abductors,
    "hamstrings": _limb("thigh", ("hip", "knee"), 0.52, "back", 0.115, 0.044),
    "quadriceps": _limb("thigh", ("hip", "knee"), 0.50, "front", 0.115, 0.044),
    "calves": _limb("shin", ("knee", "ankle"), 0.30, "back", 0.080, 0.034),
    "shoulders": _limb("upper", ("shoulder", "elbow"), 0.14, "out", 0.052, 0.042),
    "biceps": _limb("upper", ("shoulder", "elbow"), 0.58, "front", 0.060, 0.028),
}
