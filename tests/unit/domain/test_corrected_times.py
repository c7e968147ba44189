# SPDX-License-Identifier: GPL-3.0-or-later
"""A time typed afterwards: the day that was typed, in the zone of the place, and nothing that cannot have been."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from lbtrainer.domain.corrected_times import odd_year, placed, refusal

BERLIN = ZoneInfo("Europe/Berlin")
SUMMER, TOKYO = timezone(timedelta(hours=2)), timezone(timedelta(hours=9))
NOW = datetime(2026, 11, 3, 10, 0, tzinfo=BERLIN)


def at_home(wall):
    return wall.replace(tzinfo=BERLIN)


class TestPlaced:
    def test_keeps_to_the_summer_time_of_the_day_that_was_typed(self):
        found = placed(datetime.fromisoformat("2026-11-01 23:30"), datetime(2026, 10, 20, 7, 0, tzinfo=SUMMER), at_home)
        assert (found.replace(tzinfo=None), found.utcoffset()) == (
            datetime.fromisoformat("2026-11-01 23:30"),
            timedelta(hours=1),
        )

    def test_keeps_the_offset_of_a_place_elsewhere(self):
        found = placed(datetime.fromisoformat("2026-11-01 23:30"), datetime(2026, 11, 2, 7, 0, tzinfo=TOKYO), at_home)
        assert (found.replace(tzinfo=None), found.utcoffset()) == (
            datetime.fromisoformat("2026-11-01 23:30"),
            timedelta(hours=9),
        )

    @pytest.mark.parametrize(
        "wall", [datetime.fromisoformat("2026-03-29 02:30"), datetime.fromisoformat("2026-10-25 02:30")]
    )
    def test_an_hour_that_is_left_out_or_comes_twice_stays_as_typed(self, wall):
        found = placed(wall, datetime(2026, 10, 20, 7, 0, tzinfo=SUMMER), at_home)
        assert found.replace(tzinfo=None) == wall

    def test_the_seconds_of_a_time_that_was_not_touched_stay(self):
        was = datetime(2026, 10, 20, 7, 0, 42, 500_000, tzinfo=SUMMER)
        assert placed(datetime.fromisoformat("2026-10-20 07:00"), was, at_home) is was
        assert placed(datetime.fromisoformat("2026-10-19 07:00"), was, at_home).second == 42
        assert placed(datetime.fromisoformat("2026-10-20 07:01"), was, at_home).second == 0


class TestRefusal:
    @pytest.mark.parametrize(
        ("start", "minutes", "words"),
        [
            (NOW - timedelta(hours=1), 0, "at least 1 minute"),
            (NOW - timedelta(days=2), 24 * 60 + 1, "at most a day"),
            (NOW + timedelta(minutes=1), 5, "still to come: it is 10:00 now"),
            (NOW - timedelta(minutes=10), 25, "not be over yet"),
        ],
    )
    def test_says_in_a_sentence_what_cannot_have_been(self, start, minutes, words):
        assert words in refusal(start, timedelta(minutes=minutes), NOW)

    @pytest.mark.parametrize(("ago", "minutes"), [(25, 25), (24 * 60, 24 * 60), (24, 25)])
    def test_says_nothing_of_what_can(self, ago, minutes):
        assert refusal(NOW - timedelta(minutes=ago), timedelta(minutes=minutes), NOW) == ""

    @pytest.mark.parametrize(("year", "odd"), [("0001", True), ("1969", True), ("1970", False), ("9999", True)])
    def test_a_year_that_was_mistyped_is_told_before_anything_is_reckoned(self, year, odd):
        assert bool(odd_year(datetime.fromisoformat(f"{year}-12-31 23:59"), NOW)) is odd

    def test_a_walk_may_still_be_going_on(self):
        assert refusal(NOW, timedelta(minutes=30), NOW, may_go_on=True) == ""
        assert refusal(NOW + timedelta(minutes=1), timedelta(minutes=30), NOW, may_go_on=True)
