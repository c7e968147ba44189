# SPDX-License-Identifier: GPL-3.0-or-later
"""The button that shows what is below, so that nobody answers questions which stood out of view."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.page_scroll import PageScroll

_PART: Final = 0.8
_SLACK: Final = 24  # the padding of a card: its last words are in view


class ReadOn(SecondaryButton):
    """There until the end of the last question has been in view; hidden where the whole page is.

    Signals:
        all_read: The end has come into view.
    """

    all_read = QtCore.Signal()

    def __init__(self, theme: Theme, page: PageScroll) -> None:
        super().__init__(theme, "Read on", "chevron-down", size=Size.LARGE)
        self._page = page
        self._last: QtWidgets.QWidget | None = None
        self.setToolTip("Show what is below (Enter)")
        self.hide()
        self.clicked.connect(self.go_down)
        bar = page.verticalScrollBar()
        bar.valueChanged.connect(self.see)
        # While the page is being laid out its rows do not stand yet.
        bar.rangeChanged.connect(lambda: QtCore.QTimer.singleShot(0, self, self.see))

    @property
    def waits(self) -> bool:
        """Whether something that must be read has not been in view yet."""
        return self._last is not None

    def ask(self, last: QtWidgets.QWidget) -> None:
        """Begin anew: `last` stands lowest of all that must be read."""
        self._last = last
        self.show()
        self.see()

    def see(self) -> None:
        """See whether the end is in view by now."""
        last, viewport = self._last, self._page.viewport()
        if last is None or not self.isVisible():
            return
        end = last.mapTo(viewport, QtCore.QPoint(0, last.height())).y()
        if end <= viewport.height() + self._theme.px(_SLACK):
            self._last = None
            self.hide()
            self.all_read.emit()

    def go_down(self) -> None:
        """Show what is below, and put the keyboard there: Space never ticks what is out of view."""
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + round(self._page.viewport().height() * _PART))
        rows = self._page.findChildren(CheckRow)
        seen = next((one for one in rows if one.isVisible() and self._page.sees(one)), None)
        if seen is not None:
            seen.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._page.settle()
        self.see()
