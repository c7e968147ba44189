# SPDX-License-Identifier: GPL-3.0-or-later
"""When something of the past began and how long it took, to be corrected: three fields and a sentence under them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final

from PySide6 import QtCore, QtGui

from lbtrainer.domain.corrected_times import MOST_MINUTES
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.step_field import DayField, TimeField

_MORE_THAN_MOST: Final = 9999


class WhenFields(QtCore.QObject):
    """A page lays them out. What is refused stays in the fields, so that the next one can put it right.

    Attributes:
        day, at, minutes: The fields.
        problem: Why what stands in them was not kept; hidden where it was.

    Signals:
        corrected: The beginning as a datetime without a zone, and the minutes.
    """

    corrected = QtCore.Signal(object, int)

    def __init__(self, theme: Theme, parent: QtCore.QObject, *, step_min: int = 1) -> None:
        super().__init__(parent)
        self.day = DayField(theme, "Day", date(2000, 1, 1))
        self.at = TimeField(theme, "Began at", time(0, 0))
        self.minutes = DoseField(theme, "Minutes", 30, least=0, most=_MORE_THAN_MOST, step=step_min, unit="min")
        self.problem = Text("", "small-strong")
        self.problem.hide()
        self.day.chosen.connect(self._tell)
        self.at.chosen.connect(self._tell)
        self.minutes.value_changed.connect(self._tell)
        for field in (self.day, self.at):
            field.puzzled.connect(self.say)

    def show_when(self, start: datetime, minutes: int) -> None:
        """Show what is on disk: the local beginning, and whole minutes."""
        self.day.set_value(start.date())
        self.at.set_value(start.time().replace(second=0, microsecond=0))
        self.minutes.set_value(min(minutes, MOST_MINUTES))
        self.say("")

    def say(self, sentence: str) -> None:
        """Say why it was not kept, to a screen reader too; "" says nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self.minutes, sentence))

    def refuse(self, why: str) -> None:
        """Say that it was not kept, and why; what was typed stays."""
        self.say(f"Not saved. {why}")

    def _tell(self) -> None:
        self.corrected.emit(datetime.combine(self.day.value, self.at.value), round(self.minutes.value))
