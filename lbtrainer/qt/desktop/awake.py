# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the screen on while a session runs, and lets it go dark when nobody is there any more."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore

from lbtrainer.engine.states import Mode
from lbtrainer.qt.runner import SessionRunner

if TYPE_CHECKING:
    from wakepy.core import DBusAdapter

_log = logging.getLogger(__name__)

LET_GO_AFTER_MS = 300_000
"""Five minutes of standing still: whoever left may find the screen dark, whoever only caught breath may not."""

ASK_AFTER_MS = 200
"""The first asking takes some 50 ms; the session's first picture comes before it."""

REFUSED = "The screen may go dark."


class WakeLock(Protocol):
    """What is asked of the desktop."""

    def hold(self) -> bool:
        """Keep the screen on; False when the desktop refuses."""

    def release(self) -> None:
        """Let the desktop do as it likes again."""


class DesktopWakeLock:
    """The desktop of this machine, through wakepy; imported when it is first asked, as that takes 40 ms."""

    def __init__(self) -> None:
        self._mode: object | None = None

    def hold(self) -> bool:
        """Keep the screen on; False when the desktop refuses."""
        from wakepy import keep

        mode = keep.presenting(on_fail="pass", dbus_adapter=_adapter())
        mode.__enter__()
        if not mode.active:
            _log.info("the screen cannot be kept on")
            _log.debug("%s", mode.result.get_failure_text())
            mode.__exit__(None, None, None)
            return False
        self._mode = mode
        _log.info("the screen is kept on by %s", mode.active_method)
        return True

    def release(self) -> None:
        """Let the desktop do as it likes again; nothing when it was not held."""
        mode, self._mode = self._mode, None
        if mode is not None:
            mode.__exit__(None, None, None)  # type: ignore[attr-defined]  # wakepy's Mode; its type is not imported here


def _adapter() -> type[DBusAdapter] | None:
    """What brings our name to a desktop that asks for one."""
    if sys.platform != "linux":
        return None
    try:
        from lbtrainer.qt.desktop.awake_name import NamedAdapter
    except ImportError:  # without jeepney wakepy knows what else there is
        return None
    return NamedAdapter


class KeepAwake(QtCore.QObject):
    """Holds a wake lock while a session runs, through short pauses, never longer than five minutes of standing still.

    Attributes:
        held: Whether the screen is kept on now.

    Signals:
        refused: A sentence with what to do; once, when the desktop first refuses.
    """

    refused = QtCore.Signal(str)

    def __init__(
        self, wake_lock: Callable[[], WakeLock] = DesktopWakeLock, parent: QtCore.QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.held = False
        self._lock = wake_lock()
        self._is_refused = False
        self._runner: SessionRunner | None = None
        self._asking = self._timer(ASK_AFTER_MS, self._hold)
        self._leaving = self._timer(LET_GO_AFTER_MS, self._release)

    def follow(self, runner: SessionRunner | None) -> None:
        """Follow this session from now on; None: no session runs."""
        if self._runner is not None:
            self._runner.happened.disconnect(self._look)
        self._runner = runner
        if runner is None:
            self._asking.stop()
            self._leaving.stop()
            self._release()
        else:
            runner.happened.connect(self._look)
            self._look()

    def _timer(self, length_ms: int, then: Callable[[], None]) -> QtCore.QTimer:
        timer = QtCore.QTimer(self, singleShot=True, interval=length_ms)
        timer.timeout.connect(then)
        return timer

    def _look(self, _outputs: object = None) -> None:
        """After whatever happened: hold while it runs, let go some time after it stood still."""
        assert self._runner is not None
        if self._runner.machine.state.mode is Mode.RUNNING:
            self._leaving.stop()
            if not (self.held or self._is_refused or self._asking.isActive()):
                self._asking.start()
        elif not self._leaving.isActive():
            self._leaving.start()

    def _hold(self) -> None:
        self.held = self._lock.hold()
        if not self.held:
            self._is_refused = True
            self.refused.emit(REFUSED)

    def _release(self) -> None:
        self._asking.stop()
        if self.held:
            self.held = False
            self._lock.release()
