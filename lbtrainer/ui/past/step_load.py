# SPDX-License-Identifier: GPL-3.0-or-later
"""The load of one step: one number for all its sets, and the way to a number for each of them."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.past_sets import StepRow
from lbtrainer.ui.widgets.buttons import IconButton
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.load_cell import LoadCell

_OPENER: Final = 24
_GAP: Final = 4
_DIFFERENT: Final = "all"
_DIFFERENT_TIP: Final = "Each set has a load of its own; a number here is taken for all of them"


class StepLoad(QtWidgets.QWidget):
    """Where the loads of a step differ, the number for all is empty, and those of the sets stand open.

    Attributes:
        cell: The number for all sets.
        opener: Shows and hides the loads set by set; away where they have to stand open.
        words: The unit; a table says it in its heading.

    Signals:
        edited: The load of all sets in kilograms, or None.
        turned: Whether the loads are to stand open set by set.
    """

    edited = QtCore.Signal(object)
    turned = QtCore.Signal(bool)

    def __init__(self, theme: Theme, row: StepRow, unit: WeightUnit, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = row.name
        self._is_open = False
        self.cell = LoadCell(theme, f"Load, {row.name}", row.load_kg, unit=unit)
        self.opener = IconButton(theme, "chevron-down", "", edge=_OPENER)
        self.words = Text(unit.value, "small", wraps=False)
        self.cell.edited.connect(self.edited)
        self.opener.clicked.connect(lambda: self.turned.emit(not self._is_open))
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)
        self._line = QtWidgets.QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.px(_GAP))
        for part in (self.cell, self.words, self.opener):
            self._line.addWidget(part)

    def table_width(self) -> int:
        """Pixels that it takes in a table, whatever it looks like now."""
        return self.cell.minimumWidth() + self._line.spacing() + self.opener.minimumWidth()

    def show_row(self, row: StepRow, *, is_open: bool) -> None:
        """Show the load of a row; `is_open`: those of its sets stand under them."""
        self._is_open = is_open
        self.cell.setEnabled(bool(row.results))
        self.cell.show_load(None if row.loads_differ else row.load_kg)
        self.cell.setPlaceholderText(_DIFFERENT if row.loads_differ else "–")
        self.cell.setToolTip(_DIFFERENT_TIP if row.loads_differ else "")
        self.cell.setAccessibleDescription(self.cell.toolTip())
        icon, words = ("chevron-up", "One load for all sets") if is_open else ("chevron-down", "Load set by set")
        self.opener.show_icon(icon, f"{words}, {self._name}")
        self.opener.setToolTip(words)
        policy = self.opener.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what stands beside it stays where it is
        self.opener.setSizePolicy(policy)
        self.opener.setVisible(not row.loads_differ and sum(bool(one.value) for one in row.results) > 1)
