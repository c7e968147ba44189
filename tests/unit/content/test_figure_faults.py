# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures and stances are found by their folder, a loose figure by its poses; what is wrong with them is listed."""

from __future__ import annotations

from pathlib import Path

from lbtrainer.content.figure_faults import figure_files, figure_problems
from lbtrainer.paths import resources_dir


def write(path: Path, text: str = "poses: {}") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def told(*paths: Path) -> list[str]:
    return [str(problem) for problem in figure_problems(paths, resources_dir())]


def test_a_folder_gives_its_figures_and_stances_and_nothing_else(tmp_path: Path):
    figure, stances = write(tmp_path / "figures" / "nod.yaml"), write(tmp_path / "stances" / "stances.yaml")
    write(tmp_path / "routines" / "mine.yaml")
    write(tmp_path / "figures" / ".nod.yaml")
    write(tmp_path / "figures" / "notes.txt")
    assert figure_files(tmp_path) == (figure, stances)
    assert figure_files(tmp_path / "figures") == (figure,)


def test_a_loose_file_is_a_figure_by_its_poses(tmp_path: Path):
    loose = write(tmp_path / "loose.yaml")
    assert figure_files(loose) == (loose,)
    assert figure_files(write(tmp_path / "other.yaml", "blocks: []")) == ()
    assert figure_files(write(tmp_path / "broken.yaml", "poses: [")) == (), "it is told as any file that is none"
    assert figure_files(tmp_path / "gone.yaml") == ()


def test_the_shipped_ones_are_right():
    paths = figure_files(resources_dir())
    assert len(paths) > 50
    assert told(*paths) == []


def test_what_is_wrong_is_told_with_its_place(tmp_path: Path):
    figure = write(tmp_path / "figures" / "nod.yaml")
    stances = write(tmp_path / "stances" / "stances.yaml", "schema: 1\nstance: {}\n")
    assert any(one.startswith(f"{figure}:1:1: id is missing") for one in told(figure))
    assert any(one.startswith(f"{stances}:2:1: ") for one in told(stances))
    assert {one.split(":")[0] for one in told(figure, stances)} == {str(figure), str(stances)}
