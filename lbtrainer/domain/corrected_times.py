# SPDX-License-Identifier: GPL-3.0-or-later
"""When something of the past was, corrected afterwards: which times are no times, and in which zone one was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

MOST_MINUTES: Final = 24 * 60
FIRST_YEAR: Final = 1970
_ROUNDED: Final = timedelta(minutes=1)

Zone = Callable[[datetime], datetime]
"""Makes the time of a wall clock, without a zone, an aware one: as the clocks of the computer's zone went that day."""


def placed(wall: datetime, was: datetime, zone: Zone) -> datetime:
    """What was typed as an aware time, so that the day and the hour stay those that were typed.

    What was done at home keeps to the zone of home with its summer time; what was done elsewhere keeps the offset it
    had there. A time that was not touched keeps its seconds.

    Args:
        wall: Day, hour and minute as typed, without a zone.
        was: The aware time until now.
        zone: The computer's.
    """
    old = was.replace(tzinfo=None)
    if (wall.hour, wall.minute) == (old.hour, old.minute):
        wall = wall.replace(second=old.second, microsecond=old.microsecond)
    if wall == old:
        return was
    at_home = zone(old).utcoffset() == was.utcoffset()
    return zone(wall) if at_home else wall.replace(tzinfo=was.tzinfo)


def odd_year(wall: datetime, now: datetime) -> str:
    """Why a typed year is none to reckon with, before anybody asks how clocks went in it; "" where it may be right."""
    return "" if FIRST_YEAR <= wall.year <= now.year + 1 else "Please look at the year again."


def refusal(start: datetime, length: timedelta, now: datetime, *, may_go_on: bool = False) -> str:
    """Why something of the past cannot have been then; "" where nothing speaks against it.

    Args:
        start: Its beginning, aware.
        length: How long it took.
        now: Aware.
        may_go_on: Its end may lie ahead, as of a walk that is logged while one walks.
    """
    if length <= timedelta(0):
        return "That is too short: it takes at least 1 minute."
    if length > timedelta(minutes=MOST_MINUTES):
        return f"That is too long: it takes at most a day, {MOST_MINUTES} minutes."
    if start > now:
        return f"That is still to come: it is {_words(now)} now."
    if not may_go_on and start + length > now + _ROUNDED:
        return f"It would not be over yet: it is {_words(now)} now."
    return ""


def _words(now: datetime) -> str:
    return f"{now.hour:02}:{now.minute:02}"
