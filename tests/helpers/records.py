# SPDX-License-Identifier: GPL-3.0-or-later
"""Results, sessions and a clock for tests of what is kept: only what a test is about needs to be named."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import SessionState, SetResult, SetStatus, Side, Slot, Source, Unit, Working
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.storage.db import Database, open_database
from lbtrainer.storage.journal import Entry, Journal, SessionStart

BERLIN_WINTER = timezone(timedelta(hours=1))


class Clock:
    """Local time that stands still until the test moves it.

    Attributes:
        moment: What it shows, aware.
    """

    def __init__(self, moment: datetime = datetime(2026, 11, 3, 10, 0, tzinfo=BERLIN_WINTER)) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **amount: float) -> datetime:
        """Move by an amount as `timedelta` takes it; the new time."""
        self.moment += timedelta(**amount)
        return self.moment


def result(set_no: int = 0, *, step: int = 0, side: Side = Side.NONE, **changes: object) -> SetResult:
    """A counted set of ten bird-dogs in that slot."""
    fields: dict[str, object] = {
        "slot": Slot(0, 0, step, set_no, side),
        "attempt": 0,
        "key": "bird-dog",
        "exercise": "bird-dog",
        "exercise_name": "Bird Dog",
        "unit": Unit.REPS,
        "low": 8,
        "high": 12,
        "target": 10,
        "value": 10,
        "status": SetStatus.DONE,
        "source": Source.COUNTED,
        "at_ms": 60_000 * (step * 10 + set_no + 1),
    }
    return SetResult(**{**fields, **changes})  # type: ignore[arg-type]


def start(clock: Clock, **changes: object) -> SessionStart:
    """The start of a session of `strength-monday` now."""
    fields: dict[str, object] = {
        "routine": "strength-monday",
        "routine_name": "Lower-Back Strength",
        "started": clock(),
        "planned_sets": 12,
        "app_version": "1.0",
    }
    return SessionStart(**{**fields, **changes})  # type: ignore[arg-type]


def entry(clock: Clock, body: bytes = b"input", *, at_ms: int = 1000) -> Entry:
    """A line of the journal, now."""
    return Entry("input", at_ms, clock(), body)


def kept_session(
    database: Database,
    clock: Clock,
    *results: SetResult,
    state: SessionState = SessionState.COMPLETE,
    minutes: int = 20,
    **changes: object,
) -> int:
    """A session from its start now to its end, with these results; its id. The clock moves with it."""
    journal = Journal(database, now=clock)
    assert journal.begin(start(clock, **changes), b"plan") is None
    assert journal.append([entry(clock)], results=results) is None
    clock.forward(minutes=minutes)
    assert journal.close(state, ended=clock(), running_ms=minutes * 60_000) is None
    assert journal.session_id is not None
    return journal.session_id


def new_database(folder: Path, clock: Clock) -> Database:
    """An empty history in `folder`."""
    return open_database(folder / "history.db", now=clock)


def suggested(**changes: object) -> Suggestion:
    """The first harder form of a side plank."""
    fields: dict[str, object] = {
        "routine": "r",
        "key": "side-plank",
        "exercise_name": "Knee Side Plank",
        "way": Way.RUNG,
        "now": Working(),
        "then": Working(advanced=True),
        "says": "You may try Side Plank.",
        "reason": "All was fine twice.",
        "sources": ("https://example.org",),
    }
    return Suggestion(**{**fields, **changes})  # type: ignore[arg-type]  # any field by its name
