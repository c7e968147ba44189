# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture beside the welcome: what a hold looks like from the mat."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.phase_fade import PhaseFade
from lbtrainer.ui.widgets.ring import HEIGHT, WIDTH, Ring
from lbtrainer.ui.widgets.ring_state import RingState, Shape

_RADIUS = 24
_RING_PART = 0.58
_MAT_TOP = 0.735
_MAT_HEIGHT = 0.085
_MAT_SLANT = 0.085
_FIGURE = 0.22
_EXERCISE = "pelvic-tilt"  # lying, calm, and with all of its mat in the picture
_PLACE = (0.53, 1.0, 0.45)  # top, width and height of the figure as parts of the stage


class WelcomeStage(QtWidgets.QWidget):
    """A ring at 24 of 30 to 60 seconds above somebody on a mat; decoration, so nothing of it is read aloud."""

    def __init__(self, theme: Theme, figures: Figures, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        figures.drawn.connect(self.update)
        self._ring = Ring(theme, PhaseFade(theme, "work", self), self)
        self._ring.show_state(
            RingState(
                shape=Shape.HOLD,
                number="24",
                sub="of 30–60 s",
                fraction=0.4,
                minimum=0.5,
                minimum_text="30",
                value=24,
                maximum=60,
            )
        )
        self._ring.setAccessibleName("What a hold looks like: 24 of 30 to 60 seconds")
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding)
        theme.changed.connect(self.update)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        unit = min(self.width() / WIDTH, self.height() * _RING_PART / HEIGHT)
        width, height = round(unit * WIDTH), round(unit * HEIGHT)
        self._ring.setGeometry((self.width() - width) // 2, round(self.height() * 0.025), width, height)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        gradient = QtGui.QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, self._theme.token("stage-top"))
        gradient.setColorAt(1, self._theme.token("stage-bottom"))
        painter.setBrush(gradient)
        radius = self._theme.px(_RADIUS)
        painter.drawRoundedRect(self.rect(), radius, radius)
        if not self._figures.lacks(_EXERCISE):
            self._draw_figure(painter)
            return
        self._draw_mat(painter)
        edge = round(min(self.width() * 0.42, self.height() * _FIGURE))
        figure = self._theme.pixmap("position-quadruped", "accent", edge / self._theme.scale, self.devicePixelRatioF())
        feet = round(self.height() * (_MAT_TOP + _MAT_HEIGHT * 0.62))
        painter.drawPixmap((self.width() - edge) // 2, feet - round(edge * 0.86), figure)

    def _draw_figure(self, painter: QtGui.QPainter) -> None:
        place = QtCore.QRect(0, 0, round(self.width() * _PLACE[1]), round(self.height() * _PLACE[2]))
        place.moveTopLeft(QtCore.QPoint((self.width() - place.width()) // 2, round(self.height() * _PLACE[0])))
        size = (place.width(), place.height())
        still = self._figures.still(self._theme, _EXERCISE, size, self.devicePixelRatioF())
        if still is not None:
            painter.drawPixmap(place.topLeft(), still)

    def _draw_mat(self, painter: QtGui.QPainter) -> None:
        left, right = self.width() * 0.055, self.width() * 0.945
        top, bottom = self.height() * _MAT_TOP, self.height() * (_MAT_TOP + _MAT_HEIGHT)
        slant = self.width() * _MAT_SLANT
        painter.setBrush(self._theme.token("soft"))
        corners = ((left + slant, top), (right, top), (right - slant, bottom), (left, bottom))
        painter.drawPolygon(QtGui.QPolygonF([QtCore.QPointF(*corner) for corner in corners]))
