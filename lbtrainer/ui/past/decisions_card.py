# SPDX-License-Identifier: GPL-3.0-or-later
"""What was suggested after a session, why, what the person said to it, and quietly where the rule comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6 import QtWidgets

from lbtrainer.domain.progress import Way
from lbtrainer.domain.sources import comes_from
from lbtrainer.domain.units import WeightUnit, weight_text
from lbtrainer.qt.theme import Theme
from lbtrainer.storage.working import Answer
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text

if TYPE_CHECKING:
    from lbtrainer.storage.working import Decision

_ANSWERS: Final = {
    Answer.ACCEPTED: "You said yes.",
    Answer.CHANGED: "You chose something else.",
    Answer.DECLINED: "You said not now.",
}


def answer_words(decision: Decision, unit: WeightUnit) -> str:
    """What came of it: "You said yes.", "You chose 41 kg instead.", "You chose 2 sets instead."."""
    number = _number_words(decision, unit) if decision.answer is Answer.CHANGED else ""
    return f"You chose {number} instead." if number else _ANSWERS[decision.answer]


def _number_words(decision: Decision, unit: WeightUnit) -> str:
    agreed = decision.agreed
    if decision.kind in (Way.LOAD, Way.LESS_LOAD):
        return "" if agreed.load_kg is None else weight_text(agreed.load_kg, unit)
    if decision.kind == Way.TARGET:
        return f"{agreed.target}"
    if decision.kind == Way.ADDED:
        return f"{agreed.added} more in each set"
    noun = {Way.SETS: "set", Way.ROUNDS: "round"}.get(Way(decision.kind))
    return "" if noun is None or agreed.sets is None else f"{agreed.sets} {noun}{'s' * (agreed.sets != 1)}"


class DecisionsCard(Card):
    """Hidden while nothing was suggested."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "Suggested after it", parent=parent, side=True, gap=8)
        self._lines: list[QtWidgets.QWidget] = []
        self.hide()

    def show_decisions(self, decisions: Sequence[Decision], name_of: Callable[[str], str], unit: WeightUnit) -> None:
        """Show these.

        Args:
            decisions: The answers, the oldest first.
            name_of: Gives the exercise's name from the key of its step, "" where it is not known.
            unit: In which loads are shown.
        """
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        for one in decisions:
            name = name_of(one.key)
            for text, look in (
                (f"{name}: {one.reason}" if name else one.reason, "body"),
                (answer_words(one, unit), "second"),
                (comes_from(one.sources) if one.source else "", "caption"),
            ):
                if not text:
                    continue
                label = Text(text, look)
                self._lines.append(label)
                self.body.addWidget(label)
        self.setVisible(bool(decisions))
