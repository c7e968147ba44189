# SPDX-License-Identifier: GPL-3.0-or-later
"""Where it hurts, as four chips: asked during a session and afterwards in the same words."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import Place
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.painted_button import PaintedButton

PLACE_WORDS: Final = {
    Place.BACK: "Back",
    Place.BUTTOCK: "Buttock",
    Place.THIGH: "Thigh",
    Place.BELOW_KNEE: "Below the knee",
}
PLACE_HEIGHT: Final = 32
_PAD: Final = 15
_FONT: Final = 13
_LARGE: Final = 1.75  # read and pressed from the floor: 56 high


class PlaceChips(QtWidgets.QWidget):
    """At most one place; arrows move, and choosing the chosen one again takes it back.

    `large` ones are for a session, where they are read from the floor.

    Signals:
        chosen: The Place that a person chose, or None when it was taken back.
    """

    chosen = QtCore.Signal(object)

    def __init__(
        self, theme: Theme, name: str = "Where?", parent: QtWidgets.QWidget | None = None, *, large: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._large = large
        self._before: Place | None = None
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)
        self._group = QtWidgets.QButtonGroup(self)
        self._chips = {place: PlaceChip(theme, words, large=large) for place, words in PLACE_WORDS.items()}
        for place, chip in self._chips.items():
            chip.setAccessibleName(f"{name} {PLACE_WORDS[place]}")
            chip.pressed.connect(self._remember)
            chip.clicked.connect(lambda _, place=place: self._clicked(place))
            self._group.addButton(chip)
            self._flow.addWidget(chip)
        self._group.buttonToggled.connect(self._toggled)
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_times(self, times: float) -> None:
        """Large chips so many times their usual size, where the window sets the size and not the theme's scale."""
        for chip in self._chips.values():
            chip.set_times(_LARGE * times)

    @property
    def value(self) -> Place | None:
        """The chosen place; None while there is none."""
        return next((place for place, chip in self._chips.items() if chip.isChecked()), None)

    def set_value(self, value: Place | None) -> None:
        """Show a place without telling anybody; None takes it back."""
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for place, chip in self._chips.items():
            chip.setChecked(place is value)
        self._group.setExclusive(True)
        self._group.blockSignals(False)

    def _remember(self) -> None:
        self._before = self.value

    def _clicked(self, place: Place) -> None:
        if self._before is place:
            self.set_value(None)
            self.chosen.emit(None)
        self._before = None

    def _toggled(self, button: QtWidgets.QAbstractButton, on: bool) -> None:
        del button
        if on:
            self.chosen.emit(self.value)

    def _restyle(self) -> None:
        gap_px = self._theme.px(12 if self._large else 8)
        self._flow.set_gaps(gap_px, gap_px)


class PlaceChip(PaintedButton):
    """A chip that paints itself, at one of two sizes."""

    def __init__(self, theme: Theme, text: str, *, large: bool) -> None:
        super().__init__(theme, text)
        self._times = _LARGE if large else 1.0
        self.setCheckable(True)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)

    def set_times(self, times: float) -> None:
        """So many times its usual size."""
        self._times = times
        self.updateGeometry()
        self.update()

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        return self.rect(), self.height() // 2

    @override
    def sizeHint(self) -> QtCore.QSize:
        words = QtGui.QFontMetricsF(self.theme.font(_FONT * self._times, 600)).horizontalAdvance(self.text())
        pad, height = self.theme.px(_PAD * self._times), self.theme.px(PLACE_HEIGHT * self._times)
        return QtCore.QSize(round(words) + 2 * pad, height)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme, on = self.painter(), self.theme, self.isChecked()
        box = QtCore.QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(theme.token("soft" if on else "sunken" if self.underMouse() else "surface"))
        painter.setPen(theme.token("soft" if on else "outline"))  # on a card its ground is that of the card
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.token("soft-ink" if on else "ink-2"))
        painter.setFont(theme.font(_FONT * self._times, 600 if on else 500))
        painter.drawText(box, int(QtCore.Qt.AlignmentFlag.AlignCenter), self.text())
