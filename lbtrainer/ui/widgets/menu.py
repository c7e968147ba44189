# SPDX-License-Identifier: GPL-3.0-or-later
"""A menu below what opened it, with the round corners of all else; also for the lists of drop-down fields."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

RADIUS: Final = 12
_GAP: Final = 4


class KeyedMenu(QtWidgets.QMenu):
    """A menu that the keyboard alone leads through."""

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """Space takes a line as Enter does, Home and End go to the first and the last: Qt's own know none of these."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Space:
            super().keyPressEvent(QtGui.QKeyEvent(event.type(), keys.Key_Return, event.modifiers()))
        elif event.key() in (keys.Key_Home, keys.Key_End):
            lines = [action for action in self.actions() if action.isEnabled() and not action.isSeparator()]
            if lines:
                self.setActiveAction(lines[0 if event.key() == keys.Key_Home else -1])
        else:
            super().keyPressEvent(event)


class Menu(KeyedMenu):
    """Goes away for good when it closes."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        see_through(self)

    def open_below(self, widget: QtWidgets.QWidget) -> None:
        """Open it under a widget."""
        self.popup(widget.mapToGlobal(QtCore.QPoint(0, widget.height() + self._theme.px(_GAP))))

    def add_menu(self, title: str) -> Menu:
        """A menu behind one of the lines of this one."""
        menu = Menu(self._theme, self)
        menu.setTitle(title)
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # it goes with this one
        self.addMenu(menu)
        return menu

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        round_corners(self, self._theme.px(RADIUS))


def see_through(popup: QtWidgets.QWidget) -> None:
    """Let the desktop show at the corners of a popup, before it is shown for the first time."""
    flags = QtCore.Qt.WindowType.FramelessWindowHint | QtCore.Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(popup.windowFlags() | flags)
    popup.setAttribute(QtCore.Qt.WidgetAttribute.WA_TranslucentBackground)


def round_corners(popup: QtWidgets.QWidget, radius_px: int) -> None:
    """Cut the corners too, for desktops that know no transparency."""
    path = QtGui.QPainterPath()
    path.addRoundedRect(QtCore.QRectF(popup.rect()), radius_px, radius_px)
    popup.setMask(QtGui.QRegion(path.toFillPolygon().toPolygon()))
