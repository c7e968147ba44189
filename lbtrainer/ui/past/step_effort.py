# SPDX-License-Identifier: GPL-3.0-or-later
"""What was left at the end of an exercise's last set: a choice, and in a narrow table the words behind it."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.effort import MOST, effort_text
from lbtrainer.domain.record import Unit
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.past_sets import Shown, StepRow
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.labels import Text

_NOT_SAID: Final = ("", "–")


class StepEffort(QtWidgets.QWidget):
    """Repetitions, or seconds of a hold.

    Attributes:
        field: The choice.
        words: What the number counts; a table says it in its heading.

    Signals:
        chosen: From 0 to 4, or None where it is taken back.
    """

    chosen = QtCore.Signal(object)

    def __init__(self, theme: Theme, row: StepRow, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        is_reps = row.shown is Shown.REPS
        unit = Unit.REPS if is_reps else Unit.SECONDS
        choices = [_NOT_SAID, *((str(number), effort_text(number, unit)) for number in range(MOST + 1))]
        self.field = DropDown(theme, choices, f"{'Repetitions' if is_reps else 'Seconds'} left at the end, {row.name}")
        self.field.setToolTip(
            "How many more you could have done" if is_reps else "How much longer you could have held it"
        )
        policy = QtWidgets.QSizePolicy.Policy
        self.field.setSizePolicy(policy.MinimumExpanding, policy.Fixed)  # one below the other, of one width
        self.field.chosen.connect(lambda key: self.chosen.emit(int(key) if key else None))
        self.words = Text("reps left" if is_reps else "left", "small", wraps=False)
        self.setSizePolicy(policy.Preferred, policy.Fixed)
        line = QtWidgets.QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(self.field)
        line.addWidget(self.words)

    def show_effort(self, effort: int | None) -> None:
        """Show an answer without telling anybody."""
        self.field.set_value("" if effort is None else str(effort))
