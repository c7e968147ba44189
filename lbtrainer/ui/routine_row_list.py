# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of routines under the search field: what is typed on one belongs to the other."""

from __future__ import annotations

from PySide6 import QtCore, QtGui

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.fields import SearchField
from lbtrainer.ui.widgets.list_delegate import RowList


class RoutineRowList(RowList):
    """The list; letters typed on it go into the search field.

    Signals:
        start_pressed: Ctrl+Enter on a row.
    """

    start_pressed = QtCore.Signal()

    def __init__(self, theme: Theme, search: SearchField) -> None:
        super().__init__(theme, "Routines")
        self._search = search
        search.installEventFilter(self)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        control = event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (keys.Key_Return, keys.Key_Enter):
            self.start_pressed.emit()
        elif not control and event.text().strip() and event.text().isprintable() and event.text() != "?":
            self._search.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
            self._search.setText(self._search.text() + event.text())
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Up, Down and Ctrl+Enter in the search field belong to the list."""
        if event.type() == QtCore.QEvent.Type.KeyPress and watched is self._search:
            assert isinstance(event, QtGui.QKeyEvent)
            keys = QtCore.Qt.Key
            control = event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier
            enter = event.key() in (keys.Key_Return, keys.Key_Enter)
            if event.key() in (keys.Key_Up, keys.Key_Down) or (control and enter):
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)
