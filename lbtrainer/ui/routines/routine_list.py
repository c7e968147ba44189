# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the routines page: which of them show, in which order, and what each says.

Part of the first paint, so nothing heavy is imported here: rows come from the index, and what only the library and
the history know (positions, words to search, days) is filled in afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from lbtrainer.qt.override import override
from lbtrainer.ui.routines.routine_filters import LEVELS, NO_FILTERS, Filters, is_usable
from lbtrainer.ui.widgets.list_delegate import Index, RowRole

if TYPE_CHECKING:
    from lbtrainer.content.index import IndexRow
    from lbtrainer.domain.search import SearchIndex

_ACCESSIBLE_TEXT = 11  # Qt.AccessibleTextRole, as a number: naming Qt before the first paint costs 10 ms
_TOOLTIP = 3  # Qt.ToolTipRole
PANEL_WIDTH = 376
"""Of the panel beside the list; its place is kept before there is a panel."""
_GOAL_WORDS = {
    "strength": "Strength",
    "endurance": "Core endurance",
    "hypertrophy": "Muscle",
    "core": "Core",
    "general": "Whole back",
    "mobility": "Mobility",
    "stretch": "Stretch",
    "relief": "Relief",
    "recovery": "Recovery",
    "warm-up": "Warm-up",
    "performance": "Performance",
}
_SHORT_WORDS = {"back-extension-bench": "bench", "ghr-bench": "bench", "pull-up-bar": "bar"}


class RoutineRows(QtCore.QAbstractListModel):
    """Index rows that pass filters and search: first the week's, then favourites; or the best match first."""

    def __init__(self, rows: Sequence[IndexRow], parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(rows)
        self._shown: list[IndexRow] = []
        self._filters = NO_FILTERS
        self._typed = ""
        self._build_search: Callable[[], SearchIndex] | None = None
        self._search: SearchIndex | None = None
        self._favourites: frozenset[str] = frozenset()
        self._week: tuple[str, ...] = ()
        self._doable: frozenset[str] = frozenset()
        self._stills: Mapping[str, str] = {}
        self._picture_of: Callable[[str], object] | None = None
        self._last_done: Mapping[str, str] = {}
        self._choose()

    @property
    def usable(self) -> int:
        """How many routines there are, filtered or not."""
        return sum(is_usable(row) for row in self._all)

    def set_rows(self, rows: Sequence[IndexRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._all = tuple(rows)
        self._choose()
        self.endResetModel()

    def set_search(self, build: Callable[[], SearchIndex]) -> None:
        """Search with this index, built with the first letter; before there is one, nothing is searched."""
        self._build_search, self._search = build, None
        self.show_only(self._filters, self._typed)

    def set_details(self, *, stills: Mapping[str, str], last_done: Mapping[str, str]) -> None:
        """Routine id to the icon of its position, and to when it was last done."""
        self._stills, self._last_done = stills, last_done
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def set_pictures(self, picture_of: Callable[[str], object]) -> None:
        """Ask this for the still of a routine by its id, when a row is painted: a QPixmap, or the name of an icon."""
        self._picture_of = picture_of

    def set_week(self, week: Sequence[str]) -> bool:
        """Put the routines of the program that is followed before all others; whether these are others than before."""
        if tuple(week) == self._week:
            return False
        self.beginResetModel()
        self._week = tuple(week)
        self._choose()
        self.endResetModel()
        return True

    @property
    def lacks_favourites(self) -> bool:
        """Whether favourites are asked for and there is none yet."""
        return self._filters.favourites and not self._favourites

    def set_favourites(self, favourites: Collection[str]) -> None:
        """Put these next."""
        self.beginResetModel()
        self._favourites = frozenset(favourites)
        self._choose()
        self.endResetModel()

    def set_doable(self, doable: Collection[str]) -> None:
        """These can be done as written with the equipment at hand."""
        if frozenset(doable) == self._doable:
            return
        self.beginResetModel()
        self._doable = frozenset(doable)
        self._choose()
        self.endResetModel()

    def show_only(self, filters: Filters, typed: str) -> None:
        """Show what passes the filters and what was typed."""
        self.beginResetModel()
        self._filters, self._typed = filters, typed
        self._choose()
        self.endResetModel()

    def row(self, index: Index) -> IndexRow | None:
        """The routine at an index; None for an invalid one."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def minutes_of(self, routine: str) -> tuple[int, int] | None:
        """Least and most minutes of a routine, whether it shows or not; None where they are not known."""
        found = next((row for row in self._all if row.id == routine and row.minutes_high), None)
        return None if found is None else (found.minutes_low, found.minutes_high)

    def index_of(self, routine: str) -> QtCore.QModelIndex:
        """Where a routine shows; invalid where it does not."""
        number = next((number for number, row in enumerate(self._shown) if row.id == routine), -1)
        return self.index(number, 0)

    def is_favourite(self, routine: str) -> bool:
        """Whether a routine stands among the favourites."""
        return routine in self._favourites

    def last_done(self, routine: str) -> str:
        """When a routine was last done, such as "yesterday"; "" for never."""
        return self._last_done.get(routine, "")

    def still(self, routine: str) -> str:
        """The icon of a routine's position; "" while it is not known."""
        return self._stills.get(routine, "")

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == _ACCESSIBLE_TEXT:
            return self._spoken(row)
        if role == _TOOLTIP:
            return row.problem or None
        if not is_usable(row):
            return _broken_data(row, role)
        return self._row_data(row, role)

    def _row_data(self, row: IndexRow, role: int) -> Any:
        shows: dict[int, Callable[[], object]] = {
            RowRole.NAME: lambda: row.name,
            RowRole.SECOND: lambda: self._second(row),
            RowRole.STILL: lambda: self._picture_of(row.id) if self._picture_of else self._stills.get(row.id, ""),
            RowRole.MINUTES: lambda: minutes_text(row.minutes_low, row.minutes_high),
            RowRole.LEVEL: lambda: level_number(row.level),
            RowRole.LEVEL_WORD: row.level.capitalize,
            RowRole.EQUIPMENT: lambda: equipment_text(row.equipment),
            RowRole.KEY: lambda: row.id,
            RowRole.MARK: lambda: "star-on" if row.id in self._favourites else "",
        }
        shown = shows.get(role)
        return None if shown is None else shown()

    def _second(self, row: IndexRow) -> str:
        parts = [goal_word(row.goal)]
        if row.id in self._week:
            parts.append("in your week")
        if row.yours:
            parts.append("yours")
        if row.problem:
            parts.append("your file has a mistake")
        elif row.id in self._last_done:
            parts.append(self._last_done[row.id])
        return "  ·  ".join(parts)

    def _spoken(self, row: IndexRow) -> str:
        if not is_usable(row):
            return f"{row.name}, a file of yours that cannot be used: {row.problem}"
        last = self._last_done.get(row.id)
        told = self._second(row).split("  ·  ")
        parts = [row.name, *(f"done {one}" if one == last else one for one in told)]
        parts += [minutes_text(row.minutes_low, row.minutes_high, spoken=True), row.level]
        parts.append(equipment_text(row.equipment) or "no equipment")
        if row.id in self._favourites:
            parts.append("favourite")
        return ", ".join(parts)

    def _choose(self) -> None:
        rows: Sequence[IndexRow] = self._all
        if self._typed and self._search is None and self._build_search is not None:
            self._search = self._build_search()
        if self._typed and self._search is not None:
            by_id = {row.id: row for row in rows}
            rows = [by_id[key] for key in self._search.find(self._typed) if key in by_id]
            typed = self._typed.casefold()  # files that cannot be used are not in the index
            rows += [row for row in self._all if not is_usable(row) and typed in f"{row.name}.yaml".casefold()]
        else:
            rows = sorted(rows, key=self._rank)
        self._shown = [
            row
            for row in rows
            if self._filters.lets_through(row)
            and (not self._filters.at_hand or row.id in self._doable)
            and (not self._filters.favourites or row.id in self._favourites)
        ]

    def _rank(self, row: IndexRow) -> tuple[bool, int, bool]:
        place = self._week.index(row.id) if row.id in self._week else len(self._week)
        return (not is_usable(row), place, row.id not in self._favourites)


def minutes_text(low: int, high: int, *, spoken: bool = False) -> str:
    """Minutes as they stand in a row: "16 min", "20–27 min"; spoken "20 to 27 minutes"."""
    if spoken:
        return f"{low} minutes" if low == high else f"{low} to {high} minutes"
    return f"{low} min" if low == high else f"{low}–{high} min"


def goal_word(goal: str) -> str:
    """A routine's goal as a word for people."""
    return _GOAL_WORDS.get(goal, goal.capitalize())


def level_number(level: str) -> int:
    """1 to 3, for the bars."""
    return LEVELS.index(level) + 1 if level in LEVELS else 1


def equipment_text(words: Sequence[str]) -> str:
    """Equipment as a short list of words: "Mat, band"; "" for none."""
    short = dict.fromkeys(_SHORT_WORDS.get(word, word.replace("-", " ")) for word in words)
    return ", ".join(short).capitalize()


def _broken_data(row: IndexRow, role: int) -> Any:
    if role == RowRole.SECOND:
        return "yours  ·  cannot be used as it stands"
    if role == RowRole.NAME:
        return f"{row.name}.yaml"
    if role == RowRole.KEY:
        return row.id
    return "note" if role == RowRole.STILL else None
