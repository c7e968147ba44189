# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of the preview: the way back, the routine's name, and its facts in one row."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.plan import Plan
from lbtrainer.domain.routine import Routine
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.routines.routine_list import level_number, minutes_text
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.routine_facts import RoutineFacts
from lbtrainer.ui.widgets.way_back import WayBack

_BETWEEN = 24


class PreviewHead(QtWidgets.QWidget):
    """Title at the left; minutes, level and counts at the right, beside the way back where the room is too narrow.

    Signals:
        back_pressed: To where the preview was asked for.
    """

    back_pressed = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._low = False
        self._back = WayBack(theme, "Routines")
        self._back.clicked.connect(self.back_pressed)
        self._title = Text("", "page-title")
        self._facts = RoutineFacts(theme)
        self._first, self._second, self._third = self._back.row(), QtWidgets.QHBoxLayout(), QtWidgets.QHBoxLayout()
        self._second.addWidget(self._title, 1)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._first)
        column.addLayout(self._second)
        column.addLayout(self._third)
        theme.changed.connect(self._turn)
        self._turn()

    def name_way_back(self, page: str) -> None:
        """Say where the way back leads: "Routines", or "Today"."""
        self._back.name_page(page)

    def set_low(self, *, low: bool) -> None:
        """Whether height is dear: the facts keep their place however long title and facts are, and take no line."""
        self._low = low
        self._turn()

    def show_routine(self, routine: Routine, plan: Plan | None, least: int, most: int) -> None:
        """Show the facts; `least` and `most` are minutes, 0 when nothing of the routine is left."""
        self._title.setText(routine.name)
        minutes, level = minutes_text(least, most) if most else "", routine.level.value
        counts = "" if plan is None else _counts(plan)
        self._facts.show_facts(minutes, level_number(level), level.capitalize(), counts)
        self._turn()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """The facts beside the title, or in a low page beside the way back, wherever else the title would wrap."""
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        room = self.contentsRect().width() - self._facts.sizeHint().width() - self._theme.px(_BETWEEN)
        is_beside = title <= room and not self._low
        row = self._second if is_beside else self._first if self._back.sizeHint().width() <= room else self._third
        if row.indexOf(self._facts) < 0:
            row.addWidget(self._facts)


def _counts(plan: Plan) -> str:
    """Counts in words, as in "4 exercises, 10 sets"; each side counts, as in the summary and the history."""
    exercises, sets = len({step.exercise for step in plan.steps}), plan.planned_sets
    return f"{exercises} {'exercise' if exercises == 1 else 'exercises'}, {sets} {'set' if sets == 1 else 'sets'}"
