# SPDX-License-Identifier: GPL-3.0-or-later
"""The coming days of a program as a file for any calendar, each session with the minutes that it takes this person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from lbtrainer.domain.adjust import Adjusted
from lbtrainer.domain.program import Program
from lbtrainer.domain.program_days import Item
from lbtrainer.domain.routine import Routine
from lbtrainer.domain.units import whole_minutes


def program_calendar(
    program: Program,
    coming: Mapping[date, Sequence[Item]],
    plans: Mapping[str, Adjusted | None],
    routines: Mapping[str, Routine],
    *,
    now: datetime,
    at: str,
) -> bytes:
    """The file's content.

    Args:
        program: Whose name the calendar gets.
        coming: What stands on each day.
        plans: Routine id to its plan as of today; None where nothing of it can be done.
        routines: Every routine by id.
        now: When it is written, aware.
        at: When sessions begin, as "18:30"; "": whole days.
    """
    from lbtrainer.storage.plan_calendar import Named, calendar_bytes

    named = {
        one: Named(routines[one].name, whole_minutes(plan.plan.length_ms))
        for one, plan in plans.items()
        if plan is not None
    }
    items = [item for found in coming.values() for item in found]
    return calendar_bytes(program.name, items, named, now=now, at=at)
