# SPDX-License-Identifier: GPL-3.0-or-later
"""A long history costs what a short one costs: 200 ms, and at most twice as much.

10,000 sessions with 300,000 sets here; 100,000 with three million in tests/property/test_long_history.py.
"""

from __future__ import annotations

from lbtrainer.storage.db import open_database
from tests.helpers.big_history import write_history
from tests.helpers.records import Clock
from tests.helpers.scale import questions, side_by_side, told, too_slow


def test_ten_thousand_sessions_against_a_thousand(benchmark, tmp_path, capsys):
    small, big = tmp_path / "small.db", tmp_path / "big.db"
    write_history(small, 1_000)
    write_history(big, 10_000)
    figures = side_by_side(small, big)
    with capsys.disabled():
        print(told(figures, 1_000, 10_000))
    assert too_slow(figures) == []
    with open_database(big, now=Clock()) as database:
        benchmark(questions(database)["charts of 12 weeks"])
