# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks which time the sheet for a physiotherapist is to tell of, and whether it goes into a file or onto paper."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.day_names import plain_day
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.trends import Trends
from lbtrainer.ui.history.month_grid import moved
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.segmented import Segmented


class Period(StrEnum):
    """What a person can choose for the sheet; it always ends today."""

    FOUR_WEEKS = "4 weeks"
    THREE_MONTHS = "3 months"
    THIS_YEAR = "This year"
    EVERYTHING = "All"


def first_day_of(period: Period, training: Training) -> date:
    """The first day of a period that the history reaches into. Raises EnvironmentProblem as the history does."""
    today = training.now().date()
    begun = min(Trends(training.database).first_day() or today, today)
    begins = {
        Period.FOUR_WEEKS: today - timedelta(weeks=4),
        Period.THREE_MONTHS: moved(today, -3),
        Period.THIS_YEAR: today.replace(month=1, day=1),
        Period.EVERYTHING: begun,
    }
    return max(begins[period], begun)


class ReportCard(Card):
    """Stands under the heading of the history until it is answered; what was chosen stays chosen.

    Signals:
        save_requested, print_requested: The first day that the sheet tells of, a date.
    """

    save_requested = QtCore.Signal(object)
    print_requested = QtCore.Signal(object)

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "A report for your physiotherapist", parent=parent)
        self._training = training
        words = [(one.value, one.value) for one in Period]
        self.period = Segmented(theme, words, "Time of the report", value=Period.THREE_MONTHS.value)
        self.lines = Text("", "body")
        self.save = PrimaryButton(theme, "Save as PDF…")
        self.print = SecondaryButton(theme, "Print…")
        self.cancel = QuietButton(theme, "Cancel")
        foot = FlowLayout(gap_px=theme.px(12))
        for part in (self.period, self.save, self.print, self.cancel):
            foot.addWidget(part)
        self.body.addWidget(self.lines)
        self.body.addSpacing(theme.px(8))
        self.body.addLayout(foot)
        self.period.chosen.connect(lambda _: self._tell())
        self.save.clicked.connect(lambda: self._agree(self.save_requested))
        self.print.clicked.connect(lambda: self._agree(self.print_requested))
        self.cancel.clicked.connect(self.hide)

    def ask(self) -> None:
        """Show the card. Raises EnvironmentProblem as the history does."""
        self._tell()
        self.show()
        self.save.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    @property
    def first_day(self) -> date:
        """The first day of the chosen time."""
        return first_day_of(Period(self.period.value or Period.THREE_MONTHS), self._training)

    def _tell(self) -> None:
        today = self._training.now().date()
        self.lines.setText(f"One or two pages, from {plain_day(self.first_day)} to {plain_day(today)}.")

    def _agree(self, signal: QtCore.SignalInstance) -> None:
        self.hide()
        signal.emit(self.first_day)
