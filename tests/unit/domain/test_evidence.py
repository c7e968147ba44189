# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sessions and sets count, and against what a morning is held."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from lbtrainer.domain import adaptation as ladder
from lbtrainer.domain.evidence import TimeOff, counting, of_routine, seen, time_off
from lbtrainer.domain.record import PainReport, SessionRecord, SessionState, SessionSummary
from tests.helpers.past_days import day, past
from tests.helpers.records import result


def record(number: int, *, morning: int | None = None, **changes: object) -> SessionRecord:
    fields: dict[str, object] = {
        "id": number,
        "routine": "r",
        "routine_name": "R",
        "started": datetime(2026, 3, 1, 18, tzinfo=UTC) + timedelta(days=number),
        "offset_min": 60,
        "state": SessionState.COMPLETE,
        "pain_before": PainReport(score=2),
        "pain_next_morning": PainReport(score=morning),
    }
    return SessionRecord(summary=SessionSummary(**{**fields, **changes}), sets=())  # type: ignore[arg-type]


def test_trials_and_discarded_sessions_do_not_count_and_order_is_by_time():
    found = seen([record(3), record(1), record(2, preview=True), record(4, state=SessionState.DISCARDED)])
    assert [one.id for one in found] == [1, 3]


def test_the_day_is_the_local_one():
    late = record(1, started=datetime(2026, 3, 1, 23, 30, tzinfo=UTC))
    assert seen([late])[0].day.day == 2


def test_a_morning_is_held_against_the_mornings_before_it():
    records = [record(number, morning=score) for number, score in enumerate([2, 2, 2, 4, 3])]
    rows = [one.morning for one in seen(records)]
    assert rows == [ladder.MORNING_FINE] * 3 + [ladder.MORNING_RAISED, ladder.MORNING_A_LITTLE]


def test_the_last_attempt_of_a_set_counts():
    first = result(0, value=8)
    again = msgspec.structs.replace(first, attempt=1, value=12)
    other = result(1, value=9)
    assert [one.value for one in counting([again, first, other])] == [12, 9]


def test_days_off_are_the_full_days_between():
    assert time_off((), day(3)) is None
    off = [time_off([past(0)], day(number)) for number in (0, 1, 2, 8)]
    assert [away and away.full_days for away in off] == [0, 0, 1, 7]


def test_a_routine_counts_from_its_own_last_time_and_the_longest_stretch_counts():
    sessions = [past(0, routine="friday"), past(2, routine="monday"), past(23, routine="monday"), past(25)]
    assert time_off(sessions, day(26), "friday") == TimeOff(20, after=3)
    assert time_off(sessions, day(26), "monday") == TimeOff(1, after=24)
    assert time_off(sessions, day(26), "never done") == TimeOff(0, after=26)
    assert time_off(sessions, day(26)) == TimeOff(0, after=26)


def test_of_one_routine():
    assert [one.id for one in of_routine([past(0), past(1, routine="x"), past(2)], "test-routine")] == [1, 3]
