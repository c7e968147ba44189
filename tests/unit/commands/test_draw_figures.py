# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from lbtrainer.cli import main
from lbtrainer.commands.draw_figures import Wanted, draw_figures

pytestmark = pytest.mark.usefixtures("qapp")  # a plain QGuiApplication would be in the way of later tests

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def user(tmp_path: Path) -> Path:
    (tmp_path / "figures").mkdir()
    return tmp_path


def wanted(tmp_path: Path, *ids: str, sheet: bool = False) -> Wanted:
    return Wanted(ids, tmp_path / "out", "light", sheet=sheet)


def test_checking_says_that_nothing_is_wrong(user: Path, capsys: pytest.CaptureFixture[str]):
    assert draw_figures(RESOURCES, user, wanted(user, "plank", "cat-cow"), check=True, watch=False) == 0
    assert capsys.readouterr().out == "Nothing is wrong with 2 figures.\n"


def test_checking_says_what_is_wrong_with_one_s_own(user: Path, capsys: pytest.CaptureFixture[str]):
    shipped = (RESOURCES / "figures" / "plank.yaml").read_text(encoding="utf-8")
    (user / "figures" / "plank.yaml").write_text(shipped.replace("neck: -8", "neck: -90"), encoding="utf-8")
    (user / "figures" / "nod.yaml").write_text("schema: 1\nid: nod\n", encoding="utf-8")
    assert draw_figures(RESOURCES, user, wanted(user, "plank", "nod"), check=True, watch=False) == 1
    out = capsys.readouterr().out
    assert "plank: range neck and head" in out
    assert "figures/nod.yaml:1:1: mat is missing" in out


def test_a_sheet_is_drawn(user: Path, capsys: pytest.CaptureFixture[str]):
    assert draw_figures(RESOURCES, user, wanted(user, "plank", sheet=True), check=False, watch=False) == 0
    assert Path(capsys.readouterr().out.strip()).is_file()


def test_watching_draws_again_when_a_file_changes(user: Path, capsys: pytest.CaptureFixture[str]):
    class Later(Event):
        """Changes a file at the first wait, ends at the third."""

        count = 0

        def wait(self, timeout: float | None = None) -> bool:
            self.count += 1
            if self.count == 1:
                (user / "figures" / "plank.yaml").write_text("schema: 1\nid: plank\n", encoding="utf-8")
            if self.count == 3:
                self.set()
            return True

    assert draw_figures(RESOURCES, user, wanted(user, "plank"), check=False, watch=True, stop=Later()) == 0
    out = capsys.readouterr().out
    assert out.startswith("Nothing is wrong.")
    assert "mat is missing" in out
    assert out.count("figures-light.png") == 1, "while the file cannot be read, the last picture stays"


def test_the_command_line_reaches_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["figures", "plank", "--check"]) == 0
    assert "Nothing is wrong with 1 figures" in capsys.readouterr().out
    assert main(["figures", "handstand", "--check"]) == 1
