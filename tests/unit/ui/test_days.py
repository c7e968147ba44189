# SPDX-License-Identifier: GPL-3.0-or-later
"""Days are told as people tell them, and a day ends at midnight where the person is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from lbtrainer.ui.days import day_words

HERE = timezone(timedelta(hours=2))
NOW = datetime(2026, 6, 22, 7, 42, tzinfo=HERE)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (NOW - timedelta(hours=7), "today"),
        (NOW - timedelta(hours=8), "yesterday"),
        (NOW - timedelta(days=2), "2 days ago"),
        (NOW - timedelta(days=6), "6 days ago"),
        (NOW - timedelta(days=7), "15 June"),
        (NOW.replace(year=2025), "22 June 2025"),
        (NOW + timedelta(days=1), "23 June"),
    ],
)
def test_told_as_people_tell_them(then: datetime, words: str):
    assert day_words(then, NOW) == words


def test_the_days_are_those_of_where_one_is_now():
    late_elsewhere = datetime(2026, 6, 21, 23, 30, tzinfo=UTC)
    assert day_words(late_elsewhere, NOW) == "today"
