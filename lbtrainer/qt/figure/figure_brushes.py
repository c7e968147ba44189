# SPDX-License-Identifier: GPL-3.0-or-later
"""Brushes for the figure: plain colours, and one light from the upper left that goes over the whole person."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QRadialGradient, QTransform

from lbtrainer.figure.stage import Box
from lbtrainer.qt.figure.figure_look import Look

FAR_MIX = 0.36
_STEPS = 24
_LIGHT, _SHADE = (255, 250, 240), (12, 10, 20)
_EVEN_AT = 0.45
"""Where on the way from light to shade neither shows."""
_DARKEST = 0.12
_GRAIN = 160.0
"""Pixels to the unit in which glows are painted: about eight across the narrowest."""
UNIT = QRectF(-1.0, -1.0, 2.0, 2.0)


class Brushes:
    """Brushes by material, tone and farness; each is made once for a stage.

    Args:
        look: The colours.
        box: The stage in the camera's plane.
        scale: Pixels to the unit; the brushes are for paths as `figure_frame` makes them.
    """

    def __init__(self, look: Look, box: Box, scale: float) -> None:
        self.look = look
        self._scale = scale
        self._lit_end = QPointF(box.left, -box.high) * scale
        self._dark_end = QPointF(box.left + 0.35 * box.width, -box.low) * scale
        self._ground = QColor(look.ground)
        self._made: dict[tuple[str, int, int], QBrush] = {}
        self._spots: dict[int, QBrush] = {}

    def of(self, material: str, tone: float = 0.0, far: float = 0.0) -> QBrush:
        """A material, lighter or darker, mixed to the ground where it is far."""
        key = (material, round(tone * 100), round(far * _STEPS))
        brush = self._made.get(key)
        if brush is None:
            colour = toned(QColor(self.look.colours[material]), tone)
            brush = self._made[key] = QBrush(mixed(colour, self._ground, key[2] / _STEPS * FAR_MIX))
        return brush

    def fading(self, material: str, tone: float, far: float, start: QPointF, end: QPointF) -> QBrush:
        """A material that is near at `start` and as far as given at `end`, in the paths' pixels."""
        gradient = QLinearGradient(start, end)
        gradient.setColorAt(0.0, self.of(material, tone).color())
        gradient.setColorAt(1.0, self.of(material, tone, far).color())
        return QBrush(gradient)

    def glow(self, places: Sequence[tuple[QTransform, float]], area: QRectF) -> tuple[QBrush, float]:
        """All lit places of a part in one brush, and how strongly it shows.

        A round spot of radius 1 goes to each place, with its strength. Several are painted coarsely, for a glow is
        soft; so the part is filled once and not once for each place.
        """
        if len(places) == 1:
            place, strength = places[0]
            one = QBrush(self._glow_spot(place))
            one.setTransform(place)
            return one, strength
        fine = _GRAIN / self._scale
        wide, high = ceil(area.width() * fine) + 2, ceil(area.height() * fine) + 2
        small = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
        small.fill(0)
        grain = 1.0 / fine
        to_small = QTransform(fine, 0.0, 0.0, fine, 1.0 - area.x() * fine, 1.0 - area.y() * fine)
        painter = QPainter(small)
        try:
            for place, strength in places:
                painter.setOpacity(strength)
                painter.setTransform(place * to_small)
                painter.fillRect(UNIT, self._glow_spot(place))
        finally:
            painter.end()
        brush = QBrush(small)
        brush.setTransform(QTransform(grain, 0.0, 0.0, grain, area.x() - grain, area.y() - grain))
        return brush, 1.0

    def _glow_spot(self, place: QTransform) -> QBrush:
        """A spot as much brighter as the shade will darken it, so that a muscle glows alike high and low."""
        step = round(self._shade_at(QPointF(place.dx(), place.dy())) * 100)
        spot = self._spots.get(step)
        if spot is None:
            spot = self._spots[step] = _spot(unshaded(QColor(self.look.colours["glow"]), step / 100))
        return spot

    def _shade_at(self, at: QPointF) -> float:
        way, gone = self._dark_end - self._lit_end, at - self._lit_end
        share = QPointF.dotProduct(gone, way) / QPointF.dotProduct(way, way)
        return _DARKEST * max(0.0, min(1.0, (share - _EVEN_AT) / (1.0 - _EVEN_AT)))


def _spot(colour: QColor) -> QBrush:
    """Round, of radius 1, soft at its edge."""
    gradient = QRadialGradient(QPointF(0.0, 0.0), 1.0)
    for at, alpha in ((0.0, 0.94), (0.35, 0.80), (0.7, 0.30), (1.0, 0.0)):
        colour.setAlphaF(alpha)
        gradient.setColorAt(at, colour)
    return QBrush(gradient)


def light(box: Box, place: QTransform, size: QSize) -> QImage:
    """What lightens and darkens all that was painted, from the upper left; what is between keeps its colour.

    It is one for all parts, so that no joint shows a seam; and it is a picture, which takes a third of the gradient's
    time on each frame.

    Args:
        box: The stage in the camera's plane.
        place: From there to the picture's pixels.
        size: Of the picture.
    """
    start, end = QPointF(box.left, box.high), QPointF(box.left + 0.35 * box.width, box.low)
    gradient = QLinearGradient(start, end)
    for at, target, strength in ((0.0, _LIGHT, 0.09), (_EVEN_AT, _LIGHT, 0.0), (1.0, _SHADE, _DARKEST)):
        gradient.setColorAt(at, QColor(*target, round(255 * strength)))
    brush = QBrush(gradient)
    brush.setTransform(place)
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    try:
        painter.fillRect(picture.rect(), brush)
    finally:
        painter.end()
    return picture


def unshaded(colour: QColor, shade: float) -> QColor:
    """The colour that a shade of this strength turns into the given one, as far as a channel can go."""
    return QColor(
        *(
            min(255, round((channel - dark * shade) / (1.0 - shade)))
            for channel, dark in zip((colour.red(), colour.green(), colour.blue()), _SHADE, strict=True)
        )
    )


def toned(colour: QColor, tone: float) -> QColor:
    """Towards white (+) or black (-)."""
    return mixed(colour, QColor(*(_LIGHT if tone > 0.0 else _SHADE)), abs(tone))


def mixed(a: QColor, b: QColor, u: float) -> QColor:
    """The share `u` of the way from one colour to another."""
    return QColor(
        round(a.red() + (b.red() - a.red()) * u),
        round(a.green() + (b.green() - a.green()) * u),
        round(a.blue() + (b.blue() - a.blue()) * u),
    )
