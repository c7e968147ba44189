# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of a page that is read from top to bottom, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.page_scroll import PageScroll
from lbtrainer.ui.widgets.tab_order import tab_through

_GAP: Final = 24


class CardColumns(QtWidgets.QWidget):
    """One, two or three columns, each from the top; Tab goes down each in turn."""

    def __init__(
        self, theme: Theme, page: PageScroll, orders: Mapping[int, Sequence[Sequence[QtWidgets.QWidget]]]
    ) -> None:
        """Take the cards.

        Args:
            theme: The look.
            page: Says how many columns it has room for.
            orders: For each number of columns the cards of each; the same cards in all of them.
        """
        super().__init__()
        self._theme = theme
        self._page = page
        self._orders = orders
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._columns = [QtWidgets.QVBoxLayout() for _ in range(max(orders))]
        for column in self._columns:
            self._row.addLayout(column)
        page.columns_changed.connect(self._place)
        theme.changed.connect(self._space)
        self._place()
        self._space()

    def order_tabs(self) -> None:
        """Tab goes as the cards stand; what is new on one comes last until then."""
        tab_through(*chain.from_iterable(self._order))

    @property
    def _order(self) -> Sequence[Sequence[QtWidgets.QWidget]]:
        return self._orders[min(self._page.columns, max(self._orders))]

    def _place(self) -> None:
        for column in self._columns:
            # A card that is only taken stays tied to the place it had, and its new one never learns that it has grown.
            for card in chain.from_iterable(self._order):
                column.removeWidget(card)
            while column.takeAt(0) is not None:
                pass
        for number, column in enumerate(self._columns):
            cards = self._order[number] if number < len(self._order) else ()
            for card in cards:
                column.addWidget(card)
            if cards:
                column.addStretch(1)
            self._row.setStretch(number, 1 if cards else 0)
        self.order_tabs()

    def _space(self) -> None:
        for layout in (self._row, *self._columns):
            layout.setSpacing(self._theme.px(_GAP))
