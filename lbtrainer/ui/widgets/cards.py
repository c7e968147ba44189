# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards and the lines inside them: what holds the content of a page together."""

from __future__ import annotations

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.labels import Text

_MARGIN = 24
_SIDE_MARGIN = 20
_LOW_MARGIN = 16
_HEADING_GAP = 12
_SIDE_HEADING_GAP = 8
_GAP = 8


class Hairline(QtWidgets.QFrame):
    """One line of one pixel; decoration only."""

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "hairline")


class Card(QtWidgets.QFrame):
    """Surface with a hairline around it: a title at the left, one short fact at the right, then `body`.

    Attributes:
        heading: Layout of the title and the fact.
        body: Layout for the content, `gap` pixels of the composition between its parts; cards do not go into cards.
    """

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        fact: str = "",
        parent: QtWidgets.QWidget | None = None,
        *,
        side: bool = False,
        title_look: str = "row",
        gap: float = _GAP,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._gap = gap
        self._low = False
        self.setProperty("look", "card")
        self._title = Text(title, title_look)
        self._fact = Text(fact, "small", wraps=False)
        self.heading = QtWidgets.QHBoxLayout()
        self.heading.addWidget(self._title, 1)
        self.heading.addWidget(self._fact)
        self.body = QtWidgets.QVBoxLayout()
        self._outer = QtWidgets.QVBoxLayout(self)
        self._outer.addLayout(self.heading)
        self._outer.addLayout(self.body, 1)
        self._title.setVisible(bool(title))
        self._fact.setVisible(bool(fact))
        self.setAccessibleName(title)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_low(self, *, low: bool) -> None:
        """Less room above and below the content, where height is dear."""
        self._low = low
        self._restyle()

    def set_title(self, title: str) -> None:
        """Put another title at the left; an empty one leaves no room for it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)
        self._restyle()

    def set_fact(self, fact: str) -> None:
        """Put another fact at the right; an empty one leaves no room for it."""
        self._fact.setText(fact)
        self._fact.setVisible(bool(fact))
        self._restyle()

    def set_side(self, *, side: bool) -> None:
        """Whether it has the margins of a card in a side column."""
        self._side = side
        self._restyle()

    def _restyle(self) -> None:
        margin = self._theme.px(_SIDE_MARGIN if self._side else _MARGIN)
        above = self._theme.px(_LOW_MARGIN) if self._low else margin
        self._outer.setContentsMargins(margin, above, margin, above)
        headed = not self._title.isHidden() or not self._fact.isHidden()
        gap = _SIDE_HEADING_GAP if self._side else _HEADING_GAP
        self._outer.setSpacing(self._theme.px(gap) if headed else 0)
        self.body.setSpacing(self._theme.px(self._gap))
