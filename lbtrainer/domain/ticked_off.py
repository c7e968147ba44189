# SPDX-License-Identifier: GPL-3.0-or-later
"""What is ticked off in a program: by a session its entry of today or of the last two days, by a walk its walk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

import msgspec

from lbtrainer.domain.program import Activity, RoutineEntry
from lbtrainer.domain.program_days import Change, Course, Item, State, days, done
from lbtrainer.domain.readiness import TRAINING_GOALS
from lbtrainer.domain.routine import Goal, Routine

BACK: Final = timedelta(days=2)
"""So long after its day a session still counts for it."""
_WALK: Final = "walk"


def ticked(
    course: Course,
    changes: Sequence[Change],
    routines: Mapping[str, Routine],
    routine: str,
    today: date,
    session: int | None,
) -> tuple[Change, ...]:
    """The changes after a session of a routine; the same ones where nothing of the program was waiting for it.

    Args:
        course: The program that is followed.
        changes: Before.
        routines: By id.
        routine: Of the session.
        today: The day it was done on.
        session: Its id in the history; None: not known.
    """
    near = days(course, changes, today - BACK, BACK.days + 1)
    items = [item for day in sorted(near, reverse=True) for item in near[day] if item.is_open]
    item = next((one for one in items if one.routine == routine), None)
    after = tuple(changes)
    for one in () if item is None else (item, *_warm_ups_of(item, items, routines)):
        here = Item(day=today, entry=one.entry, planned_on=one.planned_on, extra=one.extra)
        after = done(after, here, session)
    return after


def carried_along(done_by_it: Iterable[Change], day: date) -> tuple[Change, ...]:
    """What a session has ticked, on the day that counts for it now; what it can no longer stand for is left out.

    Args:
        done_by_it: The changes that tick with this session.
        day: Its day after a correction.
    """
    return tuple(
        msgspec.structs.replace(change, moved_to=None if change.day == day else day)
        for change in done_by_it
        if timedelta(0) <= day - change.day <= BACK
    )


def with_walks(planned: Mapping[date, Sequence[Item]], walked: Collection[date]) -> dict[date, tuple[Item, ...]]:
    """These days with every open walk done on whose day there was one; how long it was makes no difference.

    Args:
        planned: Day to what is on it.
        walked: The days with a walk.
    """
    return {
        day: tuple(_walked(item) if day in walked and item.is_open and is_walk(item.entry) else item for item in items)
        for day, items in planned.items()
    }


def is_walk(entry: RoutineEntry | Activity) -> bool:
    """Whether a walk does it."""
    return isinstance(entry, Activity) and _WALK in entry.name.lower()


def _walked(item: Item) -> Item:
    return msgspec.structs.replace(item, state=State.DONE)


def _warm_ups_of(item: Item, items: Sequence[Item], routines: Mapping[str, Routine]) -> list[Item]:
    """The open warm-ups that stand beside a session: once it is done, they are no longer asked for."""
    own = routines.get(item.routine or "")
    if item.extra or own is None or own.goal not in TRAINING_GOALS:
        return []
    beside = [one for one in items if (one.day, one.planned_on, one.extra) == (item.day, item.planned_on, False)]
    goals = {key: routine.goal for key, routine in routines.items()}
    return [one for one in beside if goals.get(one.routine or "") is Goal.WARM_UP]
