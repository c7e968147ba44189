# SPDX-License-Identifier: GPL-3.0-or-later
"""The answers that are seldom corrected: pain before a session, and pain and sore muscles the morning after it."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import PainReport
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.answer_cards import PainQuestion
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.soreness import Soreness, sore_words

_BEFORE, _MORNING = "Before it", "The next morning"


class OtherPainCard(Card):
    """Says both in one line; the questions open when they are to be answered or corrected.

    Attributes:
        before, morning: The two questions.
        soreness: Of the muscles, that morning.

    Signals:
        soreness_chosen: From 0 to 10, or None when it was taken back.
    """

    soreness_chosen = QtCore.Signal(object)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "Pain before it and the next morning", parent=parent, side=True)
        self._said = Text("", "second")
        self.change = QuietButton(theme, "Change", "pencil", size=Size.SMALL)
        self.change.setAccessibleName("Change: pain before it and the next morning")
        self.before = PainQuestion(theme, "How was your back before it?")
        self.morning = PainQuestion(theme, "How was your back the next morning?")
        self.soreness = Soreness(theme, can_take_back=True)
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
        sore = FlowLayout()
        sore.set_gaps(theme.px(12), theme.px(6))
        for part in (Text("Sore muscles?", "small", wraps=False), self.soreness):
            sore.addWidget(part)
        column.addLayout(sore)
        self._questions.hide()
        self.body.addWidget(self._questions)
        self.change.clicked.connect(self._toggle)
        self.soreness.chosen.connect(lambda _: self.soreness_chosen.emit(self.soreness.score))
        self.soreness.taken_back.connect(lambda: self.soreness_chosen.emit(None))

    def show_pain(self, before: PainReport, morning: PainReport, soreness: int | None = None) -> None:
        """Show the answers without telling anybody; soreness from 0 to 10, None: not said."""
        self.before.set_answer(before)
        self.morning.set_answer(morning)
        self._said.setText(f"{_BEFORE}: {_words(before)}  ·  {_MORNING.lower()}: {_words(morning)}{_sore(soreness)}")
        self.soreness.set_score(soreness)

    def _toggle(self) -> None:
        self._questions.setVisible(self._questions.isHidden())
        self.change.setText("Change" if self._questions.isHidden() else "Done")
        self.change.setAccessibleName(f"{self.change.text()}: pain before it and the next morning")


def _sore(soreness: int | None) -> str:
    return f", sore muscles: {sore_words(soreness).lower()}" if soreness is not None else ""


def _words(pain: PainReport) -> str:
    if pain.score is None:
        return "not said"
    where = "" if pain.place is None else f", {pain.place.value.replace('-', ' ')}"
    return f"{pain.score}{where}"
