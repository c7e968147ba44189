# SPDX-License-Identifier: GPL-3.0-or-later
"""The standard keys work from every page, and what the rail's tooltips tell is true."""

from __future__ import annotations

import re
from functools import partial

import pytest
from PySide6 import QtGui, QtWidgets

from lbtrainer.ui.main_window import MainWindow
from lbtrainer.ui.widgets.search_field import SearchField
from tests.helpers.look import theme_for
from tests.helpers.trainee import shipped_rows, trainee

PAGES = ("today", "routines", "exercises", "history", "profile", "settings")


@pytest.fixture
def window(qtbot, qapp, tmp_path):
    training = trainee(tmp_path)
    made = MainWindow(theme_for(qapp), lambda: training, shipped_rows())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.settle_in()
    made.rescue.wait()
    yield made
    made.close()
    training.forget_history()


def press(window, keys):
    """As the window's shortcut map would: the one shortcut that bears these keys."""
    [shortcut] = [one for one in window.findChildren(QtGui.QShortcut) if one.key() == QtGui.QKeySequence(keys)]
    assert shortcut.isEnabled()
    shortcut.activated.emit()


def test_search_settings_and_keys_from_every_page(window):
    ways = {page: partial(window.show_page, page) for page in PAGES}
    ways |= {"preview": partial(window.show_preview, "desk-break"), "keys": partial(window.show_keys)}
    for page, way in ways.items():
        way()
        assert window.page == page
        press(window, "Ctrl+F")
        assert isinstance(window.focusWidget(), SearchField), page
        way()
        press(window, "Ctrl+,")
        assert window.page == "settings"
        way()
        press(window, "F1")
        assert window.page == "keys"


def test_each_page_of_the_rail_tells_its_shortcut(window):
    told = {}
    for item in window.findChildren(QtWidgets.QToolButton):
        if item.property("look") == "rail":
            found = re.fullmatch(r".+ \((Ctrl\+.)\)", item.toolTip())
            assert found is not None
            told[item.text()] = found[1]
    assert list(told) == ["Today", "Routines", "Exercises", "History", "You", "Settings"]
    for page, keys in zip(PAGES, told.values(), strict=True):
        press(window, keys)
        assert window.page == page


def test_ctrl_q_closes(window):
    press(window, "Ctrl+Q")
    assert not window.isVisible()
