# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the command line into `Options`; what cannot be read is answered like any other mistake, with exit code 1."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn

from lbtrainer.commands.options import WINDOW, Options
from lbtrainer.content.suggest import did_you_mean
from lbtrainer.errors import Problem, UserError
from lbtrainer.version import VERSION

if TYPE_CHECKING:
    from datetime import date

SLOWEST, FASTEST = 0.1, 100.0
DEMO_ROUTINE = "relief-stretches"
DEMO_OUT = "demo-out"
DEMO_SPEED = 20.0
FIGURES_OUT = "figures-out"

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "start": "straight into a session of a routine",
        "today": "what your program has for today, and why",
        "program": "the programs, the one you follow, and its days as a calendar file",
        "routines": "list the routines",
        "show": "what a session of a routine will be, phase by phase, with times",
        "check": "check the YAML files that you wrote",
        "history": "past sessions, set by set",
        "backup": "copy the whole history to a file",
        "restore": "bring a copy back; the present history is kept aside",
        "export": "write the history to a file for other programs, as JSON or CSV",
        "import": "take an exported history in; it says first what it will do, and can be undone",
        "report": "a report of one or two pages for your physiotherapist, as PDF",
        "doctor": "check that everything works here, and say what to do",
        "welcome": "answer the first start from a script",
        "demo": "play a session without a display and leave pictures of it",
        "figures": "draw the figures of exercises into files, or check them",
    }
)

_EPILOG = """\
Without a command the window opens.
Exit codes: 0 fine, 1 a file or an argument of yours, 3 this machine, 70 a fault of the program.
"""


class _Parser(argparse.ArgumentParser):
    """An argparse that raises UserError where it would end the program with its own exit code."""

    def error(self, message: str) -> NoReturn:
        raise UserError([_told(message, self.prog)])


def parse(arguments: Sequence[str]) -> Options | None:
    """What the arguments ask for, or None when they asked for help or the version, which is printed by then.

    Raises:
        UserError: They cannot be understood.
    """
    try:
        found = vars(_parser().parse_args(list(arguments)))
    except SystemExit:
        return None
    return Options(
        **{
            **found,
            "command": found["command"] or WINDOW,
            "paths": tuple(found.get("paths", ())),
            "ids": tuple(found.get("ids", ())),
        }
    )


def _parser() -> argparse.ArgumentParser:
    common = _common()
    parser = _Parser(
        prog="lbtrainer",
        description="Lower Back Trainer leads you through exercises for the lower back.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common],
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=_Parser)
    for name, add_own in _OWN_ARGUMENTS.items():
        what = COMMANDS[name]
        one = commands.add_parser(
            name, help=what, description=f"{what[:1].upper()}{what[1:]}.", parents=[common], allow_abbrev=False
        )
        add_own(one)
    return parser


def _common() -> _Parser:
    # A default of its own would let the subcommand's parser forget what stood before the subcommand.
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("everywhere")
    group.add_argument("--data-dir", metavar="DIR", help="keep history, copies and log here")
    group.add_argument("--config-dir", metavar="DIR", help="keep settings and your own files here")
    group.add_argument("--debug", action="store_true", help="tell everything that goes on")
    group.add_argument("--version", action="version", version=f"lbtrainer {VERSION}", help="print the version")
    return common


def _start(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("routine", metavar="ROUTINE", help="its id, as `lbtrainer routines` lists it")
    parser.add_argument(
        "--speed", type=_speed, default=1.0, metavar="N", help="2 runs twice as fast; not kept as training"
    )
    parser.add_argument(
        "--hands-free", action="store_true", help="nothing waits for a key, steps with weights included"
    )


def _today(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pain", type=_pain, metavar="N", help="your pain now, from 0 (none) to 10 (worst imaginable)")


def _program(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("program", nargs="?", default="", metavar="ID", help="follow this program from now on")
    parser.add_argument("--start", type=_day, metavar="DATE", help="the day of its first session (usually today)")
    parser.add_argument("--stop", action="store_true", help="follow no program any more")
    parser.add_argument("--calendar", default="", metavar="FILE", help="write its next six weeks for your calendar")
    parser.add_argument("--at", type=_time, default="", metavar="HH:MM", help="when sessions begin, in that file")


def _routines(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)


def _show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("routine", metavar="ROUTINE", help="its id, as `lbtrainer routines` lists it")
    parser.add_argument("--rounds", type=_rounds, metavar="N", help="rounds of each block, as far as it allows")
    parser.add_argument("--to-top", action="store_true", help="every set runs to the top of its range")
    parser.add_argument("--spoken", action="store_true", help="what will be said and which tones sound, with times")
    _add_json(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="FILE|FOLDER", help="what to check; without any: all shipped files and yours"
    )


def _history(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    _add_json(form)
    form.add_argument("--csv", dest="as_csv", action="store_true", help="one line for each set, for a spreadsheet")
    _add_since(parser)
    parser.add_argument(
        "--all", dest="everything", action="store_true", help="trial runs, demos and unfinished sessions too"
    )


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the copy to write; an older copy of that name is replaced")


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a copy that `lbtrainer backup` or the program itself made")
    parser.add_argument("--yes", action="store_true", help="do not ask")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="ends with .json for everything, with .csv for one line per set")
    _add_since(parser)
    _add_force(parser)


def _import(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", default="", metavar="FILE", help="a .json or .csv file of `lbtrainer export`")
    what.add_argument("--undo", action="store_true", help="take the last import back")
    parser.add_argument(
        "--take-theirs", action="store_true", help="where file and history differ, the file's version is taken"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")


def _report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the PDF to write")
    _add_since(parser)
    _add_force(parser)


def _doctor(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)


def _welcome(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--accept", action="store_true", help="you accept the notice, and none of the warning signs is yours"
    )


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", default=DEMO_OUT, metavar="DIR", help=f"where the pictures go (usually {DEMO_OUT})")
    parser.add_argument(
        "--routine", default=DEMO_ROUTINE, metavar="ID", help=f"what is played (usually {DEMO_ROUTINE})"
    )
    parser.add_argument("--speed", type=_speed, default=DEMO_SPEED, metavar="N", help="how fast (usually 20)")


def _figures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="exercises; without any: all of them")
    parser.add_argument("--out", default=FIGURES_OUT, metavar="DIR", help=f"the folder (usually {FIGURES_OUT})")
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="the colours (usually light)")
    parser.add_argument("--sheet", action="store_true", help="one picture with every pose, in place of many files")
    parser.add_argument("--check", action="store_true", help="draw nothing, say what is wrong")
    parser.add_argument("--watch", action="store_true", help="check and draw a sheet again whenever a file changes")


_OWN_ARGUMENTS: Mapping[str, Callable[[argparse.ArgumentParser], None]] = MappingProxyType(
    {
        "start": _start,
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
        "demo": _demo,
        "figures": _figures,
    }
)


def _add_json(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--json", dest="as_json", action="store_true", help="JSON for other programs (docs/json.md)")


def _add_since(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", type=_day, metavar="DATE", help="from this day on, such as 2026-11-03")


def _add_force(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="replace a file of that name")


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is no number; write it like 1.5') from None
    if not SLOWEST <= speed <= FASTEST:
        raise argparse.ArgumentTypeError(f"speeds go from {SLOWEST:g} to {FASTEST:g}")
    return speed


def _rounds(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 99:
        raise argparse.ArgumentTypeError("rounds go from 1 to 99")
    return int(text)


def _pain(text: str) -> int:
    if not text.isdecimal() or int(text) > 10:
        raise argparse.ArgumentTypeError("pain goes from 0 to 10")
    return int(text)


def _time(text: str) -> str:
    if text and not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", text):
        raise argparse.ArgumentTypeError(f'"{text}" is no time; write it like 18:30')
    return text.zfill(len("18:30")) if text else text


def _day(text: str) -> date:
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is no day; write it like 2026-11-03') from None


def _told(message: str, program: str) -> Problem:
    """The complaint of argparse as a problem with what would be right."""
    help_hint = f"{program} --help tells more"
    if found := re.fullmatch(r"argument COMMAND: invalid choice: '(.*?)' \(choose from .*\)", message, re.DOTALL):
        return Problem(found[1], "there is no such command", did_you_mean(found[1], COMMANDS) or help_hint)
    if found := re.fullmatch(r"unrecognized arguments: (.*)", message, re.DOTALL):
        return Problem(found[1], f"{program} does not take this", help_hint)
    if found := re.fullmatch(r"the following arguments are required: (.*)", message):
        return Problem(found[1], "this is missing", help_hint)
    if found := re.fullmatch(r"argument (\S+): expected one argument", message):
        return Problem(found[1], "its value is missing", help_hint)
    if found := re.fullmatch(r"argument (\S+): (.*)", message, re.DOTALL):
        return Problem(found[1], found[2])
    return Problem(program, message, help_hint)
