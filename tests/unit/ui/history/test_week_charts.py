# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes and sessions a week: drawn, said, and in the table."""

from __future__ import annotations

from datetime import date, timedelta

from lbtrainer.domain.stats import DayTotal, Span, spans
from lbtrainer.ui.history.week_charts import minutes_chart, sessions_chart

MONDAY = date(2026, 6, 1)


def weeks(*minutes, walked=0):
    return [
        Span(MONDAY + timedelta(days=7 * n), MONDAY + timedelta(days=7 * n + 6), one, 1 if one else 0, walked)
        for n, one in enumerate(minutes)
    ]


class TestMinutes:
    def test_of_the_present_week_are_unfinished_and_not_in_the_mean(self):
        chart = minutes_chart(weeks(40, 60, 10), MONDAY + timedelta(days=16))
        assert chart.strong + chart.rest == "10 min this week, 50 in a usual one"
        first = minutes_chart(weeks(0, 0, 10), MONDAY + timedelta(days=16))
        assert first.strong + first.rest == "10 min this week"
        assert [bar.unfinished for bar in chart.bars] == [False, False, True]
        assert chart.rows[1] == ("8 Jun 2026", "1", "60", "0")

    def test_walks_are_told_apart(self):
        chart = minutes_chart(weeks(40, walked=30), MONDAY)
        assert (chart.bars[0].value, chart.bars[0].more) == (40, 30)
        assert chart.key == (("bar", "sessions"), ("bar-2", "walks"))
        assert chart.spots[0].words == "Week of 1 Jun 2026: 1 session, 40 min, 30 walked"

    def test_of_nothing_say_so(self):
        assert minutes_chart(weeks(0, 0), MONDAY + timedelta(days=30)).missing == "Nothing in this time."


class TestSessions:
    def test_are_counted_week_by_week_with_a_usual_one(self):
        chart = sessions_chart(three_weeks(3, 2, 1), MONDAY + timedelta(days=16))
        assert chart.title == "Sessions a week"
        assert chart.strong + chart.rest == "1 session this week, 2.5 in a usual one"
        assert [(bar.value, bar.unfinished) for bar in chart.bars] == [(3, False), (2, False), (1, True)]
        assert chart.spots[0].words == "Week of 1 Jun 2026: 3 sessions, 60 min"
        assert chart.rows[1] == ("8 Jun 2026", "2", "40")

    def test_of_walks_alone_say_so(self):
        assert sessions_chart(weeks(0, walked=30), MONDAY).missing == "Nothing in this time."

    def test_of_many_years_are_counted_by_longer_pieces(self):
        first = date(2016, 1, 1)
        days = [DayTotal(first + timedelta(days=n), 1, 1, 20.0, 3, 3, 0, 0, 0) for n in range(0, 3650, 2)]
        chart = sessions_chart(spans(days, first, date(2025, 12, 31)), date(2026, 3, 1))
        assert chart.title != "Sessions a week"
        assert sum(bar.value for bar in chart.bars) == len(days)


def three_weeks(*sessions):
    return [
        Span(MONDAY + timedelta(days=7 * n), MONDAY + timedelta(days=7 * n + 6), 20.0 * one, one)
        for n, one in enumerate(sessions)
    ]
