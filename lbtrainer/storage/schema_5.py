# SPDX-License-Identifier: GPL-3.0-or-later
"""The fifth schema: how the back was on mornings that follow no session. Never edited once it is released.

One row a day; without a pain number the question was passed over. Days are added up as after any other change.
"""

from __future__ import annotations

_MORNING = """
CREATE TABLE morning (
    day TEXT PRIMARY KEY,
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    place TEXT,
    soreness INTEGER CHECK (soreness BETWEEN 0 AND 10),
    utc TEXT NOT NULL
) STRICT
"""
_ROWS_OF = (("insert", "NEW"), ("update", "NEW"), ("delete", "OLD"))

STATEMENTS = (
    _MORNING,
    *(
        f"CREATE TRIGGER morning_{event} AFTER {event.upper()} ON morning BEGIN "
        f"INSERT OR IGNORE INTO stale_day VALUES ({row}.day); END"
        for event, row in _ROWS_OF
    ),
)
