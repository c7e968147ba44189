# SPDX-License-Identifier: GPL-3.0-or-later
"""A session given another time: everything in it moves along, and the days add up anew."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, SessionState, Slot
from lbtrainer.storage import rule_records
from lbtrainer.storage.history import History, SetChange, SummaryAnswers
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.queries import Search
from lbtrainer.storage.session_times import move_session, sessions_during
from lbtrainer.storage.trends import Trends
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import BERLIN_WINTER, entry, kept_session, result, start

SUMMER = timezone(timedelta(hours=2))


@pytest.fixture
def history(database, clock):
    return History(database, now=clock)


def summary(history, session):
    return history.session(session).summary


def move(database, history, clock, session, to, *, minutes=None):
    one = summary(history, session)
    move_session(database, one, to, one.running_ms if minutes is None else minutes * 60_000, clock())
    assert stored(database) == reckoned(database)
    return summary(history, session)


def days(database):
    return [day for (day,) in database.rows("SELECT day FROM day_total ORDER BY day")]


def test_the_day_that_was_typed_counts_everywhere(database, history, clock):
    clock.moment = datetime(2026, 11, 3, 0, 20, tzinfo=BERLIN_WINTER)
    session = kept_session(database, clock, result(load_kg=20.0))
    moved = move(database, history, clock, session, datetime(2026, 11, 2, 23, 50, tzinfo=BERLIN_WINTER))
    assert days(database) == ["2026-11-02"]
    assert moved.ended - moved.started == timedelta(minutes=20)
    assert history.page(search=Search(since=date(2026, 11, 3))) == ()
    assert [one.id for one in history.page(search=Search(until=date(2026, 11, 2)))] == [session]
    assert rule_records.newest_day(database) == date(2026, 11, 2)
    assert history.last_done(["strength-monday"])["strength-monday"] == moved.started


def test_a_year_and_an_offset_may_differ_too(database, history, clock):
    session = kept_session(database, clock, result())
    move(database, history, clock, session, datetime(2025, 7, 1, 0, 5, tzinfo=SUMMER))
    assert days(database) == ["2025-07-01"]
    assert summary(history, session).offset_min == 120


def test_what_was_noted_in_it_moves_along(database, history, clock):
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"plan")
    pain = PainReport(score=3, leg_signs=(LegSign.NUMB,))
    hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="plank", phase="work", at_ms=5, choice=HurtChoice.END, pain=pain)
    journal.append([entry(clock)], results=[result()], hurts=[hurt])
    session = journal.session_id
    journal.close(SessionState.PARTIAL, ended=clock(), running_ms=600_000)
    before = rule_records.newest_leg_sign(database)
    assert before is not None
    move(database, history, clock, session, summary(history, session).started - timedelta(days=3, milliseconds=1))
    assert rule_records.newest_leg_sign(database) == before - timedelta(days=3, milliseconds=1)
    times = {utc for table in ("set_result", "journal") for (utc,) in database.rows(f"SELECT utc FROM {table}")}
    assert {len(one) for one in times} == {24}
    assert max(times) < "2026-11-01"


def test_only_another_length_moves_the_end(database, history, clock):
    session = kept_session(database, clock, result(), minutes=95)
    moved = move(database, history, clock, session, summary(history, session).started, minutes=25)
    assert (moved.running_ms, moved.ended - moved.started) == (25 * 60_000, timedelta(minutes=25))
    assert [one.minutes for one in Trends(database).days(date(2026, 11, 1), date(2026, 11, 30))] == [25.0]


def test_the_answer_of_the_next_morning_stays_the_next_morning(database, history, clock):
    session = kept_session(database, clock, result())
    clock.moment = datetime(2026, 11, 4, 7, 0, tzinfo=BERLIN_WINTER)
    history.set_summary(session, SummaryAnswers(pain_next_morning=PainReport(score=4)))
    clock.forward(days=3)
    move(database, history, clock, session, datetime(2026, 10, 24, 23, 50, tzinfo=SUMMER))
    pains = database.rows("SELECT day FROM pain_day WHERE kind = 'morning'")
    assert pains == [("2026-10-25",)]
    move(database, history, clock, session, datetime(2026, 11, 7, 6, 0, tzinfo=BERLIN_WINTER))
    assert database.rows("SELECT day FROM pain_day WHERE kind = 'morning'") == [("2026-11-07",)], "not in the future"


def test_a_load_of_one_set_is_in_volume_and_best_at_once(database, history, clock):
    session = kept_session(database, clock, *(result(number, load_kg=20.0) for number in range(3)))
    history.edit_set(session, Slot(0, 0, 0, 1), SetChange(load_kg=30.0))
    [one] = Trends(database).exercise("bird-dog", date(2026, 11, 1), date(2026, 11, 30))
    assert (one.volume_kg, one.best_load_kg) == (700.0, 30.0)
    assert stored(database) == reckoned(database)


def test_others_that_were_going_on_then_are_found(database, history, clock):
    first = kept_session(database, clock, minutes=20)
    began = summary(history, first).started
    clock.forward(minutes=10)
    second = kept_session(database, clock, minutes=20)
    found = sessions_during(database, began + timedelta(minutes=19), began + timedelta(minutes=31), without=0)
    assert [one.id for one in found] == [first, second]
    assert sessions_during(database, began + timedelta(minutes=20), began + timedelta(minutes=30), without=0) == []
    assert sessions_during(database, began, began + timedelta(minutes=5), without=first) == []
    history.delete(second)
    assert sessions_during(database, began + timedelta(minutes=31), began + timedelta(days=1), without=0) == []
