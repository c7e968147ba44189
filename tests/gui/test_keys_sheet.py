# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet tells every key that the session handles, and every key is handled once."""

from __future__ import annotations

import sys
from collections import Counter

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from lbtrainer.ui.session.keys_sheet import KeysSheet
from lbtrainer.ui.session.session_keys import GROUPS, Action, action_of, latin_key, tooltip
from lbtrainer.ui.widgets.part_scroll import PartScroll
from tests.helpers.look import theme_for

NONE = QtCore.Qt.KeyboardModifier.NoModifier


def test_every_action_has_one_line_and_every_key_one_action():
    lines = [binding for group in GROUPS for binding in group.bindings]
    assert Counter(binding.action for binding in lines) == Counter(Action)
    assert max(Counter(key for binding in lines for key in binding.keys).values()) == 1


def test_a_clicker_and_a_remote_are_understood():
    keys = QtCore.Qt.Key
    pairs = {
        keys.Key_PageDown: Action.DONE,
        keys.Key_PageUp: Action.BACK,
        keys.Key_F5: Action.STOP,
        keys.Key_Escape: Action.STOP,
        keys.Key_Period: Action.STOP,
        keys.Key_B: Action.STOP,
        keys.Key_MediaNext: Action.DONE,
        keys.Key_MediaPrevious: Action.BACK,
        keys.Key_MediaTogglePlayPause: Action.PAUSE,
        keys.Key_MediaPause: Action.PAUSE,
        keys.Key_MediaStop: Action.STOP,
    }
    assert {key: action_of(key, NONE) for key in pairs} == pairs


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="places are numbered as X11 and Wayland do")
def test_letters_work_by_their_place_while_another_script_is_written():
    kind = QtCore.QEvent.Type.KeyPress
    for text, place, letter, action in (
        ("\N{CYRILLIC SMALL LETTER ER}", 43, "H", Action.HURT),
        ("ц", 25, "W", Action.WHERE),
        ("η", 43, "H", Action.HURT),
        ("ь", 58, "M", Action.MUTE),
    ):
        event = QtGui.QKeyEvent(kind, ord(text.upper()), NONE, place, 0, 0, text)
        assert latin_key(event) == ord(letter), text
        assert action_of(latin_key(event), NONE) is action
    for key, place in ((QtCore.Qt.Key.Key_H, 39), (QtCore.Qt.Key.Key_Escape, 43), (QtCore.Qt.Key.Key_Odiaeresis, 47)):
        assert latin_key(QtGui.QKeyEvent(kind, key, NONE, place, 0, 0, "")) == key


def test_keys_of_the_window_are_left_alone():
    assert action_of(QtCore.Qt.Key.Key_S, QtCore.Qt.KeyboardModifier.ControlModifier) is None
    assert action_of(QtCore.Qt.Key.Key_Question, QtCore.Qt.KeyboardModifier.ShiftModifier) is Action.KEYS


def test_tooltips_name_the_usual_key():
    assert tooltip("Pause", Action.PAUSE) == "Pause (Space)"


def test_the_sheet_names_every_key_and_closes_with_any(qapp: QtWidgets.QApplication):
    sheet = KeysSheet(theme_for(qapp))
    told: list[object] = []
    sheet.closed.connect(told.append)
    rows = {widget.accessibleName() for widget in sheet.findChildren(QtWidgets.QWidget)}
    for group in GROUPS:
        for binding in group.bindings:
            assert f"{', '.join(binding.shown)}: {binding.does}" in rows
    QtTest.QTest.keyClick(sheet, QtCore.Qt.Key.Key_Escape)
    QtTest.QTest.keyClick(sheet, QtCore.Qt.Key.Key_S)
    assert told == [None, Action.SKIP]
    sheet.deleteLater()


def test_with_large_text_the_keyboard_reads_all_of_it_and_the_session_goes_on(qtbot, qapp):
    sheet = KeysSheet(theme_for(qapp))
    qtbot.addWidget(sheet)
    sheet.resize(900, 240)
    sheet.show()
    QtWidgets.QApplication.processEvents()
    told: list[object] = []
    sheet.closed.connect(told.append)
    bar = sheet.findChildren(PartScroll)[0].verticalScrollBar()
    keys, seen = QtCore.Qt.Key, [bar.value()]
    for key in (keys.Key_Down, keys.Key_PageDown, keys.Key_End, keys.Key_Up, keys.Key_PageUp, keys.Key_Home):
        QtTest.QTest.keyClick(sheet, key)
        seen.append(bar.value())
    assert seen[0] < seen[1] < seen[2] < seen[3] == bar.maximum()
    assert seen[3] > seen[4] > seen[5] > seen[6] == 0
    assert told == []
    QtTest.QTest.keyClick(sheet, keys.Key_S)
    assert told == [Action.SKIP]


def test_all_of_it_is_seen_in_the_smallest_window(qtbot, qapp):
    theme = theme_for(qapp)
    theme.fit_window(900, 600)
    sheet = KeysSheet(theme)
    qtbot.addWidget(sheet)
    sheet.resize(900, 600)
    sheet.show()
    QtWidgets.QApplication.processEvents()
    bar = sheet.findChildren(PartScroll)[0].verticalScrollBar()
    assert (bar.maximum(), sheet.findChildren(QtWidgets.QLabel) != []) == (0, True)
