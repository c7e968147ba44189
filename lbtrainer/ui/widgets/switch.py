# SPDX-License-Identifier: GPL-3.0-or-later
"""A switch, for what acts at once."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.painted_button import PaintedButton

_WIDTH = 44
_HEIGHT = 26
_INSET = 3


class Switch(PaintedButton):
    """On: accent, the knob at the right. Off: outline, the knob at the left. `name` says what it switches."""

    def __init__(
        self, theme: Theme, name: str, parent: QtWidgets.QWidget | None = None, *, checked: bool = False
    ) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(checked)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        track = self._track()
        return track, track.height() // 2

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self.theme.px(_WIDTH), self.theme.px(32))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme, on = self.painter(), self.theme, self.isChecked()
        track = QtCore.QRectF(self._track())
        token = "accent" if on else "outline"
        painter.setBrush(theme.token(token if self.isEnabled() else "track"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = track.height() - 2 * theme.px(_INSET)
        left = track.right() - knob - theme.px(_INSET) if on else track.left() + theme.px(_INSET)
        painter.setBrush(theme.token("on-accent" if on else "surface"))
        painter.drawEllipse(QtCore.QRectF(left, track.top() + theme.px(_INSET), knob, knob))

    def _track(self) -> QtCore.QRect:
        height = self.theme.px(_HEIGHT)
        return QtCore.QRect(0, (self.height() - height) // 2, self.width(), height)
