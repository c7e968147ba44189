# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan of a routine for the person whose settings and loads lie in these folders, as the window would make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from lbtrainer.commands.printing import tell
from lbtrainer.content.library import Library
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.planning import Choices, build_plan
from lbtrainer.domain.record import Working
from lbtrainer.domain.routine import Routine
from lbtrainer.errors import EnvironmentProblem, Problem, UserError
from lbtrainer.paths import Folders
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.person import choices_of, profile_of


class Wish(NamedTuple):
    """What a person wants to see.

    Attributes:
        routine: Its id.
        rounds: Of each block that may have as many; None: as the routine says.
        to_top: Every set runs to the top of its range.
    """

    routine: str
    rounds: int | None = None
    to_top: bool = False


def personal_plan(
    folders: Folders, library: Library, routine: Routine, wish: Wish, *, now: Callable[[], datetime]
) -> Plan:
    """Lay out one session; what cannot be read of the person's loads is told, and the rest is used.

    Raises:
        UserError: No block can have as many rounds, or nothing of the routine is left for this person.
    """
    settings = settings_file.load(folders.settings).settings
    plan = build_plan(
        routine,
        library.exercises,
        profile=profile_of(settings),
        working=_working(folders, routine.id, now),
        choices=choices_of(settings, Choices(rounds=_rounds(routine, wish.rounds), to_top=wish.to_top)),
    )
    if plan is None:
        what = "nothing of this routine can be done with what you have at hand and what you take care of"
        raise UserError([Problem(routine.id, what, "both are chosen in the window, under Settings and You")])
    return plan


def _rounds(routine: Routine, wanted: int | None) -> Mapping[int, int]:
    if wanted is None:
        return {}
    bounds = [block.rounds for block in routine.blocks]
    if not any(each.low <= wanted <= each.high for each in bounds):
        most = max(each.high for each in bounds)
        right = f"up to {most}" if most > 1 else "it has one round only"
        raise UserError([Problem("--rounds", f"{routine.name} cannot have {wanted} rounds", right)])
    return {number: each.clipped(wanted) for number, each in enumerate(bounds)}


def _working(folders: Folders, routine: str, now: Callable[[], datetime]) -> Mapping[str, Working]:
    if not folders.database.exists():
        return {}
    from lbtrainer.storage.db import open_database
    from lbtrainer.storage.working import CarriedOver

    try:
        with open_database(folders.database, now=now, backups=folders.backups) as database:
            return CarriedOver(database, now=now).working_loads(routine)
    except EnvironmentProblem as problem:
        tell(f"Your loads and targets could not be read: {problem}")
        return {}
