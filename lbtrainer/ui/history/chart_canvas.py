# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart that answers: pointer and arrow keys come to its values, and a screen reader hears them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.history.chart_data import ChartData, Spot

if TYPE_CHECKING:
    from PySide6 import QtCharts

    from lbtrainer.ui.history.chart_plot import ChartPlot

_LEAST_HEIGHT: Final = 108
_LOW_UNTIL: Final = 130


class ChartCanvas(QtWidgets.QWidget):
    """Shows one chart, which whoever holds the canvas has drawn when the window has nothing better to do.

    Attributes:
        data: What it shows.
        spot: The value that pointer or keys came to, None without.
        tip: The words of that value.

    Signals:
        undrawn: It is seen, but what it shows is not drawn yet.
    """

    undrawn = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None, *, fills: bool = False) -> None:
        """Build it empty; one that `fills` is as high as there is room, others as their chart wants."""
        super().__init__(parent)
        self._theme = theme
        self._fills = fills
        self.data: ChartData | None = None
        self.spot: Spot | None = None
        self._plot: ChartPlot | None = None
        self._view: QtCharts.QChartView | None = None
        self.tip = QtWidgets.QLabel(self)
        self.tip.setProperty("look", "tip")
        self.tip.hide()
        self.setMouseTracking(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if fills else policy.Fixed)
        theme.changed.connect(self._forget)

    def show_data(self, data: ChartData) -> None:
        """Show another chart."""
        self.data = data
        self.setAccessibleName(data.sentence)
        self.setAccessibleDescription("Left and Right go from value to value" if data.spots else "")
        self._forget()

    def draw(self) -> bool:
        """Draw what is not drawn yet, if it is seen; whether there was anything to do."""
        if self._plot is not None or self.data is None or not self.isVisible():
            return False
        from lbtrainer.ui.history.chart_plot import ChartPlot, view_in

        self._plot = ChartPlot(self.data, self._theme, for_pointer=not self._fills, low=self._is_low())
        if self._view is None:
            self._view = view_in(self)
        before = self._view.chart()
        self._view.setChart(self._plot)
        self._view.setMinimumSize(0, 0)  # it keeps that of the empty chart that it was built with, 73 pixels
        self._view.setGeometry(self.rect())
        before.deleteLater()
        return True

    def _is_low(self) -> bool:
        return self.height() < self._theme.px(_LOW_UNTIL)

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self._theme.px(10)

    @override
    def sizeHint(self) -> QtCore.QSize:
        height = self._theme.px(_LEAST_HEIGHT) if self._fills else self.height()
        return QtCore.QSize(self._theme.px(320), height)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self.undrawn.emit()

    @override
    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        if self._plot is not None and self.data is not None and self.data.spots:
            self._come_to(self._plot.nearest(event.position()))

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

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._come_to(None)
        if self._view is not None:
            self._view.setGeometry(self.rect())

    def _come_to(self, spot: Spot | None) -> None:
        if spot == self.spot:
            return
        self.spot = spot
        self.draw()
        if self._plot is not None:
            self._plot.mark(spot)
            self._place_tip(self._plot, spot)

    def _place_tip(self, plot: ChartPlot, spot: Spot | None) -> None:
        self.tip.setVisible(spot is not None)
        if spot is None or self.data is None:
            return
        self.tip.setText(spot.words)
        self.tip.adjustSize()
        size, place = self.tip.size(), plot.place_of(spot).toPoint()
        left = self.width() if self.data.counts else place.x() - size.width() // 2
        top = place.y() - size.height() // 2 if self.data.counts else 0
        self.tip.move(max(0, min(left, self.width() - size.width())), top)
        self.tip.raise_()

    def _forget(self) -> None:
        """What is drawn holds no longer: every colour, font and size of a chart is set when it is built."""
        if self.data is None:
            return
        self._come_to(None)
        self._plot = None
        if self._fills:
            self.setMinimumHeight(self._theme.px(_LEAST_HEIGHT))
        else:
            self.setFixedHeight(self._theme.px(self.data.height))
        self.undrawn.emit()
