# SPDX-License-Identifier: GPL-3.0-or-later
"""The left side of the preview: every block with its steps and doses, and what can be chosen about them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.routine import Block, Routine
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.domain.units import WeightUnit, whole_minutes
from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.preview.preview_step import StepRow
from lbtrainer.ui.routines.routine_list import minutes_text
from lbtrainer.ui.widgets.cards import Card, Hairline
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.segmented import Segmented

_MOST_ROUNDS_IN_A_ROW = 4


class StepsCard(Card):
    """All blocks of one routine. Rows are built once for a routine; a choice changes their words in place.

    Signals:
        rounds_chosen: Number of the block, and how many rounds of it.
        optional_chosen: Key of an optional step, and whether it is to be done.
        load_chosen: Key of a step, and its load in kg; 0 for none.
        exercise_requested: Id of an exercise to show in full.
        opened: The row of a step that tells how it is done now.
    """

    rounds_chosen = QtCore.Signal(int, int)
    optional_chosen = QtCore.Signal(str, bool)
    load_chosen = QtCore.Signal(str, float)
    exercise_requested = QtCore.Signal(str)
    opened = QtCore.Signal(QtWidgets.QWidget)

    def __init__(self, theme: Theme, figures: Figures, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent=parent, gap=16)
        self._figures = figures
        self.setAccessibleName("Steps")
        self._look = theme
        self._blocks: list[_BlockHead] = []
        self._rows: dict[str, StepRow] = {}
        self._exercises: Mapping[str, Exercise] = {}
        self._notice = Notice(theme, NoticeKind.MIND, "", "switch")
        self._notice.hide()
        self._sections = QtWidgets.QVBoxLayout()
        self._sections.setSpacing(theme.px(8))
        self._low = False
        self.body.addWidget(self._notice)
        self.body.addLayout(self._sections)
        self.body.addStretch(1)

    def build(self, routine: Routine, full: Plan, exercises: Mapping[str, Exercise], unit: WeightUnit) -> None:
        """Lay out a routine.

        Args:
            routine: As it is written.
            full: Its plan with every optional step.
            exercises: What is known of its exercises.
            unit: In which loads are shown.
        """
        _clear(self._sections)
        self._blocks, self._rows, self._exercises = [], {}, exercises
        planned = {step.key: step for step in full.steps}
        for number, block in enumerate(routine.blocks):
            steps = [step for step in block.steps if step.key in planned]
            if not steps:
                continue
            if self._blocks:
                self._sections.addSpacing(self._look.px(16))
            head = _BlockHead(self._look, number, block)
            head.rounds_chosen.connect(self.rounds_chosen)
            self._blocks.append(head)
            self._sections.addWidget(head)
            for step in steps:
                self._sections.addWidget(Hairline())
                today = planned[step.key]
                row = StepRow(self._look, self._figures, step, today, exercises.get(today.exercise), unit)
                row.optional_chosen.connect(self.optional_chosen)
                row.load_chosen.connect(self.load_chosen)
                row.exercise_requested.connect(self.exercise_requested)
                row.set_low(low=self._low)
                row.opened.connect(lambda row=row: self.opened.emit(row))
                self._rows[step.key] = row
                self._sections.addWidget(row)

    def set_low(self, *, low: bool) -> None:
        """Whether height is dear: smaller pictures, and less room around all of it."""
        self._low = low
        self.set_side(side=low)
        for row in self._rows.values():
            row.set_low(low=low)

    def show_plans(self, low: Plan, high: Plan) -> None:
        """Show today's plan; `high` is the same at the tops of its ranges."""
        times = [_block_minutes(plan) for plan in (low, high)]
        for head, (least, most) in zip(self._blocks, _by_block(low, high, self._blocks, times), strict=True):
            head.show_minutes(least, most)
        for head, rounds in zip(self._blocks, _in_turn(low, self._blocks, _rounds(low)), strict=True):
            head.show_rounds(rounds)
        done = {step.key: step for step in low.steps}
        for key, row in self._rows.items():
            step = done.get(key)
            row.show_step(step, None if step is None else self._exercises.get(step.exercise), low.rest_scale)

    def show_suggestion(self, suggestion: Suggestion | None) -> None:
        """Say what is suggested beside the step it is for; None: nothing is."""
        for key, row in self._rows.items():
            here = suggestion is not None and suggestion.key == key
            row.show_suggestion(f"{suggestion.says} {suggestion.reason}" if suggestion is not None and here else "")

    def show_words(self, text: str) -> None:
        """Say above the steps what is different today; "" for nothing."""
        self._notice.setVisible(bool(text))
        self._notice.show_notice(NoticeKind.MIND, text, "switch")


class _BlockHead(QtWidgets.QWidget):
    """A block's name, its rounds where they can be chosen, and its minutes."""

    rounds_chosen = QtCore.Signal(int, int)

    def __init__(self, theme: Theme, number: int, block: Block) -> None:
        super().__init__()
        self.name = block.name
        self._number = number
        self._minutes = Text("", "second", wraps=False)
        self._rounds: Segmented | None = None
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(Text(block.name, "row"), 1)
        low, high = block.rounds.low, block.rounds.high
        if low < high:
            most = min(high, low + _MOST_ROUNDS_IN_A_ROW - 1)
            words = [(str(n), f"{n} round" if n == 1 else f"{n} rounds") for n in range(low, most + 1)]
            self._rounds = Segmented(theme, words, f"Rounds of {block.name}", value=str(low))
            self._rounds.chosen.connect(lambda n: self.rounds_chosen.emit(self._number, int(n)))
            row.addWidget(self._rounds)
        elif low > 1:
            row.addWidget(Text(f"{low} rounds", "second", wraps=False))
        row.addWidget(self._minutes)

    def show_rounds(self, rounds: int) -> None:
        """How many rounds are done today, agreed on or chosen; 0: nothing is left of the block."""
        if self._rounds is not None and rounds:
            self._rounds.set_value(str(rounds))

    def show_minutes(self, least: int, most: int) -> None:
        """How long the block takes; nothing of it is left when `most` is 0."""
        self._minutes.setText(minutes_text(least, most) if most else "left out")


def _block_minutes(plan: Plan) -> list[int]:
    """Whole minutes of each block of a plan."""
    lengths = [0] * len(plan.blocks)
    for phase in plan.phases:
        lengths[phase.slot.block] += phase.length_ms
    return [whole_minutes(length) for length in lengths]


def _rounds(plan: Plan) -> list[int]:
    return [block.rounds for block in plan.blocks]


def _by_block(low: Plan, high: Plan, heads: list[_BlockHead], times: list[list[int]]) -> list[tuple[int, int]]:
    """Minutes, least and most, for each head; a block of which nothing is left has 0 of both."""
    least = _in_turn(low, heads, times[0])
    most = _in_turn(high, heads, times[1])
    return [(one, max(one, other)) for one, other in zip(least, most, strict=True)]


def _in_turn(plan: Plan, heads: list[_BlockHead], numbers: list[int]) -> list[int]:
    """The number of its block for each head, 0 where nothing of the block is left."""
    waiting = list(zip(plan.blocks, numbers, strict=True))
    found = []
    for head in heads:
        there = bool(waiting) and waiting[0][0].name == head.name
        found.append(waiting.pop(0)[1] if there else 0)
    return found


def _clear(layout: QtWidgets.QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
