# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part is painted over which: pairwise by depth where parts overlap, remembered so that nothing pops."""

from __future__ import annotations

from math import sqrt

from lbtrainer.figure.camera import Camera, Spot
from lbtrainer.figure.parts import Part

KEEP = 0.014
"""A pair keeps its order until the other part is nearer by this much."""

HEAD_FIRST = 0.05
"""The head stands out of the collar: it is over the trunk unless it is clearly behind it."""

Memory = dict[tuple[str, str], bool]


def painted_order(
    parts: list[Part], camera: Camera, memory: Memory, over: tuple[tuple[str, str], ...] = ()
) -> list[Part]:
    """The parts from the first painted to the last.

    Args:
        parts: All of them.
        camera: Who looks.
        memory: What was over what in the frame before; it is brought up to date.
        over: Pairs that are settled: the first always over the second.
    """
    spots = [camera.spots(part.body) for part in parts]
    boxes = [_box(each) for each in spots]
    settled = dict.fromkeys(over, True) | {(two, one): False for one, two in over}
    above: list[set[int]] = [set() for _ in parts]
    for i, one in enumerate(parts):
        for j in range(i + 1, len(parts)):
            two = parts[j]
            key = (one.name, two.name)
            known = settled.get(key)
            if known is None:
                is_grown = two.name == one.parent or one.name == two.parent
                if not is_grown and not _near(boxes[i], boxes[j]):
                    continue
                gap = _depth_gap(one, two, spots[i], spots[j])
                if gap is None:
                    continue
                known = gap > (-KEEP if memory.get(key, gap > 0.0) else KEEP)
                memory[key] = known
            if known:
                above[i].add(j)
            else:
                above[j].add(i)
    return [parts[index] for index in _sorted(above, [sum(s.depth for s in each) / len(each) for each in spots])]


def _sorted(below: list[set[int]], depths: list[float]) -> list[int]:
    """Indices so that everything below a part comes before it; a ring of parts is cut at the deepest."""
    left = set(range(len(below)))
    order: list[int] = []
    while left:
        ready = [index for index in left if not below[index] & left]
        chosen = min(ready or left, key=lambda index: (depths[index], index))
        order.append(chosen)
        left.remove(chosen)
    return order


def _box(spots: list[Spot]) -> tuple[float, float, float, float]:
    lefts, rights = [x - r for x, _, _, r in spots], [x + r for x, _, _, r in spots]
    lows, highs = [y - r for _, y, _, r in spots], [y + r for _, y, _, r in spots]
    return min(lefts), max(rights), min(lows), max(highs)


def _near(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]


def _depth_gap(one: Part, two: Part, a: list[Spot], b: list[Spot]) -> float | None:
    """By how much the first is nearer where they overlap; None where they do not."""
    if one.parent == two.name:
        return _grown_gap(a, b) + (HEAD_FIRST if one.name == "head" else 0.0)
    if two.parent == one.name:
        return -_grown_gap(b, a) - (HEAD_FIRST if two.name == "head" else 0.0)
    weight = total = 0.0
    for px, py, depth, radius in a:
        for qx, qy, other, near in b:
            reach = radius + near
            dx = px - qx
            if -reach < dx < reach:
                dy = py - qy
                square = dx * dx + dy * dy
                if square < reach * reach:
                    overlap = reach - sqrt(square)
                    weight += overlap
                    total += overlap * (depth - other)
    return total / weight if weight > 0.0 else None


def _grown_gap(child: list[Spot], parent: list[Spot]) -> float:
    """Of a part and what it grows from: which side it grows from counts most, then where it goes."""
    root, middle = child[0], child[len(child) // 2]
    nearest = min(parent, key=lambda spot: (spot.x - root.x) ** 2 + (spot.y - root.y) ** 2)
    return 2.0 * (root.depth - nearest.depth) + 0.5 * (middle.depth - root.depth)
