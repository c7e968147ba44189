# SPDX-License-Identifier: GPL-3.0-or-later
"""Words find the same sessions whichever way they are looked for, and a long history is not read for them."""

from __future__ import annotations

import random
from typing import Any

import pytest

from lbtrainer.domain.record import SessionState
from lbtrainer.storage import text_search
from lbtrainer.storage.history import History, SummaryAnswers
from lbtrainer.storage.queries import Search
from lbtrainer.storage.text_search import of_exercises, part, ways_of_text
from tests.helpers.records import kept_session, result

NAMES = ("Lower-Back Strength", "Relief", "100% Relief", "Étirements_doux", "")
NOTES = ("", "", "slept badly", "BADLY stiff", "100 % better", "a_b", "Übel, mais ça va")
EXERCISES = ("plank", "bird-dog", "childs-pose")
TEXTS = ("relief", "RELIEF", "badly", "100%", "_", "%", "e", "zz", "\\", "Lower", "étirements", "übel, MAIS", "ÇA VA")


@pytest.fixture
def filled(database, clock):
    """Sixty sessions of mixed names, notes and exercises, some deleted, some trials, some begun at one moment."""
    chance, history = random.Random(4), History(database, now=clock)
    for number in range(60):
        clock.forward(minutes=chance.choice((0, 90)))
        id_ = kept_session(
            database,
            clock,
            result(exercise=chance.choice(EXERCISES)),
            routine=f"routine-{number % 4}",
            routine_name=chance.choice(NAMES),
            state=chance.choice((SessionState.COMPLETE, SessionState.PARTIAL)),
            preview=chance.random() < 0.1,
            minutes=chance.choice((0, 10)),
        )
        history.set_summary(id_, SummaryAnswers(note=chance.choice(NOTES)))
        if chance.random() < 0.1:
            history.delete(id_)
    return database


def read_through(records, search):
    """What a search must find, by reading every session."""
    wanted = search.text.casefold()
    found = []
    for record in records:
        one, done = record.summary, {each.exercise for each in record.sets}
        fits = wanted in one.routine_name.casefold() or wanted in one.note.casefold()
        fits = fits or one.routine in search.routines_of_text or bool(done & set(search.exercises_of_text))
        narrowed = not one.preview and search.state in (None, one.state) and search.exercise in {"", *done}
        if fits and narrowed and search.routine in ("", one.routine):
            found.append(one.id)
    return found


def paged(history, search):
    found, last = [], None
    while page := history.page(search=search, limit=9, before=last):
        found += [one.id for one in page]
        last = page[-1]
    return found


def test_every_way_round_finds_what_reading_everything_finds(filled, clock, monkeypatch):
    history, hits = History(filled, now=clock), 0
    records = [history.session(one.id) for one in history.page(search=Search(include_preview=True), limit=1000)]
    more: tuple[dict[str, Any], ...] = (
        {},
        {"state": SessionState.PARTIAL, "routine": "routine-1"},
        {"exercise": "plank"},
        {"routines_of_text": ("routine-2", "routine-3")},
        {"exercises_of_text": ("plank", "bird-dog")},
    )
    for ways, notes, sets in ((40, 2_000, 30_000), (1, 1, 1)):
        monkeypatch.setattr(text_search, "_MOST_WAYS", ways)
        monkeypatch.setattr(text_search.ways_of_text, "__kwdefaults__", {"many_notes": notes})
        monkeypatch.setattr(text_search.of_exercises, "__kwdefaults__", {"many": sets})
        for search in (Search(text=text, **also) for text in TEXTS for also in more):
            wanted = read_through(records, search)
            assert paged(history, search) == wanted, search
            assert history.count(search) == (len(wanted), False), search
            hits += len(wanted)
    assert hits > 500


def test_nothing_is_looked_for_in_every_session(filled):
    """A word costs what its hits cost: each way goes along an index."""
    for way in ways_of_text(filled, "badly relief", ("routine-1",), ("plank",)):
        sql = f"EXPLAIN QUERY PLAN SELECT id FROM session WHERE {text_search.PAST} AND {way.condition}"
        plan = [row[3] for row in filled.rows(sql, way.values)]
        assert not [step for step in plan if step.startswith("SCAN") and "INDEX session_note" not in step], plan


def test_a_frequent_exercise_is_asked_of_each_session(filled):
    assert of_exercises(filled, ("plank",)).condition.startswith("id IN")
    assert of_exercises(filled, ("plank",), many=1).condition.startswith("EXISTS")


def test_signs_of_a_pattern_are_letters():
    assert part("5%_\\") == "%5\\%\\_\\\\%"
