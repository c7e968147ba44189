# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet says what was done and no more: no change where there is none, no best that nobody saw."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lbtrainer.domain.record import HurtChoice, Place
from lbtrainer.domain.report import (
    Course,
    HurtLine,
    Report,
    dose_words,
    exercise_line,
    measured,
    pain_sentences,
    training_sentences,
)
from lbtrainer.domain.stats import Adherence, ExerciseDay, PainDay, PainWhen

FIRST = date(2026, 6, 1)


def report(**changes):
    fields = {
        "first": FIRST,
        "last": FIRST + timedelta(days=83),
        "sessions": 30,
        "complete": 28,
        "minutes": 812.4,
        "activities": 0,
        "activity_minutes": 0,
        "kept": Adherence(0, 0),
        "weeks": (),
        "pain": dict.fromkeys(PainWhen, ()),
        "aches": (),
        "exercises": (),
        "more_exercises": 0,
        "hurts": (),
        "more_hurts": 0,
        "notes": (),
    }
    return Report(**{**fields, **changes})


def answers(*scores):
    return tuple(PainDay(FIRST + timedelta(days=3 * n), PainWhen.MORNING, 1, one, one) for n, one in enumerate(scores))


def test_training_says_planned_days_only_where_there_was_a_plan():
    assert training_sentences(report()) == ["30 sessions (2.5 a week), 28 finished; 812 minutes."]
    told = training_sentences(report(kept=Adherence(9, 12), activities=1, activity_minutes=30))
    assert told[1:] == ["Planned days kept: 9 of 12.", "1 walk or other activity, 30 minutes."]
    assert training_sentences(report(sessions=0)) == ["No session in this time."]


def test_pain_names_a_change_only_where_it_is_clear():
    fell = report(pain={PainWhen.MORNING: answers(5, 5, 5, 4, 2, 2, 2)}, aches=((Place.THIGH, 2),))
    assert pain_sentences(fell) == [
        "Morning pain: 5.0 of 10 in the first week, 2.0 in the last: a clear change.",
        "Where: thigh 2×.",
    ]
    years = fell._replace(first=fell.last - timedelta(days=900))
    assert "in the first month," in pain_sentences(years)[0]
    same = pain_sentences(report(pain={PainWhen.MORNING: answers(5, 5, 5, 4, 5, 4, 5)}))
    assert same == ["Morning pain: 5.0 of 10 in the first week, 4.7 in the last: no clear change."]
    [few] = pain_sentences(report(pain={PainWhen.MORNING: answers(9, 1)}))
    assert few.endswith("too few answers to tell a change.")
    assert pain_sentences(report()) == ["Nothing was said about pain in this time."]


def test_an_exercise_is_compared_by_its_load_where_it_has_one():
    total = ExerciseDay("rdl", FIRST, "", sets=11, best_reps=12, best_load_kg=30.0, skipped=1, hurts=1)
    line = exercise_line(total, Course(4, 20.0, 27.5), "Romanian Deadlift", "8–10 reps")
    assert (line.start, line.end, line.best) == ("20 kg", "27.5 kg", "30 kg")
    assert (line.days, line.sets, line.skipped, line.hurts) == (4, 11, 1, 1)
    assert measured(total._replace(best_load_kg=None)) == ("reps", 12)


def test_what_nobody_saw_has_no_numbers():
    line = exercise_line(ExerciseDay("plank", FIRST, "", sets=3, held_s=90), Course(1), "Plank", "30–45 s")
    assert (line.start, line.end, line.best) == ("", "", "")


@pytest.mark.parametrize(
    ("range_", "words"),
    [
        ((8, 10, "reps"), "8–10 reps"),
        ((30, 30, "s"), "30 s"),
        ((600, 900, "s"), "10–15 min"),
        ((491, 491, "s"), "8.2 min"),
        ((21.25, 21.25, "kg"), "21.25 kg"),
        ((90, 200, "s"), "90–200 s"),
    ],
)
def test_doses_read_like_the_plan(range_, words):
    assert dose_words(*range_) == words


def test_a_hurt_says_how_much_where_and_what_followed():
    hurt = HurtLine(FIRST, "Plank", 5, Place.BELOW_KNEE, HurtChoice.EASIER)
    assert hurt.words == "5 of 10, below the knee; easier form"
    assert hurt._replace(pain=None, place=None).words == "easier form"
