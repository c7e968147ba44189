# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks before a session whether it can lead: a voice, a sound device, a screen that stays on.

Each look takes some ten milliseconds, so they come one by one and after the page that asks has been painted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore

from lbtrainer.domain.hearing import FASTEST_HEARD
from lbtrainer.qt.desktop.awake import DesktopWakeLock, WakeLock
from lbtrainer.qt.sound.output_level import OutputLevel
from lbtrainer.qt.sound.sound import KEPT_WAITING_MS
from lbtrainer.qt.sound.sound_writer import Missing
from lbtrainer.qt.sound.voices import want_of

if TYPE_CHECKING:
    from lbtrainer.qt.training import Training

FIRST_AFTER_MS = 300
"""The page and its stills come first."""
AGAIN_AFTER_MS = 5_000
"""A sound device that is plugged in while the page is open is noticed."""

VOICE_OFF = "The voice is switched off in Settings."
TONES_OFF = "The tones are switched off in Settings."
VOICE_COMES = "The voice you chose is being opened. The usual one speaks until it is there."
NOTHING_IS_HEARD = "The voice cannot be heard until there is a sound device."
SOUND_IS_OFF = "The voice cannot be heard until the sound is on."
TRIAL_SILENT = "A trial run as fast as this one is silent: no sentence would fit into it."
TRIAL_SCREEN = "In a trial run the desktop decides how long the screen stays on."
SCREEN_FAULT = "The desktop does not keep the screen on. Please switch its screen saver off for the session."


class Part(StrEnum):
    """What a session leads with."""

    VOICE = "voice"
    SOUND = "sound"
    SCREEN = "screen"


class Seen(NamedTuple):
    """What a look has shown: whether it is well, and words in place of the usual ones.

    Attributes:
        is_off: Nothing is wrong, and yet it leads nobody: so it was wished.
    """

    fine: bool
    text: str = ""
    is_off: bool = False


class Preflight(QtCore.QObject):
    """Looks at each part when asked, and remembers what it saw.

    Attributes:
        found: By part, what was seen last.

    Signals:
        seen: One more part was looked at.
    """

    seen = QtCore.Signal()

    def __init__(self, looks: Mapping[Part, Callable[[], Seen | None]], parent: QtCore.QObject | None = None) -> None:
        """Know how to look.

        Args:
            looks: For each part a function that returns what it saw; None: it tells later, by `tell`.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.found: dict[Part, Seen] = {}
        self._looks = dict(looks)
        self._waiting: list[Part] = []
        self._goes_on = False
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._again = QtCore.QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._again.timeout.connect(lambda: self._look_at(Part.SOUND))

    @property
    def parts(self) -> tuple[Part, ...]:
        """What can be looked at, in order."""
        return tuple(self._looks)

    @property
    def fault(self) -> str:
        """The first fault that was seen; "" where there is none."""
        return next((seen.text for seen in self.found.values() if not seen.fine), "")

    def begin(self) -> None:
        """Look at every part anew, soon."""
        self._goes_on = True
        self._waiting = list(self._looks)
        self._timer.start(FIRST_AFTER_MS)

    def stop(self) -> None:
        """Leave what was not looked at."""
        self._goes_on = False
        self._timer.stop()
        self._again.stop()
        self._waiting.clear()

    def tell(self, part: Part, seen: Seen) -> None:
        """What was seen of a part; without a sound device it is looked for again until `stop`."""
        self.found[part] = seen
        self.seen.emit()
        if part is Part.SOUND:
            self._again.stop()
            if self._goes_on and not seen.fine:
                self._again.start()

    def _look(self) -> None:
        part = self._waiting.pop(0)
        if self._waiting:
            self._timer.start(0)
        self._look_at(part)

    def _look_at(self, part: Part) -> None:
        seen = self._looks[part]()
        if seen is not None:
            self.tell(part, seen)


def look_at_screen(wake_lock: Callable[[], WakeLock] = DesktopWakeLock) -> Seen:
    """Whether the desktop agrees to keep the screen on; it is asked, and let go at once."""
    lock = wake_lock()
    if not lock.hold():
        return Seen(fine=False, text=SCREEN_FAULT)
    lock.release()
    return Seen(fine=True)


def heard(missing: Missing, *, voice: bool, tones: bool, speed: float = 1.0, silenced: str = "") -> Mapping[Part, Seen]:
    """What a person should know of voice and sound.

    Args:
        missing: What is not there.
        voice, tones: Whether they are wanted.
        speed: Of the session; other than 1 in trial runs.
        silenced: Why nothing is heard although there is a device (`qt.sound.output_level`); "" where something is.
    """
    if speed > FASTEST_HEARD:
        return dict.fromkeys((Part.VOICE, Part.SOUND), Seen(fine=True, text=TRIAL_SILENT, is_off=True))
    if not voice:
        no_voice = Seen(fine=True, text=VOICE_OFF, is_off=True)
    elif missing.device:
        no_voice = Seen(fine=False, text=NOTHING_IS_HEARD)
    elif silenced:
        no_voice = Seen(fine=False, text=SOUND_IS_OFF)
    elif missing.voice_comes:
        no_voice = Seen(fine=True, text=VOICE_COMES)
    else:
        no_voice = Seen(fine=not missing.voice, text=missing.voice)
    fault = missing.device or silenced
    no_sound = Seen(fine=not fault, text=fault or ("" if tones else TONES_OFF), is_off=not fault and not tones)
    return {
        Part.VOICE: no_voice,
        Part.SOUND: no_sound if voice or tones else Seen(fine=True, text=TONES_OFF, is_off=True),
    }


def preflight_of(training: Training) -> Preflight:
    """Looks at the real voice, sound device and screen, with the settings as they are at each look."""
    sound = training.sound
    level = OutputLevel()
    silenced = ""

    def look_at_sound(why: str) -> None:
        nonlocal silenced
        silenced = why
        sound.use(want_of(training.settings, QtCore.QLocale.system().name()))
        sound.look(kept_ms=KEPT_WAITING_MS)

    def tell(missing: Missing) -> None:
        wanted = training.settings
        voice, tones = wanted.voice and wanted.voice_volume > 0, wanted.tones and wanted.tone_volume > 0
        told = heard(missing, voice=voice, tones=tones, speed=training.speed, silenced=silenced)
        for part, seen in told.items():
            preflight.tell(part, seen)

    def look_at_its_screen() -> Seen:
        return look_at_screen() if training.speed == 1.0 else Seen(fine=True, text=TRIAL_SCREEN)

    preflight = Preflight({Part.VOICE: lambda: None, Part.SOUND: level.look, Part.SCREEN: look_at_its_screen})
    level.setParent(preflight)
    level.told.connect(look_at_sound)
    sound.looked.connect(tell)
    return preflight
