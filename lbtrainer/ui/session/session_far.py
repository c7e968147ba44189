# SPDX-License-Identifier: GPL-3.0-or-later
"""The far view: four things, to be read from the mat. Phase and figure, name and dose, ring, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.scene_view import SceneView
from lbtrainer.ui.session.session_parts import let_through
from lbtrainer.ui.session.session_places import Places
from lbtrainer.ui.session.session_scene import Scene
from lbtrainer.ui.widgets.phase_fade import PhaseFade

if TYPE_CHECKING:
    from lbtrainer.qt.figure.figure_stills import Figures

_NAME = 7.4
_LINE = 5.2
_SECOND = 0.82
"""The side, the place to take and what comes then matter most; shrunk to a fifth they still read. The dose less."""
_THEN = 5.2
_THEN_LEAST = 2.4
_EYEBROW = 5.2


class FarView(SceneView):
    """Shows a Scene in `Places`."""

    def __init__(
        self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget, figures: Figures | None = None
    ) -> None:
        super().__init__(theme, fade, parent, figures)
        self._places: Places | None = None
        self._lines: tuple[str, ...] = ()
        let_through(self)
        theme.changed.connect(self._restyle)

    def place(self, places: Places) -> None:
        """Take these places."""
        self._places = places
        unit = places.unit_px
        self._word.setGeometry(places.word)
        self._word.set_unit_px(unit)
        self.ring.setGeometry(places.ring)
        self._then.setGeometry(places.then)
        self._restyle()
        self._stack()

    def show_scene(self, scene: Scene) -> None:
        """Show this moment."""
        if self._then.show_line(scene.then):
            self._fit_then()
        if scene.name != self.name.text():
            self._lines = ()
        lines = tuple(filter(None, (scene.position, *scene.moves)))
        new = any(line not in self._lines for line in lines)
        self._lines = tuple(dict.fromkeys((*self._lines, *lines)))
        if self._follow(scene) or new:
            self._stack()

    def words(self) -> QtCore.QRect:
        """Where name, dose and place stand now."""
        if self._places is None:
            return self.rect()
        body, top = self._places.body, self.name.y()
        return QtCore.QRect(body.left(), top, body.width(), body.bottom() + 1 - top)

    def _stack(self) -> None:
        """Lay the lines upwards from the foot of the body; the stage takes what is left above them."""
        if self._places is None:
            return
        body, unit = self._places.body, self._places.unit_px
        foot = body.bottom() + 1
        if self._lines:  # figure and name stand where they are while the exercise lasts, whichever line shows
            top = foot - max(self._position.height_px(body.width(), line) for line in self._lines)
            if self._position.accessibleName():
                height = self._position.height_px(body.width())
                self._put(self._position, top + height, height)
            foot = top - round(0.6 * unit)
        if self._dose.text():
            foot = self._put(self._dose, foot, self._dose.balance(body.width())) - round(0.4 * unit)
        foot = self._put(self.name, foot, self.name.heightForWidth(body.width()))
        self._eyebrow.setVisible(bool(self._eyebrow.text()))
        if self._eyebrow.text():
            # Over the stage's corner, where no figure reaches: without it the figure would stand higher in a rest.
            self._put(self._eyebrow, foot, self._eyebrow.heightForWidth(body.width()))
        top = body.top()
        self.stage.setGeometry(body.left(), top, body.width(), max(0, foot - round(unit) - top))

    def _put(self, widget: QtWidgets.QWidget, foot: int, height: int) -> int:
        assert self._places is not None
        body = self._places.body
        widget.setGeometry(QtCore.QRect(body.left(), foot - height, body.width(), height))
        return foot - height

    def _restyle(self) -> None:
        if self._places is None:
            return
        unit, height = self._places.unit_px, self._places.height_px
        self.name.set_sizes(_NAME * unit, height / 16)
        self._dose.set_size_px(_LINE * unit, _SECOND)
        self._position.set_size_px(_LINE * unit)
        self._fit_then()
        self._eyebrow.set_size_px(_EYEBROW * unit)
        self._restyle_eyebrow()

    def _fit_then(self) -> None:
        """As large as it should be, or as its place allows: a cue may be a long sentence."""
        if self._places is None:
            return
        room = self._places.then
        for tenths in range(round(_THEN * 10), round(_THEN_LEAST * 10) - 1, -2):
            self._then.set_size_px(max(13.0, tenths / 10 * self._places.unit_px), _SECOND)
            if self._then.heightForWidth(room.width()) <= room.height():
                break
        self._then.balance(room.width())
