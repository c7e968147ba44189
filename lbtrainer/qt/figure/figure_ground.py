# SPDX-License-Identifier: GPL-3.0-or-later
"""The mat or the round floor under the figure, with soft shadows that end at their edges."""

from __future__ import annotations

from math import ceil, cos, exp, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPolygonF, QRadialGradient, QTransform

from lbtrainer.domain.figure import Figure, Vec
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.stage import floor_oval, ground_corners
from lbtrainer.figure.tops import Top, tops_of
from lbtrainer.figure.vectors import lerp
from lbtrainer.qt.figure.figure_look import Look
from lbtrainer.qt.figure.figure_outline import polygon

_THICK = 0.0105
_FAINT = 0.12
"""A shadow with less of its strength than this is not seen."""
_GRAIN = 90.0
"""Pixels to the unit in which shadows are painted: a tenth of the smallest spot."""
_FLOOR_CORNERS = 120
_UNIT = QRectF(-1.0, -1.0, 2.0, 2.0)
Spot = tuple[Vec, float]


class Ground:
    """Where the person stands or lies."""

    def __init__(self, figure: Figure, camera: Camera) -> None:
        self._camera = camera
        self._tops = tops_of(figure)
        corners = [camera.flat(corner) for corner in ground_corners(figure)]
        self._top = QPainterPath()
        self._side = QPainterPath()
        self._is_mat = figure.surface == "mat"
        if self._is_mat:
            top = [QPointF(x, y) for x, y in corners]
            self._top.addPolygon(QPolygonF(top))
            self._top.closeSubpath()
            drop = QPointF(0.0, -_THICK)
            self._side.setFillRule(Qt.FillRule.WindingFill)
            for index in (0, 1):
                a, b = top[index], top[(index + 1) % 4]
                self._side.addPolygon(QPolygonF([a, b, b + drop, a + drop]))
                self._side.closeSubpath()
        else:
            oval = floor_oval(figure, camera)
            x, y = (oval.left + oval.right) / 2.0, (oval.low + oval.high) / 2.0
            turns = [2.0 * pi * k / _FLOOR_CORNERS for k in range(_FLOOR_CORNERS)]
            self._top = polygon(
                [(x + oval.width / 2.0 * cos(turn), y + oval.height / 2.0 * sin(turn)) for turn in turns]
            )
        self._flat = max(0.34, camera.back[1] * 1.05)
        self._under = [spot for top in self._tops for spot in _under(top)]
        self._top_areas = [self._area_of(top) for top in self._tops]
        self._cast: tuple[Skeleton, list[Spot]] | None = None

    def _spots(self, skeleton: Skeleton) -> list[Spot]:
        """What casts a shadow, asked several times a frame."""
        if self._cast is None or self._cast[0] is not skeleton:
            self._cast = (skeleton, shadow_spots(skeleton))
        return self._cast[1]

    def _area_of(self, top: Top) -> QPainterPath:
        corners = ((top.x0, top.z1), (top.x1, top.z1), (top.x1, top.z0), (top.x0, top.z0))
        return polygon([self._camera.flat((x, top.y, z)) for x, z in corners])

    def set_look(self, look: Look) -> None:
        """Changes the colours."""
        self._look = look
        gradient = QRadialGradient(QPointF(0.0, 0.0), 1.0)
        colour = QColor(look.colours["shadow"])
        for at, alpha in ((0.0, 1.0), (0.3, 0.82), (0.6, 0.36), (0.85, 0.07), (1.0, 0.0)):
            colour.setAlphaF(alpha)
            gradient.setColorAt(at, colour)
        self._soft = QBrush(gradient)

    def paint(self, painter: QPainter, place: QTransform) -> None:
        """Paints the ground alone; `place` leads from the camera's plane to the painter's pixels."""
        colours = self._look.colours
        painter.save()
        painter.setTransform(place, combine=True)
        if self._is_mat:
            painter.fillPath(self._side, QColor(colours["mat edge"]))
        painter.fillPath(self._top, QColor(colours["mat" if self._is_mat else "floor"]))
        painter.restore()

    def paint_shadows(self, painter: QPainter, place: QTransform, skeleton: Skeleton) -> None:
        """Paints what falls on the ground; `place` as in `paint`."""
        painter.save()
        painter.setTransform(place, combine=True)
        self._shade(painter, self._top, [*self._floor_spots(skeleton), *self._under], 0.0)
        painter.restore()

    def _floor_spots(self, skeleton: Skeleton) -> list[Spot]:
        spots = self._spots(skeleton)
        if self._tops:
            spots = [spot for spot in spots if not any(_lies_on(spot[0], top) for top in self._tops)]
        return spots

    def paint_tops(self, painter: QPainter, place: QTransform, skeleton: Skeleton) -> None:
        """Paints what falls on boxes, benches and seats, once these are painted; `place` as in `paint`."""
        painter.save()
        painter.setTransform(place, combine=True)
        for top, area in zip(self._tops, self._top_areas, strict=True):
            spots = [spot for spot in self._spots(skeleton) if _lies_on(spot[0], top)]
            self._shade(painter, area, spots, top.y)
        painter.restore()

    def shaded(self, skeleton: Skeleton) -> QRectF:
        """Where on the ground the shadows are, in the camera's plane."""
        flat, squeeze = self._camera.flat, self._flat
        spots = [*self._spots(skeleton), *self._under]
        places = [(*flat((at[0], 0.0, at[2])), radius * 1.75 + 0.06) for at, radius in spots]
        return _around(places, squeeze) & self._top.boundingRect()

    def _shade(self, painter: QPainter, area: QPainterPath, spots: list[Spot], level: float) -> None:
        """Shadows are soft: they are painted coarsely on a small picture, and this fills their place once."""
        falls = self._falls(spots, level)
        rect = area.boundingRect() & _around([fall[:3] for fall in falls], self._flat)
        if rect.isEmpty():
            return
        wide, high = ceil(rect.width() * _GRAIN) + 2, ceil(rect.height() * _GRAIN) + 2
        small = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
        small.fill(0)
        inner = QPainter(small)
        try:
            left, low, squeeze, strength = rect.x(), rect.y(), self._flat, 0.27 if self._look.is_dark else 0.155
            for x, y, half, share in falls:
                size = half * _GRAIN
                inner.setOpacity(strength * share)
                inner.setTransform(
                    QTransform(size, 0.0, 0.0, size * squeeze, (x - left) * _GRAIN + 1.0, (y - low) * _GRAIN + 1.0)
                )
                inner.fillRect(_UNIT, self._soft)
        finally:
            inner.end()
        brush = QBrush(small)
        grain = 1.0 / _GRAIN
        brush.setTransform(QTransform(grain, 0.0, 0.0, grain, rect.x() - grain, rect.y() - grain))
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.fillPath(area, brush)
        painter.restore()

    def _falls(self, spots: list[Spot], level: float) -> list[tuple[float, float, float, float]]:
        """Where shadows fall on the height `level` that can be seen: middle, half width, strength."""
        falls = []
        for at, radius in spots:
            height = max(0.0, at[1] - radius - level)
            share = exp(-height / 0.14) + 0.06
            if share >= _FAINT:
                x, y = self._camera.flat((at[0], level, at[2]))
                falls.append((x, y, radius * 1.75 + 0.10 * min(height, 0.6), share))
        return falls


def _around(places: list[tuple[float, float, float]], squeeze: float) -> QRectF:
    """The room that spots of a half width take, flattened so much."""
    if not places:
        return QRectF()
    left, right = min(x - size for x, _, size in places), max(x + size for x, _, size in places)
    low, high = min(y - size * squeeze for _, y, size in places), max(y + size * squeeze for _, y, size in places)
    return QRectF(left, low, right - left, high - low)


def _lies_on(at: Vec, top: Top) -> bool:
    return at[1] > top.y - 0.02 and top.is_under(at, 0.03)


def _under(top: Top) -> list[Spot]:
    """What a box, bench or seat itself casts on the floor."""
    middle, half = (top.z0 + top.z1) / 2.0, (top.z1 - top.z0) / 2.0
    count = max(3, round((top.x1 - top.x0) / 0.1))
    xs = [top.x0 + (top.x1 - top.x0) * (k + 0.5) / count for k in range(count)]
    return [((x, half * 0.7, middle), half * 0.7) for x in xs]


_BONES = (
    ("hip", "knee", (0.25, 0.58, 0.92), 0.056, 0.040),
    ("knee", "ankle", (0.30, 0.70), 0.038, 0.030),
    ("ankle", "toe", (0.15, 0.65), 0.038, 0.034),
    ("shoulder", "elbow", (0.40, 0.85), 0.038, 0.032),
    ("elbow", "tips", (0.25, 0.62, 0.95), 0.032, 0.028),
)


def shadow_spots(skeleton: Skeleton) -> list[Spot]:
    """Places and radii of what casts a shadow, near enough to each other to flow together."""
    joints = skeleton.joints
    spots = [(joints[name], radius) for name, radius in (("pelvis", 0.085), ("l3", 0.078), ("t12", 0.080))]
    spots += [(joints["t6"], 0.088), (joints["c7"], 0.070), (joints["head"], 0.066)]
    for side in ("r", "l"):
        for a, b, shares, first, last in _BONES:
            one, two = joints[f"{a}_{side}"], joints[f"{b}_{side}"]
            spots += [(lerp(one, two, share), first + (last - first) * share) for share in shares]
    return spots
