# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and times in the ways people write them; what is none is none."""

from __future__ import annotations

from datetime import date, time

import pytest

from lbtrainer.ui.typed_times import day_of, time_of


@pytest.mark.parametrize(
    "text",
    [
        *(
            "9 Jun 2026",
            "9 june 2026",
            "9. June 2026",
            "Tue 9 Jun 2026",
            "Tuesday, 9 June 2026",
            "9 Jun",
            "June 9, 2026",
        ),
        *("9.6.2026", "09/06/2026", "9.6.26", "9.6.", "9/6", "2026-06-09", "9-6-2026", "  9  Jun  2026 "),
    ],
)
def test_a_day_is_understood(text):
    assert day_of(text, 2026) == date(2026, 6, 9)


def test_a_month_that_there_is_not_is_the_day():
    assert day_of("6/22/2026", 2026) == date(2026, 6, 22)


@pytest.mark.parametrize("text", ["", "31 Feb 2026", "32.1.2026", "9 Foo 2026", "yesterday week", "2026-13-01", "9"])
def test_what_is_no_day_is_none(text):
    assert day_of(text, 2026) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("7:05", time(7, 5)),
        ("07:05", time(7, 5)),
        ("0705", time(7, 5)),
        ("7.05", time(7, 5)),
        ("7", time(7, 0)),
        ("7:05 pm", time(19, 5)),
        ("12:10 am", time(0, 10)),
        ("23h45", time(23, 45)),
    ],
)
def test_a_time_is_understood(text, found):
    assert time_of(text) == found


@pytest.mark.parametrize("text", ["", "24:00", "7:60", "half past", "13 pm", "7:5:1"])
def test_what_is_no_time_is_none(text):
    assert time_of(text) is None
