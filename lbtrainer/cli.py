# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: finds out what is asked for, hands it to one command, and turns what fails into an exit code.

0 fine, 1 a file or an argument of the user's, 3 the machine, 70 a fault of ours; 130 after Ctrl+C, 141 when the reader
of a pipe has gone. Each command is imported when it is called for: only the window and the demo need Qt, and a plain
start of the window does not even need argparse.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lbtrainer.commands.options import WINDOW, Options
from lbtrainer.commands.printing import use_any_alphabet
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import Folders, resources_dir

if TYPE_CHECKING:
    from datetime import datetime

_INTERRUPTED = 130
_NEED_HISTORY = frozenset({"backup", "export", "report"})
"""Commands that have nothing to do without one; a data folder that was named must be there."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for.

    Args:
        argv: The arguments without the program's name; None: those that the program was started with.

    Returns:
        The exit code.
    """
    arguments = sys.argv[1:] if argv is None else argv
    options: Options | None = Options()
    try:
        use_any_alphabet(sys.stdout)
        use_any_alphabet(sys.stderr)
        if arguments:
            from lbtrainer.qt.sound.side_command import SIDE_TASK

            if arguments[0] == SIDE_TASK:
                return _beside_the_window(arguments[1:])
            from lbtrainer.commands.arguments import parse

            options = parse(arguments)
        code = 0 if options is None else _run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001  (the last one who could tell)
        from lbtrainer.commands.failures import exit_code_of

        return exit_code_of(error, _log_file(options), debug=options is not None and options.debug)
    return code


def now() -> datetime:
    """The local time, aware. The commands get it as an argument."""
    from datetime import datetime

    return datetime.now().astimezone()  # noqa: TID251  (the composition root reads the clock)


def _beside_the_window(arguments: Sequence[str]) -> int:
    """What the program asks of itself; the self-test must come to its report where no part of Qt can be imported."""
    from lbtrainer.qt.sound.side_command import Task

    if arguments[:1] == [Task.SELF_TEST]:
        from lbtrainer.qt import self_test

        return self_test.main()
    from lbtrainer.qt.sound.side_task import run_side_task

    return run_side_task(arguments)


def _run(options: Options) -> int:
    folders = Folders.find(options.data_dir, options.config_dir)
    if options.data_dir and (options.command in _NEED_HISTORY or options.undo):
        from lbtrainer.commands.named_files import refuse_unknown_folder

        refuse_unknown_folder(folders.data)
    if options.debug and options.command not in {WINDOW, "start"}:
        from lbtrainer.log import set_up_logging

        set_up_logging(folders.log, debug=True)
    return _COMMANDS[options.command](folders, options)


def _log_file(options: Options | None) -> Path | None:
    options = options or Options()
    try:
        return Folders.find(options.data_dir, options.config_dir).log
    except EnvironmentProblem:
        return None


def _window(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.display import refuse_without_display

    refuse_without_display(os.environ)
    from lbtrainer.app import run_window

    return run_window(folders, debug=options.debug)


def _start(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.display import refuse_without_display
    from lbtrainer.commands.open_library import open_library

    open_library(folders, resources_dir()).routine(options.routine)
    refuse_without_display(os.environ)
    if options.hands_free:
        from lbtrainer.commands.hands_free import clear_the_way

        clear_the_way(folders, now)
    from lbtrainer.app import run_window

    return run_window(
        folders, routine=options.routine, speed=options.speed, hands_free=options.hands_free, debug=options.debug
    )


def _demo(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.open_library import open_library

    open_library(folders, resources_dir()).routine(options.routine)
    from lbtrainer.app import run_demo

    return run_demo(folders, out=Path(options.out), routine=options.routine, speed=options.speed)


def _figures(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.draw_figures import Wanted, draw_figures

    wanted = Wanted(options.ids, Path(options.out), options.theme, sheet=options.sheet)
    return draw_figures(resources_dir(), folders.user_content, wanted, check=options.check, watch=options.watch)


def _routines(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.list_routines import list_routines

    return list_routines(folders, resources_dir(), as_json=options.as_json)


def _today(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.todays_proposal import todays_proposal

    return todays_proposal(folders, resources_dir(), now=now, pain=options.pain)


def _program(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.follow_program import Wanted, follow_program

    wanted = Wanted(options.program, options.start, options.calendar, options.at, stop=options.stop)
    return follow_program(folders, resources_dir(), wanted, now=now)


def _show(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.personal_plan import Wish
    from lbtrainer.commands.show_plan import show_plan

    wish = Wish(options.routine, rounds=options.rounds, to_top=options.to_top)
    return show_plan(folders, resources_dir(), wish, now=now, as_json=options.as_json, spoken=options.spoken)


def _check(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.check_files import check_files

    return check_files([Path(path) for path in options.paths], resources_dir(), folders.user_content)


def _history(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.show_history import Form, show_history

    form = Form.JSON if options.as_json else Form.CSV if options.as_csv else Form.TEXT
    named = options.data_dir is not None
    return show_history(folders, form, now=now, since=options.since, everything=options.everything, named=named)


def _backup(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.copies import back_up

    return back_up(folders, Path(options.file))


def _restore(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.copies import bring_back

    return bring_back(folders, Path(options.file), now=now, yes=options.yes)


def _export(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.carry import export

    return export(folders, Path(options.file), now=now, since=options.since, force=options.force)


def _import(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.carry import take_back, take_in

    if options.undo:
        return take_back(folders, now=now)
    return take_in(folders, Path(options.file), now=now, yes=options.yes, take_theirs=options.take_theirs)


def _report(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.report_file import refuse_report

    target = Path(options.file)
    refuse_report(folders, target, force=options.force)
    from lbtrainer.app import write_report

    return write_report(folders, target, since=options.since)


def _doctor(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.doctor import doctor

    return doctor(folders, resources_dir(), os.environ, as_json=options.as_json)


def _welcome(folders: Folders, options: Options) -> int:
    from lbtrainer.commands.welcome import welcome

    return welcome(folders, now=now, accept=options.accept)


_COMMANDS: Mapping[str, Callable[[Folders, Options], int]] = MappingProxyType(
    {
        WINDOW: _window,
        "start": _start,
        "demo": _demo,
        "today": _today,
        "program": _program,
        "routines": _routines,
        "show": _show,
        "check": _check,
        "history": _history,
        "backup": _backup,
        "restore": _restore,
        "export": _export,
        "import": _import,
        "report": _report,
        "doctor": _doctor,
        "welcome": _welcome,
        "figures": _figures,
    }
)
