# SPDX-License-Identifier: GPL-3.0-or-later
"""Mornings and desk breaks beside the program: the weekdays that have one, as chips."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.program import Day, full_name
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.chip import Chip
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text

_KINDS: Final = (
    ("mornings", "Morning mobility", "before your day begins"),
    ("desk_breaks", "Desk break", "a few moves beside your chair"),
)
_SHORT: Final = 3
_WORKDAYS: Final = tuple(Day)[:5]


class Besides(QtWidgets.QWidget):
    """One line that says what there is; pressed, the chips of both kinds.

    Signals:
        chosen: The name of the setting (`mornings` or `desk_breaks`), and its weekdays as words.
    """

    chosen = QtCore.Signal(str, tuple)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chips: dict[str, dict[Day, Chip]] = {}
        self._says = Text("", "small")
        self.button = QuietButton(theme, "", size=Size.SMALL, flush=True)
        self._choices = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for setting, name, note in _KINDS:
            column.addWidget(Text(f"{name}, {note}", "small"))
            column.addWidget(self._row(setting, name))
        line = QtWidgets.QHBoxLayout()
        line.addWidget(self._says, 1)
        line.addWidget(self.button)
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(4))
        whole.addLayout(line)
        whole.addWidget(self._choices)
        self.button.clicked.connect(lambda: self._open(is_open=self._choices.isHidden()))
        self._open(is_open=False)

    def show_days(self, mornings: Collection[str], desk_breaks: Collection[str]) -> None:
        """Show what the settings say."""
        told: list[str] = []
        for (setting, name, _), words in zip(_KINDS, (mornings, desk_breaks), strict=True):
            for day, chip in self.chips[setting].items():
                chip.setChecked(day.value in words)
            days = [day for day in Day if day.value in words]
            if days:
                told.append(f"{name}: {_days_words(days)}.")
        self._says.setText(" ".join(told) or "A few easy minutes besides, in the morning or at your desk?")
        self._name_button()

    def _row(self, setting: str, name: str) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        flow = FlowLayout(holder, gap_px=self._theme.px(8), line_gap_px=self._theme.px(8))
        chips: dict[Day, Chip] = {}
        for day in Day:
            chip = Chip(self._theme, full_name(day)[:_SHORT])
            chip.setAccessibleName(f"{name} on {full_name(day)}")
            chip.clicked.connect(lambda _=False: self._tell(setting))
            flow.addWidget(chip)
            chips[day] = chip
        self.chips[setting] = chips
        return holder

    def _tell(self, setting: str) -> None:
        self.chosen.emit(setting, tuple(day.value for day, chip in self.chips[setting].items() if chip.isChecked()))

    def _open(self, *, is_open: bool) -> None:
        self._choices.setVisible(is_open)
        self._name_button()

    def _name_button(self) -> None:
        some = any(chip.isChecked() for chips in self.chips.values() for chip in chips.values())
        self.button.setText("Close" if not self._choices.isHidden() else "Change" if some else "Add them")
        self.button.setAccessibleName(f"{self.button.text()}: morning and desk breaks")


def _days_words(days: list[Day]) -> str:
    if len(days) == len(Day):
        return "every day"
    if tuple(days) == _WORKDAYS:
        return "Monday to Friday"
    return ", ".join(full_name(day)[:_SHORT] for day in days)
