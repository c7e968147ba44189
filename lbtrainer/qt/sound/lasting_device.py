# SPDX-License-Identifier: GPL-3.0-or-later
"""A sound output that comes back however long the sound server was away.

Qt's connection to it, once lost for more than three seconds, is lost to the whole process (`pulse_server`), and one
that was not there at the start never comes. A process that is started then finds the server: it plays in place of ours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore

from lbtrainer.qt.sound.sound_writer import Device

PATIENCE_MS: Final = 4_000
"""Qt connects anew after three seconds, where it can."""


class LastingDevice:
    """One output in this process and one beside it; the first that opens is used.

    Attributes:
        latency_ms: Of the one that is used.
    """

    def __init__(
        self, here: Device, apart: Callable[[], Device], waits: Callable[[], bool], *, patience_ms: int = PATIENCE_MS
    ) -> None:
        """Nothing is opened yet.

        Args:
            here: Plays in this process.
            apart: Makes what plays in another; called when it is needed, if ever.
            waits: Whether there is a sound server that this process cannot reach.
        """
        self._here = here
        self._make_apart = apart
        self._apart: Device | None = None
        self._waits = waits
        self._patience_ms = patience_ms
        self._failing = QtCore.QElapsedTimer()
        self._used = here

    @property
    def latency_ms(self) -> float:
        """How much later a sample is heard than `played` says."""
        return self._used.latency_ms

    def open(self) -> bool:
        """Begin a stream here, else beside: that takes a few tries."""
        if self._here.open():
            self._failing.invalidate()
            self._used = self._here
            return True
        if not self._failing.isValid():
            self._failing.start()
        if self._failing.elapsed() < self._patience_ms or not self._waits():
            return False
        self._apart = self._apart or self._make_apart()
        self._used = self._apart
        return self._apart.open()

    def failed(self) -> bool:
        """Whether the stream has broken off, or a better device has come."""
        return self._used.failed()

    def free(self) -> int:
        """How many samples it would take now."""
        return self._used.free()

    def played(self) -> int:
        """How many samples it has played since `open`."""
        return self._used.played()

    def write(self, samples: bytes) -> None:
        """Take samples, no more than are free."""
        self._used.write(samples)

    def close(self) -> None:
        """End the stream."""
        self._used.close()

    def end(self) -> None:
        """Nothing is played any more."""
        self._here.end()
        if self._apart is not None:
            self._apart.end()
