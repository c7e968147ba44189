# SPDX-License-Identifier: GPL-3.0-or-later
"""A filter as a small pill: off, on, with a menu behind it, or on with an x to take it away.

Part of the first window: it is drawn by the style sheet, and nothing here names `Qt` (platform facts, start-up).
"""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.painted_button import clicked_by_return

_HEIGHT = 32
_PAD = 15
_FONT = 13
_LARGE = 1.75  # answered from the floor: 56 high
_SIGN = 14
_SIGN_GAP = 8
_SIGN_PAD = 4  # with the style's own 4 px
_RIGHT_TO_LEFT = 1  # Qt.RightToLeft: the sign stands behind the words


class Chip(QtWidgets.QPushButton):
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
        super().__init__(text, parent)
        self._theme = theme
        self._sign = sign
        self._times = _LARGE if large else 1.0
        self.setProperty("look", "large-chip" if large else "chip")
        self.setCheckable(True)
        self.setChecked(checked)
        if sign:
            self.setProperty("layoutDirection", _RIGHT_TO_LEFT)
        self.toggled.connect(self._restyle)
        theme.changed.connect(self._restyle)
        self._restyle()

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self.height() // 2

    @override
    def sizeHint(self) -> QtCore.QSize:
        return self.maximumSize()  # its own; the style sheet's is a pixel less at some scales, too low for the corners

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if not clicked_by_return(self, event):
            super().keyPressEvent(event)

    def set_text(self, text: str) -> None:
        """Put other words on it, for example with the number of what it finds."""
        self.setText(text)
        self._restyle()

    def set_sign(self, sign: str) -> None:
        """Put another small icon at its right, "" for none."""
        self._sign = sign
        self._restyle()

    def _restyle(self) -> None:
        theme = self._theme
        words = QtGui.QFontMetricsF(theme.font(_FONT * self._times, 600)).horizontalAdvance(self.text())
        self.setFont(theme.font(_FONT * self._times, 600 if self.isChecked() else 500))
        width = round(words) + 2 * theme.px(_PAD * self._times)
        if self._sign:
            ink = "soft-ink" if self.isChecked() else "ink-2"
            pixmap = theme.pixmap(self._sign, ink, _SIGN, self.devicePixelRatioF(), pad=_SIGN_PAD, mirrored=True)
            self.setIcon(QtGui.QIcon(pixmap))
            self.setIconSize(QtCore.QSize(theme.px(_SIGN) + theme.px(_SIGN_PAD), theme.px(_SIGN)))
            width += theme.px(_SIGN + _SIGN_GAP)
        self.setFixedSize(width, theme.px(_HEIGHT * self._times))
