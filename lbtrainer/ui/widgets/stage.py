# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground a figure stands on: large with a gradient, or small and plain in a row. Shows the position's pictogram."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

_RADIUS = 10
_PART = 0.62


class Stage(QtWidgets.QWidget):
    """A pictogram on its ground; decoration: what it shows is always said in words beside it."""

    def __init__(
        self, theme: Theme, icon: str = "", parent: QtWidgets.QWidget | None = None, *, still: bool = False
    ) -> None:
        """Build the stage.

        Args:
            theme: The look.
            icon: Name of the pictogram, "" for none yet.
            parent: Qt's parent.
            still: The plain ground of a small picture on a card, in place of the large stage's gradient.
        """
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._still = still
        theme.changed.connect(self.update)

    def show_icon(self, icon: str) -> None:
        """Show another pictogram."""
        self._icon = icon
        self.update()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        theme = self._theme
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(theme.token("still-on-card") if self._still else self._gradient())
        painter.drawRoundedRect(self.rect(), theme.px(_RADIUS), theme.px(_RADIUS))
        if self._icon:
            edge = min(self.height() * _PART, self.width() * _PART)
            pixmap = theme.pixmap(self._icon, "ink-2", edge / theme.scale, self.devicePixelRatioF())
            size = pixmap.deviceIndependentSize()
            painter.drawPixmap(
                QtCore.QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), pixmap
            )

    def _gradient(self) -> QtGui.QLinearGradient:
        gradient = QtGui.QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, self._theme.token("stage-top"))
        gradient.setColorAt(1, self._theme.token("stage-bottom"))
        return gradient
