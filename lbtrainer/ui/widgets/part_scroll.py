# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of a page that scrolls when it must; the keyboard goes to what stands in it, never to the part itself."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override

_ROOM_PX: Final = 16


class PartScroll(QtWidgets.QScrollArea):
    """Its content takes the width that there is."""

    def __init__(self, content: QtWidgets.QWidget, *, sideways: bool = True) -> None:
        """Take the content.

        Args:
            content: Is shown whole, or scrolled.
            sideways: Whether it may be scrolled sideways where it does not fit.
        """
        super().__init__()
        self._column: QtWidgets.QLayout | None = None
        self._margin_px = 0
        self.setWidgetResizable(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        if not sideways:
            self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def keep_margin(self, column: QtWidgets.QLayout, margin_px: int) -> None:
        """Have a margin around `column`, the content's layout, from which the bar takes its room.

        What is the higher the wider it is, such as a picture, needs this: where it is whole only beside the bar, Qt
        would show and hide the bar without end.
        """
        self._column, self._margin_px = column, margin_px
        self._place()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._place()  # before Qt asks the content for its height
        super().resizeEvent(event)

    def _place(self) -> None:
        if self._column is not None:
            bar = self.width() - self.viewport().width()
            margin = self._margin_px
            self._column.setContentsMargins(margin, margin, max(0, margin - bar), margin)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's name
        """By Tab all of a control comes into view: Qt itself sees to the line of a note in which the cursor is."""
        moved = super().focusNextPrevChild(next)
        if moved:
            bring_into_view(self, self.focusWidget())
        return moved


def bring_into_view(area: QtWidgets.QScrollArea, control: QtWidgets.QWidget) -> None:
    """Scroll until all of a control is seen; one that does not stand in the area moves nothing."""
    content: QtWidgets.QWidget | None = area.widget()
    if content is None or not content.isAncestorOf(control):
        return
    place = QtCore.QRect(control.mapTo(content, QtCore.QPoint()), control.size())
    for corner in (place.bottomLeft(), place.topLeft()):  # the top wins where both have no room
        area.ensureVisible(corner.x(), corner.y(), 0, _ROOM_PX)


def scroll_whole(owner: QtWidgets.QWidget, content: QtWidgets.QWidget) -> PartScroll:
    """Let `owner` show nothing but `content`, up to its edges, scrolled where it must be."""
    scroll = PartScroll(content)
    outer = QtWidgets.QVBoxLayout(owner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    return scroll
