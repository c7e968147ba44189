# SPDX-License-Identifier: GPL-3.0-or-later
"""One suggestion for next time with its reason and where the rule comes from: yes, another number, or not now.

The answer is kept here, for every page that suggests something; one that cannot be kept is told and can be given again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.sources import comes_from
from lbtrainer.domain.suggestion import Suggestion, chosen
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.working import Answer
from lbtrainer.ui.widgets.buttons import QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.labels import Text

if TYPE_CHECKING:
    from lbtrainer.domain.record import Working

_SHORT: Final = {"repetitions": "reps", "seconds": "s", "more each": "more"}


class SuggestionCard(Card):
    """Shown only while there is something to suggest.

    Signals:
        answered: The answer is kept, and the plan may be another now.
        told: A sentence about an answer that could not be kept.
    """

    answered = QtCore.Signal()
    told = QtCore.Signal(str)

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "For next time", parent=parent, side=True, gap=12)
        self._training = training
        self._suggestion: Suggestion | None = None
        self._says = Text("", "row")
        self._reason = Text("", "second")
        self._source = Text("", "small")
        self._yes = SecondaryButton(theme, "Do that", size=Size.SMALL)
        self._no = SecondaryButton(theme, "Not now", size=Size.SMALL)
        self._other = QuietButton(theme, "Another number", size=Size.SMALL, flush=True)
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
        self._yes.clicked.connect(lambda: self.keep(Answer.ACCEPTED))
        self._no.clicked.connect(lambda: self.keep(Answer.DECLINED))
        self._other.clicked.connect(self._ask_number)
        self._take.clicked.connect(self._take_number)
        self.hide()

    @property
    def suggestion(self) -> Suggestion | None:
        """What is suggested now; None: nothing."""
        return self._suggestion

    def show_suggestion(self, suggestion: Suggestion | None, routine: str = "") -> None:
        """Show it, or nothing where there is none.

        Args:
            suggestion: What is suggested.
            routine: The routine's name; "" where the page tells it.
        """
        self._suggestion = suggestion
        self.setVisible(suggestion is not None)
        if suggestion is None:
            return
        self.set_fact(routine)
        self._says.setText(f"{suggestion.exercise_name}: {suggestion.says}")
        self._reason.setText(" ".join(filter(None, (suggestion.reason, suggestion.asks))))
        self._source.setText(comes_from(suggestion.sources[:1]))
        self._yes.setAccessibleName(f"Do that: {suggestion.says}")
        self._no.setAccessibleName(f"Not now: {suggestion.exercise_name} stays as it is")
        self._offer_number(suggestion)

    def keep(self, answer: Answer, changed_to: Working | None = None) -> None:
        """Keep the answer to what is shown; where that cannot be, tell it and leave the question open.

        Args:
            answer: What was answered.
            changed_to: What was chosen instead, with CHANGED.
        """
        if self._suggestion is None:
            return
        try:
            self._training.coach.answer(self._suggestion, answer, changed_to)
        except EnvironmentProblem as problem:
            self.told.emit(str(problem))
        else:
            self.answered.emit()

    def _offer_number(self, suggestion: Suggestion) -> None:
        choice = suggestion.choice
        if self._field is not None:
            self._number.removeWidget(self._field)
            self._field.hide()
            self._field.deleteLater()
            self._field = None
        self._take.hide()
        # The one number below what is suggested may be where somebody stands: that is what "Not now" is for.
        self._other.setVisible(choice is not None and choice.most - choice.step > choice.least)
        if choice is None:
            return
        name = f"{suggestion.exercise_name}, {choice.unit}, {choice.most:g} at most"
        self._field = DoseField(
            self._theme,
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
        for widget in (self._field, self._take):
            widget.show()
        self._field.setFocus()
        self._other.hide()  # only now: the keyboard would go on to the next card, and the page with it

    def _take_number(self) -> None:
        if self._field is not None and self._suggestion is not None:
            self.keep(Answer.CHANGED, chosen(self._suggestion, self._field.value))
