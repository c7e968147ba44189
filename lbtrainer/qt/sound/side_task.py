# SPDX-License-Identifier: GPL-3.0-or-later
"""Inside a side process: it serves one task, with orders on the standard input and answers on the standard output.

Whatever happens, such a process does not outlive its window: when the input is closed it ends at once, and an order
that hangs (a sound server or speech service that never answers) ends it after a while.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import BinaryIO, Final

from PySide6 import QtCore

from lbtrainer.qt.sound.side_command import Task
from lbtrainer.qt.sound.side_wire import Wire

_BUNDLE_PATH: Final = "LD_LIBRARY_PATH"


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
