# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import builtins
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from lbtrainer.content.figures import load_figure
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.figure.figure_files import CELL, write_figures

RESOURCES = Path(__file__).parents[4] / "resources"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def bridge():
    return load_figure(RESOURCES, "glute-bridge")


def test_a_still_of_every_pose_and_the_whole_movement(bridge, tmp_path: Path):
    pillow = pytest.importorskip("PIL.Image")
    names = [path.name for path in write_figures([bridge], tmp_path / "new", "light", sheet=False)]
    assert names == ["glute-bridge-down.png", "glute-bridge-up.png", "glute-bridge.webp"]
    with pillow.open(tmp_path / "new" / "glute-bridge.webp") as moving:
        assert moving.n_frames > 20
    still = QImage(str(tmp_path / "new" / names[0]))
    assert still.size() == CELL


def test_one_sheet_of_everything(bridge, tmp_path: Path):
    (path,) = write_figures([bridge, load_figure(RESOURCES, "cat-cow")], tmp_path, "dark", sheet=True)
    sheet = QImage(str(path))
    assert (sheet.width(), sheet.height()) == (4 * CELL.width(), 2 * CELL.height())


def test_a_folder_that_cannot_be_made_is_told(bridge, tmp_path: Path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentProblem, match="could not be made"):
        write_figures([bridge], tmp_path / "file" / "out", "light", sheet=True)


def test_without_pillow_it_says_what_to_do(bridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "PIL":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(EnvironmentProblem, match="Pillow"):
        write_figures([bridge], tmp_path, "light", sheet=False)
