# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole window changes its brightness softly: a cue for who cannot hear it.

Slow on purpose: one change of brightness a second, up and down again, where three flashes a second are the limit for
people who get seizures from light (WCAG 2.2, success criterion 2.3.1).
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override

LENGTH_MS: Final = 2_000
_STRONGEST: Final = 0.35


class LightPulse(QtWidgets.QWidget):
    """A veil over its parent that comes and goes; mouse and keys pass through it."""

    def __init__(self, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._strength = 0.0
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._animation = QtCore.QVariantAnimation(self)
        self._animation.setDuration(LENGTH_MS)
        self._animation.setStartValue(0.0)
        self._animation.setKeyValueAt(0.5, _STRONGEST)
        self._animation.setEndValue(0.0)
        self._animation.setEasingCurve(QtCore.QEasingCurve.Type.InOutSine)
        self._animation.valueChanged.connect(self._show_strength)
        self._animation.finished.connect(self.hide)
        self.hide()

    @property
    def strength(self) -> float:
        """How light it is now, from 0 to 1."""
        return self._strength

    def pulse(self) -> None:
        """Light up once; while it does, another cue changes nothing."""
        if self._animation.state() == QtCore.QAbstractAnimation.State.Running:
            return
        parent = self.parentWidget()
        if parent is None or not parent.isVisible():
            return
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._animation.start()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._animation.stop()
        super().hideEvent(event)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        veil = self.palette().color(QtGui.QPalette.ColorRole.WindowText)  # light on a dark ground, dark on a light one
        veil.setAlphaF(self._strength)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _show_strength(self, strength: float) -> None:
        self._strength = strength
        self.update()
