# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures are read when first shown, stills drawn one at a time, and what is broken leaves its place to a pictogram."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.figure.figure_look import DARK, LIGHT
from lbtrainer.qt.figure.figure_stills import Figures, look_of
from lbtrainer.qt.theme import Choice, Theme
from lbtrainer.storage.settings import Settings
from tests.helpers.look import theme_for

RESOURCES = Path(__file__).parents[4] / "resources"
SIZE = (80, 56)


@pytest.fixture
def user(tmp_path: Path) -> Path:
    (tmp_path / "figures").mkdir()
    return tmp_path


@pytest.fixture
def figures(qapp: QtWidgets.QApplication, user: Path) -> Figures:
    return Figures(RESOURCES, user, Settings, user / "cache")


def idle(until: Callable[[], object]) -> int:
    """Let the window's turns go by until something is so; how many it took."""
    for turn in range(50):
        if until():
            return turn
        QtCore.QCoreApplication.processEvents()
    raise AssertionError("it never came")


def sayings(figures: Figures) -> list[str]:
    said: list[str] = []
    figures.drawn.connect(said.append)
    return said


def painted(picture: QtGui.QPixmap) -> int:
    image = picture.toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).alpha() > 128 for x, y in places)


def largest_difference(one: QtGui.QImage, other: QtGui.QImage) -> int:
    """Between two pictures, in any channel of any point; PNG knows no premultiplied colours, which rounds them."""
    alike = QtGui.QImage.Format.Format_ARGB32_Premultiplied
    before, after = (bytes(image.convertToFormat(alike).constBits()) for image in (one, other))
    return max(abs(a - b) for a, b in zip(before, after, strict=True))


def test_a_still_comes_later_and_says_so(figures: Figures, qapp: QtWidgets.QApplication):
    theme, said = theme_for(qapp), sayings(figures)
    assert figures.still(theme, "bird-dog", SIZE) is None
    assert not figures.lacks("bird-dog")
    idle(lambda: said)
    still = figures.still(theme, "bird-dog", SIZE)
    assert said == ["bird-dog"]
    assert still is not None
    assert painted(still) > 300


def test_no_turn_of_the_window_does_more_than_one_piece_of_work(figures: Figures, qapp: QtWidgets.QApplication):
    theme, said = theme_for(qapp), sayings(figures)
    names = ["bird-dog", "plank", "dead-bug"]
    for name in names:
        figures.still(theme, name, SIZE)
    for number in range(1, len(names) + 1):
        idle(lambda: len(said) == number)  # noqa: B023
    assert said == names


def test_a_still_is_as_sharp_as_the_screen_and_as_large_as_asked(figures: Figures, qapp: QtWidgets.QApplication):
    theme = theme_for(qapp)
    figures.still(theme, "plank", SIZE, 2.0)
    idle(lambda: figures.still(theme, "plank", SIZE, 2.0))
    still = figures.still(theme, "plank", SIZE, 2.0)
    assert still is not None
    assert (still.width(), still.height(), still.deviceIndependentSize().toSize().toTuple()) == (160, 112, SIZE)


def test_the_other_side_is_the_mirror_image(figures: Figures, qapp: QtWidgets.QApplication):
    theme = theme_for(qapp)

    def both() -> list[QtGui.QPixmap]:
        found = [figures.still(theme, "side-plank", SIZE, mirrored=mirrored) for mirrored in (False, True)]
        return [one for one in found if one is not None]

    idle(lambda: len(both()) == 2)
    right, left = (one.toImage() for one in both())
    flipped = left.flipped(QtCore.Qt.Orientation.Horizontal)
    differing = sum(
        abs(right.pixelColor(x, y).alpha() - flipped.pixelColor(x, y).alpha()) > 100
        for x in range(SIZE[0])
        for y in range(SIZE[1])
    )
    assert right != left
    assert differing < 60


def test_another_theme_is_another_still(figures: Figures, qapp: QtWidgets.QApplication):
    figures.still(theme_for(qapp), "plank", SIZE)
    idle(lambda: figures.still(theme_for(qapp), "plank", SIZE))
    assert figures.still(theme_for(qapp, Choice.DARK), "plank", SIZE) is None


def test_an_exercise_without_a_figure_is_known_to_lack_one(figures: Figures, qapp: QtWidgets.QApplication):
    assert figures.still(theme_for(qapp), "juggling", SIZE) is None
    assert figures.lacks("juggling")
    assert figures.get("juggling") is None


def test_the_persons_own_figure_stands_before_the_shipped_one(figures: Figures, user: Path):
    shipped = (RESOURCES / "figures" / "plank.yaml").read_text(encoding="utf-8")
    (user / "figures" / "plank.yaml").write_text(shipped.replace("still: hold", "still: low"), encoding="utf-8")
    found = figures.get("plank")
    assert found is not None
    assert found.still == "low"


def test_a_broken_figure_stops_nothing(figures: Figures, user: Path, caplog: pytest.LogCaptureFixture):
    (user / "figures" / "plank.yaml").write_text("schema: 1\nid: plank\n", encoding="utf-8")
    assert figures.get("plank") is None
    assert "plank" in caplog.text


def test_where_a_figure_is_broken_the_pictogram_comes(figures: Figures, user: Path, qapp: QtWidgets.QApplication):
    (user / "figures" / "plank.yaml").write_text("schema: 1\nid: plank\n", encoding="utf-8")
    theme, said = theme_for(qapp), sayings(figures)
    assert figures.still(theme, "plank", SIZE) is None
    assert not figures.lacks("plank")
    idle(lambda: said)
    assert figures.lacks("plank")


def test_files_that_have_changed_are_read_anew(figures: Figures, user: Path):
    own = user / "figures" / "plank.yaml"
    own.write_text("schema: 1\n", encoding="utf-8")
    assert figures.get("plank") is None
    own.unlink()
    figures.forget()
    assert figures.get("plank") is not None


def test_what_is_warmed_is_read_in_idle_time(figures: Figures, user: Path):
    figures.warm(["juggling"])
    assert not figures.lacks("juggling")
    idle(lambda: figures.lacks("juggling"))


@pytest.mark.parametrize(("choice", "look"), [(Choice.LIGHT, LIGHT), (Choice.DARK, DARK)])
def test_far_limbs_mix_to_what_lies_behind_them(qapp: QtWidgets.QApplication, choice: Choice, look: object):
    theme = theme_for(qapp, choice)
    rest, well = theme.palette.grounds["rest"], theme.palette.tokens["still-on-card"]
    found = look_of(theme, Settings(), "rest")
    assert (found.top, found.ground) == (rest.top, rest.ground)
    assert look_of(theme, Settings(), "still-on-card").ground == well
    assert look_of(theme, Settings()) == look


class TestKept:
    """What was drawn once is there at the next start, at once and the same."""

    @pytest.fixture
    def theme(self, qapp: QtWidgets.QApplication) -> Theme:
        return theme_for(qapp)

    @pytest.fixture
    def drawn(self, figures: Figures, theme: Theme) -> QtGui.QImage:
        """The plank, drawn at the start before."""
        idle(lambda: figures.still(theme, "plank", SIZE, 2.0))
        still = figures.still(theme, "plank", SIZE, 2.0)
        assert still is not None
        return still.toImage()

    @pytest.fixture
    def later(self, drawn: QtGui.QImage, user: Path) -> Figures:
        """Those of the next start."""
        return Figures(RESOURCES, user, Settings, user / "cache")

    def test_is_there_at_once(self, later: Figures, drawn: QtGui.QImage, theme: Theme):
        still = later.still(theme, "plank", SIZE, 2.0)
        assert still is not None
        assert not later.is_busy
        assert still.deviceIndependentSize().toSize().toTuple() == SIZE
        assert largest_difference(still.toImage(), drawn) <= 2

    @pytest.mark.parametrize("other", [{"mirrored": True}, {"ground": "still-on-card"}, {"ratio": 1.0}])
    def test_another_one_is_drawn(self, later: Figures, theme: Theme, other: dict[str, Any]):
        assert later.still(theme, "plank", SIZE, **({"ratio": 2.0} | other)) is None

    def test_so_is_that_of_a_person_who_looks_otherwise(self, drawn: QtGui.QImage, user: Path, theme: Theme):
        later = Figures(RESOURCES, user, lambda: Settings(skin="deep"), user / "cache")
        assert later.still(theme, "plank", SIZE, 2.0) is None

    def test_a_figure_that_has_changed_is_drawn_anew(self, later: Figures, user: Path, theme: Theme):
        own = user / "figures" / "plank.yaml"
        own.write_text((RESOURCES / "figures" / "plank.yaml").read_text(encoding="utf-8"), encoding="utf-8")
        assert later.still(theme, "plank", SIZE, 2.0) is None
        assert later.is_busy

    def test_files_that_have_changed_since_are_looked_at_again(self, later: Figures, user: Path, theme: Theme):
        assert later.still(theme, "plank", SIZE, 2.0) is not None
        (user / "figures" / "plank.yaml").write_text("schema: 1\n", encoding="utf-8")
        later.forget()
        assert later.still(theme, "plank", SIZE, 2.0) is None

    def test_neither_figures_nor_yaml_are_loaded_for_it(self, drawn: QtGui.QImage, user: Path):
        code = (
            "import sys; from pathlib import Path; from PySide6 import QtWidgets; "
            "from lbtrainer.qt.figure.figure_stills import Figures; from lbtrainer.storage.settings import Settings; "
            "from tests.helpers.look import theme_for; app = QtWidgets.QApplication([]); "
            "resources, user = map(Path, sys.argv[1:]); figures = Figures(resources, user, Settings, user / 'cache'); "
            "print(figures.still(theme_for(app), 'plank', (80, 56), 2.0) is not None); app.processEvents(); "
            "rooms = ('yaml', 'lbtrainer.figure', 'lbtrainer.content.figures', 'lbtrainer.qt.figure.figure_view'); "
            "print([room for room in rooms if room in sys.modules])"
        )
        command = [sys.executable, "-c", code, str(RESOURCES), str(user)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=RESOURCES.parent)
        assert done.stdout.split("\n")[:2] == ["True", "[]"]
