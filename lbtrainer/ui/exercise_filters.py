# SPDX-License-Identifier: GPL-3.0-or-later
"""The chips over the list of exercises: each opens its choices, and once one holds, a press takes it away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.exercise import Exercise, Level, Position
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercise_list import AT_HAND, MAT_ONLY, NO_FILTERS
from lbtrainer.ui.exercise_words import place_word, sentence_case
from lbtrainer.ui.widgets.chip import Chip
from lbtrainer.ui.widgets.flow_layout import FlowLayout

_GAP: Final = 8
_GEAR: Final = ((AT_HAND, "What I have"), (MAT_ONLY, "Mat only"))
_TITLES: Final = {"gear": "Equipment", "position": "Position", "muscle": "Muscle", "level": "Level"}


class ExerciseFilters(QtWidgets.QWidget):
    """One chip for each filter.

    Attributes:
        filters: What is chosen.

    Signals:
        changed: A person chose other filters.
    """

    changed = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.filters = NO_FILTERS
        self.setAccessibleName("Filters")
        self._flow = FlowLayout(self)
        self.chips = {key: _MenuChip(theme, title) for key, title in _TITLES.items()}
        for key, chip in self.chips.items():
            chip.chosen.connect(lambda word, key=key: self._take(key, word))
            self._flow.addWidget(chip)
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def offer(self, exercises: Iterable[Exercise]) -> None:
        """Offer what these exercises have."""
        known = list(exercises)
        muscles = {word for one in known for word in (*one.muscles.primary, *one.muscles.secondary)}
        places, levels = {one.position for one in known}, {one.level for one in known}
        self.chips["gear"].offer(_GEAR)
        self.chips["position"].offer([(one.value, place_word(one)) for one in Position if one in places])
        self.chips["muscle"].offer([(word, sentence_case(word)) for word in sorted(muscles)])
        self.chips["level"].offer([(one.value, one.value.capitalize()) for one in Level if one in levels])

    def clear(self) -> None:
        """Filter nothing."""
        self.filters = NO_FILTERS
        for chip in self.chips.values():
            chip.show_choice("")
        self.changed.emit()

    def _take(self, key: str, word: str) -> None:
        self.filters = self.filters._replace(**{key: word})
        self.chips[key].show_choice(word)
        self.changed.emit()

    def _restyle(self) -> None:
        self._flow.set_gaps(self._theme.px(_GAP), self._theme.px(_GAP))


class _MenuChip(Chip):
    """A chip that opens its choices, or takes its choice away.

    Signals:
        chosen: The key of the choice, "" for none.
    """

    chosen = QtCore.Signal(str)

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title, sign="chevron-down")
        self._title = title
        self._words: tuple[tuple[str, str], ...] = ()
        self._choice = ""
        self.clicked.connect(self._pressed)
        self._name()

    def offer(self, words: Sequence[tuple[str, str]]) -> None:
        """Choices as key and word."""
        self._words = tuple(words)

    def show_choice(self, key: str) -> None:
        """Wear this choice, "" for none."""
        self._choice = key
        self.setChecked(bool(key))
        self.set_sign("close" if key else "chevron-down")
        self.set_text(dict(self._words).get(key, self._title))
        self._name()

    def _pressed(self) -> None:
        self.setChecked(bool(self._choice))
        if self._choice:
            self.chosen.emit("")
            return
        menu = QtWidgets.QMenu(self)
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, word in self._words:
            menu.addAction(word).triggered.connect(lambda _=False, key=key: self.chosen.emit(key))
        menu.popup(self.mapToGlobal(QtCore.QPoint(0, self.height() + self._theme.px(4))))

    def _name(self) -> None:
        word = dict(self._words).get(self._choice, "")
        self.setAccessibleName(f"{self._title}: {word or 'any'}")
        self.setToolTip(f"Take this filter away: {word}" if word else f"Show only some: {self._title.lower()}")
