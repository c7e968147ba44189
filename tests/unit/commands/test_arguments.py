# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import pytest

from lbtrainer.commands.arguments import COMMANDS, parse
from lbtrainer.commands.options import Options
from lbtrainer.errors import Problem, UserError


def refused(*arguments: str) -> Problem:
    with pytest.raises(UserError) as caught:
        parse(arguments)
    (problem,) = caught.value.problems
    return problem


def test_nothing_asks_for_the_window():
    assert parse([]) == Options()


def test_every_command_is_told_by_help(capsys):
    assert parse(["--help"]) is None
    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in shown] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_of_its_own(name, capsys):
    assert parse([name, "--help"]) is None
    assert "--data-dir" in capsys.readouterr().out


def test_options_before_the_command_are_kept_and_later_ones_win():
    options = parse(["--data-dir", "a", "--config-dir", "b", "routines", "--data-dir", "c", "--debug"])
    assert options == Options(command="routines", data_dir="c", config_dir="b", debug=True)


def test_history_takes_a_day():
    options = parse(["history", "--csv", "--since", "2026-11-03", "--all"])
    assert options == Options(command="history", as_csv=True, since=date(2026, 11, 3), everything=True)


def test_check_takes_any_number_of_paths():
    options = parse(["check", "a.yaml", "b"])
    assert options is not None
    assert options.paths == ("a.yaml", "b")


@pytest.mark.parametrize(
    ("arguments", "where", "what", "hint"),
    [
        (["welcomes"], "welcomes", "there is no such command", 'did you mean "welcome"?'),
        (["zzz"], "zzz", "there is no such command", "lbtrainer --help tells more"),
        (["show"], "ROUTINE", "this is missing", "lbtrainer show --help tells more"),
        (["routines", "--jsno"], "--jsno", "lbtrainer does not take this", "lbtrainer --help tells more"),
        (["routines", "--data-dir"], "--data-dir", "its value is missing", "lbtrainer routines --help tells more"),
        (["start", "x", "--speed", "fast"], "--speed", '"fast" is no number; write it like 1.5', ""),
        (["start", "x", "--speed", "0"], "--speed", "speeds go from 0.1 to 100", ""),
        (["start", "x", "--speed", "nan"], "--speed", "speeds go from 0.1 to 100", ""),
        (["show", "x", "--rounds", "none"], "--rounds", "rounds go from 1 to 99", ""),
        (["history", "--since", "03.11."], "--since", '"03.11." is no day; write it like 2026-11-03', ""),
        (["history", "--json", "--csv"], "--csv", "not allowed with argument --json", ""),
    ],
)
def test_a_mistake_is_told_with_what_would_be_right(arguments, where, what, hint):
    assert refused(*arguments) == Problem(where, what, hint)


def test_options_are_not_abbreviated():
    assert refused("routines", "--js").where == "--js"
