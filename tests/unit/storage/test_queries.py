# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists are newest first, whole, without doubles, and narrowed by what was asked; long ones go along an index."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from lbtrainer.domain.record import Activity, PainReport, Place, SessionState, SetStatus
from lbtrainer.storage import queries
from lbtrainer.storage.faults import DamagedDatabaseError
from lbtrainer.storage.history import History, SummaryAnswers
from lbtrainer.storage.queries import Search
from lbtrainer.storage.text_search import PAST
from lbtrainer.storage.working import CarriedOver
from tests.helpers.records import BERLIN_WINTER, kept_session, result


def ids(database, **search):
    return [one.id for one in queries.page(database, Search(**search), limit=100)]


class TestPages:
    def test_follow_one_another_without_gap_or_double(self, database, clock):
        made = [kept_session(database, clock, minutes=0 if number % 3 else 5) for number in range(23)]
        seen = []
        page = queries.page(database, Search(), limit=5)
        while page:
            seen += [one.id for one in page]
            page = queries.page(database, Search(), limit=5, before=page[-1])
        assert seen == made[::-1]
        assert queries.count(database, Search()) == (23, False)

    def test_go_along_the_index(self, database, clock):
        kept_session(database, clock)
        plan = database.rows(
            f"EXPLAIN QUERY PLAN SELECT id FROM session WHERE {PAST} AND preview = 0 "
            "AND (started_utc, id) < ('2026', 1) ORDER BY started_utc DESC, id DESC LIMIT 50"
        )
        assert [row[3] for row in plan] == ["SEARCH session USING INDEX session_newest (started_utc<?)"]

    def test_stay_right_when_the_clock_was_set_back(self, database, clock):
        later = kept_session(database, clock)
        clock.moment = datetime(2026, 11, 1, 8, 0, tzinfo=BERLIN_WINTER)
        earlier = kept_session(database, clock)
        assert ids(database) == [later, earlier]
        assert ids(database, until=date(2026, 11, 1)) == [earlier]


class TestSearch:
    def test_leaves_out_what_is_no_history(self, database, clock):
        kept = kept_session(database, clock, state=SessionState.PARTIAL)
        kept_session(database, clock, state=SessionState.DISCARDED)
        preview = kept_session(database, clock, preview=True)
        History(database, now=clock).delete(kept_session(database, clock))
        assert ids(database) == [kept]
        assert ids(database, include_preview=True) == [preview, kept]

    def test_narrows(self, database, clock):
        monday = kept_session(database, clock, result(exercise="plank"))
        clock.forward(days=1)
        relief = kept_session(database, clock, routine="relief", routine_name="100% Relief", state=SessionState.PARTIAL)
        History(database, now=clock).set_summary(monday, SummaryAnswers(note="Felt LOOSE after"))
        assert ids(database, routine="relief") == [relief]
        assert ids(database, exercise="plank") == [monday]
        assert ids(database, state=SessionState.PARTIAL) == [relief]
        assert ids(database, since=date(2026, 11, 4)) == [relief]
        assert ids(database, until=date(2026, 11, 3)) == [monday]
        assert ids(database, text="loose") == [monday]
        assert ids(database, text="100%") == [relief]
        assert ids(database, text="l_w") == []
        assert queries.count(database, Search(text="lower", routine="relief")).number == 0

    def test_counts_what_the_list_has(self, database, clock):
        for number in range(12):
            state = SessionState.PARTIAL if number % 3 == 0 else SessionState.COMPLETE
            kept_session(database, clock, result(), state=state, preview=number == 7, routine=f"r-{number % 2}")
            clock.forward(days=40)
        for how in (
            {},
            {"state": SessionState.PARTIAL},
            {"state": SessionState.COMPLETE, "since": date(2027, 1, 1)},
            {"until": date(2027, 1, 1)},
            {"routine": "r-1"},
            {"exercise": "bird-dog", "since": date(2027, 1, 1)},
            {"include_preview": True},
        ):
            assert queries.count(database, Search(**how)).number == len(ids(database, **how)) > 1, how
        assert queries.count(database, Search(include_preview=True), most=5) == (5, True)
        assert queries.count(database, Search(include_preview=True), most=12) == (12, False)
        assert queries.count(database, Search(), most=5) == (11, False)

    def test_words_find_routines_and_the_exercises_they_stand_for(self, database, clock):
        plank = kept_session(database, clock, result(exercise="plank"))
        relief = kept_session(database, clock, result(), routine="relief", routine_name="Plank Relief")
        kept_session(database, clock, result())
        assert ids(database, text="plank") == [relief]
        assert ids(database, text="plank", exercises_of_text=("plank", "side-plank")) == [relief, plank]
        assert ids(database, text="plank", exercises_of_text=("plank",), routine="relief") == [relief]
        assert ids(database, text="plnak", routines_of_text=("relief",)) == [relief]
        assert ids(database, text="plnak", routines_of_text=("relief",), exercises_of_text=("plank",)) == [
            relief,
            plank,
        ]


class TestLastTimes:
    def test_last_done_names_the_newest_of_each(self, database, clock):
        kept_session(database, clock, result())
        clock.forward(days=2)
        newest = clock()
        kept_session(database, clock, result())
        kept_session(database, clock, result(), routine="relief", preview=True)
        assert queries.last_done(database, ["strength-monday", "relief", "never"]) == {"strength-monday": newest}
        assert queries.last_done(database, []) == {}

    def test_a_session_without_a_set_was_not_done(self, database, clock):
        done = clock()
        kept_session(database, clock, result())
        clock.forward(days=2)
        kept_session(database, clock, state=SessionState.PARTIAL)
        skipped = result(value=0, status=SetStatus.SKIPPED)
        kept_session(database, clock, skipped, state=SessionState.PARTIAL)
        assert queries.last_done(database, ["strength-monday"]) == {"strength-monday": done}

    def test_last_pain_is_the_newest_answer_of_any_kind(self, database, clock):
        history = History(database, now=clock)
        assert history.last_pain() == PainReport(score=None)
        first = kept_session(database, clock, pain_before=PainReport(score=5, place=Place.THIGH))
        assert history.last_pain() == PainReport(score=5, place=Place.THIGH)
        history.set_summary(first, SummaryAnswers(pain_after=PainReport(score=3)))
        assert history.last_pain() == PainReport(score=3)
        clock.forward(days=1)
        kept_session(database, clock)
        assert history.last_pain() == PainReport(score=3)
        clock.forward(hours=1)
        history.set_summary(first, SummaryAnswers(pain_next_morning=PainReport(score=1, place=Place.BACK)))
        assert history.last_pain() == PainReport(score=1, place=Place.BACK)
        kept_session(database, clock, pain_before=PainReport(score=9), preview=True)
        assert history.last_pain().score == 1


def test_a_session_that_is_not_there_is_none(database):
    assert queries.record(database, 12) is None


def test_a_row_that_nobody_wrote_is_damage(database, clock):
    kept_session(database, clock)
    with database.transaction() as connection:
        connection.execute("UPDATE session SET place_before = 'b\x01ck'")
    with pytest.raises(DamagedDatabaseError, match="ck"):
        queries.page(database, Search(), limit=1)


class TestEntries:
    def test_are_sessions_and_walks_in_one_order_page_by_page(self, database, clock):
        carried = CarriedOver(database, now=clock)
        for number in range(9):
            kept_session(database, clock, result(), minutes=10)
            carried.log_activity("walk", started=clock(), minutes=number + 1)
            carried.log_activity("walk", started=clock(), minutes=number + 1)
        carried.delete_activity(3)
        history = History(database, now=clock)
        whole = history.entries()
        assert [type(one).__name__ for one in whole[:5]] == [*["Activity"] * 2, "SessionSummary", *["Activity"] * 2]
        assert len(whole) == 9 + 17
        paged: list[object] = []
        last = None
        while found := history.entries(limit=4, before=last):
            paged += found
            last = found[-1]
        assert tuple(paged) == whole

    def test_at_the_same_moment_keep_their_order(self, database, clock):
        for _ in range(3):
            CarriedOver(database, now=clock).log_activity("walk", started=clock(), minutes=5)
            kept_session(database, clock, result(), minutes=0)
        history = History(database, now=clock)
        whole = history.entries()
        paged: list[object] = []
        last = None
        while found := history.entries(limit=1, before=last):
            paged += found
            last = found[-1]
        assert (tuple(paged), len(paged)) == (whole, 6)

    def test_narrow_walks_by_word_and_day_and_leave_them_out_of_what_only_sessions_have(self, database, clock):
        carried = CarriedOver(database, now=clock)
        carried.log_activity("walk", started=clock(), minutes=30, note="in the rain")
        clock.forward(days=3)
        carried.log_activity("swim", started=clock(), minutes=20)
        history = History(database, now=clock)

        def kinds(**search):
            return [one.kind for one in history.entries(search=Search(**search)) if isinstance(one, Activity)]

        assert kinds(text="RAIN") == ["walk"]
        assert kinds(text="swim") == ["swim"]
        assert kinds(since=date(2026, 11, 4)) == ["swim"]
        assert kinds(until=date(2026, 11, 4)) == ["walk"]
        assert kinds(routine="strength-monday") == kinds(exercise="plank") == kinds(state=SessionState.PARTIAL) == []
