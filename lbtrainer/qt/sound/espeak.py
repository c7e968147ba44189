# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice that is always there: eSpeak NG inside this process, from text to samples in a few milliseconds.

The library and its voices come with the program (espeakng-loader); where they do not, the system's are tried. It has
state and is not safe in two threads at once (two at once abort the process): whoever opens it uses it in one thread.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.sound.mixing import SPEECH, loudness

WORDS_PER_MINUTE: Final = 150
"""At a rate of 1; `domain.speech.said_ms` counts on it."""

_SYNCHRONOUS, _DO_NOT_EXIT = 2, 0x8000
_RATE, _VOLUME, _PITCH = 1, 2, 3
_UTF_8 = 1
_USUAL_PITCH, _USUAL_VOLUME, _LOUDEST_VOLUME = 50, 100, 150
_SAMPLE = "Come onto your hands and knees."
_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Manner(NamedTuple):
    """How a voice speaks.

    Attributes:
        voice: eSpeak NG's name of it, such as "en-us" or "en-us+f3"; or a system's (`speech_orders`).
        rate, pitch: Factors on the usual ones.
        volume: From 0 to 1.
        instead: eSpeak NG's voice that says what a voice of the system cannot.
    """

    voice: str = "en-us"
    rate: float = 1.0
    pitch: float = 1.0
    volume: float = 1.0
    instead: str = "en-us"


class Espeak:
    """One voice, opened.

    Attributes:
        rate_hz: Samples in a second of what it renders.
    """

    def __init__(self, library: str | None = None, data: str | None = None) -> None:
        """Open the library.

        Args:
            library: Path of the library; None: the one that comes with the program, or the system's.
            data: Path of its voices; None: where that library looks by itself.

        Raises:
            EnvironmentProblem: There is none that can be opened.
        """
        self._samples = array("h")
        self._lib = _opened(library, data)
        self.rate_hz: int = self._lib.rate_hz
        self._callback = _Callback(self._take)  # kept, or the library would call into nothing
        self._lib.calls.espeak_SetSynthCallback(self._callback)

    def use(self, manner: Manner) -> None:
        """Speak like this from now on.

        Raises:
            EnvironmentProblem: There is no such voice; the one before stays.
        """
        calls = self._lib.calls
        if calls.espeak_SetVoiceByName(manner.voice.encode()) != 0:
            raise EnvironmentProblem(f'There is no voice "{manner.voice}" here.')
        calls.espeak_SetParameter(_RATE, round(WORDS_PER_MINUTE * manner.rate), 0)
        calls.espeak_SetParameter(_PITCH, max(0, min(99, round(_USUAL_PITCH * manner.pitch))), 0)
        calls.espeak_SetParameter(_VOLUME, _USUAL_VOLUME, 0)
        even = SPEECH / max(1.0, loudness(self.render(_SAMPLE)))
        volume = min(_LOUDEST_VOLUME, _USUAL_VOLUME * even) * manner.volume
        calls.espeak_SetParameter(_VOLUME, round(volume), 0)

    def render(self, text: str) -> array[int]:
        """The samples of a text: 16 bits, one channel.

        Raises:
            EnvironmentProblem: The voice gave nothing.
        """
        self._samples = array("h")
        written = text.encode() + b"\0"
        fault = self._lib.calls.espeak_Synth(written, len(written), 0, 0, 0, _UTF_8, None, None)
        if fault == 0:
            fault = self._lib.calls.espeak_Synchronize()
        samples, self._samples = self._samples, array("h")
        if fault != 0 or not samples:
            raise EnvironmentProblem("The voice does not speak.")
        return samples

    def _take(self, samples: Any, count: int, _events: Any) -> int:
        if samples and count > 0:
            self._samples.frombytes(ctypes.string_at(samples, count * 2))
        return 0


class _Library(NamedTuple):
    calls: ctypes.CDLL
    rate_hz: int


def _opened(library: str | None, data: str | None) -> _Library:
    tried: list[str] = []
    for path, voices in [(library, data)] if library else _candidates(tried):
        try:
            calls = ctypes.CDLL(path)
            rate_hz = calls.espeak_Initialize(
                _SYNCHRONOUS, 0, None if voices is None else voices.encode(), _DO_NOT_EXIT
            )
        except (OSError, AttributeError) as error:
            tried.append(str(error))
            continue
        if rate_hz > 0:
            return _Library(calls, rate_hz)
        tried.append(f"{path} found no voices")
    raise EnvironmentProblem(f"No voice can be opened ({'; '.join(tried) or 'eSpeak NG is not installed'}).")


def _candidates(tried: list[str]) -> Iterable[tuple[str, str | None]]:
    """The libraries to try in order, each with its voices."""
    try:
        import espeakng_loader

        yield str(espeakng_loader.get_library_path()), str(Path(espeakng_loader.get_data_path()))
    except (ImportError, OSError) as error:
        tried.append(str(error))
    system = ctypes.util.find_library("espeak-ng")
    if system is not None:
        yield system, None
