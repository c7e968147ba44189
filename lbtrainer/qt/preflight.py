# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks before a session whether it can lead: a voice, a sound device, a screen that stays on.

Each look takes some ten milliseconds, so they come one by one and after the page that asks has been painted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6 import QtCore

from lbtrainer.qt.awake import DesktopWakeLock, WakeLock

FIRST_AFTER_MS = 300
"""The page and its stills come first."""

SCREEN_FAULT = "The desktop does not keep the screen on. Please switch its screen saver off for the session."


class Part(StrEnum):
    """What a session leads with."""

    VOICE = "voice"
    SOUND = "sound"
    SCREEN = "screen"


class Preflight(QtCore.QObject):
    """Looks at each part when asked, and remembers what it saw.

    Attributes:
        faults: A sentence with what to do for each part that was looked at; "" where all is well.

    Signals:
        seen: One more part was looked at.
    """

    seen = QtCore.Signal()

    def __init__(self, looks: Mapping[Part, Callable[[], str]], parent: QtCore.QObject | None = None) -> None:
        """Know how to look.

        Args:
            looks: For each part a function that returns its fault as a sentence, "" when all is well.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.faults: dict[Part, str] = {}
        self._looks = dict(looks)
        self._waiting: list[Part] = []
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What can be looked at, in order."""
        return tuple(self._looks)

    @property
    def fault(self) -> str:
        """The first fault that was seen; "" where there is none."""
        return next((fault for fault in self.faults.values() if fault), "")

    def begin(self) -> None:
        """Look at every part anew, soon."""
        self._waiting = list(self._looks)
        self._timer.start(FIRST_AFTER_MS)

    def stop(self) -> None:
        """Leave what was not looked at."""
        self._timer.stop()
        self._waiting.clear()

    def _look(self) -> None:
        part = self._waiting.pop(0)
        self.faults[part] = self._looks[part]()
        if self._waiting:
            self._timer.start(0)
        self.seen.emit()


def screen_fault(wake_lock: Callable[[], WakeLock] = DesktopWakeLock) -> str:
    """Whether the desktop agrees to keep the screen on; it is asked, and let go at once."""
    lock = wake_lock()
    if not lock.hold():
        return SCREEN_FAULT
    lock.release()
    return ""
