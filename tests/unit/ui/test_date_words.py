# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and times are those of the place where the session was done."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lbtrainer.domain.record import SessionState, SessionSummary
from lbtrainer.ui.date_words import (
    clock_time,
    local_end,
    local_start,
    long_day,
    minutes_of,
    minutes_words,
    pause_words,
    short_day,
)


def session(**changes) -> SessionSummary:
    fields = {
        "id": 1,
        "routine": "relief",
        "routine_name": "Relief",
        "started": datetime(2026, 6, 22, 22, 30, tzinfo=UTC),
        "offset_min": 120,
        "state": SessionState.COMPLETE,
    }
    return SessionSummary(**{**fields, **changes})


def test_the_day_is_the_one_on_the_persons_own_calendar():
    start = local_start(session())
    assert long_day(start) == "Tuesday, 23 June 2026"
    assert clock_time(start) == "00:30"
    assert (short_day(start, 2026), short_day(start, 2027)) == ("Tue 23 June", "Tue 23 Jun 2026")


def test_the_end_is_told_in_the_zone_of_the_start():
    assert local_end(session()) is None
    ended = session(ended=datetime(2026, 6, 22, 22, 55, tzinfo=UTC))
    end = local_end(ended)
    assert end is not None
    assert clock_time(end) == "00:55"


def test_minutes_are_whole_and_at_least_one():
    assert minutes_of(session(running_ms=20_000)) == 1
    assert minutes_words(minutes_of(session(running_ms=20_000))) == "1 minute"
    assert minutes_words(minutes_of(session(running_ms=25 * 60_000 + 20_000))) == "25 minutes"


@pytest.mark.parametrize(
    ("pauses", "words"),
    [((0, 0.0), ""), ((1, 40.4), "  ·  paused once, 40 s"), ((2, 181.0), "  ·  paused twice, 3 minutes"),
     ((3, 0.2), "  ·  paused 3 times")],
)  # fmt: skip
def test_pauses_are_said_short(pauses, words):
    assert pause_words(*pauses) == words
