# SPDX-License-Identifier: GPL-3.0-or-later
"""One filled outline in one material: what parts and props are made of."""

from __future__ import annotations

from typing import NamedTuple

from lbtrainer.domain.figure import Vec
from lbtrainer.figure.flesh import Chain


class Piece(NamedTuple):
    """A chain of shapes, or the corners of a flat face.

    Attributes:
        material: A word for the palette.
        chain: Neighbouring shapes are joined by their hulls.
        more: Further chains, filled in one go with the first.
        corners: Of a flat face, in the world, in place of a chain.
        tone: Lighter (+) or darker (-) than the material, -1 to 1.
        lined: Kept apart from what lies behind by a thin darker edge.
        facing: Painted only while this direction points to the viewer.
        fades: From where to where it turns from near to as far as its part is.
    """

    material: str
    chain: Chain = []  # noqa: RUF012  (never changed)
    corners: tuple[Vec, ...] = ()
    more: tuple[Chain, ...] = ()
    tone: float = 0.0
    lined: bool = False
    facing: Vec | None = None
    fades: tuple[Vec, Vec] | None = None
