# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the exercises page: which of them show, in which order, and what each says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple

from PySide6 import QtCore, QtGui

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.search import Entry, SearchIndex
from lbtrainer.qt.override import override
from lbtrainer.ui.exercises.exercise_words import muscle_words, place_word
from lbtrainer.ui.routines.routine_list import equipment_text, level_number
from lbtrainer.ui.widgets.list_delegate import Index, RowRole

AT_HAND, MAT_ONLY = "at-hand", "mat"
_MAT = Profile(equipment=frozenset({"mat"}))


class Filters(NamedTuple):
    """What an exercise must be like to show; "" lets everything through.

    Attributes:
        gear: `AT_HAND` or `MAT_ONLY`.
        position, muscle, level: The words of the exercise's file.
    """

    gear: str = ""
    position: str = ""
    muscle: str = ""
    level: str = ""

    def lets_through(self, exercise: Exercise, profile: Profile) -> bool:
        """Whether an exercise fits, for somebody with this profile's equipment."""
        gear = {AT_HAND: profile, MAT_ONLY: _MAT}.get(self.gear)
        return (
            (gear is None or gear.gear_for(exercise) is not None)
            and self.position in ("", exercise.position.value)
            and (not self.muscle or self.muscle in (*exercise.muscles.primary, *exercise.muscles.secondary))
            and self.level in ("", exercise.level.value)
        )


class ExerciseRows(QtCore.QAbstractListModel):
    """A list model over the exercises that pass filters and search, the best match first.

    Args:
        still: The picture of an exercise by its id, or the name of an icon while it is not there.
    """

    def __init__(self, still: Callable[[Exercise], QtGui.QPixmap | str], parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._still = still
        self._all: Mapping[str, Exercise] = {}
        self._yours: Collection[str] = frozenset()
        self._search = SearchIndex(())
        self._profile = Profile()
        self._shown: list[Exercise] = []

    def set_exercises(self, exercises: Mapping[str, Exercise], yours: Collection[str], profile: Profile) -> None:
        """Show these; `yours` are ids of the person's own files. `show_only` follows."""
        self._all, self._yours, self._profile = exercises, yours, profile
        self._search = search_of(exercises.values())

    def set_profile(self, profile: Profile) -> None:
        """Somebody has other equipment now. `show_only` follows where it matters."""
        self._profile = profile

    def show_only(self, filters: Filters, typed: str) -> None:
        """Show what passes the filters and what was typed; with a muscle, those whose main work it is come first."""
        self.beginResetModel()
        found = [self._all[key] for key in self._search.find(typed)]
        shown = [one for one in found if filters.lets_through(one, self._profile)]
        if filters.muscle:
            shown.sort(key=lambda one: filters.muscle not in one.muscles.primary)
        self._shown = shown
        self.endResetModel()

    def exercise(self, index: Index) -> Exercise | None:
        """The exercise at an index; None for an invalid one."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def index_of(self, exercise: str) -> QtCore.QModelIndex:
        """Where an exercise shows; invalid where it does not."""
        return self.index(next((row for row, one in enumerate(self._shown) if one.id == exercise), -1), 0)

    def still_drawn(self, exercise: str) -> None:
        """The picture of an exercise is there now."""
        index = self.index_of(exercise)
        if index.isValid():
            self.dataChanged.emit(index, index, [RowRole.STILL])

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        exercise = self.exercise(index)
        if exercise is None:
            return None
        shows: dict[int, Callable[[], object]] = {
            RowRole.NAME: lambda: exercise.name,
            RowRole.SECOND: lambda: "  ·  ".join(self._facts(exercise)),
            RowRole.STILL: lambda: self._still(exercise),
            RowRole.LEVEL: lambda: level_number(exercise.level.value),
            RowRole.LEVEL_WORD: exercise.level.value.capitalize,
            RowRole.EQUIPMENT: lambda: equipment_text(exercise.equipment[0]),
            RowRole.KEY: lambda: exercise.id,
            int(QtCore.Qt.ItemDataRole.AccessibleTextRole): lambda: self._spoken(exercise),
        }
        shown = shows.get(role)
        return None if shown is None else shown()

    def _facts(self, exercise: Exercise) -> list[str]:
        yours = ["yours"] if exercise.id in self._yours else []
        facts = [exercise.category.value.capitalize(), *yours, muscle_words(exercise.muscles.primary)]
        return [fact for fact in facts if fact]

    def _spoken(self, exercise: Exercise) -> str:
        return ", ".join([exercise.name, *self._facts(exercise), place_word(exercise.position), exercise.level.value])


def search_of(exercises: Iterable[Exercise]) -> SearchIndex:
    """Finds exercises by their names and other names."""
    return SearchIndex(Entry(one.id, (one.name, " , ".join(one.aliases))) for one in exercises)
