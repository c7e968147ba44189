# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts and calendar get the days that were asked for, and months where days would be too many."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from lbtrainer.domain.record import PainReport, Place, Unit
from lbtrainer.domain.stats import PainDay, PainWhen
from lbtrainer.storage.history import History, SummaryAnswers
from lbtrainer.storage.trends import AimedAt, PlannedEntry, Trends
from lbtrainer.storage.working import CarriedOver
from tests.helpers.records import BERLIN_WINTER, kept_session, result

FIRST, LAST = date(2026, 11, 3), date(2026, 11, 30)


@pytest.fixture
def trends(database, clock):
    """A session with a plank and a loaded lift, one two days later, and a walk between."""
    back = PainReport(score=3, place=Place.BACK)
    plank: dict[str, Any] = {"exercise": "plank", "exercise_name": "Plank", "unit": Unit.SECONDS, "low": 30, "high": 45}
    kept_session(database, clock, result(0, value=10, load_kg=20.0), result(1, value=40, **plank), pain_before=back)
    clock.forward(days=1)
    CarriedOver(database, now=clock).log_activity("walk", started=clock(), minutes=30)
    clock.forward(days=1)
    second = kept_session(database, clock, result(1, value=45, **plank), minutes=10)
    answers = SummaryAnswers(pain_after=PainReport(score=1, place=Place.BUTTOCK))
    History(database, now=clock).set_summary(second, answers)
    return Trends(database)


def test_days_are_those_asked_for(trends):
    assert [(one.day.day, one.sessions, one.minutes, one.activity_minutes) for one in trends.days(FIRST, LAST)] == [
        (3, 1, 20, 0),
        (4, 0, 0, 30),
        (5, 1, 10, 0),
    ]
    assert [one.day.day for one in trends.days(date(2026, 11, 4), date(2026, 11, 4))] == [4]
    assert trends.first_day() == FIRST


def test_an_empty_history_has_no_first_day(database):
    assert Trends(database).first_day() is None
    assert Trends(database).exercises() == []
    assert Trends(database).aimed_at("plank") is None


def test_an_exercise_has_its_bests_and_its_range(trends):
    assert [(one.day.day, one.best_s, one.held_s) for one in trends.exercise("plank", FIRST, LAST)] == [
        (3, 40, 40),
        (5, 45, 45),
    ]
    [lift] = trends.exercise("bird-dog", FIRST, LAST)
    assert (lift.best_load_kg, lift.volume_kg, lift.best_reps) == (20, 200, 10)
    assert trends.aimed_at("plank") == AimedAt(30, 45, "s")
    assert [one.exercise for one in trends.exercise_totals(FIRST, LAST)] == ["plank", "bird-dog"]


def test_exercises_are_the_last_done_first(trends):
    assert trends.exercises() == ["plank", "bird-dog"]
    assert trends.exercises(since=date(2026, 11, 4)) == ["plank"]


def test_pain_and_where(trends):
    assert trends.pain(PainWhen.BEFORE, FIRST, LAST) == [PainDay(FIRST, PainWhen.BEFORE, 1, 3, 3)]
    assert trends.pain(PainWhen.MORNING, FIRST, LAST) == []
    assert trends.aches(FIRST, LAST) == [(Place.BACK, 1), (Place.BUTTOCK, 1)]


def test_years_come_in_months(trends, database, clock):
    clock.moment = datetime(2024, 2, 20, 9, 0, tzinfo=BERLIN_WINTER)
    kept_session(database, clock, result(value=11, load_kg=15.0))
    days = trends.days(date(2024, 1, 1), LAST)
    assert [(one.day, one.sessions, one.minutes) for one in days] == [
        (date(2024, 2, 1), 1, 20),
        (date(2026, 11, 1), 2, 30),
    ]
    months = trends.exercise("bird-dog", date(2024, 1, 1), LAST)
    assert [(one.day, one.best_reps, one.best_load_kg) for one in months] == [
        (date(2024, 2, 1), 11, 15),
        (date(2026, 11, 1), 10, 20),
    ]


def test_of_years_only_the_days_asked_for_count_in_the_first_and_the_last_month(database, clock):
    begun = [(2023, 1, 10), (2023, 1, 20), (2023, 2, 1), (2024, 2, 29), (2026, 11, 1), (2026, 11, 15)]
    for day in begun:
        clock.moment = datetime(*day, 9, 0, tzinfo=BERLIN_WINTER)
        kept_session(database, clock, result(), pain_before=PainReport(score=day[2] % 10, place=Place.BACK))
    trends, period = Trends(database), (date(2023, 1, 11), date(2026, 11, 14))
    months = [date(2023, 1, 1), date(2023, 2, 1), date(2024, 2, 1), date(2026, 11, 1)]
    assert [(one.day, one.sessions) for one in trends.days(*period)] == [(month, 1) for month in months]
    assert [one.day for one in trends.exercise("bird-dog", *period)] == months
    assert [(one.day, one.total) for one in trends.pain(PainWhen.BEFORE, *period)] == list(
        zip(months, (0, 1, 9, 1), strict=True)
    )
    assert trends.aches(*period) == [(Place.BACK, 3)]
    [total] = trends.exercise_totals(*period)
    assert (total.sets, total.reps) == (4, 40)


@pytest.mark.parametrize(
    ("days", "pieces"),
    [
        (390, [date(2026, 11, 4), date(2026, 11, 8), date(2026, 11, 9)]),
        (500, [date(2026, 11, 2), date(2026, 11, 9)]),
        (900, [date(2026, 11, 1)]),
        (5000, [date(2026, 10, 1)]),
        (12_000, [date(2026, 1, 1)]),
    ],
)
def test_the_longer_the_time_the_longer_the_pieces(database, clock, days, pieces):
    for day in (4, 8, 9):
        clock.moment = datetime(2026, 11, day, 9, 0, tzinfo=BERLIN_WINTER)
        kept_session(database, clock, result(value=day), pain_before=PainReport(score=day, place=Place.BACK))
    trends, period = Trends(database), (LAST - timedelta(days=days), LAST)
    for found in (
        trends.days(*period),
        trends.pain(PainWhen.BEFORE, *period),
        trends.exercise("bird-dog", *period),
    ):
        assert [one.day for one in found] == pieces
    assert sum(one.sessions for one in trends.days(*period)) == 3
    assert sum(one.total for one in trends.pain(PainWhen.BEFORE, *period)) == 21
    assert max(one.best_reps or 0 for one in trends.exercise("bird-dog", *period)) == 9


def test_planned_days_are_read_as_they_stand(trends, database):
    with database.transaction() as connection:
        connection.execute("INSERT INTO planned_day VALUES ('2026-11-04', 'p', 'a', 'skipped', NULL, NULL)")
        connection.execute("INSERT INTO planned_day VALUES ('2026-11-05', 'p', 'b', 'moved', '2026-11-06', NULL)")
        connection.execute("INSERT INTO planned_day VALUES ('2026-11-06', 'p', 'b@2026-11-05', 'planned', NULL, NULL)")
    fourth, fifth, sixth = (date(2026, 11, day) for day in (4, 5, 6))
    assert trends.planned(FIRST, LAST) == [
        PlannedEntry(fourth, "p", "a", "skipped"),
        PlannedEntry(fifth, "p", "b", "moved", moved_to=sixth),
        PlannedEntry(sixth, "p", "b", "planned", came_from=fifth),
    ]
