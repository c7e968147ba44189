# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons are drawn in the colour asked for, at the size asked for."""

from __future__ import annotations

import re

import pytest
from PySide6 import QtGui

from lbtrainer.domain.exercise import Position
from lbtrainer.errors import BugError
from lbtrainer.qt.icons import Icons
from tests.helpers.look import ICONS_DIR

OURS = sorted(path for path in ICONS_DIR.glob("*.svg") if path.stem != "lbtrainer")
RED = QtGui.QColor(200, 0, 0)


def colours(pixmap: QtGui.QPixmap) -> set[str]:
    """Names of the colours that fully cover a pixel."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
class TestEveryIcon:
    def test_is_drawn_in_the_colour_asked_for_and_in_no_other(self, qapp, path):
        assert colours(Icons(ICONS_DIR).pixmap(path.stem, RED, 48)) == {RED.name()}

    def test_is_a_drawing_on_the_grid_without_colours_of_its_own(self, path):
        drawing = path.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in drawing
        assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawing)) <= {"none", "currentColor"}


@pytest.mark.parametrize("position", list(Position))
def test_every_position_has_a_pictogram(position):
    assert (ICONS_DIR / f"position-{position.value}.svg").exists()


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_sharp_screens_get_more_pixels_in_the_same_place(qapp, dpr):
    pixmap = Icons(ICONS_DIR).pixmap("today", RED, 20, dpr, pad_px=6)
    assert (pixmap.width(), pixmap.height()) == (26 * dpr, 20 * dpr)
    assert pixmap.deviceIndependentSize().toSize().toTuple() == (26, 20)


def test_the_other_side_is_the_mirror_image(qapp):
    icons = Icons(ICONS_DIR)
    plain = icons.pixmap("position-side", RED, 48).toImage()
    mirrored = icons.pixmap("position-side", RED, 48, mirrored=True).toImage()
    assert mirrored != plain
    assert {abs(mirrored.pixelColor(x, 40).alpha() - plain.pixelColor(47 - x, 40).alpha()) < 40 for x in range(48)} == {
        True
    }


def test_the_same_icon_is_drawn_once_until_the_colours_change(qapp):
    icons = Icons(ICONS_DIR)
    first = icons.pixmap("today", RED, 20)
    assert icons.pixmap("today", RED, 20).cacheKey() == first.cacheKey()
    icons.forget_pixmaps()
    assert icons.pixmap("today", RED, 20).cacheKey() != first.cacheKey()


def test_an_icon_that_is_not_there_is_our_fault(qapp):
    with pytest.raises(BugError, match="unicorn"):
        Icons(ICONS_DIR).pixmap("unicorn", RED, 20)


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_a_plate_has_round_corners_and_reaches_every_edge(qapp, dpr):
    image = Icons(ICONS_DIR).plate(80, 56, 10, RED, dpr).toImage()
    width, height = image.width(), image.height()
    assert (width, height) == (80 * dpr, 56 * dpr)
    corners = [(0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)]
    edges = [(0, height // 2), (width - 1, height // 2), (width // 2, 0), (width // 2, height - 1)]
    assert {image.pixelColor(*place).alpha() for place in corners} == {0}
    assert {image.pixelColor(*place).name() for place in edges} == {RED.name()}
