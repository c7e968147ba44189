# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's voices through QTextToSpeech: listed, rendered where they can be, else told to speak by themselves.

Used in a side process only (`speech_task`): PySide6 6.11 holds Python's lock while it opens an engine, and that of
Linux (speech-dispatcher) takes 2 to 20 s, now and then for ever.
"""

from __future__ import annotations

import logging
import math
import re
from array import array
from collections import deque
from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore

from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.mixing import SPEECH, loudness, scaled
from lbtrainer.qt.sound.speech_orders import (
    SYSTEM,
    Answer,
    Begun,
    Hush,
    Listed,
    Look,
    Lost,
    Order,
    Render,
    Rendered,
    Said,
    Say,
    SystemVoice,
    Use,
)

if TYPE_CHECKING:
    from PySide6 import QtTextToSpeech

    from lbtrainer.qt.sound.speech_samples import Renderer

_log = logging.getLogger(__name__)

_REHEARSAL: Final = "mock"
_MOST: Final = 60
_FROM: Final = MappingProxyType({"America": "American", "Great Britain": "British", "Scotland": "Scottish"})
"""Of the places in the names of eSpeak NG's voices."""
_ENGLISH_OF: Final = re.compile(r"English \((?P<place>.+)\)")
_LOUDEST: Final = 4.0
SILENT_MS: Final = 4_000
"""A voice that has not begun to speak by then makes no sound at all."""


class SpeechEngine(QtCore.QObject):
    """One engine with one voice.

    Signals:
        told: An `Answer`.
    """

    told = QtCore.Signal(object)

    def __init__(self, make_speech: Callable[[], QtTextToSpeech.QTextToSpeech | None]) -> None:
        """Nothing is opened yet."""
        super().__init__()
        self._make_speech = make_speech
        self._speech: QtTextToSpeech.QTextToSpeech | None = None
        self._renderer: Renderer | None = None
        self._texts: deque[str] = deque()
        self._rendering = ""
        self._samples: array[int] = array("h")
        self._volume = 1.0
        self._silent = QtCore.QTimer(self, singleShot=True, interval=SILENT_MS)
        self._silent.timeout.connect(lambda: self._lose("it makes no sound"))

    def obey(self, order: Order) -> None:
        """Do what was ordered; whatever the system's voices do, the window gets its answer."""
        try:
            match order:
                case Look():
                    speech = self._opened()
                    voices = () if speech is None else tuple(_listed(english_voices(speech)))
                    self._tell(Listed(voices))
                case Use(manner):
                    self._use(manner)
                case Render(text):
                    self._texts.append(text)
                    self._next()
                case Say(text):
                    self._say(text)
                case Hush():
                    self._hush()
        except Exception as error:  # noqa: BLE001  (the window gets its answer, whatever happened)
            _log.exception("the system's voice failed")
            self._lose(str(error))

    def _use(self, manner: Manner) -> None:
        speech = self._opened()
        voice = None if speech is None else _found(english_voices(speech), manner.voice, QtCore.QLocale.system())
        if speech is None or voice is None:
            self._lose(f"there is no {manner.voice}")
            return
        self._texts.clear()
        self._rendering = ""
        speech.stop()
        speech.setVoice(voice)
        speech.setRate(_between_ends(manner.rate))
        speech.setPitch(_between_ends(manner.pitch))
        self._volume = manner.volume
        self._tell(Begun(self._prepare(speech, manner.volume)))

    def _say(self, text: str) -> None:
        speech = self._opened()
        if speech is None:
            self._lose("it is not open")
            return
        if speech.state() == _states().Speaking:
            speech.stop()
        self._silent.start()
        speech.say(text)
        self._tell(Said())

    def _hush(self) -> None:
        self._silent.stop()
        if self._speech is not None:
            self._speech.stop()

    def _opened(self) -> QtTextToSpeech.QTextToSpeech | None:
        if self._speech is None:
            speech = self._make_speech()
            if speech is None or speech.state() == _states().Error:
                _log.info("the system has no voice: %s", "no engine" if speech is None else speech.errorString())
                return None
            speech.stateChanged.connect(self._turned)
            self._speech = speech
        return self._speech

    def _prepare(self, speech: QtTextToSpeech.QTextToSpeech, volume: float) -> bool:
        """Whether it renders; one that only speaks by itself gets the volume."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        from lbtrainer.qt.sound.speech_samples import Renderer, synthesizer

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
        """The engine has changed its state: it speaks, what was being rendered is ready, or it has broken."""
        if state == _states().Speaking:
            self._silent.stop()
        elif state == _states().Error:
            self._rendering = ""
            self._texts.clear()
            self._lose("" if self._speech is None else self._speech.errorString())
        elif state == _states().Ready and self._rendering:
            text, self._rendering = self._rendering, ""
            self._tell(Rendered(text, self._evened(self._samples).tobytes()))
            QtCore.QTimer.singleShot(0, self, self._next)  # the engine is still telling that it is ready

    def _evened(self, samples: array[int]) -> array[int]:
        """As loud as every other voice, times the volume that was wished."""
        if not samples:
            return samples
        return scaled(samples, min(_LOUDEST, SPEECH / max(1.0, loudness(samples))) * self._volume)

    def _lose(self, why: str) -> None:
        self._silent.stop()
        self._tell(Lost(why))

    def _tell(self, answer: Answer) -> None:
        self.told.emit(answer)


def speech_of(engine: str = "") -> QtTextToSpeech.QTextToSpeech | None:
    """An engine by its name, else the system's; None where there is none."""
    from PySide6.QtTextToSpeech import QTextToSpeech

    found = engine or next((name for name in QTextToSpeech.availableEngines() if name != _REHEARSAL), None)
    return None if found is None else QTextToSpeech(found)


def english_voices(speech: QtTextToSpeech.QTextToSpeech) -> list[QtTextToSpeech.QVoice]:
    """The voices for English, all that is said here being English."""
    english = QtCore.QLocale.Language.English
    locales = [locale for locale in speech.availableLocales() if locale.language() == english]
    return [voice for locale in locales for voice in speech.allVoices(locale)]


def _listed(voices: Iterable[QtTextToSpeech.QVoice]) -> Iterable[SystemVoice]:
    """As many as a person would look through; of speech-dispatcher's eight hundred ("English+Adam") the eight plain."""
    named = {_name(voice): voice for voice in voices}
    plain = {name: voice for name, voice in named.items() if "+" not in voice.name()}
    for name, voice in list((plain or named).items())[:_MOST]:
        yield SystemVoice(name, _words_for(voice))


def _words_for(voice: QtTextToSpeech.QVoice) -> str:
    """Its name with where it is from; of "English (Scotland)" only "Scottish", as our own are called."""
    if found := _ENGLISH_OF.fullmatch(voice.name()):
        return _adjective(found["place"])
    territory = voice.locale().territory()
    is_told = territory != QtCore.QLocale.Country.AnyTerritory and "(" not in voice.name()
    return f"{voice.name()} ({QtCore.QLocale.territoryToString(territory)})" if is_told else voice.name()


def _adjective(place: str) -> str:
    """Of "America, New York City" "American, New York City"; a place without a word of its own stays."""
    land, comma, rest = place.partition(",")
    return f"{_FROM.get(land, land)}{comma}{rest}"


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
