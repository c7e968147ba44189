# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage on which an exercise is shown in motion; one key or a click stops it and lets it go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.figure import Figure
from lbtrainer.qt.figure.figure_look import Look
from lbtrainer.qt.figure.figure_view import FigureView
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.exercise_words import place_word
from lbtrainer.ui.widgets.buttons import IconButton
from lbtrainer.ui.widgets.stage import Stage

_HIGH: Final = 8.5 / 16
"""Low enough that steps and ladder below it are in view without scrolling."""
LEAST_HIGH: Final = 6.5 / 16
MOST_HIGH: Final = 11 / 16
"""Of its width: between these a figure is shown well, and a page can choose what suits it."""
_MOST_OF_WINDOW = 0.42
"""With a large text in a low window the name below it is still in view."""
_BUTTON_GAP: Final = 8


class ExerciseStage(QtWidgets.QWidget):
    """The moving figure, wider than high; an exercise without one shows the pictogram of its position.

    Attributes:
        view: The figure.
        button: Plays and stops.
    """

    def __init__(
        self, theme: Theme, look: Look, clock_s: Callable[[], float], parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moves = theme.motion
        self._wished_px = 0
        self._plain = Stage(theme, parent=self)
        self.view = FigureView(look, clock_s, self, has_stage=True)
        self.view.set_moving(moves=theme.motion)
        self.button = IconButton(theme, "pause", "Stop", self, key="Space")
        self.button.setProperty("look", "stage")
        self.button.clicked.connect(self.toggle)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_playing(self) -> bool:
        """Whether the figure moves, or its poses follow each other."""
        return self.view.is_playing

    def show_exercise(self, exercise: Exercise, figure: Figure | None) -> None:
        """Show another exercise; it begins to move by itself unless movement is turned off."""
        self._plain.show_icon(f"position-{exercise.position.value}")
        self._plain.setAccessibleName(place_word(exercise.position))
        self.view.setAccessibleName(f"{exercise.name}, shown by a moving figure")
        self.view.setAccessibleDescription(exercise.purpose)
        self.view.set_figure(figure)
        self._plain.setVisible(figure is None)
        self.view.setVisible(figure is not None)
        self.button.setVisible(figure is not None)
        if figure is not None and self._theme.motion:
            self.view.play()
        self._show_button()

    def wish_height(self, height_px: int) -> None:
        """Be so high, in pixels; 0 for as high as usual."""
        self._wished_px = height_px
        self._take_height()

    def toggle(self) -> None:
        """Stop, or go on."""
        if self.view.figure is None:
            return
        if self.view.is_playing:
            self.view.freeze()
        else:
            self.view.go_on()
            if not self.view.is_playing:  # it stood in one pose until now
                self.view.play()
        self._show_button()

    @override
    def sizeHint(self) -> QtCore.QSize:
        width = self._theme.px(400)
        return QtCore.QSize(width, round(width * _HIGH))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._theme.px(160), self._theme.px(100))

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()
        self._plain.setGeometry(self.rect())
        self.view.setGeometry(self.rect())
        gap = self._theme.px(_BUTTON_GAP)
        self.button.move(self.width() - self.button.width() - gap, self.height() - self.button.height() - gap)

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        if event.button() == QtCore.Qt.MouseButton.LeftButton:
            self.toggle()

    def _take_height(self) -> None:
        usual = min(round(self.width() * _HIGH), round(self.window().height() * _MOST_OF_WINDOW))
        self.setFixedHeight(self._wished_px or usual)

    def _show_button(self) -> None:
        plays = self.view.is_playing
        self.button.show_icon("pause" if plays else "play", "Stop" if plays else "Play")

    def _restyle(self) -> None:
        moves = self._theme.motion
        if moves != self._moves:
            self._moves = moves
            self.view.set_moving(moves=moves)
            if moves:
                self.view.play()
            else:
                self.view.show_pose("")
        self._show_button()
        self.updateGeometry()
