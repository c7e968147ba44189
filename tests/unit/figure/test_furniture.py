# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.domain.figure import Limb, Mode, Pose, Prop
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.furniture import FURNITURE
from lbtrainer.figure.solids import Scene
from tests.helpers.posed import posed

HANG = Limb(mode=Mode.AIM)
SKELETON = posed(Pose(arm_r=HANG, arm_l=HANG, leg_r=HANG, leg_l=HANG))


@pytest.mark.parametrize("kind", sorted(FURNITURE))
def test_it_stands_on_the_floor(kind: str):
    prop = Prop(kind=kind, at=(0.0, 0.262 if kind == "chair" else 0.36 if kind == "ghr-bench" else 0.0, 0.0))
    parts = FURNITURE[kind](Scene(prop, SKELETON, Camera(14.0, 9.0)))
    pieces = [piece for part in parts if part.name.startswith("under") for piece in part.pieces]
    lows = [shape.lowest for piece in pieces for shape in piece.chain]
    lows += [corner[1] for piece in pieces for corner in piece.corners]
    assert min(lows) == pytest.approx(0.0, abs=0.025)
