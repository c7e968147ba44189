# SPDX-License-Identifier: GPL-3.0-or-later
"""Inside a side process: orders come as lines on the standard input, answers go as lines to the standard output.

Whatever happens, such a process does not outlive its window: when the input is closed it ends at once, and an order
that hangs (a sound server or speech service that never answers) ends it after a while.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import BinaryIO, Final

from PySide6 import QtCore

from lbtrainer.qt.sound.side_command import Task

HANGS_S: Final = 40
"""Longer than anybody waits for an answer."""

_BUNDLE_PATH: Final = "LD_LIBRARY_PATH"


class Wire(QtCore.QObject):
    """The two ends of the pipes.

    Signals:
        came: An order, as it was written.
    """

    came = QtCore.Signal(bytes)

    def __init__(self, orders: BinaryIO, answers: BinaryIO, end: Callable[[], object]) -> None:
        """Read from now on, in a thread of its own.

        Args:
            end: Called in that thread when no more orders can come.
        """
        super().__init__()
        self._orders, self._answers, self._end = orders, answers, end
        self._thread = threading.Thread(target=self._read, name="orders", daemon=True)

    def begin(self) -> None:
        """Take orders."""
        self._thread.start()

    def tell(self, answer: bytes) -> None:
        """Write one answer."""
        with suppress(OSError):  # nobody listens any more: the orders end in the same moment
            self._answers.write(answer + b"\n")
            self._answers.flush()

    def _read(self) -> None:
        for line in self._orders:
            self.came.emit(line.rstrip(b"\r\n"))
        self._end()


def run_side_task(arguments: Sequence[str]) -> int:
    """Serve one task until the window goes.

    Args:
        arguments: The task, and what it wants to know.

    Returns:
        The exit code; in use the process ends without returning.
    """
    os.environ.update(_as_before_the_bundle(os.environ.get(f"{_BUNDLE_PATH}_ORIG")))
    application = _application()
    wire = Wire(sys.stdin.buffer, _private_output(), lambda: os._exit(0))
    if arguments[0] == Task.VOICE:
        from lbtrainer.qt.sound.speech_task import SpeechTask

        kept: QtCore.QObject = SpeechTask(wire, *arguments[1:])
    else:
        from lbtrainer.qt.sound.sound_task import SoundTask

        kept = SoundTask(wire)
    wire.begin()
    code = application.exec()
    del kept
    return code


def ends_when_it_hangs(work: Callable[[], None], limit_s: int = HANGS_S) -> None:
    """Do something that may never come back; the system ends the process then, Python would not get its turn."""
    alarm: Callable[[int], int] | None = getattr(signal, "alarm", None)  # Windows has none
    if alarm is None:
        work()
        return
    alarm(limit_s)
    try:
        work()
    finally:
        alarm(0)


def _application(platform: str = sys.platform) -> QtCore.QCoreApplication:
    """On Windows and macOS speech needs the event loop of a program with windows, though none is shown."""
    if platform == "linux":
        return QtCore.QCoreApplication(sys.argv[:1])
    from PySide6 import QtGui

    return QtGui.QGuiApplication(sys.argv[:1])


def _private_output() -> BinaryIO:
    """The pipe of the answers; whatever else prints to the standard output goes to the standard error from now on."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _as_before_the_bundle(path: str | None) -> dict[str, str]:
    """A bundle's libraries are not for programs of the system that are started from here, as the speech service is."""
    return {} if path is None else {_BUNDLE_PATH: path}
