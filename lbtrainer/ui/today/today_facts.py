# SPDX-License-Identifier: GPL-3.0-or-later
"""The facts of today's session in one row: minutes, level, and what is needed; a long list of gear goes below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import Plan
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.routines.routine_list import equipment_text
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.routine_facts import RoutineFacts
from lbtrainer.ui.widgets.sign import Sign

_GAP: Final = 8
_PAIR, _ONE_OF_PAIR = "dumbbells", "dumbbell"
_BETWEEN: Final = 8  # besides the gap that minutes and level bring
_BELOW: Final = 4


class DayFacts(QtWidgets.QWidget):
    """Minutes and level as everywhere, the gear beside them where its words have room, else below them."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts = RoutineFacts(theme)
        self._sign = Sign(theme, "mat")
        self._words = Text("", "second")
        self._gear = QtWidgets.QWidget()
        gear = QtWidgets.QHBoxLayout(self._gear)
        gear.setContentsMargins(0, 0, 0, 0)
        gear.setSpacing(theme.px(_GAP))
        gear.addWidget(self._sign, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        gear.addWidget(self._words, 1)
        self._row = QtWidgets.QBoxLayout(columns(False), self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._facts)
        self._row.addWidget(self._gear, 1)
        theme.changed.connect(self._turn)

    def show_facts(self, minutes: str, level: int, level_word: str, gear: str) -> None:
        """Show minutes as words, the level from 1 to 3 with its word, and the gear in words; "" for none."""
        self._facts.show_facts(minutes, level, level_word)
        self._words.setText(gear)
        self._words.setAccessibleName(f"You need: {gear}")
        self._gear.setVisible(bool(gear))
        self._turn()

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        """One below the other: what stands beside each other now is no reason to stay wide."""
        width = max(self._facts.minimumSizeHint().width(), self._gear.minimumSizeHint().width())
        return QtCore.QSize(width, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2
        whole = self._facts.sizeHint().width() + self._sign.sizeHint().width() + self._theme.px(_BETWEEN + _GAP) + words
        below = whole > self.width()
        self._row.setDirection(columns(below))
        self._row.setSpacing(self._theme.px(_BELOW if below else _BETWEEN))


def gear_words(plan: Plan, exercises: Mapping[str, Exercise]) -> str:
    """What a plan needs, as the list of routines names it: "Mat", "Barbell, mat"; what is done without is left out.

    Args:
        plan: Of today.
        exercises: By id.
    """
    needed = [step.gear for step in plan.steps if () not in exercises[step.exercise].equipment]
    words = dict.fromkeys(word for gear in needed for word in gear)
    if _PAIR in words:
        words.pop(_ONE_OF_PAIR, None)
    return equipment_text(list(words))
