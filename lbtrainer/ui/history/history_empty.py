# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history shows where there is nothing to show."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.figure_stills import Figures
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import SecondaryButton
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.stage import Stage

_AT_REST: Final = "childs-pose"
_REST_SIZE: Final = (256, 160)


class HistoryEmpty(QtWidgets.QWidget):
    """One still, one sentence, one button."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__()
        self._theme = theme
        self._still = Stage(theme, ground="still-on-window")
        self._still.show_exercise(figures, _AT_REST, "position-supine")
        self._words = Text("", "lead")
        self.button = SecondaryButton(theme, "Choose a routine")
        middle = QtCore.Qt.AlignmentFlag.AlignHCenter
        self._words.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        box = QtWidgets.QVBoxLayout(self)
        box.addStretch(1)
        box.addWidget(self._still, 0, middle)
        box.addWidget(self._words)
        box.addWidget(self.button, 0, middle)
        box.addStretch(2)
        self._box = box
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(self, words: str, button: str) -> None:
        """The sentence, and what can be done."""
        self._words.setText(words)
        self.button.setText(button)
        self.button.setAccessibleName(button)

    def _restyle(self) -> None:
        self._still.setFixedSize(self._theme.px(_REST_SIZE[0]), self._theme.px(_REST_SIZE[1]))
        self._box.setSpacing(self._theme.px(16))
