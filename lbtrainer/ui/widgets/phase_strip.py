# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip at the top of a session: one segment per step, as long as its time, and the minutes left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.phase_fade import PhaseFade

_GAP = 0.6
_TEXT = 2.5
_AIR = 3.0
_PERCENT = 100
_SEEN_PARTS = 400
"""Progress within a step by less than this part of it is not seen."""


class PhaseStrip(QtWidgets.QProgressBar):
    """Done segments in the second ink, the running one in the phase's colour, those to come in its track."""

    def __init__(self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fade = fade
        self._unit_px = 8.0
        self._weights: tuple[float, ...] = ()
        self._running = 0
        self._part = 0.0
        self._left = ""
        self._shown: tuple[int, int, str] | None = None
        self.setTextVisible(False)
        self.setRange(0, _PERCENT)
        self.setAccessibleName("Session")
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
        fade.changed.connect(self.update)
        theme.changed.connect(self.update)

    def set_unit_px(self, unit_px: float) -> None:
        """The session's unit u: the strip is 1 u high, its text 2.5 u."""
        self._unit_px = unit_px
        self.updateGeometry()

    def set_steps(self, weights: Sequence[float]) -> None:
        """One segment per step; `weights` are their times in any unit."""
        shown = tuple(max(0.0, weight) for weight in weights)
        if shown != self._weights:
            self._weights, self._shown = shown, None
            self.update()

    def show_progress(self, running: int, part: float, left: str) -> None:
        """Step `running` (from 0) is done to `part` (0 to 1); `left` stands at the right, for example "5 min left"."""
        shown = (running, int(part * _SEEN_PARTS), left)
        if shown == self._shown:
            return
        self._shown = shown
        self._running, self._part, self._left = running, min(1.0, max(0.0, part)), left
        total = sum(self._weights) or 1.0
        done = sum(self._weights[:running])
        if running < len(self._weights):
            done += self._weights[running] * self._part
        self.setUpdatesEnabled(False)  # as in Ring.show_state
        self.setValue(round(_PERCENT * done / total))
        self.setUpdatesEnabled(True)
        self.setAccessibleDescription(left)

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(round(60 * self._unit_px), round(_TEXT * 1.5 * self._unit_px))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(round(30 * self._unit_px), self.sizeHint().height())

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        font = self._theme.font(_TEXT * self._unit_px, 500, scaled=False)
        painter.setFont(font)
        painter.setPen(self._theme.token("ink-2"))
        flags = QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QtCore.QRectF(self.rect()), int(flags), self._left)
        words = QtGui.QFontMetricsF(font).horizontalAdvance(self._left)
        self._draw_segments(painter, self.width() - (words + _AIR * self._unit_px if self._left else 0))

    def _draw_segments(self, painter: QtGui.QPainter, width: float) -> None:
        gap, total = _GAP * self._unit_px, sum(self._weights)
        room = width - gap * (len(self._weights) - 1)
        if not total or room <= 0:
            return
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        x = 0.0
        for index, weight in enumerate(self._weights):
            length = max(self._unit_px / 2, room * weight / total)
            done = index < self._running
            self._bar(painter, x, length, self._theme.token("ink-2") if done else self._fade.colours.track)
            if index == self._running and self._part > 0:
                self._bar(painter, x, max(self._unit_px, length * self._part), self._fade.colours.phase)
            x += length + gap

    def _bar(self, painter: QtGui.QPainter, x: float, length: float, colour: QtGui.QColor) -> None:
        box = QtCore.QRectF(x, (self.height() - self._unit_px) / 2, length, self._unit_px)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, self._unit_px / 2, self._unit_px / 2)
