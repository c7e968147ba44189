# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions that a crash or a power cut interrupted: offered at the next start, never thrown away by themselves."""

from __future__ import annotations

from typing import Any, NamedTuple

from lbtrainer.domain.record import SessionState, SessionSummary
from lbtrainer.storage.db import Database
from lbtrainer.storage.journal import PLAN_KIND, Entry
from lbtrainer.storage.rows import SUMMARY_COLUMNS, summary_of, utc_time

_UNFINISHED = f"SELECT {SUMMARY_COLUMNS} FROM session WHERE state = 'running' ORDER BY id DESC"
_ENTRIES = "SELECT kind, at_ms, utc, body FROM journal WHERE session = ? ORDER BY seq"
_END = (
    "UPDATE session SET state = ?, "
    "ended_utc = coalesce("
    "(SELECT utc FROM journal WHERE session = session.id ORDER BY seq DESC LIMIT 1), started_utc), "
    "running_ms = coalesce((SELECT max(at_ms) FROM journal WHERE session = session.id), 0) "
    "WHERE id = ? AND state = 'running'"
)


class Interrupted(NamedTuple):
    """A session that was never closed.

    Attributes:
        plan: The encoded plan, empty where there is none.
        entries: The journal behind the plan, in its order.
    """

    summary: SessionSummary
    plan: bytes
    entries: tuple[Entry, ...]


def unfinished(database: Database) -> list[Interrupted]:
    """Every interrupted session with all that a replay needs, the newest first."""
    return [_interrupted(database, summary) for summary in database.records(summary_of, _UNFINISHED)]


def keep_as_partial(database: Database, session_id: int) -> None:
    """Close an interrupted session at its last journal entry; what was done is kept."""
    _end(database, session_id, SessionState.PARTIAL)


def discard(database: Database, session_id: int) -> None:
    """Close an interrupted session and hide it; its rows stay."""
    _end(database, session_id, SessionState.DISCARDED)


def journal_of(database: Database, session_id: int) -> tuple[Entry, ...]:
    """Every entry of a session's journal, the plan first."""
    return tuple(database.records(_entry_of, _ENTRIES, (session_id,)))


def _entry_of(row: tuple[Any, ...]) -> Entry:
    kind, at_ms, utc, body = row
    return Entry(kind, at_ms, utc_time(utc), body)


def _interrupted(database: Database, summary: SessionSummary) -> Interrupted:
    entries = journal_of(database, summary.id)
    has_plan = bool(entries) and entries[0].kind == PLAN_KIND
    return Interrupted(summary, entries[0].body if has_plan else b"", entries[1:] if has_plan else entries)


def _end(database: Database, session_id: int, state: SessionState) -> None:
    with database.transaction() as connection:
        connection.execute(_END, (state.value, session_id))
