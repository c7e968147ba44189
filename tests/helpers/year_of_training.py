# SPDX-License-Identifier: GPL-3.0-or-later
"""A year as a person might have it, the same for the same seed: a holiday, a flare, walks, hurts, notes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from lbtrainer.domain.record import Felt, HurtChoice, PainReport, Place, SessionState, SetResult, SetStatus, Source
from lbtrainer.storage.history import SummaryAnswers
from tests.helpers.past_sessions import PastSessions, hurt_in, results_of

DAYS = 364
HOLIDAY = range(228, 243)
FLARE = range(150, 165)
ROUTINES = {0: "strength-monday", 2: "mcgill-big-three", 4: "strength-monday", 5: "active-recovery"}
PLACES = (Place.BACK, Place.BACK, Place.BACK, Place.BUTTOCK, Place.THIGH)
NOTES = ("Slept badly", "Long drive the day before", "Felt easy today", "Stiff in the morning, better after", "")


def fill_year(past: PastSessions, today: datetime, *, seed: int = 3) -> None:
    """Write the year that ends with `today`, aware local time."""
    chance = random.Random(seed)
    first = (today - timedelta(days=DAYS)).replace(hour=7, minute=5)
    with past.training.database.transaction() as connection:
        for number in range(DAYS + 8):
            _plan_day(connection, first + timedelta(days=number), number, today)
    for number in range(DAYS):
        day = first + timedelta(days=number)
        if number in HOLIDAY:
            continue
        if day.weekday() in ROUTINES and chance.random() < 0.82:
            _session(past, chance, number, (today - day) / timedelta(days=1), ROUTINES[day.weekday()])
        if day.weekday() in (1, 6) and chance.random() < 0.6:
            started = day.replace(hour=17, minute=30)
            past.training.carried.log_activity("walk", started=started, minutes=chance.choice((20, 25, 30, 30, 45)))
    _keep_planned(past)


def _plan_day(connection, day: datetime, number: int, today: datetime) -> None:
    if day.weekday() in (0, 2, 4) and number >= DAYS - 84:
        state = "planned" if day.date() >= today.date() else "skipped"
        row = (day.date().isoformat(), "strong-back", ROUTINES[day.weekday()], state)
        connection.execute("INSERT INTO planned_day (day, program, entry, state) VALUES (?, ?, ?, ?)", row)


def _keep_planned(past: PastSessions) -> None:
    with past.training.database.transaction() as connection:
        connection.execute(
            "UPDATE planned_day SET state = 'done' WHERE day IN (SELECT local_day FROM session WHERE preview = 0)"
        )


def _pain(chance: random.Random, number: int) -> int:
    level = 4.8 - 3.4 * number / DAYS + (2.5 if number in FLARE else 0)
    return max(0, min(10, round(level + chance.gauss(0, 0.8))))


def _session(past: PastSessions, chance: random.Random, number: int, days_ago: float, routine: str) -> None:
    stopped = chance.random() < 0.07
    plan = past.plan(routine)
    results = tuple(_results(results_of(plan, load_kg=_load(number)), chance, number))
    results = results[: len(results) // 2] if stopped else results
    hurts = []
    if chance.random() < (0.4 if number in FLARE else 0.05) and results:
        place = chance.choice(PLACES)
        choice = chance.choice((HurtChoice.SKIP, HurtChoice.EASIER, HurtChoice.GO_ON))
        pain = PainReport(score=chance.randint(4, 6), place=place)
        hurts = [hurt_in(chance.choice(results), pain=pain, choice=choice)]
    before = _pain(chance, number)
    id_ = past.add(
        routine,
        results,
        hurts=hurts,
        days_ago=days_ago,
        minutes=chance.randint(12, 18) if stopped else chance.randint(22, 34),
        state=SessionState.PARTIAL if stopped else SessionState.COMPLETE,
        pain_before=PainReport(score=before, place=chance.choice(PLACES) if before else None),
        answers=SummaryAnswers(
            pain_after=PainReport(score=max(0, before - chance.randint(0, 1)), place=Place.BACK),
            felt=chance.choice((Felt.EASY, Felt.RIGHT, Felt.RIGHT, Felt.HARD)),
            note=chance.choice(NOTES) if chance.random() < 0.15 else "",
        ),
    )
    if chance.random() < 0.85:
        _next_morning(past, id_, max(0, before - chance.randint(0, 1)))


def _next_morning(past: PastSessions, id_: int, pain: int) -> None:
    past.training.history.set_summary(id_, SummaryAnswers(pain_next_morning=PainReport(score=pain, place=Place.BACK)))
    with past.training.database.transaction() as connection:
        connection.execute(
            "UPDATE session SET next_morning_utc = date(local_day, '+1 day') || 'T05:30:00.000Z' WHERE id = ?", (id_,)
        )


def _load(number: int) -> float:
    return 10 + 2.5 * (number // 45)


def _results(results: tuple[SetResult, ...], chance: random.Random, number: int) -> Iterator[SetResult]:
    """Each set a little nearer to the top of its range as the year goes."""
    for one in results:
        share = min(1.0, max(0.0, number / DAYS + chance.gauss(0, 0.15)))
        value = round(one.low + (one.high - one.low) * share)
        source = Source.ASSUMED if chance.random() < 0.1 else Source.CONFIRMED
        status = SetStatus.DONE
        if chance.random() < 0.02:
            value, status = 0, SetStatus.SKIPPED
        yield msgspec.structs.replace(one, value=value, source=source, status=status)
