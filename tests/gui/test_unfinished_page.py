# SPDX-License-Identifier: GPL-3.0-or-later
"""Interrupted sessions are offered one after the other; nothing is lost by a key pressed too soon."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import Qt

from lbtrainer.domain.record import SessionState, SessionSummary
from lbtrainer.storage.recovery import Interrupted
from lbtrainer.ui.unfinished_page import UnfinishedPage, when_words
from tests.helpers.home import Home
from tests.helpers.look import theme_for

BEGAN = datetime(2026, 6, 22, 5, 0, tzinfo=UTC)  # 07:00 on the clock of the test, which shows 07:42


def interrupted(number=1, *, name="Lower-Back Strength", began=BEGAN, plan=b"plan", done=7):
    summary = SessionSummary(
        id=number,
        routine="strength-monday",
        routine_name=name,
        started=began,
        offset_min=120,
        state=SessionState.RUNNING,
        planned_sets=12,
        done_sets=done,
    )
    return Interrupted(summary, plan, ())


class Shown:
    def __init__(self, qtbot, theme, training):
        self.qtbot = qtbot
        self.page = UnfinishedPage(theme, training)
        self.told: list[tuple[str, object]] = []
        self.page.go_on_requested.connect(lambda session: self.told.append(("go on", session.summary.id)))
        self.page.keep_requested.connect(lambda session: self.told.append(("keep", session.summary.id)))
        self.page.discard_requested.connect(lambda session: self.told.append(("discard", session.summary.id)))
        self.page.done.connect(lambda: self.told.append(("done", None)))
        qtbot.addWidget(self.page)
        self.page.resize(1280, 800)
        self.page.show()
        self.page.activateWindow()

    def offer(self, *sessions):
        self.page.show_sessions(list(sessions))
        self.qtbot.waitUntil(lambda: QtWidgets.QApplication.focusWidget() is not None)

    @property
    def words(self):
        labels = self.page.findChildren(QtWidgets.QLabel)
        return [label.text() for label in labels if label.isVisibleTo(self.page)]

    def button(self, text):
        return next(one for one in self.page.findChildren(QtWidgets.QPushButton) if one.text() == text)

    def press(self, *keys):
        for key in keys:
            self.qtbot.keyClick(QtWidgets.QApplication.focusWidget(), key)


@pytest.fixture
def shown(qtbot, qapp, tmp_path):
    return Shown(qtbot, theme_for(qapp), Home(tmp_path).training())


def test_it_says_what_when_and_how_far(shown):
    shown.offer(interrupted())
    assert {"Lower-Back Strength", "Today at 07:00", "7 of 12 sets done"} <= set(shown.words)
    bar = shown.page.findChild(QtWidgets.QProgressBar)
    assert (bar.value(), bar.maximum()) == (7, 12)


def test_enter_goes_on(shown):
    shown.offer(interrupted(), interrupted(2))
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("go on", 1)]


def test_save_and_discard_by_keyboard_one_after_the_other(shown):
    shown.offer(interrupted(), interrupted(2, name="McGill Big Three"))
    assert "1 of 2" in shown.words
    shown.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert "2 of 2" in shown.words
    assert "McGill Big Three" in shown.words
    assert shown.told == [("keep", 1)]
    shown.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert shown.told == [("keep", 1), ("discard", 2), ("done", None)]


def test_a_single_one_is_not_numbered(shown):
    shown.offer(interrupted())
    assert not any(" of 1" in text and text[0].isdigit() and len(text) < 8 for text in shown.words)


def test_what_cannot_go_on_can_be_saved_and_says_why(shown):
    shown.offer(interrupted(plan=b""))
    assert not shown.button("Go on").isEnabled()
    assert "cannot go on" in shown.button("Go on").toolTip()
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("keep", 1), ("done", None)]


def test_a_session_of_another_version_leaves_the_other_answers(shown):
    shown.offer(interrupted(), interrupted(2))
    shown.page.show_problem("This session was written by another version.")
    assert "This session was written by another version." in shown.words
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("keep", 1)]
    assert shown.button("Go on").isEnabled()
    assert "This session was written by another version." not in shown.words


@pytest.mark.parametrize(
    ("began", "words"),
    [
        (BEGAN, "Today at 07:00"),
        (BEGAN - timedelta(hours=8), "Yesterday at 23:00"),
        (BEGAN - timedelta(days=6), "Tuesday, 16 June 2026 at 07:00"),
    ],
)
def test_when_in_the_days_of_the_person(tmp_path, began, words):
    assert when_words(interrupted(began=began).summary, Home(tmp_path).clock().wall) == words
