# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to know about an exercise before it is done: how much, for what, where, how hard, with what."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.exercise_words import dose_words, gear_words, level_words, muscle_words, place_word
from lbtrainer.ui.routines.routine_list import level_number
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.level_bars import LevelBars

_LABELS: Final = ("Dose", "Works", "Also", "Position", "Level", "Needs")
_LABEL_WIDTH: Final = 72
_ICON: Final = 20
_ROW_GAP: Final = 6


class ExerciseFacts(QtWidgets.QWidget):
    """Name, purpose, and a row for each fact."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._position = ""
        self.name = Text("", "detail-title")
        self._purpose = Text("", "second")
        self._values = {label: Text("", "medium") for label in _LABELS}
        self._level = LevelBars(theme, 1, "")
        self._level.setProperty("look", "medium")
        self._level.setWordWrap(True)
        self._icon = QtWidgets.QLabel()
        self._labels = {label: Text(label, "second", wraps=False) for label in _LABELS}
        self._grid = QtWidgets.QGridLayout()
        self._grid.setColumnStretch(1, 1)
        top = QtCore.Qt.AlignmentFlag.AlignTop
        self._place = QtWidgets.QHBoxLayout()
        for row, label in enumerate(_LABELS):  # in this order a screen reader reads them
            self._grid.addWidget(self._labels[label], row, 0, top)
            if label == "Position":
                self._grid.addLayout(self._place, row, 1)
                self._place.addWidget(self._icon)
                self._place.addWidget(self._values[label], 1)
            else:
                self._grid.addWidget(self._level if label == "Level" else self._values[label], row, 1)
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.name)
        self._column.addWidget(self._purpose)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show the facts of another exercise."""
        self._position = exercise.position.value
        self.name.setText(exercise.name)
        self._purpose.setText(exercise.purpose)
        shown = {
            "Dose": dose_words(exercise),
            "Works": muscle_words(exercise.muscles.primary),
            "Also": muscle_words(exercise.muscles.secondary),
            "Position": place_word(exercise.position),
            "Level": level_words(exercise),
            "Needs": gear_words(exercise),
        }
        self._level.set_level(level_number(exercise.level.value), shown["Level"])
        for label, text in shown.items():
            self._values[label].setText(text)
            self._labels[label].setVisible(bool(text))
            self._values[label].setVisible(bool(text) and label != "Level")
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(6))
        self._grid.setContentsMargins(0, px(8), 0, 0)
        self._grid.setVerticalSpacing(px(_ROW_GAP))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(_LABEL_WIDTH))
        self._place.setSpacing(px(8))
        if self._position:
            icon = f"position-{self._position}"
            self._icon.setPixmap(self._theme.pixmap(icon, "ink", _ICON, self.devicePixelRatioF()))
        self._icon.setFixedWidth(px(_ICON))
