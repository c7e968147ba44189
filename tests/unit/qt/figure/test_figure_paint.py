# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.motion import Instant, Motion
from lbtrainer.qt.figure import figure_paint
from lbtrainer.qt.figure.figure_look import DARK, LIGHT, Look
from lbtrainer.qt.figure.figure_paint import FigurePainter

RESOURCES = Path(__file__).parents[4] / "resources"
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


def shown(painter: FigurePainter, now: Instant, share: float = 1.0, *, mirrored: bool = False) -> QImage:
    """An instant on a picture of its own, of so great a share of the usual size."""
    image = QImage(round(WIDTH * share), round(HEIGHT * share), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    onto = QPainter(image)
    try:
        painter.paint(onto, QRectF(image.rect()), now, mirrored=mirrored)
    finally:
        onto.end()
    return image


STEPS_PER_S, STEPS = 5, 20


def in_a_cycle(painter: FigurePainter, time_s: float) -> Instant:
    return painter.motion.at(time_s, (1.5, 0.5, 1.5, 0.5), steps_per_s=STEPS_PER_S)


def cycles(painter: FigurePainter, *, flips: bool = False) -> list[QImage]:
    """Six repetitions as they are painted; every second one flipped, if it is so wished.

    After the third the order of the parts is settled, what was shown before is kept, and what is kept is shown again.
    """
    return [
        shown(painter, in_a_cycle(painter, count / STEPS_PER_S), mirrored=flips and count // STEPS % 2 == 1)
        for count in range(6 * STEPS)
    ]


@pytest.mark.parametrize("flips", [False, True])
def test_a_kept_picture_shows_what_painting_would(monkeypatch: pytest.MonkeyPatch, *, flips: bool):
    motion = Motion(load_figure(RESOURCES, "glute-bridge"))
    keeps = FigurePainter(motion, DARK)
    kept = cycles(keeps, flips=flips)
    monkeypatch.setattr(figure_paint, "_PICTURE_BYTES", 0)
    paints = FigurePainter(motion, DARK)
    assert kept == cycles(paints, flips=flips)
    assert keeps.picture_bytes > 0 == paints.picture_bytes


def test_what_came_before_is_not_painted_again(monkeypatch: pytest.MonkeyPatch):
    painter = FigurePainter(Motion(load_figure(RESOURCES, "glute-bridge")), DARK)
    cycles(painter)
    monkeypatch.setattr(figure_paint, "_paint_part", lambda *_: pytest.fail("painted"))
    assert inked(shown(painter, in_a_cycle(painter, 0.8))) > 300


def test_what_is_shown_once_costs_no_copy():
    painter = FigurePainter(Motion(load_figure(RESOURCES, "glute-bridge")), DARK)
    cycles(painter)
    kept = painter.picture_bytes
    for count in range(40):
        shown(painter, painter.motion.at(count * 0.0317))
    assert painter.picture_bytes == kept > 0


def test_pictures_have_a_bound_and_go_with_the_colours_the_size_and_the_view(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(figure_paint, "_PICTURE_BYTES", 300_000)
    painter = FigurePainter(Motion(load_figure(RESOURCES, "glute-bridge")), DARK)
    cycles(painter)
    assert 150_000 < painter.picture_bytes <= 300_000
    painter.set_look(LIGHT)
    assert painter.picture_bytes == 0
    cycles(painter)
    shown(painter, painter.motion.still(), 0.5)
    assert painter.picture_bytes == 0
    cycles(painter)
    painter.forget()
    assert painter.picture_bytes == 0


def test_painting_keeps_its_references():
    before = sys.getrefcount(None)
    for _ in range(50):
        QPainterPath().closeSubpath()
    assert sys.getrefcount(None) > before - 25, "this PySide6 aborts after some thousand calls; see pyproject.toml"
