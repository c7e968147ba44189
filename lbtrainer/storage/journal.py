# SPDX-License-Identifier: GPL-3.0-or-later
"""The running session, written as it goes: what was acknowledged here is on disk, whatever happens next.

The bodies are the engine's own bytes; nothing here looks into them.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from lbtrainer.domain.record import Hurt, PainReport, SessionState, SetResult
from lbtrainer.errors import BugError, EnvironmentProblem
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import HURT_COLUMNS, SET_COLUMNS, hurt_values, offset_min, pain_values, set_values, utc_text

PLAN_KIND = "plan"

_INSERT_SESSION = (
    "INSERT INTO session (uuid, routine, routine_name, program, started_utc, offset_min, state, speed, preview, "
    "pain_before, place_before, planned_sets, app_version) VALUES (?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (uuid) DO UPDATE SET state = state RETURNING id"
)
_INSERT_ENTRY = (
    "INSERT INTO journal (session, seq, at_ms, utc, kind, body) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (session, seq) DO NOTHING"
)
_INSERT_SET = f"INSERT OR REPLACE INTO set_result (session, utc, {SET_COLUMNS}) VALUES (?, ?{', ?' * 20})"
_INSERT_HURT = f"INSERT OR REPLACE INTO hurt (session, seq, utc, {HURT_COLUMNS}) VALUES (?, ?, ?{', ?' * 12})"
COUNT_DONE_SETS = (
    "UPDATE session SET done_sets = (SELECT count(*) FROM counting_set "
    "WHERE session = session.id AND status <> 'skipped') WHERE id = ?"
)
_CLOSE = "UPDATE session SET state = ?, ended_utc = ?, running_ms = ? WHERE id = ?"


class SessionStart(NamedTuple):
    """What is known of a session when it starts.

    Attributes:
        started: Aware local time: the moment in UTC and the local offset are both kept.
        preview: At another speed than 1, or a demo.
        planned_sets: Slots of the plan.
    """

    routine: str
    routine_name: str
    started: datetime
    planned_sets: int = 0
    program: str | None = None
    speed: float = 1.0
    preview: bool = False
    pain_before: PainReport = PainReport(score=None)
    app_version: str = ""


class Entry(NamedTuple):
    """One line of the journal.

    Attributes:
        kind, body: The engine's word and bytes.
        at_ms: Running milliseconds since Start. `utc`: the wall time beside it, aware.
    """

    kind: str
    at_ms: int
    utc: datetime
    body: bytes


Write = Callable[[sqlite3.Connection, int], None]


class Journal:
    """The writer of one running session.

    Nothing is lost when the disk refuses: what was not written waits in its order and goes first at the next call.
    Every writing call returns None when all is on disk, else the problem to show; the session goes on.

    Attributes:
        session_id: The row of the session, None until `begin` has reached the disk.
        pending: How many calls wait for the disk.
    """

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._waiting: deque[Write] = deque()
        self._next_seq = 0
        self._next_hurt = 0
        self.session_id: int | None = None

    @classmethod
    def resumed(cls, database: Database, session_id: int, *, now: Callable[[], datetime]) -> Journal:
        """The writer that goes on with an interrupted session.

        Raises:
            EnvironmentProblem: The database cannot be read.
        """
        journal = cls(database, now=now)
        journal.session_id = session_id
        journal._next_seq = _next_after(database, "journal", session_id)
        journal._next_hurt = _next_after(database, "hurt", session_id)
        return journal

    @property
    def pending(self) -> int:
        """How many calls wait for the disk."""
        return len(self._waiting)

    def begin(self, start: SessionStart, plan: bytes) -> EnvironmentProblem | None:
        """Open the session with its encoded plan, the first line of its journal."""
        values = _session_values(start)
        write_plan = self._writer([Entry(PLAN_KIND, 0, start.started, plan)], (), ())

        def write(connection: sqlite3.Connection, _: int) -> None:
            (self.session_id,) = connection.execute(_INSERT_SESSION, values).fetchone()
            write_plan(connection, self.session_id)

        self._waiting.append(write)
        return self.retry()

    def append(
        self, entries: Sequence[Entry], *, results: Sequence[SetResult] = (), hurts: Sequence[Hurt] = ()
    ) -> EnvironmentProblem | None:
        """Write all that was accepted at one instant, in one transaction: all of it is kept or none.

        A result with the slot and attempt of an earlier one takes its place.
        """
        self._waiting.append(self._writer(entries, results, hurts))
        return self.retry()

    def close(self, state: SessionState, *, ended: datetime, running_ms: int) -> EnvironmentProblem | None:
        """End the session as COMPLETE, PARTIAL or DISCARDED."""
        values = (state.value, utc_text(ended), running_ms)

        def write(connection: sqlite3.Connection, session: int) -> None:
            connection.execute(_CLOSE, (*values, session))

        self._waiting.append(write)
        return self.retry()

    def retry(self) -> EnvironmentProblem | None:
        """Write what still waits; without anything waiting it does nothing.

        Raises:
            BugError: SQLite refused a record as wrong. That call's records are dropped so that later ones get through.
        """
        while self._waiting:
            known_id = self.session_id
            try:
                with self._database.transaction() as connection:
                    self._waiting[0](connection, self.session_id or 0)
            except EnvironmentProblem as problem:
                self.session_id = known_id
                return problem
            except BugError:
                self._waiting.popleft()
                raise
            self._waiting.popleft()
        return None

    def _writer(self, entries: Sequence[Entry], results: Sequence[SetResult], hurts: Sequence[Hurt]) -> Write:
        utc = utc_text(entries[-1].utc if entries else self._now())
        lines = [
            (seq, entry.at_ms, utc_text(entry.utc), entry.kind, entry.body)
            for seq, entry in enumerate(entries, self._next_seq)
        ]
        sets = [(utc, *set_values(result)) for result in results]
        pains = [(seq, utc, *hurt_values(hurt)) for seq, hurt in enumerate(hurts, self._next_hurt)]
        self._next_seq += len(lines)
        self._next_hurt += len(pains)

        def write(connection: sqlite3.Connection, session: int) -> None:
            connection.executemany(_INSERT_ENTRY, [(session, *line) for line in lines])
            connection.executemany(_INSERT_HURT, [(session, *pain) for pain in pains])
            if sets:
                connection.executemany(_INSERT_SET, [(session, *values) for values in sets])
                connection.execute(COUNT_DONE_SETS, (session,))

        return write


def _session_values(start: SessionStart) -> tuple[object, ...]:
    return (
        str(uuid.uuid4()),
        start.routine,
        start.routine_name,
        start.program,
        utc_text(start.started),
        offset_min(start.started),
        start.speed,
        int(start.preview),
        *pain_values(start.pain_before),
        start.planned_sets,
        start.app_version,
    )


def _next_after(database: Database, table: str, session_id: int) -> int:
    [(last,)] = database.rows(f"SELECT max(seq) FROM {table} WHERE session = ?", (session_id,))
    return 0 if last is None else int(last) + 1
