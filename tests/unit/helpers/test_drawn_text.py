# SPDX-License-Identifier: GPL-3.0-or-later
"""The look at drawn words sees what a person cannot read, and nothing else."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from tests.helpers.drawn_text import drawn_by, faults

WORDS = "Breathe out slowly while you lift"


def shown(widget: QtWidgets.QWidget, width: int, height: int) -> QtWidgets.QWidget:
    widget.resize(width, height)
    widget.show()
    return widget


def label(*, wraps: bool = True, parent: QtWidgets.QWidget | None = None) -> QtWidgets.QLabel:
    made = QtWidgets.QLabel(WORDS, parent)
    made.setWordWrap(wraps)
    return made


@pytest.fixture(autouse=True)
def plain_look(qapp):
    """What a test before left of its theme would change how much room the words need."""
    qapp.setStyleSheet("")
    font = QtGui.QFont("DejaVu Sans")
    font.setPixelSize(15)
    qapp.setFont(font)


def test_every_word_is_noted(qtbot):
    page = label()
    qtbot.addWidget(page)
    shown(page, 120, 200)
    assert " ".join(drawn.text for drawn in drawn_by(page)) == WORDS


def test_a_label_with_room_is_fine(qtbot):
    page = label()
    qtbot.addWidget(page)
    assert faults(shown(page, 120, 200)) == []


def test_a_label_that_is_too_low_or_too_narrow_is_cut(qtbot):
    low, narrow = label(), label(wraps=False)
    qtbot.addWidget(low)
    qtbot.addWidget(narrow)
    assert "is cut" in faults(shown(low, 120, 20))[0]
    assert "is cut" in faults(shown(narrow, 60, 40))[0]


def test_a_shortened_word_is_found(qtbot):
    button = QtWidgets.QLineEdit()
    button.setPlaceholderText(WORDS)
    qtbot.addWidget(button)
    assert "is shortened" in faults(shown(button, 90, 30))[0]


def test_what_reaches_out_of_its_parent_is_cut(qtbot):
    page = QtWidgets.QWidget()
    qtbot.addWidget(page)
    label(parent=page).setGeometry(60, 10, 100, 200)
    assert "is cut" in faults(shown(page, 100, 300))[0]


def test_what_is_reached_by_scrolling_is_fine_and_what_is_not_is_cut(qtbot):
    page = QtWidgets.QScrollArea()
    qtbot.addWidget(page)
    content = label()
    content.resize(120, 200)
    page.setWidget(content)
    assert faults(shown(page, 160, 40)) == []
    page.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert "is cut" in faults(page)[0]


def test_words_over_words_are_found(qtbot):
    page = QtWidgets.QWidget()
    qtbot.addWidget(page)
    for _ in range(2):
        label(wraps=False, parent=page).setGeometry(0, 0, 400, 40)
    assert "overlap" in faults(shown(page, 400, 40))[0]


def test_a_button_outside_of_its_window_is_out_of_reach(qtbot):
    page = QtWidgets.QWidget()
    qtbot.addWidget(page)
    QtWidgets.QPushButton(page).setGeometry(90, 0, 30, 30)
    assert "out of reach" in faults(shown(page, 100, 40))[0]
