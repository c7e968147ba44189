# SPDX-License-Identifier: GPL-3.0-or-later
"""The builder of past sessions writes what the session page would have written."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lbtrainer.domain.record import PainReport, SessionState, Source
from lbtrainer.storage.history import SummaryAnswers
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, hurt_in, results_of, training_in


@pytest.fixture
def past(tmp_path: Path) -> PastSessions:
    clock = FakeClock()
    return PastSessions(training_in(tmp_path, clock), clock)


def test_a_session_is_stored_whole(past):
    plan = past.plan("relief-stretches")
    results = results_of(plan, done={"cat-cow": [12]})
    session = past.add("relief-stretches", results, hurts=[hurt_in(results[1])], answers=SummaryAnswers(note="easy"))
    record = past.training.history.session(session)
    assert record.sets == results
    assert [one.source for one in results[:2]] == [Source.COUNTED, Source.ASSUMED]
    assert [one.exercise for one in record.hurts] == [results[1].exercise]
    summary = record.summary
    assert (summary.note, summary.planned_sets, summary.done_sets) == ("easy", len(results), len(results))
    assert summary.ended - summary.started == timedelta(minutes=25)


def test_days_ago_state_and_pain_are_as_asked(past):
    past.add(days_ago=1, state=SessionState.PARTIAL, pain_before=PainReport(score=4))
    newest = past.add()
    first, second = past.training.history.page()
    assert first.id == newest
    assert first.started - second.started == timedelta(days=1)
    assert (second.state, second.pain_before.score) == (SessionState.PARTIAL, 4)


def test_a_skipped_set_has_no_number(past):
    result = past.skipped(results_of(past.plan("strength-monday"))[0])
    assert (result.value, result.status.value) == (0, "skipped")
