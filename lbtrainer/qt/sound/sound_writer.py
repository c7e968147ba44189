# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes one stream of tones and words to a sound device, each placed by sample ahead of its instant.

It owns no thread and no clock: `tick` is called every few hundredths of a second. Whatever is missing (device, library,
voice), it goes on without and says so once; nothing ever waits for a sound.
"""

from __future__ import annotations

import logging
from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple, Protocol

from lbtrainer.engine.cue import Tone
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.mixing import RATE_HZ, Mixer, scaled
from lbtrainer.qt.sound.phrases import Phrases
from lbtrainer.qt.sound.stream_clock import StreamClock

_log = logging.getLogger(__name__)

NO_DEVICE: Final = "No sound device was found. Everything is shown on the screen."

_TRY_AGAIN_MS = 2_000
_STUCK_MS = 3_000
_SAID_EARLY_MS = 40
_PATIENT_MS = 2_000


class Device(Protocol):
    """What plays samples of 16 bits, one channel, RATE_HZ; `sound_device.SoundDevice` is one.

    Attributes:
        latency_ms: How much later a sample is heard than `played` says.
    """

    @property
    def latency_ms(self) -> float: ...

    def open(self) -> bool:
        """Begin a stream; False where there is nothing to play on."""

    def failed(self) -> bool:
        """Whether the stream has broken off, or a better device has come."""

    def free(self) -> int:
        """How many samples it would take now."""

    def played(self) -> int:
        """How many samples it has played since `open`."""

    def write(self, samples: bytes) -> None:
        """Take samples, no more than are free."""

    def close(self) -> None:
        """End the stream; what was not played is not heard."""

    def end(self) -> None:
        """Nothing is played any more."""


class Due(NamedTuple):
    """A sound and its instant on the monotonic clock, in milliseconds.

    Attributes:
        latest_ms: It is dropped when it could only begin after this.
        text: In words; "" for a tone.
    """

    at_ms: float
    latest_ms: float
    text: str = ""
    tone: Tone | None = None


class Want(NamedTuple):
    """How it shall sound; `manner` None: no voice."""

    manner: Manner | None = Manner()
    tone_volume: float = 1.0


class Missing(NamedTuple):
    """What cannot be heard, as sentences; "" where all is well.

    Attributes:
        voice_comes: The voice that was chosen is still being opened.
    """

    voice: str
    device: str
    voice_comes: bool = False


class SoundWriter:
    """One stream.

    Attributes:
        phrases: The words.
    """

    def __init__(
        self,
        device: Device,
        phrases: Phrases,
        tones: Mapping[Tone, array[int]],
        clock_ms: Callable[[], float],
        told: Callable[[str], None],
    ) -> None:
        """Nothing is opened yet.

        Args:
            told: Gets a sentence when something is missing, "" when all is well again.
        """
        self.phrases = phrases
        self._device = device
        self._plain_tones = tones
        self._tones = dict(tones)
        self._clock_ms = clock_ms
        self._told = told
        self._want: Want | None = None
        self._due: list[Due] = []
        self._begun: set[Due] = set()
        self._mixer = Mixer()
        self._clock = StreamClock(RATE_HZ)
        self._words_end = 0
        self._open = False
        self._tried_ms: float | None = None
        self._played = (0, 0.0)
        self._trouble = ""

    @property
    def is_ready(self) -> bool:
        """Whether sounds can be placed: a stream is open, and when it is heard is known."""
        return self._open and self._clock.offset_ms is not None

    @property
    def busy(self) -> bool:
        """Whether something is due, sounds, or waits to be rendered."""
        if self._due or self.phrases.busy:
            return True
        return self._open and self._mixer.end + self._device.latency_ms * RATE_HZ / 1000 > self._device.played()

    def use(self, want: Want) -> None:
        """Sound like this from now on."""
        if want == self._want:
            return
        before, self._want = self._want, want
        if before is None or before.tone_volume != want.tone_volume:
            self._tones = {tone: scaled(samples, want.tone_volume) for tone, samples in self._plain_tones.items()}
        if before is None or before.manner != want.manner:
            self.phrases.use(want.manner)

    def play(self, due: Iterable[Due], *, cut: bool = False) -> None:
        """These sounds are to come, and no others; those that have begun go on unless they are cut."""
        self._due = sorted(set(due) - self._begun)
        self._begun = {one for one in self._begun if one.latest_ms > self._clock_ms()}
        self.phrases.ahead([one.text for one in self._due if one.text], first=True)
        if cut:
            self.phrases.hush()
            self._mixer.cut()
            self._words_end = self._mixer.head

    def prepare(self, texts: Iterable[str]) -> None:
        """Render these when there is time, so that their lengths are known."""
        self.phrases.ahead(texts)

    def look(self) -> Missing:
        """Whether voice and device are there, now; both are tried for it."""
        self.phrases.try_again()
        return self.missing()

    def missing(self) -> Missing:
        """The same, without trying a lost voice anew."""
        is_open = self._ready(self._clock_ms())
        return Missing(self.phrases.missing, "" if is_open else NO_DEVICE, self.phrases.is_coming)

    def rest(self) -> None:
        """Nothing is to come for a while: let go of the device."""
        self._close()

    def tick(self) -> None:
        """Render a little, and write as much as the device takes."""
        now_ms = self._clock_ms()
        if self.phrases.speaks_itself:
            self._say_words(now_ms)
        if self._ready(now_ms):
            self._write(now_ms)
        elif self._trouble:
            self._due = [one for one in self._due if one.latest_ms > now_ms]
        self.phrases.turn()

    def close(self) -> None:
        """End."""
        self._close()
        self._device.end()

    def _ready(self, now_ms: float) -> bool:
        """Whether a stream is open; a broken one is opened anew, now and then."""
        if self._open and (self._device.failed() or self._is_stuck(now_ms)):
            _log.warning("the sound device broke off")
            self._close()
            self._say(NO_DEVICE)
        if not self._open and (self._tried_ms is None or now_ms - self._tried_ms >= _TRY_AGAIN_MS):
            self._tried_ms = now_ms
            self._open = self._device.open()
            self._mixer, self._clock = Mixer(), StreamClock(RATE_HZ, latency_ms=self._device.latency_ms)
            self._words_end, self._played = 0, (0, now_ms)
            self._say("" if self._open else NO_DEVICE)
        return self._open

    def _is_stuck(self, now_ms: float) -> bool:
        played = self._device.played()
        if played != self._played[0]:
            self._played = (played, now_ms)
        return now_ms - self._played[1] > _STUCK_MS

    def _say_words(self, now_ms: float) -> None:
        """Give what is due to a voice that plays by itself; it needs no device of ours."""
        words = [one for one in self._due if one.text and one.at_ms <= now_ms + _SAID_EARLY_MS]
        self._begun.update(words)
        self._due = [one for one in self._due if one not in self._begun]
        for one in words[-1:]:  # never one into the other: the last counts
            if now_ms <= one.latest_ms:
                self.phrases.say(one.text)

    def _write(self, now_ms: float) -> None:
        self._clock.report(now_ms, self._device.played())
        free = self._device.free()
        if free <= 0:
            return
        if self._clock.offset_ms is not None:
            self._place(self._mixer.head + free)
        self._device.write(self._mixer.take(free))

    def _place(self, before: int) -> None:
        """Hand to the mixer what begins before a sample of the stream."""
        for one in [one for one in self._due if one.tone is not None or not self.phrases.speaks_itself]:
            first, latest = self._clock.sample_at(one.at_ms), self._clock.sample_at(one.latest_ms)
            if first is None or latest is None or first >= before:
                return
            if latest >= before and self._can_wait(one):
                continue
            self._due.remove(one)
            self._begun.add(one)
            samples = self._samples_of(one)
            if samples is None:
                continue
            begin = max(first, self._mixer.head, self._words_end if one.text else 0)
            if begin > latest:
                _log.info("too late by %d ms: %s", (begin - first) * 1000 // RATE_HZ, one.text or one.tone)
                continue
            self._mixer.put(begin, samples)
            if one.text:
                self._words_end = begin + len(samples)

    def _can_wait(self, one: Due) -> bool:
        """Whether there is time for the voice that was chosen; what is said into a session cannot wait."""
        return one.latest_ms - one.at_ms >= _PATIENT_MS and bool(one.text) and self.phrases.awaits(one.text)

    def _samples_of(self, one: Due) -> array[int] | None:
        if one.tone is not None:
            return self._tones.get(one.tone)
        return self.phrases.samples(one.text)

    def _say(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self._told(trouble)

    def _close(self) -> None:
        if self._open:
            self._device.close()
        self._open = False
        self._tried_ms = None
