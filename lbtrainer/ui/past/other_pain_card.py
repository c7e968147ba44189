# SPDX-License-Identifier: GPL-3.0-or-later
"""The answers about pain that are seldom corrected: before a session, and the morning after it."""

from __future__ import annotations

from PySide6 import QtWidgets

from lbtrainer.domain.record import PainReport
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.answer_cards import PainQuestion
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text

_BEFORE, _MORNING = "Before it", "The next morning"


class OtherPainCard(Card):
    """Says both in one line; the questions open when they are to be answered or corrected.

    Attributes:
        before, morning: The two questions.
    """

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "Pain before it and the next morning", parent=parent, side=True)
        self._said = Text("", "second")
        self.change = QuietButton(theme, "Change", "pencil", size=Size.SMALL)
        self.change.setAccessibleName("Change: pain before it and the next morning")
        self.before = PainQuestion(theme, "How was your back before it?")
        self.morning = PainQuestion(theme, "How was your back the next morning?")
        line = QtWidgets.QHBoxLayout()
        line.addWidget(self._said, 1)
        line.addWidget(self.change)
        self.body.addLayout(line)
        self._questions = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(self._questions)
        column.setContentsMargins(0, 0, 0, 0)
        for words, question in ((_BEFORE, self.before), (_MORNING, self.morning)):
            column.addWidget(Text(words, "medium"))
            column.addWidget(question)
        self._questions.hide()
        self.body.addWidget(self._questions)
        self.change.clicked.connect(self._toggle)

    def show_pain(self, before: PainReport, morning: PainReport) -> None:
        """Show both answers without telling anybody."""
        self.before.set_answer(before)
        self.morning.set_answer(morning)
        self._said.setText(f"{_BEFORE}: {_words(before)}  ·  {_MORNING.lower()}: {_words(morning)}")

    def _toggle(self) -> None:
        self._questions.setVisible(self._questions.isHidden())
        self.change.setText("Change" if self._questions.isHidden() else "Done")
        self.change.setAccessibleName(f"{self.change.text()}: pain before it and the next morning")


def _words(pain: PainReport) -> str:
    if pain.score is None:
        return "not said"
    where = "" if pain.place is None else f", {pain.place.value.replace('-', ' ')}"
    return f"{pain.score}{where}"
