# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the body would pass through itself: neighbours may, others may only touch."""

from __future__ import annotations

from collections.abc import Iterator

from lbtrainer.domain.figure import Vec
from lbtrainer.figure import body
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import add, dot, length, lerp, mul, sub

_SHRUNK = 0.82
Capsule = tuple[Vec, Vec, float, float]
_NEIGHBOURS = {
    "trunk": {"thigh", "upper", "head", "neck"},
    "upper": {"fore"},
    "thigh": {"shin"},
    "fore": {"hand"},
    "shin": {"foot"},
}


def capsules(skeleton: Skeleton) -> dict[str, Capsule]:
    """The body as few capsules: two ends, two radii."""
    j = skeleton.joints
    found: dict[str, Capsule] = {
        "trunk": (lerp(j["pelvis"], j["l5"], 0.3), lerp(j["t6"], j["c7"], 0.4), 0.058, 0.058),
        "head": (j["skull"], j["head"], 0.035, 0.055),
    }
    for side in ("r", "l"):
        for kind, (a, b) in body.BONES.items():
            found[f"{kind}_{side}"] = (
                j[f"{a}_{side}"],
                j[f"{b}_{side}"],
                body.radius(kind, 0.15),
                body.radius(kind, 0.9),
            )
        found[f"hand_{side}"] = (j[f"wrist_{side}"], j[f"tips_{side}"], 0.014, 0.010)
    return found


def overlaps(skeleton: Skeleton) -> Iterator[tuple[str, float]]:
    """Pairs of parts, and how deep one is in the other."""
    parts = capsules(skeleton)
    names = list(parts)
    for index, one in enumerate(names):
        for two in names[index + 1 :]:
            if _are_neighbours(one, two):
                continue
            depth = _depth(parts[one], parts[two])
            if depth > 0.0:
                yield f"{one} {two}", depth


def _are_neighbours(one: str, two: str) -> bool:
    a, _, side_a = one.partition("_")
    b, _, side_b = two.partition("_")
    if side_a and side_b and side_a != side_b:
        return a == b == "thigh"
    return b in _NEIGHBOURS.get(a, set()) or a in _NEIGHBOURS.get(b, set())


def _depth(a: Capsule, b: Capsule) -> float:
    s, t, gap = _closest(a[0], a[1], b[0], b[1])
    reach = (a[2] + (a[3] - a[2]) * s + b[2] + (b[3] - b[2]) * t) * _SHRUNK
    return reach - gap


def _closest(p1: Vec, q1: Vec, p2: Vec, q2: Vec) -> tuple[float, float, float]:
    """Where two bones come closest, as shares of each, and how close."""
    d1, d2, r = sub(q1, p1), sub(q2, p2), sub(p1, p2)
    a, e, f = dot(d1, d1), dot(d2, d2), dot(d2, r)
    c, b = dot(d1, r), dot(d1, d2)
    denominator = a * e - b * b
    s = max(0.0, min(1.0, (b * f - c * e) / denominator)) if denominator > 1e-9 else 0.0
    t = (b * s + f) / e
    if t < 0.0:
        t, s = 0.0, max(0.0, min(1.0, -c / a))
    elif t > 1.0:
        t, s = 1.0, max(0.0, min(1.0, (b - c) / a))
    return s, t, length(sub(add(p1, mul(d1, s)), add(p2, mul(d2, t))))
