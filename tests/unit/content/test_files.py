# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.files import find, scan, shown
from tests.helpers.shelf import Shelf


class TestScan:
    def test_yaml_files_in_order_of_name(self, mine: Shelf):
        for name in ("routines/b.yaml", "routines/a.yml", "exercises/z.YAML", "figures/f.yaml", "x.yaml"):
            mine.write(name, "")
        for left_behind in ("routines/.b.yaml.swp", "routines/.#b.yaml", "routines/notes.txt", "routines/b.yaml~"):
            mine.write(left_behind, "")
        found, problems = scan(mine.root, yours=True)
        assert [each.name for each in found] == ["exercises/z.YAML", "routines/a.yml", "routines/b.yaml"]
        assert problems == []

    def test_a_file_in_a_folders_place(self, mine: Shelf):
        mine.write("routines", "")
        assert [str(problem) for problem in scan(mine.root, yours=True)[1]] == [
            "routines: the folder cannot be read: Not a directory"
        ]

    def test_names_that_are_no_text(self):
        assert shown("exercises/\udcff.yaml") == "exercises/�.yaml"


class TestFind:
    def test_a_folder_with_folders(self, shipped: Shelf, mine: Shelf):
        mine.routine("own", {"exercise": "curl"})
        mine.routine("loose", {"exercise": "curl"}).rename(mine.root / "loose.yaml")
        mine.write("figures/f.yaml", "")
        mine.write("other/deep.yaml", "")
        found, problems = find(mine.root, shipped.root)
        assert [(each.folder, each.stem) for each in found] == [("routines", "loose"), ("routines", "own")]
        assert problems == []

    @pytest.mark.parametrize(
        ("content", "folder"), [("blocks: []", "routines"), ("days: {}", "programs"), ("kind: reps", "exercises")]
    )
    def test_keys_tell_what_a_loose_file_is(self, mine: Shelf, content: str, folder: str):
        found, _problems = find(mine.write("x.yaml", content), mine.root / "shipped")
        assert found[0].folder == folder

    def test_whose_it_is(self, shipped: Shelf, mine: Shelf):
        assert not find(shipped.root / "exercises" / "plank.yaml", shipped.root)[0][0].yours
        assert find(mine.routine("own"), shipped.root)[0][0].yours

    def test_what_cannot_be_told_or_read(self, mine: Shelf, monkeypatch: pytest.MonkeyPatch):
        path = mine.write("x.yaml", "a: 1")
        assert str(find(path, mine.root / "shipped")[1][0]) == (
            f"{path}:1:1: this is neither an exercise, a routine, a program nor a figure "
            "(an exercise has kind and dose, a routine blocks, a program days, a figure poses)"
        )
        text = mine.write("y.yaml", "text")
        assert "this is neither" in str(find(text, mine.root)[1][0])
        assert str(find(Path("gone.yaml"), mine.root)[1][0]) == "gone.yaml: there is no such file or folder"
        assert "this cannot be read: File name too long" in str(find(Path("a" * 300), mine.root)[1][0])
        assert "embedded null" in str(find(Path("a\0b"), mine.root)[1][0])

    def test_one_bad_file_does_not_hide_the_others(self, shipped: Shelf, mine: Shelf):
        mine.write("a.yaml", "[")
        mine.write("b.yaml", "kind: reps")
        found, problems = find(mine.root, shipped.root)
        assert ([each.stem for each in found], len(problems)) == (["b"], 1)
