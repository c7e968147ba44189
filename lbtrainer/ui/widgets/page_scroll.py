# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that scrolls when it must: one centred column with the page's margins, so that nothing is ever cut."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

_NARROW_MARGIN = 24
_THREE_COLUMNS_FROM = 1400


class PageScroll(QtWidgets.QScrollArea):
    """`body` takes the content, at most `most` wide (pixels of the composition, as all sizes here).

    Attributes:
        body: The column.
        narrow: The page has less than `narrow_below`: one column, smaller margins.
        columns: How many columns of cards have room beside each other, so wide that they read well: 1, 2 or 3.

    Signals:
        narrow_changed: `narrow` is another now.
        columns_changed: `columns` is another now.
        placed: The content stands; its margin at the left, for what stands below the page.
    """

    narrow_changed = QtCore.Signal(bool)
    columns_changed = QtCore.Signal()
    placed = QtCore.Signal(int)

    def __init__(
        self,
        theme: Theme,
        parent: QtWidgets.QWidget | None = None,
        *,
        most: int = 1360,
        margins: tuple[int, int] = (40, 32),
        narrow_below: int = 1080,
    ) -> None:
        """Build an empty page.

        Args:
            theme: The look.
            parent: Qt's parent.
            most: Widest content.
            margins: At the sides, and above and below.
            narrow_below: Width of the page under which it counts as narrow.
        """
        super().__init__(parent)
        self._theme = theme
        self._most = most
        self._margins = margins
        self._below = margins[1]
        self._narrow_below = narrow_below
        self.narrow = False
        self.columns = 2
        self.setViewport(QtWidgets.QWidget())  # asked for Qt's own one, PySide6 builds every kind of widget: 2 MB
        self.setWidgetResizable(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QtWidgets.QWidget()
        self.body = QtWidgets.QVBoxLayout(inner)
        self.body.setSpacing(0)
        self.setWidget(inner)
        theme.changed.connect(self._place)
        self._place()

    def set_most(self, most: int) -> None:
        """Let the content be this wide at most."""
        self._most = most
        self._place()

    def set_room(self, above: int, below: int) -> None:
        """Room above and below the content."""
        self._margins = (self._margins[0], above)
        self._below = below
        self._place()

    def sees(self, widget: QtWidgets.QWidget) -> bool:
        """Whether all of a widget on the page is in view."""
        viewport = self.viewport()
        return viewport.rect().contains(QtCore.QRect(widget.mapTo(viewport, QtCore.QPoint(0, 0)), widget.size()))

    def settle(self) -> None:
        """Give what was just added its room at once: until it has it, everything on the page would be squeezed."""
        self.body.invalidate()
        self.body.activate()
        QtCore.QCoreApplication.sendEvent(self, QtCore.QEvent(QtCore.QEvent.Type.LayoutRequest))

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        px = self._theme.px
        width = self.width()
        narrow = width < px(self._narrow_below)
        across, above = self._margins
        side = max(px(_NARROW_MARGIN if narrow else across), (width - px(self._most)) // 2)
        # The bar takes its room from the margin: the content keeps its width whether the bar shows or not.
        bar = width - self.viewport().width()
        self.body.setContentsMargins(side, px(above), side - bar, px(self._below))
        self.placed.emit(side)
        if narrow != self.narrow:
            self.narrow = narrow
            self.narrow_changed.emit(narrow)
        count = 1 if narrow else 3 if width >= px(_THREE_COLUMNS_FROM) else 2
        if count != self.columns:
            self.columns = count
            self.columns_changed.emit()


def columns(narrow: bool) -> QtWidgets.QBoxLayout.Direction:
    """How columns stand: beside each other, or below each other on a narrow page."""
    directions = QtWidgets.QBoxLayout.Direction
    return directions.TopToBottom if narrow else directions.LeftToRight
