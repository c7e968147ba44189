# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from lbtrainer.figure.stage import Box
from lbtrainer.qt.figure.figure_brushes import Brushes, light, unshaded
from lbtrainer.qt.figure.figure_look import DARK, LIGHT, Look

STAGE = Box(0.0, 1.0, 0.0, 1.0)
SIDE = 200


def lit(look: Look, high: float) -> QColor:
    """What is seen of a muscle that glows so high on the stage, after the light has gone over everything."""
    brushes = Brushes(look, STAGE, float(SIDE))
    at = QTransform.fromTranslate(SIDE / 2.0, (1.0 - high) * SIDE - SIDE)
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(look.colours["shirt"]))
    painter = QPainter(image)
    painter.translate(0.0, SIDE)
    glow, _ = brushes.glow([(QTransform.fromScale(20.0, 20.0) * at, 1.0)], QRectF(0.0, -SIDE, SIDE, SIDE))
    painter.fillRect(QRectF(0.0, -SIDE, SIDE, SIDE), glow)
    painter.resetTransform()
    painter.drawImage(0, 0, light(STAGE, QTransform(SIDE, 0.0, 0.0, -SIDE, 0.0, SIDE), image.size()))
    painter.end()
    return image.pixelColor(SIDE // 2, round((1.0 - high) * SIDE))


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_a_muscle_glows_low_on_the_stage_as_it_does_in_the_middle(look: Look):
    middle, low = lit(look, 0.5), lit(look, 0.06)
    assert low.green() == pytest.approx(middle.green(), abs=8)
    assert low.blue() == pytest.approx(middle.blue(), abs=8)
    assert low.red() > 205, "nothing is redder than red: this much the shade keeps"


def test_what_is_unshaded_is_brighter_and_no_channel_passes_white():
    glow = QColor("#FF6A45")
    assert unshaded(glow, 0.0) == glow
    more = unshaded(glow, 0.12)
    assert more.red() == 255
    assert more.green() > glow.green()
    assert more.blue() > glow.blue()


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_what_fades_begins_as_what_is_near_and_ends_as_what_is_far(look: Look):
    brushes = Brushes(look, STAGE, float(SIDE))
    fading = brushes.fading("shirt", 0.0, 1.0, QPointF(0.0, 0.0), QPointF(0.0, SIDE))
    image = QImage(1, SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(image.rect(), fading)
    painter.end()
    near, far = (brushes.of("shirt", 0.0, share).color() for share in (0.0, 1.0))
    assert near != far
    for seen, wanted in ((image.pixelColor(0, 0), near), (image.pixelColor(0, SIDE - 1), far)):
        assert seen.green() == pytest.approx(wanted.green(), abs=2)
        assert seen.red() == pytest.approx(wanted.red(), abs=2)
