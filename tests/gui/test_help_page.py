# SPDX-License-Identifier: GPL-3.0-or-later
"""The help page: reached from the page of keys, read with its sources, and left again by Escape."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain import loaded_days
from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.progress import CONDITIONS, SOURCES
from lbtrainer.domain.sources import title_of
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
    assert part.sources or part.title == "Before you begin", "that is plain sense of our own"
    for source in part.sources:
        title = title_of(source)
        assert (source if title == source else f"{title}: {source}") in names


def test_every_source_that_a_suggestion_or_a_warning_names_is_listed_with_its_title():
    listed = {source for part in PARTS for source in part.sources}
    of_rules = {
        one for sources in (*SOURCES.values(), loaded_days.SOURCES, loaded_days.EARLY_SOURCES) for one in sources
    }
    named = {*of_rules, *(condition.source for condition in CONDITIONS)} - {OURS}
    assert named <= listed
    assert not [one for one in listed if one.startswith("https://") and title_of(one) == one]
    assert not [one for one in named if one.endswith(".txt")], "the name of a file says nothing to a reader"


def test_a_number_changed_in_the_settings_is_the_one_to_call(qtbot, qapp):
    numbers = iter(["112", "911"])
    page = HelpPage(theme_for(qapp), lambda: next(numbers))
    qtbot.addWidget(page)
    page.show()
    assert any("call 911" in label.text() for label in page.findChildren(QtWidgets.QLabel))
