# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk that was logged ticks the walk that its day had planned; nothing else about it needs to be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from lbtrainer.domain.program_days import Item
from lbtrainer.domain.ticked_off import with_walks
from lbtrainer.storage.db import Database
from lbtrainer.storage.working import CarriedOver

WALK = "walk"


def began(now: datetime, minutes: int) -> datetime:
    """When a walk of so many minutes began that is logged now, by who is back; never before today."""
    return max(now - timedelta(minutes=minutes), now.replace(hour=0, minute=0, second=0, microsecond=0))


def ticked_walks(
    database: Database, days: Mapping[date, Sequence[Item]], now: datetime
) -> dict[date, tuple[Item, ...]]:
    """The days of a program, with every planned walk done on whose day one was logged.

    Raises:
        EnvironmentProblem: As `Database` does.
    """
    if not days:
        return {}
    logged = CarriedOver(database, now=lambda: now).activities(since=min(days))
    walked = {(one.started + timedelta(minutes=one.offset_min)).date() for one in logged if one.kind == WALK}
    return with_walks(days, walked)
