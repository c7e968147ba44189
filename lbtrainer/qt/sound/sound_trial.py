# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a person hear, before any session, what a session will sound like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6 import QtCore

from lbtrainer.domain.numbers_in_words import in_words
from lbtrainer.engine.cue import Tone
from lbtrainer.qt.sound.sound_writer import Due
from lbtrainer.qt.sound.voices import want_of
from lbtrainer.qt.training import Training

SAID: Final = "Bird Dog. Come onto your hands and knees. 8 repetitions."
_FIRST_MS: Final = 700
_APART_MS: Final = 700
_LATE_MS: Final = 3_000
_LATE_WORDS_MS: Final = 30_000
"""Opening a voice of the system can take so long, and it is that voice that is to be heard."""


def let_hear(training: Training, tones: Iterable[Tone], *, words: bool) -> None:
    """Play these tones one after the other, then a sentence, as the settings have it; nothing is waited for."""
    sound = training.sound
    sound.use(want_of(training.settings, QtCore.QLocale.system().name()))
    at_ms = training.clock_s() * 1000 + _FIRST_MS
    due = [Due(at_ms + n * _APART_MS, at_ms + n * _APART_MS + _LATE_MS, tone=tone) for n, tone in enumerate(tones)]
    if words:
        words_ms = at_ms + len(due) * _APART_MS
        due.append(Due(words_ms, words_ms + _LATE_WORDS_MS, in_words(SAID)))
    sound.play(due, cut=True)
    sound.rest()
