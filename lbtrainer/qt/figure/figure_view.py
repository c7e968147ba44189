# SPDX-License-Identifier: GPL-3.0-or-later
"""The widget in which a figure moves, and stills of it for lists: it asks for repaints, the motion knows the time.

Playing, freezing and stills are told from outside; the clock is an argument. The timer runs only while something
moves on a widget that can be seen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBasicTimer, QRect, QRectF, QSize, Qt, QTimerEvent
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lbtrainer.domain.figure import Figure
from lbtrainer.figure.motion import Instant, Motion
from lbtrainer.qt.figure.figure_look import Look
from lbtrainer.qt.figure.figure_paint import FigurePainter
from lbtrainer.qt.override import override

FRAME_MS = 33
HOLD_FRAME_MS = 66
"""While only the breath moves, half the frames are enough."""
FADE_S = 0.3
_STEPS_PER_S = 30
_CORNER_PX = 16.0


class FigureView(QWidget):
    """Shows one exercise in motion, or one of its poses.

    Args:
        look: The colours.
        clock_s: Seconds that only grow; freezing and pausing are the view's own.
        has_stage: Paints the stage's ground with round corners; else what lies behind shows through.
    """

    def __init__(
        self, look: Look, clock_s: Callable[[], float], parent: QWidget | None = None, *, has_stage: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clock_s = clock_s
        self._has_stage = has_stage
        self._painter: FigurePainter | None = None
        self._timer = QBasicTimer()
        self._stretch: tuple[float, ...] | None = None
        self._started_s: float | None = None
        self._shown_s = 0.0
        self._pose: str | None = ""
        self._faded: tuple[Instant, float] | None = None
        self._going: Instant | None = None
        self._painted: Instant | None = None
        self._frame_ms = FRAME_MS
        self._mirrored = False
        self._moves = True
        self._area = QRect()
        self._stage_picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 300)

    @property
    def figure(self) -> Figure | None:
        """What is shown."""
        return self._painter.motion.figure if self._painter else None

    @property
    def is_playing(self) -> bool:
        return self._started_s is not None

    def set_figure(self, figure: Figure | None, *, mirrored: bool = False) -> None:
        """Shows the most telling pose of another figure; `mirrored` for the other side."""
        if figure is None:
            self._painter = None
        elif self._painter is None or self._painter.motion.figure is not figure:
            self._painter = FigurePainter(Motion(figure), self._look)
        self._mirrored = mirrored
        self._faded = None
        self.show_pose("")

    def set_look(self, look: Look) -> None:
        """Changes the colours."""
        self._look = look
        self._stage_picture = QPixmap()
        if self._painter:
            self._painter.set_look(look)
        self.update()

    def set_moving(self, *, moves: bool) -> None:
        """Whether figures move; else the poses are shown one after the other as stills that fade."""
        self._moves = moves
        self.update()

    def show_pose(self, name: str) -> None:
        """Shows one pose as it is, by default the most telling one."""
        self._pose = name
        self._started_s = None
        self._run()
        self.update()

    def show_start(self) -> None:
        """Shows the pose in which the exercise begins."""
        if self._painter:
            self.show_pose(self._painter.motion.figure.keys[0].pose)

    def play(self, stretch: tuple[float, ...] | None = None, from_s: float = 0.0) -> None:
        """Lets the figure move.

        Args:
            stretch: Seconds for each move and hold in place of the figure's own; see `Motion.stretched`.
            from_s: Where in the cycle it begins.
        """
        self._pose = None
        self._stretch = stretch
        self._started_s = self._clock_s() - from_s
        self._run()
        self.update()

    def freeze(self) -> None:
        """Stops in the midst of the movement; `go_on` continues there."""
        if self._started_s is not None:
            self._shown_s = self._clock_s() - self._started_s
            self._started_s = None
            self._run()
            self.update()

    def go_on(self) -> None:
        """Continues after `freeze`."""
        if self._pose is None and self._started_s is None:
            self._started_s = self._clock_s() - self._shown_s
            self._run()

    def instant(self) -> Instant | None:
        """What is shown now."""
        if self._painter is None:
            return None
        motion = self._painter.motion
        if self._pose is not None:
            return motion.still(self._pose)
        if self._started_s is not None:
            self._shown_s = self._clock_s() - self._started_s
        found = motion.at(self._shown_s, self._stretch, steps_per_s=_STEPS_PER_S)
        return found if self._moves else motion.still(found.b)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        area = QRectF(self.rect())
        if self._has_stage:
            painter.drawPixmap(0, 0, self._stage())
        now = self.instant()
        if self._painter is None or now is None:
            return
        self._painted = now
        before, share = self._fade(now)
        self._area = self._where(self._painter, now)
        self._painter.paint(painter, area, now, mirrored=self._mirrored, before=before, share=share)

    def _stage(self) -> QPixmap:
        """The stage's ground, painted once: it would cost as much as the person."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._stage_picture.size() != size or self._stage_picture.devicePixelRatioF() != ratio:
            self._stage_picture = QPixmap(size)
            self._stage_picture.setDevicePixelRatio(ratio)
            self._stage_picture.fill(QColor(0, 0, 0, 0))
            painter = QPainter(self._stage_picture)
            try:
                paint_stage(painter, QRectF(self.rect()), self._look)
            finally:
                painter.end()
        return self._stage_picture

    def _where(self, painter: FigurePainter, now: Instant) -> QRect:
        area = painter.area(QRectF(self.rect()), now, self.devicePixelRatioF(), mirrored=self._mirrored)
        return area.toAlignedRect()

    def _differs(self, painter: FigurePainter, before: Instant, now: Instant) -> bool:
        return painter.differ(QRectF(self.rect()), before, now, self.devicePixelRatioF())

    def _fade(self, now: Instant) -> tuple[Instant | None, float]:
        """The still that goes, and how far the new one has come, where stills take the place of motion."""
        if self._moves or self._pose is not None:
            self._faded = None
            return None, 1.0
        if self._faded is None or self._faded[0].b != now.b:
            self._going = self._faded[0] if self._faded else None
            self._faded = (now, self._shown_s)
        share = (self._shown_s - self._faded[1]) / FADE_S
        return (self._going, share) if self._going and 0.0 <= share < 1.0 else (None, 1.0)

    def _run(self) -> None:
        if self._started_s is not None and self.isVisible() and self._painter is not None:
            self._timer.start(self._frame_ms, Qt.TimerType.CoarseTimer, self)
        else:
            self._timer.stop()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        if self._painter is not None:
            self._painter.forget()

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._timer.timerId():
            self._tick()
        else:
            super().timerEvent(event)

    def _tick(self) -> None:
        """Asks for the next frame, unless nobody would see it: the view may be scrolled away."""
        if self._painter is None or self.visibleRegion().isEmpty():
            return
        now = self.instant()
        if now is None:
            return
        wanted_ms = HOLD_FRAME_MS if now.a == now.b else FRAME_MS
        if wanted_ms != self._frame_ms:
            self._frame_ms = wanted_ms
            self._run()
        if self._moves:
            if self._painted is None or self._differs(self._painter, self._painted, now):
                self.update(self._area.united(self._where(self._painter, now)))
        elif self._faded is None or self._faded[0].b != now.b or self._shown_s - self._faded[1] < 2 * FADE_S:
            self.update()


def paint_stage(painter: QPainter, area: QRectF, look: Look, corner_px: float = _CORNER_PX) -> None:
    """The stage's ground: a gradient from the top to 70 % of the height."""
    gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
    gradient.setColorAt(0.0, look.top)
    gradient.setColorAt(0.7, look.ground)
    path = QPainterPath()
    path.addRoundedRect(area, corner_px, corner_px)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, gradient)


def still_image(
    figure: Figure, look: Look, size: QSize, *, pose: str = "", mirrored: bool = False, ratio: float = 1.0
) -> QImage:
    """One pose on a transparent ground, as near as it fits.

    Args:
        figure: What is shown.
        look: The colours.
        size: In device-independent pixels.
        pose: By default the most telling one.
        mirrored: For the other side.
        ratio: Device pixels per pixel.
    """
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    motion = Motion(figure)
    figure_painter = FigurePainter(motion, look, close_up=pose)
    painter = QPainter(image)
    try:
        area = QRectF(0.0, 0.0, size.width(), size.height())
        figure_painter.paint(painter, area, motion.still(pose), mirrored=mirrored)
    finally:
        painter.end()
    return image
