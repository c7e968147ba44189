# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever stands in a user's file: the library comes up, and what is wrong is listed with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.content.files import FOLDERS
from lbtrainer.content.loading import load_library
from tests.helpers.shelf import Shelf, exercise_entries, routine_entries, yaml_lines

EXERCISE = yaml_lines(exercise_entries("x", easier=["a"], equipment=[["mat"]], household={"mat": "a carpet"}))
ROUTINE = yaml_lines(routine_entries("x", {"exercise": "a", "reps": [6, 4, 2], "rest": "30 s"}, {"exercise": "a"}))
PROGRAM = yaml_lines({"schema": 1, "id": "x", "name": "X", "level": "beginner", "days": {"mon": ["r"], "tue": []}})
VALID = {"exercises": EXERCISE, "routines": ROUTINE, "programs": PROGRAM}

PIECES = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "\t",
        ":",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        '"',
        "'",
        "&a",
        "*a",
        "!!x ",
        "#",
        "|\n",
        ">",
        "---\n",
        "1:30",
        "010",
        "on",
        "yes",
        "~",
        "null",
        "-1",
        "0",
        "999999999999",
        "1e400",
        "30 s",
        "x",
        "ä",
        "\x00",
        "\u2028",
        "%",
        "a",
        "exercise: a\n",
        "hold: 30 s",
        "id: y\n",
        "true",
        "false",
        "[[[[[[[[",
        "schema: 2\n",
        "<<: ",
        "? ",
    ]
)


@pytest.fixture(scope="module")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shelf, Shelf]:
    shipped, mine = (Shelf(tmp_path_factory.mktemp(name)) for name in ("shipped", "mine"))
    shipped.exercise("a", equipment=[["mat"]])
    shipped.routine("r", {"exercise": "a"})
    return shipped, mine


def load_with(shelves: tuple[Shelf, Shelf], folder: str, content: bytes) -> None:
    shipped, mine = shelves
    for other in FOLDERS:
        Path(mine.root, other, "x.yaml").unlink(missing_ok=True)
    name = f"{folder}/x.yaml"
    mine.write(name, content)
    library = load_library(shipped.root, mine.root)
    usable = "x" in getattr(library, folder)
    assert usable == (name not in library.broken)
    assert set(library.broken) <= {name}
    assert "a" in library.exercises
    assert "r" in library.routines
    for problem in library.problems:
        assert re.match(rf"{name}(:[1-9]\d*:[1-9]\d*)?: \S", str(problem))
        assert problem.what
        assert not problem.what.endswith(".")


@given(st.sampled_from(FOLDERS), st.binary(max_size=300))
def test_any_bytes(shelves: tuple[Shelf, Shelf], folder: str, content: bytes):
    load_with(shelves, folder, content)


@given(st.sampled_from(FOLDERS), st.lists(PIECES, max_size=40).map("".join))
def test_pieces_of_yaml(shelves: tuple[Shelf, Shelf], folder: str, content: str):
    load_with(shelves, folder, content.encode())


@given(st.data())
def test_valid_files_with_a_few_changes(shelves: tuple[Shelf, Shelf], data: st.DataObject):
    folder = data.draw(st.sampled_from(FOLDERS))
    content = VALID[folder]
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = start + data.draw(st.integers(0, 12))
        content = content[:start] + data.draw(PIECES) + content[end:]
    load_with(shelves, folder, content.encode())


@pytest.mark.parametrize("folder", FOLDERS)
def test_without_a_change_they_are_valid(shelves: tuple[Shelf, Shelf], folder: str):
    shipped, mine = shelves
    load_with(shelves, folder, VALID[folder].encode())
    assert load_library(shipped.root, mine.root).problems == ()
