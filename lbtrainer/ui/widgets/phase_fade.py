# SPDX-License-Identifier: GPL-3.0-or-later
"""The session's colours as they go over from one phase to the next, for everything that takes on the phase."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import PhaseColours, Theme

_FADE_MS = 240
_GRADIENT_END = 0.7


class PhaseFade(QtCore.QObject):
    """Mixes the colours of two phases while one becomes the other.

    Attributes:
        colours: The colours of this moment.

    Signals:
        changed: `colours` are others now.
    """

    changed = QtCore.Signal()

    def __init__(self, theme: Theme, phase: str = "work", parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phase = phase
        self._from = self.colours = theme.phase_colours(phase)
        self._animation = QtCore.QVariantAnimation(self)
        self._animation.setDuration(_FADE_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QtCore.QEasingCurve.Type.InOutQuad)
        self._animation.valueChanged.connect(self._mix)
        theme.changed.connect(self._jump)

    @property
    def phase(self) -> str:
        """Where the colours are going, or are."""
        return self._phase

    def show_phase(self, phase: str) -> None:
        """Go over to `work`, `rest`, `prepare` or `paused`: in 240 ms with motion on, at once otherwise."""
        if phase == self._phase:
            return
        self._phase = phase
        if self._theme.motion:
            self._from = self.colours
            self._animation.stop()
            self._animation.start()
        else:
            self._jump()

    def _jump(self) -> None:
        self._animation.stop()
        self.colours = self._theme.phase_colours(self._phase)
        self.changed.emit()

    def _mix(self, part: float) -> None:
        goal = self._theme.phase_colours(self._phase)
        self.colours = PhaseColours(*(mixed(one, other, part) for one, other in zip(self._from, goal, strict=True)))
        self.changed.emit()


class SessionGround(QtWidgets.QWidget):
    """The whole session's ground: the phase's gradient, from the top to 70 % of the height."""

    def __init__(self, fade: PhaseFade, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._fade = fade
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_OpaquePaintEvent)
        fade.changed.connect(self.update)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        colours = self._fade.colours
        gradient = QtGui.QLinearGradient(0, 0, 0, self.height() * _GRADIENT_END)
        gradient.setColorAt(0, colours.top)
        gradient.setColorAt(1, colours.ground)
        QtGui.QPainter(self).fillRect(event.rect(), QtGui.QBrush(gradient))


def mixed(one: QtGui.QColor, other: QtGui.QColor, part: float) -> QtGui.QColor:
    """The colour that lies `part` of the way from `one` to `other`."""
    ends = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QtGui.QColor(*(round(start + (end - start) * part) for start, end in ends))
