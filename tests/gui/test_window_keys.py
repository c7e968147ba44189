# SPDX-License-Identifier: GPL-3.0-or-later
"""The standard keys work from every page, and what the rail's tooltips tell is true."""

from __future__ import annotations

import re
from functools import partial

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.ui.main_window import MainWindow
from lbtrainer.ui.session.keys_sheet import KeysSheet
from lbtrainer.ui.session.session_keys import GROUPS, Action
from lbtrainer.ui.widgets.buttons import SessionButton
from lbtrainer.ui.widgets.search_field import SearchField
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.opening import let_open
from tests.helpers.trainee import shipped_rows, train_once, trainee

PAGES = ("today", "routines", "exercises", "history", "profile", "settings")


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def window(qtbot, qapp, tmp_path, clock):
    training = trainee(tmp_path, clock)
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
    let_open()


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


SPOKEN = {"PgUp": "Page Up", "PgDown": "Page Down", "Del": "Delete", "Return": "Enter"}
WITHOUT_A_CONTROL = {"F11", "Ctrl+Q"}  # the window's own frame has these
ONLY_ON = {"Ctrl+D": ["routines"], "F1": ["settings"], "Ctrl+F": ["routines", "exercises", "history"]}
"""Where the control stands; the key works elsewhere too."""
NOT_NOW = {"Ctrl+Z", "Esc", "Backspace", "Alt+Left"}
"""What can be undone, or left, only once something was deleted or opened; see the tests below."""
TAKEN_BY_THE_PAGE = {
    "preview": {"Esc", "Enter"},
    "keys": {"Esc"},
    "routines": {"Ctrl+Enter", "Enter"},
    "exercises": {"Space"},
    "history": {"Delete", "A"},
    "summary": {"A", "Ctrl+Enter"},
}


def _shown(shortcut):
    return "+".join(SPOKEN.get(part, part) for part in shortcut.key().toString().split("+"))


def _told(window):
    """The keys that the tooltips of the controls in sight tell."""
    controls = (*window.findChildren(QtWidgets.QAbstractButton), *window.findChildren(QtWidgets.QLineEdit))
    tips = " ".join(one.toolTip() for one in controls if one.isVisible())
    return {key for inside in re.findall(r"\(([^()]+)\)", tips) for key in (inside, *inside.split(", "))}


def _keys_in_use(window):
    """The keys of the shortcuts that work now, with those that a page takes by itself."""
    shortcuts = (one for one in window.findChildren(QtGui.QShortcut) if one.isEnabled())
    visible = (one for one in shortcuts if isinstance(one.parent(), QtWidgets.QWidget) and one.parent().isVisible())
    return {_shown(one) for one in visible} - WITHOUT_A_CONTROL


def test_every_shortcut_of_a_page_is_told_by_the_control_that_does_the_same(window, clock):
    done = train_once(window._training, "mcgill-big-three", clock)
    ways = {page: partial(window.show_page, page) for page in PAGES}
    ways["preview"] = partial(window.show_preview, "desk-break")
    ways["keys"] = window.show_keys
    ways["summary"] = partial(window.session_over, done, complete=True)
    for page, way in ways.items():
        way()
        if page == "settings":
            window._pages.settings().finish()
        if page == "history":
            window._pages.history().show_view("list")
        QtWidgets.QApplication.processEvents()
        needed = {key for key in _keys_in_use(window) - NOT_NOW if page in ONLY_ON.get(key, [page])}
        needed |= TAKEN_BY_THE_PAGE.get(page, set())
        assert needed <= _told(window), page


def test_the_way_back_and_undo_tell_their_keys_while_they_are_there(window, clock):
    window.resize(900, 600)
    train_once(window._training, "mcgill-big-three", clock)
    window.show_page("history")
    history = window._pages.history()
    history.show_view("list")
    history.list_view.list.setCurrentIndex(history.list_view.rows.index(0))
    history.list_view._open()
    QtWidgets.QApplication.processEvents()
    assert "Esc" in _told(window)
    history.list_view._delete(history.list_view._chosen())
    QtWidgets.QApplication.processEvents()
    assert "Ctrl+Z" in _told(window)


def test_every_button_of_a_session_tells_its_key(window):
    window.start_routine("relief-stretches")
    buttons = window._pages.session().findChildren(SessionButton)
    assert len(buttons) >= 7
    keys = {key for group in GROUPS for one in group.bindings for key in one.shown}
    for button in buttons:
        found = re.search(r"\(([^()]+)\)$", button.toolTip())
        assert found is not None, button.accessibleName()
        assert found[1] in keys


def test_f1_opens_the_sheet_of_keys_in_a_session_and_answers_no_question(window):
    window.start_routine("relief-stretches")
    page = window._pages.session()
    covers = []
    for _ in range(2):
        press(window, "F1")
        covers.append(type(page.overlays.cover))
    assert covers == [KeysSheet, type(None)]
    page.act(Action.STOP)
    press(window, "F1")
    assert page.overlays.cover is page.overlays.question
    assert window.page == "session"


def test_a_key_that_is_held_down_skips_once(window):
    window.start_routine("relief-stretches")
    for kind, at_ms in (("KeyPress", 1000), ("KeyRelease", 1660), ("KeyPress", 1660), ("KeyRelease", 1900)):
        event = QtGui.QKeyEvent(
            QtCore.QEvent.Type[kind], QtCore.Qt.Key.Key_Right, QtCore.Qt.KeyboardModifier.NoModifier, 114, 0, 0, ""
        )
        event.setTimestamp(at_ms)
        QtWidgets.QApplication.sendEvent(window.windowHandle(), event)
    assert window.runner.machine.state.index == 1
