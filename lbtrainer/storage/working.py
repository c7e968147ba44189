# SPDX-License-Identifier: GPL-3.0-or-later
"""What carries over from session to session: working loads and targets, decisions on suggestions, walks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import msgspec

from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import Activity, Working
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import ACTIVITY_COLUMNS, activity_of, offset_min, utc_text, utc_time

_SET_WORKING = (
    "INSERT INTO working (routine, key, load_kg, target, advanced, since_utc) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (routine, key) DO UPDATE SET load_kg = excluded.load_kg, target = excluded.target, "
    "advanced = excluded.advanced, since_utc = excluded.since_utc"
)
# What a table column is missing for (sets, rounds, another rung) stands in the newest accepted decision of the step.
_AGREED = (
    "SELECT key, coalesce(changed_to, proposal) FROM decision WHERE id IN (SELECT max(id) FROM decision "
    "WHERE routine = ? AND answer <> 'declined' GROUP BY key)"
)
_LAST_ANSWERED = "SELECT key, max(session) FROM decision WHERE routine = ? AND session IS NOT NULL GROUP BY key"
_LAST_ANSWERED_KIND = f"{_LAST_ANSWERED.removesuffix(' GROUP BY key')} AND kind = ? GROUP BY key"
_DECLINED = "SELECT key, proposal FROM decision WHERE routine = ? AND kind = ? AND answer = 'declined'"
_DECISION_COLUMNS = "session, routine, key, kind, proposal, reason, source, answer, changed_to"
_BETWEEN_SOURCES = "; "
_PUT_DECISION = f"INSERT INTO decision (utc, {_DECISION_COLUMNS}) VALUES (?{', ?' * 9})"


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

    @property
    def sources(self) -> tuple[str, ...]:
        """Each source by itself."""
        return tuple(self.source.split(_BETWEEN_SOURCES))

    @property
    def agreed(self) -> Working:
        """Where the person stands with it: what was suggested, or what was chosen in its place."""
        return _working_of(self.changed_to or self.proposal)


class CarriedOver:
    """Reads and writes what carries over. All methods raise EnvironmentProblem as `Database` does."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def working_loads(self, routine: str) -> dict[str, Working]:
        """Step key to where the person stands; a step never touched is left out."""
        sql = "SELECT key, load_kg, target, advanced FROM working WHERE routine = ?"
        agreed = {key: _working_of(text) for key, text in self._database.rows(_AGREED, (routine,))}
        found = dict(agreed)
        for key, load_kg, target, advanced in self._database.rows(sql, (routine,)):
            of_step = Working(load_kg=load_kg, target=target, advanced=bool(advanced))
            more = agreed.get(key, Working())
            found[key] = msgspec.structs.replace(of_step, sets=more.sets, added=more.added, exercise=more.exercise)
        return found

    def set_working(self, routine: str, key: str, working: Working) -> None:
        """Keep where the person stands at a step, in the place of what was there."""
        with self._database.transaction() as connection:
            connection.execute(_SET_WORKING, self._working_values(routine, key, working))

    def answer(
        self, suggestion: Suggestion, answer: Answer, *, session_id: int | None, changed_to: Working | None = None
    ) -> None:
        """Keep the answer to a suggestion, and with it where the person stands from now on, both or neither.

        Args:
            suggestion: What was suggested.
            answer: Accepted, changed or declined.
            session_id: The newest session by then: only later ones count for the next suggestion at this step.
            changed_to: What was chosen in its place, with CHANGED.
        """
        then = suggestion.then if changed_to is None else changed_to
        decision = Decision(
            routine=suggestion.routine,
            key=suggestion.key,
            kind=suggestion.way.value,
            proposal=_json(suggestion.then),
            reason=f"{suggestion.says} {suggestion.reason}",
            source=_BETWEEN_SOURCES.join(suggestion.sources),
            answer=answer,
            session_id=session_id,
            changed_to=None if changed_to is None else _json(changed_to),
        )
        with self._database.transaction() as connection:
            connection.execute(_PUT_DECISION, self._decision_values(decision))
            if answer is not Answer.DECLINED:
                connection.execute(_SET_WORKING, self._working_values(decision.routine, decision.key, then))

    def answered(self, routine: str) -> dict[str, int]:
        """Step key to the id of the newest session when a suggestion at this step was last answered."""
        return {key: int(session) for key, session in self._database.rows(_LAST_ANSWERED, (routine,))}

    def lightened(self, routine: str) -> dict[str, int]:
        """As `answered`, of lighter weights after a break alone."""
        rows = self._database.rows(_LAST_ANSWERED_KIND, (routine, Way.LESS_LOAD.value))
        return {key: int(session) for key, session in rows}

    def declined(self, routine: str) -> dict[str, frozenset[str]]:
        """Step key to the ids of harder exercises that the person has said no to."""
        found: dict[str, set[str]] = {}
        for key, text in self._database.rows(_DECLINED, (routine, Way.RUNG.value)):
            found.setdefault(key, set()).add(_working_of(text).exercise)
        return {key: frozenset(ids) for key, ids in found.items()}

    def decisions(self, routine: str, key: str) -> list[Decision]:
        """Every answer at a step, the newest first."""
        sql = f"SELECT utc, {_DECISION_COLUMNS} FROM decision WHERE routine = ? AND key = ? ORDER BY utc DESC, id DESC"
        return self._database.records(_decision_of, sql, (routine, key))

    def decisions_after(self, session_id: int) -> list[Decision]:
        """Every answer that was given when this session was the newest one, the oldest first."""
        sql = f"SELECT utc, {_DECISION_COLUMNS} FROM decision WHERE session = ? ORDER BY utc, id"
        return self._database.records(_decision_of, sql, (session_id,))

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

    def _working_values(self, routine: str, key: str, working: Working) -> tuple[object, ...]:
        return routine, key, working.load_kg, working.target, int(working.advanced), utc_text(self._now())

    def _decision_values(self, decision: Decision) -> tuple[object, ...]:
        return (
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

    def _mark_deleted(self, activity_id: int, utc: str | None) -> None:
        with self._database.transaction() as connection:
            connection.execute("UPDATE activity SET deleted_utc = ? WHERE id = ?", (utc, activity_id))


def _decision_of(row: tuple[Any, ...]) -> Decision:
    utc, session, routine, key, kind, proposal, reason, source, answer, changed_to = row
    return Decision(
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


def _json(working: Working) -> str:
    return msgspec.json.encode(working).decode()


def _working_of(text: str) -> Working:
    """What a decision agreed on; one that another version wrote differently agrees on nothing."""
    try:
        return msgspec.json.decode(text, type=Working)
    except msgspec.MsgspecError:
        return Working()
