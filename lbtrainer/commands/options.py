# SPDX-License-Identifier: GPL-3.0-or-later
"""What was asked for on the command line, checked. Cheap to import: a plain start builds it without argparse."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

WINDOW = ""
"""The command that is meant when none is named."""


class Options(NamedTuple):
    """One call of the program; every command reads its own fields and leaves the others alone.

    Attributes:
        command: A name of `arguments.COMMANDS`, or WINDOW.
        data_dir, config_dir: In place of the usual folders; None: the usual ones.
        debug: Show everything that the log gets, and tracebacks.
        routine: Id of a routine.
        speed: Seconds of a session to a second of the clock.
        rounds: Of each block, as far as it allows; None: as the routine says.
        to_top: Every set runs to the top of its range.
        spoken: What is said in place of what is done.
        paths: Files and folders to check; none: everything that is there.
        since: First local day.
        everything: What is usually left out of the history too.
        file: The copy, export or report to write, or what to read.
        force: Replace a file that is there already.
        undo: Take the last import back.
        take_theirs: Where a file and the history differ, the file's side is taken.
        pain: Pain now, 0 to 10; None: not said.
        program: Id of a program to follow. start: the day it begins; None: today.
        stop: Follow no program any more.
        calendar: The iCalendar file to write. at: "HH:MM" when its sessions begin, "" for whole days.
        out: Folder for what a demo or the figures leave behind.
        ids: Figures; none: all of them.
        theme: "light" or "dark".
        sheet: One picture of everything.
        check: Only say what is wrong.
        watch: Again whenever a file changes.
    """

    command: str = WINDOW
    data_dir: str | None = None
    config_dir: str | None = None
    debug: bool = False
    as_json: bool = False
    as_csv: bool = False
    routine: str = ""
    speed: float = 1.0
    hands_free: bool = False
    rounds: int | None = None
    to_top: bool = False
    spoken: bool = False
    paths: tuple[str, ...] = ()
    since: date | None = None
    everything: bool = False
    file: str = ""
    yes: bool = False
    force: bool = False
    undo: bool = False
    take_theirs: bool = False
    accept: bool = False
    pain: int | None = None
    program: str = ""
    start: date | None = None
    stop: bool = False
    calendar: str = ""
    at: str = ""
    out: str = ""
    ids: tuple[str, ...] = ()
    theme: str = "light"
    sheet: bool = False
    check: bool = False
    watch: bool = False
