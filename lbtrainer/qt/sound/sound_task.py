# SPDX-License-Identifier: GPL-3.0-or-later
"""The side process that plays: what the window writes goes to a sound device, how that stands goes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore

from lbtrainer.qt.sound.side_lines import line_of
from lbtrainer.qt.sound.side_wire import Wire, ends_when_it_hangs
from lbtrainer.qt.sound.sound_device import SoundDevice
from lbtrainer.qt.sound.sound_orders import Answer, Broke, Close, Open, Opened, Order, Stood, Write, order_of
from lbtrainer.qt.sound.sound_writer import Device

TELLS_MS: Final = 10
"""So often it tells how it stands: a report that is late makes every sound late by as much."""


class SoundTask(QtCore.QObject):
    """Serves one window."""

    def __init__(self, wire: Wire, make_device: Callable[[], Device] = SoundDevice) -> None:
        """Nothing is opened before the first order."""
        super().__init__()
        self._wire = wire
        self._device = make_device()
        self._came = 0
        self._timer = QtCore.QTimer(self, interval=TELLS_MS, timerType=QtCore.Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._stand)
        wire.came.connect(self._obey)

    @QtCore.Slot(bytes)
    def _obey(self, line: bytes) -> None:
        ends_when_it_hangs(lambda: self._do(order_of(line)))

    def _do(self, order: Order) -> None:
        match order:
            case Open():
                self._close()
                if self._device.open():
                    self._came = 0
                    self._timer.start()
                self._tell(Opened(self._timer.isActive(), self._device.latency_ms))
            case Write(samples):
                if self._timer.isActive():
                    self._device.write(samples)
                    self._came += len(samples) // 2
            case Close():
                self._close()

    def _stand(self) -> None:
        if self._device.failed():
            self._close()
            self._tell(Broke())
        else:
            self._tell(Stood(self._came, self._device.free(), self._device.played()))

    def _close(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._device.close()

    def _tell(self, answer: Answer) -> None:
        self._wire.tell(line_of(answer))
