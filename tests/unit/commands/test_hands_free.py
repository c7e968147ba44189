# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.commands.hands_free import clear_the_way
from lbtrainer.domain.record import SessionState
from lbtrainer.storage.history import History
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.lock import try_lock
from lbtrainer.storage.recovery import unfinished
from lbtrainer.storage.settings import Settings, save
from tests.helpers.records import entry, result, start


@pytest.fixture
def interrupted(database, clock):
    """A session that was never closed, with one set."""
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"plan")
    journal.append([entry(clock)], results=[result(0)])
    return journal.session_id


def test_an_interrupted_session_is_kept_and_told(folders, clock, database, interrupted, capsys):
    clear_the_way(folders, clock)
    session = History(database, now=clock).session(interrupted)
    assert session is not None
    assert session.summary.state is SessionState.PARTIAL
    assert "kept as it stood: Lower-Back Strength, 1 set." in capsys.readouterr().err


def test_the_session_of_an_open_window_is_not_touched(folders, clock, database, interrupted):
    window = try_lock(folders.data)
    assert window is not None
    with window:
        clear_the_way(folders, clock)
    assert len(unfinished(database)) == 1


def test_the_first_start_stays_due_and_is_told(folders, clock, capsys):
    clear_the_way(folders, clock)
    assert "first start" in capsys.readouterr().err
    assert not folders.data.exists()


def test_nothing_to_tell_is_nothing_told(folders, clock, capsys):
    save(folders.settings, Settings(welcome_accepted_utc="2026-11-03T09:00:00.000Z"))
    clear_the_way(folders, clock)
    assert capsys.readouterr() == ("", "")


def test_a_damaged_history_is_left_to_the_window(folders, clock):
    folders.data.mkdir()
    folders.database.write_bytes(b"no database")
    clear_the_way(folders, clock)
    assert folders.database.read_bytes() == b"no database"
