# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer check` on ten files, each broken in another way: every fault in its place, with what would be right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.helpers.process import lbtrainer
from tests.helpers.shelf import exercise_entries, yaml_lines

ROUTINE = """\
schema: 1
id: {id}
name: {id}
goal: core
level: beginner
blocks:
  - name: All
    steps:
      - {step}
"""


class Broken(NamedTuple):
    """A file, where its fault is, and what must be said about it."""

    name: str
    text: str
    place: str
    said: tuple[str, ...]


def routine(own_id: str, step: str) -> str:
    return ROUTINE.format(id=own_id, step=step)


TEN = (
    Broken(
        "routines/doubled.yaml",
        routine("doubled", "{exercise: plank, sets: 2, hold: 30 s}") + "goal: relief\n",
        ":10:1",
        ('the key "goal" is doubled', "line 4"),
    ),
    Broken(
        "routines/anchored.yaml",
        routine("anchored", "&first {exercise: plank, sets: 2, hold: 30 s}"),
        ":9:9",
        ('"&first" is an anchor', "write the value out"),
    ),
    Broken("exercises/deep.yaml", "steps: " + "[" * 30_000 + "\n", ":1:39", ("more than 32 brackets", "never closed")),
    Broken("routines/huge.yaml", "# long\n" * 200_000, ":142858:2", ("larger than 1 MB", "a few kB")),
    Broken(
        "routines/wrong-type.yaml",
        routine("wrong-type", "{exercise: plank, sets: 2, hold: 30 s}").replace("beginner", "[beginner]"),
        ":5:8",
        ("level", "beginner"),
    ),
    Broken(
        "routines/unknown.yaml",
        routine("unknown", "{exercise: plnak, sets: 2, hold: 30 s}"),
        ":9:20",
        ('there is no exercise "plnak"', 'did you mean "plank"?'),
    ),
    Broken(
        "exercises/circle.yaml",
        yaml_lines(exercise_entries("circle", easier=["plank"], harder=["plank"])),
        ":13:10",
        ("the ladder runs in a circle", "leave one of these links out"),
    ),
    Broken(
        "routines/backwards.yaml",
        routine("backwards", "{exercise: bird-dog, sets: 2, reps: 12-8}"),
        ":9:45",
        ('reps is "12-8", from more to less', "write the smaller number first"),
    ),
    Broken(
        "routines/both.yaml",
        routine("both", "{exercise: plank, sets: 2, hold: 30 s, reps: 8}"),
        ":9:48",
        ("are two kinds of work",),
    ),
    Broken(
        "routines/no-unit.yaml",
        routine("no-unit", "{exercise: plank, sets: 2, hold: 30 s, rest: 1:30}"),
        ":9:54",
        ('rest is "1:30"', "write 90 s"),
    ),
)


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The folder with the ten files, and what the program said about it."""
    folder = tmp_path_factory.mktemp("mine")
    for broken in TEN:
        (folder / broken.name).parent.mkdir(exist_ok=True)
        (folder / broken.name).write_text(broken.text)
    done = lbtrainer("check", folder, HOME=str(folder / "home"))
    sys.stdout.write(done.stdout)  # shown when a test fails
    return folder, done


@pytest.mark.parametrize("broken", TEN, ids=lambda broken: broken.name)
def test_the_fault_is_told_in_its_place(checked, broken):
    folder, done = checked
    place = f"{folder / broken.name}{broken.place}: "
    lines = [line for line in done.stdout.splitlines() if line.startswith(place)]
    assert any(all(part in line for part in broken.said) for line in lines), done.stdout


def test_each_line_belongs_to_one_of_the_files(checked):
    folder, done = checked
    assert [line for line in done.stdout.splitlines() if not line.startswith(str(folder))] == []


def test_the_count_comes_last_and_the_exit_code_is_1(checked):
    _, done = checked
    count = len(done.stdout.splitlines())
    assert done.stderr == f"{count} problems in 10 of 10 files.\n"
    assert done.returncode == 1
