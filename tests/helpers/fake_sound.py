# SPDX-License-Identifier: GPL-3.0-or-later
"""A sound output that notes what it is given, and plays nothing; no thread, no device."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6 import QtCore

from lbtrainer.domain.speech import said_ms
from lbtrainer.qt.sound.sound import KEPT_OPEN_MS
from lbtrainer.qt.sound.sound_writer import Due, Want


class FakeSound(QtCore.QObject):
    """Stands in for `qt.sound.sound.Sound`.

    Attributes:
        due: What is to come, as it was handed over last.
        cuts: How often what sounded was cut off.
        rests: Whether it may let go of the device.
        kept_ms: How long it is to keep the device then.
        wants: How it was to sound, each time it was told.
        prepared: Texts that were to be rendered.
        speaks: Whether there is a voice.
        looks: How often it was to try voice and device; the test answers by `looked`.
        lookings: How often the system's voices were asked for; the test answers by `listed`.
    """

    ready = QtCore.Signal()
    trouble = QtCore.Signal(str)
    looked = QtCore.Signal(object)
    listed = QtCore.Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.due: tuple[Due, ...] = ()
        self.cuts = 0
        self.rests = False
        self.kept_ms = 0
        self.wants: list[Want] = []
        self.prepared: list[str] = []
        self.speaks = True
        self.lookings = self.looks = 0

    def use(self, want: Want) -> None:
        self.wants.append(want)

    def play(self, due: Iterable[Due], *, cut: bool = False) -> None:
        self.due, self.rests = tuple(due), False
        self.cuts += cut

    def prepare(self, texts: Iterable[str]) -> None:
        self.prepared += texts

    def look(self, *, kept_ms: int = KEPT_OPEN_MS) -> None:
        self.looks += 1
        self.kept_ms = kept_ms

    def list_voices(self) -> None:
        self.lookings += 1

    def rest(self, *, kept_ms: int = KEPT_OPEN_MS) -> None:
        self.rests, self.kept_ms = True, kept_ms

    def said_ms(self, text: str, *, rate: float = 1.0) -> int:
        return round(said_ms(text) / rate)

    def texts(self) -> list[str]:
        """What is to be said, in order."""
        return [one.text for one in sorted(self.due) if one.text]
