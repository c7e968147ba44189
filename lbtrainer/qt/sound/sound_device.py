# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer's sound output as a stream that is written to: QAudioSink, used in one thread only."""

from __future__ import annotations

import os
import sys
from array import array
from typing import Final

from PySide6 import QtCore, QtMultimedia

from lbtrainer.qt.sound.mixing import RATE_HZ
from lbtrainer.qt.sound.pulse_server import engine_runs, server_answers

AHEAD_MS: Final = 200
"""So much is written ahead of what the device has taken: a window that paints for long is not noticed."""

_PULSE_MS: Final = 250
_PULSE_LATER_MS: Final = 137.0
"""With that share, a sound is heard so much later than it was taken (recorded from a null sink)."""
_PULSE_VARIABLE: Final = "PULSE_LATENCY_MSEC"

_ASKED_A_SECOND: Final = 25
"""`failed` is asked every 40 ms; looking for Qt's thread takes longer than the rest of it."""

_BYTES = 2
_FORMATS: Final = ((1, 1), (2, 1), (2, 2))
"""How many samples of the device, and in how many channels, one sample of ours becomes."""


class SoundDevice(QtCore.QObject):
    """The default output of the desktop; it follows when another becomes the default.

    Attributes:
        latency_ms: How much later a sample is heard than `played` says.
    """

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        # PulseAudio's own share is 45 ms unless asked for more; a busy computer then leaves gaps in the sound.
        os.environ.setdefault(_PULSE_VARIABLE, str(_PULSE_MS))
        self.latency_ms = 0.0
        self._devices = QtMultimedia.QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._look_again)
        self._sink: QtMultimedia.QAudioSink | None = None
        self._stream: QtCore.QIODevice | None = None
        self._used = b""
        self._changed = self._was_connected = False
        self._asked = 0
        self._repeat, self._channels = _FORMATS[0]

    def open(self) -> bool:
        """Begin a stream on the default output."""
        if self._is_gone():
            return False
        device = QtMultimedia.QMediaDevices.defaultAudioOutput()
        wanted = None if device.isNull() else self._format(device)
        if wanted is None:
            return False
        self._sink = QtMultimedia.QAudioSink(device, wanted)
        self._sink.setBufferSize(wanted.bytesForDuration(AHEAD_MS * 1000))
        self._stream = self._sink.start()
        self._used, self._changed = bytes(device.id().data()), False
        self._was_connected = engine_runs()
        self.latency_ms = _PULSE_LATER_MS if self._was_connected else 0.0
        if self._sink.error() != QtMultimedia.QtAudio.Error.NoError:
            self.close()
            return False
        return True

    def failed(self) -> bool:
        """Whether the stream broke off, or another output is the default now."""
        if self._sink is None or self._changed:
            return True
        self._asked += 1
        if self._asked % _ASKED_A_SECOND == 0 and self._was_connected and not engine_runs():
            return True
        broken = (QtMultimedia.QtAudio.Error.IOError, QtMultimedia.QtAudio.Error.FatalError)
        return self._sink.error() in broken or self._sink.state() == QtMultimedia.QtAudio.State.StoppedState

    def _is_gone(self) -> bool:
        """Whether the sound server has gone, or Qt has lost it: opening a stream would end the program."""
        if sys.platform != "linux":
            return False
        return not server_answers(os.environ) or (self._was_connected and not engine_runs())

    def free(self) -> int:
        """How many samples of ours it takes now."""
        return 0 if self._sink is None else self._sink.bytesFree() // self._frame_bytes

    def played(self) -> int:
        """How many samples of ours it has played."""
        return 0 if self._sink is None else self._sink.processedUSecs() * RATE_HZ // 1_000_000

    def write(self, samples: bytes) -> None:
        """Hand samples to the device."""
        if self._stream is not None:
            self._stream.write(self._spread(samples))

    def close(self) -> None:
        """End the stream."""
        sink, self._sink, self._stream = self._sink, None, None
        if sink is not None:
            sink.reset()
            sink.deleteLater()

    def end(self) -> None:
        """Nothing is played any more."""
        self.close()

    @property
    def _frame_bytes(self) -> int:
        return _BYTES * self._repeat * self._channels

    def _format(self, device: QtMultimedia.QAudioDevice) -> QtMultimedia.QAudioFormat | None:
        """The simplest format that the device takes and that ours can be spread to."""
        wanted = QtMultimedia.QAudioFormat()
        wanted.setSampleFormat(QtMultimedia.QAudioFormat.SampleFormat.Int16)
        for self._repeat, self._channels in _FORMATS:
            wanted.setSampleRate(RATE_HZ * self._repeat)
            wanted.setChannelCount(self._channels)
            if device.isFormatSupported(wanted):
                return wanted
        return None

    def _spread(self, samples: bytes) -> bytes:
        """Each sample as often as the device's format wants it."""
        times = self._repeat * self._channels
        if times == 1:
            return samples
        ours = array("h", samples)
        spread = array("h", bytes(len(samples) * times))
        for place in range(times):
            spread[place::times] = ours
        return spread.tobytes()

    def _look_again(self) -> None:
        default = QtMultimedia.QMediaDevices.defaultAudioOutput()
        if self._sink is not None and bytes(default.id().data()) != self._used:
            self._changed = True
