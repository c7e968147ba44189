# SPDX-License-Identifier: GPL-3.0-or-later
"""What the far and the near view of a session have in common: their parts, and how these follow a Scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_parts import LineLabel, PhaseWord, PositionLine, let_through
from lbtrainer.ui.session.session_scene import Scene
from lbtrainer.ui.session.session_stage import SessionStage
from lbtrainer.ui.session.session_words import Span
from lbtrainer.ui.widgets.fit_label import FitLabel
from lbtrainer.ui.widgets.phase_fade import PhaseFade
from lbtrainer.ui.widgets.ring import Ring

if TYPE_CHECKING:
    from lbtrainer.qt.figure.figure_stills import Figures


class SceneView(QtWidgets.QWidget):
    """Phase and figure, name and dose, position, ring, and what comes then; where they stand is each view's own.

    Attributes:
        ring, name, stage: For tests and for what measures.
    """

    def __init__(
        self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget, figures: Figures | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fade = fade
        self._word = PhaseWord(theme, fade, self)
        self.stage = SessionStage(theme, figures, self)
        self._eyebrow = LineLabel(theme, self)
        self.name = FitLabel(theme, "", self)
        self._dose = LineLabel(theme, self)
        self._position = PositionLine(theme, fade, self)
        self.ring = Ring(theme, fade, self)
        self._then = LineLabel(theme, self, centred=True)
        for widget in (self.name, self.ring):
            let_through(widget)
        fade.changed.connect(self._restyle_eyebrow)

    def _follow(self, scene: Scene) -> bool:
        """Show this moment; only what differs is painted anew. Returns whether a line above the ring is another now."""
        self._word.show_phase(scene.glyph, scene.word)
        self.ring.show_state(scene.ring)
        self.stage.show_moment(scene.shot, scene.ground, scene.pictogram, scene.name, icon_mirrored=scene.mirrored)
        changed = self._eyebrow.show_line((Span(scene.eyebrow, strong=True),) if scene.eyebrow else ())
        changed |= self._dose.show_line(scene.dose)
        changed |= self._position.show_position(scene.pictogram, scene.position, mirrored=scene.mirrored)
        if scene.name != self.name.text():
            self.name.setText(scene.name)
            changed = True
        return changed

    def _restyle_eyebrow(self) -> None:
        self._eyebrow.set_colour(self._theme.phase_colours(self._fade.phase).phase)
