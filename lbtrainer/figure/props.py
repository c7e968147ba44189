# SPDX-License-Identifier: GPL-3.0-or-later
"""All things in a figure's picture, as parts to paint."""

from __future__ import annotations

from lbtrainer.domain.figure import Prop
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.furniture import FURNITURE
from lbtrainer.figure.held import HELD
from lbtrainer.figure.parts import Part
from lbtrainer.figure.solids import Scene
from lbtrainer.figure.solve import Skeleton

_BUILDERS = {**HELD, **FURNITURE}


def prop_parts(props: tuple[Prop, ...], skeleton: Skeleton, camera: Camera) -> list[Part]:
    """All things of a figure, where they are now; their names end in their place in the file, from 0."""
    return [
        part._replace(name=f"{part.name}_{index}")
        for index, prop in enumerate(props)
        for part in _BUILDERS[prop.kind](Scene(prop, skeleton, camera))
    ]
