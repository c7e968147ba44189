# SPDX-License-Identifier: GPL-3.0-or-later
"""A column of cards beside others that scrolls by itself when it must."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.ui.widgets.scroll_edges import ScrollEdges


class ColumnScroll(QtWidgets.QScrollArea):
    """Never scrolls sideways. The bar stands in a gutter beside the cards: they keep their width when it comes.

    Where more follows above or below, a line closes that edge: what it cuts goes on behind it.

    Attributes:
        column: Where the cards go; a stretch stands at its end.
    """

    def __init__(self, name: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._gutter_px = 0
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)  # the keyboard goes to what stands in it, and it follows
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QtWidgets.QWidget()
        self.column = QtWidgets.QVBoxLayout(page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addStretch(1)
        self.setWidget(page)
        self._edges = ScrollEdges(self)

    def space(self, gap_px: int, gutter_px: int) -> None:
        """Leave this between the cards, and so many pixels at the right for the bar."""
        self.column.setSpacing(gap_px)
        self._gutter_px = gutter_px
        self._place()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._place()  # before Qt asks the content for its height
        super().resizeEvent(event)

    def _place(self) -> None:
        bar = self.width() - self.viewport().width()
        self.column.setContentsMargins(0, 0, max(0, self._gutter_px - bar), 0)
        self._edges.place(0, self.width() - max(bar, self._gutter_px))

    def to_top(self) -> None:
        """Show its beginning."""
        self.verticalScrollBar().setValue(0)

    def bring_up(self, card: QtWidgets.QWidget, gap_px: int) -> None:
        """Scroll a card that has grown to the top, with a gap above it, unless all of it is in view."""
        top = card.mapTo(self.viewport(), QtCore.QPoint()).y()
        if top < 0 or top + card.height() > self.viewport().height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - gap_px)
