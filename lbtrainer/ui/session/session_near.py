# SPDX-License-Identifier: GPL-3.0-or-later
"""The near view: the same figure, ring and name, smaller, with how it is done, the sets and what is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.scene_view import SceneView
from lbtrainer.ui.session.session_how import HowPanel
from lbtrainer.ui.session.session_parts import LineLabel
from lbtrainer.ui.session.session_places import Places
from lbtrainer.ui.session.session_scene import Scene
from lbtrainer.ui.session.session_sets import SetRow
from lbtrainer.ui.session.session_words import Following, Span
from lbtrainer.ui.session.sets_table import SetsTable
from lbtrainer.ui.widgets.phase_fade import PhaseFade

if TYPE_CHECKING:
    from lbtrainer.qt.figure.figure_stills import Figures

_NAME = 5.0
_LINE = 2.9
_SMALL = 2.3
_STAGE_LEAST, _STAGE_MOST = 19.0, 46.0
"""How high the stage is, in u; between these it takes what the text leaves."""
_STAGE_WIDE = 0.52
_STAGE_SHAPE = 2.0
"""The stage is at most so many times as wide as high."""


class NearView(SceneView):
    """Shows a Scene with the words around it.

    Attributes:
        how: For tests.
    """

    def __init__(
        self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget, figures: Figures | None = None
    ) -> None:
        super().__init__(theme, fade, parent, figures)
        self._places: Places | None = None
        self.how = HowPanel(theme, self)
        self._sets = SetsTable(theme, self)
        self._next = LineLabel(theme, self, centred=True)
        self._following: Following | None = None
        self.setMouseTracking(True)
        theme.changed.connect(self._restyle)

    def place(self, places: Places) -> None:
        """Take these places; they must be those of the near view."""
        self._places = places
        self._word.set_unit_px(places.unit_px)
        self.ring.setGeometry(places.ring)
        self.how.set_unit_px(places.unit_px)
        self._restyle()
        self._stack()

    def show_scene(self, scene: Scene) -> None:
        """Show this moment."""
        if self._then.show_line(scene.then) | self._follow(scene) | self._show_following():
            self._stack()

    def show_around(self, exercise: Exercise | None, rows: tuple[SetRow, ...], following: Following | None) -> None:
        """The instructions, the sets of this exercise, and the exercise after it (None at the last)."""
        self._following = following
        changed = self.how.show_exercise(exercise)
        changed |= self._sets.show_rows(rows)
        changed |= self._show_following()
        if changed:
            self._stack()

    def _show_following(self) -> bool:
        """What comes later; its name is not said twice where it comes at once. Whether the words are others."""
        if self._following is None:
            return self._next.show_line(())
        name, dose = self._following
        if name in self._then.accessibleName():
            return self._next.show_line((Span(dose, strong=True),))
        return self._next.show_line((Span("Later  "), Span(f"{name}, {dose}", strong=True)))

    def _stack(self) -> None:
        if self._places is None:
            return
        body, unit = self._places.body, self._places.unit_px
        foot = self._place_stage(self._places)
        words = QtCore.QRect(body.topLeft(), QtCore.QPoint(self.stage.x() - round(1.5 * unit), body.bottom()))
        self._word.setGeometry(words.left(), self._places.word.top(), words.width(), self._places.word.height())
        top = words.top()
        self._eyebrow.setVisible(bool(self._eyebrow.text()))
        if self._eyebrow.text():
            top = self._put(self._eyebrow, words, top, self._eyebrow.heightForWidth(words.width()))
        top = self._put(self.name, words, top, self.name.heightForWidth(words.width()))
        top = self._put(self._dose, words, top, self._dose.balance(words.width()))
        if self._position.accessibleName():
            top = self._put(self._position, words, top + round(unit / 2), self._position.height_px(words.width()))
        top = max(top, foot) + round(1.5 * unit)
        self.how.setGeometry(body.left(), top, body.width(), max(1, body.bottom() - top))
        self._stack_column(self._places)

    def _place_stage(self, places: Places) -> int:
        """At the right of phase word and name, as high as the text below can spare; returns its foot."""
        body, top = places.body, places.word.top()
        room = body.bottom() - top
        unit = places.unit_px
        spare = room - self.how.least_height_px(body.width()) - 1.5 * unit
        height = round(min(_STAGE_MOST * unit, max(_STAGE_LEAST * unit, spare), room / 2))
        width = round(min(_STAGE_WIDE * body.width(), _STAGE_SHAPE * height))
        self.stage.setGeometry(body.right() + 1 - width, top, width, height)
        return top + height

    def _stack_column(self, places: Places) -> None:
        """What stands under the ring."""
        body, unit = places.body, places.unit_px
        column = places.then
        left = max(column.left(), body.right() + round(3 * unit)) if places.beside else column.left()
        column = QtCore.QRect(left, column.top(), column.right() + 1 - left, column.height())
        top = column.top() + round(unit)
        for label in (self._then, self._sets, self._next):
            height = _height_px(label, column.width())
            fits = label is self._then or top + height <= column.bottom()
            label.setVisible(bool(label.text()) and fits)
            if label.text() and fits:
                label.setGeometry(column.left(), top, column.width(), height)
                top += height + round(1.5 * unit)

    def _put(self, widget: QtWidgets.QWidget, body: QtCore.QRect, top: int, height: int) -> int:
        widget.setGeometry(QtCore.QRect(body.left(), top, body.width(), height))
        return top + height

    def _restyle(self) -> None:
        if self._places is None:
            return
        unit = self._places.unit_px
        self.name.set_sizes(_NAME * unit, max(15.0, _NAME * unit * 0.7))
        for label in (self._dose, self._position, self._then):
            label.set_size_px(max(15.0, _LINE * unit))
        for small in (self._eyebrow, self._sets, self._next):
            small.set_size_px(max(13.0, _SMALL * unit))
        self._restyle_eyebrow()


def _height_px(label: LineLabel | SetsTable, width_px: int) -> int:
    return label.balance(width_px) if isinstance(label, LineLabel) else label.heightForWidth(width_px)
