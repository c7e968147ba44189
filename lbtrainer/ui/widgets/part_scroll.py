# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of a page that scrolls when it must; the keyboard goes to what stands in it, never to the part itself."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

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
        self.setWidgetResizable(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        if not sideways:
            self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's name
        """By Tab all of a control comes into view: Qt itself sees to the line of a note in which the cursor is."""
        moved = super().focusNextPrevChild(next)
        control, content = self.focusWidget(), self.widget()
        if moved and content is not None and content.isAncestorOf(control):  # of none, where the focus has left
            place = QtCore.QRect(control.mapTo(content, QtCore.QPoint()), control.size())
            for corner in (place.bottomLeft(), place.topLeft()):  # the top wins where both have no room
                self.ensureVisible(corner.x(), corner.y(), 0, _ROOM_PX)
        return moved


def scroll_whole(owner: QtWidgets.QWidget, content: QtWidgets.QWidget) -> PartScroll:
    """Let `owner` show nothing but `content`, up to its edges, scrolled where it must be."""
    scroll = PartScroll(content)
    outer = QtWidgets.QVBoxLayout(owner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    return scroll
