# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of a session: none is made at once, and the next one is there before it is needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.storage.settings import Settings
from lbtrainer.ui.session.stage_painters import StagePainters
from tests.helpers.look import theme_for
from tests.helpers.session_pages import RESOURCES


@pytest.fixture
def came() -> list[str]:
    return []


@pytest.fixture
def painters(qapp: QtWidgets.QApplication, tmp_path: Path, came: list[str]) -> Iterator[StagePainters]:
    owner, theme = QtCore.QObject(), theme_for(qapp)
    made = StagePainters(theme, Figures(RESOURCES, tmp_path, Settings, tmp_path), owner)
    made.came.connect(lambda: came.append("came"))
    yield made
    del owner


def turn() -> None:
    """One turn of the event loop."""
    QtCore.QCoreApplication.processEvents(QtCore.QEventLoop.ProcessEventsFlag.AllEvents)


def test_a_figure_takes_two_turns_and_says_when_it_is_there(painters: StagePainters, came: list[str]):
    assert painters.get("plank") is None
    turn()
    assert painters.get("plank") is None
    assert not came
    turn()
    assert came == ["came"]
    found = painters.get("plank")
    assert found is not None
    assert found.motion.figure.id == "plank"


def test_what_is_expected_is_there_without_a_word(painters: StagePainters, came: list[str]):
    painters.expect("plank")
    painters.finish()
    assert painters.get("plank") is not None
    assert not came


def test_what_is_waited_for_goes_before_what_is_only_expected(painters: StagePainters, came: list[str]):
    painters.expect("bird-dog")
    painters.get("plank")
    turn()
    turn()
    assert came == ["came"]
    assert painters.get("plank") is not None


def test_without_a_figure_that_is_known_soon(painters: StagePainters, came: list[str]):
    assert painters.get("juggling") is None
    assert not painters.lacks("juggling")
    painters.finish()
    assert painters.lacks("juggling")
    assert painters.get("juggling") is None
    assert came == ["came"]


def test_without_figures_nothing_is_waited_for(qapp: QtWidgets.QApplication):
    owner = QtCore.QObject()
    none = StagePainters(theme_for(qapp), None, owner)
    none.expect("plank")
    assert none.lacks("plank")
    assert none.get("plank") is None


def test_only_the_last_ones_are_kept(painters: StagePainters):
    for exercise in ("plank", "bird-dog", "dead-bug", "side-plank"):
        painters.expect(exercise)
    painters.finish()
    assert painters.get("side-plank") is not None
    assert painters.get("plank") is None
