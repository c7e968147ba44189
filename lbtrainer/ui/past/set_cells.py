# SPDX-License-Identifier: GPL-3.0-or-later
"""The cells of one step of a past session: one for each set, a line for each side, the unit behind the last.

Under each set, where they are asked for, its load.
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Side, Slot
from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.past_sets import SetAt, Shown, SideLine, StepRow
from lbtrainer.ui.past.set_words import cell_name, cell_story, load_name
from lbtrainer.ui.widgets.dose_field import SetCell
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.load_cell import LoadCell

_SIDE_WORDS: Final = {Side.LEFT: "Left", Side.RIGHT: "Right"}
_MOST: Final = {Shown.REPS: 999, Shown.SECONDS: 3600, Shown.MINUTES: 600}
_STEP: Final = {Shown.REPS: 1, Shown.SECONDS: 5, Shown.MINUTES: 1}
_IN_A_LINE: Final = 4
_GAP: Final = 6
_CENTRE: Final = QtCore.Qt.AlignmentFlag.AlignCenter
_LEFT: Final = QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter


class SetCells(QtWidgets.QWidget):
    """Every set of one row, editable; one that was not reached shows a dash, and can be written down all the same.

    Signals:
        edited: The SetAt and its new number, as shown.
        cleared: The SetAt whose number was taken out.
        load_edited: The SetAt and its new load in kilograms, or None.
    """

    edited = QtCore.Signal(object, int)
    cleared = QtCore.Signal(object)
    load_edited = QtCore.Signal(object, object)

    def __init__(self, theme: Theme, row: StepRow, unit: WeightUnit, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = row
        self._unit = unit
        self._cells: list[SetCell] = []
        self._sides: list[Text] = []
        self._loads: dict[Slot, LoadCell] = {}
        self._with_loads = False
        self._load_words: list[Text] = []
        self._grid = QtWidgets.QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._chunks: list[tuple[Slot, ...]] = []
        for line in row.lines:
            self._add_line(line)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def shows(self, row: StepRow) -> bool:
        """Whether this row has the same cells with the same numbers, so that only what stands around them differs."""
        if row.shown is not self._row.shown or [one.slot for one in row.cells] != [one.slot for one in self._row.cells]:
            return False
        numbers = [None if cell.result is None else row.number(cell.result.value) for cell in row.cells]
        return numbers == [cell.value for cell in self._cells]

    def set_row(self, row: StepRow, *, with_loads: bool) -> None:
        """Take over what changed around the same numbers; `with_loads`: under each set that was done stands its own."""
        self._row = row
        for cell, widget in zip(row.cells, self._cells, strict=True):
            story = cell_story(cell)
            widget.setToolTip(story)
            widget.setAccessibleDescription(story)
            widget.set_clearable(clearable=cell.can_be_taken_back)
        if with_loads and not self._loads:
            self._add_loads()
        self._with_loads = with_loads
        for part in (*self._loads.values(), *self._load_words):
            part.setVisible(with_loads)
        for cell in row.cells:
            if cell.slot in self._loads:
                self._loads[cell.slot].setVisible(with_loads and cell.result is not None)
                self._loads[cell.slot].show_load(None if cell.result is None else cell.result.load_kg)
        self._restyle()
        self.updateGeometry()

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
            chunk, row = line.cells[start : start + _IN_A_LINE], 2 * len(self._chunks)
            self._chunks.append(tuple(cell.slot for cell in chunk))
            if line.side in _SIDE_WORDS:
                word = Text(_SIDE_WORDS[line.side] if start == 0 else "", "small", wraps=False)
                self._sides.append(word)
                self._grid.addWidget(word, row, 0)
            for column, cell in enumerate(chunk, 1):
                self._grid.addWidget(self._cell(cell), row, column, _CENTRE)
            if start == starts[-1]:
                word = Text(self._row.shown.value, "small", wraps=False)
                self._grid.addWidget(word, row, len(chunk) + 1, 1, -1, _LEFT)

    def _add_loads(self) -> None:
        """A load under each set that was done, and its unit behind the last; Tab goes line by line."""
        numbers = dict(zip((cell.slot for cell in self._row.cells), self._cells, strict=True))
        for number, chunk in enumerate(self._chunks):
            for column, slot in enumerate(chunk, 1):
                self._grid.addWidget(numbers[slot], 2 * number, column, _CENTRE)  # again: before its load
            at = [(column, self._at(slot)) for column, slot in enumerate(chunk, 1)]
            lifted = [(column, cell) for column, cell in at if cell.result is not None and cell.result.value]
            for column, cell in lifted:
                self._grid.addWidget(self._load(cell), 2 * number + 1, column, _CENTRE)
            if lifted:
                word = Text(self._unit.value, "small", wraps=False)
                self._load_words.append(word)
                self._grid.addWidget(word, 2 * number + 1, lifted[-1][0] + 1, _LEFT)

    def _cell(self, cell: SetAt) -> SetCell:
        row, shown = self._row, self._row.shown
        number = None if cell.result is None else row.number(cell.result.value)
        widget = SetCell(self._theme, cell_name(row, cell), number, most=_MOST[shown], step=_STEP[shown])
        index = len(self._cells)
        widget.setEnabled(cell.result is not None or cell.planned is not None)
        widget.setToolTip(cell_story(cell))
        widget.setAccessibleDescription(cell_story(cell))
        widget.edited.connect(lambda value: self.edited.emit(self._row.cells[index], value))
        widget.cleared.connect(lambda: self.cleared.emit(self._row.cells[index]))
        self._cells.append(widget)
        return widget

    def _load(self, cell: SetAt) -> LoadCell:
        widget = LoadCell(self._theme, load_name(self._row, cell), None, unit=self._unit)
        slot = cell.slot
        widget.edited.connect(lambda load_kg: self.load_edited.emit(self._at(slot), load_kg))
        self._loads[slot] = widget
        return widget

    def _at(self, slot: Slot) -> SetAt:
        return next(cell for cell in self._row.cells if cell.slot == slot)

    def _restyle(self) -> None:
        self._grid.setVerticalSpacing(self._theme.px(_GAP))
        self._grid.setHorizontalSpacing(self._theme.px(_GAP))
        for cell in self._cells:
            cell.set_wide(wide=self._with_loads)
        # Not the labels' own hints: those would hold the width that was set here the last time.
        widths = [word.fontMetrics().horizontalAdvance(word.text()) for word in self._sides]
        for word in self._sides:
            word.setFixedWidth(max(widths) + self._theme.px(4))
