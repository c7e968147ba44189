# SPDX-License-Identifier: GPL-3.0-or-later
"""All things in a figure's picture, as parts to paint."""

from __future__ import annotations

from collections.abc import Callable

from lbtrainer.domain.figure import Prop
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.furniture import FURNITURE
from lbtrainer.figure.held import HELD
from lbtrainer.figure.parts import Part
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.solids import Scene

_BUILDERS = {**HELD, **FURNITURE}


_GRIPPED = {
    "cable": "handle",
    "dumbbell": "handle",
    "kettlebell": "horns",
    "pull-up-bar": "bar",
    "stick": "stick",
}


def gripped(props: tuple[Prop, ...]) -> tuple[tuple[str, str], ...]:
    """What hands close round: pairs of a thing and a forearm, the first painted over the second."""
    pairs = []
    for index, prop in enumerate(props):
        sides = prop.hold[-1] if prop.hold in {"grip_r", "grip_l"} else "rl"
        if prop.kind == "barbell":
            run = ("far bar", "fore_l", "bar", "fore_r", "near bar")
            named = [f"{name}_{index}" if name.endswith("bar") else name for name in run]
            pairs += [(named[1], named[0]), (named[2], named[1]), (named[3], named[2]), (named[4], named[3])]
        elif prop.kind == "strap":
            pairs += [(f"fore_{side}", f"strap_{side}_{index}") for side in sides]
        elif prop.kind in _GRIPPED and prop.hold != "chest":
            pairs += [(f"fore_{side}", f"{_GRIPPED[prop.kind]}_{index}") for side in sides]
    return tuple(pairs)


def stands_still(prop: Prop) -> bool:
    """Whether a thing looks the same whatever the person does."""
    return prop.kind in FURNITURE and prop.kind != "cable"


def prop_parts(
    props: tuple[Prop, ...], skeleton: Skeleton, camera: Camera, wanted: Callable[[Prop], bool] = bool
) -> list[Part]:
    """The things of a figure, where they are now; their names end in their place in the file, from 0.

    Args:
        props: All things of the figure.
        skeleton: The person.
        camera: Who looks.
        wanted: Which of the things; by default all.
    """
    return [
        part._replace(name=f"{part.name}_{index}")
        for index, prop in enumerate(props)
        if wanted(prop)
        for part in _BUILDERS[prop.kind](Scene(prop, skeleton, camera))
    ]
