# SPDX-License-Identifier: GPL-3.0-or-later
"""The painters of a session's figures, each made in two turns: its file is read in one, its room found in another.

Both together would hold the window up for longer than a frame may take, when a session opens and at every change of
exercise. So what comes next is made while the present exercise runs.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore

from lbtrainer.qt.theme import Theme

if TYPE_CHECKING:
    from lbtrainer.qt.figure.figure_paint import FigurePainter
    from lbtrainer.qt.figure.figure_stills import Figures

_KEPT: Final = 3
"""The present exercise, the one before and the one after it."""


class StagePainters(QtCore.QObject):
    """Makes them as they are wanted and keeps the last ones.

    Signals:
        came: What `get` was asked for last can be had now, or it is known that there is none.
    """

    came = QtCore.Signal()

    def __init__(self, theme: Theme, figures: Figures | None, parent: QtCore.QObject) -> None:
        """Make none yet.

        Args:
            theme: The look.
            figures: Where the figures are; None: there are none.
            parent: With it goes what is left to make.
        """
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self._made: OrderedDict[str, FigurePainter] = OrderedDict()
        self._wanted: deque[str] = deque()
        self._asked = ""
        self._timer = QtCore.QTimer(self, interval=0)
        self._timer.timeout.connect(self._next)

    def lacks(self, exercise: str) -> bool:
        """Whether it is known that there is no figure."""
        return self._figures is None or self._figures.lacks(exercise)

    def get(self, exercise: str) -> FigurePainter | None:
        """The painter of an exercise; None while it is not made (`came` tells) and where there is no figure."""
        found = self._made.get(exercise)
        if found is not None:
            self._made.move_to_end(exercise)
        elif not self.lacks(exercise):
            self._asked = exercise
            self._want(exercise)
        return found

    def expect(self, exercise: str) -> None:
        """Have this one made before it is asked for."""
        if exercise not in self._made and not self.lacks(exercise):
            self._want(exercise)

    def finish(self) -> None:
        """Make at once what is wanted."""
        while self._wanted:
            self._next()

    def _want(self, exercise: str) -> None:
        if exercise not in self._wanted:
            self._wanted.append(exercise)
        self._timer.start()

    def _next(self) -> None:
        """One piece of work: what is waited for before what is only expected."""
        assert self._figures is not None
        exercise = self._asked if self._asked in self._wanted else self._wanted[0]
        if self._figures.has_read(exercise):
            self._wanted.remove(exercise)
            self._make(exercise, self._figures)
        else:
            self._figures.get(exercise)
        if not self._wanted:
            self._timer.stop()
        if exercise == self._asked and exercise not in self._wanted:
            self._asked = ""
            self.came.emit()

    def _make(self, exercise: str, figures: Figures) -> None:
        from lbtrainer.figure.motion import Motion
        from lbtrainer.qt.figure.figure_paint import FigurePainter

        figure = figures.get(exercise)
        if figure is None:
            return
        self._made[exercise] = FigurePainter(Motion(figure), figures.look(self._theme))
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
