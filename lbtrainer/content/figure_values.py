# SPDX-License-Identifier: GPL-3.0-or-later
"""The single values of a figure's file: numbers, points, directions, and where a joint is pinned."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from lbtrainer.content.scalars import Fault, Word, scalar_text
from lbtrainer.domain.figure import NUMBERED, Allow, Fit, Key, Pin
from lbtrainer.yaml_source import Node

_NUMBER = re.compile(r"[-+]?[0-9]{0,4}(?:\.[0-9]{1,5})?")
_REST_HEIGHT = re.compile(r"[-+]?(?:[0-4](?:\.[0-9]{1,5})?|\.[0-9]{1,5})")
"""Metres above what the body rests on."""

SIDED = ("hip", "knee", "ankle", "heel", "ball", "toe", "shoulder", "elbow", "wrist", "grip", "tips")
JOINTS = (
    "pelvis",
    "l5",
    "l3",
    "t12",
    "t6",
    "c7",
    "skull",
    "head",
    *(f"{each}_{side}" for each in SIDED for side in "rl"),
)
FITTED = (
    *tuple(
        f"{each}_{side}"
        for each in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle", "ball", "toe")
        for side in "rl"
    ),
    "head",
)
SEGMENTS = (
    *tuple(f"{each}_{side}" for each in ("thigh", "shin", "upper", "fore") for side in "rl"),
    "pelvis",
    "chest",
    "head",
)
PARTS = ("torso", "head", *(f"{each}_{side}" for each in ("upper", "fore", "thigh", "shin") for side in "rl"))


def number(label: str, node: Node, lowest: float, highest: float) -> float:
    """A number between two others.

    Raises:
        Fault: It is none, or lies outside.
    """
    text = scalar_text(label, node, "12")
    if not node.plain or not re.search("[0-9]", text) or not _NUMBER.fullmatch(text):
        raise Fault(f'{label} is "{text}"', "write a number such as 12 or -0.24", node)
    value = float(text)
    if not lowest <= value <= highest:
        raise Fault(f"{label} is {text}", f"it goes from {lowest:g} to {highest:g}", node)
    return value


def _items(label: str, node: Node, counts: range, example: str) -> list[Node]:
    if not isinstance(node.value, list) or len(node.value) not in counts:
        raise Fault(f"{label} is not such a list", f"write it like {example}")
    return node.value


class Number(NamedTuple):
    """One number."""

    lowest: float = -1000.0
    highest: float = 1000.0

    def read(self, label: str, node: Node) -> float:
        return number(label, node, self.lowest, self.highest)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "number", "minimum": self.lowest, "maximum": self.highest}


class Numbers(NamedTuple):
    """A list of numbers."""

    fewest: int
    most: int
    lowest: float = -5.0
    highest: float = 5.0
    example: str = "[0.1, 0.2]"

    def read(self, label: str, node: Node) -> tuple[float, ...]:
        items = _items(label, node, range(self.fewest, self.most + 1), self.example)
        return tuple(number(label, item, self.lowest, self.highest) for item in items)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": {"type": "number"}, "minItems": self.fewest, "maxItems": self.most}


class Direction(NamedTuple):
    """Degrees in the plane of the picture (0 forward, 90 up), or with the degrees towards the right: `[90, 10]`."""

    def read(self, label: str, node: Node) -> tuple[float, float]:
        if isinstance(node.value, list):
            plane, right = (number(label, item, -360.0, 360.0) for item in _items(label, node, range(2, 3), "[90, 10]"))
            return plane, right
        return number(label, node, -360.0, 360.0), 0.0

    def json_schema(self) -> dict[str, Any]:
        pair = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
        return {"oneOf": [{"type": "number"}, pair]}


class Aims(NamedTuple):
    """The directions of the upper and the lower bone: `[-90, 0]` or `[[90, 10], 0]`."""

    def read(self, label: str, node: Node) -> tuple[tuple[float, float], tuple[float, float]]:
        upper, lower = _items(label, node, range(2, 3), "[-90, 0]")
        return Direction().read(label, upper), Direction().read(label, lower)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": Direction().json_schema(), "minItems": 2, "maxItems": 2}


class PinPoint(NamedTuple):
    """Where a joint stands: `[x, y]` or `[x, y, z]`, each a number or `free`, y also `rest` or `rest 0.25`."""

    def read(self, label: str, node: Node) -> Pin:
        x, y, *z = _items(label, node, range(2, 4), "[0.0, 0.52], [0.0, rest] or [free, 0.52]")
        is_rest = isinstance(y.value, str) and y.value.split()[:1] == ["rest"]
        height = self._rest(label, y) if is_rest else self._axis(label, y)
        return Pin("", self._axis(label, x), height, is_rest, self._axis(label, z[0]) if z else None)

    def _axis(self, label: str, node: Node) -> float | None:
        return None if node.value == "free" else number(label, node, -5.0, 5.0)

    def _rest(self, label: str, node: Node) -> float:
        words = str(node.value).split()
        if len(words) == 1:
            return 0.0
        if len(words) != 2 or not _REST_HEIGHT.fullmatch(words[1]):
            raise Fault(f'{label} is "{node.value}"', "write rest, or rest and a height: rest 0.25", node)
        return float(words[1])

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "minItems": 2, "maxItems": 3}


class FitRule(NamedTuple):
    """`{vary: lean, touch: elbow_r, y: 0}`."""

    def read(self, label: str, node: Node) -> Fit:
        entries = node.value if isinstance(node.value, dict) else {}
        if set(entries) not in ({"vary", "touch"}, {"vary", "touch", "y"}):
            raise Fault(f"{label} needs vary and touch, and may have y", "write {vary: lean, touch: elbow_r, y: 0}")
        vary = Word(NUMBERED).read("vary", entries["vary"])
        touch = Word(FITTED).read("touch", entries["touch"])
        return Fit(vary, touch, number("y", entries["y"], -1.0, 2.0) if "y" in entries else 0.0)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "object", "required": ["vary", "touch"]}


class Move(NamedTuple):
    """One stop of the cycle: `[pose, seconds to get there, seconds to stay]`, and how: `smooth`, `snap` or `fall`."""

    def read(self, label: str, node: Node) -> Key:
        pose, move, hold, *ease = _items(label, node, range(3, 5), "[up, 2, 0.5]")
        how = Word(("smooth", "snap", "fall")).read(label, ease[0]) if ease else "smooth"
        return Key(scalar_text(label, pose, "up"), number(label, move, 0.0, 60.0), number(label, hold, 0.0, 60.0), how)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "minItems": 3, "maxItems": 4}


class Pair(NamedTuple):
    """Two parts, the first painted over the second."""

    def read(self, label: str, node: Node) -> tuple[str, str]:
        one, two = _items(label, node, range(2, 3), "[fore_r, thigh_r]")
        return scalar_text(label, one, "fore_r"), scalar_text(label, two, "thigh_r")

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2}


class Allowed(NamedTuple):
    """`{finding: ..., because: ...}`: a finding that is meant, and why."""

    def read(self, label: str, node: Node) -> Allow:
        entries = node.value if isinstance(node.value, dict) else {}
        if set(entries) != {"finding", "because"}:
            raise Fault(f"{label} needs finding and because", "write {finding: self fore_r thigh_r, because: ...}")
        finding = scalar_text("finding", entries["finding"], "self fore_r thigh_r")
        return Allow(finding, scalar_text("because", entries["because"], '"the hand holds the shin"'))

    def json_schema(self) -> dict[str, Any]:
        properties = {"finding": {"type": "string"}, "because": {"type": "string"}}
        required = ["finding", "because"]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
