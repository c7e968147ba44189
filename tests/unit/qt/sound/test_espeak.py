# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice speaks, as loud, fast and high as it was told, and says so when it cannot."""

from __future__ import annotations

import math
from array import array
from pathlib import Path

import pytest

from lbtrainer.domain.speech import said_ms
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.sound.espeak import Espeak, Manner
from lbtrainer.qt.sound.voices import VOICES

SENTENCE = "Come onto your hands and knees."


@pytest.fixture(scope="module")
def voice() -> Espeak:
    return Espeak()


def loudness(samples: array[int]) -> float:
    return math.sqrt(sum(one * one for one in samples) / len(samples))


def seconds(voice: Espeak, text: str) -> float:
    return len(voice.render(text)) / voice.rate_hz


def test_a_sentence_becomes_sound_of_about_the_estimated_length(voice: Espeak):
    voice.use(Manner())
    assert seconds(voice, SENTENCE) * 1000 == pytest.approx(said_ms(SENTENCE), rel=0.25)


def test_rate_and_volume_are_obeyed(voice: Espeak):
    voice.use(Manner())
    usual_s, usual = seconds(voice, SENTENCE), loudness(voice.render(SENTENCE))
    voice.use(Manner(rate=0.7, volume=0.5))
    assert seconds(voice, SENTENCE) > usual_s * 1.2
    assert loudness(voice.render(SENTENCE)) == pytest.approx(usual * 0.5, rel=0.2)


@pytest.mark.parametrize("name", VOICES)
def test_every_voice_that_is_offered_is_there_and_as_loud_as_the_others(voice: Espeak, name: str):
    voice.use(Manner(name))
    samples = voice.render(SENTENCE)
    assert loudness(samples) == pytest.approx(2_600, rel=0.4)
    assert max(map(abs, samples)) < 32_767


def test_a_voice_that_is_not_there_is_refused(voice: Espeak):
    with pytest.raises(EnvironmentProblem, match="no voice"):
        voice.use(Manner("klingon-opera"))


def test_a_broken_library_is_a_problem_and_no_crash(tmp_path: Path):
    broken = tmp_path / "libespeak-ng.so"
    broken.write_bytes(b"nothing of the kind")
    with pytest.raises(EnvironmentProblem, match="No voice can be opened"):
        Espeak(str(broken))
