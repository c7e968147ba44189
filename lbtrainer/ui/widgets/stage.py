# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground a figure stands on: large with a gradient, small and plain in a row. Shows a still.

Until the still is drawn the stage stays empty, or keeps the one it had in another size; the position's pictogram stands
where there is no figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

if TYPE_CHECKING:
    from lbtrainer.qt.figure.figure_stills import Figures

_RADIUS = 10
_PART = 0.62


class Stage(QtWidgets.QWidget):
    """A still or a pictogram on its ground; decoration: what it shows is always said in words beside it."""

    def __init__(
        self,
        theme: Theme,
        icon: str = "",
        parent: QtWidgets.QWidget | None = None,
        *,
        ground: str = "stage",
        bare: bool = False,
    ) -> None:
        """Build the stage.

        Args:
            theme: The look.
            icon: Name of the pictogram, "" for none yet.
            parent: Qt's parent.
            ground: The token of a small picture's plain ground; "stage" is the large stage's gradient.
            bare: What it stands in paints the ground.
        """
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._ground = ground
        self._bare = bare
        self._figures: Figures | None = None
        self._exercise = ""
        self._last: QtGui.QPixmap | None = None
        theme.changed.connect(self._restyle)

    def show_icon(self, icon: str) -> None:
        """Show another pictogram, and no figure."""
        self._icon, self._exercise, self._last = icon, "", None
        self.update()

    def show_exercise(self, figures: Figures, exercise: str, icon: str) -> None:
        """Show the still of an exercise; the pictogram where it has no figure."""
        if self._figures is None:
            self._figures = figures
            figures.drawn.connect(self._drawn)
        if (exercise, icon) != (self._exercise, self._icon):
            self._last = None
        self._exercise, self._icon = exercise, icon
        self.update()

    def _restyle(self) -> None:
        self._last = None
        self.update()

    def _drawn(self, exercise: str) -> None:
        if exercise == self._exercise:
            self.update()

    def _still(self) -> QtGui.QPixmap | None:
        if self._figures is None or not self._exercise:
            return None
        size = (self.width(), self.height())
        found = self._figures.still(self._theme, self._exercise, size, self.devicePixelRatioF(), ground=self._ground)
        self._last = found or self._last
        return self._last

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        theme = self._theme
        painter = QtGui.QPainter(self)
        painter.setRenderHints(QtGui.QPainter.RenderHint.Antialiasing | QtGui.QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        if not self._bare:
            gradient = stage_gradient(theme, self.height())
            painter.setBrush(gradient if self._ground == "stage" else theme.token(self._ground))
            painter.drawRoundedRect(self.rect(), theme.px(_RADIUS), theme.px(_RADIUS))
        still = self._still()
        if still is not None:
            size = still.deviceIndependentSize().scaled(self.size(), QtCore.Qt.AspectRatioMode.KeepAspectRatio)
            corner = QtCore.QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
            painter.drawPixmap(QtCore.QRectF(corner, size), still, QtCore.QRectF(still.rect()))
        elif self._icon and (self._figures is None or not self._exercise or self._figures.lacks(self._exercise)):
            edge = min(self.height() * _PART, self.width() * _PART)
            pixmap = theme.pixmap(self._icon, "ink-2", edge / theme.scale, self.devicePixelRatioF())
            wide = pixmap.deviceIndependentSize()
            painter.drawPixmap(
                QtCore.QPointF((self.width() - wide.width()) / 2, (self.height() - wide.height()) / 2), pixmap
            )


def stage_gradient(theme: Theme, height_px: int) -> QtGui.QLinearGradient:
    """The ground of a large stage of this height."""
    gradient = QtGui.QLinearGradient(0, 0, 0, height_px)
    gradient.setColorAt(0, theme.token("stage-top"))
    gradient.setColorAt(1, theme.token("stage-bottom"))
    return gradient
