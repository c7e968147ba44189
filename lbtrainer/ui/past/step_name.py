# SPDX-License-Identifier: GPL-3.0-or-later
"""The name of one step of a past session, what is said of it, and the corrections that are of the step as a whole."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.past_sets import StepRow
from lbtrainer.ui.past.set_words import place_words, row_notes, source_words, tries_words
from lbtrainer.ui.widgets.buttons import IconButton
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.menu import Menu

_OPENER: Final = 24
_GAP: Final = 4


class StepName(QtWidgets.QWidget):
    """Name, planned dose, what the numbers do not say, where they come from, earlier tries.

    Attributes:
        opener: The way to the corrections; away where there is none to make.

    Signals:
        taken_back: A SetAt that was not done after all.
        retold: The id of another exercise that was done in its place.
    """

    taken_back = QtCore.Signal(object)
    retold = QtCore.Signal(str)

    def __init__(self, theme: Theme, row: StepRow, parent: QtWidgets.QWidget | None = None, *, in_full: bool) -> None:
        """Build it without a sentence.

        Args:
            theme: The look.
            row: Whose name it is.
            parent: Qt's parent.
            in_full: With the sources of the numbers, and with the corrections.
        """
        super().__init__(parent)
        self._theme = theme
        self._row = row
        self._in_full = in_full
        self._name = Text(row.name, "row")
        self.opener = IconButton(theme, "more", f"Correct {row.name}", edge=_OPENER)
        self.opener.clicked.connect(self._open)
        self._planned, self._notes = Text("", "small"), Text("", "small-strong")
        self._sources, self._tries = Text("", "caption"), Text("", "caption")
        line = QtWidgets.QHBoxLayout()
        line.setSpacing(theme.px(_GAP))
        line.addWidget(self._name, 1)
        line.addWidget(self.opener, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        box = QtWidgets.QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addStretch(1)
        box.addLayout(line)
        for text in (self._planned, self._notes, self._sources, self._tries):
            box.addWidget(text)
        box.addStretch(1)

    def show_row(self, row: StepRow) -> None:
        """Say everything about a row of the same exercise."""
        self._row = row
        told = {
            self._planned: row.planned,
            self._notes: row_notes(row),
            self._sources: source_words(row) if self._in_full else "",
            self._tries: tries_words(row),
        }
        for label, words in told.items():
            label.setText(words)
            label.setVisible(bool(words))
        corrects = bool(row.could_be) or any(cell.can_be_taken_back for cell in row.cells)
        self.opener.setVisible(self._in_full and corrects)

    def _open(self) -> None:
        row, menu = self._row, Menu(self._theme, self)
        for other in row.could_be:
            line = menu.addAction(f"It was {other.name}")
            line.triggered.connect(lambda _=False, other=other: self.retold.emit(other.id))
        if row.could_be:
            menu.addSeparator()  # not drawn where nothing follows
        for cell in row.cells:
            if cell.can_be_taken_back:
                place = place_words(row, cell)
                line = menu.addAction(f"{place[:1].upper()}{place[1:]} was not done")
                line.triggered.connect(lambda _=False, cell=cell: self.taken_back.emit(cell))
        menu.open_below(self.opener)
