# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one instant of an exercise, at any size, mirrored for the other side."""

from __future__ import annotations

from math import atan2, degrees, hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from lbtrainer.domain.figure import Prop
from lbtrainer.figure.camera import Blot, Camera, Point, outline
from lbtrainer.figure.flesh import Chain
from lbtrainer.figure.motion import Instant, Motion
from lbtrainer.figure.muscles import Glow, glows
from lbtrainer.figure.order import Memory, painted_order
from lbtrainer.figure.parts import Part, person_parts
from lbtrainer.figure.piece import Piece
from lbtrainer.figure.props import prop_parts, stands_still
from lbtrainer.figure.stage import pose_box, stage_box
from lbtrainer.figure.vectors import dot
from lbtrainer.qt.figure_brushes import Brushes
from lbtrainer.qt.figure_ground import Ground
from lbtrainer.qt.figure_look import Look

GAP = 0.0058
_LINE = 0.0022
_SEAM = 0.0012
_CARRIERS = ("under box", "under bench", "under seat")
_MARGIN = 0.045
_DETAIL_PX = 190.0
"""A person of fewer pixels is painted without the finest lines."""


def _moves(prop: Prop) -> bool:
    return not stands_still(prop)


class FigurePainter:
    """Paints one exercise; the camera stands still, the order of the parts is remembered from frame to frame."""

    def __init__(self, motion: Motion, look: Look, *, close_up: str | None = None) -> None:
        """Find the room for what is to be seen.

        Args:
            motion: The exercise.
            look: The colours.
            close_up: The pose that is brought as near as it fits, "" for the most telling one; by default the whole
                movement has room, which takes three times as long to find.
        """
        self.motion = motion
        figure = motion.figure
        self.camera = Camera(*figure.camera)
        self.box = stage_box(motion, self.camera) if close_up is None else pose_box(motion, self.camera, close_up)
        self._standing = prop_parts(figure.props, motion.still().skeleton, self.camera, stands_still)
        self._standing_pieces = {id(piece) for part in self._standing for piece in part.pieces}
        self._px = 0.0
        self._kept: dict[int, QPainterPath] = {}
        self._memory: Memory = {}
        self._ground = Ground(figure, self.camera)
        self._layer = QImage()
        self._blots: dict[int, list[Blot]] = {}
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Changes the colours."""
        self.look = look
        self._brushes = Brushes(look, self.box)
        self._ground.set_look(look)

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        instant: Instant,
        *,
        mirrored: bool = False,
        before: Instant | None = None,
        share: float = 1.0,
    ) -> None:
        """Paints ground and person into `rect`.

        Args:
            painter: Of any device.
            rect: Where.
            instant: What is shown.
            mirrored: For the other side.
            before: What is fading away.
            share: How far `instant` has come in, 0 to 1.
        """
        place = self._place(rect, mirrored=mirrored)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(place, combine=True)
        self._ground.paint(painter, instant.skeleton)
        painter.restore()
        if before is not None:
            self._paint_person(painter, rect, place, before, 1.0)
        self._paint_person(painter, rect, place, instant, share)

    def _paint_person(
        self, painter: QPainter, rect: QRectF, place: QTransform, instant: Instant, opacity: float
    ) -> None:
        """On a layer of its own, so that a part can cut a thin gap into what lies behind it."""
        parts = self._parts(instant)
        layer = self._cleared(rect, painter.device().devicePixelRatioF())
        self._blots.clear()
        self._lit = self._lit_places(instant)
        scale = abs(place.m22())
        self._is_small = scale < _DETAIL_PX
        px = scale * painter.device().devicePixelRatioF()
        if px != self._px:
            self._kept.clear()
        self._px = px
        inner = QPainter(layer)
        try:
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner.setPen(Qt.PenStyle.NoPen)
            inner.setTransform(place * QTransform.fromTranslate(-rect.x(), -rect.y()))
            for part in parts:
                self._paint_part(inner, part, max(GAP, 0.8 / scale))
                if part.name.startswith(_CARRIERS):
                    inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
                    self._ground.paint_tops(inner, instant.skeleton)
                    inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        finally:
            inner.end()
        painter.setOpacity(opacity)
        painter.drawImage(rect.topLeft(), layer)
        painter.setOpacity(1.0)

    def _place(self, rect: QRectF, *, mirrored: bool) -> QTransform:
        box = self.box
        scale = min(
            rect.width() / (box.width * (1.0 + 2 * _MARGIN)), rect.height() / (box.height * (1.0 + 2 * _MARGIN))
        )
        scale = min(scale, rect.height() / 0.62)
        middle = (box.left + box.right) / 2.0
        low = rect.center().y() + scale * (box.low + box.high) / 2.0
        sign = -1.0 if mirrored else 1.0
        return QTransform(sign * scale, 0.0, 0.0, -scale, rect.center().x() - sign * scale * middle, low)

    def _cleared(self, rect: QRectF, ratio: float) -> QImage:
        width, height = max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio))
        if self._layer.width() != width or self._layer.height() != height:
            self._layer = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        self._layer.setDevicePixelRatio(ratio)
        self._layer.fill(0)
        return self._layer

    def _parts(self, instant: Instant) -> list[Part]:
        figure, skeleton = self.motion.figure, instant.skeleton
        parts = [
            *self._standing,
            *prop_parts(figure.props, skeleton, self.camera, _moves),
            *person_parts(skeleton, self.camera, instant.breath),
        ]
        return painted_order(parts, self.camera, self._memory, figure.over)

    def _paint_part(self, painter: QPainter, part: Part, gap: float) -> None:
        if part.gap:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
            painter.fillPath(self._path(part.gap, gap), QColor(0, 0, 0))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for piece in part.pieces:
            if piece.facing is not None and (self._is_small or dot(piece.facing, self.camera.back) < 0.05):
                continue
            if piece.lined and not self._is_small:
                edge = self._path([piece.chain, *piece.more], _LINE)
                painter.fillPath(edge, self._brushes.flat(piece.material, piece.tone - 0.26, part.far))
            painter.fillPath(self._path_of(piece), self._brushes.lit(piece.material, piece.tone, part.far))
        lit = self._lit.get(part.name)
        if not lit or not part.glow:
            return
        path = self._path(part.glow, _SEAM)
        for glow, strength in lit:
            brush = self._brushes.glow(strength * (1.0 - 0.55 * part.far))
            brush.setTransform(self._glow_place(glow))
            painter.fillPath(path, brush)

    def _lit_places(self, instant: Instant) -> dict[str, list[tuple[Glow, float]]]:
        """What glows and how brightly, by part; what faces away does not."""
        places: dict[str, list[tuple[Glow, float]]] = {}
        figure = self.motion.figure
        for muscle in figure.muscles:
            for glow in glows(instant.skeleton, muscle, figure.glow):
                facing = dot(glow.normal, self.camera.back)
                strength = max(0.0, min(1.0, (facing + 0.62) / 0.5)) * instant.effort
                if strength > 0.02:
                    places.setdefault(glow.part, []).append((glow, strength))
        return places

    def _glow_place(self, glow: Glow) -> QTransform:
        x, y = self.camera.flat(glow.at)
        lx, ly = self.camera.flat(glow.long)
        long = max(hypot(lx, ly), glow.wide * 0.7)
        place = QTransform.fromTranslate(x, y)
        place.rotate(degrees(atan2(ly, lx)))
        place.scale(long, glow.wide)
        return place

    def _path_of(self, piece: Piece) -> QPainterPath:
        kept = self._kept.get(id(piece))
        if kept is not None:
            return kept
        if piece.corners:
            path = QPainterPath()
            _add_polygon(path, [self.camera.flat(corner) for corner in piece.corners])
        else:
            path = self._path([piece.chain, *piece.more], 0.0)
        if id(piece) in self._standing_pieces:
            self._kept[id(piece)] = path
        return path

    def _path(self, chains: list[Chain], grow: float) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for chain in chains:
            blots = self._blots.get(id(chain))
            if blots is None:
                blots = self._blots[id(chain)] = self.camera.blots(chain)
            found = outline(blots, grow, self._px)
            for x, y, r in found.circles:
                path.addEllipse(QPointF(x, y), r, r)
            for polygon in found.polygons:
                _add_polygon(path, polygon)
        return path


def _add_polygon(path: QPainterPath, points: list[Point]) -> None:
    # A third of the time of a QPolygonF, whose points would all be made as objects first.
    line = path.lineTo
    path.moveTo(*points[0])
    for x, y in points:
        line(x, y)
