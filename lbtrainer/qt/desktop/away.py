# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices on Linux that the computer goes to sleep or is locked, so that a session need not run on without anybody.

Elsewhere, and where no such signal comes, the session's own clocks notice a sleep afterwards (`engine.gaps`).
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtDBus

_SLEEP: Final = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    "PrepareForSleep",
)
_LOCKS: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"),
)
"""KDE and others, older KDE, GNOME. The session keeps its screen on, so that an active saver means a locked screen."""


class AwayWatch(QtCore.QObject):
    """Listens to the desktop.

    Signals:
        away: The computer was locked, or is about to sleep.
    """

    away = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        for bus, sources in ((QtDBus.QDBusConnection.systemBus(), (_SLEEP,)), (_session_bus(), _LOCKS)):
            if bus.isConnected():
                for source in sources:
                    bus.connect(*source, self, QtCore.SLOT("changed(bool)"))  # type: ignore[call-overload]  # str, not bytes

    @QtCore.Slot(bool)
    def changed(self, active: bool) -> None:
        """PrepareForSleep and ActiveChanged: True when it begins, False when it is over."""
        if active:
            self.away.emit()


def _session_bus() -> QtDBus.QDBusConnection:
    return QtDBus.QDBusConnection.sessionBus()
