# SPDX-License-Identifier: GPL-3.0-or-later
"""The planned days as an iCalendar file (RFC 5545), with an alarm each, so that any calendar reminds of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from lbtrainer.domain.program import Activity
from lbtrainer.domain.program_days import Item, entry_key
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.private_files import write_atomically

if TYPE_CHECKING:
    from icalendar import Alarm, Event

PRODUCT: Final = "-//Lower Back Trainer//lbtrainer//EN"
SHORTEST_MIN: Final = 5
_HOST: Final = "lower-back-trainer"
_REMIND_BEFORE: Final = timedelta(minutes=15)
_REMIND_OF_DAY: Final = timedelta(hours=8)
"""After its midnight: a planned day without a time of its own is told in the morning."""


class Named(NamedTuple):
    """How a routine is called, and how many minutes it takes."""

    name: str
    minutes: int


def calendar_bytes(
    program: str, items: Iterable[Item], routines: Mapping[str, Named], *, now: datetime, at: str = ""
) -> bytes:
    """The calendar of everything that is still open.

    Args:
        program: Name of the program: the calendar's name.
        items: Of as many days as one likes; done and skipped ones are left out.
        routines: Routine id to its name and minutes.
        now: Aware; when the file was made.
        at: "HH:MM" when the sessions begin, local time; "": for the whole day.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", program)
    begins: dict[date, datetime | None] = {}
    for item in items:
        if item.is_open:
            named = _named(item, routines)
            event, ends = _event(item, named, now, begins.get(item.day) or _begin(item.day, at))
            if item.day not in begins:
                event.add_component(_alarm(named, -_REMIND_BEFORE if at else _REMIND_OF_DAY))
            calendar.add_component(event)
            begins[item.day] = ends
    return bytes(calendar.to_ical())


def write_calendar(path: Path, calendar: bytes) -> None:
    """Write the file whole or not at all.

    Raises:
        EnvironmentProblem: It cannot be written.
    """
    try:
        write_atomically(path, calendar)
    except OSError as error:
        raise EnvironmentProblem(f"The calendar cannot be saved in {path}: {error.strerror or error}.") from error


def _begin(day: date, at: str) -> datetime | None:
    # Without a zone: at this time wherever the person is (RFC 5545, section 3.3.5, form 1).
    return datetime.combine(day, time.fromisoformat(at)) if at else None


def _event(item: Item, named: Named, now: datetime, begin: datetime | None) -> tuple[Event, datetime | None]:
    """The event, and when the next one of that day may begin."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{item.planned_on.isoformat()}-{_plain(entry_key(item.entry))}@{_HOST}")
    event.add("dtstamp", now)
    event.add("summary", named.name)
    if named.minutes:
        event.add("description", f"About {named.minutes} minutes.")
    if begin is None:
        event.add("dtstart", item.day)
        event.add("dtend", item.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        return event, None
    ends = begin + timedelta(minutes=max(SHORTEST_MIN, named.minutes))
    event.add("dtstart", begin)
    event.add("dtend", ends)
    return event, ends


def _alarm(named: Named, trigger: timedelta) -> Alarm:
    """Without it a calendar stays silent; what follows on the same day needs none of its own."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", named.name)
    alarm.add("trigger", trigger)
    return alarm


def _named(item: Item, routines: Mapping[str, Named]) -> Named:
    if isinstance(item.entry, Activity):
        seconds = item.entry.seconds
        return Named(item.entry.name, 0 if seconds is None else seconds.low // 60)
    return routines.get(item.entry.routine, Named(item.entry.routine, 0))


def _plain(text: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in text.casefold())
