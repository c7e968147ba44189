# SPDX-License-Identifier: GPL-3.0-or-later
"""However long a period is, it comes in few pieces, and they cover it without a gap."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.grain import Grain, grain_of_bars, grain_of_line

LAST = date(2026, 6, 22)


@pytest.mark.parametrize(
    ("days", "bars", "line"),
    [
        (27, Grain.WEEK, Grain.DAY),
        (364, Grain.WEEK, Grain.DAY),
        (500, Grain.WEEK, Grain.WEEK),
        (1500, Grain.MONTH, Grain.MONTH),
        (5000, Grain.QUARTER, Grain.QUARTER),
        (25_000, Grain.YEAR, Grain.YEAR),
    ],
)
def test_the_longer_the_period_the_longer_its_pieces(days, bars, line):
    first = LAST - timedelta(days=days)
    assert (grain_of_bars(first, LAST), grain_of_line(first, LAST)) == (bars, line)


@given(st.integers(0, 30_000), st.dates(date(1980, 1, 1), date(2080, 1, 1)))
def test_bars_are_few_and_whole_and_leave_no_day_out(days, last):
    first = last - timedelta(days=days)
    grain = grain_of_bars(first, last)
    pieces = grain.pieces(first, last)
    assert len(pieces) <= 123
    assert pieces[0][0] <= first <= pieces[0][1]
    assert pieces[-1][0] <= last <= pieces[-1][1]
    assert all(end + timedelta(days=1) == begin for (_, end), (begin, _) in itertools.pairwise(pieces))
    assert all(grain.begin(end) == begin for begin, end in pieces)


def test_pieces_begin_where_a_calendar_begins_them():
    begins = [one.begin(date(2026, 6, 17)) for one in Grain]
    assert begins == [date(2026, 6, 17), date(2026, 6, 15), date(2026, 6, 1), date(2026, 4, 1), date(2026, 1, 1)]
    assert [one.after(begin) for one, begin in zip(Grain, begins, strict=True)] == [
        date(2026, 6, 18),
        date(2026, 6, 22),
        date(2026, 7, 1),
        date(2026, 7, 1),
        date(2027, 1, 1),
    ]
