# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan of a past session comes back as it was, or not at all."""

from __future__ import annotations

from pathlib import Path

from lbtrainer.qt.past_plan import past_plan
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, training_in
from tests.helpers.records import Clock, kept_session, new_database


def test_comes_back_as_it_was(tmp_path: Path):
    clock = FakeClock()
    past = PastSessions(training_in(tmp_path, clock), clock)
    session = past.add("mcgill-big-three")
    assert past_plan(past.training.database, session) == past.plan("mcgill-big-three")


def test_of_another_format_or_of_nobody_is_none(tmp_path: Path):
    clock = Clock()
    with new_database(tmp_path, clock) as database:
        assert past_plan(database, kept_session(database, clock)) is None
        assert past_plan(database, 99) is None
