# SPDX-License-Identifier: GPL-3.0-or-later
"""What the self-painted choices (chips, segments, switches, boxes) have in common: theme, hover, keys, focus shape."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme


def clicked_by_return(button: QtWidgets.QAbstractButton, event: QtGui.QKeyEvent) -> bool:
    """Press a button with Return as Space does; whether it was that key."""
    if event.key() not in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():  # a key held down must not press the button of the next page too
        button.click()
    return True


class PaintedButton(QtWidgets.QAbstractButton):
    """A button that paints itself from the theme; assistive technology takes role and state from QAbstractButton."""

    def __init__(self, theme: Theme, text: str = "", parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """The face and the radius of its corners, for the focus ring."""
        return self.rect(), self.theme.px(12)

    def painter(self) -> QtGui.QPainter:
        """A smooth painter without outline on this button."""
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        return painter

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if not clicked_by_return(self, event):
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
