# SPDX-License-Identifier: GPL-3.0-or-later
"""What carries the person beside the floor: tops of boxes, benches and seats, as level plates."""

from __future__ import annotations

from typing import NamedTuple

from lbtrainer.domain.figure import Figure, Prop, Vec


class Top(NamedTuple):
    """A level plate at a height, from x0 to x1 and z0 to z1."""

    x0: float
    x1: float
    z0: float
    z1: float
    y: float

    def is_under(self, at: Vec, slack: float = 0.0) -> bool:
        """Whether a point lies over the plate, or not further than `slack` beside it."""
        return self.x0 - slack <= at[0] <= self.x1 + slack and self.z0 - slack <= at[2] <= self.z1 + slack


def tops_of(figure: Figure) -> list[Top]:
    """The plates of all things, the highest first."""
    found = [top for prop in figure.props for top in _tops(prop)]
    return sorted(found, key=lambda top: -top.y)


def _tops(prop: Prop) -> list[Top]:
    x, y, z = prop.at
    if prop.kind == "box":
        half_x, height, half_z = prop.size or (0.15, 0.10, 0.15)
        return [Top(x - half_x, x + half_x, z - half_z, z + half_z, y + height)]
    if prop.kind == "bench":
        long, height, half_z = prop.size or (0.62, 0.25, 0.085)
        return [Top(x - long / 2.0, x + long / 2.0, z - half_z, z + half_z, y + height)]
    if prop.kind == "chair":
        return [Top(x - 0.125, x + 0.125, -0.125, 0.125, y)]
    return []


HOLDERS = frozenset({"back-extension-bench", "ghr-bench", "pull-up-bar", "cable"})
"""Things that hold the body, so that it need not balance or rest on the floor."""
