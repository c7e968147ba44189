# SPDX-License-Identifier: GPL-3.0-or-later
"""How finely a period is shown: the longer it is, the longer its pieces, so that nobody reads a thousand marks."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_DAYS_UP_TO: Final = 400
_WEEKS_UP_TO: Final = 800
_MONTHS_UP_TO: Final = 3_653
_QUARTERS_UP_TO: Final = 10_958
"""Ten and thirty years: never more than 120 pieces in front of the eye."""
_A_YEAR: Final = 12
_MONTHS_OF: Final = {"month": 1, "quarter": 3, "year": _A_YEAR}


class Grain(StrEnum):
    """One piece of a period; weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    def begin(self, day: date) -> date:
        """The first day of the piece that a day lies in."""
        if self is Grain.DAY:
            return day
        if self is Grain.WEEK:
            return week_of(day)
        months = _MONTHS_OF[self]
        return date(day.year, (day.month - 1) // months * months + 1, 1)

    def after(self, begin: date) -> date:
        """The first day of the next piece."""
        if self is Grain.DAY:
            return begin + timedelta(days=1)
        if self is Grain.WEEK:
            return begin + timedelta(days=7)
        month = begin.month - 1 + _MONTHS_OF[self]
        return date(begin.year + month // _A_YEAR, month % _A_YEAR + 1, 1)

    def pieces(self, first: date, last: date) -> list[tuple[date, date]]:
        """First and last day of every piece that the period touches, whole ones."""
        found, begin = [], self.begin(first)
        while begin <= last:
            after = self.after(begin)
            found.append((begin, after - timedelta(days=1)))
            begin = after
        return found


def grain_of_bars(first: date, last: date) -> Grain:
    """What each bar of a period is: a week at least."""
    days = (last - first).days
    if days <= _WEEKS_UP_TO:
        return Grain.WEEK
    if days <= _MONTHS_UP_TO:
        return Grain.MONTH
    return Grain.QUARTER if days <= _QUARTERS_UP_TO else Grain.YEAR


def grain_of_line(first: date, last: date) -> Grain:
    """What each point of a line is: a day where that can still be seen, else as `grain_of_bars`."""
    return Grain.DAY if (last - first).days <= _DAYS_UP_TO else grain_of_bars(first, last)


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())
