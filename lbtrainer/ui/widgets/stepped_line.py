# SPDX-License-Identifier: GPL-3.0-or-later
"""A typed value that Up and Down step: what cells and fields of numbers, days and times share."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override


class SteppedLine(QtWidgets.QLineEdit):
    """In the look of a cell; the keyboard finds all of it chosen, so that the first key replaces it.

    Signals:
        stepped: Up (1) or Down (-1) was pressed.
    """

    stepped = QtCore.Signal(int)

    def __init__(self, name: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "cell")
        self.setAccessibleName(name)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)

    @override
    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        signs = {QtCore.Qt.Key.Key_Up: 1, QtCore.Qt.Key.Key_Down: -1}
        sign = signs.get(QtCore.Qt.Key(event.key()))
        if sign is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(sign)
