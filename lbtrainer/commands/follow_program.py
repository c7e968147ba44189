# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer program`: the programs, which one is followed, and its coming days as an iCalendar file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from lbtrainer.commands.open_library import open_library
from lbtrainer.commands.printing import table, tell
from lbtrainer.commands.todays_proposal import coach_of
from lbtrainer.content.library import Library
from lbtrainer.content.suggest import did_you_mean
from lbtrainer.domain.profile import fitting_programs
from lbtrainer.errors import Problem, UserError
from lbtrainer.paths import Folders
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.person import profile_of
from lbtrainer.storage.plan_calendar import write_calendar
from lbtrainer.storage.settings import Settings

_FIRST_WEEK: Final = timedelta(days=6)
"""A start so long ago leaves today in the program's first week; what an earlier one had would all count as missed."""
_A_YEAR: Final = timedelta(days=366)
"""Nobody plans further ahead: such a start is a slip of the pen."""


class Wanted(NamedTuple):
    """What is asked for.

    Attributes:
        program: Id to follow from now on, "" for no change.
        start: The day of its first session, from six days ago to a year ahead; None: today.
        calendar: File to write, "" for none. at: "HH:MM" when its sessions begin.
        stop: Follow none any more.
    """

    program: str = ""
    start: date | None = None
    calendar: str = ""
    at: str = ""
    stop: bool = False


def follow_program(folders: Folders, resources: Path, wanted: Wanted, *, now: Callable[[], datetime]) -> int:
    """Choose a program, write its calendar, or list the programs.

    Raises:
        UserError: There is no such program, none is followed whose calendar could be written, or what is asked for does
            not go together.
        EnvironmentProblem: A file cannot be read or written.
        BugError: A shipped file is not right.
    """
    _refuse_contradictions(wanted)
    _refuse_far_start(wanted.start, now().date())
    library = open_library(folders, resources)
    before = settings_file.load(folders.settings).settings
    settings = _chosen(before, library, wanted, now().date())
    if wanted.program or wanted.stop:
        with coach_of(folders, library, before, now) as coach:
            coach.forget_coming()
        settings_file.save(folders.settings, settings)
        tell(_followed(settings, library, now().date()))
    if wanted.calendar:
        with coach_of(folders, library, settings, now) as coach:
            calendar = coach.calendar(at=wanted.at)
        if not calendar:
            raise UserError([Problem("--calendar", "you follow no program", "choose one: lbtrainer program ID")])
        write_calendar(Path(wanted.calendar), calendar)
        tell(f"{wanted.calendar} is written. Open it with your calendar.")
    elif not wanted.program and not wanted.stop:
        tell(_followed(settings, library, now().date()))
        print(*table(list(_rows(settings, library)), right=[]), sep="\n")
    return 0


def _refuse_contradictions(wanted: Wanted) -> None:
    """Nothing that is asked for is passed over in silence."""
    without = (
        (wanted.stop and wanted.program, "--stop", "a program to follow is named too", "give one of the two"),
        (
            wanted.start and not wanted.program,
            "--start",
            "no program is named that begins then",
            "put its ID before it",
        ),
        (wanted.at and not wanted.calendar, "--at", "no calendar file is named", "add --calendar FILE"),
    )
    problems = [Problem(option, what, hint) for is_so, option, what, hint in without if is_so]
    if problems:
        raise UserError(problems)


def _refuse_far_start(start: date | None, today: date) -> None:
    """A program begins in these days or in the year ahead; a week of six days ago is the one that today is in."""
    first, last = today - _FIRST_WEEK, today + _A_YEAR
    if start is None or first <= start <= last:
        return
    what = f"{start} is too long ago" if start < first else f"{start} is more than a year ahead"
    raise UserError([Problem("--start", what, f"a program may begin from {first}, six days ago, to {last}")])


def _chosen(settings: Settings, library: Library, wanted: Wanted, today: date) -> Settings:
    if wanted.stop:
        return settings._replace(program=None, program_start=None)
    if not wanted.program:
        return settings
    if wanted.program not in library.programs:
        hint = did_you_mean(wanted.program, library.programs) or "lbtrainer program lists them"
        raise UserError([Problem(wanted.program, "there is no program of this id", hint)])
    return settings._replace(program=wanted.program, program_start=(wanted.start or today).isoformat())


def _followed(settings: Settings, library: Library, today: date) -> str:
    program = library.programs.get(settings.program or "")
    if program is None:
        return "You follow no program."
    start = settings.program_start or ""
    when = f"from {start} on" if start > today.isoformat() else f"since {start}"
    return f"You follow {program.name} {when}."


def _rows(settings: Settings, library: Library) -> Iterator[tuple[str, str, str, str]]:
    suits = fitting_programs(profile_of(settings))
    for own_id, program in library.programs.items():
        mark = "*" if own_id == settings.program else ""
        yield mark, own_id, program.level.value, "suits you" if own_id in suits else ""
