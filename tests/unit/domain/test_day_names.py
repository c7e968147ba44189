# SPDX-License-Identifier: GPL-3.0-or-later
"""Days are named in English whatever language the desktop speaks."""

from __future__ import annotations

from datetime import date, timedelta

from lbtrainer.domain.day_names import MONTHS, WEEKDAYS, plain_day


def test_a_day_and_its_month_in_a_table():
    assert plain_day(date(2026, 6, 9)) == "9 Jun 2026"
    assert plain_day(date(2026, 6, 9), month=True) == "Jun 2026"


def test_every_day_of_a_year_has_its_own_name():
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    assert len({plain_day(day) for day in days}) == 365
    assert (len(set(MONTHS)), len(set(WEEKDAYS))) == (12, 7)
    assert WEEKDAYS[date(2026, 6, 22).weekday()] == "Monday"
