# SPDX-License-Identifier: GPL-3.0-or-later
"""The help page: reached from the page of keys, read with its sources, and left again by Escape."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.ui.help_page import HelpPage
from lbtrainer.ui.help_words import PARTS
from lbtrainer.ui.main_window import MainWindow
from tests.helpers.look import theme_for
from tests.helpers.trainee import shipped_rows, trainee

Key = QtCore.Qt.Key


def test_from_the_keys_and_back_to_the_routines(qtbot, qapp, tmp_path):
    training = trainee(tmp_path)
    window = MainWindow(theme_for(qapp), lambda: training, shipped_rows())
    qtbot.addWidget(window)
    window.show()
    window.settle_in()
    window.show_keys()
    buttons = window.findChildren(QtWidgets.QAbstractButton)
    next(one for one in buttons if one.text() == "Your back, and the rules").click()
    assert window.page == "help"
    qtbot.keyClick(window, Key.Key_Escape)
    assert window.page == "routines"


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.title)
def test_every_card_says_its_sentences_and_names_its_sources(qtbot, qapp, part):
    page = HelpPage(theme_for(qapp), lambda: "999")
    qtbot.addWidget(page)
    said = {label.text() for label in page.findChildren(QtWidgets.QLabel)}
    assert {part.title, *(says.format(number="999") for says in part.says)} <= said
    names = {label.accessibleName() for label in page.findChildren(QtWidgets.QLabel)}
    assert part.sources
    assert set(part.sources) <= names


def test_a_number_changed_in_the_settings_is_the_one_to_call(qtbot, qapp):
    numbers = iter(["112", "911"])
    page = HelpPage(theme_for(qapp), lambda: next(numbers))
    qtbot.addWidget(page)
    page.show()
    assert any("call 911" in label.text() for label in page.findChildren(QtWidgets.QLabel))
