# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one instant of an exercise, at any size, mirrored for the other side.

What a movement brings again is kept as a picture: showing that takes a seventh of the time that painting takes.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from lbtrainer.figure.camera import Camera
from lbtrainer.figure.motion import Instant, Motion, moved
from lbtrainer.figure.stage import pose_box, shortened, stage_box
from lbtrainer.qt.figure.figure_brushes import UNIT, Brushes, light
from lbtrainer.qt.figure.figure_frame import Frame, Frames, PaintedPart, frame_key
from lbtrainer.qt.figure.figure_ground import Ground
from lbtrainer.qt.figure.figure_look import Look
from lbtrainer.qt.figure.recurring import STALE_AFTER, Recurring

_ASIDE, _ABOVE = 0.045, 0.025
"""What stays free beside and above, as shares of the box."""
_SEEN_PX, _SEEN_EFFORT = 0.5, 0.02
"""What moves or glows by less than this between two frames looks the same."""
_PICTURE_BYTES = 48_000_000
"""A repetition of five seconds in a window of 1280 x 800."""
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_CUT = QPainter.CompositionMode.CompositionMode_Source  # of nothing: twice as fast as DestinationOut
_NOTHING = QColor(0, 0, 0, 0)
_OVER = QPainter.CompositionMode.CompositionMode_SourceOver
_ATOP = QPainter.CompositionMode.CompositionMode_SourceAtop
_UNDER = QPainter.CompositionMode.CompositionMode_DestinationOver
_PictureKey = tuple[bool, tuple[str, str, float, float], float]


class _Sheet(NamedTuple):
    """Where a figure is painted, in which colours.

    Attributes:
        size: In device pixels.
        place: From the camera's plane to these.
        scale: Device-independent pixels to the unit.
        ratio: Device pixels to the device-independent one.
        look: The colours.
    """

    size: QSize
    place: QTransform
    scale: float
    ratio: float
    look: Look


class _Picture(NamedTuple):
    """The person with their shadow: from where in an image to where on the sheet."""

    at: QPoint
    image: QImage
    source: QRect


class _Layered(NamedTuple):
    """What the layer shows; the same again need not be painted again."""

    sheet: _Sheet
    frame: Frame
    effort: float


class FigurePainter:
    """Paints one exercise; the camera stands still, the order of the parts is remembered from frame to frame."""

    def __init__(self, motion: Motion, look: Look, *, close_up: str | None = None) -> None:
        """Find the room for what is to be seen.

        Args:
            motion: The exercise.
            look: The colours.
            close_up: The pose that is brought as near as it fits, "" for the most telling one, on a mat as short as
                may be; by default the whole movement has room, which takes three times as long to find.
        """
        self.motion = motion
        figure = motion.figure
        self.camera = Camera(*figure.camera)
        self.box = stage_box(motion, self.camera) if close_up is None else pose_box(motion, self.camera, close_up)
        self.frames = Frames(motion, self.camera)
        near = figure if close_up is None else shortened(figure, motion.still(close_up).skeleton)
        self._ground = Ground(near, self.camera)
        self._layered: _Layered | None = None
        self._pictures: Recurring[_PictureKey, _Picture] = Recurring(_PICTURE_BYTES)
        self._shown: Recurring[_PictureKey, bool] = Recurring(STALE_AFTER)
        self._pictured: tuple[QSize, float, float] | None = None
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Changes the colours."""
        self._pictures.forget()
        self.look = look
        self._ground.set_look(look)

    @property
    def picture_bytes(self) -> int:
        """How much memory the kept pictures take."""
        return self._pictures.taken

    def forget(self) -> None:
        """Keeps nothing any more: nobody sees it."""
        self.frames.forget()
        self._pictures.forget()

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
        ratio = painter.device().devicePixelRatioF()
        size = QSize(max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio)))
        place = self._place(QRectF(QPointF(), rect.size()), mirrored=mirrored)
        sheet = _Sheet(size, place * QTransform.fromScale(ratio, ratio), abs(place.m22()), ratio, self.look)
        painter.save()
        painter.setRenderHints(_HINTS)
        painter.translate(rect.topLeft())
        painter.scale(1.0 / ratio, 1.0 / ratio)
        self._ground.paint(painter, sheet.place)
        if before is not None:
            self._paint_person(painter, sheet, before)
        painter.setOpacity(share)
        self._paint_person(painter, sheet, instant)
        painter.restore()

    def differ(self, rect: QRectF, one: Instant, other: Instant, ratio: float) -> bool:
        """Whether an eye could tell two instants apart; if not, the second need not be painted."""
        if (one.a, one.b) != (other.a, other.b) or abs(one.effort - other.effort) >= _SEEN_EFFORT:
            return True
        return moved(one, other) * abs(self._place(rect, mirrored=False).m22()) * ratio >= _SEEN_PX

    def area(self, rect: QRectF, instant: Instant, ratio: float, *, mirrored: bool = False) -> QRectF:
        """Where in `rect` the person and the shadows of an instant are: all that may change from frame to frame."""
        place = self._place(rect, mirrored=mirrored)
        scale = abs(place.m22())
        frame = self.frames.at(instant, scale, ratio)
        person = QTransform.fromScale(1.0 / scale, -1.0 / scale).mapRect(frame.area)
        return place.mapRect(person.united(self._ground.shaded(instant.skeleton))).intersected(rect)

    def _paint_person(self, painter: QPainter, sheet: _Sheet, instant: Instant) -> None:
        unmirrored = (sheet.size, sheet.scale, sheet.ratio)
        if unmirrored != self._pictured:
            self._pictures.forget()
            self._pictured = unmirrored
        key = (sheet.place.m11() < 0.0, frame_key(instant), instant.effort)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._painted(sheet, instant)
            if instant.a != instant.b and self._comes_again(key) and self.frames.are_settled:
                image = picture.image.copy(picture.source)
                self._pictures.keep(key, _Picture(picture.at, image, image.rect()), image.sizeInBytes())
        painter.drawImage(picture.at, picture.image, picture.source)

    def _comes_again(self, key: _PictureKey) -> bool:
        """Whether it was shown before: a copy of what is seen only once is made for nothing."""
        if self._shown.get(key):
            return True
        self._shown.keep(key, value=True)
        return False

    def _painted(self, sheet: _Sheet, instant: Instant) -> _Picture:
        """On a layer of its own, so that a part can cut a thin gap into what lies behind it."""
        layered = _Layered(sheet, self.frames.at(instant, sheet.scale, sheet.ratio), instant.effort)
        if layered != self._layered:
            if self._layered is None or self._layered.sheet != sheet:
                self._take(sheet)
            self._fill_layer(layered, instant)
            self._layered = layered
        return _Picture(self._inked.topLeft(), self._layer, self._inked)

    def _take(self, sheet: _Sheet) -> None:
        """Makes ready what all frames on a sheet have in common."""
        self._layer = QImage(sheet.size, QImage.Format.Format_ARGB32_Premultiplied)
        self._layer.fill(0)
        self._inked = QRect()
        self._brushes = Brushes(sheet.look, self.box, sheet.scale)
        self._light = light(self.box, sheet.place, sheet.size)

    def _fill_layer(self, layered: _Layered, instant: Instant) -> None:
        """Paints the person on the layer, in device pixels."""
        sheet, frame = layered.sheet, layered.frame
        from_frame = QTransform.fromScale(1.0 / sheet.scale, -1.0 / sheet.scale) * sheet.place
        body = from_frame.mapRect(frame.area).toAlignedRect() & self._layer.rect()
        shaded = sheet.place.mapRect(self._ground.shaded(instant.skeleton))
        area = (body | shaded.toAlignedRect()) & self._layer.rect()
        painter = QPainter(self._layer)
        try:
            painter.setCompositionMode(_CUT)
            painter.fillRect(self._inked | area, _NOTHING)
            painter.setCompositionMode(_OVER)
            painter.setRenderHints(_HINTS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setTransform(from_frame)
            for part in frame.parts:
                _paint_part(painter, self._brushes, part, instant.effort)
                if part.carries:
                    painter.resetTransform()
                    painter.setCompositionMode(_ATOP)
                    self._ground.paint_tops(painter, sheet.place, instant.skeleton)
                    painter.setCompositionMode(_OVER)
                    painter.setTransform(from_frame)
            painter.resetTransform()
            painter.setCompositionMode(_ATOP)
            painter.drawImage(body.topLeft(), self._light, body)
            painter.setCompositionMode(_UNDER)
            self._ground.paint_shadows(painter, sheet.place, instant.skeleton)
        finally:
            painter.end()
        self._inked = area

    def _place(self, rect: QRectF, *, mirrored: bool) -> QTransform:
        box = self.box
        scale = min(rect.width() / (box.width * (1.0 + 2 * _ASIDE)), rect.height() / (box.height * (1.0 + 2 * _ABOVE)))
        scale = min(scale, rect.height() / 0.62)
        middle = (box.left + box.right) / 2.0
        low = rect.center().y() + scale * (box.low + box.high) / 2.0
        sign = -1.0 if mirrored else 1.0
        return QTransform(sign * scale, 0.0, 0.0, -scale, rect.center().x() - sign * scale * middle, low)


def _paint_part(painter: QPainter, brushes: Brushes, part: PaintedPart, effort: float) -> None:
    if part.gap is not None:
        painter.setCompositionMode(_CUT)
        painter.fillPath(part.gap, _NOTHING)
        painter.setCompositionMode(_OVER)
    for path, material, tone, fades in part.fills:
        brush = brushes.fading(material, tone, part.far, *fades) if fades else brushes.of(material, tone, part.far)
        painter.fillPath(path, brush)
    if part.glow is not None:
        reach = _reach(part)
        glow, strength = brushes.glow(part.lit, reach)
        painter.setOpacity(strength * effort * (1.0 - 0.55 * part.far))
        painter.setCompositionMode(_ATOP)  # light falls on flesh: none on the cut edge, which would be a bright rim
        painter.setClipRect(reach)
        painter.fillPath(part.glow, glow)
        painter.setClipping(False)
        painter.setCompositionMode(_OVER)
        painter.setOpacity(1.0)


def _reach(part: PaintedPart) -> QRectF:
    """How far the glow of a part reaches: mostly over a small piece of it."""
    reach = QRectF()
    for place, _ in part.lit:
        reach = reach.united(place.mapRect(UNIT))
    return reach & part.area
