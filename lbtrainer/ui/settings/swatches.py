# SPDX-License-Identifier: GPL-3.0-or-later
"""A choice among colours: round swatches in a row, the chosen one ringed and ticked; arrows choose.

The word of each stands in its tooltip and its name, so nothing is said by colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.figure.figure_look import DARK, HAIRS, LIGHT, SKINS
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.tokens import contrast
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.painted_button import PaintedButton

_EDGE: Final = 36
_FACE: Final = 26
_GAP: Final = 4
_TICK: Final = 16
AS_DRAWN: Final = ""
"""The key of the theme's own colour."""

_TABLES: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {"skin": SKINS, "hair": HAIRS}


class Swatches(QtWidgets.QWidget):
    """Skin or hair of the figure, with the theme's own colour first.

    Signals:
        chosen: The name of the colour that a person chose, `AS_DRAWN` for the theme's own.
    """

    chosen = QtCore.Signal(str)

    def __init__(self, theme: Theme, part: str, title: str) -> None:
        """Build the row.

        Args:
            theme: The look.
            part: `skin` or `hair`.
            title: What a screen reader says before each colour.
        """
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        self._group = QtWidgets.QButtonGroup(self)
        self._flow = FlowLayout(self)
        self._buttons: dict[str, _Swatch] = {}
        own = (LIGHT.colours[part], DARK.colours[part])
        colours = {AS_DRAWN: own, **_TABLES[part]}
        for key, pair in colours.items():
            word = key.capitalize() or "As drawn"
            button = _Swatch(theme, f"{title}: {word.lower()}", word, pair)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._buttons[key] = button
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> str:
        """The key of the chosen colour."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), AS_DRAWN)

    def set_value(self, key: str) -> None:
        """Show a choice without telling anybody."""
        self._buttons[key if key in self._buttons else AS_DRAWN].setChecked(True)

    def _restyle(self) -> None:
        self._flow.set_gaps(self._theme.px(_GAP), self._theme.px(_GAP))


class _Swatch(PaintedButton):
    """One colour, light or dark with the theme; the figure wears it as it shows here."""

    def __init__(self, theme: Theme, name: str, word: str, pair: tuple[str, str]) -> None:
        super().__init__(theme)
        self._pair = pair
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the group sees to it; this makes it a radio button to a screen reader
        self.setAccessibleName(name)
        self.setToolTip(word)

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        return self.rect(), self.width() // 2

    @override
    def sizeHint(self) -> QtCore.QSize:
        edge = self.theme.px(_EDGE)
        return QtCore.QSize(edge, edge)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme = self.painter(), self.theme
        colour = self._pair[theme.dark]
        middle = QtCore.QRectF(self.rect()).center()
        radius = theme.px(_FACE) / 2
        painter.setBrush(QtGui.QColor(colour))
        painter.setPen(QtGui.QPen(theme.token("outline"), 1))
        painter.drawEllipse(middle, radius, radius)
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        if self.underMouse() or self.isChecked():
            line = 2 if self.isChecked() else 1
            painter.setPen(QtGui.QPen(theme.token("accent" if self.isChecked() else "outline"), line))
            ring = self.width() / 2 - line
            painter.drawEllipse(middle, ring, ring)
        if self.isChecked():
            inks = (theme.palette.tokens["ink"], theme.palette.tokens["surface"])
            ink = QtGui.QColor(max(inks, key=lambda one: contrast(one, colour)))
            tick = theme.pixmap("check", ink, _TICK, self.devicePixelRatioF())
            half = QtCore.QPointF(theme.px(_TICK) / 2, theme.px(_TICK) / 2)
            painter.drawPixmap(middle - half, tick)
