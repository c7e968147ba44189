# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done, step by step; what was not done in one line below it, which opens on a press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Slot
from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.past_sets import StepRow
from lbtrainer.ui.past.set_table import SetTable
from lbtrainer.ui.past.set_words import not_done_words
from lbtrainer.ui.widgets.buttons import QuietButton, Size

_GROUPED_FROM = 2


class DoneTable(QtWidgets.QWidget):
    """The sets of one session. A single step that was not done stands among the others.

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

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None, *, in_full: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._others: tuple[StepRow, ...] = ()
        self._slots: list[Slot] = []
        self._grouped: frozenset[Slot] = frozenset()
        self.done = SetTable(theme, in_full=in_full)
        self.others = SetTable(theme, in_full=in_full)
        self.opener = QuietButton(theme, "", "chevron-down", size=Size.SMALL, flush=True)
        self.opener.clicked.connect(self._turn)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.done)
        column.addWidget(self.opener, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.others)
        for table in (self.done, self.others):
            table.number_edited.connect(self.number_edited)
            table.taken_back.connect(self.taken_back)
            table.retold.connect(self.retold)
            table.load_edited.connect(self.load_edited)
            table.set_load_edited.connect(self.set_load_edited)
            table.effort_chosen.connect(self.effort_chosen)
        self._show_others(on=False)

    def begin(self, unit: WeightUnit) -> None:
        """Another session comes, with its loads in kg or lb; what was not done is closed again."""
        self._slots = []
        for table in (self.done, self.others):
            table.begin(unit)
        self._show_others(on=False)

    def show_rows(self, rows: Sequence[StepRow]) -> None:
        """Show these rows; where only words changed, the widgets stay, and with them the focus."""
        slots = [row.first_slot for row in rows]
        if slots != self._slots:  # the same rows stay where they are, whatever was corrected in them
            others = [row.first_slot for row in rows if not row.is_done]
            self._slots, self._grouped = slots, frozenset(others if len(others) >= _GROUPED_FROM else ())
        self._others = tuple(row for row in rows if row.first_slot in self._grouped)
        self.done.show_rows([row for row in rows if row.first_slot not in self._grouped])
        self.done.setVisible(len(rows) > len(self._others))
        self._show_others(on=not self.others.isHidden() and bool(self._others))

    def first_cell(self) -> QtWidgets.QWidget | None:
        """The first cell that can be edited."""
        return self.done.first_cell() or self.others.first_cell()

    def _turn(self) -> None:
        self._show_others(on=self.others.isHidden())

    def _show_others(self, *, on: bool) -> None:
        if on:
            self.others.show_rows(self._others)
        self.others.setVisible(on)
        self.opener.setVisible(bool(self._others))
        self.opener.setText(not_done_words(self._others))
        self.opener.setToolTip("Close" if on else "Show which")
        self.opener.show_icon("chevron-up" if on else "chevron-down")
