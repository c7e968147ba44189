# SPDX-License-Identifier: GPL-3.0-or-later
"""One suggestion for next time with its reason and where the rule comes from, both answers equal in reach."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.next_time import Suggestion
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text


class SuggestionCard(Card):
    """Shown only while there is something to suggest.

    Signals:
        accepted, declined: The answer to what is shown.
    """

    accepted = QtCore.Signal()
    declined = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "For next time", parent=parent, side=True, gap=12)
        self._says = Text("", "row")
        self._reason = Text("", "second")
        self._source = Text("", "small")
        self._yes = SecondaryButton(theme, "Do that", size=Size.SMALL)
        self._no = SecondaryButton(theme, "Not now", size=Size.SMALL)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self._yes, 1)
        row.addWidget(self._no, 1)
        for text in (self._says, self._reason, self._source):
            self.body.addWidget(text)
        self.body.addLayout(row)
        self._yes.clicked.connect(self.accepted)
        self._no.clicked.connect(self.declined)

    def show_suggestion(self, suggestion: Suggestion, routine: str) -> None:
        """Show it.

        Args:
            suggestion: What is suggested.
            routine: The routine's name.
        """
        self.set_fact(routine)
        self._says.setText(f"{suggestion.exercise_name}: {suggestion.says}")
        self._reason.setText(" ".join(filter(None, (suggestion.reason, suggestion.asks))))
        source = suggestion.sources[0]
        self._source.setText(f"The rule is {OURS}." if source == OURS else f"The rule comes from {source}")
        self._yes.setAccessibleName(f"Do that: {suggestion.says}")
        self._no.setAccessibleName(f"Not now: {suggestion.exercise_name} stays as it is")
