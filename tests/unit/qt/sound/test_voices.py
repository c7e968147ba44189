# SPDX-License-Identifier: GPL-3.0-or-later
"""From the settings to how it sounds."""

from __future__ import annotations

import pytest

from lbtrainer.domain.hearing import Verbosity
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.sound_writer import Want
from lbtrainer.qt.sound.speech_orders import SYSTEM
from lbtrainer.qt.sound.voices import hearing_of, usual_voice, want_of
from lbtrainer.storage.settings import Settings
from tests.helpers.fake_sound import FakeSound


@pytest.mark.parametrize(
    ("locale", "voice"),
    [("en_GB", "en"), ("en_US", "en-us"), ("de_DE", "en-us"), ("en_AU.UTF-8", "en"), ("C", "en-us")],
)
def test_the_usual_voice_follows_the_region(locale: str, voice: str):
    assert usual_voice(locale) == voice


def test_the_settings_are_obeyed():
    settings = Settings(voice_name="en+f3", voice_rate=0.8, voice_pitch=1.2, voice_volume=0.5, tone_volume=0.3)
    assert want_of(settings, "en_US") == Want(Manner("en+f3", 0.8, 1.2, 0.5), 0.3)
    assert want_of(Settings(voice=False), "en_US").manner is None


@pytest.mark.parametrize(
    ("platform", "chosen", "voice", "instead"),
    [
        ("linux", "", "en", "en"),
        ("win32", "", SYSTEM, "en"),
        ("darwin", "", SYSTEM, "en"),
        ("win32", "en-us", "en-us", "en"),
        ("linux", "system:en_GB:Bob", "system:en_GB:Bob", "en"),
    ],
)
def test_the_systems_voice_is_the_usual_one_where_it_is_clearer(platform: str, chosen: str, voice: str, instead: str):
    manner = want_of(Settings(voice_name=chosen), "en_GB", platform=platform).manner
    assert manner is not None
    assert (manner.voice, manner.instead) == (voice, instead)


def test_beside_a_screen_reader_the_voice_is_quiet_unless_asked_to_speak():
    assert want_of(Settings(), "en_US", reader=True).manner is None
    assert want_of(Settings(voice_with_reader=True), "en_US", reader=True).manner is not None
    sound = FakeSound()
    assert hearing_of(Settings(), sound, reader=True).verbosity is Verbosity.TONES  # type: ignore[arg-type]


def test_without_a_voice_the_tones_say_it_all():
    sound = FakeSound()
    assert hearing_of(Settings(), sound).verbosity is Verbosity.FULL  # type: ignore[arg-type]
    sound.speaks = False
    assert hearing_of(Settings(), sound).verbosity is Verbosity.TONES  # type: ignore[arg-type]


def test_a_slower_voice_is_given_more_time():
    wishes = hearing_of(Settings(voice_rate=0.5), FakeSound())  # type: ignore[arg-type]
    usual = hearing_of(Settings(), FakeSound())  # type: ignore[arg-type]
    assert wishes.said_ms("Bird Dog.") == 2 * usual.said_ms("Bird Dog.")
