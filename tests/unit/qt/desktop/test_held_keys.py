# SPDX-License-Identifier: GPL-3.0-or-later
"""A key held down counts once, also where Qt takes one of its repeats for a finger."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.desktop.held_keys import HeldKeys
from lbtrainer.qt.override import override

S, D = 39, 40


class Listener(QtGui.QWindow):
    def __init__(self):
        super().__init__()
        self.pressed = []

    @override
    def keyPressEvent(self, event):
        self.pressed.append((event.nativeScanCode(), event.isAutoRepeat()))


@pytest.fixture
def window(qapp: QtWidgets.QApplication):
    made = Listener()
    HeldKeys(made)
    return made


def send(window, is_press, code, at_ms, *, repeat=False):
    kind = QtCore.QEvent.Type.KeyPress if is_press else QtCore.QEvent.Type.KeyRelease
    none = QtCore.Qt.KeyboardModifier.NoModifier
    event = QtGui.QKeyEvent(kind, QtCore.Qt.Key.Key_S, none, code, 0, 0, "s", repeat)
    event.setTimestamp(at_ms)
    QtCore.QCoreApplication.sendEvent(window, event)


def test_a_release_and_a_press_of_one_instant_are_no_finger(window):
    send(window, True, S, 1000)
    send(window, False, S, 1660)
    send(window, True, S, 1660)
    assert window.pressed == [(S, False)]


def test_a_finger_may_press_again_soon(window):
    for at_ms in (1000, 1060):
        send(window, True, S, at_ms)
        send(window, False, S, at_ms + 40)
    assert window.pressed == [(S, False), (S, False)]


def test_another_key_in_the_same_instant_counts(window):
    send(window, False, S, 1660)
    send(window, True, D, 1660)
    assert window.pressed == [(D, False)]


def test_repeats_that_are_marked_go_on_to_whom_they_serve(window):
    send(window, False, S, 1660, repeat=True)
    send(window, True, S, 1660, repeat=True)
    assert window.pressed == [(S, True)]


def test_without_instants_every_press_counts(window):
    send(window, False, S, 0)
    send(window, True, S, 0)
    assert window.pressed == [(S, False)]
