# SPDX-License-Identifier: GPL-3.0-or-later
"""A page to read: the lower back in a few sentences, the rules this program goes by, and where they come from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.sources import title_of
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.help_words import PARTS, Part
from lbtrainer.ui.widgets.card_columns import CardColumns
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import PageScroll
from lbtrainer.ui.widgets.way_back import WayBack

_GAP = 24
_ORDERS = {1: (range(8),), 2: (range(5), range(5, 8)), 3: ((0, 1, 6), (2, 3, 4), (5, 7))}
"""By number of columns, which part stands in which: where to get help at once at a top, all about as long."""
_PARAGRAPH_GAP = 10
_BREAK = "\u200b"
"""Lets a long address wrap after a slash."""


class HelpPage(PageScroll):
    """Cards in columns; addresses are words to copy, since the program never uses the network.

    Signals:
        back_requested: Enough read.
    """

    back_requested = QtCore.Signal()

    def __init__(
        self, theme: Theme, emergency_number: Callable[[], str], parent: QtWidgets.QWidget | None = None
    ) -> None:
        """Build it.

        Args:
            theme: The look.
            emergency_number: Gives what is told to call, as the settings have it whenever the page shows.
            parent: Qt's parent.
        """
        super().__init__(theme, parent)
        self._emergency_number = emergency_number
        self._said: list[tuple[Text, str]] = []
        self.setAccessibleName("Your back, and the rules")
        self.back = WayBack(theme)
        self.back.clicked.connect(self.back_requested)
        cards = [self._card(theme, part) for part in PARTS]
        orders = {count: [[cards[one] for one in column] for column in order] for count, order in _ORDERS.items()}
        self.body.addLayout(self.back.row())
        self.body.addSpacing(theme.px(12))
        self.body.addWidget(Text("Your back, and the rules", "page-title"))
        self.body.addWidget(Text("General information for adults, not medical advice.", "second"))
        self.body.addSpacing(theme.px(_GAP))
        self.body.addWidget(CardColumns(theme, self, orders))
        self.body.addStretch(1)
        self._tell_number()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        self._tell_number()
        super().showEvent(event)

    def _tell_number(self) -> None:
        number = self._emergency_number()
        for text, says in self._said:
            text.setText(says.format(number=number))

    def _card(self, theme: Theme, part: Part) -> Card:
        card = Card(theme, part.title, title_look="section", gap=_PARAGRAPH_GAP)
        for sentence in part.says:
            text = Text("")
            self._said.append((text, sentence))
            card.body.addWidget(text)
        sources = QtWidgets.QVBoxLayout()
        sources.setSpacing(theme.px(6))
        for address in part.sources:
            title = title_of(address)
            named = "" if title == address else f"{title}: "
            source = Text(f"{named}{address.removeprefix('https://').replace('/', f'/{_BREAK}')}", "caption")
            source.setAccessibleName(f"{named}{address}")
            sources.addWidget(source)
        card.body.addLayout(sources)
        return card
