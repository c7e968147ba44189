# SPDX-License-Identifier: GPL-3.0-or-later
"""When a session was and how long it took, in words; always in the local day that the person saw on that day.

Names of days and months are ours: the C library's follow the desktop's language, and all other texts are English.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from lbtrainer.domain.record import SessionSummary

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT: Final = 3


def local_start(summary: SessionSummary) -> datetime:
    """The wall clock at the session's start, without a zone."""
    return _local(summary.started, summary)


def local_end(summary: SessionSummary) -> datetime | None:
    """The wall clock at its end as the start's zone had it; None while it runs."""
    return None if summary.ended is None else _local(summary.ended, summary)


def long_day(moment: datetime) -> str:
    """A day in full, such as "Monday, 22 June 2026"."""
    return f"{_DAYS[moment.weekday()]}, {moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def short_day(moment: datetime, this_year: int) -> str:
    """A day in a row, such as "Tue 9 June"; the year only where it is another one than `this_year`."""
    day = f"{_DAYS[moment.weekday()][:_SHORT]} {moment.day} {_MONTHS[moment.month - 1]}"
    return day if moment.year == this_year else f"{day} {moment.year}"


def clock_time(moment: datetime) -> str:
    """The time of a day, such as "07:42"."""
    return f"{moment.hour:02}:{moment.minute:02}"


def minutes_of(summary: SessionSummary) -> int:
    """Whole minutes from its start to its end, at least one."""
    return max(1, round(summary.running_ms / 60_000))


def minutes_words(minutes: int) -> str:
    """Minutes as words: "1 minute", "25 minutes"."""
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _local(moment: datetime, summary: SessionSummary) -> datetime:
    return moment.replace(tzinfo=None) + timedelta(minutes=summary.offset_min)
