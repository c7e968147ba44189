# SPDX-License-Identifier: GPL-3.0-or-later
"""What is at hand for small steps in weight, and the exercises that come only for who asks for them."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore

from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.labels import Text

_ASKED_FOR_TIER: Final = 4
_PLATES: Final = {WeightUnit.KG: (0.5, 1.0, 1.25, 2.5), WeightUnit.LB: (1.25, 2.5, 5.0)}
_ASKS: Final = "Demanding, and only for strong backs without pain. It comes only where you tick it."


class LoadsCard(Card):
    """The smallest plate, and one row for each exercise of the highest tier that nothing speaks against.

    Attributes:
        plate: The choice of the smallest plate; "" is the usual ones.
        asked: Exercise id to its row.

    Signals:
        changed: Name and new value of a setting.
    """

    changed = QtCore.Signal(str, object)

    def __init__(self, theme: Theme, training: Training) -> None:
        super().__init__(theme, "Weights", title_look="section", gap=12)
        self._training = training
        self.plate = DropDown(theme, (), "Your smallest plate")
        self.body.addWidget(Text("Your smallest plate"))
        self.body.addWidget(self.plate)
        self.asked: dict[str, CheckRow] = {}
        for exercise in training.library.exercises.values():
            if exercise.tier >= _ASKED_FOR_TIER:
                row = CheckRow(theme, exercise.id, f"Offer me the {exercise.name}", _ASKS)
                row.toggled.connect(lambda _: self._tell_asked())
                self.asked[exercise.id] = row
                self.body.addWidget(row)
        self.plate.chosen.connect(lambda key: self.changed.emit("smallest_plate", float(key) if key else None))

    def refresh(self) -> None:
        """Show what the settings say; what something speaks against is not shown."""
        settings, profile = self._training.settings, self._training.profile()
        unit = WeightUnit(settings.units)
        self.plate.clear()
        self.plate.addItem("The usual ones", "")
        kept = () if settings.smallest_plate is None else (settings.smallest_plate,)
        for weight in sorted({*_PLATES[unit], *kept}):
            self.plate.addItem(f"{weight:g} {unit.value}", f"{weight:g}")
        self.plate.set_value(f"{kept[0]:g}" if kept else "")
        for key, row in self.asked.items():
            row.blockSignals(True)
            row.setChecked(key in settings.opted_in)
            row.blockSignals(False)
            row.setVisible(not profile.must_not(self._training.library.exercises[key]))

    def _tell_asked(self) -> None:
        others = [one for one in self._training.settings.opted_in if one not in self.asked]
        ticked = [key for key, row in self.asked.items() if row.isChecked()]
        self.changed.emit("opted_in", (*others, *ticked))
