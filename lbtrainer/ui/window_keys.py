# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's shortcuts. A session has its own keys, so most of these rest while one runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.desktop.held_keys import HeldKeys

if TYPE_CHECKING:
    from lbtrainer.ui.main_window import MainWindow


def add_shortcuts(window: MainWindow) -> None:
    """Add all of them, and have keys that are held down count once."""
    handle: QtGui.QWindow | None = window.windowHandle()
    if handle is not None:
        HeldKeys(handle)

    def outside(act: Callable[[], object]) -> Callable[[], None]:
        def guarded() -> None:
            if window.has_rail:
                act()

        return guarded

    def help_keys() -> None:
        """F1 opens the page of keys; in a session it is the `?` that opens the sheet there."""
        if window.runner is None:
            outside(window.show_keys)()
            return
        codes = QtCore.Qt
        mark = QtGui.QKeyEvent(
            QtCore.QEvent.Type.KeyPress, codes.Key.Key_Question, codes.KeyboardModifier.NoModifier, "?"
        )
        focus: QtWidgets.QWidget | None = window.focusWidget()
        QtWidgets.QApplication.sendEvent(window if focus is None else focus, mark)

    keys: tuple[tuple[str, Callable[[], object]], ...] = (
        ("Ctrl+0", outside(lambda: window.opening.page("today"))),
        ("Ctrl+1", outside(lambda: window.opening.page("routines"))),
        ("Ctrl+2", outside(lambda: window.opening.page("exercises"))),
        ("Ctrl+3", outside(lambda: window.opening.page("history"))),
        ("Ctrl+4", outside(lambda: window.opening.page("profile"))),
        ("Ctrl+,", outside(lambda: window.opening.page("settings"))),
        ("Ctrl+F", outside(window.search)),
        ("Ctrl+D", outside(window.toggle_favourite)),
        ("F1", help_keys),
        ("F11", window.toggle_full_screen),
        ("Ctrl+Q", window.close),
    )
    for sequence, act in keys:
        shortcut = QtGui.QShortcut(QtGui.QKeySequence(sequence), window)
        shortcut.setContext(QtCore.Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
