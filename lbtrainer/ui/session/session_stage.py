# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the figure moves in a session. It has no clock of its own: each tick shows it the session's instant."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_shot import ENTER_S, FADE_MS, Act, Shot, instant_of, is_mirrored
from lbtrainer.ui.session.stage_painters import StagePainters

if TYPE_CHECKING:
    from lbtrainer.figure.motion import Instant
    from lbtrainer.qt.figure.figure_paint import FigurePainter
    from lbtrainer.qt.figure.figure_stills import Figures

_STAGE_FILL: Final = 0.78
_WIDEST_STAGE: Final = 1.6
_BREATH_FRAME_MS: Final = 90
"""While only the breath moves, a third of the frames is enough."""
_SHARE: Final = 0.19
"""The part of one core that painting the figure may take; a slow machine gets fewer frames, never a late voice."""
_SLOWEST_FRAME_MS: Final = 125
_EFFORT_STEPS: Final = 200
"""So finely a glow pulses."""


class _Cut(NamedTuple):
    """What may not change without a fade."""

    exercise: str
    at_start: bool
    mirrored: bool
    pose: str


class _Frame(NamedTuple):
    """What is painted; the same again is not."""

    cut: _Cut
    pose: tuple[str, str, float, float]
    effort: float
    ground: str
    share: float


class _Moment(NamedTuple):
    """What `show_moment` was asked for."""

    shot: Shot
    ground: str
    icon: str
    words: str
    icon_mirrored: bool


class SessionStage(QtWidgets.QWidget):
    """The moving figure; the position's pictogram where an exercise has none.

    Attributes:
        instant: What of the figure is shown; None for the pictogram.
        mirrored: Whether the figure is flipped.
        ground: The phase to whose colours its far limbs mix.
        figure_painters: Of all figures; one that is not made yet leaves what stands there for a moment longer.
    """

    def __init__(self, theme: Theme, figures: Figures | None, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self._icon, self._icon_mirrored = "", False
        self.figure_painters = StagePainters(theme, figures, self)
        self.figure_painters.came.connect(self._show_awaited)
        self._awaited: _Moment | None = None
        self._painter: FigurePainter | None = None
        self._look_of: tuple[object, ...] = ()
        self.ground = "work"
        self.instant: Instant | None = None
        self.mirrored = False
        self._shown: _Frame | None = None
        self._area = QtCore.QRect()
        self._shown_ms = 0
        self._cost_ms = self._spent_ms = 0.0
        self._share = 1.0
        self._cut_ms: int | None = None
        self._fading: QtGui.QPixmap | None = None
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._restyle)

    @property
    def fades(self) -> bool:
        """Whether one picture fades over to another."""
        return self._fading is not None

    def show_moment(self, shot: Shot, ground: str, icon: str, words: str, *, icon_mirrored: bool) -> None:
        """Show an instant of the session; nothing is painted when nothing of it is new.

        Args:
            shot: What the figure does.
            ground: The phase whose colours lie behind it.
            icon: The pictogram for an exercise without a figure.
            words: What is seen, for screen readers.
            icon_mirrored: The pictogram is flipped.
        """
        if words != self.accessibleName():
            self.setAccessibleName(words)
        before = self._painter
        taken = self._take(shot.exercise)
        self._awaited = None if taken else _Moment(shot, ground, icon, words, icon_mirrored)
        if not taken:
            return
        if self._painter is None:
            if (icon, icon_mirrored) != (self._icon, self._icon_mirrored) or self._shown:
                self._icon, self._icon_mirrored, self._shown, self.instant = icon, icon_mirrored, None, None
                self.update()
            return
        self._icon, self._icon_mirrored = icon, icon_mirrored
        self._show_figure(self._painter, before, shot, ground)

    def _show_figure(self, painter: FigurePainter, before: FigurePainter | None, shot: Shot, ground: str) -> None:
        mirrored, moving = is_mirrored(shot, painter.motion), self._theme.motion
        time_ms = round(shot.time_s * 1000)
        pose = "" if moving else instant_of(shot, painter.motion, moving=False).b
        cut = _Cut(shot.exercise, shot.act is Act.START, mirrored, pose)
        if self._shown and cut != self._shown.cut and not (moving and _follows_on(self._shown.cut, cut)):
            self._fading = self._picture(before)
            self._cut_ms = shot.elapsed_ms
        share = self._share_at(shot)
        if not self._is_due(shot, cut, ground, time_ms):
            return
        began_s = time.thread_time()
        now = instant_of(shot, painter.motion, moving=moving)
        key = (now.a, now.b, now.u, now.breath)
        shown = _Frame(cut, key, round(now.effort * _EFFORT_STEPS), ground, round(share, 3))
        if shown == self._shown:
            return
        is_whole = self._shown is None or (cut, ground, share) != (self._shown.cut, self._shown.ground, 1.0)
        if not is_whole and self.instant is not None and not self._differs(painter, self.instant, now):
            return
        self.ground, self._share, self._shown = ground, share, shown
        self.instant, self.mirrored, self._shown_ms = now, mirrored, time_ms
        area = painter.area(QtCore.QRectF(self.rect()), now, self.devicePixelRatioF(), mirrored=mirrored)
        self._spent_ms = (time.thread_time() - began_s) * 1000
        self._ask_for(area.toAlignedRect(), is_whole=is_whole or self._fading is not None)

    def _differs(self, painter: FigurePainter, before: Instant, now: Instant) -> bool:
        return painter.differ(QtCore.QRectF(self.rect()), before, now, self.devicePixelRatioF())

    def _ask_for(self, area: QtCore.QRect, *, is_whole: bool) -> None:
        """A new painting of what differs: where the person was, and is now."""
        if is_whole:
            self.update()
        else:
            self.update(self._area.united(area))
        self._area = area

    def _share_at(self, shot: Shot) -> float:
        """How far the new picture has come in, 0 to 1; a session that stands shows it whole."""
        if self._cut_ms is None or not shot.moves or not 0 <= shot.elapsed_ms - self._cut_ms < FADE_MS:
            self._cut_ms = None
            if self._fading is not None:
                self._fading = None
                self.update()
            return 1.0
        return (shot.elapsed_ms - self._cut_ms) / FADE_MS

    def _is_due(self, shot: Shot, cut: _Cut, ground: str, time_ms: int) -> bool:
        """Whether a new frame is worth its painting yet."""
        if not self._shown or cut != self._shown.cut or ground != self.ground or self._share != 1.0 or self._fading:
            return True
        gone_ms = time_ms - self._shown_ms
        breathes = self.instant is not None and self.instant.a == self.instant.b
        entering = shot.act is Act.HOLD and shot.time_s < ENTER_S
        least_ms = _BREATH_FRAME_MS if breathes and not entering else 0
        wait_ms = max(least_ms, min(self._cost_ms / _SHARE, _SLOWEST_FRAME_MS))
        return not 0 <= gone_ms < wait_ms - 17  # a tick early is nearer than a tick late

    def _show_awaited(self) -> None:
        if self._awaited is not None:
            shot, ground, icon, words, icon_mirrored = self._awaited
            self.show_moment(shot, ground, icon, words, icon_mirrored=icon_mirrored)

    def _take(self, exercise: str) -> bool:
        """Have the painter of an exercise, or none where it has no figure; False while that is not known."""
        if self._painter is not None and self._painter.motion.figure.id == exercise:
            return True
        painter = self.figure_painters.get(exercise)
        if painter is None and not self.figure_painters.lacks(exercise):
            return False
        if self._painter is not None:
            self._painter.forget()
        self._look_of = ()
        self._painter = painter
        return True

    def _restyle(self) -> None:
        self._look_of = ()
        self._fading = None
        self.update()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fading = None

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        if self._painter is not None:
            self._painter.forget()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if self._painter is None or self.instant is None:
            self._paint_pictogram()
            return
        began_s = time.thread_time()
        look_of = (self._theme.dark, self.ground)
        if look_of != self._look_of:
            assert self._figures is not None
            self._look_of = look_of
            self._painter.set_look(self._figures.look(self._theme, self.ground))
        painter = QtGui.QPainter(self)
        if self._fading is not None and self._share < 1.0:
            painter.setOpacity(1.0 - self._share)
            painter.drawPixmap(0, 0, self._fading)
            painter.setOpacity(self._share)
            painter.drawPixmap(0, 0, self._picture(self._painter) or QtGui.QPixmap())
        else:
            self._painter.paint(painter, QtCore.QRectF(self.rect()), self.instant, mirrored=self.mirrored)
        painter.end()
        if self._spent_ms:
            # A mean of some frames: one slow frame is no slow machine.
            self._cost_ms += (self._spent_ms + (time.thread_time() - began_s) * 1000 - self._cost_ms) / 4
            self._spent_ms = 0.0

    def _picture(self, figure: FigurePainter | None) -> QtGui.QPixmap | None:
        """What is shown, on its own, for what fades."""
        if figure is None or self.instant is None or self.size().isEmpty():
            return None
        ratio = self.devicePixelRatioF()
        picture = QtGui.QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QtGui.QColor.fromRgba(0))
        painter = QtGui.QPainter(picture)
        figure.paint(painter, QtCore.QRectF(self.rect()), self.instant, mirrored=self.mirrored)
        painter.end()
        return picture

    def _paint_pictogram(self) -> None:
        edge = int(min(self.height(), self.width() / _WIDEST_STAGE) * _STAGE_FILL)
        if not self._icon or edge < 1:
            return
        pixmap = self._theme.pixmap(
            self._icon, "ink-3", edge / self._theme.scale, self.devicePixelRatioF(), mirrored=self._icon_mirrored
        )
        painter = QtGui.QPainter(self)
        painter.drawPixmap((self.width() - edge) // 2, (self.height() - edge) // 2, pixmap)


def _follows_on(before: _Cut, now: _Cut) -> bool:
    """Whether the movement begins in the very pose that stands there."""
    same = (before.exercise, before.mirrored) == (now.exercise, now.mirrored)
    return same and before.at_start and not now.at_start
