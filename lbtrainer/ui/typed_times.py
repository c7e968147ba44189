# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and times of a day as people type them: "22 Jun", "22.6.2026", "2026-06-22", "7:05", "0705", "7.05 pm"."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS: Final = re.compile(r"(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}|\d{2}))?\.?")
_WORDS: Final = re.compile(r"(?:[a-z]+,? +)?(\d{1,2})\.? +([a-z]{3,9})\.?,?(?: +(\d{4}))?")
_WORDS_MONTH_FIRST: Final = re.compile(r"([a-z]{3,9})\.? +(\d{1,2})(?:, *| +)?(\d{4})?")
_TIME: Final = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))? *([ap])?\.?(?:m\.?)?")
_CENTURY: Final = 2000


def day_of(text: str, this_year: int) -> date | None:
    """The day that was typed; without a year it is one of `this_year`. None: it is no day, or not understood."""
    text = " ".join(text.lower().split())
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
        return _day(year, month, day)
    if found := _NUMBERS.fullmatch(text):
        day, month, typed = int(found[1]), int(found[2]), found[3]
        year = this_year if typed is None else int(typed) if len(typed) == 4 else _CENTURY + int(typed)
        return _day(year, month, day) or _day(year, day, month)
    if found := _WORDS.fullmatch(text):
        return _named(found[1], found[2], found[3], this_year)
    if found := _WORDS_MONTH_FIRST.fullmatch(text):
        return _named(found[2], found[1], found[3], this_year)
    return None


def time_of(text: str) -> time | None:
    """The time of a day that was typed. None: there is no such time, or it was not understood."""
    found = _TIME.fullmatch(text.strip().lower())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (found[3] == "p")
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _named(day: str, month: str, year: str | None, this_year: int) -> date | None:
    if month[:3] not in _MONTHS:
        return None
    return _day(int(year or this_year), _MONTHS.index(month[:3]) + 1, int(day))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
