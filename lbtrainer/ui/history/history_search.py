# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history can be narrowed to by name: routines and exercises, chosen or typed, a slip or two forgiven."""

from __future__ import annotations

from typing import Final, NamedTuple

from lbtrainer.domain.search import Entry, SearchIndex
from lbtrainer.qt.training import Training
from lbtrainer.storage.trends import Trends
from lbtrainer.ui.exercises.exercise_list import search_of
from lbtrainer.ui.exercises.exercise_words import name_of

_LEAST_TEXT: Final = 2


class Meant(NamedTuple):
    """Ids of the routines and the exercises whose names fit."""

    routines: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()


class HistorySearch:
    """Knows the library by name; lays it out anew only when there is another one."""

    def __init__(self, training: Training) -> None:
        self._training = training
        self._library: object = None
        self._routines = self._exercises = SearchIndex(())

    def routines(self) -> list[tuple[str, str]]:
        """Id and name of every routine."""
        return [(one.id, one.name) for one in self._training.library.routines.values()]

    def exercises_done(self) -> list[tuple[str, str]]:
        """Id and name of the exercises that stand in the history, by name.

        Raises:
            EnvironmentProblem: The history cannot be read.
        """
        known, done = self._training.library.exercises, Trends(self._training.database).exercises()
        return sorted(((id_, name_of(known, id_)) for id_ in done), key=lambda one: one[1].casefold())

    def meant(self, typed: str) -> Meant:
        """What this text may stand for; a single letter stands for nothing."""
        if len(typed) < _LEAST_TEXT:
            return Meant()
        library = self._training.library
        if library is not self._library:
            self._library = library
            self._routines = SearchIndex(Entry(one.id, (one.name,)) for one in library.routines.values())
            self._exercises = search_of(library.exercises.values())
        return Meant(tuple(self._routines.find(typed)), tuple(self._exercises.find(typed)))
