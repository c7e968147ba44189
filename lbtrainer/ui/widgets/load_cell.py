# SPDX-License-Identifier: GPL-3.0-or-later
"""The load of one exercise as a cell: shown and typed in the person's unit, kept in kilograms."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.units import WeightUnit, kept_kg, shown
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.stepped_line import SteppedLine

_MOST: Final = 999.0
_STEPS: Final = {WeightUnit.KG: 2.5, WeightUnit.LB: 5.0}


class LoadCell(SteppedLine):
    """A cell of 60 x 40; Up and Down step by the usual plates, an empty one means no load.

    Signals:
        edited: The new load in kilograms, or None.
    """

    edited = QtCore.Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        load_kg: float | None,
        parent: QtWidgets.QWidget | None = None,
        *,
        unit: WeightUnit = WeightUnit.KG,
    ) -> None:
        super().__init__(f"{name}, {unit.value}", parent)
        self._theme = theme
        self._unit = unit
        self.show_load(load_kg)
        self.setPlaceholderText("–")
        pattern = QtCore.QRegularExpression(r"(\d{1,3}([.,]\d{0,2})?)?")
        self.setValidator(QtGui.QRegularExpressionValidator(pattern, self))
        self.stepped.connect(self._step)
        self.editingFinished.connect(self._take)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_load(self, load_kg: float | None) -> None:
        """Show a load without telling anybody; what is being typed stays where the load is the same."""
        text = "" if load_kg is None else f"{shown(load_kg, self._unit):g}"
        self._taken = text
        if self._typed() != (float(text) if text else None):
            self.setText(text)

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self._theme.px(10)

    def _step(self, sign: int) -> None:
        stepped = (self._typed() or 0.0) + sign * _STEPS[self._unit]
        self.setText(f"{max(0.0, min(_MOST, stepped)):g}")
        self.selectAll()
        self._take()

    def _typed(self) -> float | None:
        text = self.text().replace(",", ".")
        return float(text) if text else None

    def _take(self) -> None:
        if self.text() != self._taken:
            self._taken = self.text()
            typed = self._typed()
            self.edited.emit(None if typed is None else kept_kg(typed, self._unit))

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(60), self._theme.px(40))
