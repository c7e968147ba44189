# SPDX-License-Identifier: GPL-3.0-or-later
"""Records of a file become rows, under numbers of this history, with all that belongs to them."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.record import SessionState
from lbtrainer.storage.exchange import ActivityRow, WorkingRow
from lbtrainer.storage.intake_rows import add, insert_session, put, rewrite_session
from lbtrainer.storage.transfer import exported_session
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import kept_session, result


@pytest.fixture
def session(database, clock):
    """A session of two sets as an export has it."""
    return exported_session(database, kept_session(database, clock, result(), result(1), state=SessionState.PARTIAL))


def test_a_session_comes_under_a_number_of_its_own(database, session):
    theirs = msgspec.structs.replace(session, uuid="another", note="theirs")
    with database.transaction() as connection:
        insert_session(connection, theirs)
    ((id_,),) = database.rows("SELECT id FROM session WHERE uuid = 'another'")
    assert exported_session(database, id_) == msgspec.structs.replace(theirs, id=id_)
    assert id_ != session.id
    assert stored(database) == reckoned(database)


def test_one_that_is_here_is_rewritten_with_its_sets_and_keeps_its_number(database, session):
    theirs = msgspec.structs.replace(session, sets=session.sets[:1], note="theirs")
    with database.transaction() as connection:
        rewrite_session(connection, theirs, "2026-11-03T09:00:00.000Z")
    assert exported_session(database, session.id) == theirs
    assert database.rows("SELECT deleted_utc IS NULL FROM session") == [(0,)]
    assert stored(database) == reckoned(database)


def test_a_row_is_added_again_and_again_or_takes_the_place_of_the_one_with_its_key(database, clock):
    walk = ActivityRow(
        id=7, kind="walk", started_utc="2026-11-03T09:00:00.000Z", offset_min=60, minutes=30, note="rain"
    )
    load = WorkingRow(
        routine="r", key="k", load_kg=20.0, target=None, advanced=True, since_utc="2026-11-03T09:00:00.000Z"
    )
    with database.transaction() as connection:
        first, second = add(connection, "activity", walk), add(connection, "activity", walk)
        put(connection, "working", load)
        put(connection, "working", msgspec.structs.replace(load, load_kg=22.5))
    assert database.rows("SELECT id, minutes, note FROM activity") == [(first, 30, "rain"), (second, 30, "rain")]
    assert database.rows("SELECT load_kg, advanced FROM working") == [(22.5, 1)]
