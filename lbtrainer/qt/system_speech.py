# SPDX-License-Identifier: GPL-3.0-or-later
"""The voices of the system (Windows, macOS) through QTextToSpeech, in a thread of their own.

Opening them can take seconds and rendering a sentence some tenths of one, so nobody waits for anything here: orders go
in, answers come as signals. What is not there in time is said by eSpeak NG (`qt.phrases`).
"""

from __future__ import annotations

import logging
import math
from array import array
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6 import QtCore
from shiboken6 import Shiboken

from lbtrainer.qt.espeak import Manner
from lbtrainer.qt.mixing import SPEECH, loudness, scaled

if TYPE_CHECKING:
    from PySide6 import QtTextToSpeech

    from lbtrainer.qt.speech_samples import Renderer

_log = logging.getLogger(__name__)

SYSTEM: Final = "system:"
"""Begins the name of a voice of the system; alone it stands for the one that fits best."""

_LEFT_OUT: Final = ("mock", "speechd")
"""Qt's rehearsal, and speech-dispatcher: PySide6 6.11 holds Python's lock while it opens an engine, and that one took 2
to 12 s and now and then for ever (its server hung), in which the whole program stood still. Its voices are eSpeak NG's
for the most part, and those are here anyway. Removable when PySide6 lets other threads run meanwhile.
"""

_MOST: Final = 60
_LOUDEST: Final = 4.0
_CLOSING_MS: Final = 4_000


class SystemVoice(NamedTuple):
    """A voice of the system: its name in the settings, and words to choose it by."""

    name: str
    text: str


class SystemSpeech(QtCore.QObject):
    """Speaks with one of the system's voices.

    Signals:
        listed: A tuple of `SystemVoice`, the answer to `look`; empty where there are none for English.
        begun: The voice that was asked for is there; True when it renders, False when it can only speak by itself.
        lost: It is not there, or has broken.
        rendered: A text and its samples, 16 bits, one channel, at our own rate; none when it could not be rendered.
    """

    listed = QtCore.Signal(object)
    begun = QtCore.Signal(bool)
    lost = QtCore.Signal()
    rendered = QtCore.Signal(str, object)
    _ordered = QtCore.Signal(object)

    def __init__(
        self,
        parent: QtCore.QObject | None = None,
        *,
        make_speech: Callable[[], QtTextToSpeech.QTextToSpeech | None] | None = None,
    ) -> None:
        """Start the thread; nothing of the system is opened before the first order."""
        super().__init__(parent)
        self._thread = QtCore.QThread()
        self._thread.setObjectName("speech")
        self._speaker = _Speaker(self, make_speech or usual_speech)
        self._speaker.moveToThread(self._thread)
        self._ordered.connect(self._speaker.obey)
        self._thread.finished.connect(self._speaker.finish, QtCore.Qt.ConnectionType.DirectConnection)
        self._thread.start()

    def look(self) -> None:
        """List the voices for English."""
        self._ordered.emit(lambda speaker: speaker.look())

    def use(self, manner: Manner) -> None:
        """Speak like this from now on, once `begun` has been told."""
        self._ordered.emit(lambda speaker: speaker.use(manner))

    def render(self, text: str) -> None:
        """Render a text; one at a time, in order."""
        self._ordered.emit(lambda speaker: speaker.render(text))

    def say(self, text: str) -> None:
        """Speak now, in place of what is being said."""
        self._ordered.emit(lambda speaker: speaker.say(text))

    def hush(self) -> None:
        """Stop speaking."""
        self._ordered.emit(lambda speaker: speaker.hush())

    def close(self) -> None:
        """End the thread."""
        self._thread.quit()
        if not self._thread.wait(_CLOSING_MS):
            _log.warning("the system's voice does not end")


class _Speaker(QtCore.QObject):
    """Lives in the speech thread; everything of QTextToSpeech is made, used and ended there."""

    def __init__(self, told: SystemSpeech, make_speech: Callable[[], QtTextToSpeech.QTextToSpeech | None]) -> None:
        super().__init__()
        self._told = told
        self._make_speech = make_speech
        self._speech: QtTextToSpeech.QTextToSpeech | None = None
        self._renderer: Renderer | None = None
        self._texts: deque[str] = deque()
        self._rendering = ""
        self._samples: array[int] = array("h")
        self._volume = 1.0

    @QtCore.Slot(object)
    def obey(self, order: Callable[[_Speaker], None]) -> None:
        """Do what was ordered; whatever the system's voices do, nothing else breaks."""
        try:
            order(self)
        except Exception:  # noqa: BLE001
            _log.exception("the system's voice failed")
            self._told.lost.emit()

    @QtCore.Slot()
    def finish(self) -> None:
        """The thread ends."""
        speech, self._speech, self._renderer = self._speech, None, None
        if speech is not None:
            speech.stateChanged.disconnect(self._turned)
            Shiboken.delete(speech)  # here and now: it must not end in another thread, whenever memory is tidied

    def look(self) -> None:
        speech = self._opened()
        self._told.listed.emit(() if speech is None else tuple(_listed(english_voices(speech))))

    def use(self, manner: Manner) -> None:
        speech = self._opened()
        voice = None if speech is None else _found(english_voices(speech), manner.voice, QtCore.QLocale.system())
        if speech is None or voice is None:
            self._told.lost.emit()
            return
        self._texts.clear()
        self._rendering = ""
        speech.stop()
        speech.setVoice(voice)
        speech.setRate(_between_ends(manner.rate))
        speech.setPitch(_between_ends(manner.pitch))
        self._volume = manner.volume
        self._told.begun.emit(self._prepare(speech, manner.volume))

    def render(self, text: str) -> None:
        self._texts.append(text)
        self._next()

    def say(self, text: str) -> None:
        speech = self._opened()
        if speech is not None:
            if speech.state() == _states().Speaking:
                speech.stop()
            speech.say(text)

    def hush(self) -> None:
        if self._speech is not None:
            self._speech.stop()

    def _opened(self) -> QtTextToSpeech.QTextToSpeech | None:
        if self._speech is None:
            speech = self._make_speech()
            if speech is None or speech.state() == _states().Error:
                _log.info("the system has no voice: %s", "no engine" if speech is None else speech.errorString())
                return None
            _log.info("the system's voices: %s", speech.engine())
            speech.stateChanged.connect(self._turned)
            self._speech = speech
        return self._speech

    def _prepare(self, speech: QtTextToSpeech.QTextToSpeech, volume: float) -> bool:
        """Whether it renders; one that only speaks by itself gets the volume."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        from lbtrainer.qt.speech_samples import Renderer, synthesizer

        if self._renderer is None and speech.engineCapabilities() & QTextToSpeech.Capability.Synthesize:
            function = synthesizer()
            self._renderer = None if function is None else Renderer(speech, self._take, function=function)
        if self._renderer is None:
            speech.setVolume(volume)
        return self._renderer is not None

    def _next(self) -> None:
        if self._rendering or not self._texts or self._renderer is None:
            return
        self._rendering = self._texts.popleft()
        self._samples = array("h")
        self._renderer.render(self._rendering)

    def _take(self, samples: array[int]) -> None:
        self._samples += samples

    @QtCore.Slot(object)
    def _turned(self, state: object) -> None:
        """The engine has changed its state: what was being rendered is ready, or it has broken."""
        if state == _states().Error:
            _log.warning("the system's voice broke: %s", "" if self._speech is None else self._speech.errorString())
            self._rendering = ""
            self._texts.clear()
            self._told.lost.emit()
        elif state == _states().Ready and self._rendering:
            text, self._rendering = self._rendering, ""
            samples = self._samples
            if samples:
                times = min(_LOUDEST, SPEECH / max(1.0, loudness(samples))) * self._volume
                samples = scaled(samples, times)
            self._told.rendered.emit(text, samples)
            QtCore.QTimer.singleShot(0, self, self._next)  # the engine is still telling that it is ready


def usual_speech() -> QtTextToSpeech.QTextToSpeech | None:
    """The system's engine; None where there is none that can be relied on."""
    from PySide6.QtTextToSpeech import QTextToSpeech

    engine = next((name for name in QTextToSpeech.availableEngines() if name not in _LEFT_OUT), None)
    return None if engine is None else QTextToSpeech(engine)


def english_voices(speech: QtTextToSpeech.QTextToSpeech) -> list[QtTextToSpeech.QVoice]:
    """The voices for English, all that is said here being English."""
    english = QtCore.QLocale.Language.English
    locales = [locale for locale in speech.availableLocales() if locale.language() == english]
    voices = [voice for locale in locales for voice in speech.allVoices(locale)]
    return voices[:_MOST]


def _listed(voices: Iterable[QtTextToSpeech.QVoice]) -> Iterable[SystemVoice]:
    for name, voice in {_name(voice): voice for voice in voices}.items():
        locale = voice.locale()
        place = QtCore.QLocale.territoryToString(locale.territory())
        is_told = locale.territory() != QtCore.QLocale.Country.AnyTerritory and "(" not in voice.name()
        yield SystemVoice(name, f"{voice.name()} ({place})" if is_told else voice.name())


def _name(voice: QtTextToSpeech.QVoice) -> str:
    return f"{SYSTEM}{voice.locale().name()}:{voice.name()}"


def _found(voices: list[QtTextToSpeech.QVoice], name: str, locale: QtCore.QLocale) -> QtTextToSpeech.QVoice | None:
    """The voice of that name; with no name the first of the person's region, of the United States, of any."""
    if name != SYSTEM:
        return next((voice for voice in voices if _name(voice) == name), None)
    territories = (locale.territory(), QtCore.QLocale.Country.UnitedStates)
    near = [voice for place in territories for voice in voices if voice.locale().territory() == place]
    return next(iter([*near, *voices]), None)


def _between_ends(factor: float) -> float:
    """Qt's scale from -1 to 1 around the usual speed or pitch, half and double at its ends as its engines have it."""
    return max(-1.0, min(1.0, math.log2(factor)))


def _states() -> type[QtTextToSpeech.QTextToSpeech.State]:
    from PySide6.QtTextToSpeech import QTextToSpeech

    return QTextToSpeech.State
