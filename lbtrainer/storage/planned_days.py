# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of planned days: kept as rows that statistics can count, read back as changes to a program.

An entry that was moved leaves a row `moved` on its own day, and on the day it went to a row of its own under
`entry@its own day`, so that it is counted where it is due.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from lbtrainer.domain.program_days import Change, Item, State, entry_key
from lbtrainer.storage.db import Database

_ARRIVED: Final = "@"
_PUT: Final = (
    "INSERT INTO planned_day (day, program, entry, state, moved_to, session) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (day, program, entry) DO UPDATE SET state = excluded.state, moved_to = excluded.moved_to, "
    "session = excluded.session"
)
_PUT_IF_NEW: Final = "INSERT OR IGNORE INTO planned_day (day, program, entry, state) VALUES (?, ?, ?, 'planned')"
_OF_PROGRAM: Final = "SELECT day, entry, state, moved_to, session FROM planned_day WHERE program = ? AND day >= ?"

_DONE_BY: Final = "SELECT day, program, entry FROM planned_day WHERE session = ? AND state = 'done' ORDER BY day, entry"

_NOTED: Final = "planned-noted-until"
_PUT_NOTED: Final = "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = max(value, excluded.value)"
_FORGET: Final = "DELETE FROM planned_day WHERE program = ? AND state != 'done' AND (day >= ? OR moved_to >= ?)"


class _Row(NamedTuple):
    day: date
    entry: str
    state: State
    moved_to: date | None
    session: int | None


class PlannedDays:
    """Reads and writes what became of planned days. All methods raise EnvironmentProblem as `Database` does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def changes(self, program: str, *, since: date) -> tuple[Change, ...]:
        """What the person did with the program's entries of the days from `since` on; untouched ones are left out."""
        rows = self._database.records(_row_of, _OF_PROGRAM, (program, since.isoformat()))
        arrived = {(row.day, row.entry): row for row in rows if _ARRIVED in row.entry}
        return tuple(
            _change_of(row, arrived)
            for row in sorted(rows, key=lambda row: (row.day, row.entry))
            if _ARRIVED not in row.entry and row.state is not State.PLANNED
        )

    def done_by(self, session_id: int) -> dict[str, tuple[Change, ...]]:
        """Program to what a session has ticked in it."""
        found: dict[str, tuple[Change, ...]] = {}
        for day, program, stored in self._database.rows(_DONE_BY, (session_id,)):
            there, (entry, own) = date.fromisoformat(day), own_entry(stored)
            moved_to = None if own is None else there
            change = Change(day=own or there, entry=entry, state=State.DONE, moved_to=moved_to, session=session_id)
            found[program] = (*found.get(program, ()), change)
        return found

    def keep(self, program: str, before: Iterable[Change], after: Iterable[Change]) -> None:
        """Keep the changes of a program in the place of what was read before.

        Args:
            program: Its id.
            before: As `changes` gave them. An entry that is in it and no longer in `after` is simply planned again.
            after: As `domain.program_days` made them from it.
        """
        old, new = list(before), list(after)
        with self._database.transaction() as connection:
            for change in old:
                if change not in new:
                    self._undo(connection, program, change)
            for change in new:
                if change not in old:
                    self._put(connection, program, change)

    def noted_until(self) -> date | None:
        """The last day whose plan is written down for good; None: none yet."""
        rows = self._database.rows("SELECT value FROM meta WHERE key = ?", (_NOTED,))
        return date.fromisoformat(rows[0][0]) if rows else None

    def remember(self, program: str, items: Iterable[Item], *, until: date | None = None) -> None:
        """Note what is planned, so that it can be counted later; what is there already stays as it is.

        Args:
            program: Its id.
            items: What it has on these days.
            until: The days up to this one are written down for good; never taken back to an earlier one.
        """
        own = [item for item in items if not item.extra and item.day == item.planned_on]
        with self._database.transaction() as connection:
            for item in own:
                connection.execute(_PUT_IF_NEW, (item.day.isoformat(), program, entry_key(item.entry)))
            if until is not None:
                connection.execute(_PUT_NOTED, (_NOTED, until.isoformat()))

    def forget_from(self, program: str, day: date) -> None:
        """Forget what was to come from a day on; what was done stays."""
        values = (program, day.isoformat(), day.isoformat())
        with self._database.transaction() as connection:
            connection.execute(_FORGET, values)

    def _put(self, connection: sqlite3.Connection, program: str, change: Change) -> None:
        own, there = change.day.isoformat(), change.moved_to
        if there is None:
            values = (own, program, change.entry, change.state.value, None, change.session)
            connection.execute(_PUT, values)
            return
        connection.execute(_PUT, (own, program, change.entry, State.MOVED.value, there.isoformat(), None))
        state = State.PLANNED if change.state is State.MOVED else change.state
        entry = _arrived(change)
        connection.execute(_PUT, (there.isoformat(), program, entry, state.value, None, change.session))

    def _undo(self, connection: sqlite3.Connection, program: str, change: Change) -> None:
        connection.execute(_PUT, (change.day.isoformat(), program, change.entry, State.PLANNED.value, None, None))
        if change.moved_to is not None:
            connection.execute(
                "DELETE FROM planned_day WHERE day = ? AND program = ? AND entry = ?",
                (change.moved_to.isoformat(), program, _arrived(change)),
            )


def own_entry(entry: str) -> tuple[str, date | None]:
    """The entry of a row as the program names it, and the day it was moved from; None: it stands on its own day."""
    name, _, day = entry.partition(_ARRIVED)
    return name, date.fromisoformat(day) if day else None


def _row_of(row: tuple[str, str, str, str | None, int | None]) -> _Row:
    day, entry, state, moved_to, session = row
    there = None if moved_to is None else date.fromisoformat(moved_to)
    return _Row(date.fromisoformat(day), entry, State(state), there, session)


def _change_of(row: _Row, arrived: dict[tuple[date, str], _Row]) -> Change:
    change = Change(day=row.day, entry=row.entry, state=row.state, moved_to=row.moved_to, session=row.session)
    if row.moved_to is None:
        return change
    there = arrived.get((row.moved_to, _arrived(change)))
    if there is None or there.state is not State.DONE:
        return change
    return Change(day=row.day, entry=row.entry, state=State.DONE, moved_to=row.moved_to, session=there.session)


def _arrived(change: Change) -> str:
    return f"{change.entry}{_ARRIVED}{change.day.isoformat()}"
