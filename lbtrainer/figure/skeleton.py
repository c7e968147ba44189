# SPDX-License-Identifier: GPL-3.0-or-later
"""The solved person: what the solver leaves and what flesh, hands and shadows are built on."""

from __future__ import annotations

from typing import NamedTuple

from lbtrainer.domain.figure import Limb, Vec
from lbtrainer.figure.pose import Blend
from lbtrainer.figure.vectors import Frame


class Skeleton(NamedTuple):
    """The solved person.

    Attributes:
        joints: Points by name: pelvis, l5, l3, t12, t6, c7, skull, head, and with _r or _l: shoulder, elbow, wrist,
            grip, tips, hip, knee, ankle, heel, ball, toe.
        spine: Frames of the five spine bones, with the natural curve, from pelvis to C7.
        frames: "pelvis", "chest", "neck" and "head", without the natural curve.
        ends: Fingers' or toes' direction and the normal of the back, by limb.
        missed: By how much a limb's target was out of reach, by limb.
        limbs: What each limb was asked to do.
        numbers: The pose's numbers.
    """

    joints: dict[str, Vec]
    spine: tuple[Frame, ...]
    frames: dict[str, Frame]
    ends: dict[str, tuple[Vec, Vec]]
    missed: dict[str, float]
    limbs: dict[str, Limb | Blend]
    numbers: dict[str, float]
