# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key on one page: those of the window, and those of a session as its own sheet has them."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_keys import GROUPS
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.card_columns import CardColumns
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import PageScroll
from lbtrainer.ui.widgets.way_back import WayBack

_WINDOW_KEYS = (
    ("Everywhere", (
        ("Ctrl+0, 1, 2, 3", "Today, Routines, Exercises, History"),
        ("Ctrl+4", "You"),
        ("Ctrl+,", "Settings"),
        ("Ctrl+F", "Search"),
        ("F11", "Full screen"),
        ("F1, ?", "This page"),
        ("Esc", "Back"),
        ("Ctrl+Q", "Close; a running session is kept and offered next time"),
    )),
    ("Routines", (
        ("↑, ↓", "Choose a routine; letters search"),
        ("Enter", "Preview"),
        ("Ctrl+Enter", "Start at once"),
        ("Ctrl+D", "Add to or take from favourites"),
    )),
    ("Exercises", (
        ("↑, ↓", "Choose an exercise; letters search"),
        ("Space", "Play or stop the figure"),
        ("←, →", "Along the ladder; Enter opens a rung"),
    )),
    ("Preview", (
        ("Enter", "Start"),
        ("0 to 10", "How your back is now"),
    )),
    ("Summary", (
        ("A", "All numbers as shown"),
        ("Ctrl+Enter, Esc", "Finish"),
    )),
)  # fmt: skip


_KEYS_WIDTH: Final = 152


class KeysPage(QtWidgets.QWidget):
    """A page to read.

    Signals:
        back_requested: Enough read.
        help_requested: The page about the back and the rules.
    """

    back_requested = QtCore.Signal()
    help_requested = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Keys")
        self._theme = theme
        self._page = PageScroll(theme, self)
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self.back = WayBack(theme)
        self.back.clicked.connect(self.back_requested)
        self.help = QuietButton(theme, "Your back, and the rules", "shield", size=Size.SMALL, flush=True)
        self.help.clicked.connect(self.help_requested)
        session = [(", ".join(one.shown), one.does) for group in GROUPS for one in group.bindings]
        cards = [_keys_card(theme, title, lines) for title, lines in (*_WINDOW_KEYS, ("In a session", session))]
        orders = {1: (cards,), 2: (cards[:-1], cards[-1:]), 3: (cards[:2], cards[2:-1], cards[-1:])}
        top = self.back.row()
        top.addWidget(self.help)
        self._page.body.addLayout(top)
        self._page.body.addSpacing(theme.px(12))
        self._page.body.addWidget(Text("Keys", "page-title"))
        self._page.body.addSpacing(theme.px(20))
        self._page.body.addWidget(CardColumns(theme, self._page, orders))
        self._page.body.addStretch(1)


def _keys_card(theme: Theme, title: str, lines: object) -> Card:
    card = Card(theme, title, title_look="section")
    grid = QtWidgets.QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, theme.px(_KEYS_WIDTH))  # what the keys do begins at one line in all cards
    grid.setHorizontalSpacing(theme.px(20))
    grid.setVerticalSpacing(theme.px(6))
    assert isinstance(lines, tuple | list)
    for number, (keys, does) in enumerate(lines):
        grid.addWidget(Text(keys, "row", wraps=False), number, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(does, "second"), number, 1)
    card.body.addLayout(grid)
    return card
