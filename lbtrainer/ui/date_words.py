# SPDX-License-Identifier: GPL-3.0-or-later
"""When a session was and how long it took, in words; always in the local day that the person saw on that day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from lbtrainer.domain.day_names import MONTHS, WEEKDAYS, plain_day
from lbtrainer.domain.grain import Grain
from lbtrainer.domain.record import Activity, SessionSummary
from lbtrainer.domain.units import whole_minutes

_SHORT: Final = 3


def local_start(entry: SessionSummary | Activity) -> datetime:
    """The wall clock at its start, without a zone."""
    return _local(entry.started, entry)


def local_end(summary: SessionSummary) -> datetime | None:
    """The wall clock at its end as the start's zone had it; None while it runs."""
    return None if summary.ended is None else _local(summary.ended, summary)


def long_day(moment: datetime) -> str:
    """A day in full, such as "Monday, 22 June 2026"."""
    return weekday_words(moment)


def short_day(moment: datetime, this_year: int) -> str:
    """A day in a row, such as "Tue 9 June"; "Tue 9 Jun 2025" where the year is another one than `this_year`."""
    day = f"{WEEKDAYS[moment.weekday()][:_SHORT]} {moment.day} {MONTHS[moment.month - 1]}"
    if moment.year == this_year:
        return day
    return f"{WEEKDAYS[moment.weekday()][:_SHORT]} {plain_day(moment)}"


def brief_day(moment: datetime, this_year: int) -> str:
    """A day where there is little room, such as "Tue 9 Jun"; "9 Jun 2025" where the year is another one."""
    if moment.year != this_year:
        return plain_day(moment)
    return f"{WEEKDAYS[moment.weekday()][:_SHORT]} {axis_day(moment, Grain.DAY)}"


def piece_words(begin: date, grain: Grain) -> str:
    """A piece of time by its first day: "9 Jun 2026" of a day or week, "Jun 2026", "Apr to Jun 2026", "2026"."""
    if grain is Grain.YEAR:
        return str(begin.year)
    if grain is Grain.QUARTER:
        return f"{MONTHS[begin.month - 1][:_SHORT]} to {plain_day(grain.after(begin) - timedelta(days=1), month=True)}"
    return plain_day(begin, month=grain is Grain.MONTH)


def axis_day(day: date, grain: Grain) -> str:
    """What stands under an axis: "9 Jun" of days and weeks, "Jun 2026" of months and quarters, "2026" of years."""
    if grain is Grain.YEAR:
        return str(day.year)
    if grain in {Grain.MONTH, Grain.QUARTER}:
        return plain_day(day, month=True)
    return f"{day.day} {MONTHS[day.month - 1][:_SHORT]}"


def month_words(day: date) -> str:
    """A month over a calendar, such as "June 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def weekday_words(day: date) -> str:
    """A day in a sentence, such as "Monday, 22 June 2026"."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {month_words(day)}"


def clock_time(moment: datetime) -> str:
    """The time of a day, such as "07:42"."""
    return f"{moment.hour:02}:{moment.minute:02}"


def minutes_of(summary: SessionSummary | Activity) -> int:
    """Whole minutes from its start to its end, at least one."""
    if isinstance(summary, Activity):
        return summary.minutes
    return whole_minutes(summary.running_ms)


def minutes_words(minutes: int) -> str:
    """Minutes as words: "1 minute", "25 minutes"."""
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def pause_words(count: int, seconds: float) -> str:
    """What follows the other facts of a session: "", or "  ·  paused once, 40 s"."""
    if not count:
        return ""
    often = {1: "once", 2: "twice"}.get(count, f"{count} times")
    long = f"{round(seconds)} s" if seconds < 100 else minutes_words(round(seconds / 60))
    return f"  ·  paused {often}, {long}" if seconds >= 1 else f"  ·  paused {often}"


def _local(moment: datetime, entry: SessionSummary | Activity) -> datetime:
    return moment.replace(tzinfo=None) + timedelta(minutes=entry.offset_min)
