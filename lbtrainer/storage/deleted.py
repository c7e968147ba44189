# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is deleted for good: what was deleted last comes back later too, when its notice has long gone."""

from __future__ import annotations

from typing import Final

from lbtrainer.storage.db import Database

_NEWEST: Final = (
    "SELECT 'session', id, routine_name, deleted_utc FROM session WHERE deleted_utc IS NOT NULL "
    "UNION ALL SELECT 'activity', id, kind, deleted_utc FROM activity WHERE deleted_utc IS NOT NULL "
    "ORDER BY 4 DESC, 2 DESC LIMIT 1"
)


def bring_back(database: Database) -> str | None:
    """Bring back the session or activity that was deleted last.

    Returns:
        The routine's name, or the activity's kind; None where nothing is deleted.
    """
    newest = database.rows(_NEWEST)
    if not newest:
        return None
    ((table, id_, name, _),) = newest
    with database.transaction() as connection:
        connection.execute(f"UPDATE {table} SET deleted_utc = NULL WHERE id = ?", (id_,))
    return str(name)
