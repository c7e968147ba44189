# SPDX-License-Identifier: GPL-3.0-or-later
"""Past sessions and walks, newest first, fetched fifty at a time as they are scrolled: the length costs nothing."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final

from PySide6 import QtCore

from lbtrainer.domain.record import Activity, SessionState, SessionSummary
from lbtrainer.qt.override import override
from lbtrainer.storage.history import PAGE_ROWS, History
from lbtrainer.storage.queries import Search
from lbtrainer.ui.date_words import brief_day, clock_time, local_start, long_day, minutes_of, minutes_words, short_day
from lbtrainer.ui.past.activity_words import activity_name

Entry = SessionSummary | Activity
Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_ACCESSIBLE_TEXT: Final = 11  # Qt.AccessibleTextRole


class SessionRole(IntEnum):
    """What a row shows: the name, when and how long, how much of it, pain before and after, all strings; a still.

    DAY is shorter than WHEN: the day and how long.
    """

    NAME = 0  # Qt.DisplayRole
    WHEN = 0x0100
    HOW_MUCH = 0x0101
    PAIN = 0x0102
    STILL = 0x0103
    DAY = 0x0104


class SessionRows(QtCore.QAbstractListModel):
    """The sessions and activities that a search finds.

    Attributes:
        entries: Those fetched so far.
    """

    def __init__(
        self,
        history: Callable[[], History],
        picture_of: Callable[[str], object],
        this_year: Callable[[], int],
        parent: QtCore.QObject | None = None,
    ) -> None:
        """Build it empty; it reads with its first search.

        Args:
            history: Opens the history when it is first asked for.
            picture_of: Routine id to its still, a QPixmap, or to the name of an icon.
            this_year: Days of other years say theirs.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._history = history
        self._picture_of = picture_of
        self._this_year = this_year
        self._search = Search()
        self._more = False
        self.entries: list[Entry] = []

    def show_search(self, search: Search, *, at_least: int = PAGE_ROWS) -> None:
        """Show what this search finds, its first rows at once.

        Raises:
            EnvironmentProblem: The database cannot be read.
        """
        wanted = max(at_least, PAGE_ROWS)
        found = self._history().entries(search=search, limit=wanted)
        self.beginResetModel()
        self._search = search
        self.entries = list(found)
        self._more = len(found) == wanted
        self.endResetModel()

    @property
    def is_whole(self) -> bool:
        """Whether everything that the search finds is fetched."""
        return not self._more

    @property
    def sessions(self) -> list[SessionSummary]:
        """The sessions among those fetched so far."""
        return [one for one in self.entries if isinstance(one, SessionSummary)]

    def row_of(self, entry: Entry) -> int:
        """The row of an entry, as it was or is now, among those fetched; -1 when it is not there."""
        return next((row for row, one in enumerate(self.entries) if _same(one, entry)), -1)

    def take_over(self, entry: Entry) -> bool:
        """Show what was changed in an entry; whether its time was, so that its place may be another one."""
        row = self.row_of(entry)
        if row < 0:
            return False
        moved = self.entries[row].started != entry.started
        self.entries[row] = entry
        self.dataChanged.emit(self.index(row), self.index(row))
        return moved

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    @override
    def fetchMore(self, parent: Index) -> None:
        found = self._history().entries(search=self._search, before=self.entries[-1] if self.entries else None)
        self._more = len(found) == PAGE_ROWS
        if found:
            self.beginInsertRows(QtCore.QModelIndex(), len(self.entries), len(self.entries) + len(found) - 1)
            self.entries += found
            self.endInsertRows()

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        one = self.entries[index.row()]
        if role == SessionRole.NAME:
            return entry_name(one)
        if role == SessionRole.WHEN:
            start = local_start(one)
            day = short_day(start, self._this_year())
            return f"{day}, {clock_time(start)}  ·  {minutes_of(one)} min"
        if role == SessionRole.DAY:
            return f"{brief_day(local_start(one), self._this_year())}  ·  {minutes_of(one)} min"
        if role == SessionRole.HOW_MUCH:
            return how_much(one) if isinstance(one, SessionSummary) else one.note
        if role == SessionRole.PAIN:
            return pain_text(one) if isinstance(one, SessionSummary) else ""
        if role == SessionRole.STILL:
            return self._picture_of(one.routine) if isinstance(one, SessionSummary) else "walk"
        return spoken(one) if role == _ACCESSIBLE_TEXT else None


def entry_name(entry: Entry) -> str:
    """What an entry is called."""
    return entry.routine_name if isinstance(entry, SessionSummary) else activity_name(entry.kind)


def _same(one: Entry, other: Entry) -> bool:
    return type(one) is type(other) and one.id == other.id


def how_much(one: SessionSummary) -> str:
    """How much of the plan was done: "10 of 10 sets", "8 of 16 sets, stopped early"."""
    words = f"{one.done_sets} of {one.planned_sets} sets"
    if one.preview:
        words += ", trial run"
    return f"{words}, stopped early" if one.state is SessionState.PARTIAL else words


def pain_text(one: SessionSummary) -> str:
    """Pain before and after: "2 → 1"; "2 → –" while one was not said; "" without both."""
    before, after = one.pain_before.score, one.pain_after.score
    if before is None and after is None:
        return ""
    return " → ".join("–" if score is None else str(score) for score in (before, after))


def spoken(one: Entry) -> str:
    """A whole row in words, for screen readers."""
    start = local_start(one)
    parts = [entry_name(one), f"{long_day(start)}, {clock_time(start)}", minutes_words(minutes_of(one))]
    if isinstance(one, Activity):
        return ", ".join([*parts, one.note] if one.note else parts)
    parts.append(how_much(one))
    for when, pain in (("before", one.pain_before), ("after", one.pain_after)):
        if pain.score is not None:
            parts.append(f"pain {pain.score} {when}")
    return ", ".join(parts)
