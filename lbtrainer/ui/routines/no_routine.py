# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the place of the list when no routine fits what was typed or chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.exercise_list import search_of
from lbtrainer.ui.exercises.exercise_words import count_words, sentence_case
from lbtrainer.ui.widgets.buttons import SecondaryButton
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.stage import Stage

if TYPE_CHECKING:
    from lbtrainer.qt.figure_stills import Figures

_PICTURE = (208, 130)
_RESTING = "childs-pose"


class NoRoutine(QtWidgets.QWidget):
    """In place of the list when nothing fits: everything again, or the exercises that are called so.

    Signals:
        all_pressed: Show all routines.
        exercises_pressed: Show the exercises that what was typed finds.
    """

    all_pressed = QtCore.Signal()
    exercises_pressed = QtCore.Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._typed = ""
        self._found = 0
        self._still = Stage(theme, "position-kneeling", ground="still-on-window")
        self._words = Text("", "lead")
        self._button = SecondaryButton(theme, "Show all routines")
        self._button.clicked.connect(self._pressed)
        middle = QtCore.Qt.AlignmentFlag.AlignHCenter
        self._words.setAlignment(middle)
        column = QtWidgets.QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._still, 0, middle)
        column.addSpacing(8)
        column.addWidget(self._words)
        column.addSpacing(12)
        column.addWidget(self._button, 0, middle)
        column.addStretch(2)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_figure(self, figures: Figures) -> None:
        """Let a figure rest in the pictogram's place."""
        self._still.show_exercise(figures, _RESTING, "position-kneeling")

    def say(self, typed: str, exercises: Mapping[str, Exercise]) -> None:
        """Say what was looked for, and how many exercises are called so."""
        self._typed = typed
        self._found = len(search_of(exercises.values()).find(typed)) if typed else 0
        sentence = f"No routine called “{typed}”." if typed else "No routine fits these filters."
        if self._found:
            sentence += f" {sentence_case(count_words(self._found))} exercise{_ARE[self._found > 1]}."
        self._words.setText(sentence)
        self._button.setText(_SHOW[min(2, self._found)])

    def _pressed(self) -> None:
        if self._found:
            self.exercises_pressed.emit(self._typed)
        else:
            self.all_pressed.emit()

    def _restyle(self) -> None:
        self._still.setFixedSize(self._theme.px(_PICTURE[0]), self._theme.px(_PICTURE[1]))


_ARE = (" is", "s are")
_SHOW = ("Show all routines", "Show it", "Show them")
