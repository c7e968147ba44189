# SPDX-License-Identifier: GPL-3.0-or-later
"""The number to call in an emergency: asked in the first start, and a setting."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

_LONGEST_NUMBER = 20


class NumberField(QtWidgets.QLineEdit):
    """A short number; left empty, the old one comes back.

    Signals:
        taken: The new number.
    """

    taken = QtCore.Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kept = ""
        self.setAccessibleName("Emergency number")
        self.setMaxLength(_LONGEST_NUMBER)
        digits = QtCore.QRegularExpression(r"\+?[0-9 ]*")
        self.setValidator(QtGui.QRegularExpressionValidator(digits, self))
        self.editingFinished.connect(self._take)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_number(self, number: str) -> None:
        """Show a number without telling anybody."""
        self._kept = number
        self.setText(number)

    @override
    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._take()

    def _take(self) -> None:
        number = " ".join(self.text().split())
        if not any(sign.isdigit() for sign in number):
            self.setText(self._kept)
        elif number != self._kept:
            self._kept = number
            self.taken.emit(number)

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.px(150))
