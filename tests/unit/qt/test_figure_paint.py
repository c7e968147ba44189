# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.motion import Motion
from lbtrainer.qt.figure_look import DARK, LIGHT, Look
from lbtrainer.qt.figure_paint import FigurePainter

RESOURCES = Path(__file__).parents[3] / "resources"
WIDTH, HEIGHT = 240, 150

pytestmark = pytest.mark.usefixtures("qapp")


def painted(own_id: str, look: Look = DARK, *, mirrored: bool = False, effort: float = 1.0) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    motion = Motion(load_figure(RESOURCES, own_id))
    painter = QPainter(image)
    try:
        instant = motion.still()._replace(effort=effort)
        FigurePainter(motion, look).paint(painter, QRectF(0, 0, WIDTH, HEIGHT), instant, mirrored=mirrored)
    finally:
        painter.end()
    return image


def inked(image: QImage) -> int:
    return sum(image.pixelColor(x, y).alpha() > 128 for x in range(0, WIDTH, 3) for y in range(0, HEIGHT, 3))


def test_there_is_a_figure():
    assert inked(painted("bird-dog")) > 300


def test_the_other_side_is_the_mirror_image():
    one, other = painted("bird-dog"), painted("bird-dog", mirrored=True)
    spots = [(x, y) for x in range(0, WIDTH, 5) for y in range(0, HEIGHT, 5)]
    same = sum(one.pixelColor(x, y).alpha() // 64 == other.pixelColor(WIDTH - 1 - x, y).alpha() // 64 for x, y in spots)
    assert same > 0.95 * len(spots)
    assert one != other


def test_a_glowing_muscle_lights_the_body_and_nothing_beside_it():
    dark, lit = painted("plank", effort=0.0), painted("plank")
    spots = [(x, y) for x in range(WIDTH) for y in range(HEIGHT)]
    assert dark != lit
    assert all(abs(dark.pixelColor(x, y).alpha() - lit.pixelColor(x, y).alpha()) < 3 for x, y in spots)


def test_each_theme_has_its_colours():
    assert painted("plank", DARK) != painted("plank", LIGHT)


def test_a_person_may_choose_skin_and_hair():
    chosen = LIGHT.with_person("porcelain", "blond")
    assert chosen.colours["skin"] != LIGHT.colours["skin"]
    assert LIGHT.with_person("", "no such hair") == LIGHT
    assert painted("plank", chosen) != painted("plank", LIGHT)


def test_painting_keeps_its_references():
    before = sys.getrefcount(None)
    for _ in range(50):
        QPainterPath().closeSubpath()
    assert sys.getrefcount(None) > before - 25, "this PySide6 aborts after some thousand calls; see pyproject.toml"
