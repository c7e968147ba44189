# SPDX-License-Identifier: GPL-3.0-or-later
"""An interrupted session is offered with all that a replay needs, and both answers keep its rows."""

from __future__ import annotations

import pytest

from lbtrainer.domain.record import SessionState
from lbtrainer.storage.history import History
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.recovery import discard, journal_of, keep_as_partial, unfinished
from tests.helpers.records import entry, kept_session, result, start


@pytest.fixture
def interrupted(database, clock):
    """The id of a session with one set, interrupted ten minutes after its start."""
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"the plan")
    clock.forward(minutes=10)
    journal.append([entry(clock, b"done", at_ms=600_000)], results=[result()])
    return journal.session_id


def test_nothing_is_offered_when_every_session_was_closed(database, clock):
    kept_session(database, clock, result())
    assert unfinished(database) == []


def test_it_is_offered_with_plan_and_entries(database, clock, interrupted):
    (offer,) = unfinished(database)
    assert offer.summary.id == interrupted
    assert offer.plan == b"the plan"
    assert offer.entries == (entry(clock, b"done", at_ms=600_000),)


def test_one_without_a_plan_can_still_be_kept(database, interrupted):
    with database.transaction() as connection:
        connection.execute("DELETE FROM journal")
    (offer,) = unfinished(database)
    assert (offer.plan, offer.entries) == (b"", ())
    keep_as_partial(database, interrupted)
    assert unfinished(database) == []


def test_kept_it_ends_at_its_last_entry(database, clock, interrupted):
    last = clock()
    clock.forward(hours=9)
    keep_as_partial(database, interrupted)
    (summary,) = History(database, now=clock).page()
    assert (summary.state, summary.ended, summary.running_ms) == (SessionState.PARTIAL, last, 600_000)
    assert summary.done_sets == 1


def test_discarded_it_is_hidden_and_its_rows_stay(database, clock, interrupted):
    discard(database, interrupted)
    assert unfinished(database) == []
    assert History(database, now=clock).page() == ()
    assert len(journal_of(database, interrupted)) == 2


def test_a_session_that_was_closed_meanwhile_is_left_alone(database, clock):
    kept = kept_session(database, clock, result())
    discard(database, kept)
    assert History(database, now=clock).page()[0].state is SessionState.COMPLETE
