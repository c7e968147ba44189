# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+C and SIGTERM end the window properly, also while Qt sits idle.

Python runs a signal's handler only between two of its own instructions, and an idle Qt runs none. The signal's number
arrives through a socket instead, which wakes Qt up; no timer is needed.
"""

from __future__ import annotations

import signal
import socket

from PySide6 import QtCore


class QuitOnSignals(QtCore.QObject):
    """Asks the application to quit on SIGINT and SIGTERM, as closing its window would."""

    def __init__(self, application: QtCore.QCoreApplication) -> None:
        super().__init__(application)
        self._woken, wakes = socket.socketpair()
        self._wakes = wakes
        for end in (self._woken, self._wakes):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._wakes.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)  # without a handler the wake-up is not written
        read = QtCore.QSocketNotifier.Type.Read
        self._notifier = QtCore.QSocketNotifier(self._woken.fileno(), read, self)
        self._notifier.activated.connect(self._quit)

    def _quit(self) -> None:
        self._woken.recv(64)
        QtCore.QCoreApplication.quit()

    def remove(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self._woken.close()
        self._wakes.close()
