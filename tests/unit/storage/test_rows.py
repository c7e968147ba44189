# SPDX-License-Identifier: GPL-3.0-or-later
"""Times keep their order as text, and a session its local day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.record import SessionState, SessionSummary
from lbtrainer.storage.rows import local_day, offset_min, utc_text, utc_time

offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
# A day away from both ends, so that every offset fits.
EARLIEST = datetime(1970, 1, 3)  # noqa: DTZ001  (hypothesis adds the zones)
LATEST = datetime(2200, 1, 1)  # noqa: DTZ001
moments = st.datetimes(EARLIEST, LATEST, timezones=offsets)


@given(moments, moments)
def test_text_order_is_time_order(one, other):
    one, other = (moment.replace(microsecond=moment.microsecond // 1000 * 1000) for moment in (one, other))
    assert (utc_text(one) < utc_text(other)) == (one < other)


@given(moments)
def test_a_time_comes_back_to_the_millisecond(moment):
    assert abs(utc_time(utc_text(moment)) - moment) < timedelta(milliseconds=1)


@given(moments)
def test_the_local_day_is_the_one_that_the_calendar_showed(moment):
    summary = SessionSummary(
        id=1,
        routine="r",
        routine_name="R",
        started=moment.astimezone(UTC),
        offset_min=offset_min(moment),
        state=SessionState.COMPLETE,
    )
    assert local_day(summary) == moment.date()


def test_the_database_sees_the_same_day(database):
    database.rows(
        "INSERT INTO session (uuid, routine, routine_name, started_utc, offset_min, state) "
        "VALUES ('1', 'r', 'R', '2026-12-31T23:30:00.000Z', 60, 'complete'), "
        "('2', 'r', 'R', '2026-01-01T03:30:00.000Z', -300, 'complete')"
    )
    days = [date.fromisoformat(day) for (day,) in database.rows("SELECT local_day FROM session ORDER BY id")]
    assert days == [date(2027, 1, 1), date(2025, 12, 31)]
