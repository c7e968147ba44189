# SPDX-License-Identifier: GPL-3.0-or-later
"""The far view: four things, to be read from the mat. Phase and figure, name and dose, ring, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session_parts import LineLabel, PhaseWord, PositionLine, let_through
from lbtrainer.ui.session_places import Places
from lbtrainer.ui.session_scene import Scene
from lbtrainer.ui.session_stage import SessionStage
from lbtrainer.ui.session_words import Span
from lbtrainer.ui.widgets.fit_label import FitLabel
from lbtrainer.ui.widgets.phase_fade import PhaseFade
from lbtrainer.ui.widgets.ring import Ring

if TYPE_CHECKING:
    from lbtrainer.qt.figure_stills import Figures

_NAME = 7.4
_LINE = 4.2
_THEN = 3.6
_THEN_LEAST = 2.0
_EYEBROW = 3.6


class FarView(QtWidgets.QWidget):
    """Shows a Scene in `Places`.

    Attributes:
        ring, name, stage: For tests and for what measures.
    """

    def __init__(
        self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget, figures: Figures | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fade = fade
        self._places: Places | None = None
        self._word = PhaseWord(theme, fade, self)
        self.stage = SessionStage(theme, figures, self)
        self._eyebrow = LineLabel(theme, self)
        self.name = FitLabel(theme, "", self)
        self._dose = LineLabel(theme, self)
        self._position = PositionLine(theme, fade, self)
        self.ring = Ring(theme, fade, self)
        self._then = LineLabel(theme, self, centred=True)
        for widget in (self, self.name, self.ring):
            let_through(widget)
        theme.changed.connect(self._restyle)
        fade.changed.connect(self._restyle_eyebrow)

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
        """Show this moment; only what differs is painted anew."""
        self._word.show_phase(scene.glyph, scene.word)
        self.ring.show_state(scene.ring)
        if self._then.show_line(scene.then):
            self._fit_then()
        self.stage.show_moment(scene.shot, scene.ground, scene.pictogram, scene.name, icon_mirrored=scene.mirrored)
        changed = self._eyebrow.show_line((Span(scene.eyebrow, strong=True),) if scene.eyebrow else ())
        changed |= self._dose.show_line(scene.dose)
        changed |= self._position.show_position(scene.pictogram, scene.position, mirrored=scene.mirrored)
        if scene.name != self.name.text():
            self.name.setText(scene.name)
            changed = True
        if changed:
            self._stack()

    def _stack(self) -> None:
        """Lay the lines upwards from the foot of the body; the stage takes what is left above them."""
        if self._places is None:
            return
        body, unit = self._places.body, self._places.unit_px
        foot = body.bottom() + 1
        if self._position.accessibleName():
            foot = self._put(self._position, foot, self._position.height_px(body.width())) - round(0.6 * unit)
        if self._dose.text():
            foot = self._put(self._dose, foot, self._dose.heightForWidth(body.width())) - round(0.4 * unit)
        foot = self._put(self.name, foot, self.name.heightForWidth(body.width()))
        self._eyebrow.setVisible(bool(self._eyebrow.text()))
        if self._eyebrow.text():
            foot = self._put(self._eyebrow, foot, self._eyebrow.heightForWidth(body.width()))
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
        self._dose.set_size_px(_LINE * unit)
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
            self._then.set_size_px(max(13.0, tenths / 10 * self._places.unit_px))
            if self._then.heightForWidth(room.width()) <= room.height():
                break

    def _restyle_eyebrow(self) -> None:
        self._eyebrow.set_colour(self._theme.phase_colours(self._fade.phase).phase)
