# SPDX-License-Identifier: GPL-3.0-or-later
"""The still of a past session: its routine's main exercise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtGui, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.main_exercise import main_exercise


def pictures_for(
    view: QtWidgets.QWidget, theme: Theme, training: Training, size: tuple[int, int], ground: str
) -> Callable[[str], QtGui.QPixmap | str]:
    """How a row comes by its picture.

    Args:
        view: Painted anew when a still is drawn.
        theme: The look.
        training: Whose routines.
        size: Of the still, in pixels of the composition.
        ground: The token of what it stands on.

    Returns:
        Routine id to its still, or to the name of an icon; "" until it is drawn.
    """

    def picture_of(routine: str) -> QtGui.QPixmap | str:
        found, library = training.library.routines.get(routine), training.library
        if found is None:
            return "list"
        exercise, figures = main_exercise(found, library.exercises), training.figures
        room = (theme.px(size[0]), theme.px(size[1]))
        still = figures.still(theme, exercise.id, room, view.devicePixelRatioF(), ground=ground)
        return still or (f"position-{exercise.position.value}" if figures.lacks(exercise.id) else "")

    training.figures.drawn.connect(view.update)
    return picture_of
