# SPDX-License-Identifier: GPL-3.0-or-later
"""The cells of one step of a past session: one for each set, a line for each side, the unit behind the last."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Side, Slot
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.past_sets import SetAt, Shown, SideLine, StepRow
from lbtrainer.ui.past.set_words import cell_name, cell_story
from lbtrainer.ui.widgets.dose_field import SetCell
from lbtrainer.ui.widgets.labels import Text

_SIDE_WORDS: Final = {Side.LEFT: "Left", Side.RIGHT: "Right"}
_MOST: Final = {Shown.REPS: 999, Shown.SECONDS: 3600, Shown.MINUTES: 600}
_STEP: Final = {Shown.REPS: 1, Shown.SECONDS: 5, Shown.MINUTES: 1}
_IN_A_LINE: Final = 4
_GAP: Final = 6


class SetCells(QtWidgets.QWidget):
    """Every set of one row, editable; one that was not reached shows a dash, and can be written down all the same.

    Signals:
        edited: The SetAt and its new number, as shown.
    """

    edited = QtCore.Signal(object, int)

    def __init__(self, theme: Theme, row: StepRow, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = row
        self._cells: list[SetCell] = []
        self._sides: list[Text] = []
        self._boxes: list[QtWidgets.QHBoxLayout] = []
        self._lines = QtWidgets.QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        for line in row.lines:
            self._add_line(line)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def shows(self, row: StepRow) -> bool:
        """Whether this row has the same cells with the same numbers, so that only words around them differ."""
        if row.shown is not self._row.shown or [one.slot for one in row.cells] != [one.slot for one in self._row.cells]:
            return False
        numbers = [None if cell.result is None else row.number(cell.result.value) for cell in row.cells]
        return numbers == [cell.value for cell in self._cells]

    def set_row(self, row: StepRow) -> None:
        """Take over what changed around the same numbers."""
        self._row = row
        for cell, widget in zip(row.cells, self._cells, strict=True):
            story = cell_story(cell)
            widget.setToolTip(story)
            widget.setAccessibleDescription(story)

    def first(self) -> QtWidgets.QWidget | None:
        """The first cell with a number."""
        return next((cell for cell in self._cells if cell.value is not None), None)

    def focused(self) -> Slot | None:
        """The set whose cell has the keyboard."""
        return next((one.slot for one, cell in zip(self._row.cells, self._cells, strict=True) if cell.hasFocus()), None)

    def focus(self, slot: Slot) -> None:
        """Give the keyboard to the cell of a set, where it is one of these."""
        for one, cell in zip(self._row.cells, self._cells, strict=True):
            if one.slot == slot:
                cell.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _add_line(self, line: SideLine) -> None:
        starts = range(0, len(line.cells), _IN_A_LINE)
        for start in starts:
            box = QtWidgets.QHBoxLayout()
            self._boxes.append(box)
            if line.side in _SIDE_WORDS:
                word = Text(_SIDE_WORDS[line.side] if start == 0 else "", "small", wraps=False)
                self._sides.append(word)
                box.addWidget(word)
            for cell in line.cells[start : start + _IN_A_LINE]:
                box.addWidget(self._cell(cell))
            if start == starts[-1]:
                box.addWidget(Text(self._row.shown.value, "small", wraps=False))
            box.addStretch(1)
            self._lines.addLayout(box)

    def _cell(self, cell: SetAt) -> SetCell:
        row, shown = self._row, self._row.shown
        number = None if cell.result is None else row.number(cell.result.value)
        widget = SetCell(self._theme, cell_name(row, cell), number, most=_MOST[shown], step=_STEP[shown])
        index = len(self._cells)
        widget.setEnabled(cell.result is not None or cell.planned is not None)
        widget.setToolTip(cell_story(cell))
        widget.setAccessibleDescription(cell_story(cell))
        widget.edited.connect(lambda value: self.edited.emit(self._row.cells[index], value))
        self._cells.append(widget)
        return widget

    def _restyle(self) -> None:
        self._lines.setSpacing(self._theme.px(8))
        for box in self._boxes:
            box.setSpacing(self._theme.px(_GAP))
        # Not the labels' own hints: those would hold the width that was set here the last time.
        widths = [word.fontMetrics().horizontalAdvance(word.text()) for word in self._sides]
        for word in self._sides:
            word.setFixedWidth(max(widths) + self._theme.px(4))
