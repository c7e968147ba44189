# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart that answers: pointer and arrow keys come to its values, and a screen reader hears them."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.chart_data import ChartData, Spot
from lbtrainer.ui.chart_paint import counts_height, paint_chart, spot_point

_HEIGHT: Final = 208
_PAD: Final = 10
_FAR: Final = 40


class ChartCanvas(QtWidgets.QWidget):
    """Draws one chart.

    Attributes:
        data: What it shows.
        spot: The value that pointer or keys came to, None without.

    Signals:
        told: The words of that value.
    """

    told = QtCore.Signal(str)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.data: ChartData | None = None
        self.spot: Spot | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_data(self, data: ChartData) -> None:
        """Show another chart."""
        self.data = data
        self.spot = None
        self.setAccessibleName(data.sentence)
        self.setAccessibleDescription("Left and Right go from value to value" if data.spots else "")
        self._restyle()

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self._theme.px(10)

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._theme.px(320), self.height())

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if self.data is None:
            return
        painter = QtGui.QPainter(self)
        paint_chart(painter, self.data, self._room(), self._theme, spot=self.spot)
        if self.spot is not None:
            self._paint_tip(painter, self.data, self.spot)

    @override
    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        if self.data is None or not self.data.spots:
            return
        place = event.position()
        nearest = min(self.data.spots, key=lambda one: self._distance(one, place))
        self._come_to(nearest if self._distance(nearest, place) <= self._theme.px(_FAR) else None)

    @override
    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self._come_to(None)

    @override
    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        self._come_to(None)
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        spots = self.data.spots if self.data is not None else ()
        present = spots.index(self.spot) if self.spot in spots else None
        last = len(spots) - 1
        goals = {
            keys.Key_Left: last if present is None else max(0, present - 1),
            keys.Key_Right: 0 if present is None else min(last, present + 1),
            keys.Key_Home: 0,
            keys.Key_End: last,
        }
        goal = goals.get(keys(event.key()))
        if not spots or goal is None:
            super().keyPressEvent(event)
            return
        self._come_to(spots[goal])
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self, spots[goal].words))

    def _come_to(self, spot: Spot | None) -> None:
        if spot != self.spot:
            self.spot = spot
            self.told.emit("" if spot is None else spot.words)
            self.update()

    def _room(self) -> QtCore.QRectF:
        return QtCore.QRectF(self.rect())

    def _distance(self, spot: Spot, place: QtCore.QPointF) -> float:
        if self.data is None:
            return 0.0
        point = spot_point(self.data, spot, self._room(), self._theme)
        return abs(point.y() - place.y()) if self.data.counts else abs(point.x() - place.x())

    def _paint_tip(self, painter: QtGui.QPainter, data: ChartData, spot: Spot) -> None:
        theme = self._theme
        painter.setFont(theme.font(13, 500))
        width = painter.fontMetrics().horizontalAdvance(spot.words) + 2 * theme.px(_PAD)
        point = spot_point(data, spot, self._room(), theme)
        left = min(max(0.0, point.x() - width / 2), max(0.0, self.width() - width - 1))
        if data.counts:
            left = self.width() - width - 1.0
        box = QtCore.QRectF(left + 0.5, 0.5, width, theme.px(28))
        if data.counts:
            box.moveTop(point.y() - box.height() / 2)
        painter.setPen(theme.token("outline"))
        painter.setBrush(theme.token("surface"))
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        painter.setPen(theme.token("ink"))
        painter.drawText(box, int(QtCore.Qt.AlignmentFlag.AlignCenter), spot.words)

    def _restyle(self) -> None:
        counted = self.data is not None and bool(self.data.counts)
        height = counts_height(self.data, self._theme) if self.data is not None and counted else None
        self.setFixedHeight(self._theme.px(_HEIGHT) if height is None else height)
        self.update()
