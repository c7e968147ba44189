# SPDX-License-Identifier: GPL-3.0-or-later
"""How the back was on mornings that follow no session: days off count too. One answer a day, or none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Final, NamedTuple

from lbtrainer.domain.evidence import Morning
from lbtrainer.domain.record import PainReport
from lbtrainer.storage.db import Database
from lbtrainer.storage.rows import pain_of, pain_values, utc_text

NEWEST: Final = 200
_PUT: Final = (
    "INSERT INTO morning (day, pain, place, soreness, utc) VALUES (?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET "
    "pain = excluded.pain, place = excluded.place, soreness = excluded.soreness, utc = excluded.utc"
)
_NEWEST_ANSWERS: Final = "SELECT day, pain FROM morning WHERE pain IS NOT NULL ORDER BY day DESC LIMIT ?"


class MorningAnswer(NamedTuple):
    """What was said of a morning; pain without a number: the question was passed over. Soreness from 0 to 10."""

    pain: PainReport
    soreness: int | None


class Mornings:
    """Reads and writes them. All methods raise EnvironmentProblem as `Database` does."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def keep(self, day: date, pain: PainReport, soreness: int | None = None) -> None:
        """Keep the answer of a day, in the place of what was said before; no number: passed over."""
        values = (day.isoformat(), *pain_values(pain), soreness, utc_text(self._now()))
        with self._database.transaction() as connection:
            connection.execute(_PUT, values)

    def of(self, day: date) -> MorningAnswer | None:
        """What was said of a day; None: not asked, or not answered yet."""
        rows = self._database.rows("SELECT pain, place, soreness FROM morning WHERE day = ?", (day.isoformat(),))
        return MorningAnswer(pain_of(rows[0][0], rows[0][1]), rows[0][2]) if rows else None

    def newest(self, limit: int = NEWEST) -> tuple[Morning, ...]:
        """The newest answers with a number, the oldest of them first."""
        rows = self._database.rows(_NEWEST_ANSWERS, (limit,))
        return tuple(Morning(day=date.fromisoformat(day), score=pain) for day, pain in reversed(rows))
