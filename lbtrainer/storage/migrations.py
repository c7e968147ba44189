# SPDX-License-Identifier: GPL-3.0-or-later
"""From the oldest schema to today's, one named step after the other.

A new database takes the same way as an old one, so that the two cannot differ. Each step has a test of its name in
tests/migrations.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from lbtrainer.errors import BugError
from lbtrainer.storage import schema_1, schema_2, schema_3, schema_4, schema_5


class Migration(NamedTuple):
    """One step: its place in `MIGRATIONS` plus one is the schema version that it leads to.

    Attributes:
        name: Lower case with underscores; `test_<name>` tests it.
        statements: Run one by one (`executescript` would commit first, and a failed step would stay half done).
    """

    name: str
    statements: tuple[str, ...]


MIGRATIONS: tuple[Migration, ...] = (
    Migration("first_schema", schema_1.STATEMENTS),
    Migration("daily_summaries", schema_2.STATEMENTS),
    Migration("signs_in_the_leg", schema_3.STATEMENTS),
    Migration("monthly_summaries", schema_4.STATEMENTS),
    Migration("mornings_of_days_off", schema_5.STATEMENTS),
)


def upgrade(connection: sqlite3.Connection, steps: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the database to the last of `steps`, all in one transaction: it ends there or stays where it was.

    The connection must not check foreign keys yet, because a step may rebuild a table that others point to; they
    are checked before the commit.

    Raises:
        sqlite3.Error: A statement failed; nothing is changed then.
        BugError: A step left rows that point nowhere; nothing is changed then.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read inside the transaction: another process may have upgraded meanwhile.
        present = connection.execute("PRAGMA user_version").fetchone()[0]
        for step in steps[present:]:
            for statement in step.statements:
                connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise BugError("an upgrade of the database left rows that point nowhere")
        connection.execute(f"PRAGMA user_version={max(present, len(steps))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
