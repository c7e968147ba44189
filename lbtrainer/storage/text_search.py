# SPDX-License-Identifier: GPL-3.0-or-later
"""How sessions are found by words without reading all of them: a few ways, each along an index of its own.

A way is a condition on the table session. The newest sessions of every way together hold the newest of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from lbtrainer.storage.db import Database

PAST: Final = "deleted_utc IS NULL AND state IN ('complete', 'partial')"
"""What counts as past; word for word the condition of the indexes session_newest and session_name."""
# From one name straight to the next: there are few, however many sessions have them.
_NAMES: Final = f"""
WITH RECURSIVE one (name) AS (
    SELECT min(routine_name) FROM session WHERE {PAST}
    UNION ALL
    SELECT (SELECT min(routine_name) FROM session WHERE {PAST} AND routine_name > one.name) FROM one
    WHERE name IS NOT NULL
)
SELECT name FROM one WHERE name IS NOT NULL
"""
# What is rare is gathered first; of what is frequent the next fifty sessions are soon found by asking each whether it
# has it. Either way round takes a quarter of a second with 100,000 sessions.
_OF_RARE: Final = "id IN (SELECT session FROM set_result WHERE exercise IN (%s))"
_OF_FREQUENT: Final = "EXISTS (SELECT 1 FROM set_result WHERE exercise IN (%s) AND session = session.id)"
_HOW_FREQUENT: Final = "SELECT count(*) FROM (SELECT 1 FROM set_result WHERE exercise IN (%s) LIMIT ?)"
_MANY_SETS: Final = 30_000
_LIKE: Final = "note LIKE ? ESCAPE '\\'"
_HOW_NOTED: Final = "SELECT count(*) FROM (SELECT 1 FROM session WHERE %s LIMIT ?)"
_MANY_NOTES: Final = 2_000
_MOST_WAYS: Final = 40


class Way(NamedTuple):
    """A condition on the table session and the values of its marks."""

    condition: str
    values: tuple[Any, ...]


def part(text: str) -> str:
    """The pattern of everything that has this text in it."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def of_exercises(database: Database, exercises: Sequence[str], *, many: int = _MANY_SETS) -> Way:
    """The sessions with one of these exercises; from `many` sets on they are looked for session by session."""
    [(sets,)] = database.rows(_HOW_FREQUENT % _marks(exercises), (*exercises, many))
    return Way((_OF_FREQUENT if sets >= many else _OF_RARE) % _marks(exercises), tuple(exercises))


def ways_of_text(
    database: Database, text: str, routines: Sequence[str], exercises: Sequence[str], *, many_notes: int = _MANY_NOTES
) -> list[Way]:
    """The ways to the sessions that a typed text may mean.

    Args:
        database: The history.
        text: Part of a routine's name as it was then, or of a note, in any case.
        routines, exercises: Ids that the text stands for.
        many_notes: From so many notes with the text on, they are looked for session by session.
    """
    names = [name for (name,) in database.rows(_NAMES) if text.casefold() in name.casefold()]
    found = [*_each_of("routine_name", names), *_each_of("routine", routines)]
    found.append(_of_notes(database, text, many_notes))
    if exercises:
        found.append(of_exercises(database, exercises))
    return found


def newest_of(ways: Sequence[Way], where: str, values: Sequence[Any], limit: int) -> Way:
    """The sessions that each way finds first among those of `where`: enough for the newest `limit` of all."""
    each = (
        f"SELECT id FROM (SELECT id FROM session WHERE {where} AND {way.condition} "
        "ORDER BY started_utc DESC, id DESC LIMIT ?)"
        for way in ways
    )
    return Way(
        f"id IN ({' UNION ALL '.join(each)})", tuple(one for way in ways for one in (*values, *way.values, limit))
    )


def _of_notes(database: Database, text: str, many: int) -> Way:
    # SQLite knows large and small letters of English only; each of these spellings covers its English ones.
    patterns = tuple({part(one): None for one in (text.lower(), text.capitalize(), text.upper()) if not text.isascii()})
    patterns = patterns or (part(text),)
    noted = f"note <> '' AND ({' OR '.join([_LIKE] * len(patterns))})"
    [(notes,)] = database.rows(_HOW_NOTED % noted, (*patterns, many))
    return Way(noted if notes >= many else f"id IN (SELECT id FROM session WHERE {noted})", patterns)


def _each_of(column: str, wanted: Sequence[str]) -> Iterator[Way]:
    """One way for each, along the index of the column; for very many one that asks session by session."""
    if len(wanted) > _MOST_WAYS:
        yield Way(f"+{column} IN ({_marks(wanted)})", tuple(wanted))
    else:
        yield from (Way(f"{column} = ?", (one,)) for one in wanted)


def _marks(wanted: Sequence[str]) -> str:
    return ", ".join("?" * len(wanted))
