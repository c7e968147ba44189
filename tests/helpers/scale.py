# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person waits for in the history, measured on two histories in turn: the least CPU time of a few rounds."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

from lbtrainer.domain.stats import PainWhen
from lbtrainer.storage.db import Database, open_database
from lbtrainer.storage.history import History
from lbtrainer.storage.queries import Search
from lbtrainer.storage.trends import Trends
from tests.helpers.records import Clock

BAR_S = 0.2
FLOOR_S = 0.01
"""Two times less than this is still nothing."""
LAST = date(2026, 11, 3)
WEEKS = timedelta(weeks=12)
ROUNDS = 5


def charts(trends: Trends, first: date) -> None:
    """Everything that the page of charts reads."""
    trends.days(first, LAST)
    for when in PainWhen:
        trends.pain(when, first, LAST)
    trends.exercises()
    trends.exercise("plank", first, LAST)
    trends.aimed_at("plank")
    trends.aches(first, LAST)
    trends.planned(first, LAST)


def questions(database: Database) -> Mapping[str, Callable[[], object]]:
    """Name to what is asked."""
    history, trends = History(database, now=Clock()), Trends(database)
    newest = history.entries()
    return {
        "first page of the list": history.entries,
        "a page further down": lambda: history.entries(before=newest[-1]),
        "how many": history.count,
        "charts of 12 weeks": lambda: charts(trends, LAST - WEEKS),
        "charts of a year": lambda: charts(trends, LAST - timedelta(days=365)),
        "a month of the calendar": lambda: charts(trends, LAST.replace(day=1)),
        "list of a frequent exercise": lambda: history.entries(search=Search(exercise="plank")),
        "list of a rare exercise": lambda: history.entries(search=Search(exercise="rare-move")),
        "list of a routine": lambda: history.entries(search=Search(routine="routine-3")),
        "a word that nothing has": lambda: history.entries(search=Search(text="zzz")),
        "a word of a name": lambda: history.entries(search=Search(text="routine 3")),
        "a word of a few notes": lambda: history.entries(search=Search(text="badly")),
        "a letter": lambda: history.entries(search=Search(text="e")),
        "charts of all time": lambda: charts(trends, trends.first_day() or LAST),
    }


def side_by_side(small: Path, big: Path) -> dict[str, tuple[float, float]]:
    """Name of a question to seconds with the small and with the big history."""
    with open_database(small, now=Clock()) as one, open_database(big, now=Clock()) as other:
        asked = questions(other)
        return {name: _in_turn(ask, asked[name]) for name, ask in questions(one).items()}


def told(figures: Mapping[str, tuple[float, float]], small: int, big: int) -> str:
    """The figures as a table."""
    head = f"{'':32}{small:>12,}{big:>12,} sessions"
    rows = [f"{name:32}{one * 1000:9.1f} ms{other * 1000:9.1f} ms" for name, (one, other) in figures.items()]
    return "\n".join(["", head, *rows])


def too_slow(figures: Mapping[str, tuple[float, float]]) -> list[str]:
    """The questions that break the bar: 200 ms, and twice the time of the small history."""
    return [name for name, (small, big) in figures.items() if big > BAR_S or big > max(2 * small, FLOOR_S)]


def _in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    pairs = [(_seconds(one), _seconds(other)) for _ in range(ROUNDS)]
    return min(small for small, _ in pairs), min(big for _, big in pairs)


def _seconds(ask: Callable[[], object]) -> float:
    begin = time.process_time()
    ask()
    return time.process_time() - begin
