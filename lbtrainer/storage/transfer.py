# SPDX-License-Identifier: GPL-3.0-or-later
"""The history as JSON and CSV, for other programs and for people's own eyes.

The JSON is one object, format 1:

    {"format": 1, "program": "lower-back-trainer", "exported_utc": "2026-11-03T09:15:00.000Z",
     "sessions": [{..., "sets": [{...}], "hurts": [{...}], "journal": [{...}]}],
     "activities": [{...}], "planned_days": [{...}], "decisions": [{...}], "working": [{...}],
     "mornings": [{...}]}

Every row is an object with the database's own column names (schema_1.py). Times are UTC text, `offset_min` is the
local offset in minutes at that time, loads are kg, pain is 0 to 10 or null. `sets` holds every attempt in the order
of the plan; in one slot (block, round, step, set_no, side, each from 0) the highest attempt counts. `uuid` names a
session across computers; `id` is only good inside this file. Later formats may add fields; a changed meaning gets a
new number. Of the journal its plan and its inputs are in it: what was planned, and the pauses. The rest of it (phases
and results as they came) follows from these and from `sets`; a backup keeps that too.

The CSV has one line per set with the columns of `CSV_COLUMNS`; only the attempt that counts is in it. `set_lines` reads
it back.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Generator, Iterable, Iterator
from datetime import date, datetime
from typing import Any

import msgspec

from lbtrainer.storage.db import Database
from lbtrainer.storage.exchange import FORMAT, SessionRow
from lbtrainer.storage.rows import HURT_COLUMNS, SET_COLUMNS, utc_text
from lbtrainer.storage.text_search import PAST

CSV_COLUMNS = (
    "day, started_utc, offset_min, uuid, routine, routine_name, state, preview, block, round, step, set_no, side, "
    "key, exercise, exercise_name, unit, low, high, target, value, hold_each_s, load_kg, effort, status, source, at_ms"
)
_SESSION_COLUMNS = (
    "id, uuid, routine, routine_name, program, started_utc, offset_min, ended_utc, state, running_ms, speed, preview, "
    "pain_before, place_before, pain_after, place_after, pain_next, place_next, next_morning_utc, soreness_next, felt, "
    "note, planned_sets, done_sets, app_version"
)
_EXPORTED_SETS = f"{SET_COLUMNS}, utc"
_EXPORTED_HURTS = f"seq, {HURT_COLUMNS}, utc"
_OF_JOURNAL = "seq, at_ms, utc, kind, body"
_JOURNAL = f"SELECT {_OF_JOURNAL} FROM journal WHERE session = ? AND kind IN ('plan', 'input') ORDER BY seq"
# Name in the file, table, columns, and the condition with the first day as its only value.
_OTHER_TABLES = (
    (
        "activities",
        "activity",
        "id, kind, started_utc, offset_min, minutes, note",
        "deleted_utc IS NULL AND local_day >= ?",
    ),
    ("planned_days", "planned_day", "day, program, entry, state, moved_to, session", "day >= ?"),
    (
        "decisions",
        "decision",
        "id, utc, session, routine, key, kind, proposal, reason, source, answer, changed_to",
        "substr(utc, 1, 10) >= ?",
    ),
    # Where the person stands today is told whole, whatever the first day.
    ("working", "working", "routine, key, load_kg, target, advanced, since_utc", "? IS NOT NULL"),
    ("mornings", "morning", "day, pain, place, soreness, utc", "day >= ?"),
)
_TRUTH = frozenset({"preview", "advanced"})
# A spreadsheet takes a cell that begins like this for a formula.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_SUSPECT = frozenset("'=+-@\t\r\n")


class _Line:
    """The least that csv.writer wants of a file: hands each line back."""

    def write(self, text: str) -> str:
        return text


def export_json(
    database: Database, *, exported: datetime, since: date | None = None, include_all: bool = False
) -> Generator[str]:
    """The JSON text piece by piece, never the whole in memory.

    Args:
        database: What to export.
        exported: The time now, aware.
        since: First local day; everything when None.
        include_all: Previews, discarded and unfinished sessions too. Deleted ones never.

    Raises:
        EnvironmentProblem: The database cannot be read.
    """
    first_day = _first_day(since)
    yield f'{{"format": {FORMAT}, "program": "lower-back-trainer", "exported_utc": "{utc_text(exported)}",\n'
    yield from _array("sessions", _sessions(database, first_day, include_all=include_all))
    for name, table, columns, condition in _OTHER_TABLES:
        yield ",\n"
        sql = f"SELECT {columns} FROM {table} WHERE {condition} ORDER BY 1, 2, 3"
        yield from _array(name, _named(columns, database.each(sql, (first_day,))))
    yield "\n}\n"


def export_csv(database: Database, *, since: date | None = None, include_all: bool = False) -> Generator[str]:
    """The CSV text line by line, the heading first, oldest session first. Arguments and errors as `export_json`."""
    columns = CSV_COLUMNS.replace("day", "local_day", 1)
    sql = (
        f"SELECT {columns} FROM session JOIN counting_set ON counting_set.session = session.id "
        f"WHERE {_wanted(include_all=include_all)} "
        "ORDER BY started_utc, session.id, block, round, step, set_no, counting_set.side"
    )
    writer = csv.writer(_Line())
    yield str(writer.writerow(CSV_COLUMNS.split(", ")))
    for row in database.each(sql, (_first_day(since),)):
        # Three million lines: a look at the first letter saves most of the time.
        safe = [neutral(cell) if isinstance(cell, str) and cell[:1] in _SUSPECT else cell for cell in row]
        yield str(writer.writerow(safe))


def exported_session(database: Database, session_id: int) -> SessionRow:
    """One session as an export has it, in any state.

    Raises:
        EnvironmentProblem: The database cannot be read.
        LookupError: There is no such session.
    """
    row = database.rows(f"SELECT {_SESSION_COLUMNS} FROM session WHERE id = ?", (session_id,))
    if not row:
        raise LookupError(session_id)
    return msgspec.convert(_whole(database, row[0]), SessionRow)


def neutral(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula: an apostrophe in front where it might."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain(text: str) -> str:
    """What `neutral` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _sessions(database: Database, first_day: str, *, include_all: bool) -> Iterator[dict[str, Any]]:
    wanted = _wanted(include_all=include_all)
    sql = f"SELECT {_SESSION_COLUMNS} FROM session WHERE {wanted} ORDER BY started_utc, id"
    for row in database.each(sql, (first_day,)):
        yield _whole(database, row)


def _whole(database: Database, row: tuple[Any, ...]) -> dict[str, Any]:
    (session,) = _named(_SESSION_COLUMNS, [row])
    session["sets"] = _of_session(database, "set_result", _EXPORTED_SETS, session["id"])
    session["hurts"] = _of_session(database, "hurt", _EXPORTED_HURTS, session["id"])
    session["journal"] = list(_named(_OF_JOURNAL, database.rows(_JOURNAL, (session["id"],))))
    return session


def _of_session(database: Database, table: str, columns: str, session_id: int) -> list[dict[str, Any]]:
    # Both tables are kept in the order of their key, which is the order wanted.
    rows = database.rows(f"SELECT {columns} FROM {table} WHERE session = ? ORDER BY 1, 2, 3, 4, 5, 6", (session_id,))
    return list(_named(columns, rows))


def _wanted(*, include_all: bool) -> str:
    return f"{'deleted_utc IS NULL' if include_all else f'{PAST} AND preview = 0'} AND local_day >= ?"


def _named(columns: str, rows: Iterable[tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    names = columns.split(", ")
    truths = [name for name in names if name in _TRUTH]
    for row in rows:
        named = dict(zip(names, row, strict=True))
        for name in truths:
            named[name] = bool(named[name])
        yield named


def _array(name: str, objects: Iterator[dict[str, Any]]) -> Iterator[str]:
    yield f'"{name}": ['
    separator = "\n"
    for one in objects:
        yield separator + msgspec.json.encode(one).decode()
        separator = ",\n"
    yield "]"


def _first_day(since: date | None) -> str:
    return since.isoformat() if since else ""
