# SPDX-License-Identifier: GPL-3.0-or-later
"""Planned and done in one table: a row for each step, its sets as cells, load, and what was left at the end.

Wide, it is a table with four columns; where they do not fit, each step has its name above its cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import Slot
from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.past_sets import Shown, StepRow
from lbtrainer.ui.past.set_cells import SetCells
from lbtrainer.ui.past.step_effort import StepEffort
from lbtrainer.ui.past.step_load import StepLoad
from lbtrainer.ui.past.step_name import StepName
from lbtrainer.ui.widgets.cards import Hairline
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.tab_order import tab_through

_LEAST_NAME: Final = 140
_COLUMN_GAP: Final = 20
_HEADINGS: Final = ("Planned", "Done", "Load", "Reps left")
_LEFT_OF_HOLDS: Final = "Still left"


class _Form(Enum):
    """TABLE: columns. ONE_LINE: each name above its cells and the rest. STACKED: load and reps left below the cells."""

    TABLE = 0
    ONE_LINE = 1
    STACKED = 2


class _StepWidgets(NamedTuple):
    """The widgets of one row; `load` and `effort` are None where they are not asked."""

    name: StepName
    cells: SetCells
    load: StepLoad | None
    effort: StepEffort | None
    line: Hairline


class SetTable(QtWidgets.QWidget):
    """The sets of one session.

    Signals:
        number_edited: StepRow, SetAt and the number now in the cell.
        taken_back: A SetAt that was not done after all.
        retold: StepRow and the id of the other exercise that was done there.
        load_edited: StepRow and the load of all its sets in kilograms, or None.
        set_load_edited: SetAt and its own load in kilograms, or None.
        effort_chosen: StepRow and the repetitions left, or None.
    """

    number_edited = QtCore.Signal(object, object, int)
    taken_back = QtCore.Signal(object)
    retold = QtCore.Signal(object, str)
    load_edited = QtCore.Signal(object, object)
    set_load_edited = QtCore.Signal(object, object)
    effort_chosen = QtCore.Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        parent: QtWidgets.QWidget | None = None,
        *,
        unit: WeightUnit = WeightUnit.KG,
        in_full: bool = False,
    ) -> None:
        """Build it empty.

        Args:
            theme: The look.
            parent: Qt's parent.
            unit: kg or lb.
            in_full: With each step: where its numbers come from, and what can be corrected of it as a whole.
        """
        super().__init__(parent)
        self._theme = theme
        self._unit = unit
        self._in_full = in_full
        self._rows: tuple[StepRow, ...] = ()
        self._steps: list[_StepWidgets] = []
        self._opened: set[Slot] = set()
        self._by_set: list[bool] = []
        self._form: _Form | None = None
        self._headings = [Text(words, "small", wraps=False) for words in _HEADINGS]
        self._top_line = Hairline()
        self._grid = QtWidgets.QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for widget in (*self._headings, self._top_line):
            widget.setParent(self)
        theme.changed.connect(self._restyle)

    def begin(self, unit: WeightUnit) -> None:
        """Rows of another session come, with loads in kg or lb; one load for all sets stands there again."""
        if unit is not self._unit:
            self._rows = ()
        self._unit = unit
        self._opened.clear()

    def show_rows(self, rows: Sequence[StepRow]) -> None:
        """Show these rows; where only words changed, the widgets stay, and with them the focus."""
        kept = len(rows) == len(self._rows) and all(
            old.exercise == new.exercise and old.asks_effort == new.asks_effort and step.cells.shows(new)
            for old, new, step in zip(self._rows, rows, self._steps, strict=False)
        )
        self._rows = tuple(rows)
        if kept:
            self._tell_all()
            return
        shown, focused = not self.isHidden(), self._focused()
        self.hide()  # new children come to light all at once: one by one takes twice as long
        self._build()
        self._tell_all()
        self._fit()
        self.setVisible(shown)
        if focused is not None:
            self._focus(focused)

    def first_cell(self) -> QtWidgets.QWidget | None:
        """The first cell that can be edited."""
        return next((cell for step in self._steps if (cell := step.cells.first()) is not None), None)

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        # The narrow form's width, so that a page can become narrow enough to ask for it.
        sizes = [part.sizeHint().width() for step in self._steps for part in _parts(step)]
        return QtCore.QSize(max(sizes, default=0), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._hold_height()

    @override
    def event(self, event: QtCore.QEvent) -> bool:
        done = super().event(event)
        if event.type() == QtCore.QEvent.Type.LayoutRequest:
            self._hold_height()
        return done

    def _build(self) -> None:
        for step in self._steps:
            for widget in (step.name, step.cells, step.load, step.effort, step.line):
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self._steps = [self._step(index, row) for index, row in enumerate(self._rows)]
        holds = any(row.asks_effort and row.shown is not Shown.REPS for row in self._rows)
        self._headings[2].setText(f"Load, {self._unit.value}")
        self._headings[3].setText(_LEFT_OF_HOLDS if holds else _HEADINGS[3])
        self._form = None

    def _tell_all(self) -> None:
        """Say everything around the numbers; where loads came to stand set by set, or no longer, lay out anew."""
        by_set = [row.has_load and (row.loads_differ or row.first_slot in self._opened) for row in self._rows]
        for row, step, each in zip(self._rows, self._steps, by_set, strict=True):
            self._tell(row, step, loads_by_set=each)
        if by_set != self._by_set:
            self._by_set, self._form = by_set, None
            self._fit()

    def _step(self, index: int, row: StepRow) -> _StepWidgets:
        name = StepName(self._theme, row, self, in_full=self._in_full)
        name.taken_back.connect(self.taken_back)
        name.retold.connect(lambda exercise: self.retold.emit(self._rows[index], exercise))
        cells = SetCells(self._theme, row, self._unit, self)
        cells.load_edited.connect(self.set_load_edited)
        cells.cleared.connect(self.taken_back)
        cells.edited.connect(lambda cell, number: self.number_edited.emit(self._rows[index], cell, number))
        return _StepWidgets(
            name=name,
            cells=cells,
            load=self._load(index, row) if row.has_load else None,
            effort=self._effort(index, row) if row.asks_effort else None,
            line=Hairline(self),
        )

    def _focused(self) -> tuple[int, Slot | None] | None:
        """The step that has the keyboard, with the set where it is in a cell."""
        for index, step in enumerate(self._steps):
            slot = step.cells.focused()
            if slot is not None or step.name.opener.hasFocus():
                return index, slot
        return None

    def _focus(self, focused: tuple[int, Slot | None]) -> None:
        index, slot = focused
        opener = self._steps[index].name.opener if index < len(self._steps) else None
        if slot is None and opener is not None and not opener.isHidden():
            opener.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        elif slot is not None or opener is not None:
            for step in self._steps:
                step.cells.focus(slot or self._rows[index].first_slot)

    def _load(self, index: int, row: StepRow) -> StepLoad:
        load = StepLoad(self._theme, row, self._unit, self)
        load.edited.connect(lambda load_kg: self.load_edited.emit(self._rows[index], load_kg))
        load.turned.connect(lambda on: self._turn_loads(index, on=on))
        return load

    def _turn_loads(self, index: int, *, on: bool) -> None:
        """The load of each set alone, or one for all of them."""
        (self._opened.add if on else self._opened.discard)(self._rows[index].first_slot)
        self._tell_all()

    def _effort(self, index: int, row: StepRow) -> StepEffort:
        effort = StepEffort(self._theme, row, self)
        effort.chosen.connect(lambda left: self.effort_chosen.emit(self._rows[index], left))
        return effort

    def _tell(self, row: StepRow, step: _StepWidgets, *, loads_by_set: bool) -> None:
        step.name.show_row(row)
        step.cells.set_row(row, with_loads=loads_by_set)
        if step.load is not None:
            step.load.show_row(row, is_open=loads_by_set)
        if step.effort is not None:
            step.effort.show_effort(row.effort)

    def _hold_height(self) -> None:
        """Never lower than its rows: what stands around it guesses its height at another width."""
        grid, follows = self._grid, self._grid.hasHeightForWidth()
        needed = grid.totalHeightForWidth(self.width()) if follows else grid.totalMinimumSize().height()
        self.setMinimumHeight(needed)

    def _fit(self) -> None:
        """Choose the form for the width at hand."""
        form = self._fitting_form()
        if form is not self._form:
            self._form = form
            self._place()
            self.updateGeometry()

    def _fitting_form(self) -> _Form:
        widths = [max(column, default=0) for column in self._columns()]
        gap = self._theme.px(_COLUMN_GAP)
        parts = sum(width + gap for width in widths if width)
        if self.width() >= self._theme.px(_LEAST_NAME) + parts:
            return _Form.TABLE
        words = self.fontMetrics().horizontalAdvance("reps left") + gap if widths[2] else 0
        return _Form.ONE_LINE if self.width() >= parts + words else _Form.STACKED

    def _columns(self) -> tuple[list[int], ...]:
        """The widths of what stands in each column of a table behind the names; none where it is not asked for."""
        loads = [step.load.table_width() for step in self._steps if step.load is not None]
        efforts = [step.effort.field.sizeHint().width() for step in self._steps if step.effort is not None]
        cells = [step.cells.sizeHint().width() for step in self._steps]
        done, load, effort = (heading.sizeHint().width() for heading in self._headings[1:])
        return [done, *cells], [load, *loads] if loads else [], [effort, *efforts] if efforts else []

    def _place(self) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        for column in range(4):
            self._grid.setColumnStretch(column, 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        wide = self._form is _Form.TABLE
        for heading, asked in zip(self._headings, (True, *map(bool, self._columns())), strict=True):
            heading.setVisible(wide and asked)
        self._top_line.setVisible(wide)
        for step in self._steps:
            if step.effort is not None:
                step.effort.words.setVisible(not wide)
            if step.load is not None:
                step.load.words.setVisible(not wide)
        if wide:
            self._place_wide()
        else:
            self._place_narrow(stacked=self._form is _Form.STACKED)
        self._restyle()
        tab_through(self)

    def _place_wide(self) -> None:
        middle = QtCore.Qt.AlignmentFlag.AlignVCenter
        for column, heading in enumerate(self._headings):
            self._grid.addWidget(heading, 0, column)
        self._grid.addWidget(self._top_line, 1, 0, 1, 4)
        self._grid.setColumnStretch(0, 1)
        for index, step in enumerate(self._steps):
            row = 2 * index + 2
            for column, part in enumerate((step.name, step.cells, step.load, step.effort)):
                if part is not None:
                    self._grid.addWidget(part, row, column, middle if column else QtCore.Qt.AlignmentFlag(0))
            self._grid.addWidget(step.line, row + 1, 0, 1, 4)
            self._grid.setRowMinimumHeight(row, self._theme.px(64 if self._in_full else 80))

    def _place_narrow(self, *, stacked: bool) -> None:
        left = QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter
        self._grid.setColumnStretch(3, 1)
        for index, step in enumerate(self._steps):
            row = 4 * index
            self._grid.addWidget(step.name, row, 0, 1, 4)
            self._grid.addWidget(step.cells, row + 1, 0, 1, 4 if stacked else 1, left)
            for column, part in enumerate((step.load, step.effort)):
                if part is not None:
                    self._grid.addWidget(part, row + 1 + stacked, column + 1 - stacked, left)
            self._grid.addWidget(step.line, row + 3, 0, 1, 4)

    def _restyle(self) -> None:
        theme = self._theme
        self._grid.setHorizontalSpacing(theme.px(_COLUMN_GAP))
        self._grid.setVerticalSpacing(theme.px(9))
        for step in self._steps[-1:]:
            step.line.hide()
        self._fit()


def _parts(step: _StepWidgets) -> list[QtWidgets.QWidget]:
    return [part for part in (step.cells, step.load, step.effort) if part is not None]
