# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything in the history can be corrected, and deleting can be undone."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.record import (
    TOLD_AFTERWARDS,
    Felt,
    Hurt,
    HurtChoice,
    LegSign,
    PainReport,
    Place,
    SetStatus,
    Side,
    Slot,
    Source,
)
from lbtrainer.errors import UserError
from lbtrainer.storage.history import History, SetChange, SummaryAnswers
from lbtrainer.storage.journal import Journal
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import kept_session, result, start


@pytest.fixture
def history(database, clock):
    return History(database, now=clock)


def sets_of(history, session):
    return history.session(session).sets


class TestEditingASet:
    def test_changes_the_attempt_that_counts_and_says_so(self, history, database, clock):
        session = kept_session(database, clock, result(value=5), result(attempt=1, value=6), result(1))
        history.edit_set(session, Slot(0, 0, 0, 0), SetChange(value=9, load_kg=20.0))
        first, second, other = sets_of(history, session)
        assert (first.value, first.source) == (5, Source.COUNTED)
        assert (second.value, second.load_kg, second.source) == (9, 20.0, Source.EDITED)
        assert other == result(1)

    def test_can_take_a_load_away_and_keeps_the_rest(self, history, database, clock):
        session = kept_session(database, clock, result(load_kg=20.0, effort=3))
        history.edit_set(session, Slot(0, 0, 0, 0), SetChange(load_kg=None))
        assert sets_of(history, session) == (result(load_kg=None, effort=3, source=Source.EDITED),)

    def test_counts_done_sets_anew(self, history, database, clock):
        session = kept_session(database, clock, result(0), result(1))
        history.edit_set(session, Slot(0, 0, 0, 1), SetChange(status=SetStatus.SKIPPED))
        assert history.session(session).summary.done_sets == 1

    def test_of_effort_alone_leaves_the_source(self, history, database, clock):
        session = kept_session(database, clock, result())
        history.edit_set(session, Slot(0, 0, 0, 0), SetChange(effort=2))
        assert sets_of(history, session) == (result(effort=2),)

    def test_of_nothing_changes_nothing(self, history, database, clock):
        session = kept_session(database, clock, result())
        history.edit_set(session, Slot(0, 0, 0, 0), SetChange())
        assert sets_of(history, session) == (result(),)

    def test_that_was_never_done_is_told(self, history, database, clock):
        session = kept_session(database, clock, result(side=Side.LEFT))
        with pytest.raises(UserError, match="no result of this set"):
            history.edit_set(session, Slot(0, 0, 0, 0, Side.RIGHT), SetChange(value=3))


def test_one_key_confirms_all_that_counts_and_was_assumed(history, database, clock):
    first, repeated = result(0, source=Source.ASSUMED), result(0, attempt=1, source=Source.ASSUMED)
    session = kept_session(database, clock, first, repeated, result(1), result(2, source=Source.ASSUMED))
    assert history.confirm_all(session) == 2
    sources = [one.source for one in sets_of(history, session)]
    assert sources == [Source.ASSUMED, Source.CONFIRMED, Source.COUNTED, Source.CONFIRMED]
    assert history.confirm_all(session) == 0


class TestTheSummary:
    def test_keeps_every_answer(self, history, database, clock):
        session = kept_session(database, clock, result(), pain_before=PainReport(score=4))
        answers = SummaryAnswers(
            pain_after=PainReport(score=2, place=Place.BELOW_KNEE), felt=Felt.RIGHT, note="=slow & steady"
        )
        history.set_summary(session, answers)
        summary = history.session(session).summary
        assert summary.pain_before == PainReport(score=4)
        assert summary.pain_after == answers.pain_after
        assert (summary.felt, summary.note) == (Felt.RIGHT, "=slow & steady")

    def test_answered_later_leaves_the_other_answers(self, history, database, clock):
        session = kept_session(database, clock, result())
        history.set_summary(session, SummaryAnswers(felt=Felt.HARD, note="note"))
        clock.forward(hours=20)
        history.set_summary(session, SummaryAnswers(pain_next_morning=PainReport(score=1), soreness=3))
        summary = history.session(session).summary
        assert (summary.felt, summary.note, summary.pain_next_morning.score) == (Felt.HARD, "note", 1)
        assert database.rows("SELECT soreness_next, next_morning_utc FROM session") == [(3, "2026-11-04T05:20:00.000Z")]
        history.set_summary(session, SummaryAnswers(felt=None, pain_before=PainReport(score=7)))
        summary = history.session(session).summary
        assert (summary.felt, summary.pain_before.score) == (None, 7)

    def test_keeps_effort_with_the_last_set_that_was_done(self, history, database, clock):
        skipped = result(2, status=SetStatus.SKIPPED)
        session = kept_session(database, clock, result(0), result(1), skipped, result(step=1, exercise="plank"))
        history.set_summary(session, SummaryAnswers(effort={"bird-dog": 2, "not-done": 1}))
        assert [one.effort for one in sets_of(history, session)] == [None, 2, None, None]

    def test_takes_pain_and_place_of_a_hurt_afterwards(self, history, database, clock):
        journal = Journal(database, now=clock)
        journal.begin(start(clock), b"plan")
        slot = Slot(0, 0, 0, 0)
        hurts = [
            Hurt(slot=slot, exercise=name, phase="work", at_ms=1, choice=HurtChoice.SKIP)
            for name in ("plank", "bridge")
        ]
        journal.append([], hurts=hurts)
        said = PainReport(score=6, place=Place.THIGH, leg_signs=(LegSign.NUMB, LegSign.SPREADING))
        history.set_hurt_pain(journal.session_id, 1, said)
        plank, bridge = history.session(journal.session_id).hurts
        assert plank == hurts[0]
        assert bridge.pain == said

    def test_takes_back_the_one_that_was_a_mistake(self, history, database, clock):
        journal = Journal(database, now=clock)
        journal.begin(start(clock), b"plan")
        hurts = [
            Hurt(slot=Slot(0, 0, 0, 0), exercise=name, phase="work", at_ms=1, choice=HurtChoice.SKIP)
            for name in ("plank", "bridge", "row")
        ]
        journal.append([], hurts=hurts)
        history.delete_hurt(journal.session_id, 1)
        assert [one.exercise for one in history.session(journal.session_id).hurts] == ["plank", "row"]


def test_a_set_that_the_session_did_not_reach_is_written_down_once(history, database, clock):
    session = kept_session(database, clock, result(0))
    before = history.session(session)
    new = msgspec.structs.replace(before.sets[-1], slot=Slot(7, 0, 0, 0), attempt=0, source=Source.EDITED)
    history.add_set(session, new)
    after = history.session(session)
    assert after.sets == (*before.sets, new)
    assert after.summary.done_sets == before.summary.done_sets + 1
    with pytest.raises(UserError, match="has a result already"):
        history.add_set(session, new)
    with pytest.raises(UserError):
        history.add_set(session + 99, new)
    assert history.session(session) == after


def test_a_deleted_session_is_hidden_until_it_is_brought_back(history, database, clock):
    session = kept_session(database, clock, result())
    history.delete(session)
    assert history.page() == ()
    assert history.count().number == 0
    assert history.last_done(["strength-monday"]) == {}
    history.undelete(session)
    assert [one.id for one in history.page()] == [session]
    assert sets_of(history, session) == (result(),)


class TestTakingASetBack:
    def test_leaves_the_slot_as_if_it_was_never_reached(self, history, database, clock):
        session = kept_session(database, clock, result(0), result(1, source=Source.EDITED))
        history.delete_set(session, result(1).slot)
        assert sets_of(history, session) == (result(0),)
        assert history.session(session).summary.done_sets == 1
        assert stored(database) == reckoned(database)

    def test_of_a_second_try_has_the_first_one_count_again(self, history, database, clock):
        session = kept_session(database, clock, result(0, value=8), result(0, attempt=1, value=11))
        history.delete_set(session, result(0).slot)
        assert sets_of(history, session) == (result(0, value=8),)

    def test_that_is_not_there_is_told(self, history, database, clock):
        session = kept_session(database, clock, result(0))
        with pytest.raises(UserError, match="no result of this set"):
            history.delete_set(session, Slot(7, 0, 0, 0))
        assert sets_of(history, session) == (result(0),)


def test_sets_told_as_another_exercise_keep_their_numbers_and_take_along_what_hurt(history, database, clock):
    session = kept_session(
        database, clock, result(0, value=4, load_kg=5.0), result(0, attempt=1), result(0, step=1, key="bridge")
    )
    for step in (0, 1):
        history.add_hurt(session, told_at(Slot(0, 0, step, 0)))
    mine = [one for one in sets_of(history, session) if one.slot.step == 0]
    names = {"exercise": "dead-bug", "exercise_name": "Dead Bug", "load_kg": None}
    told = [msgspec.structs.replace(one, **names) for one in mine]
    history.retell_sets(session, told, was="bird-dog")
    assert sets_of(history, session) == (*told, result(0, step=1, key="bridge"))
    assert [one.exercise for one in history.session(session).hurts] == ["dead-bug", "bird-dog"]
    assert stored(database) == reckoned(database)


def test_a_hurt_told_afterwards_stands_behind_the_pressed_ones_and_counts(history, database, clock):
    session = kept_session(database, clock, result(0))
    pressed = msgspec.structs.replace(told_at(Slot(0, 0, 0, 0)), phase="work")
    for hurt in (pressed, told_at(Slot(0, 0, 0, 0))):
        history.add_hurt(session, hurt)
    assert history.session(session).hurts == (pressed, told_at(Slot(0, 0, 0, 0)))
    history.delete_hurt(session, 0)
    history.add_hurt(session, pressed)
    assert history.session(session).hurts == (told_at(Slot(0, 0, 0, 0)), pressed)
    assert stored(database) == reckoned(database)
    history.add_hurt(session + 99, pressed)
    assert database.rows("SELECT count(*) FROM hurt") == [(2,)]


def told_at(slot):
    """A pain at a bird dog in that slot, told afterwards."""
    pain = PainReport(score=5, place=Place.BACK)
    return Hurt(slot=slot, exercise="bird-dog", phase=TOLD_AFTERWARDS, at_ms=9, choice=HurtChoice.SKIP, pain=pain)
