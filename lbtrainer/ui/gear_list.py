# SPDX-License-Identifier: GPL-3.0-or-later
"""What is at hand, as rows to tick: in the settings all of it, in the first start in as few words as will do."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.equipment import AT_HOME, WEIGHTS_AND_GYM, Gear, is_at_hand, words_of
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns

_ROW = 44
WEIGHTS: Final = "Weights and gym"
_ALL: Final = (("At home", AT_HOME), (WEIGHTS, WEIGHTS_AND_GYM))


class GearList(QtWidgets.QWidget):
    """Two columns of rows; below each other when narrow.

    Signals:
        changed: Something was ticked or unticked by a person.
    """

    changed = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        words: Collection[str],
        parent: QtWidgets.QWidget | None = None,
        *,
        narrow: bool = False,
        brief: Sequence[Gear] = (),
    ) -> None:
        """Tick what `words` cover.

        Args:
            theme: The look.
            words: Equipment words.
            parent: Qt's parent.
            narrow: The columns stand below each other.
            brief: Only these rows, in two columns of names; what does as well is told by their tooltips.
        """
        super().__init__(parent)
        self._theme = theme
        self._rows: list[tuple[Gear, CheckRow]] = []
        self._columns = QtWidgets.QBoxLayout(columns(narrow), self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        half = (len(brief) + 1) // 2
        for title, gears in (("", brief[:half]), ("", brief[half:])) if brief else _ALL:
            self._columns.addLayout(self._column(title, gears), 1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_words(words)

    @property
    def words(self) -> tuple[str, ...]:
        """The equipment words of what is ticked."""
        return words_of([gear.name for gear, row in self._rows if row.isChecked()])

    def show_words(self, words: Collection[str]) -> None:
        """Tick what these equipment words cover, without telling anybody."""
        for gear, row in self._rows:
            row.blockSignals(True)
            row.setChecked(is_at_hand(gear, words))
            row.blockSignals(False)
            row.update()

    def set_narrow(self, narrow: bool) -> None:
        """Put the columns below or beside each other."""
        self._columns.setDirection(columns(narrow))

    def take_focus(self) -> None:
        """Put the focus on the first row."""
        self._rows[0][1].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _column(self, title: str, gears: Sequence[Gear]) -> QtWidgets.QVBoxLayout:
        column = QtWidgets.QVBoxLayout()
        column.setSpacing(0)
        if title:
            column.addWidget(Text(title, "row"))
            column.addSpacing(6)
        for gear in gears:
            row = CheckRow(self._theme, gear.name, gear.name, gear.instead if title else "", least=_ROW)
            row.setToolTip("" if title else gear.instead)
            row.toggled.connect(self.changed)
            self._rows.append((gear, row))
            column.addWidget(row)
        column.addStretch(1)
        return column

    def _restyle(self) -> None:
        self._columns.setSpacing(self._theme.px(32))
