# SPDX-License-Identifier: GPL-3.0-or-later
"""After whatever happens to sessions, the days add up to what a slow count over all rows gives."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbtrainer.domain.record import (
    Felt,
    Hurt,
    HurtChoice,
    PainReport,
    Place,
    SessionState,
    SetStatus,
    Side,
    Slot,
    Source,
    Unit,
)
from lbtrainer.storage import connections, recovery
from lbtrainer.storage.db import open_database
from lbtrainer.storage.history import History, SetChange, SummaryAnswers
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.session_times import move_session
from lbtrainer.storage.working import CarriedOver
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import Clock, kept_session, new_database, result, start

PAINS = st.builds(
    lambda score, place: PainReport(score=score, place=place),
    st.integers(0, 10) | st.none(),
    st.sampled_from(Place) | st.none(),
)
MORNINGS = (
    "SELECT * FROM session WHERE pain_next IS NOT NULL AND coalesce(date(next_morning_utc, "
    "offset_min || ' minutes'), date(local_day, '+1 day')) = '2026-11-03'"
)
ACTIONS = st.sampled_from(
    ["session", "interrupted", "edit", "confirm", "answers", "hurt", "delete", "undelete", "walk", "walk-away", "move"]
)


def right(database):
    found = stored(database)
    assert found == reckoned(database)
    assert database.rows("SELECT * FROM stale_day") == []
    return found


class TestADay:
    def test_tells_sessions_minutes_and_walks(self, database, clock):
        kept_session(database, clock, result(), minutes=20)
        kept_session(database, clock, state=SessionState.PARTIAL, minutes=5)
        kept_session(database, clock, result(), preview=True)
        CarriedOver(database, now=clock).log_activity("walk", started=clock(), minutes=30)
        assert right(database)["day_total"] == [("2026-11-03", 2, 1, 25 * 60_000, 24, 1, 0, 1, 30)]

    def test_has_bests_of_what_somebody_saw(self, database, clock):
        kept_session(
            database,
            clock,
            result(0, value=12, source=Source.ASSUMED, load_kg=40.0),
            result(1, value=9, load_kg=20.0),
            result(2, value=11, status=SetStatus.HURT, load_kg=30.0),
            result(3, value=4, status=SetStatus.PARTIAL, load_kg=25.0),
        )
        [(_, _, _, sets, reps, _, volume, *_, best_reps, best_s, best_load)] = right(database)["exercise_day"]
        assert (sets, reps, volume) == (4, 36, 12 * 40 + 9 * 20 + 11 * 30 + 4 * 25)
        assert (best_reps, best_s, best_load) == (9, None, 20.0)

    def test_of_a_session_over_midnight_is_the_one_it_began_on(self, database, clock):
        clock.forward(hours=13, minutes=50)
        kept_session(database, clock, result(), minutes=20)
        assert [row[0] for row in right(database)["day_total"]] == ["2026-11-03"]

    def test_a_morning_answer_belongs_to_its_morning_and_stays_there_when_corrected(self, database, clock):
        session = kept_session(database, clock, result())
        clock.forward(hours=21)
        history = History(database, now=clock)
        history.set_summary(session, SummaryAnswers(pain_next_morning=PainReport(score=3, place=Place.BACK)))
        clock.forward(days=30)
        history.set_summary(session, SummaryAnswers(pain_next_morning=PainReport(score=2, place=Place.THIGH)))
        found = right(database)
        assert found["pain_day"] == [("2026-11-04", "morning", 1, 2, 2)]
        assert found["ache_day"] == [("2026-11-04", "thigh", 1)]

    def test_is_gone_with_its_last_session_and_comes_back_with_it(self, database, clock):
        session = kept_session(database, clock, result())
        before = right(database)
        history = History(database, now=clock)
        history.delete(session)
        assert right(database) == {table: [] for table in before}
        history.undelete(session)
        assert right(database) == before


def test_a_running_session_is_not_added_up_before_its_end(database, clock):
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"plan")
    journal.append([], results=[result()])
    assert right(database)["exercise_day"] == []
    journal.close(SessionState.COMPLETE, ended=clock.forward(minutes=9), running_ms=540_000)
    assert len(right(database)["exercise_day"]) == 1


def test_what_another_writer_left_is_added_up_at_the_next_opening(database, clock):
    session = kept_session(database, clock, result())
    database.close()
    with contextlib.closing(connections.connect(database.path)) as connection:
        connection.execute("UPDATE set_result SET value = 3 WHERE session = ?", (session,))
    with open_database(database.path, now=clock) as again:
        assert right(again)["exercise_day"][0][4] == 3


def test_adding_a_day_up_looks_at_nothing_else(database):
    plans = " ".join(
        str(row)
        for sql in (
            "SELECT * FROM session WHERE local_day = '2026-11-03'",
            MORNINGS,
        )
        for row in database.rows(f"EXPLAIN QUERY PLAN {sql}")
    )
    assert "session_day" in plans
    assert "session_morning" in plans


class Person:
    """Does one thing after another with a history of a few days."""

    def __init__(self, database, clock, data):
        self.database, self.clock, self.draw = database, clock, data.draw
        self.history = History(database, now=clock)
        self.carried = CarriedOver(database, now=clock)
        self.sessions, self.walks = [], []

    def do(self, action):
        self.clock.forward(hours=self.draw(st.integers(-3, 40)))
        if action in ("session", "interrupted") or not self.sessions:
            self.train(interrupted=action == "interrupted")
        elif action == "walk" or (action == "walk-away" and not self.walks):
            self.walks.append(
                self.carried.log_activity("walk", started=self.clock(), minutes=self.draw(st.integers(1, 90)))
            )
        elif action == "walk-away":
            change = self.draw(st.sampled_from([self.carried.delete_activity, self.carried.undelete_activity]))
            change(self.draw(st.sampled_from(self.walks)))
        else:
            self.change(action, self.draw(st.sampled_from(self.sessions)))

    def train(self, *, interrupted):
        journal = Journal(self.database, now=self.clock)
        journal.begin(start(self.clock, preview=self.draw(st.booleans()), pain_before=self.draw(PAINS)), b"plan")
        sets = [self.made(number) for number in range(self.draw(st.integers(0, 4)))]
        hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="plank", phase="work", at_ms=5, choice=HurtChoice.SKIP)
        journal.append([], results=sets, hurts=[hurt] * self.draw(st.integers(0, 2)))
        assert journal.session_id is not None
        if interrupted:
            end = self.draw(st.sampled_from([recovery.keep_as_partial, recovery.discard]))
            end(self.database, journal.session_id)
        else:
            state = self.draw(st.sampled_from([SessionState.COMPLETE, SessionState.PARTIAL, SessionState.DISCARDED]))
            journal.close(state, ended=self.clock(), running_ms=self.draw(st.integers(0, 3_000_000)))
        self.sessions.append(journal.session_id)

    def made(self, number):
        return result(
            number // 2,
            attempt=number % 2,
            side=self.draw(st.sampled_from(Side)),
            exercise=self.draw(st.sampled_from(["plank", "bird-dog"])),
            unit=self.draw(st.sampled_from(Unit)),
            value=self.draw(st.integers(0, 60)),
            hold_each_s=self.draw(st.sampled_from([0, 8])),
            load_kg=self.draw(st.sampled_from([None, 0.0, 17.5, 20.0])),
            status=self.draw(st.sampled_from(SetStatus)),
            source=self.draw(st.sampled_from(Source)),
        )

    def change(self, action, session):
        record = self.history.session(session)
        assert record is not None
        if action == "edit" and record.sets:
            slot = self.draw(st.sampled_from(record.sets)).slot
            load = self.draw(st.sampled_from([None, 22.5]))
            self.history.edit_set(session, slot, SetChange(value=self.draw(st.integers(0, 90)), load_kg=load))
        elif action == "confirm":
            self.history.confirm_all(session)
        elif action == "answers":
            answers = SummaryAnswers(
                pain_after=self.draw(PAINS), pain_next_morning=self.draw(PAINS), felt=Felt.RIGHT, note="n"
            )
            self.history.set_summary(session, answers)
        elif action == "move":
            begin = record.summary.started + timedelta(hours=self.draw(st.integers(-90, 90)))
            begin = begin.astimezone(timezone(timedelta(hours=self.draw(st.sampled_from([-8, 1, 2])))))
            move_session(self.database, record.summary, begin, self.draw(st.integers(0, 9_000_000)), self.clock())
        elif action == "hurt":
            self.history.set_hurt_pain(session, 0, self.draw(PAINS))
        elif action == "delete":
            self.history.delete(session)
        else:
            self.history.undelete(session)


@pytest.mark.parametrize("kind", ["few", pytest.param("many", marks=pytest.mark.soak)])
def test_any_sequence_of_changes_adds_up(tmp_path_factory, kind):
    @settings(max_examples=12 if kind == "few" else 300)
    @given(st.data())
    def run(data):
        clock = Clock()
        with new_database(tmp_path_factory.mktemp("any"), clock) as database:
            person = Person(database, clock, data)
            for action in data.draw(st.lists(ACTIONS, min_size=1, max_size=12)):
                person.do(action)
                right(database)

    run()


def test_clock_and_zone_changes_keep_the_day_that_the_person_saw(database, clock):
    kept_session(database, clock, result())
    clock.moment -= timedelta(days=2)
    kept_session(database, clock, result())
    assert [row[0] for row in right(database)["day_total"]] == ["2026-11-01", "2026-11-03"]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        # Europe/Berlin: an hour is left out on 29 March 2026, and one comes twice on 25 October.
        (datetime(2026, 3, 29, 1, 59, tzinfo=timezone(timedelta(hours=1))), "2026-03-29"),
        (datetime(2026, 3, 29, 3, 1, tzinfo=timezone(timedelta(hours=2))), "2026-03-29"),
        (datetime(2026, 3, 29, 0, 30, tzinfo=timezone(timedelta(hours=1))), "2026-03-29"),
        (datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2))), "2026-10-25"),
        (datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=1))), "2026-10-25"),
        (datetime(2026, 10, 25, 23, 30, tzinfo=timezone(timedelta(hours=1))), "2026-10-25"),
        # Far from Greenwich the day there is another one.
        (datetime(2026, 6, 22, 0, 10, tzinfo=timezone(timedelta(hours=13))), "2026-06-22"),
        (datetime(2026, 6, 22, 23, 50, tzinfo=timezone(timedelta(hours=-9, minutes=-30))), "2026-06-22"),
    ],
)
def test_a_session_counts_on_the_day_of_its_place(database, clock, moment, day):
    clock.moment = moment
    kept_session(database, clock, result(), minutes=25)
    assert [row[0] for row in right(database)["day_total"]] == [day]


def test_days_of_a_journey_are_those_of_each_place(database, clock):
    """Evening in Tokyo, then the same evening again in Honolulu: the day comes twice, and both count on it."""
    clock.moment = datetime(2026, 6, 22, 20, 0, tzinfo=timezone(timedelta(hours=9)))
    kept_session(database, clock, result())
    clock.moment = datetime(2026, 6, 22, 21, 0, tzinfo=timezone(timedelta(hours=-10)))
    kept_session(database, clock, result())
    assert [(row[0], row[1]) for row in right(database)["day_total"]] == [("2026-06-22", 2)]


def test_a_full_disk_at_the_end_keeps_sessions_and_days_together(database, clock):
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"plan")
    journal.append([], results=[result()])
    with database.transaction() as connection:
        connection.execute("PRAGMA query_only=ON")
    assert journal.close(SessionState.COMPLETE, ended=clock(), running_ms=60_000) is not None
    assert right(database)["day_total"] == []
    assert database.rows("SELECT state FROM session") == [("running",)]
    database.rows("PRAGMA query_only=OFF")
    assert journal.retry() is None
    assert len(right(database)["day_total"]) == 1


def test_two_windows_leave_the_same_days(database, clock, folder):
    with open_database(database.path, now=clock) as other:
        kept_session(other, clock, result())
        kept_session(database, clock, result())
        kept_session(other, clock, result(), state=SessionState.PARTIAL)
    assert [row[1:3] for row in right(database)["day_total"]] == [(3, 2)]
