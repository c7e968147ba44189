# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the desktop's sound is switched off: a session would lead nobody, and no sound device would be at fault.

Qt does not know. PipeWire's wpctl and PulseAudio's pactl do, and one of them comes with nearly every Linux desktop;
where neither answers, nothing is told.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6 import QtCore

MUTED: Final = "The sound of this computer is switched off. Please switch it on to hear the session."
AT_ZERO: Final = "The volume of this computer is at zero. Please turn it up to hear the session."

_ASKED: Final = (
    ("wpctl", "get-volume", "@DEFAULT_AUDIO_SINK@"),
    ("pactl", "get-sink-mute", "@DEFAULT_SINK@"),
    ("pactl", "get-sink-volume", "@DEFAULT_SINK@"),
)
_PATIENCE_MS: Final = 1_000
_MUTE = re.compile(r"\[MUTED\]|^Mute: yes", re.MULTILINE)
_VOLUME = re.compile(r"^Volume: (?P<factor>\d+\.\d+)|(?P<percent>\d+)%", re.MULTILINE)


class OutputLevel(QtCore.QObject):
    """Asks when told to; one question after the other, none of which holds the window up.

    Signals:
        told: A sentence when nothing can be heard; "" when it can, or when nobody knows.
    """

    told = QtCore.Signal(str)

    def __init__(self, parent: QtCore.QObject | None = None, *, asked: Sequence[Sequence[str]] | None = None) -> None:
        """Nothing is asked yet.

        Args:
            asked: The commands; None: those of this system.
        """
        super().__init__(parent)
        self._asked = (_ASKED if sys.platform == "linux" else ()) if asked is None else asked
        self._coming: list[Sequence[str]] = []
        self._answers: list[str] = []
        self._process = QtCore.QProcess(self)
        environment = QtCore.QProcessEnvironment.systemEnvironment()
        environment.insert("LC_ALL", "C")
        self._process.setProcessEnvironment(environment)
        self._process.finished.connect(self._next)
        self._process.errorOccurred.connect(self._failed)
        self._patience = QtCore.QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._process.kill)

    def look(self) -> None:
        """Ask; the answer comes by `told`."""
        if self._process.state() is QtCore.QProcess.ProcessState.NotRunning:
            self._coming, self._answers = list(self._asked), []
            self._next()

    def _next(self) -> None:
        self._patience.stop()
        if self._process.isOpen():
            self._answers.append(bytes(self._process.readAllStandardOutput().data()).decode(errors="replace"))
        if not self._coming:
            self.told.emit(silence_of(self._answers))
            return
        program, *arguments = self._coming.pop(0)
        self._patience.start()
        self._process.start(program, arguments)

    def _failed(self, error: QtCore.QProcess.ProcessError) -> None:
        if error is QtCore.QProcess.ProcessError.FailedToStart:
            QtCore.QTimer.singleShot(0, self, self._next)


def silence_of(answers: Iterable[str]) -> str:
    """Why nothing is heard, from what wpctl and pactl print; "" where something is."""
    text = "\n".join(answers)
    if _MUTE.search(text):
        return MUTED
    found = [float(one["factor"] or one["percent"]) for one in _VOLUME.finditer(text)]
    return AT_ZERO if found and max(found) == 0 else ""
