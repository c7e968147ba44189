# SPDX-License-Identifier: GPL-3.0-or-later
"""The history as the pages use it: read page by page, everything editable, nothing deleted for good."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec import UNSET, Struct, UnsetType

from lbtrainer.domain.record import (
    Activity,
    Felt,
    Hurt,
    PainReport,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetResult,
    SetStatus,
    Slot,
)
from lbtrainer.errors import Problem, UserError
from lbtrainer.storage import queries
from lbtrainer.storage.db import Database
from lbtrainer.storage.journal import COUNT_DONE_SETS
from lbtrainer.storage.queries import Count, Search
from lbtrainer.storage.rows import (
    HURT_COLUMNS,
    SET_COLUMNS,
    hurt_values,
    leg_signs_text,
    pain_values,
    set_values,
    slot_values,
    utc_text,
)
from lbtrainer.storage.text_search import PAST

PAGE_ROWS = 50
_IN_SLOT = "session = ? AND block = ? AND round = ? AND step = ? AND set_no = ? AND side = ?"
_LATEST = f"{_IN_SLOT} AND attempt = (SELECT max(attempt) FROM set_result WHERE {_IN_SLOT})"
# A correction weeks later is still the answer of that morning; what is filled in once there was another session is of
# the morning after its own, which goes without a date.
_DATE_MORNING = (
    "UPDATE session SET next_morning_utc = ? WHERE id = ? AND next_morning_utc IS NULL AND NOT EXISTS ("
    f"SELECT 1 FROM session AS later WHERE {PAST} AND preview = 0 AND "
    "later.started_utc > session.started_utc)"
)
_CONFIRM = (
    "UPDATE set_result SET source = 'confirmed' WHERE session = ? AND source = 'assumed' AND NOT EXISTS ("
    "SELECT 1 FROM set_result AS later WHERE later.session = set_result.session AND later.block = set_result.block "
    "AND later.round = set_result.round AND later.step = set_result.step AND later.set_no = set_result.set_no "
    "AND later.side = set_result.side AND later.attempt > set_result.attempt)"
)
_RETELL_SET = f"UPDATE set_result SET exercise = ?, exercise_name = ?, load_kg = ? WHERE {_IN_SLOT} AND attempt = ?"
_RETELL_HURT = "UPDATE hurt SET exercise = ? WHERE session = ? AND block = ? AND step = ? AND exercise = ?"
_HURT_AT = "(SELECT seq FROM hurt WHERE session = ? ORDER BY seq LIMIT 1 OFFSET ?)"
_ADD_SET = (
    f"INSERT OR IGNORE INTO set_result (session, utc, {SET_COLUMNS}) "
    f"SELECT id, coalesce(ended_utc, started_utc){', ?' * 20} FROM session WHERE id = ?"
)
_ADD_HURT = (
    f"INSERT INTO hurt (session, seq, utc, {HURT_COLUMNS}) "
    "SELECT id, (SELECT coalesce(max(seq) + 1, 0) FROM hurt WHERE session = session.id), "
    f"coalesce(ended_utc, started_utc){', ?' * 12} FROM session WHERE id = ?"
)
_LAST_SET_OF_EXERCISE = (
    "SELECT block, round, step, set_no, side FROM counting_set WHERE session = ? AND exercise = ? "
    "AND status <> 'skipped' ORDER BY at_ms DESC, block DESC, round DESC, step DESC, set_no DESC LIMIT 1"
)


class SetChange(Struct, frozen=True, kw_only=True):
    """New values for one set; a field left UNSET stays as it is. Units as in `SetResult`."""

    value: int | UnsetType = UNSET
    load_kg: float | UnsetType | None = UNSET
    effort: int | UnsetType | None = UNSET
    status: SetStatus | UnsetType = UNSET


class SummaryAnswers(Struct, frozen=True, kw_only=True):
    """What the summary page or the next morning asks; a field left UNSET stays as it is.

    Attributes:
        effort: Exercise id to repetitions left (0 to 4, 4 means four or more); kept with that exercise's last set.
        soreness: Next morning, 0 to 10.
    """

    pain_before: PainReport | UnsetType = UNSET
    pain_after: PainReport | UnsetType = UNSET
    pain_next_morning: PainReport | UnsetType = UNSET
    soreness: int | UnsetType | None = UNSET
    felt: Felt | UnsetType | None = UNSET
    note: str | UnsetType = UNSET
    effort: Mapping[str, int] = {}


class History:
    """Past sessions: lists, details and every change to them. Methods raise EnvironmentProblem as `Database` does."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def page(
        self, *, search: Search | None = None, limit: int = PAGE_ROWS, before: SessionSummary | None = None
    ) -> tuple[SessionSummary, ...]:
        """Up to `limit` sessions, newest first; give the last one as `before` to get the next page."""
        return queries.page(self._database, search or Search(), limit=limit, before=before)

    def entries(
        self,
        *,
        search: Search | None = None,
        limit: int = PAGE_ROWS,
        before: SessionSummary | Activity | None = None,
    ) -> tuple[SessionSummary | Activity, ...]:
        """Sessions and activities together, page by page as `page`."""
        return queries.entries(self._database, search or Search(), limit=limit, before=before)

    def count(self, search: Search | None = None) -> Count:
        """How many sessions the whole list has; of a search that is read session by session up to a limit."""
        return queries.count(self._database, search or Search())

    def session(self, session_id: int) -> SessionRecord | None:
        """A whole session, in any state and deleted ones too; None when there is no such one."""
        return queries.record(self._database, session_id)

    def last_done(self, routines: Sequence[str]) -> dict[str, datetime]:
        """When each of these routines was last begun and kept, UTC; one never done is left out."""
        return queries.last_done(self._database, routines)

    def last_pain(self) -> PainReport:
        """The newest answer to "how is your pain", whenever it was asked; score None when it never was."""
        return queries.last_pain(self._database)

    def edit_set(self, session_id: int, slot: Slot, change: SetChange) -> None:
        """Correct the counting result of a slot; its source becomes `edited` (an effort alone does not do that).

        Raises:
            UserError: There is no result in that slot.
        """
        columns = _set_columns(change)
        if not columns:
            return
        place = (session_id, *slot_values(slot))
        with self._database.transaction() as connection:
            changed = connection.execute(
                f"UPDATE set_result SET {_assignments(columns)} WHERE {_LATEST}", (*columns.values(), *place, *place)
            )
            if not changed.rowcount:
                raise UserError([Problem(f"session {session_id}", "there is no result of this set to change")])
            connection.execute(COUNT_DONE_SETS, (session_id,))

    def add_set(self, session_id: int, result: SetResult) -> None:
        """Write down a set that the session did not reach; it counts as done at the session's end.

        Raises:
            UserError: That set has a result already.
        """
        with self._database.transaction() as connection:
            added = connection.execute(_ADD_SET, (*set_values(result), session_id))
            if not added.rowcount:
                raise UserError([Problem(f"session {session_id}", "this set has a result already")])
            connection.execute(COUNT_DONE_SETS, (session_id,))

    def delete_set(self, session_id: int, slot: Slot) -> None:
        """Take a set away that was written down by mistake; an earlier try in its slot counts again.

        Raises:
            UserError: There is no result in that slot.
        """
        place = (session_id, *slot_values(slot))
        with self._database.transaction() as connection:
            gone = connection.execute(f"DELETE FROM set_result WHERE {_LATEST}", (*place, *place))
            if not gone.rowcount:
                raise UserError([Problem(f"session {session_id}", "there is no result of this set to take away")])
            connection.execute(COUNT_DONE_SETS, (session_id,))

    def retell_sets(self, session_id: int, results: Sequence[SetResult], *, was: str) -> None:
        """Say that sets of one step were of another exercise; what hurt at it follows.

        Args:
            session_id: The session.
            results: The sets, with exercise, name and load as they are now; all else stays as it is.
            was: Id of the exercise that they had.
        """
        sets = []
        for one in results:
            place = (session_id, *slot_values(one.slot), one.attempt)
            sets.append((one.exercise, one.exercise_name, one.load_kg, *place))
        hurts = {(one.exercise, session_id, one.slot.block, one.slot.step, was) for one in results}
        with self._database.transaction() as connection:
            connection.executemany(_RETELL_SET, sets)
            connection.executemany(_RETELL_HURT, hurts)

    def confirm_all(self, session_id: int) -> int:
        """Confirm every counting result that was only assumed; how many these were."""
        with self._database.transaction() as connection:
            return connection.execute(_CONFIRM, (session_id,)).rowcount

    def set_summary(self, session_id: int, answers: SummaryAnswers) -> None:
        """Keep the answers of the summary page, or those of the next morning."""
        columns = _summary_columns(answers)
        with self._database.transaction() as connection:
            if columns:
                sql = f"UPDATE session SET {_assignments(columns)} WHERE id = ?"
                connection.execute(sql, (*columns.values(), session_id))
            if {"pain_next", "soreness_next"} & columns.keys():
                connection.execute(_DATE_MORNING, (utc_text(self._now()), session_id))
            for exercise, effort in answers.effort.items():
                slot = connection.execute(_LAST_SET_OF_EXERCISE, (session_id, exercise)).fetchone()
                if slot is not None:
                    place = (session_id, *slot)
                    connection.execute(f"UPDATE set_result SET effort = ? WHERE {_LATEST}", (effort, *place, *place))

    def set_ended_as(self, session_id: int, state: SessionState) -> None:
        """Say afterwards that a kept session was done to its end (COMPLETE) or stopped early (PARTIAL)."""
        sql = "UPDATE session SET state = ? WHERE id = ? AND state IN ('complete', 'partial')"
        with self._database.transaction() as connection:
            connection.execute(sql, (state.value, session_id))

    def add_hurt(self, session_id: int, hurt: Hurt) -> None:
        """Write down what hurt and was not pressed; it counts as of the session's end."""
        with self._database.transaction() as connection:
            connection.execute(_ADD_HURT, (*hurt_values(hurt), session_id))

    def set_hurt_pain(self, session_id: int, index: int, pain: PainReport) -> None:
        """Say afterwards how much it hurt, where, and what was in the leg.

        Args:
            session_id: The session.
            index: The place in `SessionRecord.hurts`.
            pain: All three answers, in the place of what was there.
        """
        sql = f"UPDATE hurt SET pain = ?, place = ?, leg_signs = ? WHERE session = ? AND seq = {_HURT_AT}"
        with self._database.transaction() as connection:
            connection.execute(sql, (*pain_values(pain), leg_signs_text(pain), session_id, session_id, index))

    def delete_hurt(self, session_id: int, index: int) -> None:
        """Take away what was no pain: "this hurts" pressed by mistake. `index`: the place in `SessionRecord.hurts`."""
        with self._database.transaction() as connection:
            connection.execute(f"DELETE FROM hurt WHERE session = ? AND seq = {_HURT_AT}", (*(session_id,) * 2, index))

    def delete(self, session_id: int) -> None:
        """Hide a session everywhere; `undelete` brings it back."""
        self._mark_deleted(session_id, utc_text(self._now()))

    def undelete(self, session_id: int) -> None:
        """Bring a deleted session back."""
        self._mark_deleted(session_id, None)

    def _mark_deleted(self, session_id: int, utc: str | None) -> None:
        with self._database.transaction() as connection:
            connection.execute("UPDATE session SET deleted_utc = ? WHERE id = ?", (utc, session_id))


def _set_columns(change: SetChange) -> dict[str, Any]:
    status = change.status if isinstance(change.status, UnsetType) else change.status.value
    columns = {"value": change.value, "load_kg": change.load_kg, "status": status}
    edited = {name: value for name, value in columns.items() if value is not UNSET}
    if edited:
        edited["source"] = "edited"
    if change.effort is not UNSET:
        edited["effort"] = change.effort
    return edited


def _summary_columns(answers: SummaryAnswers) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    reports = {"before": answers.pain_before, "after": answers.pain_after, "next": answers.pain_next_morning}
    for when, report in reports.items():
        if not isinstance(report, UnsetType):
            columns[f"pain_{when}"], columns[f"place_{when}"] = pain_values(report)
    if answers.soreness is not UNSET:
        columns["soreness_next"] = answers.soreness
    if not isinstance(answers.felt, UnsetType):
        columns["felt"] = None if answers.felt is None else answers.felt.value
    if answers.note is not UNSET:
        columns["note"] = answers.note
    return columns


def _assignments(columns: Mapping[str, object]) -> str:
    return ", ".join(f"{name} = ?" for name in columns)
