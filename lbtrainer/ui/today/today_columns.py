# SPDX-License-Identifier: GPL-3.0-or-later
"""How the cards of Today stand: the day and its week beside what goes with them, or all of it below each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.today.today_cards import MorningCard
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.tab_order import cards_of, tab_through

_GAP: Final = 24
_SIDE: Final = 376
_ANY_WIDTH_PX: Final = 16_777_215


class TodayColumns(QtWidgets.QWidget):
    """Two columns, the right one always as wide; on a narrow page one."""

    def __init__(
        self,
        theme: Theme,
        left: Sequence[QtWidgets.QWidget],
        right: Sequence[QtWidgets.QWidget],
        morning: MorningCard,
    ) -> None:
        """Take the cards; the question about the morning has its place in both forms."""
        super().__init__()
        self._theme = theme
        self._morning = morning
        self._narrow = False
        self._gap = _GAP
        self._side = QtWidgets.QWidget()
        self._left, self._right = QtWidgets.QVBoxLayout(), QtWidgets.QVBoxLayout(self._side)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._row = QtWidgets.QBoxLayout(columns(False), self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for column, cards in ((self._left, left), (self._right, right)):
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self._side)
        theme.changed.connect(self._space)

    def turn(self, *, narrow: bool) -> None:
        """Stand in one column, or in two."""
        self._narrow = narrow
        self._row.setDirection(columns(narrow))
        # In one column the question stands above the week: what it changes is the day above it.
        for column in (self._left, self._right):
            column.removeWidget(self._morning)
        (self._left if narrow else self._right).insertWidget(1 if narrow else 0, self._morning)
        self._morning.set_one_row(one_row=narrow)
        tab_through(*cards_of(self._left), *cards_of(self._right))
        self._space()

    def set_gap(self, gap: int) -> None:
        """So many pixels of the composition between cards."""
        self._gap = gap
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        self._side.setMinimumWidth(0 if self._narrow else px(_SIDE))
        self._side.setMaximumWidth(_ANY_WIDTH_PX if self._narrow else px(_SIDE))
        for layout in (self._left, self._right, self._row):
            layout.setSpacing(px(self._gap if layout is not self._row or self._narrow else _GAP))
