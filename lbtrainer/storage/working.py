# SPDX-License-Identifier: GPL-3.0-or-later
"""What carries over from session to session: working loads and targets, decisions on suggestions, walks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum

import msgspec

from lbtrainer.domain.record import Activity, Working
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import ACTIVITY_COLUMNS, activity_of, offset_min, utc_text, utc_time

_SET_WORKING = (
    "INSERT INTO working (routine, key, load_kg, target, advanced, since_utc) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (routine, key) DO UPDATE SET load_kg = excluded.load_kg, target = excluded.target, "
    "advanced = excluded.advanced, since_utc = excluded.since_utc"
)
_DECISION_COLUMNS = "session, routine, key, kind, proposal, reason, source, answer, changed_to"


class Answer(StrEnum):
    """What the person said to a suggestion."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    DECLINED = "declined"


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A suggestion for a step and the answer to it.

    Attributes:
        kind: The word of the rule that made it. `proposal`, `changed_to`: JSON text, the rule's own.
        reason, source: The sentence that was shown, and where the rule comes from.
        utc: When it was answered; None in a decision that is still to be kept.
    """

    routine: str
    key: str
    kind: str
    proposal: str
    reason: str
    source: str
    answer: Answer
    session_id: int | None = None
    changed_to: str | None = None
    utc: datetime | None = None


class CarriedOver:
    """Reads and writes what carries over. All methods raise EnvironmentProblem as `Database` does."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def working_loads(self, routine: str) -> dict[str, Working]:
        """Step key to where the person stands; a step never touched is left out."""
        rows = self._database.rows("SELECT key, load_kg, target, advanced FROM working WHERE routine = ?", (routine,))
        return {
            key: Working(load_kg=load_kg, target=target, advanced=bool(advanced))
            for key, load_kg, target, advanced in rows
        }

    def set_working(self, routine: str, key: str, working: Working) -> None:
        """Keep where the person stands at a step, in the place of what was there."""
        values = (routine, key, working.load_kg, working.target, int(working.advanced), utc_text(self._now()))
        with self._database.transaction() as connection:
            connection.execute(_SET_WORKING, values)

    def record_decision(self, decision: Decision) -> int:
        """Keep an answer to a suggestion, dated now; its id."""
        values = (
            utc_text(self._now()),
            decision.session_id,
            decision.routine,
            decision.key,
            decision.kind,
            decision.proposal,
            decision.reason,
            decision.source,
            decision.answer.value,
            decision.changed_to,
        )
        sql = f"INSERT INTO decision (utc, {_DECISION_COLUMNS}) VALUES (?{', ?' * 9}) RETURNING id"
        with self._database.transaction() as connection:
            return int(connection.execute(sql, values).fetchone()[0])

    def decisions(self, routine: str, key: str) -> list[Decision]:
        """Every answer at a step, the newest first."""
        sql = f"SELECT utc, {_DECISION_COLUMNS} FROM decision WHERE routine = ? AND key = ? ORDER BY utc DESC, id DESC"
        return [
            Decision(
                utc=utc_time(utc),
                session_id=session,
                routine=routine,
                key=key,
                kind=kind,
                proposal=proposal,
                reason=reason,
                source=source,
                answer=Answer(answer),
                changed_to=changed_to,
            )
            for utc, session, _, _, kind, proposal, reason, source, answer, changed_to in self._database.rows(
                sql, (routine, key)
            )
        ]

    def log_activity(self, kind: str, *, started: datetime, minutes: int, note: str = "") -> int:
        """Keep a walk or the like; `started` is aware local time. Its id."""
        values = (kind, utc_text(started), offset_min(started), minutes, note)
        sql = "INSERT INTO activity (kind, started_utc, offset_min, minutes, note) VALUES (?, ?, ?, ?, ?) RETURNING id"
        with self._database.transaction() as connection:
            return int(connection.execute(sql, values).fetchone()[0])

    def activities(self, *, since: date | None = None) -> list[Activity]:
        """Every activity that is not deleted, from the local day `since` on, the newest first."""
        sql = (
            f"SELECT {ACTIVITY_COLUMNS} FROM activity WHERE deleted_utc IS NULL AND local_day >= ? "
            "ORDER BY started_utc DESC, id DESC"
        )
        return self._database.records(activity_of, sql, (since.isoformat() if since else "",))

    def activity(self, activity_id: int) -> Activity | None:
        """One activity, a deleted one too; None when there is no such one."""
        sql = f"SELECT {ACTIVITY_COLUMNS} FROM activity WHERE id = ?"
        return next(iter(self._database.records(activity_of, sql, (activity_id,))), None)

    def edit_activity(self, activity_id: int, *, kind: str, started: datetime, minutes: int, note: str) -> None:
        """Correct an activity; `started` is aware local time."""
        values = (kind, utc_text(started), offset_min(started), minutes, note, activity_id)
        sql = "UPDATE activity SET kind = ?, started_utc = ?, offset_min = ?, minutes = ?, note = ? WHERE id = ?"
        with self._database.transaction() as connection:
            connection.execute(sql, values)

    def delete_activity(self, activity_id: int) -> None:
        """Hide an activity; `undelete_activity` brings it back."""
        self._mark_deleted(activity_id, utc_text(self._now()))

    def undelete_activity(self, activity_id: int) -> None:
        """Bring a deleted activity back."""
        self._mark_deleted(activity_id, None)

    def _mark_deleted(self, activity_id: int, utc: str | None) -> None:
        with self._database.transaction() as connection:
            connection.execute("UPDATE activity SET deleted_utc = ? WHERE id = ?", (utc, activity_id))
