# SPDX-License-Identifier: GPL-3.0-or-later
"""A sound output in a process of its own, for when Qt has lost the sound server in this one (`lasting_device`)."""

from __future__ import annotations

import logging
from typing import Final

from PySide6 import QtCore

from lbtrainer.qt.sound.side_command import Task, side_command
from lbtrainer.qt.sound.side_lines import line_of
from lbtrainer.qt.sound.side_process import SideProcess
from lbtrainer.qt.sound.sound_orders import Broke, Close, Open, Opened, Stood, Write, answer_of

_log = logging.getLogger(__name__)

_OPENS_MS: Final = 1_000
"""A process needs half of it to start, and a tenth to open a stream; what takes longer is asked again later."""
_REFUSALS: Final = 5
"""One that finds nothing so often may have lost the server too: the next one may find it."""


class SoundApart(QtCore.QObject):
    """Plays what it is given, in another process.

    Attributes:
        latency_ms: How much later a sample is heard than `played` says.
    """

    def __init__(self, side: SideProcess | None = None) -> None:
        """No process is started yet."""
        super().__init__()
        self.latency_ms = 0.0
        self._side = side or SideProcess(side_command(Task.SOUND))
        self._side.setParent(self)
        self._side.answered.connect(self._answered)
        self._side.ended.connect(self._broke)
        self._is_asked = self._is_open = False
        self._stood = Stood(0, 0, 0)
        self._sent = self._refused = 0

    def open(self) -> bool:
        """Ask for a stream; False while there is none yet: ask again."""
        if not self._is_open:
            if not self._is_asked:
                self._is_asked = True
                self._stood, self._sent = Stood(0, 0, 0), 0
                self._side.send(line_of(Open()))
            self._side.wait(_OPENS_MS)
        return self._is_open

    def failed(self) -> bool:
        """Whether the stream has broken off."""
        return not self._is_open

    def free(self) -> int:
        """How many samples it would take, as far as is known here."""
        return max(0, self._stood.free - (self._sent - self._stood.came))

    def played(self) -> int:
        """How many samples it has played, as told last."""
        return self._stood.played

    def write(self, samples: bytes) -> None:
        """Hand samples over."""
        self._sent += len(samples) // 2
        self._side.send(line_of(Write(samples)))

    def close(self) -> None:
        """End the stream; the process stays for the next one."""
        self._is_open = self._is_asked = False
        if self._side.runs:
            self._side.send(line_of(Close()))

    def end(self) -> None:
        """End the process."""
        self._is_open = self._is_asked = False
        self._refused = 0
        self._side.end()

    @QtCore.Slot(bytes)
    def _answered(self, line: bytes) -> None:
        answer = answer_of(line)
        if answer is None:
            return
        match answer:
            case Opened(is_open, latency_ms):
                self._is_open, self.latency_ms = is_open, latency_ms
                _log.info("another process plays: %s", is_open)
                self._is_asked = is_open
                self._refused = 0 if is_open else self._refused + 1
                if self._refused >= _REFUSALS:
                    self.end()
            case Stood():
                self._stood = answer
            case Broke():
                self.end()

    def _broke(self) -> None:
        self._is_open = self._is_asked = False
