# SPDX-License-Identifier: GPL-3.0-or-later
"""The voices that a person can choose, and from the settings to how everything shall sound."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType

from lbtrainer.domain.hearing import Verbosity, Wishes
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.sound import Sound
from lbtrainer.qt.sound.sound_writer import Want
from lbtrainer.qt.sound.speech_orders import SYSTEM
from lbtrainer.storage.person import wishes_of
from lbtrainer.storage.settings import Settings

VOICES: Mapping[str, str] = MappingProxyType(
    {
        "en-us": "American",
        "en-us+f3": "American, higher",
        "en-us+Michael": "American, fuller",
        "en": "British",
        "en+f3": "British, higher",
        "en-gb-x-rp": "British, clear",
        "en-gb-scotland": "Scottish",
    }
)
"""eSpeak NG's names of them to what a person reads."""

_CLEARER = ("win32", "darwin")
"""Where the system's own voices are clearer than eSpeak NG's."""

_BRITISH = ("_GB", "_IE", "_AU", "_NZ", "_ZA", "_IN")


def usual_voice(locale: str) -> str:
    """The voice for a locale such as "en_GB": the texts are English, the region says whose."""
    return "en" if locale.partition(".")[0].endswith(_BRITISH) else "en-us"


def usually_systems(platform: str = sys.platform) -> bool:
    """Whether the usual voice is the system's, as long as there is one."""
    return platform in _CLEARER


def want_of(settings: Settings, locale: str, *, reader: bool = False, platform: str = sys.platform) -> Want:
    """How everything shall sound.

    Args:
        locale: Of the person, such as "en_GB".
        platform: As Python names it.
        reader: A screen reader is on: the voice keeps quiet unless it was asked to speak all the same.
    """
    speaks = settings.voice and not (reader and not settings.voice_with_reader)
    ours = usual_voice(locale)
    manner = Manner(
        voice=settings.voice_name or (SYSTEM if usually_systems(platform) else ours),
        rate=settings.voice_rate,
        pitch=settings.voice_pitch,
        volume=settings.voice_volume,
        instead=ours,
    )
    return Want(manner if speaks else None, settings.tone_volume)


def hearing_of(settings: Settings, sound: Sound, *, reader: bool = False) -> Wishes:
    """What the person wants to hear, with the lengths that this voice needs."""
    wishes = wishes_of(settings)
    speaks = sound.speaks and not (reader and not settings.voice_with_reader)
    verbosity = wishes.verbosity if speaks else Verbosity.TONES
    rate = settings.voice_rate
    return wishes._replace(verbosity=verbosity, said_ms=lambda text: sound.said_ms(text, rate=rate))
