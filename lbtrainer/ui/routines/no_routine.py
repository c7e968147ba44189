# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the place of the list when no routine fits what was typed or chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6 import QtCore

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.exercise_list import search_of
from lbtrainer.ui.exercises.exercise_words import count_words, sentence_case
from lbtrainer.ui.widgets.nothing_here import NothingHere


class NoRoutine(NothingHere):
    """In place of the list when nothing fits: everything again, or the exercises that are called so.

    Signals:
        all_pressed: Show all routines.
        exercises_pressed: Show the exercises that what was typed finds.
    """

    all_pressed = QtCore.Signal()
    exercises_pressed = QtCore.Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _SHOW[0])
        self._typed = ""
        self._found = 0
        self.button.clicked.connect(self._pressed)

    def say_typed(self, typed: str, exercises: Mapping[str, Exercise], *, lacks_favourites: bool = False) -> None:
        """Say what was looked for, and how many exercises are called so; without any favourite, how to make one."""
        self._typed = typed
        self._found = len(search_of(exercises.values()).find(typed)) if typed else 0
        unfit = _NO_FAVOURITES if lacks_favourites else "No routine fits these filters."
        sentence = f"No routine called “{typed}”." if typed else unfit
        if self._found:
            sentence += f" {sentence_case(count_words(self._found))} exercise{_ARE[self._found > 1]}."
        self.say(sentence, _SHOW[min(2, self._found)])

    def _pressed(self) -> None:
        if self._found:
            self.exercises_pressed.emit(self._typed)
        else:
            self.all_pressed.emit()


_ARE = (" is", "s are")
_NO_FAVOURITES = "No favourites yet. The star beside a routine, or Ctrl+D, makes it one."
_SHOW = ("Show all routines", "Show it", "Show them")
