# SPDX-License-Identifier: GPL-3.0-or-later
"""One suggestion for next time with its reason and where the rule comes from: yes, another number, or not now."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.sources import title_of
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.labels import Text

_SHORT: Final = {"repetitions": "reps", "seconds": "s", "more each": "more"}


class SuggestionCard(Card):
    """Shown only while there is something to suggest.

    Signals:
        accepted, declined: The answer to what is shown.
        chosen: Another number in its place, in the unit of the suggestion's choice.
    """

    accepted = QtCore.Signal()
    declined = QtCore.Signal()
    chosen = QtCore.Signal(float)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "For next time", parent=parent, side=True, gap=12)
        self._look = theme
        self._says = Text("", "row")
        self._reason = Text("", "second")
        self._source = Text("", "small")
        self._yes = SecondaryButton(theme, "Do that", size=Size.SMALL)
        self._no = SecondaryButton(theme, "Not now", size=Size.SMALL)
        self._other = QuietButton(theme, "Another number", size=Size.SMALL)
        self._field: DoseField | None = None
        self._take = SecondaryButton(theme, "Take it", size=Size.SMALL)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self._yes, 1)
        row.addWidget(self._no, 1)
        self._number = QtWidgets.QHBoxLayout()
        self._number.addWidget(self._take)
        for text in (self._says, self._reason, self._source):
            self.body.addWidget(text)
        self.body.addLayout(row)
        self.body.addWidget(self._other, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._number)
        self._yes.clicked.connect(self.accepted)
        self._no.clicked.connect(self.declined)
        self._other.clicked.connect(self._ask_number)
        self._take.clicked.connect(self._tell_number)

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
        self._source.setText(f"The rule is {OURS}." if source == OURS else f"The rule comes from: {title_of(source)}.")
        self._yes.setAccessibleName(f"Do that: {suggestion.says}")
        self._no.setAccessibleName(f"Not now: {suggestion.exercise_name} stays as it is")
        self._offer_number(suggestion)

    def _offer_number(self, suggestion: Suggestion) -> None:
        choice = suggestion.choice
        if self._field is not None:
            self._number.removeWidget(self._field)
            self._field.hide()
            self._field.deleteLater()
            self._field = None
        self._take.hide()
        self._other.setVisible(choice is not None and choice.most > choice.least)
        if choice is None:
            return
        name = f"{suggestion.exercise_name}, {choice.unit}, {choice.most:g} at most"
        self._field = DoseField(
            self._look,
            name,
            max(choice.least, choice.most - choice.step),
            least=choice.least,
            most=choice.most,
            step=choice.step,
            unit=_SHORT.get(choice.unit, choice.unit),
        )
        self._field.hide()
        self._number.insertWidget(0, self._field, 1)
        self._other.setToolTip(f"Less than suggested, if you like: {choice.most:g} {choice.unit} at most")

    def _ask_number(self) -> None:
        if self._field is None:
            return
        self._other.hide()
        for widget in (self._field, self._take):
            widget.show()
        self._field.setFocus()

    def _tell_number(self) -> None:
        if self._field is not None:
            self.chosen.emit(self._field.value)
