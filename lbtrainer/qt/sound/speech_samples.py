# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a voice of the system give its samples instead of playing them, so that our own writer can place them.

QTextToSpeech can do that (`synthesize`, since Qt 6.6), but as a C++ template it never reaches Python: PySide6 6.11 has
no such method (https://doc.qt.io/qtforpython-6/PySide6/QtTextToSpeech/QTextToSpeech.html). What the template calls is
exported and cannot change within Qt 6, because every compiled program calls it: its types stand in the symbol's name.
Where the symbol is not found, a voice speaks for itself. Removable when PySide6 offers `synthesize`.
"""

from __future__ import annotations

import ctypes
import sys
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import PySide6
from PySide6 import QtCore, QtMultimedia, QtTextToSpeech
from shiboken6 import Shiboken

from lbtrainer.qt.sound.mixing import resampled

_LIBRARIES: Final = {
    "linux": "Qt/lib/libQt6TextToSpeech.so.6",
    "darwin": "Qt/lib/QtTextToSpeech.framework/Versions/A/QtTextToSpeech",
    "win32": "Qt6TextToSpeech.dll",
}
_SYMBOLS: Final = (
    "_ZN13QTextToSpeech14synthesizeImplERK7QStringPN9QtPrivate15QSlotObjectBaseEPK7QObjectNS_18SynthesizeOverloadE",
    "?synthesizeImpl@QTextToSpeech@@AEAAXAEBVQString@@PEAVQSlotObjectBase@QtPrivate@@PEBVQObject@@W4SynthesizeOverload@1@@Z",
)
"""How the compilers of Linux and macOS, and of Windows, write its name with its types."""
_FORMAT_AND_BYTES: Final = 0
_CALL: Final = 1
_NEVER_FREED: Final = 1 << 30
_Impl = ctypes.CFUNCTYPE(
    None, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p
)


class _Slot(ctypes.Structure):
    """QtPrivate::QSlotObjectBase of Qt 6."""

    _fields_ = (("references", ctypes.c_int), ("impl", _Impl))


class _Text(ctypes.Structure):
    """QString of Qt 6 over characters that it does not own."""

    _fields_ = (("owner", ctypes.c_void_p), ("characters", ctypes.c_char_p), ("length", ctypes.c_ssize_t))


class Renderer:
    """Renders with one QTextToSpeech, one text after the other, in the thread of that object."""

    def __init__(
        self, speech: QtTextToSpeech.QTextToSpeech, take: Callable[[array[int]], None], *, function: Any = None
    ) -> None:
        """Nothing is rendered yet.

        Args:
            speech: Its engine can synthesize.
            take: Gets samples, 16 bits, one channel, at our own rate; may come several times for one text.
            function: What `synthesizer` has found.
        """
        self._speech = speech
        self._take = take
        self._function = function
        self._slot = _Slot(_NEVER_FREED, _Impl(self._called))  # kept: Qt has no more than its address
        self._kept: object = None

    def render(self, text: str) -> None:
        """Begin; the object's state becomes Synthesizing, and Ready when all samples have been taken."""
        characters = text.encode("utf-16-le")
        self._kept = written = _Text(None, characters + b"\0\0", len(characters) // 2)
        address = Shiboken.getCppPointer(self._speech)[0]
        self._function(address, ctypes.byref(written), ctypes.byref(self._slot), address, _FORMAT_AND_BYTES)

    def _called(self, which: int, _slot: int, _receiver: int, arguments: Any, _result: int) -> None:
        if which == _CALL:
            form: Any = Shiboken.wrapInstance(arguments[1], QtMultimedia.QAudioFormat)
            data: Any = Shiboken.wrapInstance(arguments[2], QtCore.QByteArray)
            self._take(as_ours(bytes(data.data()), form))


def synthesizer() -> Any:
    """The function behind QTextToSpeech::synthesize; None where it is not found."""
    if not QtCore.qVersion().startswith("6."):
        return None
    path = Path(PySide6.__file__).parent / _LIBRARIES.get(sys.platform, "")
    try:
        library = ctypes.CDLL(str(path))
    except OSError:
        return None
    function = next((found for name in _SYMBOLS if (found := getattr(library, name, None)) is not None), None)
    if function is not None:
        function.restype = None
        function.argtypes = (
            ctypes.c_void_p,
            ctypes.POINTER(_Text),
            ctypes.POINTER(_Slot),
            ctypes.c_void_p,
            ctypes.c_int,
        )
    return function


def as_ours(data: bytes, form: QtMultimedia.QAudioFormat) -> array[int]:
    """Samples in any of Qt's formats as 16 bits, the first channel, at our own rate."""
    kinds = QtMultimedia.QAudioFormat.SampleFormat
    channels, rate_hz = form.channelCount(), form.sampleRate()
    if channels < 1 or rate_hz < 1:
        return array("h")
    match form.sampleFormat():
        case kinds.UInt8:
            samples = array("h", ((one - 128) << 8 for one in data[::channels]))
        case kinds.Int16:
            samples = array("h", data)[::channels]
        case kinds.Int32:
            samples = array("h", (one >> 16 for one in array("i", data)[::channels]))
        case kinds.Float:
            samples = array("h", (round(32_767 * max(-1.0, min(1.0, one))) for one in array("f", data)[::channels]))
        case _:
            samples = array("h")
    return resampled(samples, rate_hz)
