# SPDX-License-Identifier: GPL-3.0-or-later
"""The fake journal keeps its order over a refusing disk."""

from __future__ import annotations

from lbtrainer.storage.journal import Entry
from tests.helpers.clock import START
from tests.helpers.journals import FakeJournal


def test_what_was_refused_is_written_first_later():
    journal = FakeJournal()
    journal.refuses = True
    assert journal.append([Entry("input", 1, START, b"1")]) is not None
    assert (journal.pending, journal.entries) == (1, [])
    journal.refuses = False
    assert journal.append([Entry("input", 2, START, b"2")]) is None
    assert [entry.at_ms for entry in journal.entries] == [1, 2]
