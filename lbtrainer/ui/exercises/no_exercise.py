# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the place of the list when no exercise fits what was typed or chosen."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import SecondaryButton
from lbtrainer.ui.widgets.labels import Text


class NoExercise(QtWidgets.QWidget):
    """In place of the list when nothing fits; `button` shows everything again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Text("", "lead")
        self.button = SecondaryButton(theme, "Show all exercises")
        middle = QtCore.Qt.AlignmentFlag.AlignHCenter
        self._words.setAlignment(middle)
        column = QtWidgets.QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addSpacing(12)
        column.addWidget(self.button, 0, middle)
        column.addStretch(2)

    def say(self, typed: str) -> None:
        """Say what was looked for."""
        self._words.setText(f"No exercise called “{typed}”." if typed else "No exercise fits these filters.")
