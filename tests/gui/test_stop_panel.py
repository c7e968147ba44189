# SPDX-License-Identifier: GPL-3.0-or-later
"""A question over the session: the first answer is the harmless one, and takes nearly every key."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.ui.session.choice_row import Choice
from lbtrainer.ui.session.stop_panel import GO_ON, STOP, STOP_CHOICES, STOP_QUESTION, QuestionPanel
from tests.helpers.look import theme_for
from tests.helpers.session_pages import press

KEY = QtCore.Qt.Key


@pytest.fixture
def panel(qapp: QtWidgets.QApplication) -> Iterator[QuestionPanel]:
    parent = QtWidgets.QWidget()
    made = QuestionPanel(theme_for(qapp), parent)
    made.ask(STOP_QUESTION, "What you did is kept.", STOP_CHOICES)
    parent.resize(900, 600)
    made.resize(900, 600)
    parent.show()
    yield made
    parent.hide()
    parent.deleteLater()


def answers(panel: QuestionPanel, *keys: QtCore.Qt.Key | str) -> list[str]:
    told: list[str] = []
    panel.answered.connect(told.append)
    for key in keys:
        press(panel, key)
    return told


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Right, KEY.Key_Space, KEY.Key_PageDown, KEY.Key_Escape])
def test_going_on_takes_every_usual_key(panel: QuestionPanel, key: QtCore.Qt.Key):
    assert answers(panel, key) == [GO_ON]


def test_stop_takes_a_change_first_or_its_letter(panel: QuestionPanel):
    assert answers(panel, KEY.Key_Left, KEY.Key_Right) == [STOP]
    assert answers(panel, "s")[-1] == STOP


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="places are numbered as X11 and Wayland do")
def test_its_letter_counts_by_its_place_and_not_with_ctrl(panel: QuestionPanel):
    told: list[str] = []
    panel.answered.connect(told.append)
    kind, modifiers = QtCore.QEvent.Type.KeyPress, QtCore.Qt.KeyboardModifier
    panel.keyPressEvent(QtGui.QKeyEvent(kind, KEY.Key_S, modifiers.ControlModifier, 39, 0, 0, "\x13"))
    assert told == []
    panel.keyPressEvent(QtGui.QKeyEvent(kind, ord("Ы"), modifiers.NoModifier, 39, 0, 0, "ы"))
    assert told == [STOP]


def test_asked_another_time_going_on_is_framed_again(panel: QuestionPanel):
    press(panel, KEY.Key_Left)
    panel.ask(STOP_QUESTION, "", STOP_CHOICES)
    assert panel.row.framed == GO_ON
    assert answers(panel, KEY.Key_Right) == [GO_ON]


def test_a_question_that_stays_open_keeps_its_frame(panel: QuestionPanel):
    press(panel, KEY.Key_Left)
    panel.ask(STOP_QUESTION, "", STOP_CHOICES, again=True)
    assert panel.row.framed == STOP


@pytest.mark.parametrize("key", ["+", "="])
def test_plus_needs_no_shift(panel: QuestionPanel, key: str):
    panel.ask("5?", "", (Choice("right", "That is right"), Choice("more", "1 more", "", "+")))
    assert answers(panel, key) == ["more"]


def test_other_keys_answer_nothing(panel: QuestionPanel):
    assert answers(panel, "h", "e", KEY.Key_Up) == []


def test_closed_eyes_hear_the_question_its_answers_and_all_of_it_again(panel: QuestionPanel):
    told: list[str] = []
    panel.told.connect(told.append)
    panel.ask(STOP_QUESTION, "", STOP_CHOICES)
    press(panel, KEY.Key_Left)
    press(panel, "r")
    assert told == [
        "Stop here? Press Enter for: Go on. Press the left arrow for another answer.",
        "Stop. On to the summary. Enter takes it.",
        "Stop here? Press Enter for: Stop. Press the left arrow for another answer.",
    ]


def test_all_words_are_in_sight(panel: QuestionPanel):
    assert panel.rect().contains(panel.row.geometry())
    for card, choice in zip(panel.row.cards, STOP_CHOICES, strict=True):
        assert card.height() >= card.height_px(card.width())
        assert card.accessibleName() == choice.title
