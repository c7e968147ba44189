# SPDX-License-Identifier: GPL-3.0-or-later
"""100,000 sessions with three million sets: every question within its bar, and the days add up."""

from __future__ import annotations

import pytest

from lbtrainer.storage.db import open_database
from tests.helpers.big_history import write_history
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import Clock
from tests.helpers.scale import side_by_side, told, too_slow


def test_a_generated_history_adds_up(tmp_path):
    path = tmp_path / "history.db"
    write_history(path, 40)
    with open_database(path, now=Clock()) as database:
        found = stored(database)
        assert found == reckoned(database)
        assert len(found["day_total"]) == 10


@pytest.mark.soak
def test_a_hundred_thousand_sessions_against_a_thousand(tmp_path, capsys):
    small, big = tmp_path / "small.db", tmp_path / "big.db"
    write_history(small, 1_000)
    write_history(big, 100_000)
    figures = side_by_side(small, big)
    with capsys.disabled():
        print(told(figures, 1_000, 100_000))
    assert too_slow(figures) == []
