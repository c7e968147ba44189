# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window is put together: the rail at the left, notices above the page, and where it was last time.

Part of the first window; nothing here names `Qt` (platform facts, start-up).
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.ui.widgets.nav_rail import RailEntry

ENTRIES: Final = tuple(
    RailEntry(word.lower(), word, word.lower(), f"Ctrl+{number}")
    for number, word in enumerate(("Today", "Routines", "Exercises", "History"))
)
FOOT: Final = (
    RailEntry("profile", "You", "shield", "Ctrl+4"),
    RailEntry("settings", "Settings", "settings", "Ctrl+,"),
)
_FIRST_SIZE: Final = (1280, 800)
_LEAST_SIZE: Final = (900, 600)
_SHARE_OF_SCREEN: Final = 0.9
"""The first window leaves room for its own frame, which Qt knows only later, and for what lies beside it."""


class FirstPaintTold(QtWidgets.QMainWindow):
    """A window that tells when it is painted for the first time.

    An event filter would do it too, but for one PySide6 builds the classes of all events, 5 ms.

    Signals:
        painted: For the first time.
    """

    painted = QtCore.Signal()
    _is_painted = False

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def set_empty(self, *, empty: bool) -> None:
        """Show nothing at all, or what the window holds."""
        middle = self.centralWidget()
        if middle is not None:
            middle.setVisible(not empty)


def frame(
    window: QtWidgets.QMainWindow,
    rail: QtWidgets.QWidget,
    notices: QtWidgets.QWidget,
    stack: QtWidgets.QStackedWidget,
    geometry: str | None,
) -> None:
    """Lay the parts out in the window, which gets its size from `geometry` as `Settings.window_geometry` has it."""
    middle = QtWidgets.QWidget()
    column = QtWidgets.QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(notices)
    column.addWidget(stack, 1)
    row = QtWidgets.QHBoxLayout(middle)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addLayout(column, 1)
    window.setCentralWidget(middle)
    window.setMinimumSize(*_LEAST_SIZE)
    kept = geometry is not None and window.restoreGeometry(QtCore.QByteArray.fromBase64(geometry.encode()))
    if not kept:
        room = window.screen().availableSize() * _SHARE_OF_SCREEN
        window.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height()))


def written_geometry(window: QtWidgets.QWidget) -> str:
    """Where the window is, as `frame` takes it."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")
