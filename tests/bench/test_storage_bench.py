# SPDX-License-Identifier: GPL-3.0-or-later
"""A finished set on disk: bar 5 ms, aim 1 ms. The tick mark waits for this."""

from __future__ import annotations

import itertools

from lbtrainer.storage.history import History
from lbtrainer.storage.journal import Journal
from tests.helpers.records import Clock, entry, kept_session, new_database, result, start

BAR_S = 0.005


def test_a_finished_set_on_disk(benchmark, tmp_path):
    clock = Clock()
    numbers = itertools.count()
    with new_database(tmp_path / "data", clock) as database:
        journal = Journal(database, now=clock)
        journal.begin(start(clock), bytes(30_000))

        def finish_a_set():
            # An hour has about 60 sets; more rounds are measured than that, so slots come again as new attempts.
            number = next(numbers)
            finished = result(number % 60, attempt=number // 60)
            assert journal.append([entry(clock, bytes(200)), entry(clock, bytes(40))], results=[finished]) is None

        benchmark.pedantic(finish_a_set, rounds=600, warmup_rounds=20)
    assert benchmark.stats.stats.median < BAR_S


def test_the_first_page_of_the_history(benchmark, tmp_path):
    clock = Clock()
    with new_database(tmp_path / "data", clock) as database:
        for _ in range(300):
            kept_session(database, clock, result(), minutes=30)
        page = benchmark(History(database, now=clock).page)
    assert len(page) == 50
