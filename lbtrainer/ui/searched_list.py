# SPDX-License-Identifier: GPL-3.0-or-later
"""A list with a search field above it that take keys from each other: who types searches, who presses Down moves on."""

from __future__ import annotations

from PySide6 import QtCore, QtGui

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.list_delegate import RowList
from lbtrainer.ui.widgets.search_field import SearchField


class SearchedList(RowList):
    """Letters typed on the list go into the search field.

    Signals:
        start_pressed: Ctrl+Enter on a row.
        space_pressed: Space on a row.
    """

    start_pressed = QtCore.Signal()
    space_pressed = QtCore.Signal()

    def __init__(self, theme: Theme, name: str, search: SearchField, *, row_height: int = 68) -> None:
        super().__init__(theme, name, row_height=row_height)
        self._search = search
        search.keys_for_list = self._take_key

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        control = event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier
        if control and _is_enter(event):
            self.start_pressed.emit()
        elif event.key() == QtCore.Qt.Key.Key_Space:
            self.space_pressed.emit()
        elif not control and event.text().strip() and event.text().isprintable() and event.text() != "?":
            self._search.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
            self._search.setText(self._search.text() + event.text())
        else:
            super().keyPressEvent(event)

    def _take_key(self, event: QtGui.QKeyEvent) -> bool:
        """Up, Down and Ctrl+Enter in the search field belong to the list."""
        keys = QtCore.Qt.Key
        control = event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier
        if event.key() in (keys.Key_Up, keys.Key_Down) or (control and _is_enter(event)):
            self.keyPressEvent(event)
            return True
        return False


def _is_enter(event: QtGui.QKeyEvent) -> bool:
    return event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)
