# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures come back as they were, or not at all; nothing that happens to their folder is more than lost time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6 import QtGui

from lbtrainer.content.index import program_lines
from lbtrainer.qt.figure import kept_stills
from lbtrainer.qt.figure.kept_stills import FOLDER, KeptStills

NAME = "plank 80x56 1 light"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "plank.yaml"
    path.write_text("id: plank", encoding="utf-8")
    return path


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def picture(colour: str = "#123456") -> QtGui.QImage:
    image = QtGui.QImage(8, 6, QtGui.QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QtGui.QColor(colour))
    return image


def colour_of(image: QtGui.QImage | None) -> str:
    return "none" if image is None else image.pixelColor(3, 3).name()


@pytest.fixture
def kept(cache: Path, source: Path) -> KeptStills:
    """With one picture from an earlier start."""
    KeptStills(cache).write(NAME, [source], picture())
    return KeptStills(cache)


def test_a_picture_comes_back(kept: KeptStills, source: Path):
    assert colour_of(kept.read(NAME, [source])) == "#123456"


def test_another_one_does_not(kept: KeptStills, source: Path):
    assert kept.read("plank 80x56 2 light", [source]) is None


def test_a_changed_source_makes_it_old_and_a_new_one_takes_its_place(kept: KeptStills, source: Path, cache: Path):
    source.write_text("id: plank # other", encoding="utf-8")
    assert kept.read(NAME, [source]) is None
    kept.write(NAME, [source], picture("#abcdef"))
    assert colour_of(kept.read(NAME, [source])) == "#abcdef"
    assert len(list((cache / FOLDER).iterdir())) == 1


def test_so_does_a_source_that_has_gone(kept: KeptStills, source: Path):
    source.unlink()
    assert kept.read(NAME, [source]) is None


def test_so_does_another_version_of_the_program(kept: KeptStills, source: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(kept_stills, "VERSION", "999.0")
    assert kept.read(NAME, [source]) is None


def test_so_does_another_way_of_drawing(kept: KeptStills, source: Path, monkeypatch: pytest.MonkeyPatch):
    drawn_by = program_lines("figure", "qt", "qt/figure")
    assert any("figure_paint" in line for line in drawn_by)
    monkeypatch.setattr(kept_stills, "program_lines", lambda *_: drawn_by[1:])
    assert kept.read(NAME, [source]) is None


@pytest.mark.parametrize("damage", [b"", b"not a picture", None])
def test_a_damaged_picture_is_none(kept: KeptStills, source: Path, cache: Path, damage: bytes | None):
    (file,) = (cache / FOLDER).iterdir()
    file.write_bytes(file.read_bytes()[:-40] if damage is None else damage)
    assert kept.read(NAME, [source]) is None
    kept.write(NAME, [source], picture())
    assert colour_of(kept.read(NAME, [source])) == "#123456"


def test_a_folder_that_cannot_be_made_costs_nothing_but_time(cache: Path, source: Path):
    cache.write_text("a file in its place")
    kept = KeptStills(cache)
    kept.write(NAME, [source], picture())
    assert kept.read(NAME, [source]) is None


def test_a_name_that_is_taken_by_something_else_neither(kept: KeptStills, source: Path, cache: Path):
    (cache / FOLDER / "dead-bug.png").mkdir()
    kept.write("dead-bug", [source], picture())
    assert kept.read("dead-bug", [source]) is None


def test_there_are_never_too_many_and_the_oldest_go(cache: Path, source: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(kept_stills, "MOST_KEPT", 5)
    monkeypatch.setattr(kept_stills, "_LEFT_AFTER_CLEARING", 3)
    kept = KeptStills(cache)
    for number in range(8):
        kept.write(f"{number}", [source], picture())
        os.utime(cache / FOLDER / f"{number}.png", (number, number))
    left = sorted(path.stem for path in (cache / FOLDER).iterdir())
    assert left == ["3", "4", "5", "6", "7"]
