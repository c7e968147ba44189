# SPDX-License-Identifier: GPL-3.0-or-later
"""A filter as a small pill: off, on, with a menu behind it, or on with an x to take it away."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.painted_button import PaintedButton

_HEIGHT = 32
_PAD = 15
_FONT = 13
_LARGE = 1.75  # answered from the floor: 56 high
_SIGN = 14
_SIGN_GAP = 8


class Chip(PaintedButton):
    """Checkable; `sign` is "" or a small icon at its right: `chevron-down` for a menu, `close` to take it away.

    `large` ones are answered from the floor.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        parent: QtWidgets.QWidget | None = None,
        *,
        sign: str = "",
        checked: bool = False,
        large: bool = False,
    ) -> None:
        super().__init__(theme, text, parent)
        self._sign = sign
        self._times = _LARGE if large else 1.0
        self.setCheckable(True)
        self.setChecked(checked)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        return self.rect(), self.height() // 2

    @override
    def sizeHint(self) -> QtCore.QSize:
        words = QtGui.QFontMetricsF(self.theme.font(_FONT * self._times, 600)).horizontalAdvance(self.text())
        sign = self.theme.px(_SIGN + _SIGN_GAP) if self._sign else 0
        pad, height = self.theme.px(_PAD * self._times), self.theme.px(_HEIGHT * self._times)
        return QtCore.QSize(round(words) + 2 * pad + sign, height)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme = self.painter(), self.theme
        on = self.isChecked()
        ink = "soft-ink" if on else "ink-2"
        box = QtCore.QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(theme.token("soft" if on else "sunken" if self.underMouse() else "surface"))
        painter.setPen(theme.token("soft" if on else "outline" if self._times > 1 else "line"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.token(ink))
        painter.setFont(theme.font(_FONT * self._times, 600 if on else 500))
        sign = theme.px(_SIGN + _SIGN_GAP) if self._sign else 0
        words = box.adjusted(0, 0, -sign, 0)
        painter.drawText(words, int(QtCore.Qt.AlignmentFlag.AlignCenter), self.text())
        if self._sign:
            pixmap = theme.pixmap(self._sign, ink, _SIGN, self.devicePixelRatioF())
            left = self.width() - theme.px(_PAD - 3 + _SIGN)
            painter.drawPixmap(left, (self.height() - theme.px(_SIGN)) // 2, pixmap)
