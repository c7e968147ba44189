# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts records of an exported history into the tables, inside a transaction of whoever takes the history in.

Every function raises sqlite3.Error where the disk or the file does not play along.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from lbtrainer.storage.exchange import HurtRow, JournalRow, SessionRow, SetRow

_INSIDE: Final = {"id", "sets", "hurts", "journal"}


def insert_session(connection: sqlite3.Connection, session: SessionRow) -> None:
    """Add a session that is not here, with its sets, hurts and journal; it gets a number of its own."""
    id_ = _insert(connection, "session", _fields(session), returning=True)
    _insert_parts(connection, id_, session)


def rewrite_session(connection: sqlite3.Connection, session: SessionRow, deleted_utc: str | None) -> None:
    """Put a session in the place of the one with its uuid, its plan and inputs too; what else its journal has stays."""
    fields = {**_fields(session), "deleted_utc": deleted_utc}
    assignments = ", ".join(f"{name} = ?" for name in fields)
    sql = f"UPDATE session SET {assignments} WHERE uuid = ? RETURNING id"
    (id_,) = connection.execute(sql, (*fields.values(), session.uuid)).fetchone()
    for table in ("set_result", "hurt"):
        connection.execute(f"DELETE FROM {table} WHERE session = ?", (id_,))
    connection.execute("DELETE FROM journal WHERE session = ? AND kind IN ('plan', 'input')", (id_,))
    _insert_parts(connection, id_, session)


def _insert_parts(connection: sqlite3.Connection, id_: int, session: SessionRow) -> None:
    parts: tuple[tuple[str, type[Struct], Sequence[Struct]], ...] = (
        ("set_result", SetRow, session.sets),
        ("hurt", HurtRow, session.hurts),
        ("journal", JournalRow, session.journal),
    )
    for table, kind, rows in parts:
        names = ("session", *kind.__struct_fields__)
        sql = f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        connection.executemany(sql, [(id_, *msgspec.structs.astuple(one)) for one in rows])


def _fields(row: Struct) -> dict[str, Any]:
    return {name: value for name, value in msgspec.structs.asdict(row).items() if name not in _INSIDE}


def add(connection: sqlite3.Connection, table: str, row: Struct) -> int:
    """Add a row under a number of its own, which is returned."""
    return _insert(connection, table, _fields(row), returning=True)


def put(connection: sqlite3.Connection, table: str, row: Struct) -> None:
    """Put a row in the place of the one with its key, where there is one."""
    _insert(connection, table, _fields(row), verb="INSERT OR REPLACE")


def _insert(
    connection: sqlite3.Connection,
    table: str,
    fields: dict[str, Any],
    *,
    verb: str = "INSERT",
    returning: bool = False,
) -> int:
    sql = f"{verb} INTO {table} ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})"
    found = connection.execute(f"{sql} RETURNING id" if returning else sql, tuple(fields.values())).fetchone()
    return int(found[0]) if found else 0
