# SPDX-License-Identifier: GPL-3.0-or-later
"""A corrected day counts everywhere: in the program, for the loaded days, and in whatever asks for days."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from lbtrainer.domain.program_days import State
from lbtrainer.storage.db import open_database
from lbtrainer.storage.history import SetChange
from lbtrainer.storage.intake import carry_out, plan_import
from lbtrainer.storage.queries import Search
from lbtrainer.storage.set_lines import read_export
from lbtrainer.storage.settings import Settings
from lbtrainer.storage.transfer import export_csv, export_json
from lbtrainer.storage.trends import Trends
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, results_of, training_in
from tests.helpers.reckoning import reckoned, stored

MONDAY, TUESDAY, WEDNESDAY = date(2026, 6, 15), date(2026, 6, 16), date(2026, 6, 17)


@pytest.fixture
def clock():
    return FakeClock(datetime(2026, 6, 17, 20, 0, tzinfo=ZoneInfo("Europe/Berlin")))  # Wednesday


@pytest.fixture
def training(tmp_path, clock, monkeypatch):
    training = training_in(tmp_path, clock, Settings(program="classic-week", program_start="2026-06-01"))
    monkeypatch.setattr(training, "in_zone", lambda wall: wall.replace(tzinfo=ZoneInfo("Europe/Berlin")))
    yield training
    training.forget_history()


@pytest.fixture
def past(training, clock):
    return PastSessions(training, clock)


def summary(training, session):
    return training.history.session(session).summary


def correct(training, session, day, *, hour=7, minute=0, minutes=25):
    wall = datetime.combine(day, time(hour, minute))
    return training.past_times.correct_session(summary(training, session), wall, minutes)


def states(training, routine):
    """Day to what became of a routine's entries in the week."""
    days = training.coach.week()
    return {
        day.isoformat()[8:]: item.state.value
        for day, items in days.items()
        for item in items
        if item.routine == routine
    }


def planned_routine(training, day):
    return next(item.routine for item in training.coach.week()[day] if item.routine)


def test_an_entry_of_the_program_goes_with_its_session(training, past):
    routine = planned_routine(training, MONDAY)
    session = past.add(routine)
    training.coach.session_ended(session)
    done = {item.planned_on for items in training.coach.week().values() for item in items if item.session == session}
    assert done == {MONDAY}, "it was done two days late"
    assert correct(training, session, MONDAY) == ""
    there = [item for item in training.coach.week()[MONDAY] if item.session == session]
    assert there
    assert {item.state for item in there} == {State.DONE}
    assert [one.day for one in Trends(training.database).days(MONDAY, WEDNESDAY)] == [MONDAY]
    assert stored(training.database) == reckoned(training.database)


def test_an_entry_is_open_again_where_its_session_was_long_before_it(training, past):
    routine = planned_routine(training, MONDAY)
    session = past.add(routine, days_ago=2)
    training.coach.note_done(routine, session)
    assert correct(training, session, date(2026, 6, 4)) == ""
    assert all(item.session != session for items in training.coach.week().values() for item in items)
    assert any(item.routine == routine and item.is_open for item in training.coach.week()[MONDAY])


def test_what_waited_for_it_on_its_new_day_is_ticked(training, past):
    routine = planned_routine(training, MONDAY)
    session = past.add(routine, days_ago=10)
    training.coach.week()
    assert correct(training, session, MONDAY) == ""
    ticked = [item for item in training.coach.week()[MONDAY] if item.routine == routine]
    assert [(item.state, item.session) for item in ticked] == [(State.DONE, session)]


def test_another_hour_of_the_day_leaves_the_program_alone(training, past):
    routine = planned_routine(training, MONDAY)
    session = past.add(routine)
    training.coach.session_ended(session)
    before = training.coach.week()
    assert correct(training, session, WEDNESDAY, hour=18) == ""
    assert training.coach.week() == before


def test_loaded_days_follow(training, past):
    done = results_of(past.plan("strength-monday"), load_kg=40.0)
    session = past.add(results=done, days_ago=1)
    assert training.coach.warning_today("strength-monday") is not None
    assert correct(training, session, date(2026, 6, 9)) == ""
    assert training.coach.warning_today("strength-monday") is None


def test_the_list_the_search_and_the_csv_have_the_typed_day(training, past):
    session = past.add()
    assert correct(training, session, TUESDAY, hour=23, minute=50) == ""
    found = training.history.page(search=Search(since=TUESDAY, until=TUESDAY))
    assert [one.id for one in found] == [session]
    assert {line.split(",")[0] for line in list(export_csv(training.database))[1:]} == {"2026-06-16"}


def test_winter_time_counts_for_a_day_in_winter(training, past):
    session = past.add()
    assert correct(training, session, date(2026, 1, 20), hour=0, minute=10) == ""
    moved = summary(training, session)
    assert (moved.offset_min, moved.started.isoformat()) == (60, "2026-01-19T23:10:00+00:00")
    assert [one.day for one in Trends(training.database).days(date(2026, 1, 1), WEDNESDAY)] == [date(2026, 1, 20)]


class TestRefused:
    def test_is_what_lies_ahead_and_nothing_is_written(self, training, past):
        session = past.add()
        before = summary(training, session)
        assert "still to come" in correct(training, session, WEDNESDAY + timedelta(days=1))
        assert "at least 1 minute" in correct(training, session, TUESDAY, minutes=0)
        assert "at most a day" in correct(training, session, TUESDAY, minutes=1441)
        assert summary(training, session) == before

    def test_is_the_time_of_another_session_but_not_one_that_met_it_before(self, training, past):
        other = past.add("relief-stretches", days_ago=1)
        session = past.add()
        begin = summary(training, other).started.astimezone(training.now().tzinfo)
        says = correct(training, session, begin.date(), hour=begin.hour, minute=begin.minute)
        assert says == f"{summary(training, other).routine_name} was going on then, from 19:35 to 20:00."
        twin = past.add("relief-stretches")
        assert correct(training, twin, WEDNESDAY, hour=19, minute=40, minutes=15) == ""

    def test_is_a_length_left_as_it_was_only_where_the_end_lies_ahead(self, training, past):
        session = past.add(minutes=25)
        assert correct(training, session, TUESDAY) == ""
        assert summary(training, session).running_ms == 25 * 60_000
        assert "not be over yet" in correct(training, session, WEDNESDAY, hour=19, minute=50)


class TestActivities:
    @pytest.fixture
    def walk(self, training):
        carried = training.carried
        return carried.activity(carried.log_activity("walk", started=training.now(), minutes=30, note="rain"))

    def test_take_another_day_hour_and_length(self, training, walk):
        assert training.past_times.correct_activity(walk, datetime.fromisoformat("2026-06-14 23:45"), 700) == ""
        kept = training.carried.activity(walk.id)
        assert (kept.minutes, kept.note, kept.kind) == (700, "rain", "walk")
        [day] = Trends(training.database).days(date(2026, 6, 1), WEDNESDAY)
        assert (day.day, day.activity_minutes) == (date(2026, 6, 14), 700)
        assert stored(training.database) == reckoned(training.database)

    def test_refuse_what_cannot_have_been(self, training, walk):
        times = training.past_times
        assert "still to come" in times.correct_activity(walk, datetime.fromisoformat("2026-06-18 07:00"), 30)
        assert "at least 1 minute" in times.correct_activity(walk, datetime.fromisoformat("2026-06-17 07:00"), 0)
        assert training.carried.activity(walk.id) == walk


def test_a_corrected_session_comes_back_in_just_as_it_went_out(training, past, clock, tmp_path):
    results = results_of(past.plan("strength-monday"), load_kg=20.0)
    session = past.add(results=results)
    correct(training, session, TUESDAY, hour=23, minute=50, minutes=3)
    heavy = next(one for one in results if one.load_kg is not None)
    training.history.edit_set(session, heavy.slot, SetChange(load_kg=22.5))
    now = training.now()
    pieces = {"out.json": export_json(training.database, exported=now), "out.csv": export_csv(training.database)}
    for name, texts in pieces.items():
        file = tmp_path / name
        file.write_bytes("".join(texts).encode())
        assert plan_import(training.database, read_export(file)).is_empty, name
        with open_database(tmp_path / f"{name}.sqlite3", now=training.now) as other:
            carry_out(other, plan_import(other, read_export(file)), now=now, take_theirs=False)
            again = export_csv(other) if name.endswith(".csv") else export_json(other, exported=now)
            assert "".join(again).encode() == file.read_bytes(), name
            assert stored(other) == reckoned(other)
