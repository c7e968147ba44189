# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands where there is nothing to show: one still, one sentence, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import SecondaryButton
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.stage import Stage

if TYPE_CHECKING:
    from lbtrainer.qt.figure.figure_stills import Figures

_PICTURE: Final = (256, 160)
_RESTING: Final = "pelvic-tilt"
_GAP: Final = 16


class NothingHere(QtWidgets.QWidget):
    """No apology, and always something that can be done.

    Attributes:
        button: What can be done.
    """

    def __init__(self, theme: Theme, button: str) -> None:
        super().__init__()
        self._theme = theme
        self._still = Stage(theme, "position-kneeling", ground="still-on-window")
        self._words = Text("", "lead")
        self.button = SecondaryButton(theme, button)
        self._words.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        middle = QtCore.Qt.AlignmentFlag.AlignHCenter
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self._still, 0, middle)
        self._column.addWidget(self._words)
        self._column.addWidget(self.button, 0, middle)
        self._column.addStretch(2)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_figure(self, figures: Figures) -> None:
        """Let a figure rest in the pictogram's place."""
        self._still.show_exercise(figures, _RESTING, "position-kneeling")

    def say(self, words: str, button: str = "") -> None:
        """The sentence, and what can be done where it is something else than before."""
        self._words.setText(words)
        self._fit()
        if button:
            self.button.setText(button)
            self.button.setAccessibleName(button)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The picture goes where the words and the button need its place."""
        words = self._words.heightForWidth(self.width())
        still, gaps = self._theme.px(_PICTURE[1]), 2 * self._theme.px(_GAP)
        self._still.setVisible(self.height() >= still + gaps + words + self.button.sizeHint().height())

    def _restyle(self) -> None:
        self._still.setFixedSize(self._theme.px(_PICTURE[0]), self._theme.px(_PICTURE[1]))
        self._column.setSpacing(self._theme.px(_GAP))
        self._fit()
