# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked about a person, and what follows from it in words: in the first start and on the page You."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.cautions import CAUTIONS, Caution
from lbtrainer.domain.profile import Aim, Effect, Experience
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.segmented import Segmented

CARE_QUESTION: Final = "Anything to be careful with?"
CARE_LEAD: Final = "Tick what a professional has told you."
EXPERIENCE_QUESTION: Final = "Strength training"
AIM_QUESTION: Final = "Your aim"
_CLEARED: Final = "A doctor or physiotherapist has said that I may train"
_EXPERIENCE: Final = {Experience.NEW: "New to it", Experience.SOME: "Some", Experience.MUCH: "A lot"}
_AIMS: Final = {
    Aim.LESS_PAIN: "Less pain",
    Aim.KEEP_WELL: "Keep well",
    Aim.STRONGER: "Stronger",
    Aim.SPORT: "My sport",
}
_NOTHING_FOLLOWS: Final = "Nothing is left out. Every exercise can be offered to you."


class CareList(QtWidgets.QWidget):
    """What to be careful with as rows to tick, and below them that a professional has said yes.

    Attributes:
        boxes: The row of each caution. `cleared`: the last row.

    Signals:
        changed: A row was ticked or unticked by a person.
    """

    changed = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None, *, least: int = 48) -> None:
        super().__init__(parent)
        self.boxes = {rule.caution: CheckRow(theme, rule.caution.value, rule.words, least=least) for rule in CAUTIONS}
        note = "Opens what waits for a professional's word."
        self.cleared = CheckRow(theme, "cleared", _CLEARED, note, least=least)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for box in (*self.boxes.values(), self.cleared):
            column.addWidget(box)
            box.toggled.connect(self.changed)

    @property
    def cautions(self) -> tuple[str, ...]:
        """The words of what is ticked, as the settings keep them."""
        return tuple(caution.value for caution, box in self.boxes.items() if box.isChecked())

    @property
    def last(self) -> CheckRow:
        """The row of the last caution."""
        return list(self.boxes.values())[-1]

    def show_cautions(self, cautions: Sequence[str], *, cleared: bool) -> None:
        """Tick these, without telling anybody."""
        self.blockSignals(True)
        for caution, box in self.boxes.items():
            box.setChecked(caution.value in cautions)
        self.cleared.setChecked(cleared)
        self.blockSignals(False)

    def take_focus(self) -> None:
        """Put the keyboard onto the first row."""
        self.boxes[Caution.PREGNANT].setFocus(QtCore.Qt.FocusReason.TabFocusReason)


class EffectsList(QtWidgets.QWidget):
    """What follows from a profile, told plainly: why, what changes, which exercises are left out."""

    def __init__(self, parent: QtWidgets.QWidget | None = None, *, names: int = 8, gap_px: int = 12) -> None:
        """Build it empty; at most `names` exercises are named of what is left out for one reason."""
        super().__init__(parent)
        self._names = names
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap_px)

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Show these; none says that nothing is left out."""
        while (old := self._column.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for effect in effects:
            for text, look in self._told(effect):
                self._column.addWidget(Text(text, look))
        if not effects:
            self._column.addWidget(Text(_NOTHING_FOLLOWS, "second"))

    def _told(self, effect: Effect) -> list[tuple[str, str]]:
        """The lines of one effect with their looks: why, what follows, what is left out."""
        lines = [(effect.because, "row"), *((text, "second") for text in effect.told)]
        if effect.hidden:
            # One name takes no more room than the words "and 1 more".
            count = self._names if len(effect.hidden) > self._names + 1 else len(effect.hidden)
            more = len(effect.hidden) - count
            shown = ", ".join(effect.hidden[:count])
            lines.append((f"Left out: {shown}{f' and {more} more' if more else ''}.", "small"))
        return lines


def experience_choice(theme: Theme) -> Segmented:
    """How much strength training somebody has behind them."""
    return Segmented(theme, [(key.value, word) for key, word in _EXPERIENCE.items()], EXPERIENCE_QUESTION)


def aim_choice(theme: Theme) -> Segmented:
    """What somebody trains for."""
    return Segmented(theme, [(key.value, word) for key, word in _AIMS.items()], AIM_QUESTION)
