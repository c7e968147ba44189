# SPDX-License-Identifier: GPL-3.0-or-later
"""A program in somebody's own calendar: which day has what, what was moved or skipped, and the week at a glance.

A program is a week that comes again. It may begin on any day: its first day falls on the day it is started on. What
the person changed stands beside it as changes; the program itself is never rewritten.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from lbtrainer.domain.exercise import Level
from lbtrainer.domain.loaded_days import Load, TooClose, too_close
from lbtrainer.domain.program import Activity, Day, Program, RoutineEntry

RESTING_PAIN_FOR_MORE: Final = 2
"""As before a demanding exercise: pain of 0 to 2 (content sheet, tiers)."""
GENTLEST: Final = "gentle-start"
MORNING: Final = "morning-mobility"
DESK: Final = "desk-break"
_ACTIVITY: Final = "activity:"
_WEEK: Final = 7


class State(StrEnum):
    """What became of a planned entry."""

    PLANNED = "planned"
    MOVED = "moved"
    SKIPPED = "skipped"
    DONE = "done"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What the person did with one entry of one day; without a change an entry is simply planned.

    Attributes:
        day: The day that the program has it on.
        entry: A routine's id, or an activity as `entry_key` writes it.
        moved_to: Where it went, with MOVED.
        session: The session it became, with DONE.
    """

    day: date
    entry: str
    state: State
    moved_to: date | None = None
    session: int | None = None


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """A program that somebody follows.

    Attributes:
        start: The day on which the program's Monday falls the first time.
        morning, desk: Weekdays with a morning or a desk break besides.
    """

    program: Program
    start: date
    morning: frozenset[Day] = frozenset()
    desk: frozenset[Day] = frozenset()


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One thing on one day.

    Attributes:
        entry: What it is. `planned_on`: the day the program has it on, which differs after a move.
        extra: A morning or desk break beside the program.
    """

    day: date
    entry: RoutineEntry | Activity
    planned_on: date
    state: State = State.PLANNED
    session: int | None = None
    extra: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state is State.PLANNED

    @property
    def routine(self) -> str | None:
        """The routine's id; None for a walk or the like."""
        return self.entry.routine if isinstance(self.entry, RoutineEntry) else None


def entry_key(entry: RoutineEntry | Activity) -> str:
    """The entry as one text: a routine's id, or "activity:Walk"."""
    return entry.routine if isinstance(entry, RoutineEntry) else f"{_ACTIVITY}{entry.name}"


def entry_name(key: str) -> str:
    """What an entry is called by its key alone: an activity by its name, a routine by its id."""
    return key.removeprefix(_ACTIVITY)


def weekday(day: date) -> Day:
    """The word of a day's weekday."""
    return list(Day)[day.weekday()]


def program_day(course: Course, day: date) -> Day | None:
    """Which day of the program falls on this day; None before it begins."""
    passed = (day - course.start).days
    return None if passed < 0 else list(Day)[passed % _WEEK]


def next_programs(
    course: Course, fitting: Sequence[str], programs: Mapping[str, Program], *, pain: float | None
) -> tuple[str, ...]:
    """What may come after a program: the same again first, then what suits and is no step back.

    With more than a little pain only the gentlest is left beside it; with less the gentlest would be too little.

    Args:
        course: What was followed.
        fitting: Ids that suit this person, the best first.
        programs: Every program by id.
        pain: Average resting pain of the last two weeks; None: not known, which counts as too much for more.
    """
    order = list(Level)
    others = [one for one in fitting if one in programs and one != course.program.id]
    if pain is None or pain > RESTING_PAIN_FOR_MORE:
        return (course.program.id, *(one for one in others if one == GENTLEST))
    level = order.index(course.program.level)
    reach = range(level, level + 2)
    return (
        course.program.id,
        *(one for one in others if one != GENTLEST and order.index(programs[one].level) in reach),
    )


def following_says(names: Sequence[str]) -> str:
    """What may come next, as one sentence, such as "Home Beginner again, or Classic Week, would suit now".

    Args:
        names: Of the programs, the one that was followed first; at least one.
    """
    first = f"{names[0]} again"
    if len(names) == 1:
        return f"{first} would suit now."
    return f"{first}, or {' or '.join(names[1:])}, would suit now."


def items_on(course: Course, changes: Iterable[Change], day: date) -> tuple[Item, ...]:
    """Everything on one day: the program's own entries that stayed, what was moved here, and the breaks."""
    changes = list(changes)
    found = [_item(changes, day, entry) for entry in _written(course, day)]
    stayed = [item for item in found if item.state is not State.MOVED]
    arrived = [
        Item(
            day=day,
            entry=entry,
            planned_on=change.day,
            state=State.DONE if change.state is State.DONE else State.PLANNED,
            session=change.session,
        )
        for own in sorted({change.day for change in changes if change.moved_to == day})
        for entry in _written(course, own)  # in the program's order: a warm-up stays before its session
        for change in changes
        if (change.day, change.entry, change.moved_to) == (own, entry_key(entry), day)
    ]
    return (*stayed, *arrived, *_breaks(course, changes, day))


def days(course: Course, changes: Iterable[Change], first: date, count: int) -> dict[date, tuple[Item, ...]]:
    """So many days from the first on, with everything on each."""
    changes = list(changes)
    every = (first + timedelta(days=number) for number in range(count))
    return {day: items_on(course, changes, day) for day in every}


def week_of(course: Course, changes: Iterable[Change], day: date) -> dict[date, tuple[Item, ...]]:
    """The calendar week of a day, Monday to Sunday: the week at a glance."""
    return days(course, changes, day - timedelta(days=day.weekday()), _WEEK)


def loads_planned(items: Iterable[Item], load_of: Mapping[str, Load]) -> dict[date, Load]:
    """Day to how much what is still open on it will load the back; days that will not are left out.

    Args:
        items: Of as many days as one likes.
        load_of: Routine id to its load for this person.
    """
    found: dict[date, Load] = {}
    for item in items:
        load = load_of.get(item.routine or "", Load.NONE)
        if item.is_open and load:
            found[item.day] = max(load, found.get(item.day, Load.NONE))
    return found


def moved(changes: Sequence[Change], item: Item, to: date) -> tuple[Change, ...]:
    """The changes with one entry on another day; back on its own day it needs no change."""
    rest = _without(changes, item)
    if to == item.planned_on:
        return rest
    change = Change(day=item.planned_on, entry=entry_key(item.entry), state=State.MOVED, moved_to=to)
    return (*rest, change)


def skipped(changes: Sequence[Change], item: Item) -> tuple[Change, ...]:
    """The changes with one entry left out."""
    change = Change(day=item.planned_on, entry=entry_key(item.entry), state=State.SKIPPED)
    return (*_without(changes, item), change)


def done(changes: Sequence[Change], item: Item, session: int | None) -> tuple[Change, ...]:
    """The changes with one entry done, on the day it stands on."""
    to = None if item.day == item.planned_on else item.day
    change = Change(day=item.planned_on, entry=entry_key(item.entry), state=State.DONE, moved_to=to, session=session)
    return (*_without(changes, item), change)


def restored(changes: Sequence[Change], item: Item) -> tuple[Change, ...]:
    """The changes with one entry simply planned again, on the day that the program has it on."""
    return _without(changes, item)


def warning_for_move(loads: Mapping[date, Load], item: Item, to: date, load_of: Mapping[str, Load]) -> TooClose | None:
    """What speaks against moving an entry to a day, with a better one; None where nothing does.

    Args:
        loads: Every loaded day, done and planned, the entry's own included.
        item: What is moved. `to`: where.
        load_of: Routine id to its load for this person.
    """
    others = {day: load for day, load in loads.items() if day != item.day}
    return too_close(others, to, load_of.get(item.routine or "", Load.NONE))


def warning_for_start(
    course: Course, done_loads: Mapping[date, Load], load_of: Mapping[str, Load], earliest: date
) -> TooClose | None:
    """What speaks against beginning a program on its day, with a better one; None where nothing does.

    Args:
        course: The program with the day in question as its start.
        done_loads: Days on which the back was loaded.
        load_of: Routine id to its load for this person.
        earliest: Days before it are not proposed.
    """
    first_week = days(course, (), course.start, _WEEK)
    for day, load in loads_planned((item for items in first_week.values() for item in items), load_of).items():
        close = too_close(done_loads, day, load)
        if close is not None:
            later = None if close.better is None else course.start + (close.better - day)
            better = later if later is not None and later >= earliest else None
            return msgspec.structs.replace(close, second=course.start, better=better)
    return None


def _written(course: Course, day: date) -> tuple[RoutineEntry | Activity, ...]:
    own = program_day(course, day)
    return () if own is None else course.program.on(own)


def _item(changes: Collection[Change], day: date, entry: RoutineEntry | Activity) -> Item:
    change = _change_of(changes, day, entry_key(entry))
    if change is None:
        return Item(day=day, entry=entry, planned_on=day)
    # Done on another day than its own: it has left this one.
    state = State.MOVED if change.moved_to is not None else change.state
    return Item(day=day, entry=entry, planned_on=day, state=state, session=change.session)


def _breaks(course: Course, changes: Collection[Change], day: date) -> tuple[Item, ...]:
    if day < course.start:
        return ()
    wanted = [(MORNING, course.morning), (DESK, course.desk)]
    found = [RoutineEntry(routine) for routine, on in wanted if weekday(day) in on]
    written = {entry_key(entry) for entry in _written(course, day)}
    items = [_item(changes, day, entry) for entry in found if entry.routine not in written]
    return tuple(msgspec.structs.replace(item, extra=True) for item in items)


def _change_of(changes: Iterable[Change], day: date, entry: str) -> Change | None:
    return next((change for change in changes if change.day == day and change.entry == entry), None)


def _without(changes: Iterable[Change], item: Item) -> tuple[Change, ...]:
    place = (item.planned_on, entry_key(item.entry))
    return tuple(change for change in changes if (change.day, change.entry) != place)
