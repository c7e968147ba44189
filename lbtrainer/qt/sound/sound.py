# SPDX-License-Identifier: GPL-3.0-or-later
"""All that is heard goes through here: a writer on a thread of its own, so that no repaint makes a sound late.

Built when something is to be heard for the first time. Every method returns at once.
"""

from __future__ import annotations

import logging
import os
import wave
from array import array
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from PySide6 import QtCore

from lbtrainer.domain.speech import said_ms
from lbtrainer.engine.cue import Tone
from lbtrainer.qt.sound.espeak import Espeak
from lbtrainer.qt.sound.phrases import Phrases, Voice
from lbtrainer.qt.sound.pulse_server import server_waits
from lbtrainer.qt.sound.sound_writer import NO_DEVICE, Device, Due, SoundWriter, Want
from lbtrainer.qt.sound.system_speech import SystemSpeech

_log = logging.getLogger(__name__)

_TICK_MS: Final = 40
_QUIET_TICK_MS: Final = 160
"""While nothing is to be heard; what is written ahead lasts for 200 ms, so the stream goes on without a gap."""
_QUIET_AFTER_MS: Final = 2_000
KEPT_OPEN_MS: Final = 20_000
"""Whoever tries a sound or ends a session may want to hear another one soon."""
KEPT_WAITING_MS: Final = 250_000
"""Before a session, and in a pause from one reminder to the next: a device that was let go of takes up to two seconds
until sounds can be placed at their instants, and the first words are not to wait for it."""
_CLOSING_MS: Final = 6_000
"""A voice of the system that is just being opened takes its seconds."""


class Sound(QtCore.QObject):
    """The sounds of this program.

    Signals:
        trouble: A sentence when something is missing; "" when all is well again.
        looked: What is missing, as `Missing`; the answer to `look`, again when a voice of the system has answered.
        listed: A tuple of `SystemVoice`, the answer to `list_voices`.
        ready: From now on sounds are heard at their instants; what was due before, while a device opened, was not.
    """

    ready = QtCore.Signal()
    trouble = QtCore.Signal(str)
    looked = QtCore.Signal(object)
    listed = QtCore.Signal(object)
    _ordered = QtCore.Signal(object)
    _resting = QtCore.Signal(int)
    _listing = QtCore.Signal()

    def __init__(
        self,
        sounds: Path,
        clock_ms: Callable[[], float],
        parent: QtCore.QObject | None = None,
        *,
        make_device: Callable[[], Device] | None = None,
        open_voice: Callable[[], Voice] = Espeak,
        make_speech: Callable[[], SystemSpeech] = SystemSpeech,
    ) -> None:
        """Start the thread; device and voice are opened there when they are needed.

        Args:
            sounds: The folder of the earcons.
            clock_ms: A monotonic clock in milliseconds, readable from any thread.
        """
        super().__init__(parent)
        self._thread = QtCore.QThread()
        self._thread.setObjectName("sound")
        self._worker = _Worker(sounds, clock_ms, make_device or _usual_device, open_voice, make_speech)
        self._worker.moveToThread(self._thread)
        self._worker.told.connect(self.trouble)
        self._worker.looked.connect(self.looked)
        self._worker.listed.connect(self.listed)
        self._worker.ready.connect(self.ready)
        self._ordered.connect(self._worker.obey)
        self._resting.connect(self._worker.rest)
        self._listing.connect(self._worker.list_voices)
        self._thread.finished.connect(self._worker.finish, QtCore.Qt.ConnectionType.DirectConnection)
        application = QtCore.QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)
        self._thread.start()

    def use(self, want: Want) -> None:
        """Sound like this from now on."""
        self._ordered.emit(lambda writer: writer.use(want))

    def play(self, due: Iterable[Due], *, cut: bool = False) -> None:
        """These sounds are to come, and no others; `cut` also ends what sounds now."""
        coming = tuple(due)
        self._ordered.emit(lambda writer: writer.play(coming, cut=cut))

    def prepare(self, texts: Iterable[str]) -> None:
        """Have these rendered when there is time."""
        prepared = tuple(texts)
        self._ordered.emit(lambda writer: writer.prepare(prepared))

    def look(self, *, kept_ms: int = KEPT_OPEN_MS) -> None:
        """Try voice and device, tell by `looked`, and keep the device so long."""
        self._ordered.emit(self._worker.look)
        self.rest(kept_ms=kept_ms)

    def list_voices(self) -> None:
        """Look for the system's own voices, and tell by `listed`; opening them may take seconds."""
        self._listing.emit()

    def rest(self, *, kept_ms: int = KEPT_OPEN_MS) -> None:
        """Let go of the device so long after the last sound, until something is to be heard again."""
        self._resting.emit(kept_ms)

    def said_ms(self, text: str, *, rate: float = 1.0) -> int:
        """How long a text takes to say: measured where it was rendered, else estimated."""
        return self._worker.length_ms(text) or round(said_ms(text) / rate)

    @property
    def speaks(self) -> bool:
        """Whether there is a voice, as far as is known by now."""
        return self._worker.speaks

    def close(self) -> None:
        """End the thread."""
        self._thread.quit()
        if not self._thread.wait(_CLOSING_MS):
            _log.warning("the sound thread does not end")


class _Worker(QtCore.QObject):
    """Lives in the sound thread."""

    told = QtCore.Signal(str)
    looked = QtCore.Signal(object)
    listed = QtCore.Signal(object)
    ready = QtCore.Signal()

    def __init__(
        self,
        sounds: Path,
        clock_ms: Callable[[], float],
        make_device: Callable[[], Device],
        open_voice: Callable[[], Voice],
        make_speech: Callable[[], SystemSpeech],
    ) -> None:
        super().__init__()
        self._silent_ms = 0
        self._kept_ms: int | None = None  # None: as long as it takes
        self._make_speech = make_speech
        self._speech: SystemSpeech | None = None
        self._sounds = sounds
        self._clock_ms = clock_ms
        self._make_device = make_device
        self._open_voice = open_voice
        self._writer: SoundWriter | None = None
        self._timer: QtCore.QTimer | None = None

    def length_ms(self, text: str) -> int:
        """Measured, 0 where it was not; called from any thread."""
        writer = self._writer
        return 0 if writer is None else writer.phrases.lengths_ms.get(text, 0)

    @property
    def speaks(self) -> bool:
        """Whether there is a voice; called from any thread."""
        writer = self._writer
        return writer is None or not writer.phrases.is_lost

    @QtCore.Slot(object)
    def obey(self, order: Callable[[SoundWriter], None]) -> None:
        """Do what was ordered, and go on ticking."""
        try:
            writer = self._built()
            self._kept_ms = None
            order(writer)
            self._tick()
        except Exception:  # noqa: BLE001  (whatever sound does, the session goes on)
            _log.exception("sound failed")
            self.told.emit(NO_DEVICE)

    def look(self, writer: SoundWriter) -> None:
        """An order: tell what is missing."""
        self.looked.emit(writer.look())

    @QtCore.Slot()
    def list_voices(self) -> None:
        """Look for the system's voices; no device of ours is needed for it."""
        self._spoken_by_system().look()

    @QtCore.Slot(bool)
    def begun(self, renders: bool) -> None:
        """A voice of the system has come."""
        self._answered(lambda phrases: phrases.begun(renders))

    @QtCore.Slot()
    def gone(self) -> None:
        """A voice of the system has not come, or broke."""
        self._answered(Phrases.gone)

    @QtCore.Slot(str, object)
    def rendered(self, text: str, samples: array[int]) -> None:
        """A voice of the system has rendered a text."""
        if self._writer is not None:
            self._writer.phrases.rendered(text, samples)
            self._writer.phrases.turn()  # the next one, also while nothing else goes on

    @QtCore.Slot(int)
    def rest(self, kept_ms: int) -> None:
        """Let go of the device so long after all has sounded."""
        self._kept_ms = kept_ms

    @QtCore.Slot()
    def finish(self) -> None:
        """The thread ends."""
        if self._timer is not None:
            self._timer.stop()
        if self._writer is not None:
            self._writer.close()
        if self._speech is not None:
            self._speech.close()
        self._writer = self._timer = self._speech = None

    def _spoken_by_system(self) -> SystemSpeech:
        if self._speech is None:
            self._speech = self._make_speech()
            self._speech.begun.connect(self.begun)
            self._speech.lost.connect(self.gone)
            self._speech.rendered.connect(self.rendered)
            self._speech.listed.connect(self.listed)
        return self._speech

    def _answered(self, take: Callable[[Phrases], None]) -> None:
        if self._writer is not None:
            phrases = self._writer.phrases
            before = phrases.missing, phrases.is_coming
            take(phrases)
            phrases.turn()
            if (phrases.missing, phrases.is_coming) != before:
                self.looked.emit(self._writer.missing())
                self._tick()

    def _built(self) -> SoundWriter:
        if self._writer is None or self._timer is None:
            tones = earcons(self._sounds)
            phrases = Phrases(self._open_voice, self.told.emit, self._spoken_by_system)
            self._writer = SoundWriter(self._make_device(), phrases, tones, self._clock_ms, self.told.emit)
            self._timer = QtCore.QTimer(self)
            self._timer.setTimerType(QtCore.Qt.TimerType.PreciseTimer)
            self._timer.timeout.connect(self._tick)
        return self._writer

    @QtCore.Slot()
    def _tick(self) -> None:
        writer, timer = self._writer, self._timer
        if writer is None or timer is None:
            return
        was_ready = writer.is_ready
        try:
            writer.tick()
        except Exception:  # noqa: BLE001  (whatever sound does, the session goes on)
            _log.exception("sound failed")
            timer.stop()
            self.told.emit(NO_DEVICE)
            return
        if writer.is_ready and not was_ready:
            self.ready.emit()
        self._silent_ms = 0 if writer.busy or not timer.isActive() else self._silent_ms + timer.interval()
        if self._kept_ms is not None and self._silent_ms > self._kept_ms:
            timer.stop()
            writer.rest()
            return
        interval_ms = _TICK_MS if self._silent_ms < _QUIET_AFTER_MS else _QUIET_TICK_MS
        if not timer.isActive() or timer.interval() != interval_ms:
            timer.start(interval_ms)


def earcons(folder: Path) -> Mapping[Tone, array[int]]:
    """The tones that can be read; a missing one is not heard, and told in the log."""
    tones: dict[Tone, array[int]] = {}
    for tone in Tone:
        try:
            with wave.open(str(folder / f"{tone.value}.wav")) as file:
                tones[tone] = array("h", file.readframes(file.getnframes()))
        except (OSError, wave.Error, EOFError) as error:
            _log.warning("no tone %s: %s", tone.value, error)
    return tones


def _usual_device() -> Device:
    from lbtrainer.qt.sound.lasting_device import LastingDevice
    from lbtrainer.qt.sound.sound_apart import SoundApart
    from lbtrainer.qt.sound.sound_device import SoundDevice

    return LastingDevice(SoundDevice(), SoundApart, lambda: server_waits(os.environ))
