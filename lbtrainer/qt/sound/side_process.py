# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of our own beside the window, as the window's side sees it: lines go in, lines come out, nothing blocks."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from typing import Final

from PySide6 import QtCore

from lbtrainer.qt.sound.side_command import side_environment

_log = logging.getLogger(__name__)

_ENDING_MS: Final = 1_000


class SideProcess(QtCore.QObject):
    """Runs from the first line that is sent, or `start`, until `end`; it ends by itself when this program has ended.

    Signals:
        answered: A line, without its end.
        ended: It could not be started, or ended without being told to.
    """

    answered = QtCore.Signal(bytes)
    ended = QtCore.Signal()

    def __init__(self, command: Sequence[str], parent: QtCore.QObject | None = None) -> None:
        """Nothing is started yet.

        Args:
            command: A program and its arguments, as `side_command` gives them.
        """
        super().__init__(parent)
        self._command = command
        self._process: QtCore.QProcess | None = None

    @property
    def runs(self) -> bool:
        """Whether there is such a process now."""
        return self._process is not None

    def send(self, line: bytes) -> None:
        """Hand it a line; it is started for it where need be."""
        (self._process or self._started()).write(line + b"\n")

    def wait(self, most_ms: int) -> None:
        """Give it a moment to answer; the answers come as signals meanwhile."""
        if self._process is not None:
            self._process.waitForReadyRead(most_ms)

    def end(self) -> None:
        """End it here and now."""
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)  # what it still says does not matter
        process.kill()
        process.waitForFinished(_ENDING_MS)
        process.deleteLater()

    def _started(self) -> QtCore.QProcess:
        process = QtCore.QProcess(self)
        environment = QtCore.QProcessEnvironment.systemEnvironment()
        for name, value in side_environment(os.environ).items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_complaints)
        process.finished.connect(self._over)
        process.errorOccurred.connect(self._failed)
        self._process = process
        process.start(self._command[0], list(self._command[1:]))
        return process

    @QtCore.Slot()
    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            self.answered.emit(bytes(process.readLine().data()).rstrip(b"\r\n"))

    @QtCore.Slot()
    def _read_complaints(self) -> None:
        if self._process is not None:
            _log.info("beside: %s", bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip())

    def _failed(self, error: QtCore.QProcess.ProcessError) -> None:
        if error is QtCore.QProcess.ProcessError.FailedToStart:
            self._over()

    def _over(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            _log.warning("a side process ended: %s", process.errorString())
            process.deleteLater()
            self.ended.emit()
