# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer today`: what the program has for today and why, what the rules change, and the week at a glance."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lbtrainer.coaching.coach import Coach
from lbtrainer.commands.open_library import open_library
from lbtrainer.content.library import Library
from lbtrainer.domain.pain import may_train
from lbtrainer.domain.program import Activity, day_name
from lbtrainer.domain.program_days import Item, State
from lbtrainer.domain.today import Proposal, What
from lbtrainer.domain.units import whole_minutes
from lbtrainer.paths import Folders
from lbtrainer.storage import settings as settings_file

if TYPE_CHECKING:
    from lbtrainer.storage.settings import Settings

_CLOSED = (
    "After your answer to the check, ask a professional first: no session until then. The window says whom to call."
)
_MARKS = {State.PLANNED: " ", State.DONE: "x", State.SKIPPED: "-", State.MOVED: ">"}


def todays_proposal(folders: Folders, resources: Path, *, now: Callable[[], datetime], pain: int | None) -> int:
    """Print what is proposed today.

    Args:
        folders: Where settings and history lie.
        resources: The shipped files.
        now: The local time, aware.
        pain: Pain now, 0 to 10; None: not said.

    Raises:
        EnvironmentProblem: The history cannot be read.
        BugError: A shipped file is not right.
    """
    settings = settings_file.load(folders.settings).settings
    if settings.red_flag_answer is not None and not may_train(settings.red_flag_answer):
        print(_CLOSED)
        return 0
    library = open_library(folders, resources)
    with coach_of(folders, library, settings, now) as coach:
        print(*_lines(coach, library, pain, now().date()), sep="\n")
    return 0


@contextlib.contextmanager
def coach_of(folders: Folders, library: Library, settings: Settings, now: Callable[[], datetime]) -> Iterator[Coach]:
    """A coach over the history in these folders, closed at the end of the block."""
    from lbtrainer.storage.db import open_database

    with open_database(folders.database, now=now, backups=folders.backups) as database:
        yield Coach(lambda: library, lambda: database, lambda: settings, now)


def name_of(item: Item, library: Library) -> str:
    """What is planned, in words."""
    if isinstance(item.entry, Activity):
        return item.entry.name
    routine = library.routines.get(item.entry.routine)
    return item.entry.routine if routine is None else routine.name


def _lines(coach: Coach, library: Library, pain: int | None, today: date) -> Iterator[str]:
    if coach.course is None:
        yield "You follow no program. lbtrainer program lists them."
    pain = coach.diary.said_today() if pain is None else pain
    for proposal in coach.today(pain=pain):
        if coach.course is None and proposal.what is What.REST:
            continue  # nobody planned a rest
        yield from _told(proposal, library)
        if proposal.routine is not None:
            prepared = coach.prepared(proposal.routine, pain=pain)
            if prepared is not None:
                minutes = whole_minutes(prepared.plan.length_ms)
                yield f"  About {minutes} min. {' '.join((*prepared.plan.changes, *prepared.says))}".rstrip()
    review = coach.review()
    if review:
        yield review
    yield from _week(coach.week(), library, today)


def _told(proposal: Proposal, library: Library) -> Iterator[str]:
    if proposal.routine is not None:
        yield library.routines[proposal.routine].name
    elif proposal.item is not None:
        yield name_of(proposal.item, library)
    else:
        yield proposal.what.value.capitalize()
    yield from (f"  {sentence}" for sentence in proposal.why)


def _week(week: Mapping[date, Sequence[Item]], library: Library, today: date) -> Iterator[str]:
    if not week:
        return
    yield ""
    for day, items in week.items():
        names = [f"[{_MARKS[item.state]}] {name_of(item, library)}" for item in items]
        yield f"{'>' if day == today else ' '} {day_name(day)[:3]}  {', '.join(names) or 'rest'}"
