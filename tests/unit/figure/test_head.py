# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.head import head_pieces
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.piece import Piece

RESOURCES = Path(__file__).parents[3] / "resources"


def pieces(yaw: float, pitch: float = 7.0) -> list[Piece]:
    skeleton = Motion(load_figure(RESOURCES, "side-bend")).still("tall").skeleton
    return head_pieces(skeleton, Camera(yaw, pitch))[0]


def materials(yaw: float, pitch: float = 7.0) -> list[str]:
    return [piece.material for piece in pieces(yaw, pitch)]


@pytest.mark.parametrize(("yaw", "eyes"), [(90.0, 2), (0.0, 1), (-90.0, 0)])
def test_as_many_eyes_as_one_would_see(yaw: float, eyes: int):
    assert sum(1 + len(piece.more) for piece in pieces(yaw) if piece.material == "eye") == eyes


def test_from_above_the_hair_covers_the_crown_and_the_bun_lies_on_it():
    above = materials(0.0, 60.0)
    assert above.index("skin") < above.index("hair")
    assert above.count("hair") >= 2


def test_from_behind_the_hair_covers_the_face():
    behind = materials(-90.0)
    assert behind.index("skin") < behind.index("hair")
    aside = materials(20.0)
    assert aside.index("hair") < aside.index("skin")
